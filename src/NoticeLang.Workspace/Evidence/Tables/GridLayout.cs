using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Text;
using NoticeLang.Workspace.Evidence.Packages;

namespace NoticeLang.Workspace.Evidence.Tables;

/// <summary>
/// Gives a grid its place in a text, and each merged cell's value to every column and row it covers. A row that has nothing of its own is
/// no row, so that a title over three rows is one.
/// </summary>
internal sealed class GridLayout(LaidOutText text, LineKind kind, ReadingLimits limits)
{
    private readonly List<(TextSpan Span, string Fault)> _faults = [];
    private int _cells;

    /// <summary>Rows that cannot be read, each with the reason.</summary>
    public IReadOnlyList<(TextSpan Span, string Fault)> Faults => _faults;

    public SourceTable Add(Grid grid)
    {
        var part = new LaidPart(kind, grid.Name);
        var table = new LaidTable(text.Rows);
        var columns = LastColumn(grid);
        var merged = new Queue<MergedCells>(grid.Merged.OrderBy(m => m.FirstRow).ThenBy(m => m.FirstColumn));
        var open = new List<(MergedCells Place, TableCell Cell)>();
        foreach (var row in grid.Rows)
        {
            if (row.Fault is { } fault)
            {
                _faults.Add((text.AddRow(part, row.Number, ArraySegment<GridCell>.Empty).Span, fault));
                continue;
            }

            if (open.Count == 0 && (merged.Count == 0 || merged.Peek().FirstRow > row.Number))
            {
                if (row.Cells.Count > 0)
                {
                    Place(part, row.Number, row.Cells);
                }

                continue;
            }

            open.RemoveAll(m => m.Place.LastRow < row.Number);
            var covered = Covered(open, columns);
            var own = covered.Count == 0 ? row.Cells : row.Cells.Where(c => !covered.ContainsKey(c.Column)).ToArray();
            if (own.Count > 0)
            {
                Place(part, table, row.Number, own, covered, merged, open, columns);
            }
        }

        table.End();
        return new SourceTable(grid.Name, grid.IsHidden, table);
    }

    private void Place(
        LaidPart part, LaidTable table, int number, ArraySegment<GridCell> own, SortedDictionary<int, TableCell> covered, Queue<MergedCells> merged,
        List<(MergedCells Place, TableCell Cell)> open, int columns)
    {
        while (merged.TryPeek(out var earlier) && earlier.FirstRow < number)
        {
            merged.Dequeue();
        }

        var first = new Dictionary<int, MergedCells>();
        while (merged.TryPeek(out var here) && here.FirstRow == number)
        {
            first.TryAdd(here.FirstColumn, merged.Dequeue());
        }

        if (first.Count == 0 && covered.Count == 0)
        {
            Place(part, number, own);
            return;
        }

        // Inside a merged cell only its first cell is shown.
        var row = Place(part, number, first.Count == 0 ? own : Shown(own, first)).ToRow();
        foreach (var cell in row.Cells)
        {
            covered[cell.Column] = cell;
            if (first.TryGetValue(cell.Column, out var place))
            {
                Fill(covered, place, cell, columns);
                open.Add((place, cell));
            }
        }

        ImmutableArray<TableCell> cells = [.. covered.Values];
        table.Cover(row with { Cells = cells, Width = cells[^1].Column });
    }

    private LaidRow Place(LaidPart part, int number, ArraySegment<GridCell> cells)
    {
        var row = text.AddRow(part, number, cells);
        Count(cells.Count);
        return row;
    }

    private static int LastColumn(Grid grid)
    {
        var last = 0;
        foreach (var row in grid.Rows)
        {
            // By column.
            last = row.Cells.Count > 0 ? Math.Max(last, row.Cells[^1].Column) : last;
        }

        return last;
    }

    private static ArraySegment<GridCell> Shown(ArraySegment<GridCell> own, Dictionary<int, MergedCells> first)
    {
        var shown = new List<GridCell>(own.Count);
        var end = 0;
        foreach (var cell in own)
        {
            if (cell.Column > end)
            {
                shown.Add(cell);
                end = first.TryGetValue(cell.Column, out var place) ? place.LastColumn : end;
            }
        }

        return shown.ToArray();
    }

    private SortedDictionary<int, TableCell> Covered(List<(MergedCells Place, TableCell Cell)> open, int columns)
    {
        var covered = new SortedDictionary<int, TableCell>();
        foreach (var (place, cell) in open)
        {
            Fill(covered, place, cell, columns);
        }

        return covered;
    }

    private void Fill(SortedDictionary<int, TableCell> cells, MergedCells place, TableCell cell, int columns)
    {
        for (var column = place.FirstColumn; column <= place.LastColumn && column <= columns; column++)
        {
            Count(1);
            cells[column] = cell with { Column = column };
        }
    }

    private void Count(int cells)
    {
        _cells += cells;
        if (_cells > limits.Cells)
        {
            throw FileRefusedException.TooLarge(ReadingLimits.InWords(limits.Cells, "cells"));
        }
    }
}
