using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Reporting.Layout;

namespace NoticeLang.Terminal.Screens;

/// <summary>A column of a screen's table.</summary>
/// <param name="Least">The fewest columns it may be squeezed to; 0: never squeezed.</param>
internal sealed record Column(string Header, int Least = 0);

/// <summary>Cells side by side, each row one line: squeezed from the right, and what is cut ends in three dots (the pane below has it whole).</summary>
internal sealed class Columns(params Column[] columns)
{
    private const string Between = "  ";

    /// <summary>Lays rows out: the header's line, a rule, then a line for each row.</summary>
    public (ImmutableArray<Run> Header, ImmutableArray<Run> Rule, List<ImmutableArray<Run>> Rows) Fit(IReadOnlyList<Run[]> rows, int width, bool hasBoxDrawing)
    {
        var widths = columns.Select((c, i) => Math.Max(c.Header.Length, rows.Count == 0 ? 0 : rows.Max(r => WidthOf(r[i])))).ToArray();
        var excess = widths.Sum() + (Between.Length * (columns.Length - 1)) - width;
        for (var i = columns.Length - 1; i >= 0 && excess > 0; i--)
        {
            // From the right: what stands left tells what the row is.
            var give = columns[i].Least > 0 ? Math.Clamp(widths[i] - columns[i].Least, 0, excess) : 0;
            widths[i] -= give;
            excess -= give;
        }

        var header = Line([.. columns.Select(c => new Run(c.Header))], widths);
        var rule = Line([.. widths.Select(w => new Run(new string(hasBoxDrawing ? '─' : '-', w)))], widths);
        return (header, rule, [.. rows.Select(r => Line(r, widths))]);
    }

    /// <summary>Text of at most a width, its end cut and marked where it is longer.</summary>
    public static string Cut(string text, int width)
    {
        text = PlainText.Clean(text);
        if (TextWidth.Of(text) <= width)
        {
            return text;
        }

        var (used, at) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var next = TextWidth.Of(rune);
            if (used + next > Math.Max(0, width - 3))
            {
                break;
            }

            used += next;
            at += rune.Utf16SequenceLength;
        }

        return text[..at] + new string('.', Math.Min(3, width));
    }

    private static int WidthOf(Run cell) => TextWidth.Of(PlainText.Clean(cell.Text));

    private static ImmutableArray<Run> Line(Run[] cells, int[] widths)
    {
        var line = ImmutableArray.CreateBuilder<Run>(cells.Length * 2);
        for (var i = 0; i < cells.Length; i++)
        {
            var text = Cut(cells[i].Text, widths[i]);
            line.Add(cells[i] with { Text = text });
            if (i + 1 < cells.Length)
            {
                line.Add(new string(' ', widths[i] - TextWidth.Of(text)) + Between);
            }
        }

        return line.ToImmutable();
    }
}
