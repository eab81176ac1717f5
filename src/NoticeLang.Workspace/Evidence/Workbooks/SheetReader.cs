using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NoticeLang.Workspace.Evidence.Packages;
using NoticeLang.Workspace.Evidence.Tables;

namespace NoticeLang.Workspace.Evidence.Workbooks;

/// <summary>A sheet as it is read.</summary>
/// <param name="HiddenRows">Rows with something in them that are hidden, by a filter for example.</param>
/// <param name="HiddenColumns">The same of columns.</param>
/// <param name="Struck">Cells that are struck through.</param>
/// <param name="Other">Cells that show something else than they hold.</param>
internal sealed record ReadSheet(Grid Grid, int HiddenRows, int HiddenColumns, OddCells Struck, OddCells Other);

/// <summary>Reads the cells of one sheet. A row with a cell that has no place is left out; the others are read.</summary>
internal sealed class SheetReader
{
    private const int FewestKept = 64;
    private const int MostKept = 4096;

    private readonly CellValues _values;
    private readonly ReadingLimits _limits;
    private readonly List<GridRow> _rows = [];
    private readonly List<MergedCells> _merged = [];
    private readonly List<GridCell> _cellsOfRow = [];
    private readonly List<(int First, int Last)> _hiddenColumns = [];
    private readonly OddCells _struck = new();
    private readonly OddCells _other = new();
    private GridCell[] _kept = [];
    private int _keptCount;
    private int _cells;
    private int _row;

    private SheetReader(CellValues values, ReadingLimits limits) => (_values, _limits) = (values, limits);

    public static ReadSheet Read(OfficePackage package, SheetPart sheet, CellValues values, ReadingLimits limits)
    {
        var reader = new SheetReader(values, limits);
        package.Read(sheet.Part, reader.ReadSheet);
        var columns = reader._hiddenColumns.Count == 0 ? [] : reader._rows.SelectMany(r => r.Cells).Select(c => c.Column).ToHashSet();
        return new ReadSheet(
            new Grid(sheet.Name, sheet.IsHidden, reader._rows, reader._merged),
            reader._rows.Count(r => r.IsHidden),
            columns.Count(c => reader._hiddenColumns.Any(h => h.First <= c && c <= h.Last)),
            reader._struck,
            reader._other);
    }

    private void ReadSheet(PartReader xml)
    {
        while (xml.Read())
        {
            switch (xml.IsStart ? xml.Name : "")
            {
                case "row":
                    ReadRow(xml);
                    break;
                case "col" when xml.Flag("hidden") && Number(xml.Attribute("min")) is { } first && Number(xml.Attribute("max")) is { } last:
                    _hiddenColumns.Add((first, last));
                    break;
                case "mergeCell" when Merged(xml.Attribute("ref")) is { } merged:
                    _merged.Add(merged);
                    break;
                default:
                    break;
            }
        }
    }

    private void ReadRow(PartReader xml)
    {
        var row = xml.Attribute("r") is { } given ? Number(given) ?? 0 : _row + 1;
        var fault = row <= _row || row > _limits.Rows ? "this row has no place in the sheet" : null;
        _cellsOfRow.Clear();
        var isHidden = xml.Flag("hidden");
        var column = 0;
        var element = xml.Enter();
        while (xml.ReadWithin(element))
        {
            if (xml is { IsStart: true, Name: "c" })
            {
                var cell = ReadCell(xml, row, column, out var hasPlace);
                if (!hasPlace)
                {
                    fault ??= "a cell of this row has no place in the sheet";
                }

                column = Math.Max(column, cell.Column);
                if (_values.Read(cell) is { } read)
                {
                    _cellsOfRow.Add(read);
                    _struck.Note(_values.IsStruck(cell), row, cell.Column);
                    _other.Note(_values.ShowsOther(cell, read), row, cell.Column);
                    Count();
                }
            }
        }

        _row = fault is null ? row : _row;
        if (fault is not null)
        {
            _rows.Add(new GridRow(row > _row && row <= _limits.Rows ? row : _row + 1, ArraySegment<GridCell>.Empty, false, fault));
        }
        else if (_cellsOfRow.Count > 0)
        {
            _rows.Add(new GridRow(row, Keep(_cellsOfRow), isHidden));
        }
    }

    /// <summary>The cells of a row among those of others: a list a row would be more to keep than what stands in it.</summary>
    private ArraySegment<GridCell> Keep(List<GridCell> cells)
    {
        if (_kept.Length - _keptCount < cells.Count)
        {
            _kept = new GridCell[Math.Max(cells.Count, Math.Clamp(_cells, FewestKept, MostKept))];
            _keptCount = 0;
        }

        cells.CopyTo(_kept, _keptCount);
        _keptCount += cells.Count;
        return new ArraySegment<GridCell>(_kept, _keptCount - cells.Count, cells.Count);
    }

    /// <param name="before">The column of the cell before it; 0 for none.</param>
    private RawCell ReadCell(PartReader xml, int row, int before, out bool hasPlace)
    {
        var (place, type, style) = (new CellReference(row, before + 1), (string?)null, 0);
        while (xml.NextAttribute(out var name, out var text))
        {
            switch (name)
            {
                case "r":
                    place = CellReference.TryParse(text, out var parsed) ? parsed : default;
                    break;
                case "t":
                    type = text;
                    break;
                case "s":
                    style = Number(text) ?? 0;
                    break;
                default:
                    break;
            }
        }

        hasPlace = place.Row == row && place.Column > before && place.Column <= _limits.Columns;
        string? value = null;
        string? formula = null;
        var isStruck = false;
        var element = xml.Enter();
        while (xml.ReadWithin(element))
        {
            switch (xml.IsStart ? xml.Name : "")
            {
                case "v":
                    value = xml.ReadText();
                    break;
                case "f":
                    formula = xml.ReadText();
                    break;
                case "is":
                    value = SharedTexts.TextOf(xml, out isStruck);
                    break;
                default:
                    break;
            }
        }

        _struck.Note(isStruck, row, place.Column);
        return new RawCell(place.Column, type, style, value, formula);
    }

    private void Count()
    {
        if (++_cells > _limits.Cells)
        {
            throw FileRefusedException.TooLarge(ReadingLimits.InWords(_limits.Cells, "cells"));
        }
    }

    private static MergedCells? Merged(string? text)
    {
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return colon > 0 && CellReference.TryParse(text.AsSpan(0, colon), out var first) && CellReference.TryParse(text.AsSpan(colon + 1), out var last)
            && first.Row <= last.Row && first.Column <= last.Column
            ? new MergedCells(first.Row, first.Column, last.Row, last.Column)
            : null;
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
