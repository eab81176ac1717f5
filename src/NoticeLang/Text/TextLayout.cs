using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace NoticeLang.Text;

/// <summary>What a line of a text was in the file it was taken from.</summary>
public enum LineKind
{
    /// <summary>A line.</summary>
    Line,

    /// <summary>A row of a sheet in a workbook.</summary>
    SheetRow,

    /// <summary>A row of a table in a document.</summary>
    TableRow,

    /// <summary>A paragraph of a document.</summary>
    Paragraph,
}

/// <summary>A cell in a line of a text.</summary>
/// <param name="Column">From 1, as in the file: cells that are empty may be left out.</param>
/// <param name="Span">Of its text.</param>
public readonly record struct LineCell(int Column, TextSpan Span);

/// <summary>One line of a text that was no line in its file.</summary>
/// <param name="Part">The sheet's name, or the number of the table in the document; empty for a paragraph.</param>
/// <param name="Number">From 1: the row in its sheet or table, the paragraph in its document.</param>
/// <param name="Cells">In the order of the line; empty for a paragraph.</param>
public sealed record LaidLine(LineKind Kind, string Part, int Number, ImmutableArray<LineCell> Cells);

/// <summary>
/// How the places of a text are called that was laid out from a workbook or a document: the text has a line for each row or paragraph, and
/// cells are parted by tabs.
/// </summary>
/// <param name="Lines">One for each line of the text; each may be made anew whenever it is asked for.</param>
public sealed record TextLayout(IReadOnlyList<LaidLine> Lines)
{
    /// <summary>As in "A" for 1, "Z" for 26, "AA" for 27.</summary>
    public static string ColumnName(int column)
    {
        var name = "";
        for (; column > 0; column = (column - 1) / 26)
        {
            name = (char)('A' + ((column - 1) % 26)) + name;
        }

        return name;
    }

    /// <summary>As in "sheet Log, cell B7", "sheet Log, rows 7 to 9", "table 2, row 3", "paragraph 12".</summary>
    internal static string Describe(LaidLine first, LaidLine last, TextSpan span)
    {
        var many = first != last && first.Part == last.Part && first.Kind == last.Kind;
        var part = first.Kind == LineKind.SheetRow ? $"sheet {first.Part}, " : first.Kind == LineKind.TableRow ? $"table {first.Part}, " : "";
        var noun = first.Kind == LineKind.Paragraph ? "paragraph" : "row";
        return many ? Text($"{part}{noun}s {first.Number} to {last.Number}")
            : CellAt(first, span) is not { } cell ? Text($"{part}{noun} {first.Number}")
            : first.Kind == LineKind.SheetRow ? Text($"{part}cell {ColumnName(cell.Column)}{first.Number}")
            : Text($"{part}row {first.Number}, column {cell.Column}");
    }

    /// <summary>As in "Log!B7", "Log!7", "table 2.3", "paragraph 12": stands after the file's name and a colon.</summary>
    internal static string Short(LaidLine line, LineCell? cell) => line.Kind switch
    {
        LineKind.SheetRow => Text($"{line.Part}!{(cell is { } one ? ColumnName(one.Column) : "")}{line.Number}"),
        LineKind.TableRow => Text($"table {line.Part}.{line.Number}"),
        _ => Text($"paragraph {line.Number}"),
    };

    /// <summary>The one cell of a line a span lies in; null where it covers more, or the line has no cells.</summary>
    internal static LineCell? CellAt(LaidLine line, TextSpan span)
    {
        LineCell? found = null;
        foreach (var cell in line.Cells)
        {
            if (cell.Span.Start <= span.Start && span.End <= cell.Span.End)
            {
                found = cell;
            }
        }

        // A row of one cell is a row: whoever means the cell means the row as well.
        return line.Cells.Length == 1 && found is { } only && only.Span == span ? null : found;
    }

    private static string Text(FormattableString words) => FormattableString.Invariant(words);
}
