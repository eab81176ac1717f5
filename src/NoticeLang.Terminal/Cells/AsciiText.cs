using System;
using System.Globalization;
using System.Linq;
using System.Text;
using NoticeLang.Reporting.Layout;

namespace NoticeLang.Terminal.Cells;

/// <summary>Text for a terminal that shows ASCII alone: marks and letters by their plain ones, what has none as a question mark.</summary>
internal static class AsciiText
{
    // The runtime decomposes letters only with the tables of a culture, which the program does without.
    private const string Accented = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöøùúûüýÿŵŷŴŶ";
    private const string Plain = "AAAAAACEEEEIIIINOOOOOOUUUUYaaaaaaceeeeiiiinoooooouuuuyywyWY";

    /// <summary>One grapheme in as many columns; empty stays empty.</summary>
    public static string OfGrapheme(string grapheme)
    {
        if (grapheme.All(char.IsAscii))
        {
            return grapheme;
        }

        var plain = grapheme[0] switch
        {
            '\u2018' or '\u2019' or '\u201a' or '\u2032' => '\'',
            '\u201c' or '\u201d' or '\u201e' or '\u2033' => '"',
            >= '\u2010' and <= '\u2015' or '\u2212' or '\u2500' => '-',
            '\u2502' => '|',
            '\u00a0' or '\u2009' or '\u202f' => ' ',
            '\u2022' or '\u00b7' => '*',
            '\u00d7' => 'x',
            '\u2192' => '>',
            '\u2026' => '.',
            var other => Accented.IndexOf(other, StringComparison.Ordinal) is >= 0 and var at ? Plain[at] : other,
        };
        return (char.IsAscii(plain) && !char.IsControl(plain) ? plain : '?').ToString().PadRight(int.Clamp(TextWidth.Of(grapheme), 1, 2));
    }

    /// <summary>A text of several lines.</summary>
    public static string Of(string text)
    {
        if (text.All(char.IsAscii))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var graphemes = StringInfo.GetTextElementEnumerator(text); graphemes.MoveNext();)
        {
            plain.Append(OfGrapheme(graphemes.GetTextElement()));
        }

        return plain.ToString();
    }
}
