using System;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Time;
using Xunit;
using static NoticeLang.Tests.Evaluation.Rules.SmallWorld;

namespace NoticeLang.Tests.Evaluation.Rules;

/// <summary>Coverage against semantics 8, reading by reading; of versions on one day any may be the latest.</summary>
public sealed class CoverageOracleTests
{
    [Fact]
    public void All_readings_agree()
    {
        var random = new Random(8);
        var seen = VerdictSet.Empty;
        for (var i = 0; i < 20_000; i++)
        {
            var records = Records(random, 4, -2, 10, 5);
            var answers = records.Select(_ => (CoverageAnswer)random.Next(3)).ToArray();
            var (w0, t) = (random.Next(-1, 4), random.Next(-2, 13));
            int? due = random.Next(2) == 0 ? null : random.Next(0, 12), until = random.Next(3) > 0 ? null : random.Next(0, 12), last = random.Next(3) > 0 ? null : random.Next(0, 12);
            var suspended = Suspended(random, 0, 12);

            var asked = VerdictSet.Empty;
            foreach (var days in Readings(records))
            {
                asked = asked.Union(Exact(days, answers, w0, due, until, last, t, suspended));
            }

            ImmutableArray<CoverageFact> facts = [.. records.Select((r, n) => new CoverageFact(Interval(r), answers[n], n))];
            var question = new CoverageQuestion(At(w0), due is { } d ? At(d) : null, Or(until), Or(last));
            var got = CoverageRule.Evaluate(question, facts, Clock(t, suspended, 0)).Verdicts;
            Assert.True(asked == got, $"{Say(records, t, suspended, 0, (w0, due, until, last, string.Join(' ', answers)))}: {asked} but {got}");
            seen = seen.Union(got);
        }

        Assert.Equal(7, seen.Count);
    }

    [Fact]
    public void The_versions_that_may_be_in_force_are_named()
    {
        ImmutableArray<CoverageFact> facts =
        [
            new(Interval((0, 0)), CoverageAnswer.Covers, 7), new(Interval((2, 5)), CoverageAnswer.Omits, 8), new(Interval((4, 4)), CoverageAnswer.SaysNeither, 9),
        ];

        var outcome = CoverageRule.Evaluate(new CoverageQuestion(At(0), null, Day.Never, Day.Never), facts, Clock(6, 0, 0));

        Assert.Equal([8, 9], outcome.InForce);
    }

    private static Day Or(int? day) => day is { } d ? At(d) : Day.Never;

    private static VerdictSet Exact(int[] days, CoverageAnswer[] answers, int w0, int? due, int? until, int? last, int t, UInt128 suspended)
    {
        if (t < w0 || until < w0 || t > last)
        {
            return Verdict.NotTriggered;
        }

        var isOver = t > until;
        if (!isOver && suspended.Has(t))
        {
            return Verdict.Suspended;
        }

        // As it stood on the last day asked about, once that is over.
        var at = isOver ? until!.Value : t;
        var inForce = Enumerable.Range(0, days.Length).Where(i => days[i] <= at && !days.Any(d => d <= at && d > days[i])).Select(i => answers[i]).ToList();
        var set = VerdictSet.Empty;
        foreach (var answer in inForce.Count == 0 ? [CoverageAnswer.SaysNeither] : inForce)
        {
            var verdict = answer == CoverageAnswer.Covers ? (isOver ? Verdict.Met : Verdict.OnTrack)
                : due >= at ? (isOver ? Verdict.NotTriggered : Verdict.Due)
                : answer == CoverageAnswer.Omits ? Verdict.NotMet
                : Verdict.NotEvidenced;
            set = set.Add(verdict);
        }

        return set;
    }
}
