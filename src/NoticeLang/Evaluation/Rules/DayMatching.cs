using System.Collections.Generic;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>On how many different days records can fall: fewest (a hitting set) and most (a matching) of intervals.</summary>
internal static class DayMatching
{
    /// <summary>The fewest days that hit every range; with a day left out, as if the calendar had it not.</summary>
    public static int Fewest(IEnumerable<DayRange> ranges, Day? leftOut = null)
    {
        var count = 0;
        Day? last = null;
        foreach (var range in ranges.OrderBy(r => r.Hi))
        {
            if (last is null || last < range.Lo)
            {
                last = range.Hi == leftOut ? range.Hi.AddDays(-1) : range.Hi;
                count++;
            }
        }

        return count;
    }

    /// <summary>The most different days outside <paramref name="taken"/> the ranges can be put on, a day each.</summary>
    public static int Most(IReadOnlyCollection<DayRange> ranges, DaySet taken)
    {
        // A record with as many free days as there are records always finds one: only its last ones matter, and none need be infinite.
        var sorted = ranges.Select(r => r with { Lo = LastFreeDays(r, ranges.Count, taken) }).OrderBy(r => r.Lo).ToList();
        var live = new PriorityQueue<DayRange, Day>();
        var (count, next) = (0, 0);
        var day = sorted.Count > 0 ? sorted[0].Lo : Day.Never;
        while (next < sorted.Count || live.Count > 0)
        {
            day = live.Count == 0 ? Day.Max(day, sorted[next].Lo) : day;
            for (; next < sorted.Count && sorted[next].Lo <= day; next++)
            {
                live.Enqueue(sorted[next], sorted[next].Hi);
            }

            while (live.Count > 0 && live.Peek().Hi < day)
            {
                live.Dequeue();
            }

            if (live.Count > 0 && !taken.Contains(day))
            {
                live.Dequeue();
                count++;
            }

            day = day.AddDays(1);
        }

        return count;
    }

    private static Day LastFreeDays(DayRange range, int needed, DaySet taken)
    {
        var lo = range.Hi;
        for (var free = taken.Contains(lo) ? 0 : 1; free < needed && lo > range.Lo; lo = lo.AddDays(-1))
        {
            free += taken.Contains(lo.AddDays(-1)) ? 0 : 1;
        }

        return Day.Max(lo, range.Lo);
    }
}
