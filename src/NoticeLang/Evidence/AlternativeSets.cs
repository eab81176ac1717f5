using System;
using System.Collections.Generic;
using System.Linq;

namespace NoticeLang.Evidence;

/// <summary>
/// The largest subsets (by inclusion) of a group without a contradiction: the maximal independent sets of the graph of contradictions,
/// by the algorithm of Bron and Kerbosch (Communications of the ACM 16:9, 1973) with pivots.
/// </summary>
internal sealed class AlternativeSets
{
    private readonly List<HashSet<int>> _friends;
    private readonly List<List<int>> _found = [];
    private readonly int _limit;

    private AlternativeSets(List<HashSet<int>> friends, int limit) => (_friends, _limit) = (friends, limit);

    /// <summary>The sets, each sorted, in lexicographic order; where there are more than the limit, the first found of them.</summary>
    public static List<List<int>> Of(List<int> group, Dictionary<int, SortedSet<int>> conflicts, int limit, out bool isCapped)
    {
        // Reports that contradict the same others stand and fall together.
        var sides = group.Where(conflicts.ContainsKey).GroupBy(i => string.Join(',', conflicts[i])).Select(g => g.ToList()).ToList();
        isCapped = false;
        if (sides.Count == 0)
        {
            return [group];
        }

        var friends = sides.Select((a, i) => Enumerable.Range(0, sides.Count).Where(j => j != i && !conflicts[a[0]].Contains(sides[j][0])).ToHashSet());
        var sets = new AlternativeSets([.. friends], limit);
        sets.Extend([], [.. Enumerable.Range(0, sides.Count)], []);
        isCapped = sets._found.Count > limit;
        var always = group.Where(i => !conflicts.ContainsKey(i)).ToList();
        var result = sets._found.Take(limit).Select(set => set.SelectMany(side => sides[side]).Concat(always).Order().ToList()).ToList();
        result.Sort(Compare);
        return result;
    }

    private void Extend(List<int> chosen, List<int> open, List<int> closed)
    {
        if (open.Count == 0 && closed.Count == 0)
        {
            _found.Add([.. chosen]);
            return;
        }

        var pivot = open.Concat(closed).MaxBy(v => open.Count(_friends[v].Contains));
        foreach (var next in open.Where(v => !_friends[pivot].Contains(v)).ToList())
        {
            if (_found.Count > _limit)
            {
                return;
            }

            var friends = _friends[next];
            Extend([.. chosen, next], [.. open.Where(friends.Contains)], [.. closed.Where(friends.Contains)]);
            open.Remove(next);
            closed.Add(next);
        }
    }

    private static int Compare(List<int> a, List<int> b)
    {
        for (var i = 0; i < Math.Min(a.Count, b.Count); i++)
        {
            if (a[i] != b[i])
            {
                return a[i].CompareTo(b[i]);
            }
        }

        return a.Count.CompareTo(b.Count);
    }
}
