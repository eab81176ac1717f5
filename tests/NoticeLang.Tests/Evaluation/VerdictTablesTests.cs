using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation;
using Xunit;

namespace NoticeLang.Tests.Evaluation;

/// <summary>Semantics 2.2 and the laws of 11.11 that speak of it; and the one table of verdicts.</summary>
public sealed class VerdictTablesTests
{
    private static readonly Verdict[] All = Enum.GetValues<Verdict>();

    private static readonly Verdict[] WorstFirst =
    [
        Verdict.NotMet, Verdict.Disputed, Verdict.Unclear, Verdict.NotEvidenced, Verdict.ForJudgement, Verdict.Due, Verdict.OnTrack,
        Verdict.Suspended, Verdict.MetLate, Verdict.Met, Verdict.NotTriggered,
    ];

    private static readonly Verdict[] BestFirst =
    [
        Verdict.Met, Verdict.MetLate, Verdict.OnTrack, Verdict.Due, Verdict.Suspended, Verdict.Disputed, Verdict.Unclear,
        Verdict.NotEvidenced, Verdict.ForJudgement, Verdict.NotMet, Verdict.NotTriggered,
    ];

    private static readonly Verdict[] Decided =
        [Verdict.Met, Verdict.MetLate, Verdict.NotMet, Verdict.Disputed, Verdict.Unclear, Verdict.NotEvidenced];

    [Fact]
    public void And_is_the_first_present_worst_first_and_or_best_first()
    {
        foreach (var parts in Lists(All, 3))
        {
            Assert.Equal(parts.Count == 0 ? Verdict.NotTriggered : WorstFirst.First(parts.Contains), VerdictTables.And(parts));
            Assert.Equal(parts.Count == 0 ? Verdict.NotTriggered : BestFirst.First(parts.Contains), VerdictTables.Or(parts));
        }
    }

    [Fact]
    public void At_least_k_is_and_of_the_k_best()
    {
        foreach (var parts in Lists(All, 3))
        {
            for (var k = 1; k <= 4; k++)
            {
                var best = parts.OrderBy(p => Array.IndexOf(BestFirst, p)).Take(k).ToList();
                Assert.Equal(VerdictTables.And(best), VerdictTables.AtLeast(k, parts));
            }

            Assert.Equal(VerdictTables.Or(parts), VerdictTables.AtLeast(1, parts));
            Assert.Equal(VerdictTables.And(parts), VerdictTables.AtLeast(Math.Max(1, parts.Count), parts));
        }
    }

    [Fact]
    public void Not_triggered_is_neutral_and_and_is_never_better_than_a_part()
    {
        foreach (var parts in Lists(All, 2))
        {
            List<Verdict> more = [.. parts, Verdict.NotTriggered];
            Assert.Equal(VerdictTables.And(parts), VerdictTables.And(more));
            Assert.Equal(VerdictTables.Or(parts), VerdictTables.Or(more));
            Assert.All(parts.Where(p => p != Verdict.NotTriggered), p =>
                Assert.True(Array.IndexOf(WorstFirst, VerdictTables.And(parts)) <= Array.IndexOf(WorstFirst, p)));
        }
    }

    [Fact]
    public void The_deciding_parts_are_those_with_the_verdict_in_the_notices_order()
    {
        Verdict[] parts = [Verdict.Met, Verdict.NotMet, Verdict.Due, Verdict.NotMet, Verdict.Met];
        Assert.Equal([1, 3], VerdictTables.DecidingAnd(parts));
        Assert.Equal([0, 4], VerdictTables.DecidingOr(parts));
        Assert.Equal([2], VerdictTables.DecidingAtLeast(3, parts));
        Assert.Equal([0, 4], VerdictTables.DecidingAtLeast(2, parts));
        Assert.Equal([1], VerdictTables.DecidingAtLeast(4, parts));
        Assert.Empty(VerdictTables.DecidingAnd([]));
    }

    [Fact]
    public void For_decided_and_doubtful_verdicts_the_two_tables_agree()
    {
        foreach (var parts in Lists(Decided, 4))
        {
            var truths = parts.Select(VerdictTables.TruthOf).ToList();
            if (parts.Count == 0)
            {
                continue;
            }

            Assert.Equal(TruthTables.And(truths), VerdictTables.TruthOf(VerdictTables.And(parts)));
            Assert.Equal(TruthTables.Or(truths), VerdictTables.TruthOf(VerdictTables.Or(parts)));
            for (var k = 1; k <= parts.Count; k++)
            {
                Assert.Equal(TruthTables.AtLeast(k, truths), VerdictTables.TruthOf(VerdictTables.AtLeast(k, parts)));
            }
        }
    }

    [Fact]
    public void X_is_met_and_X_is_on_track_as_truth_values()
    {
        Assert.Equal([Truth.True, Truth.True], new[] { Verdict.Met, Verdict.MetLate }.Select(VerdictTables.TruthOf));
        Assert.Equal(
            [Truth.False, Truth.Contradicted, Truth.Imprecise],
            new[] { Verdict.NotMet, Verdict.Disputed, Verdict.Unclear }.Select(VerdictTables.TruthOf));
        Verdict[] rest = [Verdict.NotEvidenced, Verdict.ForJudgement, Verdict.Due, Verdict.OnTrack, Verdict.Suspended, Verdict.NotTriggered];
        Assert.All(rest, v => Assert.Equal(Truth.Absent, VerdictTables.TruthOf(v)));
        Assert.Equal([Verdict.OnTrack], All.Where(v => VerdictTables.TruthOf(v) != VerdictTables.TruthOfOnTrack(v)));
        Assert.Equal(Truth.True, VerdictTables.TruthOfOnTrack(Verdict.OnTrack));
    }

    internal static IEnumerable<List<Verdict>> Lists(Verdict[] values, int longest)
    {
        List<List<Verdict>> level = [[]];
        for (var length = 0; length <= longest; length++)
        {
            foreach (var list in level)
            {
                yield return list;
            }

            level = [.. level.SelectMany(list => values.Select(v => (List<Verdict>)[.. list, v]))];
        }
    }
}
