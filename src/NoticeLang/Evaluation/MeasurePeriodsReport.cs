using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>What is said of a measure's periods: the verdict of all, a line and a row each, and what would settle it.</summary>
internal static class MeasurePeriodsReport
{
    /// <param name="next">When the next period closes that has not begun; null where there is none.</param>
    /// <param name="isEach">Whether it goes on from period to period.</param>
    public static PartResult Of(UnitContext unit, ExtentResolution extent, List<MeasurePeriods.PeriodUnit> units, Day? next, bool isEach = false)
    {
        var verdict = VerdictTables.And(units.Select(u => u.Judged.Verdict));
        var goesOn = next is not null;
        if (verdict == Verdict.Met && goesOn)
        {
            // Every closed period met and none open, but more to come: met would be taken back.
            verdict = Verdict.OnTrack;
        }

        var from = extent.Readings[0].From;
        var notYet = unit.T < from || (isEach && units.Count == 0);
        var closed = units.Where(u => unit.T > u.ClosesOn || !u.Figures.IsEmpty).ToList();
        var lastBad = closed.FindLastIndex(u => u.Judged.Verdict is not (Verdict.Met or Verdict.NotTriggered or Verdict.Suspended));
        var open = units.Where(u => u.Judged.Verdict is Verdict.Due or Verdict.OnTrack or Verdict.Suspended && unit.T <= u.ClosesOn).OrderBy(u => u.ClosesOn.Number).FirstOrDefault();
        var due = open?.ClosesOn ?? next ?? (units.Count == 1 ? units[0].ClosesOn : (Day?)null);
        var could = units.Count == 0 ? VerdictSet.Of(verdict) : RollUp.CouldBe(units.Select(u => u.Judged.CouldBe), VerdictTables.And);
        var report = new VerdictReport(verdict)
        {
            Marks = (notYet ? VerdictMarks.NotYet : 0) | (extent.IsEnded ? VerdictMarks.Ended : 0)
                | (verdict == Verdict.OnTrack && closed.Count == 0 ? VerdictMarks.NothingDueYet : 0)
                | (verdict == Verdict.Due && due is { } d && d - unit.T <= unit.Context.Options.DueSoonDays ? VerdictMarks.DueSoon : 0)
                | (verdict is Verdict.OnTrack or Verdict.Met && MeasureLines.IsOwnWord(unit, units.SelectMany(u => u.Figures)) ? VerdictMarks.OwnWord : 0),
            CouldBe = goesOn && could.Contains(Verdict.Met) ? new VerdictSet(could.Bits & ~VerdictSet.Of(Verdict.Met).Bits).Add(Verdict.OnTrack) : could,
            DueDay = due,
            NextDue = open is null && !goesOn ? null : due,
            DaysLeft = due is { } day ? day - unit.T : null,
            Now = isEach && closed.Count > 0 ? closed[^1].Judged.Verdict : null,
            KeptSince = isEach && closed.Count > 0 && lastBad + 1 < closed.Count ? closed[lastBad + 1].Slot.First : null,
            Begins = notYet && from.IsFinite ? Day.Max(from, unit.T) : null,
        };
        var label = unit.Element.Label.Length > 0 ? unit.Element.Label : unit.Sentence.Text;
        var rows = units.Count > 1 || isEach ? units.Select(u => Row(unit, u)).ToImmutableArray() : [];
        return new PartResult(report, UnitLines.Asked(unit, label) with { Verdict = verdict, Children = [.. Lines(unit, extent, units, isEach)] })
        {
            Ledgers = rows.IsEmpty ? [] : [MeasurePeriods.LedgerOf(label, rows)],
            Units = isEach ? int.MaxValue / 1024 : units.Count,
            DueDays = !isEach && units.Count == 1 ? [units[0].ClosesOn] : [],
            Summary = Summary(unit, report, units, closed, isEach),
            Settlement = RollUp.IsGood(verdict) ? null : Settle(unit, units, goesOn || units.Any(u => u.Judged.Verdict == Verdict.OnTrack)),
        };
    }

