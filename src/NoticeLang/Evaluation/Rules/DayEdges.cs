using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>
/// The days about which what is known changes: the ends of records, of closed days, of pauses. Days of the same rank are alike, and so are
/// stretches whose first days and whose last days are: of those one stands for all.
/// </summary>
internal sealed class DayEdges
{
    private readonly int[] _firsts;

    /// <param name="ends">Each of these, the day before and the day after are alike to no other day.</param>
    public DayEdges(IEnumerable<Day> ends) =>
        _firsts = [.. ends.Distinct().SelectMany(e => Enumerable.Range(-1, 4).Select(i => e.Number + i)).Distinct().Order()];

    public static DayEdges Of(ImmutableArray<Stay> stays, ImmutableArray<Stay> vacant, params ReadOnlySpan<DaySet> sets)
    {
        var ends = new List<Day>();
        foreach (var stay in stays.AddRange(vacant))
        {
            ends.AddRange([stay.FromLo, stay.FromHi, stay.ToLo, stay.ToHi]);
        }

        foreach (var set in sets)
        {
            ends.AddRange(EndsOf(set.Runs));
        }

        return new DayEdges(ends);
    }

    public static IEnumerable<Day> EndsOf(IEnumerable<DayInterval> days) => days.SelectMany(d => new[] { d.Lo, d.Hi });

    public int RankOf(Day day)
    {
        var found = Array.BinarySearch(_firsts, day.Number);
        return found < 0 ? ~found : found + 1;
    }
}
