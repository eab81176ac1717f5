using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using NoticeLang.Text;
using NoticeLang.Workspace.Evidence.Tables;

namespace NoticeLang.Workspace.Evidence.Minutes;

/// <summary>A table drawn in Markdown with upright strokes: a row of heads, a row of dashes, and rows.</summary>
internal static class MarkdownTable
{
    /// <summary>Whether a table begins in a line: strokes in it, and dashes between strokes in the next.</summary>
    public static bool Begins(SourceText text, int line) =>
        line < text.LineCount && text.GetLine(line).Contains('|') && text.GetLine(line + 1).Trim() is var rule
        && rule.Contains('|') && rule.Contains('-') && rule.All(c => c is '|' or '-' or ':' or ' ' or '\t');

    /// <summary>The table that begins in a line; it ends before the first line without a stroke.</summary>
    /// <param name="number">Of the table in its file, from 1.</param>
    /// <param name="next">The line after it.</param>
    public static SourceTable Read(SourceText text, int line, int number, out int next)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        for (next = line; next <= text.LineCount && text.GetLine(next).Contains('|'); next++)
        {
            if (next != line + 1)
            {
                rows.Add(Row(text, next));
            }
        }

        return new SourceTable(number.ToString(CultureInfo.InvariantCulture), IsHidden: false, rows.ToImmutable());
    }

    private static TableRow Row(SourceText text, int line)
    {
        var cells = new List<TableCell>();
        foreach (var span in CellSpans(text.Content, TrimStrokes(text, text.GetLineSpan(line))))
        {
            var value = text.ToString(span).Replace("\\|", "|", System.StringComparison.Ordinal);
            cells.Add(new TableCell(cells.Count + 1, new RawValue(value, span), CellKind.Text));
        }

        return new TableRow(line, TextSpan.FromBounds(cells[0].Span.Start, cells[^1].Span.End), [.. cells], cells.Count);
    }

    private static IEnumerable<TextSpan> CellSpans(string text, TextSpan row)
    {
        var start = row.Start;
        for (var at = row.Start; at <= row.End; at++)
        {
            if (at == row.End || (text[at] == '|' && (at == row.Start || text[at - 1] != '\\')))
            {
                yield return Trim(text, start, at);
                start = at + 1;
            }
        }
    }

    /// <summary>A line without space around it, and without its outer strokes.</summary>
    private static TextSpan TrimStrokes(SourceText text, TextSpan line)
    {
        var span = Trim(text.Content, line.Start, line.End);
        var start = span.Length > 0 && text.Content[span.Start] == '|' ? span.Start + 1 : span.Start;
        var isClosed = span.End > start && text.Content[span.End - 1] == '|' && (span.End - 2 < start || text.Content[span.End - 2] != '\\');
        return TextSpan.FromBounds(start, isClosed ? span.End - 1 : span.End);
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