    private static LedgerRow Row(UnitContext unit, MeasurePeriods.PeriodUnit u)
    {
        var verdict = u.Judged.Verdict;
        var outcome = verdict switch
        {
            Verdict.Met => LedgerOutcome.Kept,
            Verdict.NotMet or Verdict.NotEvidenced => LedgerOutcome.Broken,
            Verdict.Suspended => LedgerOutcome.Suspended,
            Verdict.NotTriggered => LedgerOutcome.NotDemanded,
            Verdict.OnTrack or Verdict.Due => LedgerOutcome.Open,
            _ => LedgerOutcome.CannotTell,
        };
        var note = outcome switch
        {
            LedgerOutcome.Open => $"{Phrases.Days(u.ClosesOn - unit.T)} left",
            LedgerOutcome.NotDemanded => unit.SuspendedDays.AnyWithin(u.Slot.First, u.Slot.Last) ? "suspended in it, so not asked for" : "",
            LedgerOutcome.Suspended => "",
            LedgerOutcome.CannotTell => UnitLines.CouldBe(u.Judged.CouldBe),
            _ => u.Figures.IsEmpty ? "no figure" : MeasurePeriods.Note(u.Question, u.Figures[0]),
        };
        return new LedgerRow(u.Slot.Label, u.Slot.First, u.ClosesOn, outcome, verdict, note, [.. u.Figures.SelectMany(f => f.Fact.Records)]);
    }

    private static IEnumerable<Explanation> Lines(UnitContext unit, ExtentResolution extent, List<MeasurePeriods.PeriodUnit> units, bool isEach)
    {
        foreach (var line in UnitLines.Reckoned(extent.Steps).Concat(UnitLines.Suspensions(unit)))
        {
            yield return line;
        }

        if (isEach && units.Count > 0 && extent.Readings[0].From is { IsFinite: true } from && units[0].Slot.First > from)
        {
            yield return UnitLines.Remark($"the part of a period before {units[0].Slot.First} is not asked for");
        }

        foreach (var u in units)
        {
            if (u.Judged.Verdict is Verdict.Due or Verdict.OnTrack or Verdict.NotTriggered or Verdict.Suspended && u.Figures.IsEmpty)
            {
                yield return new Explanation(ExplanationKind.Reckoned, $"{u.Slot.Label}: {u.Question.Asked} is asked, and its figure counts from {u.Slot.Last} on");
                continue;
            }

            var found = MeasureLines.Evidence(unit, u.Question, u.Judged, u.Figures).Concat(UnitLines.HarmlessDisputes(unit, u.Judged));
            var what = u.Figures.IsEmpty && u.Judged.Verdict == Verdict.NotEvidenced
                ? $"{u.Slot.Label}: looked for a figure of {u.Question.Measure.Name} for it, and none is supplied"
                : units.Count == 1 && !isEach ? $"the figure of {u.Slot.Label} decides" : $"{u.Slot.Label}: {u.Question.Asked}";
            yield return new Explanation(u.Figures.IsEmpty ? ExplanationKind.NotFound : ExplanationKind.Asked, what) { Verdict = u.Judged.Verdict, Children = [.. found, .. Near(unit, u)] };
        }

        if (units.Count > 0)
        {
            var world = new World(unit.Context.Index);
            foreach (var line in MeasureLines.Remarks(unit, units[0].Question, world, units[0].Question.In(world)))
            {
                yield return line;
            }
        }
    }

    /// <summary>Figures of days in the period, where there is none of exactly it.</summary>
    private static IEnumerable<Explanation> Near(UnitContext unit, MeasurePeriods.PeriodUnit u) =>
        !u.Figures.IsEmpty ? [] : u.Question.In(new World(unit.Context.Index)).Figures
            .Where(f => f.Days.Lo >= u.Slot.First && f.Days.Hi <= u.Slot.Last && f.Days.Hi <= unit.T)
            .Select(f => UnitLines.Found(unit, f.Fact, f.IsOneDay ? $"it is of a day and not of {u.Slot.Label}, so it is not the figure asked for" : $"it is not of the whole of {u.Slot.Label}, so it is not the figure asked for") with { Kind = ExplanationKind.Remark });

