using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Time;
using static NoticeLang.Tests.Evaluation.Rules.SmallWorld;

namespace NoticeLang.Tests.Evaluation.Rules;

/// <summary>A few figures on a few days, and every reading of them: a day for each figure of one day, a value for each doubtful one.</summary>
/// <param name="Every">How many days there are from reading to reading; null where the measure does not say.</param>
internal sealed record FigureWorld(ImmutableArray<FigureWorld.Figure> Figures, int? Every)
{
    /// <param name="IsOneDay">One day from Lo to Hi, and not all of them.</param>
    internal sealed record Figure(int Lo, int Hi, bool IsOneDay, Truth Meets);

    /// <summary>A figure of a reading: its days, and whether it meets what is asked; null where there is nothing to hold it against.</summary>
    internal readonly record struct Read(int First, int Last, bool? Meets);

    public ImmutableArray<FigureFact> Facts => [.. Figures.Select((f, i) => new FigureFact(Interval((f.Lo, f.Hi)), f.IsOneDay, f.Meets, i))];

    public FigureSpeech Speech => new(Every is { } n ? new Span(n, SpanUnit.Day) : null);

    public static FigureWorld Next(Random random, int most, int first, int last)
    {
        var figures = ImmutableArray.CreateBuilder<Figure>();
        for (var n = random.Next(most + 1); n > 0; n--)
        {
            var (lo, hi) = Record(random, first, last, 4);
            figures.Add(new Figure(lo, hi, random.Next(3) == 0, random.Next(8) == 0 ? Truth.Absent : (Truth)new[] { 0, 0, 1, 1, 3 }[random.Next(5)]));
        }

        return new FigureWorld(figures.ToImmutable(), random.Next(3) == 0 ? null : random.Next(1, 5));
    }

    public IEnumerable<Read[]> Readings()
    {
        IEnumerable<ImmutableArray<Read>> readings = [[]];
        foreach (var figure in Figures)
        {
            var values = figure.Meets switch { Truth.True => [true], Truth.False => [false], Truth.Absent => [null], _ => (bool?[])[true, false] };
            var days = figure.IsOneDay ? Enumerable.Range(figure.Lo, figure.Hi - figure.Lo + 1).Select(d => (d, d)).ToArray() : [(figure.Lo, figure.Hi)];
            readings = readings.SelectMany(r => days.SelectMany(d => values.Select(v => r.Add(new Read(d.Item1, d.Item2, v)))));
        }

        return readings.Select(r => r.ToArray());
    }

    /// <summary>Those that speak for a day, counting at T, and of them the one that began last; several where nothing tells them apart.</summary>
    public Read[] For(Read[] reading, int day, int t)
    {
        var speaking = reading.Where(f => f.Last <= t && f.First <= day && (day <= f.Last || (Every is { } s && day - f.Last < s))).ToArray();
        if (speaking.Length == 0)
        {
            return [];
        }

        var began = speaking.Where(f => f.First == speaking.Max(g => g.First)).ToArray();
        var holding = began.Any(f => f.Last >= day) ? began.Where(f => f.Last >= day).ToArray() : began;
        return [.. holding.Where(f => f.Last == holding.Min(g => g.Last))];
    }

    public override string ToString() => $"every {Every}: {string.Join("; ", Figures.Select(f => $"{(f.IsOneDay ? "one day of " : "")}{f.Lo}..{f.Hi} {f.Meets}"))}";
}
