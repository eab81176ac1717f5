using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Time;

namespace NoticeLang.Semantics.Readings;

/// <summary>The days of a sentence, reckoned as far as the notice's own words fix them, each with its rule (semantics 1.2, 1.3, 4).</summary>
internal sealed class DateNotes(FixedDays days, ReadingWords words)
{
    public IEnumerable<ReadingNote> Of(BoundSentence sentence)
    {
        var notes = sentence.Kind switch
        {
            SentenceKind.GapCadence => OfGaps(sentence),
            SentenceKind.SlotCadence => OfSlots(sentence),
            SentenceKind.Measure => OfMeasure(sentence),
            SentenceKind.Exemption => OfPause(sentence),
            SentenceKind.State or SentenceKind.Conduct or SentenceKind.Attendance or SentenceKind.CountLimit or SentenceKind.Prohibition when sentence.Deadline is null => OfRun(sentence),
            _ => OfDeadline(sentence),
        };
        return notes.Concat(End(sentence));
    }

    private static ReadingNote Dated(string text, Day? day = null) => new(ReadingNoteKind.Date, text, day);

    private static string AndAllowing(Span? allowing) => allowing is { } extra ? $", and {extra}," : "";

    /// <summary>Why a span ends on the day it does.</summary>
    private static string Rule(Day anchor, Span span) => span.Unit switch
    {
        SpanUnit.WorkingDay => $"the day after {anchor} is day one, and Saturdays, Sundays and bank holidays of England and Wales are not counted",
        SpanUnit.Month or SpanUnit.Year when SpanArithmetic.Clamps(anchor, span) => $"{span} on from {anchor} there is no day of that number, so it is the month's last day",
        SpanUnit.Month or SpanUnit.Year => $"the same day of the month, {span} on from {anchor}",
        _ => $"the day after {anchor} is day one",
    };

    private IEnumerable<ReadingNote> OfDeadline(BoundSentence sentence)
    {
        var last = days.LastDays(sentence);
        switch (sentence.Deadline)
        {
            case PointDeadline { Point: EventPoint { IsEach: true } e }:
                yield return Dated($"It is asked for anew, once for each time {words.Event(e.Event)}.");
                break;
            case PointDeadline { Point: EventPoint }:
                yield return Dated($"It ends with that event, whenever it is{AndAllowing(sentence.Allowing).TrimEnd(',')}; until then there is no last day.");
                break;
            case PointDeadline { Point: FieldPoint { FieldName: "entry" } } or WithinDeadline { Point: FieldPoint { FieldName: "entry" } }:
                yield return Dated("Each item has a last day of its own, counted from the day it is added.");
                break;
            case PointDeadline { Point: FieldPoint } or WithinDeadline { Point: FieldPoint }:
                yield return Dated("Each item has a last day of its own.");
                break;
            case PointDeadline { Point: PeriodPoint { Edge: PeriodEdge.Bare, Period: FixedPeriod period }, Relation: PointRelation.By } when last.Length > 1:
                yield return Dated($"\"{period.Text}\" does not say which day. Until it does, 2 readings are worked out: {last[0]} and {last[^1]}.", last[^1]);
                break;
            case PointDeadline { Relation: PointRelation.Before } when last.Length == 1:
                yield return Dated($"The last day is {last[0]}: before a day does not include it.", last[0]);
                break;
            case PointDeadline { Relation: PointRelation.On } when last.Length == 1:
                yield return Dated($"Only that day will do: {last[0]}.", last[0]);
                break;
            case WithinDeadline { Event: NoticeEndsClause } within:
                yield return days.NoticeEnd is { } end && SpanArithmetic.Add(end, within.Span, DaySet.Empty) is { } after
                    ? Dated($"If the notice ends on its own day, {end}, the last day is {after}: {Rule(end, within.Span)}.", after)
                    : Dated($"It is counted from the day after the notice ends.{WorkingDays(within.Span)}");
                break;
            case WithinDeadline { Event: { } clause } within:
                yield return Dated($"It is counted from the day after {words.Clause(clause)}, anew for each time that happens.{WorkingDays(within.Span)}");
                break;
            case WithinDeadline { Point: { } point } within when last.Length == 1 && days.Of(point) is [var anchor]:
                yield return Dated($"The last day is {last[0]}: {Rule(anchor, within.Span)}{Allowed(sentence)}.", last[0]);
                break;
            case WithinDeadline { Point: { } point } within when last.Length == 0:
                yield return Dated($"It is counted from the day after {words.Point(point)}.{WorkingDays(within.Span)}");
                break;
            case AtDeadline { Point: { } point } at when last.Length == 1 && days.Of(point) is [var anchor] && SpanArithmetic.Add(anchor, at.Span, DaySet.Empty) is { } day:
                yield return Dated(
                    sentence.Allowing is { } either ? $"The day is {day}: {Rule(anchor, at.Span)}. With {either} allowed either side, the last day is {last[0]}." : $"Only that day will do: {day}, {Rule(anchor, at.Span)}.",
                    last[0]);
                break;
            case BeforeEventDeadline before:
                yield return Dated($"The last day is the day before {words.Clause(before.Event)}; until that happens there is none.");
                break;
            case InPeriodDeadline { Period: FixedPeriod period }:
                yield return Dated($"Any day from {period.First} to {period.Last} will do{Allowed(sentence)}.", last.Length == 1 ? last[0] : null);
                break;
            case null when sentence is { Kind: SentenceKind.OneOff, When.IsEmpty: true }:
                yield return Dated("No date is set.");
                break;
            default:
                if (last.Length == 1)
                {
                    yield return Dated($"The last day is {last[0]}, that day included{Allowed(sentence)}.", last[0]);
                }

                break;
        }
    }

