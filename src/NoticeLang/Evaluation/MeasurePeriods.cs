using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>A measure in a period, in each of several (milestones), or in each period of a kind (semantics 6): a unit per period.</summary>
internal static class MeasurePeriods
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

    /// <summary>One period and what is asked in it.</summary>
    /// <param name="ClosesOn">Its last day, moved on by an allowance.</param>
    internal sealed record PeriodUnit(MeasureQuestion Question, Slot Slot, Day ClosesOn, UnitVerdict Judged, ImmutableArray<FigureMatch> Figures);

    internal static Ledger LedgerOf(string label, ImmutableArray<LedgerRow> rows) => new(label, rows)
    {
        Kept = rows.Count(r => r.Outcome == LedgerOutcome.Kept),
        Broken = rows.Count(r => r.Outcome == LedgerOutcome.Broken),
    };

    /// <summary>As in "12.1%, at most 10.9% asked".</summary>
    internal static string Note(MeasureQuestion question, FigureMatch figure) =>
        figure.Meets == Truth.Contradicted ? "sources disagree"
        : figure.Meets == Truth.Absent ? MeasureLines.Missing(question, figure)
        : figure.Beside is { } beside && question.Comparator is { } comparator ? $"{figure.Value}, {comparator} {beside.Value}"
        : $"{figure.Value}, {question.Asked} asked";

    private static string LabelOf(UnitContext unit) => unit.Element.Label.Length > 0 ? unit.Element.Label : unit.Sentence.Text;

    private static PartResult In(UnitContext unit, World world, TriggerCandidate? trigger)
    {
        var day = trigger?.DayIn(world);
        if (trigger is not null && (day is null || day.Value.Lo > unit.T))
        {
            return new PartResult(new VerdictReport(Verdict.NotTriggered), UnitLines.Asked(unit, LabelOf(unit)) with { Verdict = Verdict.NotTriggered }) { Summary = "not triggered on this record" };
        }

        // The period of "in P" is no end of the duty.
        var extent = ExtentResolver.Resolve(unit.Sentence.Deadline is InPeriodDeadline ? unit with { Sentence = unit.Sentence with { Deadline = null } } : unit, world, day);
        if ((extent.Unresolved ?? BeyondCalendar(unit)) is { } problem)
        {
            return Doubtful(unit, extent.Steps, problem, VerdictSet.Of(Verdict.Unclear), Verdict.Unclear);
        }

        // Readings with the same periods, begun or not, and the same end where it has come, are judged once.
        var set = VerdictSet.Empty;
        PartResult? first = null;
        PeriodRow? last = null;
        foreach (var reading in extent.Readings)
        {
            var row = RowOf(unit, reading);
            if (row.IsSameAs(last))
            {
                continue;
            }

            last = row;
            var part = OfExtent(unit, extent with { Readings = [reading] }, row);
            first ??= part;
            set = set.Add(part.Verdict);
        }

        return set.IsSingle && first is not null
            ? first
            : Doubtful(unit, extent.Steps, "the verdict hangs on a day that the notice or a record does not give", set, Verdict.Unclear);
    }

    private static string? BeyondCalendar(UnitContext unit) =>
        unit.Sentence is { Allowing.Unit: SpanUnit.WorkingDay } or { Frequency: SlotFrequency { Period: SpanPeriod { Span.Unit: SpanUnit.WorkingDay } } } && unit.T > WorkingDays.LastDay
            ? "the calendar of bank holidays does not reach that far"
            : null;

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

    /// <summary>All of a reading that its periods hang on.</summary>
    /// <param name="Ended">Its last day; null while that is to come.</param>
    /// <param name="Slots">Of <c>in each P</c>, those that have begun by T.</param>
    private sealed record PeriodRow(bool IsAhead, Day? Ended, List<Slot> Slots, Slot? Next)
    {
        public bool IsSameAs(PeriodRow? other) =>
            other is not null && IsAhead == other.IsAhead && Ended == other.Ended && Next == other.Next && Slots.SequenceEqual(other.Slots);
    }

    private static PeriodRow RowOf(UnitContext unit, ExtentReading reading)
    {
        var row = new PeriodRow(unit.T < reading.From, unit.T > reading.To ? reading.To : null, [], null);
        return unit.Sentence is { Frequency: SlotFrequency frequency, Value: not MilestonesValue, Deadline: not InPeriodDeadline }
            ? row with
            {
                Slots = [.. Slots(unit, frequency, reading.From, reading.To, unit.T)],
                Next = Slots(unit, frequency, reading.From, reading.To, Day.Never).Where(s => s.First > unit.T).Select(s => (Slot?)s).FirstOrDefault(),
            }
            : row;
    }

    private static PartResult OfExtent(UnitContext unit, ExtentResolution extent, PeriodRow row)
    {
        var units = new List<PeriodUnit>();
        switch (unit.Sentence)
        {
            case { Value: MilestonesValue milestones }:
                units.AddRange(milestones.Milestones.Where(m => m.Period is FixedPeriod).Select(m =>
                    OfPeriod(unit, extent, MeasureQuestion.Of(unit, m.Amount, milestones.Comparison), SlotOf((FixedPeriod)m.Period), isOneOfMany: false)));
                return MeasurePeriodsReport.Of(unit, extent, units, null);
            case { Deadline: InPeriodDeadline { Period: FixedPeriod period } }:
                units.Add(OfPeriod(unit, extent, MeasureQuestion.Of(unit), SlotOf(period), isOneOfMany: false));
                return MeasurePeriodsReport.Of(unit, extent, units, null);
            default:
                var question = MeasureQuestion.Of(unit);
                units.AddRange(row.Slots.Select(s => OfPeriod(unit, extent, question, s, isOneOfMany: true)));
                return MeasurePeriodsReport.Of(unit, extent, units, row.Next is { } next ? Closing(unit, next) : null, isEach: true);
        }
    }

    private static Slot SlotOf(FixedPeriod period) => new(period.First, period.Last, period.Text);

    private static Day Closing(UnitContext unit, Slot slot) =>
        unit.Sentence.Allowing is { } slack ? SpanArithmetic.Add(slot.Last, slack, unit.SuspendedDays) ?? Day.Max(slot.Last, WorkingDays.LastDay) : slot.Last;

    private static PeriodUnit OfPeriod(UnitContext unit, ExtentResolution extent, MeasureQuestion question, Slot slot, bool isOneOfMany)
    {
        var days = new DayInterval(slot.First, slot.Last);
        var closesOn = Closing(unit, slot);
        var clock = new Clock(unit.T, unit.SuspendedDays, DaySet.Empty);
        var isTakenOut = unit.Sentence.Frequency is not SlotFrequency { Period: SpanPeriod };
        var (from, to) = (extent.Readings[0].From, extent.Readings[0].To);

        // A period still open when the notice ends lapses.
        var lapses = !isOneOfMany && closesOn > to && unit.T > to;
        var judged = Choices.Judge(unit, question.Groups(unit.Context.Index, d => d == days), w =>
        {
            var set = VerdictSet.Empty;
            foreach (var facts in question.Readings(question.In(w)))
            {
                set = set.Union(MeasureRule.InPeriod(days, closesOn, facts, from, lapses ? clock with { T = to } : clock, isTakenOut, isOneOfMany ? Verdict.OnTrack : Verdict.Due).Verdicts);
            }

            return lapses && set != VerdictSet.Of(Verdict.Met) && set != VerdictSet.Of(Verdict.NotMet) ? Verdict.NotTriggered : set;
        });
        return new PeriodUnit(question, slot, closesOn, judged, [.. question.In(judged.Representative).Figures.Where(f => f.Days == days && f.Days.Hi <= unit.T)]);
    }

    private static IEnumerable<Slot> Slots(UnitContext unit, SlotFrequency frequency, Day from, Day to, Day last)
    {
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
            FixedPeriod only => [SlotOf(only)],
            _ => [],
        };
        return slots.TakeWhile(s => s.First <= last);
    }
}
