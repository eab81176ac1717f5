using System;
using NoticeLang.Diagnostics;
using NoticeLang.Text;

namespace NoticeLang.Workspace.Evidence;

/// <summary>What parts the cells of a table in a text file: commas, and what spreadsheets of other settings write.</summary>
/// <param name="Character">A comma, a semicolon, a tab or an upright stroke.</param>
/// <param name="FirstLine">The line the table begins in, from 1.</param>
/// <param name="Note">That it is no comma, where the file does not say so itself; null where nothing is to be said.</param>
internal readonly record struct CsvSeparator(char Character, int FirstLine, Diagnostic? Note)
{
    /// <summary>Said by a first line <c>sep=;</c>, else told by the first row that is not blank: what stands in it most often; the comma where they tie.</summary>
    public static CsvSeparator Of(SourceText text)
    {
        if (text.GetLine(1).Trim(' ', '"', '\uFEFF') is ['s' or 'S', 'e' or 'E', 'p' or 'P', '=', (',' or ';' or '\t' or '|') and var said])
        {
            return new CsvSeparator(said, 2, null);
        }

        var number = 1;
        while (number < text.LineCount && text.GetLine(number).AsSpan().IsWhiteSpace())
        {
            number++;
        }

        var header = text.GetLine(number);
        var (best, most) = (',', Count(header, ','));
        foreach (var candidate in ";\t|")
        {
            (best, most) = Count(header, candidate) is var count && count > most ? (candidate, count) : (best, most);
        }

        return new CsvSeparator(best, 1, best == ',' ? null : DiagnosticFactory.SeparatorFound(new TextLocation(text, text.GetLineSpan(number)), InWords(best)));
    }

    private static string InWords(char separator) => separator switch
    {
        ';' => "semicolons",
        '\t' => "tabs",
        _ => "upright strokes",
    };

    private static int Count(string line, char separator)
    {
        var (count, isQuoted) = (0, false);
        foreach (var character in line)
        {
            isQuoted ^= character == '"';
            count += !isQuoted && character == separator ? 1 : 0;
        }

        return count;
    }
}