    private static string Allowed(BoundSentence sentence) => sentence.Allowing is { } extra ? $", with {extra} allowed" : "";

    private static string WorkingDays(Span span) => span.Unit == SpanUnit.WorkingDay ? " Saturdays, Sundays and bank holidays of England and Wales are not counted." : "";

    private IEnumerable<ReadingNote> OfGaps(BoundSentence sentence)
    {
        var gap = ((EveryFrequency)sentence.Frequency!).Span;
        var apart = $"{gap}{AndAllowing(sentence.Allowing)} apart";
        if (days.Of(sentence.FirstBy) is [var firstBy])
        {
            yield return Dated($"First by {firstBy}, then never more than {apart}.", firstBy);
        }
        else if (!sentence.When.IsEmpty || !sentence.While.IsEmpty)
        {
            yield return Dated($"Counting starts on the day that {ReadingNames.List([.. sentence.When.Concat(sentence.While).Select(words.Clause)], "or")}; from then never more than {apart}.");
        }
        else if (days.Start(sentence) is { } start && SpanArithmetic.LastDay(start, gap, sentence.Allowing, DaySet.Empty) is { } first)
        {
            var by = sentence.Allowing is { } extra && SpanArithmetic.LastDay(start, gap, null, DaySet.Empty) is { } bare ? $"{bare}, or with the {extra} allowed by {first}" : $"{first}";
            yield return Dated($"First by {by}, then never more than {apart}.", first);
            var why = sentence.From is { } from && days.Of(from) is [var said] && said < start ? ", when the notice takes effect" : "";
            yield return Dated($"That is counted from {start}{why}: {Rule(start, gap)}.");
        }
        else
        {
            yield return Dated($"Never more than {apart}. The first due day hangs on a day that the notice does not give exactly.");
        }

        yield return new ReadingNote(ReadingNoteKind.Rule, "Each due day is counted from the last time it was done.");
    }

    private IEnumerable<ReadingNote> OfSlots(BoundSentence sentence)
    {
        if (sentence.Frequency is not SlotFrequency slots)
        {
            yield break;
        }

        var what = ReadingWords.Period(slots.Period);
        if (days.Of(sentence.FirstBy) is [var firstBy])
        {
            yield return Dated($"The first by {firstBy}; after that in each {what} that begins later.", firstBy);
        }
        else if (!sentence.When.IsEmpty || !sentence.While.IsEmpty)
        {
            yield return Dated($"It is asked for once {ReadingNames.List([.. sentence.When.Concat(sentence.While).Select(words.Clause)], "or")}.");
        }
        else if (days.Start(sentence) is { } start && FixedDays.FirstSlot(slots.Period, start, Last(sentence, start)) is { } first)
        {
            var due = sentence.Allowing is { } extra && SpanArithmetic.Add(first.Last, extra, DaySet.Empty) is { } later ? later : first.Last;
            yield return Dated(
                slots.Period is SpanPeriod
                    ? $"The first is {first.First} to {first.Last}, and the others follow one on another."
                    : $"The first is {first.Label}: {first.First} to {first.Last}{(first.First > start ? $". The part {Noun(slots.Period)} before it is not asked for" : "")}.",
                due);
        }

        else if (slots.Period is not SpanPeriod)
        {
            yield return Dated($"It is asked for in each whole {Noun(slots.Period)} that begins after it starts, and its start hangs on a day that the notice does not give exactly. The part {Noun(slots.Period)} before is not asked for.");
        }

        if (sentence.Allowing is { } extraDays)
        {
            yield return new ReadingNote(ReadingNoteKind.Rule, $"What is done up to {extraDays} after a period's end counts for it only if the record says which period it is for.");
        }
    }

