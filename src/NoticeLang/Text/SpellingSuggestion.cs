using System;
using System.Collections.Generic;

namespace NoticeLang.Text;

/// <summary>Finds the known word that was meant: one or two slips away (a letter more, less, other, or two swapped).</summary>
public static class SpellingSuggestion
{
    private const int LongestWord = 64;

    /// <summary>The nearest candidate, the first in ordinal order among equals; null where none is near enough. Short words allow one slip.</summary>
    public static string? Find(string word, IEnumerable<string> candidates)
    {
        var limit = word.Length <= 4 ? 1 : 2;
        string? best = null;
        var bestDistance = limit + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) > limit || word.Length > LongestWord || candidate.Length > LongestWord
                || candidate.Equals(word, StringComparison.Ordinal))
            {
                continue;
            }

            var distance = Distance(word, candidate);
            if (distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0))
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    // Optimal string alignment: the least number of slips, swaps of neighbours counted once.
    private static int Distance(string a, string b)
    {
        Span<int> before = stackalloc int[LongestWord + 1];
        Span<int> previous = stackalloc int[LongestWord + 1];
        Span<int> current = stackalloc int[LongestWord + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            var spare = before;
            before = previous;
            previous = current;
            current = spare;
        }

        return previous[b.Length];
    }
}
