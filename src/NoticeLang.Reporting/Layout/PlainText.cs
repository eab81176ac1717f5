using System.Globalization;
using System.Text;

namespace NoticeLang.Reporting.Layout;

/// <summary>
/// Makes text from notices and evidence safe to show: what would move a cursor, colour a screen or turn the reading order round is
/// written out as its code point, as in <c>&lt;U+001B&gt;</c>. Everything printed goes through here.
/// </summary>
public static class PlainText
{
    /// <summary>One line of safe text: line breaks and tabs become a space, other control characters are written out.</summary>
    public static string Clean(string text)
    {
        var first = FirstUnsafe(text);
        if (first < 0)
        {
            return text;
        }

        var builder = new StringBuilder(text, 0, first, text.Length + 16);
        for (var i = first; i < text.Length; i++)
        {
            if (text[i] is '\n' or '\t' || (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n'))
            {
                if (text[i] != '\r')
                {
                    builder.Append(' ');
                }
            }
            else if (NextUnsafe(text, i, out var length) is { } codePoint)
            {
                builder.Append(Name(codePoint));
                i += length - 1;
            }
            else
            {
                builder.Append(text, i, length);
                i += length - 1;
            }
        }

        return builder.ToString();
    }

    /// <summary>The code point at a position where it must be written out, else null; how many code units it takes.</summary>
    internal static int? NextUnsafe(string text, int position, out int length)
    {
        var c = text[position];
        length = 1;
        if (c is >= ' ' and < '\u007f')
        {
            return null;
        }

        if (char.IsHighSurrogate(c) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]))
        {
            length = 2;
            var codePoint = char.ConvertToUtf32(c, text[position + 1]);
            return codePoint is >= 0xE0000 and <= 0xE007F ? codePoint : null;
        }

        return IsUnsafe(c) ? c : null;
    }

    /// <summary>As in <c>&lt;U+202E&gt;</c>.</summary>
    internal static string Name(int codePoint) => string.Create(CultureInfo.InvariantCulture, $"<U+{codePoint:X4}>");

    private static int FirstUnsafe(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (NextUnsafe(text, i, out var length) is not null)
            {
                return i;
            }

            i += length - 1;
        }

        return -1;
    }

    private static bool IsUnsafe(char c) =>
        char.IsControl(c)
        || char.IsSurrogate(c)
        || c is '\u00ad' or '\u061c' or '\u180e' or '\u200b' or '\u200e' or '\u200f' or '\u2028' or '\u2029' or '\ufeff'
            or (>= '\u202a' and <= '\u202e') or (>= '\u2060' and <= '\u206f') or (>= '\ufff0' and <= '\ufffb') or '\ufffe' or '\uffff';
}
