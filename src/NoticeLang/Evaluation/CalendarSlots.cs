using System.Collections.Generic;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Symbols;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>The terms or seasons of a declared calendar as slots, those wholly inside an extent, in order of their days.</summary>
internal static class CalendarSlots
{
    public static IEnumerable<Slot> Of(CalendarPeriods periods, Day from, Day to, Day t) =>
        periods.Periods.SelectMany(p => Dated(p, from, t)).Where(s => s.First >= from && s.Last <= to).OrderBy(s => s.First.Number).ThenBy(s => s.Last.Number);

    private static IEnumerable<Slot> Dated(CalendarPeriodSymbol period, Day from, Day t)
    {
        if (period.Year is { } only)
        {
            yield return new Slot(period.Start, period.End, $"{period.Name} {only}");
            yield break;
        }

        var first = from.IsFinite ? from.Year - 1 : t.Year - 20;
        for (var year = first; year <= t.Year; year++)
        {
            var months = (year - period.Start.Year) * 12;
            var start = period.Start.AddMonths(months);
            var end = period.End.AddMonths(months);
            yield return new Slot(start, end < start ? end.AddMonths(12) : end, $"{period.Name} {year}");
        }
    }
}
