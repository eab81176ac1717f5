using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace NoticeLang.Tests.Evaluation.BruteForce;

/// <summary>Sets of days as one number: days are counted from a world's day 0 and run from <see cref="First"/> to <see cref="Last"/>.</summary>
internal static class DayMask
{
    public const int First = -30;
    public const int Last = 33;

    /// <summary>Later than every day: no end.</summary>
    public const int Never = 10_000;

    public static ulong Bit(int day) => day is < First or > Last ? 0 : 1UL << (day - First);

    public static bool Has(this ulong days, int day) => (days & Bit(day)) != 0;

    public static int Count(this ulong days) => BitOperations.PopCount(days);

    public static ulong Range(int lo, int hi)
    {
        lo = Math.Max(lo, First);
        hi = Math.Min(hi, Last);
        return lo > hi ? 0 : (ulong.MaxValue >> (63 - (hi - lo))) << (lo - First);
    }

    /// <summary>1.7 by its words: the first day to which [a, …] has as many unsuspended days as [a, d] has days. What is suspended on the last day of all is so for ever.</summary>
    public static int Push(int a, int d, ulong suspended)
    {
        if (d >= Never)
        {
            return Never;
        }

        var left = d - a + 1;
        if (left <= 0)
        {
            return d;
        }

        for (var day = a; day <= Last; day++)
        {
            left -= suspended.Has(day) ? 0 : 1;
            if (left == 0)
            {
                return day;
            }
        }

        return suspended.Has(Last) ? Never : Last + left;
    }

    /// <summary>The run of days around a day that is in the set; null where it is not. A run without end ends <see cref="Never"/>.</summary>
    public static (int Lo, int Hi)? RunAround(this ulong days, int day)
    {
        if (!days.Has(day))
        {
            return null;
        }

        var (lo, hi) = (day, day);
        while (days.Has(lo - 1))
        {
            lo--;
        }

        while (days.Has(hi + 1))
        {
            hi++;
        }

        return (lo, hi == Last ? Never : hi);
    }

    /// <summary>Every placement of inexact days, one day of each, as sets of days.</summary>
    public static List<ulong> Placements(IEnumerable<(int Lo, int Hi)> facts) => Placements(facts.Select(f => (f.Lo, f.Hi, true)));

    /// <summary>The same of facts of which some may, in a reading, not be what is asked for.</summary>
    public static List<ulong> Placements(IEnumerable<(int Lo, int Hi, bool Fits)> facts)
    {
        var sets = new List<ulong> { 0 };
        foreach (var (lo, hi, fits) in facts)
        {
            var next = fits ? [] : new List<ulong>(sets);
            for (var day = lo; day <= hi; day++)
            {
                foreach (var set in sets)
                {
                    next.Add(set | Bit(day));
                }
            }

            sets = next;
        }

        return sets;
    }

    /// <summary>The first day on which one of these may have happened by T, one a reading; <see cref="Never"/> where, in a reading, none has.</summary>
    public static List<int> FirstOf(IEnumerable<(int Lo, int Hi)> facts, int t) =>
        [.. Placements(facts).Select(days => (days & Range(First, t)) is var past && past == 0 ? Never : First + BitOperations.TrailingZeroCount(past)).Distinct()];
}