    private static string Noun(BoundPeriod period) => period is CalendarPeriods ? "period" : ReadingWords.Period(period);

    private IEnumerable<ReadingNote> OfMeasure(BoundSentence sentence)
    {
        if (sentence.Value is MilestonesValue milestones)
        {
            foreach (var milestone in milestones.Milestones)
            {
                if (milestone.Period is FixedPeriod period)
                {
                    yield return Dated($"The figure of {period.Text} is complete on {period.Last}.", period.Last);
                }
            }

            yield break;
        }

        if (sentence.Frequency is SlotFrequency)
        {
            foreach (var note in OfSlots(sentence))
            {
                yield return note;
            }

            yield break;
        }

        var last = days.LastDays(sentence);
        switch (sentence.Deadline)
        {
            case InPeriodDeadline { Period: FixedPeriod period }:
                yield return Dated($"It is the figure of exactly that period, complete on {period.Last}.", period.Last);
                break;
            case PointDeadline or BetweenDeadline or WithinDeadline or AtDeadline when last.Length > 0:
                yield return Dated(
                    sentence.For is { } run
                        ? $"A run of {run} of readings, with none missing and all of them good, must end by {last[^1]}."
                        : $"What counts is how the figure stands on {last[^1]}, and not whether it once touched the target.",
                    last[^1]);
                break;
            default:
                foreach (var note in OfRun(sentence))
                {
                    yield return note;
                }

                break;
        }
    }

    private IEnumerable<ReadingNote> OfPause(BoundSentence sentence)
    {
        if (days.Of(sentence.From) is [var from])
        {
            var to = sentence.For is { } span ? SpanArithmetic.Add(from, span, DaySet.Empty)?.AddDays(-1) : null;
            to ??= sentence.Until is [{ Event: null, Point: { } until }] && days.Of(until) is [var said] ? said : null;
            yield return Dated(to is { } last ? $"The pause runs from {from} to {last}." : $"The pause runs from {from}.", from);
        }

        foreach (var clause in sentence.While)
        {
            yield return new ReadingNote(ReadingNoteKind.Rule, $"It ends the day before it is first shown that this is no longer so: {words.Clause(clause)}.");
        }
    }

    private IEnumerable<ReadingNote> OfRun(BoundSentence sentence)
    {
        if (sentence is { When.IsEmpty: true, While.IsEmpty: true } && days.Start(sentence) is { } start)
        {
            yield return Dated($"It is asked for from {start} on.", start);
        }

        if (sentence is { Kind: SentenceKind.State, Allowing: { } gap })
        {
            yield return new ReadingNote(ReadingNoteKind.Rule, $"A break of up to {gap} is allowed.");
        }
    }

    /// <summary>The last day of what goes on, where the notice fixes it.</summary>
    private IEnumerable<ReadingNote> End(BoundSentence sentence)
    {
        if (sentence.Kind is SentenceKind.Exemption)
        {
            yield break;
        }

        if (sentence is { For: { } span, Deadline: null })
        {
            yield return days.Start(sentence) is { } start && sentence.When.IsEmpty && SpanArithmetic.Add(start, span, DaySet.Empty) is { } end
                ? Dated($"For {span} from {start} is until {end.AddDays(-1)}, that day included.", end.AddDays(-1))
                : Dated($"The {span} are counted from its first day.");
        }

        if (sentence.Until is [{ Point: { } point, Event: null }] && days.Of(point) is [var only] && point is not DatePoint)
        {
            yield return Dated($"It runs until {only}, that day included.", only);
        }
    }

    private Day Last(BoundSentence sentence, Day start)
    {
        var last = sentence.For is { } span && SpanArithmetic.Add(start, span, DaySet.Empty) is { } end ? end.AddDays(-1) : Day.Never;
        foreach (var until in sentence.Until)
        {
            if (until.Event is null && days.Of(until.Point) is [.., var day])
            {
                last = Day.Min(last, day);
            }
        }

        return last;
    }
}
