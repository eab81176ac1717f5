using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

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
    private const int LongestNumber = 9;
    private const byte Quote = (byte)'"';

    /// <summary>The attribute that spreadsheet programs give rows of their own: how far its letters stand above its edge.</summary>
    private const string Own = "x14ac:dyDescent";

    /// <summary>The attributes of a row; all but the first two say how it looks.</summary>
    private static readonly byte[][] Attributes =
    [
        .. ((string[])["r", "hidden", "spans", "s", "customFormat", "ht", "customHeight", "outlineLevel", "collapsed", "thickTop", "thickBot", "ph", Own])
            .Select(Encoding.ASCII.GetBytes),
    ];

    /// <summary>All that may stand in a value without a second look: no sign of XML, and no letter of more than one byte.</summary>
    private static readonly SearchValues<byte> Plain = SearchValues.Create(
        " !#$%'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);

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
        var at = SkipSpaces(bytes, 0);
        if (!Skip(bytes, "<row"u8, ref at) || !ReadAttributes(bytes, ref at))
        {
            return 0;
        }

        if (Skip(bytes, "/>"u8, ref at))
        {
            return at;
        }

        if (!Skip(bytes, ">"u8, ref at))
        {
            return 0;
        }

        while (true)
        {
            at = SkipSpaces(bytes, at);
            if (!Skip(bytes, "<c"u8, ref at))
            {
                return Skip(bytes, "</row>"u8, ref at) ? at : 0;
            }

            if (!ReadCell(bytes, ref at))
            {
                return 0;
            }
        }
    }

    private bool ReadAttributes(ReadOnlySpan<byte> bytes, ref int at)
    {
        var seen = 0;
        while (HasMore(bytes, ref at))
        {
            var rest = bytes[at..];
            var name = rest[..Math.Max(0, rest.IndexOf((byte)'='))];
            at += name.Length + 1;
            var isSound = IsKnown(name, out var number) && IsFirst(ref seen, number) && Skip(bytes, "\""u8, ref at);
            var length = isSound ? bytes[at..].IndexOf(Quote) : -1;
            if (length < 0)
            {
                return false;
            }

            var start = at;
            var value = bytes.Slice(start, length);
            at += length + 1;
            if (number == 0)
            {
                Number = ReadWhole(bytes, ref start);
            }

            IsHidden |= number == 1 && (value.SequenceEqual("1"u8) || value.SequenceEqual("true"u8) || value.SequenceEqual("on"u8));
            if (Number < 0 || value.ContainsAnyExcept(Plain))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsKnown(ReadOnlySpan<byte> name, out int number)
    {
        for (number = 0; number < Attributes.Length; number++)
        {
            if (name.SequenceEqual(Attributes[number]))
            {
                return knowsOwn || number < Attributes.Length - 1;
            }
        }

        return false;
    }

    private bool ReadCell(ReadOnlySpan<byte> bytes, ref int at)
    {
        var (place, type, style, seen) = (default(CellReference), PlainType.Number, 0, 0);
        while (HasMore(bytes, ref at))
        {
            var name = bytes[at++];
            var isRead = Skip(bytes, "=\""u8, ref at) && IsFirst(ref seen, name & 31) && name switch
            {
                (byte)'r' => ReadPlace(bytes, ref at, out place),
                (byte)'s' => (style = ReadWhole(bytes, ref at)) >= 0,
                (byte)'t' => ReadType(bytes, ref at, out type),
                _ => false,
            };
            if (!isRead || !Skip(bytes, "\""u8, ref at))
            {
                return false;
            }
        }

        var (start, length, whole) = (at, 0, -1);
        if (Skip(bytes, "/>"u8, ref at))
        {
            _cells.Add(new PlainCell(place, type, style, start, length, whole));
            return true;
        }

        if (!Skip(bytes, ">"u8, ref at))
        {
            return false;
        }

        var isInline = false;
        if (Skip(bytes, "<v>"u8, ref at) || (isInline = Skip(bytes, "<is><t>"u8, ref at)))
        {
            start = at;
            whole = ReadWhole(bytes, ref at);
            length = whole >= 0 ? at - start : bytes[start..].IndexOf((byte)'<');
            at = start + length;
            if (length < 0 || (whole < 0 && bytes.Slice(start, length).ContainsAnyExcept(Plain)) || !(isInline ? Skip(bytes, "</t></is>"u8, ref at) : Skip(bytes, "</v>"u8, ref at)))
            {
                return false;
            }
        }

        _cells.Add(new PlainCell(place, type, style, start, length, whole));
        return Skip(bytes, "</c>"u8, ref at);
    }

    /// <summary>Whether another attribute follows.</summary>
    private static bool HasMore(ReadOnlySpan<byte> bytes, ref int at) => Skip(bytes, " "u8, ref at) && bytes[at] is not ((byte)'>' or (byte)'/');

    /// <summary>As in B7, in capitals, and no longer than the places of any sheet are.</summary>
    private static bool ReadPlace(ReadOnlySpan<byte> bytes, ref int at, out CellReference place)
    {
        var (start, column) = (at, 0);
        for (; (uint)at < (uint)bytes.Length && bytes[at] is >= (byte)'A' and <= (byte)'Z' and var letter && at - start < 3; at++)
        {
            column = (column * 26) + (letter - 'A') + 1;
        }

        var row = at > start ? ReadWhole(bytes, ref at) : -1;
        place = new CellReference(row, column);
        return row is > 0 and < 10_000_000;
    }

    private static bool ReadType(ReadOnlySpan<byte> bytes, ref int at, out PlainType type)
    {
        type = PlainType.Shared;
        if (bytes[at] == 's' && bytes[at + 1] == Quote)
        {
            at++;
            return true;
        }

        (type, var isKnown) = Skip(bytes, "n"u8, ref at) ? (PlainType.Number, true)
            : Skip(bytes, "str"u8, ref at) ? (PlainType.Text, true)
            : Skip(bytes, "inlineStr"u8, ref at) ? (PlainType.Inline, true)
            : Skip(bytes, "b"u8, ref at) ? (PlainType.YesNo, true)
            : (PlainType.Error, Skip(bytes, "e"u8, ref at));
        return isKnown;
    }

    /// <summary>A whole number that is written in the shortest way, and not larger than fits; -1 where there is none.</summary>
    private static int ReadWhole(ReadOnlySpan<byte> bytes, ref int at)
    {
        var (start, number) = (at, 0);
        for (; (uint)at < (uint)bytes.Length && (uint)(bytes[at] - '0') <= 9 && at - start < LongestNumber; at++)
        {
            number = (number * 10) + (bytes[at] - '0');
        }

        return at == start || (bytes[start] == '0' && at > start + 1) || ((uint)at < (uint)bytes.Length && bytes[at] is not (Quote or (byte)'<')) ? -1 : number;
    }

    /// <summary>Whether an attribute is not said twice.</summary>
    private static bool IsFirst(ref int seen, int number)
    {
        var before = seen;
        seen |= 1 << number;
        return before != seen;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Skip(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> expected, ref int at)
    {
        if (!bytes[at..].StartsWith(expected))
        {
            return false;
        }

        at += expected.Length;
        return true;
    }

    private static int SkipSpaces(ReadOnlySpan<byte> bytes, int at)
    {
        while ((uint)at < (uint)bytes.Length && bytes[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }

        return at;
    }
}
