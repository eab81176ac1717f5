using System;
using System.Collections.Generic;

namespace NoticeLang.Time;

/// <summary>The slots of "in each P" (semantics 4.2), in order and one by one, for there may be no last.</summary>
public static class Slots
{
    /// <summary>The units that lie wholly in [s, u]; a part slot at either end is not demanded.</summary>
    public static IEnumerable<Slot> Calendar(CalendarUnitKind unit, Day s, Day u)
    {
        for (var first = FirstStart(unit, s); first.IsFinite; first = NextStart(unit, first))
        {
            var last = NextStart(unit, first).AddDays(-1);
            if (last > u || !last.IsFinite)
            {
                yield break;
            }

            yield return new Slot(first, last, Label(unit, first, last));
        }
    }

    /// <summary>
    /// Periods of g counted from s: the k-th ends on push(s, (s ⊕ k·g) − 1) and the next begins the day after. Those that end after u
    /// are left out; one that a pause without end holds open has <see cref="Day.Never"/> as its last day and is the last.
    /// </summary>
    public static IEnumerable<Slot> Period(Span g, Day s, Day u, DaySet suspended)
    {
        if (g.Count < 1)
        {
            yield break;
        }

        var first = s;
        for (var k = 1; first.IsFinite && first <= u; k++)
        {
            if (SpanArithmetic.Multiple(s, g, k, suspended) is not { } boundary)
            {
                yield break;
            }

            var end = boundary.AddDays(-1);
            var last = g.Unit == SpanUnit.WorkingDay ? end : SpanArithmetic.Push(s, end, suspended) ?? Day.Never;
            if (last > u)
            {
                yield break;
            }

            yield return new Slot(first, last, last.IsFinite ? $"{first} to {last}" : $"from {first}");
            first = last.AddDays(1);
        }
    }

    private static Day FirstStart(CalendarUnitKind unit, Day s)
    {
        if (!s.IsFinite)
        {
            return s;
        }

        var start = unit switch
        {
            CalendarUnitKind.Day => s,
            CalendarUnitKind.Week => s.AddDays(-(((int)s.DayOfWeek + 6) % 7)),
            CalendarUnitKind.Month => Day.Of(s.Year, s.Month, 1),
            CalendarUnitKind.Quarter => Day.Of(s.Year, s.Month - ((s.Month - 1) % 3), 1),
            _ => Day.Of(s.Year, 1, 1),
        };
        return start < s ? NextStart(unit, start) : start;
    }

    private static Day NextStart(CalendarUnitKind unit, Day start) => unit switch
    {
        CalendarUnitKind.Day => start.AddDays(1),
        CalendarUnitKind.Week => start.AddDays(7),
        CalendarUnitKind.Month => start.AddMonths(1),
        CalendarUnitKind.Quarter => start.AddMonths(3),
        _ => start.AddMonths(12),
    };

    private static string Label(CalendarUnitKind unit, Day first, Day last) => unit switch
    {
        CalendarUnitKind.Day => first.ToString(),
        CalendarUnitKind.Week => $"week of {first}",
        CalendarUnitKind.Month => FormattableString.Invariant($"{Day.MonthName(first.Month)} {first.Year}"),
        CalendarUnitKind.Quarter => FormattableString.Invariant($"{Day.MonthName(first.Month)} to {Day.MonthName(last.Month)} {first.Year}"),
        _ => FormattableString.Invariant($"{first.Year}"),
    };
}
