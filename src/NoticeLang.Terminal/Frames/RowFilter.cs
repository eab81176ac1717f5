using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Terminal.Screens;

namespace NoticeLang.Terminal.Frames;

/// <summary>Rows that hold a text, in words or as drawn; with "!" before it, rows that do not. Capitals make no difference.</summary>
internal static class RowFilter
{
    public static IReadOnlyList<ScreenRow> Apply(IReadOnlyList<ScreenRow> rows, string filter)
    {
        if (filter.Length == 0)
        {
            return rows;
        }

        var isInverse = filter[0] == '!';
        var text = isInverse ? filter[1..].Trim() : filter;
        return [.. rows.Where(r => r.IsHeading ? r.Key == "header" : Holds(r, text) != isInverse)];
    }

    /// <summary>Whether a search finds a row: in what it says, or in what it is made of.</summary>
    public static bool Finds(ScreenRow row, string text) => Holds(row, text) || row.Also.Contains(text, StringComparison.OrdinalIgnoreCase);

    public static bool Holds(ScreenRow row, string text) =>
        row.Words.Contains(text, StringComparison.OrdinalIgnoreCase)
        || row.Lines.Any(line => string.Concat(line.Select(run => run.Text)).Contains(text, StringComparison.OrdinalIgnoreCase));
}
