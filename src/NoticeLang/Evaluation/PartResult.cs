using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>What came of a unit, a sentence or a group, with all that is said of it.</summary>
internal sealed record PartResult(VerdictReport Report, Explanation Explanation)
{
    public ImmutableArray<Ledger> Ledgers { get; init; } = [];

    public Settlement? Settlement { get; init; }

    /// <summary>A few words for the reason column.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Why this version has no verdict for it; null where it has one.</summary>
    public string? NotEvaluated { get; init; }

    /// <summary>How many units the notice fixes in it; a cadence counts as many.</summary>
    public int Units { get; init; } = 1;

    /// <summary>The due days of its one unit, one a reading; empty where it has none.</summary>
    public ImmutableArray<Day> DueDays { get; init; } = [];

    public Verdict Verdict => Report.Verdict;

    public static PartResult WithoutVerdict(string why, Explanation explanation) =>
        new(new VerdictReport(Verdict.NotTriggered), explanation) { NotEvaluated = why };
}

/// <summary>Roll-ups (semantics 2.2): the tables decide, and the parts that decided are named.</summary>
internal static class RollUp
{
    /// <summary>Every part: the worst, <c>not triggered</c> counting for neither.</summary>
    public static PartResult And(Explanation asked, ImmutableArray<PartResult> parts) =>
        Of(asked, parts, VerdictTables.And, Settlements.OfAll(parts));

    /// <summary>Any part: the best.</summary>
    public static PartResult Or(Explanation asked, ImmutableArray<PartResult> parts) =>
        Of(asked, parts, VerdictTables.Or, Settlements.Cheapest(parts, 1));

    /// <summary>At least so many: the worst of the best so many.</summary>
    public static PartResult AtLeast(Explanation asked, int count, ImmutableArray<PartResult> parts) =>
        Of(asked, parts, v => VerdictTables.AtLeast(count, v), Settlements.Cheapest(parts, count));

    private static PartResult Of(
        Explanation asked, ImmutableArray<PartResult> parts, Func<IEnumerable<Verdict>, Verdict> join, Settlement? settlement)
    {
        var verdict = join(parts.Select(p => p.Verdict));
        var notEvaluated = parts.Select(p => p.NotEvaluated).FirstOrDefault(n => n is not null);
        var deciding = parts.Where(p => p.Verdict == verdict).ToList();
        var children = parts.Select(p => p.Explanation with { IsDeciding = p.Verdict == verdict && parts.Length > 1 }).ToImmutableArray();
        var report = parts.Length == 1 ? parts[0].Report : Merge(verdict, parts, deciding, join);
        return new PartResult(report, asked with { Verdict = notEvaluated is null ? verdict : null, Children = asked.Children.AddRange(children) })
        {
            Ledgers = [.. parts.SelectMany(p => p.Ledgers)],
            Settlement = IsGood(verdict) ? null : settlement,
            Units = parts.Sum(p => p.Units),
            DueDays = parts.Length == 1 ? parts[0].DueDays : [],
            Summary = SummaryOf(verdict, parts, deciding),
            NotEvaluated = notEvaluated,
        };
    }

    /// <summary>
    /// What a whole could be: the join of each combination of what its parts could be. Sets are folded two by two, which is exact for
    /// <c>and</c> and <c>or</c>; for <c>at least k</c> each combination is joined, up to 4,096, and beyond that all is possible that a part is.
    /// </summary>
    internal static VerdictSet CouldBe(IEnumerable<VerdictSet> parts, Func<IEnumerable<Verdict>, Verdict> join)
    {
        var sets = parts.ToList();
        if (join == VerdictTables.And || join == VerdictTables.Or)
        {
            return sets.Count == 0 ? VerdictSet.Of(join([])) : sets.Aggregate((a, b) => Joined([a, b], join));
        }

        return sets.Aggregate(1L, (n, s) => Math.Min(n * Math.Max(1, s.Count), 10_000)) <= 4096
            ? Joined(sets, join)
            : sets.Aggregate(VerdictSet.Empty, (a, b) => a.Union(b));
    }

    private static VerdictSet Joined(List<VerdictSet> sets, Func<IEnumerable<Verdict>, Verdict> join)
    {
        IEnumerable<ImmutableArray<Verdict>> combinations = [[]];
        foreach (var set in sets)
        {
            combinations = combinations.SelectMany(c => set.InOrder().Select(c.Add));
        }

        return combinations.Aggregate(VerdictSet.Empty, (all, c) => all.Add(join(c)));
    }

