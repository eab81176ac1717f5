using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Time;
using Xunit;
using static NoticeLang.Tests.Evaluation.Rules.SmallWorld;

namespace NoticeLang.Tests.Evaluation.Rules;

/// <summary>Measures against semantics 6, reading by reading.</summary>
public sealed class MeasureOracleTests
{
    [Fact]
    public void HowItStandsOnADay()
    {
        var random = new Random(61);
        for (var i = 0; i < 20_000; i++)
        {
            var world = FigureWorld.Next(random, 4, -3, 9);
            var (d, w0, t) = (random.Next(0, 8), random.Next(-1, 3), random.Next(-2, 12));
            var isSuspended = random.Next(6) == 0;
            var asked = VerdictSet.Empty;
            (int Least, int Most)? late = null;
            foreach (var reading in world.Readings())
            {
                foreach (var (verdict, days) in Exact(world, reading, d, w0, t, isSuspended))
                {
                    asked = asked.Add(verdict);
                    late = days is not { } n ? late : late is { } l ? (Math.Min(l.Least, n), Math.Max(l.Most, n)) : (n, n);
                }
            }

            var outcome = MeasureRule.StandsOn(At(d), world.Facts, world.Speech, At(w0), Clock(t, isSuspended ? Bit(t) : 0, 0));
            Assert.True(asked == outcome.Verdicts, $"by {d} from {w0} as at {t}, {world}: {asked} but {outcome.Verdicts}");
            Assert.True(late == outcome.DaysLate, $"by {d} from {w0} as at {t}, {world}: late {late} but {outcome.DaysLate}");
        }
    }

    [Fact]
    public void HowItStandsNow()
    {
        var random = new Random(62);
        for (var i = 0; i < 20_000; i++)
        {
            var world = FigureWorld.Next(random, 4, -3, 9);
            var t = random.Next(-2, 12);
            var asked = world.Readings().SelectMany(r => world.For(r, t, t) is { Length: > 0 } found ? found.Select(f => Said(f.Meets)) : [Truth.Absent]).ToHashSet();
            asked = asked.SelectMany(x => x == Truth.Imprecise ? [Truth.True, Truth.False] : (Truth[])[x]).ToHashSet();

            var found = MeasureRule.AsItStands(world.Facts, world.Speech, At(t)).SelectMany(x => x == Truth.Imprecise ? [Truth.True, Truth.False] : (Truth[])[x]).ToHashSet();
            Assert.True(asked.SetEquals(found), $"as at {t}, {world}: {string.Join(", ", asked)} but {string.Join(", ", found)}");
        }
    }

    [Fact]
    public void InAPeriod()
    {
        var random = new Random(63);
        for (var i = 0; i < 20_000; i++)
        {
            var world = FigureWorld.Next(random, 4, 0, 3);
            var (first, last) = Record(random, 0, 3, 3);
            var (allowing, w0, t) = (random.Next(3), random.Next(-1, 4), random.Next(-2, 9));
            var suspended = Suspended(random, -1, 8);
            var asked = VerdictSet.Empty;
            foreach (var reading in world.Readings())
            {
                var mine = world.Figures.Zip(reading).Where(f => f.Second.First == first && f.Second.Last == last && last <= t && (!f.First.IsOneDay || f.First.Lo == f.First.Hi)).ToArray();
                var none = t > last + allowing ? Verdict.NotEvidenced : suspended.Has(t) ? Verdict.Suspended : Verdict.Due;
                asked = t < w0 ? asked.Add(Verdict.NotTriggered)
                    : Range(first, last) is var days && (days & suspended) != 0 ? asked.Add(suspended.Has(t) ? Verdict.Suspended : Verdict.NotTriggered)
                    : mine.Length == 0 ? asked.Add(none)
                    : mine.Aggregate(asked, (set, f) => set.Add(f.Second.Meets switch { true => Verdict.Met, false => Verdict.NotMet, null => none }));
            }

            var outcome = MeasureRule.InPeriod(Interval((first, last)), At(last + allowing), world.Facts, At(w0), Clock(t, suspended, 0), isTakenOut: true, Verdict.Due);
            Assert.True(asked == outcome.Verdicts, $"in {first}..{last} allowing {allowing} from {w0} as at {t}, {world}: {asked} but {outcome.Verdicts}");
        }
    }

    [Fact]
    public void ForALengthOfTime()
    {
        var random = new Random(64);
        for (var i = 0; i < 20_000; i++)
        {
            var world = FigureWorld.Next(random, 4, -2, 10);
            var (g, d, w0, t) = (random.Next(1, 6), random.Next(2, 10), random.Next(-1, 3), random.Next(-2, 14));
            var asked = VerdictSet.Empty;
            (int Least, int Most)? late = null;
            foreach (var reading in world.Readings())
            {
                var (verdict, days) = Run(world, reading, g, d, w0, t);
                asked = asked.Add(verdict);
                late = days is not { } n ? late : late is { } l ? (Math.Min(l.Least, n), Math.Max(l.Most, n)) : (n, n);
            }

            var outcome = MeasureRunRule.Evaluate(new Span(g, SpanUnit.Day), At(d), world.Facts, world.Speech, At(w0), Clock(t, 0, 0));
            Assert.True(asked == outcome.Verdicts, $"{g} days by {d} from {w0} as at {t}, {world}: {asked} but {outcome.Verdicts}");
            Assert.True(late is null == outcome.DaysLate is null, $"{g} days by {d} from {w0} as at {t}, {world}: late {late} but {outcome.DaysLate}");
            if (late is { } l2 && l2.Least == l2.Most)
            {
                Assert.Equal(late, outcome.DaysLate);
            }
        }
    }

