using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>
/// A sentence judged whole in each choice and reading of what it stands on (its <c>while</c>, a pause): one result where all give one
/// verdict, else doubt, of the outer layer first (semantics 0).
/// </summary>
internal static class Suppositions
{
    /// <param name="inWorld">The results of a world, one a reading; at least one.</param>
    /// <param name="isDisputed">Whether what differs between readings is itself a dispute (of another condition).</param>
    public static PartResult Join(UnitContext unit, IEnumerable<EventGroup> groups, bool isDisputed, Func<World, IEnumerable<PartResult>> inWorld)
    {
        var results = new List<PartResult>();
        var judged = Choices.Judge(unit, groups, world =>
        {
            var mine = inWorld(world).ToList();
            results.AddRange(mine);
            return mine.Aggregate(VerdictSet.Empty, (set, r) => set.Add(r.Verdict));
        });
        // The order of evidence must not show: the one that falls due first stands for all.
        results = [.. results.OrderBy(r => (r.Report.DueDay ?? r.Report.NextDue ?? Day.Never).Number).ThenBy(Key, StringComparer.Ordinal)];
        if (!judged.IsCapped && judged.CouldBe.IsSingle)
        {
            return results[0];
        }

        var could = results.Aggregate(VerdictSet.Empty, (set, r) => set.Union(r.Report.CouldBe));
        var verdict = isDisputed || results.Exists(r => r.Verdict == Verdict.Disputed) ? Verdict.Disputed : judged.Verdict;
        var why = verdict == Verdict.Disputed ? "sources disagree on what it hangs on" : "it hangs on a day that the records do not give exactly";
        var first = results.FirstOrDefault(r => !RollUp.IsGood(r.Verdict)) ?? results[0];
        return first with
        {
            Report = new VerdictReport(verdict) { CouldBe = could },
            Explanation = first.Explanation with { Verdict = verdict, Children = [UnitLines.Remark($"{why}: {UnitLines.CouldBe(could)}"), .. first.Explanation.Children, .. UnitLines.Alternatives(unit, judged)] },
            Summary = UnitLines.CouldBe(could),
            Settlement = verdict == Verdict.Disputed ? Settlements.OfDispute(judged, unit.Context.Program) : new Settlement([Settlements.Decide($"find out the day: {why}")], null, null),
            DueDays = [],
        };
    }

    private static string Key(PartResult result) =>
        $"{result.Report.NextDue} {result.Report.KeptSince} {result.Report.Begins} {string.Join(' ', result.Ledgers.SelectMany(l => l.Rows).Select(r => $"{r.From}-{r.Due}:{r.Outcome}"))}";

    public static PartResult Unresolved(UnitContext unit, string why) =>
        new(new VerdictReport(Verdict.Unclear), UnitLines.Asked(unit, unit.Sentence.Text) with { Verdict = Verdict.Unclear, Children = [UnitLines.Remark(why)] })
        {
            Summary = why,
            Settlement = new Settlement([Settlements.Decide($"say the day: {why}")], null, null),
        };
}
