using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using CsvHelper;
using NoticeLang.Diagnostics;
using NoticeLang.Workspace.Evidence;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NoticeLang.Benchmarks;

/// <summary>
/// What reading evidence costs beside the parsing library alone on the same bytes: bytes to records against bytes to the library's values,
/// each made a string. Processor time of this process, so that others on the machine count little; in turn, medians.
/// </summary>
internal static class Reading
{
    private static readonly int[] Sizes = [1_000, 10_000, 100_000];

    private static readonly (string Name, string Path, Func<int, byte[]> Make, Func<byte[], object> Alone)[] Formats =
    [
        ("YAML, a line a key", "a.yaml", EvidenceGenerator.Yaml, YamlAlone),
        ("YAML, a line a record", "a.yaml", EvidenceGenerator.FlowYaml, YamlAlone),
        ("CSV", "a.csv", EvidenceGenerator.Csv, CsvAlone),
    ];

    public static void Run(TextWriter writer)
    {
        writer.WriteLine("| format | records | bytes | library alone | ours | ours ÷ library |");
        writer.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        var growth = new List<string>();
        foreach (var (name, path, make, alone) in Formats)
        {
            var points = new List<(double Size, double Time)>();
            foreach (var size in Sizes)
            {
                var bytes = make(size);
                Check(path, bytes, size);
                var (ours, theirs) = Measure.ProcessorPair(() => Read(path, bytes), () => alone(bytes), runs: size > 50_000 ? 7 : 21);
                writer.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"| {name} | {size:N0} | {bytes.Length:N0} | {theirs:F1} ms | {ours:F1} ms | {ours / theirs:F2} |"));
                points.Add((size, ours));
            }

            growth.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: {Measure.Exponent(points):F2}"));
        }

        writer.WriteLine();
        writer.WriteLine($"Exponents of ours: {string.Join(", ", growth)}.");
    }

    private static object Read(string path, byte[] bytes) => EvidenceFileReader.Read(path, bytes, new DiagnosticBag());

    private static void Check(string path, byte[] bytes, int records)
    {
        var diagnostics = new DiagnosticBag();
        var read = EvidenceFileReader.Read(path, bytes, diagnostics);
        if (read.Records.Length != records || diagnostics.Count > 0)
        {
            throw new InvalidDataException($"{path}: {read.Records.Length} records of {records}, {diagnostics.FirstOrDefault()}");
        }
    }

    private static object YamlAlone(byte[] bytes)
    {
        var parser = new Parser(new StringReader(Encoding.UTF8.GetString(bytes)));
        var length = 0;
        while (parser.MoveNext())
        {
            length += parser.Current is Scalar scalar ? scalar.Value.Length : 0;
        }

        return length;
    }

    private static object CsvAlone(byte[] bytes)
    {
        var length = 0;
        using var csv = CsvReader.FromText(Encoding.UTF8.GetString(bytes), new CsvReaderOptions { HasHeader = false, TrackLineNumbers = true });
        foreach (var _ in csv)
        {
            for (var i = 0; i < csv.FieldCount; i++)
            {
                length += csv.GetString(i).Length;
            }
        }

        return length;
    }
}
