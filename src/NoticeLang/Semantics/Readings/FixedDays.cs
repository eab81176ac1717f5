using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Symbols;
using NoticeLang.Time;

namespace NoticeLang.Semantics.Readings;

/// <summary>The days of a notice that hang on nothing but its own words: no event, no evidence.</summary>
internal sealed class FixedDays(BoundProgram program)
{
    /// <summary>The days a point may be: one, two where a bare month has two readings; none where the notice's words do not fix it.</summary>
    public ImmutableArray<Day> Of(BoundPoint? point) => Of(point, 0);

    /// <summary>The first day a duty is in force: the latest of the notice's own start and its <c>from</c>; null where it is not one day.</summary>
    public Day? Start(BoundSentence sentence)
    {
        var notice = program.Notice?.Effective ?? program.Notice?.Issued;
        if (sentence.From is null)
        {
            return notice is { IsExact: true } only ? only.Lo : null;
        }

        return Of(sentence.From) is [var from] ? (notice is { IsExact: true } start ? Day.Max(start.Lo, from) : notice is { } days && from >= days.Hi ? from : null) : null;
    }

    /// <summary>The day the notice ends by its own words; null where it says none or no one day.</summary>
    public Day? NoticeEnd => program.Notice?.Ends is { IsExact: true } end ? end.Lo : null;

    /// <summary>The last day of a one-off duty's window, for each reading; none where it hangs on an event or on nothing.</summary>
    public ImmutableArray<Day> LastDays(BoundSentence sentence) => LastDays(sentence, 0);

    /// <summary>The first slot from a day on that is demanded; null where there is none or it cannot be told.</summary>
    public static Slot? FirstSlot(BoundPeriod period, Day from, Day until) => period switch
    {
        UnitPeriod unit => First(Slots.Calendar(KindOf(unit.Unit), from, until)),
        SpanPeriod span => First(Slots.Period(span.Span, from, until, DaySet.Empty)),
        CalendarPeriods periods => First(InYears(periods, from).Where(s => s.First >= from && s.Last <= until).OrderBy(s => s.First.Number)),
        FixedPeriod only when only.First >= from => new Slot(only.First, only.Last, only.Text),
        _ => null,
    };

    private static Slot? First(IEnumerable<Slot> slots)
    {
        foreach (var slot in slots)
        {
            return slot;
        }

        return null;
    }

    private static IEnumerable<Slot> InYears(CalendarPeriods periods, Day from)
    {
        if (!from.IsFinite)
        {
            yield break;
        }

        foreach (var period in periods.Periods)
        {
            var label = ReadingNames.Parted(period.Name);
            if (period.Year is { } only)
            {
                yield return new Slot(period.Start, period.End, FormattableString.Invariant($"{label} {only}"));
                continue;
            }

            for (var year = from.Year - 1; year <= from.Year + 1; year++)
            {
                var months = (year - 2000) * 12;
                yield return new Slot(
                    period.Start.AddMonths(months), period.End.AddMonths(months + (period.End < period.Start ? 12 : 0)), FormattableString.Invariant($"{label} {year}"));
            }
        }
    }

    private static CalendarUnitKind KindOf(CalendarUnit unit) => unit switch
    {
        CalendarUnit.Day => CalendarUnitKind.Day,
        CalendarUnit.Week => CalendarUnitKind.Week,
        CalendarUnit.Month => CalendarUnitKind.Month,
        CalendarUnit.Quarter => CalendarUnitKind.Quarter,
        _ => CalendarUnitKind.Year,
    };

    private ImmutableArray<Day> Of(BoundPoint? point, int depth) => point switch
    {
        DatePoint date => [date.Day],
        PeriodPoint { Period: FixedPeriod period, Edge: var edge } => edge switch
        {
            PeriodEdge.Start => [period.First],
            PeriodEdge.End => [period.Last],
            _ => [period.First, period.Last],
        },
        HeaderPoint header => HeaderDays(header.Day) is { IsExact: true } day ? [day.Lo] : [],
        DueDatePoint due when depth < program.Conditions.Length => program.Conditions.FirstOrDefault(c => c.Symbol == due.Condition) is { Parts: [BoundSentence only] }
            ? LastDays(only, depth + 1)
            : [],
        _ => [],
    };

    private DayInterval? HeaderDays(HeaderDay day) => day switch
    {
        HeaderDay.Issue => program.Notice?.Issued,
        HeaderDay.Decision => program.Notice?.Decided,
        HeaderDay.Publication => program.Notice?.Published,
        HeaderDay.Effect => program.Notice?.Effective ?? program.Notice?.Issued,
        _ => program.Notice?.Ends,
    };

    private ImmutableArray<Day> LastDays(BoundSentence sentence, int depth)
    {
        ImmutableArray<Day?> days = sentence.Deadline switch
        {
            PointDeadline { Relation: PointRelation.Before } before => [.. Of(before.Point, depth).Take(1).Select(d => (Day?)d.AddDays(-1))],
            PointDeadline point => [.. Of(point.Point, depth).Select(d => (Day?)d)],
            InPeriodDeadline { Period: FixedPeriod period } => [period.Last],
            BetweenDeadline between => [.. Of(between.Last, depth).TakeLast(1).Select(d => (Day?)d)],
            WithinDeadline { Point: { } point } within => [.. Of(point, depth).Select(d => SpanArithmetic.Add(d, within.Span, DaySet.Empty))],
            AtDeadline at => [.. Of(at.Point, depth).Select(d => SpanArithmetic.Add(d, at.Span, DaySet.Empty))],
            _ => [],
        };
        var allowed = days.Select(d => d is { } day && sentence.Allowing is { } extra ? SpanArithmetic.Add(day, extra, DaySet.Empty) : d);
        return allowed.Any(d => d is null) ? [] : [.. allowed.Select(d => d!.Value)];
    }
}