    [Fact]
    public void FromADayOn()
    {
        var random = new Random(65);
        for (var i = 0; i < 20_000; i++)
        {
            var world = FigureWorld.Next(random, 4, -2, 12);
            var (from, t, allowing) = (random.Next(-1, 4), random.Next(-2, 16), random.Next(3));
            var to = random.Next(3) == 0 ? int.MaxValue : from + random.Next(12);
            var suspended = random.Next(3) == 0 ? Suspended(random, -1, 12) : 0;
            var asked = world.Readings().Aggregate(VerdictSet.Empty, (set, reading) => set.Add(Extent(world, reading, from, to, allowing, t, suspended)));

            var outcome = MeasureExtentRule.Evaluate(At(from), to == int.MaxValue ? Day.Never : At(to), allowing, world.Facts, world.Speech, Clock(t, suspended, 0));
            Assert.True(asked == outcome.Verdicts, $"from {from} to {to} allowing {allowing} as at {t}, {world}: {asked} but {outcome.Verdicts}");
        }
    }

    private static Truth Said(bool? meets) => meets switch { true => Truth.True, false => Truth.False, null => Truth.Absent };

    private static IEnumerable<(Verdict Verdict, int? DaysLate)> Exact(FigureWorld world, FigureWorld.Read[] reading, int d, int w0, int t, bool isSuspended)
    {
        if (t < w0)
        {
            return [(Verdict.NotTriggered, null)];
        }

        if (t < d || (t == d && !reading.Any(f => f.Last == d)))
        {
            return [(isSuspended ? Verdict.Suspended : Verdict.Due, null)];
        }

        var later = reading.Where(f => f.First > d && f.Last <= t && f.Meets == true).Select(f => f.Last - d).ToArray();
        return world.For(reading, d, t) is not { Length: > 0 } found
            ? [(Verdict.NotEvidenced, null)]
            : found.Select(f => f.Meets switch
            {
                null => (Verdict.NotEvidenced, (int?)null),
                true => (Verdict.Met, null),
                false => later.Length > 0 ? (Verdict.MetLate, later.Min()) : (Verdict.NotMet, null),
            });
    }

    private static (Verdict Verdict, int? DaysLate) Run(FigureWorld world, FigureWorld.Read[] reading, int g, int d, int w0, int t)
    {
        // Good only if all that may be the figure for the day are; bad if one of them is.
        bool? Is(int day) => world.For(reading, day, t) is not { Length: > 0 } found ? null : found.Any(f => f.Meets == false) ? false : found.All(f => f.Meets == true) ? true : null;
        var starts = Enumerable.Range(w0, 30).ToArray();
        bool AllGood(int x) => Enumerable.Range(x, g).All(day => Is(day) == true);
        if (t < w0)
        {
            return (Verdict.NotTriggered, null);
        }

        if (starts.Any(x => x + g - 1 <= Math.Min(d, t) && AllGood(x)))
        {
            return (Verdict.Met, null);
        }

        if (t <= d)
        {
            return (Verdict.Due, null);
        }

        if (starts.Any(x => x + g - 1 <= d && Enumerable.Range(x, g).All(day => Is(day) != false)))
        {
            return (Verdict.NotEvidenced, null);
        }

        var late = starts.Where(x => x + g - 1 > d && x + g - 1 <= t && AllGood(x)).Select(x => (int?)(x + g - 1 - d)).FirstOrDefault();
        return late is null ? (Verdict.NotMet, null) : (Verdict.MetLate, late);
    }

    private static Verdict Extent(FigureWorld world, FigureWorld.Read[] reading, int from, int to, int allowing, int t, UInt128 suspended)
    {
        if (t < from)
        {
            return Verdict.NotTriggered;
        }

        var asked = reading.Where(f => f.First >= from && f.Last <= Math.Min(to, t) && (Range(f.First, f.Last) & suspended) == 0).ToArray();
        if (asked.Any(f => f.Meets == false))
        {
            return Verdict.NotMet;
        }

        var kept = t > to ? Verdict.Met : suspended.Has(t) ? Verdict.Suspended : Verdict.OnTrack;
        if (world.Every is not { } s)
        {
            return asked.Length == 0 || asked.Any(f => f.Meets is null) ? Verdict.NotEvidenced : kept;
        }

        // A day's reading, begun on it, is over s − 1 days later; the first whole one begins less than s days after the start.
        var over = t - s + 1;
        if (asked.Length == 0 && t < from + (2 * s) - 1)
        {
            over = from - 1;
        }

        var start = asked.Length > 0 && asked.Min(f => f.First) < from + s ? asked.Min(f => f.First) : from;
        bool IsSpokenFor(int day) => world.For(reading, day, t) is { Length: > 0 } found && found.All(f => f.Meets is not null);
        var run = 0;
        for (var day = start; day <= Math.Min(over, to); day++)
        {
            run = suspended.Has(day) || IsSpokenFor(day) ? 0 : run + 1;
            if (run > allowing)
            {
                return Verdict.NotEvidenced;
            }
        }

        return t > to && over < to && !(world.For(reading, to, t) is { Length: > 0 } last && last.All(f => f.Meets is not null)) ? Verdict.OnTrack : kept;
    }
}
