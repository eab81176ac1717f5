using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using static NoticeLang.Workspace.Evidence.Workbooks.PlainXml;

namespace NoticeLang.Workspace.Evidence.Workbooks;

/// <summary>What the value of a cell is, as its sheet says.</summary>
internal enum PlainType
{
    Number,
    Shared,
    YesNo,
    Error,
    Text,
    Inline,
}

/// <summary>A cell of a <see cref="PlainRow"/>.</summary>
/// <param name="Place">Default where it says none.</param>
/// <param name="Start">Where its value begins among the bytes of its row.</param>
/// <param name="Length">Of its value; 0 where it has none.</param>
/// <param name="Whole">Its value where that is a whole number without a sign; else negative.</param>
internal readonly record struct PlainCell(CellReference Place, PlainType Type, int Style, int Start, int Length, int Whole)
{
    /// <summary>As the sheet writes it; null where it need not.</summary>
    public string? TypeName => Type switch
    {
        PlainType.Shared => "s",
        PlainType.YesNo => "b",
        PlainType.Error => "e",
        PlainType.Text => "str",
        PlainType.Inline => "inlineStr",
        _ => null,
    };
}

/// <summary>
/// A row of a sheet written as nearly all are, read from its bytes: much faster than by XML. Whatever is written otherwise, sound or not, is
/// left to the XML reader: a row that is read here it would read as the same.
/// </summary>
/// <param name="knowsOwn">Whether the prefix is declared that spreadsheet programs give an attribute of their own.</param>
internal sealed class PlainRow(bool knowsOwn)
{
    private const int NumberAttribute = 0;
    private const int HiddenAttribute = 1;
    private const int LongestColumn = 3;
    private const int LargestRow = 9_999_999;

    /// <summary>The attributes of a row. All but the first two say how it looks; the last is one of the programs' own.</summary>
    private static readonly byte[][] OfRow =
        Names("r", "hidden", "spans", "s", "customFormat", "ht", "customHeight", "outlineLevel", "collapsed", "thickTop", "thickBot", "ph", "x14ac:dyDescent");

    private static readonly byte[][] OfFormula = Names("t", "ref", "si", "ca", "aca");

    private readonly List<PlainCell> _cells = [];

    /// <summary>As the row says; null where it says none.</summary>
    public int? Number { get; private set; }

    public bool IsHidden { get; private set; }

    public ReadOnlySpan<PlainCell> Cells => CollectionsMarshal.AsSpan(_cells);

    /// <summary>Reads the row that the bytes begin with.</summary>
    /// <param name="bytes">Up to and with the first end of a row.</param>
    /// <returns>How many bytes it has; 0 where it is not written plainly.</returns>
    public int Read(ReadOnlySpan<byte> bytes)
    {
        _cells.Clear();
        (Number, IsHidden) = (null, false);
        var at = 0;
        SkipSpaces(bytes, ref at);
        if (!Skip(bytes, "<row"u8, ref at) || !ReadAttributes(bytes, ref at))
        {
            return 0;
        }

        if (Skip(bytes, "/>"u8, ref at))
        {
            return at;
        }

        return Skip(bytes, '>', ref at) && ReadCells(bytes, ref at) && Skip(bytes, "</row>"u8, ref at) ? at : 0;
    }

    private bool ReadAttributes(ReadOnlySpan<byte> bytes, ref int at)
    {
        var seen = 0;
        var known = OfRow.AsSpan(0, knowsOwn ? OfRow.Length : OfRow.Length - 1);
        while (HasAttribute(bytes, ref at))
        {
            if (!ReadAttribute(bytes, ref at, known, ref seen, out var attribute, out var value))
            {
                return false;
            }

            if (attribute == NumberAttribute)
            {
                var end = 0;
                Number = ReadWhole(value, ref end);
                if (Number < 0)
                {
                    return false;
                }
            }
            else if (attribute == HiddenAttribute)
            {
                IsHidden = value.SequenceEqual("1"u8) || value.SequenceEqual("true"u8) || value.SequenceEqual("on"u8);
            }
        }

        return true;
    }

    private bool ReadCells(ReadOnlySpan<byte> bytes, ref int at)
    {
        SkipSpaces(bytes, ref at);
        while (Skip(bytes, "<c"u8, ref at))
        {
            if (!ReadCell(bytes, ref at))
            {
                return false;
            }

            SkipSpaces(bytes, ref at);
        }

        return true;
    }

