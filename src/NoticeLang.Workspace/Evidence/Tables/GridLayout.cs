using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
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
        var rows = ImmutableArray.CreateBuilder<TableRow>(grid.Rows.Count);
        var columns = grid.Rows.SelectMany(r => r.Cells).Select(c => c.Column).DefaultIfEmpty().Max();
        var merged = new Queue<MergedCells>(grid.Merged.OrderBy(m => m.FirstRow).ThenBy(m => m.FirstColumn));
        var open = new List<(MergedCells Place, TableCell Cell)>();
        foreach (var row in grid.Rows)
        {
            if (row.Fault is { } fault)
            {
                text.AddRow(kind, grid.Name, row.Number, []);
                _faults.Add((text.LastLine, fault));
                continue;
            }

            open.RemoveAll(m => m.Place.LastRow < row.Number);
            var covered = Covered(open, columns);
            var own = covered.Count == 0 ? row.Cells : [.. row.Cells.Where(c => !covered.ContainsKey(c.Column))];
            if (own.Count > 0)
            {
                rows.Add(Place(grid, row.Number, own, covered, merged, open, columns));
            }
        }

        return new SourceTable(grid.Name, grid.IsHidden, rows.ToImmutable());
    }

    private TableRow Place(
        Grid grid, int number, List<GridCell> own, SortedDictionary<int, TableCell> covered, Queue<MergedCells> merged,
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

        // Inside a merged cell only its first cell is shown.
        var shown = first.Count == 0 ? own : Shown(own, first);
        var values = text.AddRow(kind, grid.Name, number, shown);
        Count(shown.Count);
        if (first.Count == 0 && covered.Count == 0)
        {
            var plain = ImmutableArray.CreateBuilder<TableCell>(shown.Count);
            for (var i = 0; i < shown.Count; i++)
            {
                plain.Add(new TableCell(shown[i].Column, values[i], shown[i].Kind));
            }

            return Row(number, values, plain.MoveToImmutable());
        }

        for (var i = 0; i < shown.Count; i++)
        {
            var cell = new TableCell(shown[i].Column, values[i], shown[i].Kind);
            covered[cell.Column] = cell;
            if (first.TryGetValue(cell.Column, out var place))
            {
                Fill(covered, place, cell, columns);
                open.Add((place, cell));
            }
        }

        return Row(number, values, [.. covered.Values]);
    }

    private static List<GridCell> Shown(List<GridCell> own, Dictionary<int, MergedCells> first)
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

        return shown;
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

    private static TableRow Row(int number, ImmutableArray<RawValue> values, ImmutableArray<TableCell> cells) =>
        new(number, TextSpan.FromBounds(values[0].Span.Start, values[^1].Span.End), cells, cells[^1].Column);
}
