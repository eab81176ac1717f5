using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary><c>at most n times in each P</c>: what is said of its slots once they are judged.</summary>
internal static class SlotLimits
{
    /// <param name="goesOn">Whether more slots are to come.</param>
    public static PartResult Report(
        UnitContext unit, ExtentResolution extent, string label, List<SlotUnit> units, ImmutableArray<ActMatch> matches,
        ImmutableArray<CountedComplete> statements, bool goesOn)
    {
        var verdict = SlotSentence.VerdictOf(units, goesOn);
        var could = RollUp.CouldBe(units.Select(u => u.Judged.CouldBe), VerdictTables.And);
        var from = extent.Readings[0].From;
        var notYet = units.Count == 0;
        var report = new VerdictReport(verdict)
        {
            Marks = (notYet ? VerdictMarks.NotYet : 0) | (extent.IsEnded ? VerdictMarks.Ended : 0),
            CouldBe = goesOn && could.Contains(Verdict.Met) ? new VerdictSet(could.Bits & ~VerdictSet.Of(Verdict.Met).Bits).Add(Verdict.OnTrack) : could,
            Begins = notYet && from.IsFinite ? Day.Max(from, unit.T) : null,
        };
        var rows = units.Select(u => Row(unit, u)).ToImmutableArray();
        return new PartResult(report, UnitLines.Asked(unit, label) with { Verdict = verdict, Children = [.. Lines(unit, extent, units, matches, statements)] })
        {
            Ledgers = rows.IsEmpty ? [] : [new Ledger(unit.Element.Label.Length > 0 ? $"{label}: {unit.Sentence.Text}" : label, rows)
            {
                Kept = rows.Count(r => r.Outcome == LedgerOutcome.Kept),
                Broken = rows.Count(r => r.Outcome == LedgerOutcome.Broken),
            }],
            Units = int.MaxValue / 1024,
            Summary = Summary(report, units),
            Settlement = RollUp.IsGood(verdict) ? null : Settle(unit, units),
        };
    }

    private static IEnumerable<Explanation> Lines(
        UnitContext unit, ExtentResolution extent, List<SlotUnit> units, ImmutableArray<ActMatch> matches, ImmutableArray<CountedComplete> statements)
    {
        foreach (var line in UnitLines.Reckoned(extent.Steps).Concat(UnitLines.Suspensions(unit)))
        {
            yield return line;
        }

        foreach (var u in units.Where(u => !u.Matches.IsEmpty || u.Judged.Verdict is Verdict.Disputed or Verdict.Unclear))
        {
            IEnumerable<Explanation> found = u.Judged.Verdict == Verdict.Disputed
                ? UnitLines.Alternatives(unit, u.Judged).Concat(u.Matches.Where(m => !m.Group.IsDisputed).Select(m => UnitLines.Found(unit, m.Fact)))
                : u.Matches.Select(m => UnitLines.Found(unit, m.Fact)).Concat(UnitLines.HarmlessDisputes(unit, u.Judged));
            yield return new Explanation(ExplanationKind.Asked, $"{u.Slot.Label}: {Times(u)}") { Verdict = u.Judged.Verdict, Children = [.. found] };
        }

        foreach (var line in UnitLines.Shadows(unit, matches).Concat(UnitLines.Denied(unit, new World(unit.Context.Index))).Concat(UnitLines.Complete(statements)))
        {
            yield return line;
        }

        if (units.Any(u => u.Judged.Verdict == Verdict.NotEvidenced))
        {
            yield return UnitLines.Remark("nothing shows a breach, and the record is not said to be complete");
        }
    }

    private static LedgerRow Row(UnitContext unit, SlotUnit u)
    {
        var verdict = u.Judged.Verdict;
        var outcome = verdict switch
        {
            Verdict.Met => LedgerOutcome.Kept,
            Verdict.NotMet => LedgerOutcome.Broken,
            Verdict.OnTrack => LedgerOutcome.Open,
            Verdict.Suspended => LedgerOutcome.Suspended,
            Verdict.NotTriggered => LedgerOutcome.NotDemanded,
            _ => LedgerOutcome.CannotTell,
        };
        var note = verdict switch
        {
            Verdict.NotEvidenced => $"{Times(u)} on record, which is not said to be complete",
            Verdict.NotTriggered => "suspended in it, so not asked for",
            Verdict.Unclear or Verdict.Disputed => UnitLines.CouldBe(u.Judged.CouldBe),
            _ => Times(u),
        };
        return new LedgerRow(u.Slot.Label, u.Slot.First, u.Slot.Last, outcome, verdict, note, [.. u.Matches.Where(m => m.Day.Lo <= unit.T).Select(m => m.Record)]);
    }

    private static string Times(SlotUnit u) => Phrases.Count(u.Matches.Where(m => m.Fit == Fit.Yes).Select(m => m.Day).Distinct().Count(), "time", "times");

    private static string Summary(VerdictReport report, List<SlotUnit> units)
    {
        var same = units.Count(u => u.Judged.Verdict == report.Verdict);
        return report.Verdict switch
        {
            Verdict.NotMet => $"too often in {same} of {Phrases.Count(units.Count, "period", "periods")}",
            Verdict.NotEvidenced => "nothing shows a breach",
            Verdict.Met or Verdict.OnTrack => "record complete, no breach",
            Verdict.NotTriggered => report.Begins is null ? "no period asked for" : "no whole period has begun",
            Verdict.Suspended => "suspended",
            _ => UnitLines.CouldBe(report.CouldBe),
        };
    }

    private static Settlement Settle(UnitContext unit, List<SlotUnit> units)
    {
        if (units.FirstOrDefault(u => u.Judged.Verdict == Verdict.NotMet) is { } broken)
        {
            return new Settlement([], null, null, $"nothing undoes what was done in {broken.Slot.Label}");
        }

        var clause = RecordSentences.Clause(unit.Question.Pattern, unit.Element.Performer?.Key, unit.Element.Item?.Name);
        var steps = units.SelectMany(u => u.Judged.Verdict switch
        {
            Verdict.Disputed => Settlements.OfDispute(u.Judged, unit.Context.Program)?.Steps ?? [],
            Verdict.Unclear => [.. u.Matches.Where(m => !m.Day.IsExact).Take(1).Select(m => Settlements.FindOut(m.Record, unit.Context.Program))],
            Verdict.NotEvidenced => Settlements.Vouch(clause, u.Slot.First, Day.Min(u.Slot.Last, unit.T)).Steps,
            _ => [],
        });
        return new Settlement([.. steps.DistinctBy(s => s.Text)], null, null);
    }
}