    private bool ReadCell(ReadOnlySpan<byte> bytes, ref int at)
    {
        var (place, type, style, seen) = (default(CellReference), PlainType.Number, 0, 0);
        while (HasAttribute(bytes, ref at))
        {
            var name = bytes[at++];
            var isRead = Skip(bytes, "=\""u8, ref at) && IsFirst(ref seen, name & 31) && name switch
            {
                (byte)'r' => ReadPlace(bytes, ref at, out place),
                (byte)'s' => (style = ReadWhole(bytes, ref at)) >= 0,
                (byte)'t' => ReadType(bytes, ref at, out type),
                _ => false,
            };
            if (!isRead || !Skip(bytes, '"', ref at))
            {
                return false;
            }
        }

        var (start, whole) = (at, -1);
        if (Skip(bytes, "/>"u8, ref at))
        {
            _cells.Add(new PlainCell(place, type, style, start, 0, whole));
            return true;
        }

        if (!Skip(bytes, '>', ref at) || !ReadValue(bytes, ref at, out start, out var length, out whole))
        {
            return false;
        }

        _cells.Add(new PlainCell(place, type, style, start, length, whole));
        return Skip(bytes, "</c>"u8, ref at);
    }

    private static bool ReadValue(ReadOnlySpan<byte> bytes, ref int at, out int start, out int length, out int whole)
    {
        (start, length, whole) = (at, 0, -1);
        var hasFormula = Skip(bytes, "<f"u8, ref at);
        if (hasFormula && !SkipFormula(bytes, ref at))
        {
            return false;
        }

        var isInline = false;
        if (!Skip(bytes, "<v>"u8, ref at) && !(isInline = Skip(bytes, "<is><t>"u8, ref at)))
        {
            return !hasFormula;
        }

        start = at;
        whole = ReadWhole(bytes, ref at);
        if (whole < 0)
        {
            at = start;
            if (!ReadText(bytes, ref at))
            {
                return false;
            }
        }

        length = at - start;
        return (length > 0 || !hasFormula) && (isInline ? Skip(bytes, "</t></is>"u8, ref at) : Skip(bytes, "</v>"u8, ref at));
    }

    /// <summary>Leaves out a formula: beside a value it says nothing.</summary>
    private static bool SkipFormula(ReadOnlySpan<byte> bytes, ref int at)
    {
        var seen = 0;
        while (HasAttribute(bytes, ref at))
        {
            if (!ReadAttribute(bytes, ref at, OfFormula, ref seen, out _, out _))
            {
                return false;
            }
        }

        return Skip(bytes, "/>"u8, ref at) || (Skip(bytes, '>', ref at) && SkipText(bytes, ref at) && Skip(bytes, "</f>"u8, ref at));
    }

    /// <summary>As in B7, in capitals, and no longer than the places of any sheet are.</summary>
    private static bool ReadPlace(ReadOnlySpan<byte> bytes, ref int at, out CellReference place)
    {
        var (start, column) = (at, 0);
        for (; bytes[at] is >= (byte)'A' and <= (byte)'Z' and var letter && at - start < LongestColumn; at++)
        {
            column = (column * 26) + (letter - 'A') + 1;
        }

        var row = at > start ? ReadWhole(bytes, ref at) : -1;
        place = new CellReference(row, column);
        return row is > 0 and <= LargestRow;
    }

    private static bool ReadType(ReadOnlySpan<byte> bytes, ref int at, out PlainType type)
    {
        type = PlainType.Shared;
        if (bytes[at] == 's' && bytes[at + 1] == '"')
        {
            at++;
            return true;
        }

        (type, var isKnown) = Skip(bytes, 'n', ref at) ? (PlainType.Number, true)
            : Skip(bytes, "str"u8, ref at) ? (PlainType.Text, true)
            : Skip(bytes, "inlineStr"u8, ref at) ? (PlainType.Inline, true)
            : Skip(bytes, 'b', ref at) ? (PlainType.YesNo, true)
            : (PlainType.Error, Skip(bytes, 'e', ref at));
        return isKnown;
    }

    private static byte[][] Names(params string[] names) => [.. names.Select(Encoding.ASCII.GetBytes)];
}
