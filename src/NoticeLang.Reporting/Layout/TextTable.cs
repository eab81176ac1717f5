using System;
using System.Collections.Generic;
using System.Linq;

namespace NoticeLang.Reporting.Layout;

/// <summary>A column: its header, and the fewest columns it may be squeezed to (0: never squeezed).</summary>
public sealed record TextColumn(string Header, int Least = 0);

/// <summary>Rows in columns as wide as they need, squeezed widest first to fit the page; cells that do not fit go on below.</summary>
public sealed class TextTable(params TextColumn[] columns)
{
    private const string Between = "  ";
    private readonly List<Run[]> _rows = [];

    /// <summary>A row of one cell for each column.</summary>
    public void Add(params Run[] cells) => _rows.Add(cells);

    /// <summary>Header, then rows, after so many spaces. Empty columns are left out.</summary>
    public void Write(TextOutput output, int indent)
    {
        var shown = Enumerable.Range(0, columns.Length).Where(c => _rows.Any(row => WidthOf(row[c]) > 0)).ToArray();
        var widths = Fit(shown, output.Width - indent);
        WriteRow(output, indent, shown, widths, [.. columns.Select(column => new Run(column.Header))]);
        foreach (var row in _rows)
        {
            WriteRow(output, indent, shown, widths, row);
        }
    }

    private static int WidthOf(Run cell) => TextWidth.Of(PlainText.Clean(cell.Text));

    private int[] Fit(int[] shown, int page)
    {
        var widths = shown.Select(c => Math.Max(TextWidth.Of(columns[c].Header), _rows.Max(row => WidthOf(row[c])))).ToArray();
        var excess = widths.Sum() + (Between.Length * (shown.Length - 1)) - page;
        while (excess > 0)
        {
            var widest = -1;
            for (var i = 0; i < shown.Length; i++)
            {
                var least = columns[shown[i]].Least;
                if (least > 0 && widths[i] > least && (widest < 0 || widths[i] > widths[widest]))
                {
                    widest = i;
                }
            }

            if (widest < 0)
            {
                break;
            }

            widths[widest]--;
            excess--;
        }

        return widths;
    }

    private static void WriteRow(TextOutput output, int indent, int[] shown, int[] widths, Run[] row)
    {
        var cells = shown.Select((c, i) => TextWrap.Lines([row[c]], widths[i])).ToArray();
        var height = cells.Max(lines => lines.Count);
        for (var y = 0; y < height; y++)
        {
            var line = new List<Run> { new string(' ', indent) };
            for (var i = 0; i < cells.Length; i++)
            {
                var runs = y < cells[i].Count ? cells[i][y] : [];
                line.AddRange(runs);
                if (i + 1 < cells.Length)
                {
                    line.Add(new string(' ', Math.Max(0, widths[i] - runs.Sum(run => TextWidth.Of(run.Text)))) + Between);
                }
            }

            output.Line([.. line]);
        }
    }
}
