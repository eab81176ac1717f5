using System.Collections.Generic;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>
/// Which answers the readings give to "are there n different days?" (semantics 4.2): E is the days of the records, and days in
/// <c>open</c> may have had something nobody reported. Exact, jointly over all readings.
/// </summary>
/// <param name="Least">The fewest days E can have.</param>
/// <param name="Most">The most days E can have.</param>
/// <param name="Reached">Some reading has n days.</param>
/// <param name="Silent">Some reading has fewer than n, yet n with its open days.</param>
/// <param name="Short">Some reading has fewer than n even with its open days.</param>
internal readonly record struct DayCount(int Least, int Most, bool Reached, bool Silent, bool Short)
{
    public static DayCount Of(IReadOnlyList<DayRange> records, DaySet open, int n)
    {
        List<DayRange> sure = [.. records.Where(r => r.IsSure)];
        var least = DayMatching.Fewest(sure);
        var most = DayMatching.Most(records, DaySet.Empty);
        if (least >= n)
        {
            return new DayCount(least, most, Reached: true, Silent: false, Short: false);
        }

        var free = open.IsEmpty ? 0 : open.CountWithin(open.Runs[0].Lo, open.Runs[^1].Hi);
        var fewest = free + DayMatching.Fewest(sure.Where(r => !open.AnyWithin(r.Lo, r.Hi)));
        var utmost = free + DayMatching.Most(records, open);
        var silent = utmost >= n && (most < n || SomeOpenDayStaysEmpty(sure, open, n));
        return new DayCount(least, most, most >= n, silent, fewest < n);
    }

    // With an open day that no record is on, E is smaller than E with the open days: as records are moved one by one from the reading
    // with fewest days to the one with most, the larger count passes n while the smaller is below it.
    private static bool SomeOpenDayStaysEmpty(List<DayRange> sure, DaySet open, int n)
    {
        foreach (var run in open.Runs)
        {
            for (var day = run.Lo; day <= run.Hi; day = day.AddDays(1))
            {
                var empty = day;
                if (!sure.Exists(r => r.Lo == empty && r.Hi == empty) && DayMatching.Fewest(sure, empty) < n)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