    private static string Summary(UnitContext unit, VerdictReport report, List<MeasurePeriods.PeriodUnit> units, List<MeasurePeriods.PeriodUnit> closed, bool isEach)
    {
        var now = report.KeptSince is { } since && report.Verdict is not (Verdict.OnTrack or Verdict.Met) ? $"; met since {since}" : "";
        var same = closed.Count(u => u.Judged.Verdict == report.Verdict);
        if (units.Count == 1 && !isEach && units[0].Figures is [var only, ..])
        {
            return MeasurePeriods.Note(units[0].Question, only);
        }

        return report.Verdict switch
        {
            Verdict.NotMet when same == 1 && closed.First(u => u.Judged.Verdict == Verdict.NotMet) is { Figures: [var failed, ..] } u => $"{u.Slot.Label}: {MeasurePeriods.Note(u.Question, failed)}{now}",
            Verdict.NotMet => $"{same} of {Phrases.Count(closed.Count, "figure", "figures")} {(same == 1 ? "does" : "do")} not meet it{now}",
            Verdict.NotEvidenced when units.Count == 1 => $"no figure for {units[0].Slot.Label}",
            Verdict.NotEvidenced => $"{same} of {Phrases.Count(closed.Count, "period", "periods")} without evidence{now}",
            Verdict.OnTrack or Verdict.Suspended or Verdict.Due when report.DueDay is { } d && report.NextDue is not null => $"next figure by {d}, {Phrases.Days(d - unit.T)}",
            Verdict.Met => units.Count == 1 ? "met" : $"met in {Phrases.Count(units.Count, "period", "periods")}",
            Verdict.OnTrack => "met so far",
            Verdict.NotTriggered when report.Marks.HasFlag(VerdictMarks.Ended) => "the notice has ended",
            Verdict.NotTriggered => units.Count == 0 ? "no whole period has begun" : report.Begins is { } b ? $"begins on {b}" : "no figure is asked for",
            Verdict.Suspended => "suspended",
            _ => $"{same} of {Phrases.Count(closed.Count, "period", "periods")} {VerdictTable.Of(report.Verdict).Word.ToLowerInvariant()}{now}",
        };
    }

    private static Settlement? Settle(UnitContext unit, List<MeasurePeriods.PeriodUnit> units, bool goesOn)
    {
        var steps = new List<SettlementStep>();
        var (isStuck, isSuspended) = (false, false);
        Day? last = null;
        foreach (var u in units)
        {
            switch (u.Judged.Verdict)
            {
                case Verdict.NotMet:
                    var failed = units.Count(f => f.Judged.Verdict == Verdict.NotMet);
                    return new Settlement([], null, null, failed == 1 ? $"nothing later mends the figure of {u.Slot.Label}" : $"nothing later mends the {failed} figures that do not meet it");
                case Verdict.Disputed when Settlements.OfDispute(u.Judged, unit.Context.Program) is { } dispute:
                    steps.AddRange(dispute.Steps);
                    isStuck |= dispute.Becomes is null;
                    break;
                case Verdict.Unclear:
                    steps.AddRange(MeasureSettlement.Exacter(unit, u.Question, u.Figures)?.Steps ?? []);
                    isStuck = true;
                    break;
                case Verdict.NotEvidenced when u.Figures is [{ Meets: Truth.Absent } alone, ..]:
                    steps.Add(MeasureSettlement.Against(unit, u.Question, alone));
                    break;
                case Verdict.NotEvidenced or Verdict.Due:
                    steps.Add(MeasureSettlement.Figure(unit, u.Question, new DayInterval(u.Slot.First, u.Slot.Last)));
                    isStuck |= u.Question.Moves;
                    last = u.Judged.Verdict == Verdict.Due && (last is null || u.ClosesOn < last) ? u.ClosesOn : last;
                    break;
                case Verdict.Suspended:
                    isSuspended = true;
                    break;
                default:
                    break;
            }
        }

        return isSuspended && steps.Count == 0
            ? new Settlement([Settlements.Decide("wait for the end of the suspension")], null, null)
            : new Settlement([.. steps.DistinctBy(s => s.Text)], steps.Count > 0 && !isStuck ? (goesOn ? Verdict.OnTrack : Verdict.Met) : null, last);
    }
}
