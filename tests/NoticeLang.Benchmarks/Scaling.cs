using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace NoticeLang.Benchmarks;

/// <summary>Each stage at n, 2n, 4n and 8n, and the exponent that fits: 1 is linear.</summary>
internal static class Scaling
{
    private const int Least = 400;

    private const int RecordsForEachCondition = 10;

    public static void Run(TextWriter writer)
    {
        var sizes = new[] { Least, 2 * Least, 4 * Least, 8 * Least };
        var rows = new Dictionary<string, List<(double Size, double Time)>>(StringComparer.Ordinal)
        {
            ["parse"] = [],
            ["bind"] = [],
            ["evaluate"] = [],
        };
        WarmUp();
        foreach (var size in sizes)
        {
            var text = NoticeGenerator.Notice(size);
            var tree = Stages.Parse(text);
            var program = Stages.Bind(tree);
            if (program.Conditions.Any(c => c.HasErrors))
            {
                throw new InvalidDataException("the generated notice does not bind");
            }

            var evidence = NoticeGenerator.Evidence(size, size * RecordsForEachCondition);
            rows["parse"].Add((size, Measure.Median(() => Stages.Parse(text))));
            rows["bind"].Add((size, Measure.Median(() => Stages.Bind(tree))));
            rows["evaluate"].Add((size, Measure.Median(() => Stages.Evaluate(program, evidence), 5)));
        }

        writer.WriteLine($"| stage | {string.Join(" | ", sizes.Select(s => $"{s} conditions"))} | exponent |");
        writer.WriteLine($"| --- | {string.Join(" | ", sizes.Select(_ => "---:"))} | ---: |");
        foreach (var (stage, points) in rows)
        {
            var times = string.Join(" | ", points.Select(p => p.Time.ToString("F1", CultureInfo.InvariantCulture) + " ms"));
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {stage} | {times} | {Measure.Exponent(points):F2} |"));
        }

        writer.WriteLine();
        writer.WriteLine($"With {RecordsForEachCondition} records for each condition.");
    }

    /// <summary>Until the code is compiled as it will stay: else the small sizes would bear the compiler's time, and growth look slow.</summary>
    private static void WarmUp()
    {
        var tree = Stages.Parse(NoticeGenerator.Notice(Least));
        var program = Stages.Bind(tree);
        var evidence = NoticeGenerator.Evidence(Least, Least * RecordsForEachCondition);
        for (var i = 0; i < 30; i++)
        {
            Stages.Parse(NoticeGenerator.Notice(Least));
            Stages.Bind(tree);
            Stages.Evaluate(program, evidence);
        }
    }
}
