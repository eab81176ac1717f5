using System;
using System.Collections.Generic;

namespace NoticeLang.Cli.CommandLine;

/// <summary>The word meant by a mistyped one.</summary>
internal static class Suggestion
{
    /// <summary>" Did you mean X?" for the nearest word one or two letters away, else empty text.</summary>
    public static string For(string typed, IEnumerable<string> words)
    {
        string? best = null;
        var least = 3;
        foreach (var word in words)
        {
            var distance = Distance(typed, word);
            if (distance < least && distance * 3 <= word.Length)
            {
                best = word;
                least = distance;
            }
        }

        return best is null ? "" : $" Did you mean {best}?";
    }

    /// <summary>Letters to add, drop, change or swap with their neighbour (optimal string alignment), case aside.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
