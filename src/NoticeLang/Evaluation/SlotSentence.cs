using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary><c>in each P</c> and <c>n times in each P</c> (semantics 4.2): a unit per slot.</summary>
internal static class SlotSentence
{
    public static PartResult Evaluate(UnitContext unit, TriggerCandidate? trigger)
    {
        // What the periods hang on may itself be disputed: then the whole is judged in each choice.
        var results = new List<PartResult>();
        Choices.Judge(unit, RelatedEvidence.Groups(unit, trigger), w =>
        {
            results.Add(In(unit, w, trigger));
            return results[^1].Verdict;
        });
        var set = results.Aggregate(VerdictSet.Empty, (s, r) => s.Add(r.Verdict));
        return set.IsSingle ? results[0] : Doubtful(unit, [], "sources disagree on what its periods hang on", set, Verdict.Disputed);
    }

    private static PartResult In(UnitContext unit, World world, TriggerCandidate? trigger)
    {
        var day = trigger?.DayIn(world);
        if (trigger is not null && (day is null || day.Value.Lo > unit.T))
        {
            return new PartResult(new VerdictReport(Verdict.NotTriggered), UnitLines.Asked(unit, LabelOf(unit)) with { Verdict = Verdict.NotTriggered }) { Summary = "not triggered on this record" };
        }

        var extent = ExtentResolver.Resolve(unit, world, day);
        var firstBy = unit.Sentence.FirstBy is { } point ? PointResolver.Resolve(unit, world, point, PeriodEdge.Bare) : null;
        if ((extent.Unresolved ?? firstBy?.Unresolved ?? BeyondCalendar(unit, extent)) is { } problem)
        {
            return Doubtful(unit, extent.Steps, problem, VerdictSet.Of(Verdict.Unclear), Verdict.Unclear);
        }

        // Periods hang on the day a duty begins: where that is inexact, each reading is judged whole, and each row of slots once.
        var judging = Judging(unit);
        var set = VerdictSet.Empty;
        (SlotRow Row, List<SlotUnit> Units)? first = null;
        SlotRow? last = null;
        foreach (var by in firstBy?.Days.Select(d => (Day?)d) ?? [null])
        {
            foreach (var reading in extent.Readings)
            {
                var row = RowOf(unit, reading, by);
                if (row.IsSameAs(last))
                {
                    continue;
                }

                last = row;
                var units = row.Slots.Select(judging).ToList();
                first ??= (row, units);
                set = set.Add(VerdictOf(units, row.GoesOn));
            }
        }

        return set.IsSingle && first is { } shown
            ? Report(unit, extent with { Readings = [shown.Row.Extent] }, shown.Row, shown.Units)
            : Doubtful(unit, extent.Steps, "the verdict hangs on a day that the notice or a record does not give", set, Verdict.Unclear);
    }

    /// <summary>Periods or allowances in working days are not guessed outside the years whose bank holidays are known.</summary>
    private static string? BeyondCalendar(UnitContext unit, ExtentResolution extent)
    {
        var counts = unit.Sentence is { Allowing.Unit: SpanUnit.WorkingDay }
            or { Frequency: SlotFrequency { Period: SpanPeriod { Span.Unit: SpanUnit.WorkingDay } } };
        return counts && (unit.T > WorkingDays.LastDay || extent.Readings.Any(r => r.From < WorkingDays.FirstDay))
            ? "the calendar of bank holidays does not reach that far"
            : null;
    }

    private static string LabelOf(UnitContext unit) => unit.Element.Label.Length > 0 ? unit.Element.Label : unit.Sentence.Text;

    private static PartResult Doubtful(UnitContext unit, ImmutableArray<string> steps, string problem, VerdictSet couldBe, Verdict verdict) =>
        new(new VerdictReport(verdict) { CouldBe = couldBe }, UnitLines.Asked(unit, LabelOf(unit)) with
        {
            Verdict = verdict,
            Children = [.. UnitLines.Reckoned(steps), UnitLines.Remark(problem)],
        })
        {
            Summary = problem,
            Settlement = new Settlement([Settlements.Decide($"say the day: {problem}")], null, null),
        };

