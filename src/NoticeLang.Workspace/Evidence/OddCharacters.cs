using System;
using System.Buffers;
using System.Globalization;
using System.Linq;
using System.Text;
using NoticeLang.Text;

namespace NoticeLang.Workspace.Evidence;

/// <summary>Characters that a file of text may hold and that are no part of what it says.</summary>
internal static class OddCharacters
{
    private const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> Odd = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\v\f\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F"
        + "\u0080\u0081\u0082\u0083\u0084\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F"
        + "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000\u2010\u2011");

    private static readonly SearchValues<byte> OddAscii =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n' or '\r')).Append(0x7F).Select(c => (byte)c)]);

    private static readonly SearchValues<char> Reordering = SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>Whether bytes are letters of ASCII, none of them odd.</summary>
    public static bool ArePlainAscii(ReadOnlySpan<byte> bytes) => Ascii.IsValid(bytes) && !bytes.ContainsAny(OddAscii);

    /// <summary>The same text, character for character, with wide spaces and hyphens that do not break as plain ones, and control characters as replacement marks.</summary>
    /// <param name="firstControl">Where the first control character stands; null where there is none.</param>
    public static string Neutralise(string text, out int? firstControl)
    {
        firstControl = null;
        var at = text.AsSpan().IndexOfAny(Odd);
        if (at < 0)
        {
            return text;
        }

        var plain = text.ToCharArray();
        for (var next = 0; next >= 0; at += next)
        {
            var character = plain[at];
            plain[at] = character is '\u2010' or '\u2011' ? '-'
                : character is '\v' or '\f' || char.GetUnicodeCategory(character) == UnicodeCategory.SpaceSeparator ? ' '
                : Replacement;
            firstControl ??= plain[at] == Replacement ? at : null;
            next = plain.AsSpan(at).IndexOfAny(Odd);
        }

        return new string(plain);
    }

    public static int IndexOfReordering(string text) => text.AsSpan().IndexOfAny(Reordering);

    /// <summary>The first character that turns the reading order round; null where there is none.</summary>
    public static TextLocation? FirstReordering(SourceText text) =>
        IndexOfReordering(text.Content) is >= 0 and var at ? new TextLocation(text, new TextSpan(at, 1)) : null;
}
