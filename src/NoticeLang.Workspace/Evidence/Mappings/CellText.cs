using System;
using System.Text;

namespace NoticeLang.Workspace.Evidence.Mappings;

/// <summary>Words of cells and names of columns, as they are compared: however they are spaced, quoted and in capitals.</summary>
internal static class CellText
{
    public static bool Same(string left, string right) => Key(left) == Key(right);

    /// <summary>What is the same for all ways to write it.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || character == '\u200B')
            {
                if (key.Length > 0 && key[^1] != ' ')
                {
                    key.Append(' ');
                }
            }
            else
            {
                key.Append(Plain(char.ToLowerInvariant(character)));
            }
        }

        return key.ToString().TrimEnd();
    }

    /// <summary>On one line, for people: runs of spaces and line ends are one space.</summary>
    public static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static char Plain(char character) => character switch
    {
        '\u2018' or '\u2019' => '\'',
        '\u201C' or '\u201D' => '"',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' => '-',
        _ => character,
    };
}
