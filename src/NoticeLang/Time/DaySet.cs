using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace NoticeLang.Time;

/// <summary>A set of days as disjoint, sorted, non-adjacent runs (both ends included). A value.</summary>
public sealed class DaySet
{
    public static readonly DaySet Empty = new([]);

    private DaySet(ImmutableArray<DayInterval> runs) => Runs = runs;

    public ImmutableArray<DayInterval> Runs { get; }

    public bool IsEmpty => Runs.IsEmpty;

    /// <summary>The union of runs in any order; empty ones are left out.</summary>
    public static DaySet Of(IEnumerable<DayInterval> runs)
    {
        var sorted = new List<DayInterval>();
        foreach (var run in runs)
        {
            if (!run.IsEmpty)
            {
                sorted.Add(run);
            }
        }

        sorted.Sort((a, b) => a.Lo != b.Lo ? a.Lo.CompareTo(b.Lo) : a.Hi.CompareTo(b.Hi));
        var merged = ImmutableArray.CreateBuilder<DayInterval>();
        foreach (var run in sorted)
        {
            if (merged.Count > 0 && run.Lo <= merged[^1].Hi.AddDays(1))
            {
                merged[^1] = new DayInterval(merged[^1].Lo, Day.Max(merged[^1].Hi, run.Hi));
            }
            else
            {
                merged.Add(run);
            }
        }

        return merged.Count == 0 ? Empty : new DaySet(merged.ToImmutable());
    }

    public static DaySet Of(params ReadOnlySpan<DayInterval> runs) => Of((IEnumerable<DayInterval>)runs.ToArray());

    public bool Contains(Day day)
    {
        var index = FirstEndingAtOrAfter(day);
        return index < Runs.Length && Runs[index].Lo <= day;
    }

    /// <summary>The days of the set from lo to hi.</summary>
    public DaySet Within(Day lo, Day hi)
    {
        var kept = new List<DayInterval>();
        for (var i = FirstEndingAtOrAfter(lo); i < Runs.Length && Runs[i].Lo <= hi; i++)
        {
            kept.Add(Runs[i].Intersect(new DayInterval(lo, hi)));
        }

        return Of(kept);
    }

    /// <summary>The days from lo to hi that are not in the set.</summary>
    public DaySet ComplementWithin(Day lo, Day hi)
    {
        var gaps = new List<DayInterval>();
        var from = lo;
        for (var i = FirstEndingAtOrAfter(lo); i < Runs.Length && Runs[i].Lo <= hi; i++)
        {
            if (from < Runs[i].Lo)
            {
                gaps.Add(new DayInterval(from, Runs[i].Lo.AddDays(-1)));
            }

            from = Runs[i].Hi.AddDays(1);
        }

        if (from <= hi)
        {
            gaps.Add(new DayInterval(from, hi));
        }

        return Of(gaps);
    }

    public DaySet Union(DaySet other) => Of([.. Runs, .. other.Runs]);

    public DaySet Except(DaySet other)
    {
        var kept = new List<DayInterval>();
        foreach (var run in Runs)
        {
            kept.AddRange(other.ComplementWithin(run.Lo, run.Hi).Runs);
        }

        return Of(kept);
    }

    public DaySet Intersect(DaySet other)
    {
        var kept = new List<DayInterval>();
        foreach (var run in Runs)
        {
            kept.AddRange(other.Within(run.Lo, run.Hi).Runs);
        }

        return Of(kept);
    }

    /// <summary>Whether some day from lo to hi is in the set.</summary>
    public bool AnyWithin(Day lo, Day hi)
    {
        var index = FirstEndingAtOrAfter(lo);
        return lo <= hi && index < Runs.Length && Runs[index].Lo <= hi;
    }

    /// <summary>Whether every day from lo to hi is in the set; true where lo is after hi.</summary>
    public bool CoversAll(Day lo, Day hi)
    {
        var index = FirstEndingAtOrAfter(lo);
        return lo > hi || (index < Runs.Length && Runs[index].Lo <= lo && Runs[index].Hi >= hi);
    }

    /// <summary>How many days from lo to hi are in the set.</summary>
    public int CountWithin(Day lo, Day hi)
    {
        var count = 0L;
        for (var i = FirstEndingAtOrAfter(lo); i < Runs.Length && Runs[i].Lo <= hi; i++)
        {
            var part = Runs[i].Intersect(new DayInterval(lo, hi));
            count += (long)part.Hi.Number - part.Lo.Number + 1;
        }

        return (int)Math.Min(count, int.MaxValue / 4);
    }

    /// <summary>The latest day of the set from lo to hi; null where there is none.</summary>
    public Day? LatestWithin(Day lo, Day hi)
    {
        for (var i = Math.Min(FirstEndingAtOrAfter(hi), Runs.Length - 1); i >= 0 && Runs[i].Hi >= lo; i--)
        {
            var part = Runs[i].Intersect(new DayInterval(lo, hi));
            if (!part.IsEmpty)
            {
                return part.Hi;
            }
        }

        return null;
    }

    /// <summary>The earliest day of the set from lo to hi; null where there is none.</summary>
    public Day? EarliestWithin(Day lo, Day hi)
    {
        var index = FirstEndingAtOrAfter(lo);
        return lo <= hi && index < Runs.Length && Runs[index].Lo <= hi ? Day.Max(lo, Runs[index].Lo) : null;
    }

    public override string ToString() => string.Join(", ", Runs);

    private int FirstEndingAtOrAfter(Day day)
    {
        int low = 0, high = Runs.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Runs[middle].Hi < day)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
