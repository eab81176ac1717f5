using System;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Time;
using Xunit;
using static NoticeLang.Tests.Evaluation.Rules.SmallWorld;

namespace NoticeLang.Tests.Evaluation.Rules;

/// <summary>The gap rule and its remedies against the exact rule of semantics 4.1, reading by reading.</summary>
public sealed class GapOracleTests
{
    [Fact]
    public void Over_days_and_working_days_all_readings_agree()
    {
        var random = new Random(5);
        for (var i = 0; i < 24_000; i++)
        {
            Compare(Small(random), Records(random, 4, -3, 12, 5));
        }
    }

    [Fact]
    public void Over_months_that_clamp_all_readings_agree()
    {
        var random = new Random(6);
        for (var i = 0; i < 2_000; i++)
        {
            // Day 22 is 28 January 2020.
            var oracle = new GapOracle(
                random.Next(22, 27), random.Next(3) == 0 ? random.Next(60, 100) : null, 1, SpanUnit.Month, random.Next(3) == 0 ? 2 : 0, null,
                random.Next(50, 112), random.Next(3) switch { 0 => Range(50, 50 + random.Next(8)), 1 => Bit(25), _ => 0 }, Closed(random, 20, 110));
            int[] around = [24, 25, 53, 54, 83, 84, 85];
            (int, int)[] records = [.. around.Where(_ => random.Next(3) > 0).Select(d => d + random.Next(-2, 2)).Take(5).Select(d => (d, d + random.Next(3)))];
            Compare(oracle, records);
        }
    }

    [Fact]
    public void A_record_that_must_keep_out_of_a_gap_cannot_help_from_inside_it() =>
        Compare(new GapOracle(0, null, 2, SpanUnit.Day, 0, null, 4, 0, Range(2, 11)), [(-1, 2), (-2, 2)]);

    [Fact]
    public void A_remedy_applied_makes_it_kept_on_every_day_it_allows()
    {
        var random = new Random(7);
        var seen = 0;
        for (var i = 0; i < 8_000; i++)
        {
            var oracle = Small(random);
            var records = Records(random, 3, -3, 12, 5);
            var clock = Clock(oracle.T, oracle.Suspended, oracle.Closed);
            var before = GapCadenceRule.Evaluate(oracle.ToCadence(), Facts(records), clock).Verdicts;
            var steps = GapCadenceRule.Remedy(oracle.ToCadence(), Facts(records), clock);
            var isSure = before.IsSingle && before.Worst is not Verdict.NotEvidenced;
            Assert.True(isSure == steps.IsEmpty || before == Verdict.NotMet, Say(records, oracle.T, oracle.Suspended, oracle.Closed, oracle));
            if (steps.IsEmpty)
            {
                continue;
            }

            seen++;
            foreach (var days in Readings([.. steps.Select(s => (Number(s.From), Number(s.To)))]))
            {
                (int Lo, int Hi)[] mended = [.. records];
                foreach (var (step, day) in steps.Zip(days))
                {
                    Assert.True(step.Id is not null || !oracle.Closed.Has(day), "an act is added on an open day");
                    mended = step.Id is { } id ? [.. mended.Select((r, n) => n == id ? (day, day) : r)] : [.. mended, (day, day)];
                }

                Assert.All(Readings(mended), reading => Assert.Equal(oracle.KeptVerdict, oracle.Exact(Days(reading))));
            }
        }

        Assert.True(seen > 800);
    }

    [Fact]
    public void A_remedy_adds_as_few_acts_as_will_do()
    {
        var random = new Random(8);
        for (var i = 0; i < 6_000; i++)
        {
            var oracle = Small(random);
            (int Lo, int Hi)[] records = [.. Records(random, 3, 0, 12, 1)];
            var acts = Days(records.Select(r => r.Lo));
            if (oracle.Exact(acts) != Verdict.NotEvidenced)
            {
                continue;
            }

            var steps = GapCadenceRule.Remedy(oracle.ToCadence(), Facts(records), Clock(oracle.T, oracle.Suspended, oracle.Closed));
            int[] open = [.. Enumerable.Range(oracle.S, oracle.T - oracle.S + 1).Where(d => !oracle.Closed.Has(d))];
            var least = Enumerable.Range(1, open.Length).First(n => Subsets(open, n).Any(s => oracle.Exact(acts | s) == oracle.KeptVerdict));
            Assert.Equal(least, steps.Length);
        }
    }

    internal static GapOracle Small(Random random)
    {
        var s = random.Next(0, 3);
        return new GapOracle(
            s,
            random.Next(2) == 0 ? s + random.Next(12) : null,
            random.Next(1, 6),
            random.Next(4) == 0 ? SpanUnit.WorkingDay : SpanUnit.Day,
            random.Next(3) == 0 ? random.Next(3) : 0,
            random.Next(4) == 0 ? s + random.Next(6) : null,
            random.Next(-1, 14),
            Suspended(random, 0, 12),
            Closed(random, 0, 13));
    }

    private static void Compare(GapOracle oracle, (int Lo, int Hi)[] records)
    {
        var outcome = GapCadenceRule.Evaluate(oracle.ToCadence(), Facts(records), Clock(oracle.T, oracle.Suspended, oracle.Closed));
        var (expected, now) = (VerdictSet.Empty, VerdictSet.Empty);
        foreach (var days in Readings(records))
        {
            var acts = Days(days);
            expected = expected.Add(oracle.Exact(acts));
            now = now.Add(oracle.Now(acts));
        }

        var say = Say(records, oracle.T, oracle.Suspended, oracle.Closed, oracle);
        Assert.True(expected == outcome.Verdicts, $"{say}: {expected} but {outcome.Verdicts}");
        Assert.True(now == outcome.Now, $"now, {say}: {now} but {outcome.Now}");
        Assert.False(outcome.BeyondCalendar);
    }

    private static System.Collections.Generic.IEnumerable<UInt128> Subsets(int[] days, int size) => size == 0
        ? [0]
        : days.SelectMany((d, i) => Subsets(days[(i + 1)..], size - 1).Select(rest => rest | Bit(d)));
}