    /// <summary>The slots of one reading up to T, and whether and when another is to come.</summary>
    private sealed record SlotRow(ExtentReading Extent, List<(Slot Slot, Day ClosesOn)> Slots, Day? NextClosesOn)
    {
        public bool GoesOn => NextClosesOn is not null;

        public bool IsSameAs(SlotRow? other) => other is not null && GoesOn == other.GoesOn && Slots.SequenceEqual(other.Slots);
    }

    private static SlotRow RowOf(UnitContext unit, ExtentReading reading, Day? firstBy)
    {
        var frequency = (SlotFrequency)unit.Sentence.Frequency!;
        var next = Slots(unit, frequency, reading.From, reading.To, null, Day.Never).Where(s => s.Slot.First > unit.T).Select(s => (Day?)s.ClosesOn).FirstOrDefault();
        return new SlotRow(reading, [.. Slots(unit, frequency, reading.From, reading.To, firstBy)], next);
    }

    /// <summary>Judges a slot; once, however many readings have it.</summary>
    private static Func<(Slot Slot, Day ClosesOn), SlotUnit> Judging(UnitContext unit)
    {
        var isCalendar = ((SlotFrequency)unit.Sentence.Frequency!).Period is not SpanPeriod;
        var closedDays = unit.Question.ClosedDays(unit.Context.Index).Days;
        var disputed = unit.Question.DisputedGroups(unit.Context.Index).ToList();
        var known = new Dictionary<(Slot Slot, Day ClosesOn), SlotUnit>();
        return slot => known.TryGetValue(slot, out var judged) ? judged : known[slot] = JudgeSlot(slot.Slot, slot.ClosesOn);

        SlotUnit JudgeSlot(Slot slot, Day closesOn)
        {
            var groups = disputed.Where(g => g.Alternatives.Any(a => a.Facts.Any(f => f.On is not { } d || (d.Lo <= closesOn && d.Hi >= slot.First) || SlotJudging.Named(f) is not null)));
            var judged = Choices.Judge(unit, groups, w => SlotJudging.Judge(unit, slot, closesOn, isCalendar, unit.Question.In(w), closedDays));
            return new SlotUnit(slot, closesOn, judged, [.. unit.Question.In(judged.Representative).Where(m => m.Fit != Fit.Shadow && SlotJudging.MayBelong(m, slot))]);
        }
    }

    /// <summary>Where every closed slot is met, none is open and more are to come, it is on track: met would be taken back.</summary>
    internal static Verdict VerdictOf(List<SlotUnit> units, bool goesOn) =>
        VerdictTables.And(units.Select(u => u.Judged.Verdict)) is var verdict && verdict == Verdict.Met && goesOn ? Verdict.OnTrack : verdict;

    private static IEnumerable<(Slot Slot, Day ClosesOn)> Slots(UnitContext unit, SlotFrequency frequency, Day from, Day to, Day? firstBy, Day? until = null)
    {
        var last = until ?? unit.T;
        IEnumerable<Slot> slots = frequency.Period switch
        {
            SpanPeriod span => Time.Slots.Period(span.Span, from, to, unit.SuspendedDays),
            UnitPeriod calendar => Time.Slots.Calendar(calendar.Unit switch
            {
                CalendarUnit.Day => CalendarUnitKind.Day,
                CalendarUnit.Week => CalendarUnitKind.Week,
                CalendarUnit.Month => CalendarUnitKind.Month,
                CalendarUnit.Quarter => CalendarUnitKind.Quarter,
                _ => CalendarUnitKind.Year,
            }, from, to),
            CalendarPeriods periods => CalendarSlots.Of(periods, from, to, Day.Min(last, unit.T.AddDays(800))),
            FixedPeriod fixedPeriod => [new Slot(fixedPeriod.First, fixedPeriod.Last, fixedPeriod.Text)],
            _ => [],
        };
        if (firstBy is { } first)
        {
            if (from <= unit.T)
            {
                yield return Closing(unit, new Slot(from, first, $"first, by {first}"));
            }

            slots = slots.Where(s => s.First > first);
        }

        foreach (var slot in slots)
        {
            if (slot.First > last)
            {
                break;
            }

            yield return Closing(unit, slot);
        }
    }

