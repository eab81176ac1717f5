using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>
/// Duties to be done on several days, and limits in any span, where no algorithm is at hand: reading by reading, up to
/// <see cref="Limit"/>.
/// </summary>
internal static class CountedReadings
{
    /// <summary>So many readings are tried.</summary>
    public const int Limit = 4096;

    /// <summary>The verdicts of an n-times duty once its window is over and no reading is surely in time.</summary>
    public static VerdictSet AfterWindow(OneOffWindow window, ImmutableArray<ActFact> facts, Day t, DaySet open, ref (int, int)? late)
    {
        var (n, w1) = (window.Count, window.W1);
        var verdicts = VerdictSet.Empty;
        (int Least, int Most)? range = null;
        var isExact = TryForEach(facts, window.CountsBefore ? Day.Always : window.W0, t, days =>
        {
            var early = days.Count(d => d <= w1);
            if (early >= n)
            {
                return;
            }

            if (days.Count >= n)
            {
                verdicts = verdicts.Add(Verdict.MetLate);
                var by = days.ElementAt(n - 1) - w1;
                range = range is { } r ? (Math.Min(r.Least, by), Math.Max(r.Most, by)) : (by, by);
                return;
            }

            verdicts = verdicts.Add(OneOffRule.Unmet(
                window, days.Count(d => d < window.W0), days.Count(d => d <= w1 && !open.Contains(d)), open));
        });
        late = range;
        return isExact ? verdicts : Doubtful(window, facts, t, ref late);
    }

    /// <summary>
    /// Calls back with the different days of each reading, sorted. Days that only differ in how far they lie before the window's end
    /// are not told apart beyond the number of facts.
    /// </summary>
    /// <returns>False, without having called for all, where there are more than <see cref="Limit"/> readings.</returns>
    public static bool TryForEach(ImmutableArray<ActFact> facts, Day first, Day last, Action<SortedSet<Day>> reading)
    {
        List<DayRange> ranges = [];
        var product = 1L;
        foreach (var fact in facts)
        {
            if (DayRange.Of(fact.Day, first, last) is not { } range)
            {
                continue;
            }

            range = range.Lo.IsFinite ? range : range with { Lo = range.Hi.AddDays(-facts.Length) };
            ranges.Add(range);
            product *= (long)range.Hi.Number - range.Lo.Number + (range.IsSure ? 1 : 2);
            if (product > Limit)
            {
                return false;
            }
        }

        Place(ranges, 0, [], reading);
        return true;
    }

    private static void Place(List<DayRange> ranges, int index, ImmutableList<Day> placed, Action<SortedSet<Day>> reading)
    {
        if (index == ranges.Count)
        {
            reading([.. placed]);
            return;
        }

        var range = ranges[index];
        for (var day = range.Lo; day <= range.Hi; day = day.AddDays(1))
        {
            Place(ranges, index + 1, placed.Add(day), reading);
        }

        if (!range.IsSure)
        {
            Place(ranges, index + 1, placed, reading);
        }
    }

    // Too many readings: whatever cannot be shut out is possible.
    private static VerdictSet Doubtful(OneOffWindow window, ImmutableArray<ActFact> facts, Day t, ref (int, int)? late)
    {
        var mayBeLate = facts.Any(f => f.Day.Lo <= t && f.Day.Hi > window.W1);
        late = mayBeLate ? (1, t - window.W1) : null;
        return (mayBeLate ? Verdict.MetLate : VerdictSet.Empty).Add(Verdict.NotMet).Add(Verdict.NotEvidenced);
    }
}
