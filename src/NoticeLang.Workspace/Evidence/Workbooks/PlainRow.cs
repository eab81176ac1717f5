using System;
using System.Buffers;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NoticeLang.Workspace.Evidence.Workbooks;

/// <summary>What the value of a cell is, as its sheet says.</summary>
internal enum PlainType
{
    Number,
    Shared,
    YesNo,
    Error,
    Text,
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
    private const byte Space = (byte)' ';
    private const byte Quote = (byte)'"';

    /// <summary>All that may stand in a value without a second look: no sign of XML, and no letter of more than one byte.</summary>
    private static readonly SearchValues<byte> Plain = SearchValues.Create(
        " !#$%'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);

    private readonly List<PlainCell> _cells = [];

    /// <summary>As the row says; null where it says none.</summary>
    public int? Number { get; private set; }

    public bool IsHidden { get; private set; }

    public ReadOnlySpan<PlainCell> Cells => CollectionsMarshal.AsSpan(_cells);

    /// <summary>Reads the row that the bytes begin with.</summary>
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
            if (Skip(bytes, "r=\""u8, ref at))
            {
                Number = ReadWhole(bytes, ref at);
                if (Number < 0 || !Skip(bytes, "\""u8, ref at) || !IsFirst(ref seen, 0))
                {
                    return false;
                }
            }
            else if (!SkipAttribute(bytes, ref at, ref seen))
            {
                return false;
            }
        }

        return true;
    }

    private bool SkipAttribute(ReadOnlySpan<byte> bytes, ref int at, ref int seen)
    {
        var number = Skip(bytes, "spans=\""u8, ref at) ? 1
            : Skip(bytes, "s=\""u8, ref at) ? 2
            : Skip(bytes, "customFormat=\""u8, ref at) ? 3
            : Skip(bytes, "ht=\""u8, ref at) ? 4
            : Skip(bytes, "customHeight=\""u8, ref at) ? 5
            : knowsOwn && Skip(bytes, "x14ac:dyDescent=\""u8, ref at) ? 6
            : Skip(bytes, "hidden=\""u8, ref at) ? 7
            : 0;
        var rest = bytes[at..];
        var length = rest.IndexOf(Quote);
        if (number == 0 || !IsFirst(ref seen, number) || length < 0 || rest[..length].ContainsAnyExcept(Plain))
        {
            return false;
        }

        at += length + 1;
        IsHidden |= number == 7 && length == 1 && rest[0] == '1';
        return number != 7 || (length == 1 && rest[0] is (byte)'0' or (byte)'1');
    }

    private bool ReadCell(ReadOnlySpan<byte> bytes, ref int at)
    {
        var (place, type, style, seen) = (default(CellReference), PlainType.Number, 0, 0);
        while (HasMore(bytes, ref at))
        {
            var isRead = Skip(bytes, "r=\""u8, ref at) ? IsFirst(ref seen, 0) && ReadPlace(bytes, ref at, out place)
                : Skip(bytes, "s=\""u8, ref at) ? IsFirst(ref seen, 1) && (style = ReadWhole(bytes, ref at)) >= 0
                : Skip(bytes, "t=\""u8, ref at) && IsFirst(ref seen, 2) && ReadType(bytes, ref at, out type);
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

        if (Skip(bytes, "<v>"u8, ref at))
        {
            start = at;
            whole = ReadWhole(bytes, ref at);
            length = whole >= 0 ? at - start : bytes[start..].IndexOf((byte)'<');
            if (length < 0 || (whole < 0 && bytes.Slice(start, length).ContainsAnyExcept(Plain)))
            {
                return false;
            }

            at = start + length;
            if (!Skip(bytes, "</v>"u8, ref at))
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
        (type, var isKnown) = bytes[at] switch
        {
            (byte)'s' when bytes[at + 1] == Quote => (PlainType.Shared, true),
            (byte)'n' => (PlainType.Number, true),
            (byte)'b' => (PlainType.YesNo, true),
            (byte)'e' => (PlainType.Error, true),
            (byte)'s' when bytes[at..].StartsWith("str"u8) => (PlainType.Text, true),
            _ => (PlainType.Number, false),
        };
        at += type == PlainType.Text ? 3 : 1;
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
        while ((uint)at < (uint)bytes.Length && bytes[at] is Space or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }

        return at;
    }
}