    private static (Slot Slot, Day ClosesOn) Closing(UnitContext unit, Slot slot) =>
        (slot, unit.Sentence.Allowing is { } slack ? SpanArithmetic.Add(slot.Last, slack, unit.SuspendedDays) ?? Day.Max(slot.Last, WorkingDays.LastDay) : slot.Last);

    private static PartResult Report(UnitContext unit, ExtentResolution extent, SlotRow row, List<SlotUnit> units)
    {
        var (from, to) = (row.Extent.From, row.Extent.To);
        var (label, goesOn) = (LabelOf(unit), row.GoesOn);
        var isCalendar = ((SlotFrequency)unit.Sentence.Frequency!).Period is not SpanPeriod;
        var matches = unit.Question.In(unit.Context.Index.Plain);
        var statements = unit.Question.ClosedDays(unit.Context.Index).Statements;
        var verdict = VerdictOf(units, goesOn);
        if (unit.Sentence.Frequency is SlotFrequency { Bound: CountBound.AtMost })
        {
            return SlotLimits.Report(unit, extent, label, units, matches, statements, goesOn);
        }

        var closed = units.Where(u => unit.T > u.ClosesOn).ToList();
        var lastBad = closed.FindLastIndex(u => u.Judged.Verdict is not (Verdict.Met or Verdict.NotTriggered or Verdict.Suspended));
        var open = units.FirstOrDefault(u => unit.T <= u.ClosesOn && !IsKept(unit, u));
        var notYet = units.Count == 0;
        Day? next = open?.ClosesOn ?? row.NextClosesOn;
        // Looked for on every side of a disagreement, so that no order of records shows.
        var isEarly = closed.Count == 0 && !unit.Question.CandidateGroups(unit.Context.Index)
            .Any(g => g.Alternatives.Any(a => a.Facts.Any(f => f.On is { } d && d.Lo <= unit.T && unit.Question.FitOf(f).Fit is Fit.Yes or Fit.Maybe)));
        var used = units.SelectMany(u => u.Matches).Select(m => m.Fact).ToList();
        var could = RollUp.CouldBe(units.Select(u => u.Judged.CouldBe), VerdictTables.And);
        var report = new VerdictReport(verdict)
        {
            Marks = (notYet ? VerdictMarks.NotYet : 0) | (extent.IsEnded ? VerdictMarks.Ended : 0)
                | (verdict == Verdict.OnTrack && isEarly ? VerdictMarks.NothingDueYet : 0)
                | (verdict is Verdict.OnTrack or Verdict.Met && UnitLines.IsOwnWord(unit, used) ? VerdictMarks.OwnWord : 0),
            CouldBe = goesOn && could.Contains(Verdict.Met) ? new VerdictSet(could.Bits & ~VerdictSet.Of(Verdict.Met).Bits).Add(Verdict.OnTrack) : could,
            NextDue = next,
            DueDay = next,
            DaysLeft = next is { } n ? n - unit.T : null,
            Now = closed.Count > 0 ? closed[^1].Judged.Verdict : null,
            KeptSince = lastBad + 1 < closed.Count && closed.Count > 0 ? closed[lastBad + 1].Slot.First : null,
            Begins = notYet && from.IsFinite ? Day.Max(from, unit.T) : null,
        };
        var clause = RecordSentences.Clause(unit.Question.Pattern, unit.Element.Performer?.Key, unit.Element.Item?.Name);
        var rows = units.Select(u => Row(unit, u)).ToImmutableArray();
        var lines = new List<Explanation>();
        lines.AddRange(UnitLines.Reckoned(extent.Steps));
        if (isCalendar && units.Count > 0 && units[0].Slot.First > from && from.IsFinite && unit.Sentence.FirstBy is null)
        {
            lines.Add(UnitLines.Remark($"the part of a period before {units[0].Slot.First} is not asked for"));
        }

        lines.AddRange(UnitLines.Suspensions(unit));
        foreach (var u in units.Where(u => u.Judged.Verdict is not (Verdict.Met or Verdict.OnTrack or Verdict.NotTriggered)))
        {
            var found = u.Judged.Verdict == Verdict.Disputed
                ? UnitLines.Alternatives(unit, u.Judged).Concat(u.Matches.Where(m => !m.Group.IsDisputed).Select(m => UnitLines.Found(unit, m.Fact)))
                : u.Matches.Select(m => UnitLines.Found(unit, m.Fact));
            var what = u.Judged.Verdict is Verdict.NotEvidenced or Verdict.NotMet && u.Matches.IsEmpty ? $"{u.Slot.Label}: looked for a record that {clause}, and none is supplied" : AllLate(u) ? $"{u.Slot.Label}: done after {u.ClosesOn}, which is too late" : u.Slot.Label;
            lines.Add(new Explanation(u.Matches.IsEmpty ? ExplanationKind.NotFound : ExplanationKind.Asked, what) { Verdict = u.Judged.Verdict, Children = [.. found] });
        }

        foreach (var u in units.Where(u => u.Judged.Verdict is Verdict.Met or Verdict.OnTrack && !u.Matches.IsEmpty))
        {
            lines.Add(new Explanation(ExplanationKind.Asked, u.Slot.Label)
            {
                Verdict = u.Judged.Verdict,
                Children = [.. u.Matches.Select(m => UnitLines.Found(unit, m.Fact)), .. UnitLines.HarmlessDisputes(unit, u.Judged)],
            });
        }

        lines.AddRange(UnitLines.Shadows(unit, matches));
        lines.AddRange(UnitLines.Denied(unit, new World(unit.Context.Index)));
        lines.AddRange(UnitLines.Complete(statements));
        return new PartResult(report, UnitLines.Asked(unit, label) with { Verdict = verdict, Children = [.. lines] })
        {
            Ledgers = rows.IsEmpty ? [] : [new Ledger(unit.Element.Label.Length > 0 ? $"{label}: {unit.Sentence.Text}" : label, rows)
            {
                Kept = rows.Count(r => r.Outcome == LedgerOutcome.Kept),
                Broken = rows.Count(r => r.Outcome == LedgerOutcome.Broken),
            }],
            Units = int.MaxValue / 1024,
            Summary = Summary(unit, report, closed, to),
            Settlement = RollUp.IsGood(verdict) ? null : Settle(unit, units, clause, ActQuestion.WithoutShadows(unit.Question.ClosedDays(unit.Context.Index).Days, matches), goesOn || units.Any(u => unit.T <= u.ClosesOn)),
        };
    }

