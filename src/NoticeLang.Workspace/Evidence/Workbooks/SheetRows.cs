using System;
using System.Collections.Generic;
using System.Text;
using NoticeLang.Workspace.Evidence.Packages;
using NoticeLang.Workspace.Evidence.Tables;

namespace NoticeLang.Workspace.Evidence.Workbooks;

/// <summary>The rows of one sheet, taken up one after another. A row with a cell that has no place is left out; the others are kept.</summary>
internal sealed class SheetRows(CellValues values, ReadingLimits limits)
{
    private const int FewestKept = 64;
    private const int MostKept = 4096;

    private readonly List<GridCell> _cellsOfRow = [];
    private GridCell[] _kept = [];
    private int _keptCount;
    private int _cells;
    private int _last;
    private int _number;
    private int _column;
    private bool _isHidden;
    private string? _fault;

    public List<GridRow> All { get; } = [];

    /// <summary>Cells that are struck through.</summary>
    public OddCells Struck { get; } = new();

    /// <summary>Cells that show something else than they hold.</summary>
    public OddCells Other { get; } = new();

    /// <summary>Begins a row.</summary>
    /// <param name="number">As the sheet says; null where it is the one after the last.</param>
    public void Begin(int? number, bool isHidden)
    {
        _number = number ?? _last + 1;
        _fault = _number <= _last || _number > limits.Rows ? "this row has no place in the sheet" : null;
        _cellsOfRow.Clear();
        _isHidden = isHidden;
        _column = 0;
    }

    /// <summary>On to a cell; the column it is said to stand in.</summary>
    /// <param name="place">As the sheet says; null where it is the one after the last.</param>
    public int Place(CellReference? place)
    {
        var (row, column) = place ?? new CellReference(_number, _column + 1);
        if (row != _number || column <= _column || column > limits.Columns)
        {
            _fault ??= "a cell of this row has no place in the sheet";
        }

        _column = Math.Max(_column, column);
        return column;
    }

    /// <summary>Adds a cell that a place was found for.</summary>
    /// <param name="isStruckWithin">Whether some of the text that stands in it is struck through.</param>
    public void Add(RawCell cell, bool isStruckWithin = false)
    {
        Struck.Note(isStruckWithin, _number, cell.Column);
        if (values.Read(cell) is { } read)
        {
            Keep(read, values.IsStruck(cell), values.ShowsOther(cell.Style, read));
        }
    }

    /// <summary>As <see cref="Add(RawCell, bool)"/>, with a place.</summary>
    /// <param name="bytes">Of its row.</param>
    public void Add(in PlainCell cell, ReadOnlySpan<byte> bytes)
    {
        var column = Place(cell.Place.Row == 0 ? null : cell.Place);
        var value = bytes.Slice(cell.Start, cell.Length);
        if (values.ReadPlain(column, cell, value) is { } read)
        {
            Keep(read, values.IsStruck(cell.Style, cell.Type == PlainType.Shared ? cell.Whole : -1), values.ShowsOther(cell.Style, read));
        }
        else
        {
            Add(new RawCell(column, cell.TypeName, cell.Style, cell.Length == 0 ? null : Encoding.ASCII.GetString(value), null));
        }
    }

    /// <summary>Ends a row.</summary>
    public void End()
    {
        _last = _fault is null ? _number : _last;
        if (_fault is not null)
        {
            All.Add(new GridRow(_number > _last && _number <= limits.Rows ? _number : _last + 1, ArraySegment<GridCell>.Empty, false, _fault));
        }
        else if (_cellsOfRow.Count > 0)
        {
            All.Add(new GridRow(_number, Kept(), _isHidden));
        }
    }

    private void Keep(GridCell read, bool isStruck, bool showsOther)
    {
        _cellsOfRow.Add(read);
        Struck.Note(isStruck, _number, read.Column);
        Other.Note(showsOther, _number, read.Column);
        if (++_cells > limits.Cells)
        {
            throw FileRefusedException.TooLarge(ReadingLimits.InWords(limits.Cells, "cells"));
        }
    }

    /// <summary>The cells of the row among those of others: a list a row would be more to keep than what stands in it.</summary>
    private ArraySegment<GridCell> Kept()
    {
        var count = _cellsOfRow.Count;
        if (_kept.Length - _keptCount < count)
        {
            _kept = new GridCell[Math.Max(count, Math.Clamp(_cells, FewestKept, MostKept))];
            _keptCount = 0;
        }

        _cellsOfRow.CopyTo(_kept, _keptCount);
        _keptCount += count;
        return new ArraySegment<GridCell>(_kept, _keptCount - count, count);
    }
}
