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

/// <summary>Reads the cells of one sheet: its rows that are written plainly from their bytes, all else by XML.</summary>
internal sealed class SheetReader
{
    /// <summary>What the rows of a sheet stand in.</summary>
    private const string Data = "sheetData";

    /// <summary>So deep in one another are rows, cells and values.</summary>
    private const int DepthOfValues = 3;

    private readonly ReadingLimits _limits;
    private readonly SheetRows _rows;
    private readonly List<MergedCells> _merged = [];
    private readonly List<(int First, int Last)> _hiddenColumns = [];

    private SheetReader(CellValues values, ReadingLimits limits) => (_rows, _limits) = (new SheetRows(values, limits), limits);

    public static ReadSheet Read(OfficePackage package, SheetPart sheet, CellValues values, ReadingLimits limits)
    {
        var reader = new SheetReader(values, limits);
        package.ReadGated(sheet.Part, "<sheetData>"u8.ToArray(), reader.ReadSheet);
        var rows = reader._rows;
        var columns = reader._hiddenColumns.Count == 0 ? [] : rows.All.SelectMany(r => r.Cells).Select(c => c.Column).ToHashSet();
        return new ReadSheet(
            new Grid(sheet.Name, sheet.IsHidden, rows.All, reader._merged),
            rows.All.Count(r => r.IsHidden),
            columns.Count(c => reader._hiddenColumns.Any(h => h.First <= c && c <= h.Last)),
            rows.Struck,
            rows.Other);
    }

    private void ReadSheet(PartReader xml, PartGate gate)
    {
        PlainRow? plain = null;
        while (xml.Read())
        {
            switch (xml.IsStart ? xml.Name : "")
            {
                case Data when gate.IsAtTag && xml.Depth + DepthOfValues <= _limits.NestingDepth:
                    plain = new PlainRow(xml.Knows("x14ac"));
                    ReadPlainRows(gate, plain);
                    break;
                case "row":
                    ReadRow(xml);
                    if (plain is not null && gate.IsAtTag && xml is { IsEnd: true, Name: "row" })
                    {
                        ReadPlainRows(gate, plain);
                    }

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

    /// <summary>Reads rows up to one that is not written plainly: that one is let through to the XML reader, and what comes after the last row.</summary>
    private void ReadPlainRows(PartGate gate, PlainRow plain)
    {
        var end = "</row>"u8;
        for (var bytes = gate.Until(end); !bytes.IsEmpty; bytes = gate.Until(end))
        {
            var length = plain.Read(bytes);
            if (length == 0)
            {
                gate.Pass(bytes.Length, end.Length);
                return;
            }

            _rows.Begin(plain.Number, plain.IsHidden);
            foreach (ref readonly var cell in plain.Cells)
            {
                _rows.Add(cell, bytes);
            }

            _rows.End();
            gate.Take(length);
        }

        gate.Open();
    }

    private void ReadRow(PartReader xml)
    {
        _rows.Begin(xml.Attribute("r") is { } given ? Number(given) ?? 0 : null, xml.Flag("hidden"));
        var element = xml.Enter();
        while (xml.ReadWithin(element))
        {
            if (xml is { IsStart: true, Name: "c" })
            {
                ReadCell(xml);
            }
        }

        _rows.End();
    }

    private void ReadCell(PartReader xml)
    {
        var (place, type, style) = ((CellReference?)null, (string?)null, 0);
        while (xml.NextAttribute(out var name, out var text))
        {
            switch (name)
            {
                case "r":
                    place = CellReference.TryParse(text, out var parsed) ? parsed : default(CellReference);
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

        _rows.Add(new RawCell(_rows.Place(place), type, style, value, formula), isStruck);
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
