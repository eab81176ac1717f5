using System;
using System.Collections.Generic;

namespace NoticeLang.Workspace.Evidence.Tables;

/// <summary>A cell of a workbook or document before it has a place in a text.</summary>
/// <param name="Column">From 1.</param>
/// <param name="Read">Its text, without spaces around it; never empty. Cells that hold the same may share it.</param>
internal readonly record struct GridCell(int Column, CellKind Kind, ReadText Read)
{
    public GridCell(int column, string text, CellKind kind)
        : this(column, kind, new ReadText(text))
    {
    }

    public string Text => Read.Text;
}

/// <summary>A row of a workbook or document before it has a place in a text.</summary>
/// <param name="Number">From 1, as in its sheet or table.</param>
/// <param name="Fault">Why the row cannot be read; null where it can. A row that cannot has no cells.</param>
internal readonly record struct GridRow(int Number, ArraySegment<GridCell> Cells, bool IsHidden = false, string? Fault = null);

/// <summary>Cells shown as one: the value of the first stands in all of them. All from 1, the last ones included.</summary>
internal readonly record struct MergedCells(int FirstRow, int FirstColumn, int LastRow, int LastColumn);

/// <summary>A sheet or table before its rows have places in a text.</summary>
/// <param name="Rows">Each number once, in order.</param>
internal sealed record Grid(string Name, bool IsHidden, List<GridRow> Rows, List<MergedCells> Merged);
