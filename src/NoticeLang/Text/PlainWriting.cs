using System;
using System.Buffers;
using System.Globalization;
using System.Text;

namespace NoticeLang.Text;

/// <summary>
/// Text with the marks of word processors and web pages made plain: for reading what is meant, never for showing. Curly quotes, dashes,
/// wide spaces and full-width letters become those of a keyboard; soft hyphens and what has no width is left out.
/// </summary>
public static class PlainWriting
{
    private static readonly SearchValues<char> Numeric = SearchValues.Create("0123456789.,/%£ -+:");

    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', '~'))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!IsWithoutWidth(character))
            {
                plain.Append(Of(character));
            }
        }

        return plain.ToString();
    }

    /// <summary>A value of a record: plain where it is a name, a code, a number or a date, quoted or not; any other text stays as it is.</summary>
    public static string OfValue(string text)
    {
        var plain = Of(text);
        if (ReferenceEquals(plain, text))
        {
            return text;
        }

        var inside = IsCurly(text[0]) && IsCurly(text[^1]) ? plain.Trim('"', '\'') : plain;
        inside = inside.Trim();
        return inside.Length > 0 && (IsName(inside) || IsNumeric(inside)) ? inside : text;
    }

    private static bool IsName(string text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '-')
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNumeric(string text) =>
        text.AsSpan().ContainsAnyInRange('0', '9') && !text.AsSpan().ContainsAnyExcept(Numeric);

    private static bool IsCurly(char character) => character is >= '\u2018' and <= '\u201F';

    private static bool IsWithoutWidth(char character) => character is
        '\u00AD' or '\u061C' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF'
        // Marks around a date copied from a window. The two that turn letters round stay: such a date is not read.
        or (>= '\u202A' and <= '\u202C') or (>= '\u2066' and <= '\u2069');

    private static char Of(char character) => character switch
    {
        <= '~' => character,
        (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE58' or '\uFE63' => '-',
        (>= '\u2018' and <= '\u201B') or '\u2032' => '\'',
        (>= '\u201C' and <= '\u201F') or '\u2033' => '"',
        >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
        _ => char.GetUnicodeCategory(character) == UnicodeCategory.SpaceSeparator ? ' ' : character,
    };
}
