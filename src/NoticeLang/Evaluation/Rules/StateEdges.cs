using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>
/// The days about which what is known of a state changes: the ends of records, of closed days, of pauses. Days with the same rank are alike,
/// and so are runs of days whose first days and whose last days are: of those one stands for all.
/// </summary>
internal sealed class StateEdges
{
    private readonly int[] _firsts;

    public StateEdges(IEnumerable<Day> ends) =>
        _firsts = [.. ends.Distinct().SelectMany(e => Enumerable.Range(-1, 4).Select(i => e.Number + i)).Distinct().Order()];

    public static StateEdges Of(ImmutableArray<Stay> stays, ImmutableArray<Stay> vacant, params ReadOnlySpan<DaySet> sets)
    {
        var ends = new List<Day>();
        foreach (var stay in stays.AddRange(vacant))
        {
            ends.AddRange([stay.FromLo, stay.FromHi, stay.ToLo, stay.ToHi]);
        }

        foreach (var set in sets)
        {
            ends.AddRange(set.Runs.SelectMany(r => new[] { r.Lo, r.Hi }));
        }

        return new StateEdges(ends);
    }

    public int RankOf(Day day)
    {
        var found = Array.BinarySearch(_firsts, day.Number);
        return found < 0 ? ~found : found + 1;
    }
}