    internal static bool IsGood(Verdict verdict) => verdict is Verdict.Met or Verdict.MetLate or Verdict.OnTrack or Verdict.NotTriggered;

    /// <summary>A power is shown where nothing else is asked for yet: used before open before closed.</summary>
    private static VerdictMarks WithPower(VerdictMarks marks, Verdict verdict, ImmutableArray<PartResult> parts)
    {
        const VerdictMarks Powers = VerdictMarks.PowerOpen | VerdictMarks.PowerUsed | VerdictMarks.PowerClosed;
        marks &= ~Powers;
        var shown = parts.Aggregate(VerdictMarks.None, (m, p) => m | (p.Report.Marks & Powers));
        return verdict != Verdict.NotTriggered || shown == VerdictMarks.None ? marks
            : marks | (shown.HasFlag(VerdictMarks.PowerUsed) ? VerdictMarks.PowerUsed : shown.HasFlag(VerdictMarks.PowerOpen) ? VerdictMarks.PowerOpen : VerdictMarks.PowerClosed);
    }

    private static string SummaryOf(Verdict verdict, ImmutableArray<PartResult> parts, List<PartResult> deciding)
    {
        if (deciding.Count == 0)
        {
            return "nothing is asked for";
        }

        const VerdictMarks Powers = VerdictMarks.PowerOpen | VerdictMarks.PowerUsed | VerdictMarks.PowerClosed;
        var power = verdict == Verdict.NotTriggered ? deciding.FirstOrDefault(p => (p.Report.Marks & Powers) != 0) : null;
        if (verdict is Verdict.Met or Verdict.MetLate && NotBegun(parts) is { } ahead)
        {
            return $"{deciding.Count} of {parts.Length} parts {VerdictTable.Of(verdict).Word.ToLowerInvariant()}; {ahead}";
        }

        return power?.Summary
            ?? (deciding.Count > 1 && parts.Length > 1 && deciding.Select(d => d.Summary).Distinct().Count() > 1
                ? $"{deciding.Count} of {parts.Length} parts: {deciding[0].Summary}"
                : deciding[0].Summary);
    }

    /// <summary>As in "the third begins on 1 September 2024, due 31 October 2024", of the first part that is still to begin; null where there is none.</summary>
    private static string? NotBegun(ImmutableArray<PartResult> parts)
    {
        var at = Enumerable.Range(0, parts.Length).Where(i => parts[i].Report is { Marks: var marks, Begins: not null } && marks.HasFlag(VerdictMarks.NotYet)).DefaultIfEmpty(-1)
            .MinBy(i => i < 0 ? 0 : parts[i].Report.Begins!.Value.Number);
        return at < 0 ? null
            : $"the {Phrases.Ordinal(at + 1)} begins on {parts[at].Report.Begins}{(parts[at].Report.NextDue is { } due ? $", due {due}" : "")}";
    }

    private static VerdictReport Merge(Verdict verdict, ImmutableArray<PartResult> parts, List<PartResult> deciding, Func<IEnumerable<Verdict>, Verdict> join)
    {
        // A mark that tells of a verdict goes up only with all the parts that decided; the power marks only where all is powers.
        var marks = deciding.Count == 0 ? VerdictMarks.None : deciding.Aggregate((VerdictMarks)int.MaxValue, (m, p) => m & p.Report.Marks);
        marks |= deciding.Aggregate(VerdictMarks.None, (m, p) => m | (p.Report.Marks & (VerdictMarks.Ended | VerdictMarks.DueSoon | VerdictMarks.BeforeIssue)));
        marks = WithPower(marks, verdict, parts);

        var lead = deciding.FirstOrDefault()?.Report;
        var dueDays = deciding.Select(d => d.Report).Where(r => r.DueDay is not null).OrderBy(r => r.DueDay!.Value.Number).ToList();
        var next = parts.Select(p => p.Report.NextDue).Where(d => d is not null).OrderBy(d => d!.Value.Number).FirstOrDefault();
        return new VerdictReport(verdict)
        {
            Marks = marks,
            CouldBe = CouldBe(parts.Select(p => p.Report.CouldBe), join),
            DueDay = dueDays.FirstOrDefault()?.DueDay,
            DueDayOtherwise = dueDays.FirstOrDefault()?.DueDayOtherwise,
            DaysLeft = dueDays.FirstOrDefault()?.DaysLeft,
            NextDue = next,
            DaysLate = deciding.Select(d => d.Report.DaysLate).FirstOrDefault(d => d is not null),
            KeptSince = lead?.KeptSince,
            Now = lead?.Now,
            Begins = lead?.Begins,
        };
    }
}