    /// <summary>Whether an open slot is surely done already: by then it would be met in every choice.</summary>
    private static bool IsKept(UnitContext unit, SlotUnit u)
    {
        var done = u.Matches.Where(m => m.Day.Lo >= u.Slot.First).ToList();
        var sums = SlotSums.Of(unit.Sentence);
        var count = ((SlotFrequency)unit.Sentence.Frequency!).Count;
        return u.Judged.Verdict == Verdict.Met
            || (sums.All(s => SlotSums.Least(s, done, unit.T) >= s.AtLeast)
                && ((!sums.IsEmpty && count == 1)
                    || done.Where(m => m.Fit == Fit.Yes && m.Day.Hi <= unit.T && !m.Group.IsDisputed).Select(m => m.Day).Distinct().Count() >= count));
    }

    // What answers the slot came after its last day, in every reading of its own.
    private static bool AllLate(SlotUnit u) => !u.Matches.IsEmpty && u.Matches.All(m => m.Day.Lo > u.ClosesOn);

    private static LedgerRow Row(UnitContext unit, SlotUnit u)
    {
        var verdict = u.Judged.Verdict;
        var isOpen = unit.T <= u.ClosesOn;
        var outcome = verdict switch
        {
            Verdict.Met => LedgerOutcome.Kept,
            Verdict.NotMet or Verdict.NotEvidenced => LedgerOutcome.Broken,
            Verdict.Suspended => LedgerOutcome.Suspended,
            Verdict.NotTriggered => LedgerOutcome.NotDemanded,
            Verdict.OnTrack => isOpen ? LedgerOutcome.Open : LedgerOutcome.Kept,
            _ => LedgerOutcome.CannotTell,
        };
        var note = outcome switch
        {
            LedgerOutcome.Broken when SlotSums.Of(unit.Sentence) is [var sum, ..] => $"{sum.Field} {SlotSums.Words(SlotSums.Least(sum, u.Matches, unit.T) ?? 0m)} of {SlotSums.Words(sum.AtLeast)}",
            LedgerOutcome.Broken when verdict == Verdict.NotMet && AllLate(u) => "done too late",
            LedgerOutcome.Broken => verdict == Verdict.NotMet ? "none, and the record is complete" : "none on record",
            LedgerOutcome.Open => u.Matches.IsEmpty ? $"{Phrases.Days(u.ClosesOn - unit.T)} left" : "done, and still open",
            LedgerOutcome.NotDemanded => "suspended in it, so not asked for",
            LedgerOutcome.CannotTell => UnitLines.CouldBe(u.Judged.CouldBe),
            _ => "",
        };
        return new LedgerRow(u.Slot.Label, u.Slot.First, u.ClosesOn, outcome, verdict, note, [.. u.Matches.Where(m => m.Day.Lo <= unit.T).Select(m => m.Record)]);
    }

