using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Time;
using Xunit;
using static NoticeLang.Tests.Evaluation.Rules.SmallWorld;

namespace NoticeLang.Tests.Evaluation.Rules;

/// <summary>States and conduct against the exact rules of semantics 5 and 8, reading by reading.</summary>
public sealed class StateOracleTests
{
    private const int GoesOn = 60;

    [Fact]
    public void Without_an_allowance_all_readings_agree() => Compare(seed: 11, cases: 20_000, mostAllowing: 0);

    [Fact]
    public void With_an_allowance_all_readings_agree() => Compare(seed: 12, cases: 6_000, mostAllowing: 2);

    [Fact]
    public void One_holding_that_can_end_before_a_day_or_begin_after_it_covers_one_side()
    {
        // As at day 1, required from day 0; held from day -2..1 to day -1..2; day 1 closed, day 0 open: it may begin on day 1.
        var outcome = StateRule.Evaluate(
            new StateQuestion(At(0), At(4), 0), [new HoldingFact(Interval((-2, 1)), Interval((-1, 2)), 0)], [], Clock(1, 0, Bit(1)));
        Assert.Equal(VerdictSet.Of(Verdict.OnTrack).Add(Verdict.NotMet).Add(Verdict.NotEvidenced), outcome.Verdicts);
    }

    [Fact]
    public void Where_one_holding_reaches_furthest_both_ways_another_may_take_a_side()
    {
        // Day 2 alone is open. The first may begin on day 3, the second end on day 1: then day 2 is bare and nothing is false.
        var outcome = StateRule.Evaluate(
            new StateQuestion(At(0), At(4), 0),
            [new HoldingFact(Interval((0, 3)), Interval((1, 4)), 0), new HoldingFact(Interval((0, 0)), Interval((1, 2)), 1)],
            [],
            Clock(4, 0, Range(0, 4) & ~Bit(2)));
        Assert.Equal(VerdictSet.Of(Verdict.OnTrack).Add(Verdict.NotMet).Add(Verdict.NotEvidenced), outcome.Verdicts);
    }

    [Fact]
    public void Conduct_agrees_on_all_readings()
    {
        var random = new Random(13);
        for (var i = 0; i < 8_000; i++)
        {
            var (s, u) = (random.Next(3), random.Next(3) == 0 ? GoesOn : random.Next(3, 9));
            var (t, suspended) = (random.Next(-1, 11), Suspended(random, 0, 9));
            var (kept, broken) = (Holdings(random, 2), Holdings(random, 1));
            var required = Range(s, Math.Min(t, u)) & ~suspended;
            var good = t > u ? Verdict.Met : suspended.Has(t) ? Verdict.Suspended : Verdict.OnTrack;

            var expected = VerdictSet.Empty;
            foreach (var cover in Covers(kept))
            {
                foreach (var bad in Covers(broken))
                {
                    expected = expected.Add(
                        t < s || u < s ? Verdict.NotTriggered
                        : (required & bad) != 0 ? Verdict.NotMet
                        : (required & ~cover) != 0 ? Verdict.ForJudgement
                        : good);
                }
            }

            var outcome = ConductRule.Evaluate(At(s), u == GoesOn ? Day.Never : At(u), ToFacts(kept), ToFacts(broken), Clock(t, suspended, 0));
            var say = $"{Say(kept.Concat(broken).SelectMany(h => new[] { h.From, h.To ?? (99, 99) }), t, suspended, 0, (s, u, kept.Length))}";
            Assert.True(expected == outcome.Verdicts, $"{say}: {expected} but {outcome.Verdicts}");
        }
    }

    private static void Compare(int seed, int cases, int mostAllowing)
    {
        var random = new Random(seed);
        for (var i = 0; i < cases; i++)
        {
            var (s, u, n) = (random.Next(3), random.Next(3) == 0 ? GoesOn : random.Next(3, 9), random.Next(mostAllowing + 1));
            var (t, suspended, closed) = (random.Next(-1, 11), Suspended(random, 0, 9), Closed(random, 0, 10));
            var (holdings, vacancies) = (Holdings(random, 3), Holdings(random, random.Next(2) + 1));
            var (expected, now) = (VerdictSet.Empty, VerdictSet.Empty);
            var required = Range(s, Math.Min(t, u)) & ~suspended;
            var good = t > u ? Verdict.Met : suspended.Has(t) ? Verdict.Suspended : Verdict.OnTrack;
            List<UInt128> vacant = [.. Covers(vacancies)];
            foreach (var cover in Covers(holdings))
            {
                foreach (var empty in vacant)
                {
                    expected = expected.Add(t < s || u < s ? Verdict.NotTriggered : Exact(required, cover, closed | empty, n, good));
                    now = now.Add(t < s || u < s ? Verdict.NotTriggered : Exact(LastRun(required, n), cover, closed | empty, n, good));
                }
            }

            var outcome = StateRule.Evaluate(
                new StateQuestion(At(s), u == GoesOn ? Day.Never : At(u), n), ToFacts(holdings), ToFacts(vacancies), Clock(t, suspended, closed));
            var say = Say(
                holdings.Concat(vacancies).SelectMany(h => new[] { h.From, h.To ?? (99, 99) }), t, suspended, closed, (s, u, n, holdings.Length));
            Assert.True(expected == outcome.Verdicts, $"{say}: {expected} but {outcome.Verdicts}");
            Assert.True(now == outcome.Now, $"now, {say}: {now} but {outcome.Now}");
        }
    }

    // A run of n + 1 required days stands for a day: covered if one of them is, false if all are, else bare.
    private static Verdict Exact(UInt128 required, UInt128 cover, UInt128 shownFalse, int n, Verdict good)
    {
        int[] days = [.. Enumerable.Range(0, 12).Where(d => required.Has(d))];
        var uncovered = Enumerable.Range(0, Math.Max(0, days.Length - n)).Select(i => days[i..(i + n + 1)]).Where(run => !run.Any(d => cover.Has(d))).ToList();
        return uncovered.Exists(run => run.All(d => shownFalse.Has(d))) ? Verdict.NotMet : uncovered.Count > 0 ? Verdict.NotEvidenced : good;
    }

    private static UInt128 LastRun(UInt128 required, int n) =>
        Days(Enumerable.Range(0, 12).Where(d => required.Has(d)).TakeLast(n + 1));

    private static Holding[] Holdings(Random random, int most) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => Holding.Create(random))];

    private static ImmutableArray<HoldingFact> ToFacts(Holding[] holdings) =>
        [.. holdings.Select((h, i) => new HoldingFact(Interval(h.From), h.To is { } to ? Interval(to) : null, i))];

    private static HashSet<UInt128> Covers(IReadOnlyList<Holding> holdings)
    {
        HashSet<UInt128> all = [0];
        foreach (var holding in holdings)
        {
            all = [.. all.SelectMany(before => holding.Readings().Select(days => before | days))];
        }

        return all;
    }

    private sealed record Holding((int Lo, int Hi) From, (int Lo, int Hi)? To)
    {
        public static Holding Create(Random random)
        {
            var from = Record(random, -2, 8, 4);
            (int Lo, int Hi)? to = random.Next(4) == 0 ? null : Record(random, from.Lo, 10, 4);
            return new Holding(from, to);
        }

        public IEnumerable<UInt128> Readings()
        {
            for (var from = From.Lo; from <= From.Hi; from++)
            {
                for (var to = To?.Lo ?? GoesOn; to <= (To?.Hi ?? GoesOn); to++)
                {
                    if (from <= to)
                    {
                        yield return Range(from, to);
                    }
                }
            }
        }
    }
}
