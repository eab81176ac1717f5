using System;
using System.Buffers;
using System.Runtime.CompilerServices;

namespace NoticeLang.Workspace.Evidence.Workbooks;

/// <summary>The few pieces of XML that plain rows are made of, read from their bytes. What is not among them is not told from what is no XML.</summary>
internal static class PlainXml
{
    private const int LongestNumber = 9;
    private const byte Quote = (byte)'"';

    /// <summary>All that may stand in a value without a second look: no sign of XML, and no letter of more than one byte.</summary>
    private static readonly SearchValues<byte> InQuotes = SearchValues.Create(
        " !#$%'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);

    private static readonly SearchValues<byte> InElements = SearchValues.Create(
        " !\"#$%'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Skip(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> expected, ref int at)
    {
        if (!bytes[at..].StartsWith(expected))
        {
            return false;
        }

        at += expected.Length;
        return true;
    }

    public static bool Skip(ReadOnlySpan<byte> bytes, char expected, ref int at)
    {
        if ((uint)at >= (uint)bytes.Length || bytes[at] != expected)
        {
            return false;
        }

        at++;
        return true;
    }

    public static void SkipSpaces(ReadOnlySpan<byte> bytes, ref int at)
    {
        while ((uint)at < (uint)bytes.Length && bytes[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }
    }

    /// <summary>Whether another attribute follows in the tag at hand.</summary>
    public static bool HasAttribute(ReadOnlySpan<byte> bytes, ref int at) => Skip(bytes, ' ', ref at) && bytes[at] is not ((byte)'>' or (byte)'/');

    /// <summary>Reads an attribute.</summary>
    /// <param name="names">Those it may have.</param>
    /// <param name="seen">The numbers of those that the tag had before it: none may stand in a tag twice.</param>
    /// <param name="number">Of its name.</param>
    public static bool ReadAttribute(ReadOnlySpan<byte> bytes, ref int at, ReadOnlySpan<byte[]> names, ref int seen, out int number, out ReadOnlySpan<byte> value)
    {
        var rest = bytes[at..];
        var name = rest[..Math.Max(0, rest.IndexOf((byte)'='))];
        number = NumberOf(name, names);
        at += name.Length + 1;
        value = default;
        if (number < 0 || !IsFirst(ref seen, number) || !Skip(bytes, '"', ref at))
        {
            return false;
        }

        var length = bytes[at..].IndexOf(Quote);
        if (length < 0)
        {
            return false;
        }

        value = bytes.Slice(at, length);
        at += length + 1;
        return !value.ContainsAnyExcept(InQuotes);
    }

    /// <summary>Whether an attribute does not stand in its tag already.</summary>
    public static bool IsFirst(ref int seen, int number)
    {
        var before = seen;
        seen |= 1 << number;
        return before != seen;
    }

    /// <summary>A whole number that is written in the shortest way, and is not larger than fits; -1 where there is none.</summary>
    public static int ReadWhole(ReadOnlySpan<byte> bytes, ref int at)
    {
        var (start, number) = (at, 0);
        for (; (uint)at < (uint)bytes.Length && (uint)(bytes[at] - '0') <= 9 && at - start < LongestNumber; at++)
        {
            number = (number * 10) + (bytes[at] - '0');
        }

        return at == start || (bytes[start] == '0' && at > start + 1) || ((uint)at < (uint)bytes.Length && bytes[at] is not (Quote or (byte)'<')) ? -1 : number;
    }

    /// <summary>Reads the text of an element up to a tag.</summary>
    public static bool ReadText(ReadOnlySpan<byte> bytes, ref int at)
    {
        var length = bytes[at..].IndexOfAny((byte)'<', (byte)'&');
        var text = bytes.Slice(at, Math.Max(0, length));
        at += text.Length;
        return length >= 0 && bytes[at] == '<' && !text.ContainsAnyExcept(InElements);
    }

    /// <summary>As <see cref="ReadText"/>, of a text that nobody asks for: it may have signs of XML in it, each written as XML has it.</summary>
    public static bool SkipText(ReadOnlySpan<byte> bytes, ref int at)
    {
        while (true)
        {
            var length = bytes[at..].IndexOfAny((byte)'<', (byte)'&');
            if (length < 0 || bytes.Slice(at, length).ContainsAnyExcept(InElements))
            {
                return false;
            }

            at += length;
            if (bytes[at] == '<')
            {
                return true;
            }

            if (!Skip(bytes, "&amp;"u8, ref at) && !Skip(bytes, "&lt;"u8, ref at) && !Skip(bytes, "&gt;"u8, ref at) && !Skip(bytes, "&quot;"u8, ref at) && !Skip(bytes, "&apos;"u8, ref at))
            {
                return false;
            }
        }
    }

    private static int NumberOf(ReadOnlySpan<byte> name, ReadOnlySpan<byte[]> names)
    {
        for (var number = 0; number < names.Length; number++)
        {
            if (name.SequenceEqual(names[number]))
            {
                return number;
            }
        }

        return -1;
    }
}