    private static string Summary(UnitContext unit, VerdictReport report, List<SlotUnit> closed, Day to)
    {
        var now = report.KeptSince is { } since && report.Verdict is not (Verdict.OnTrack or Verdict.Met) ? $"; kept since {since}" : "";
        var same = closed.Count(u => u.Judged.Verdict == report.Verdict);
        return report.Verdict switch
        {
            Verdict.NotMet => $"{same} of {Phrases.Count(closed.Count, "period", "periods")} missed{now}",
            Verdict.NotEvidenced => $"{same} of {Phrases.Count(closed.Count, "period", "periods")} without evidence{now}",
            Verdict.OnTrack or Verdict.Suspended when report.NextDue is { } n => $"next due {n}, {Phrases.Days(n - unit.T)}",
            Verdict.OnTrack => "kept",
            Verdict.Met => to.IsFinite ? $"kept to {to}" : "kept",
            Verdict.NotTriggered => report.Begins is null ? "no period asked for" : "no whole period has begun",
            _ => $"{same} of {Phrases.Count(closed.Count, "period", "periods")} {VerdictTable.Of(report.Verdict).Word.ToLowerInvariant()}{now}",
        };
    }

    private static Settlement? Settle(UnitContext unit, List<SlotUnit> units, string clause, DaySet closed, bool goesOn)
    {
        var steps = new List<SettlementStep>();
        var isStuck = false;
        var count = ((SlotFrequency)unit.Sentence.Frequency!).Count;
        foreach (var u in units)
        {
            switch (u.Judged.Verdict)
            {
                case Verdict.NotMet:
                    return new Settlement([], null, null, $"nothing later mends {u.Slot.Label}");
                case Verdict.Disputed when Settlements.OfDispute(u.Judged, unit.Context.Program) is { } dispute:
                    steps.AddRange(dispute.Steps);
                    isStuck |= dispute.Becomes is null;
                    break;
                case Verdict.Unclear when u.Matches.FirstOrDefault(m => !m.Day.IsExact) is { } loose:
                    steps.Add(Settlements.Narrow(loose.Record, loose.Day.Intersect(new DayInterval(u.Slot.First, u.Slot.Last)), unit.Context.Program));
                    break;
                case Verdict.NotEvidenced when SlotSums.Of(unit.Sentence) is { IsEmpty: false } sums:
                    steps.AddRange(SlotSums.Steps(unit, u, sums, clause, closed));
                    break;
                case Verdict.NotEvidenced or Verdict.Unclear:
                    var done = u.Matches.Where(m => m.Fit == Fit.Yes && m.Day.IsExact).Select(m => m.Day).Distinct().ToList();
                    var free = DaySet.Of(new DayInterval(u.Slot.First, u.Slot.Last)).Except(closed).Except(DaySet.Of(done));
                    steps.AddRange(Settlements.AddSeveral(clause, count - done.Count, free, Suggestions.Act(unit.Question)));
                    break;
                default:
                    break;
            }
        }

        return new Settlement([.. steps.DistinctBy(s => s.Text)], steps.Count > 0 && !isStuck ? (goesOn ? Verdict.OnTrack : Verdict.Met) : null, null);
    }
}
