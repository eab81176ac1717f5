using System;
using System.Buffers;
using System.Collections.Immutable;
using NoticeLang.Text;

namespace NoticeLang.Workspace.Evidence.Minutes;

/// <summary>
/// Tells a line that is a record sentence, and the lines that go on with it, from prose. The rule, the same in Markdown and in paragraphs of a
/// document: the line begins with <c>given</c>, behind the marks and numbers of lists, quotations and emphasis, and the word after it is one that a record
/// sentence can go on with.
/// </summary>
internal static class RecordLine
{
    private const string Given = "given";
    private const string Marks = "*_`";
    private static readonly SearchValues<char> Dashes = SearchValues.Create("-\u2013\u2014\u00B7\u2022\u25AA#");

    /// <summary>As in (12.3.4).</summary>
    private const int LongestNumber = 10;

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.()abcdefghijklmnopqrstuvwxyz");

    /// <summary>Words no record sentence goes on with: after them <c>given</c> is prose. But <c>given the record of …</c> is none.</summary>
    private static readonly ImmutableArray<string> ProseWords =
    [
        "that", "its", "a", "an", "this", "these", "those", "their", "our", "his", "her", "it", "how", "what", "such", "which", "who", "when", "while", "where",
        "to", "by", "in", "on", "at", "for", "from", "with", "of", "up", "out", "as", "and", "or", "but", "before", "after", "until", "within", "is", "was",
    ];

    /// <summary>The words that go on with the sentence above, at the beginning of a line.</summary>
    private static readonly ImmutableArray<string> TailWords = ["on", "in", "between", "from", "to", "for", "with", "known", "decided", "said"];

    /// <summary>The sentence a line begins, from <c>given</c> to the last word, without a full stop; null where it begins none.</summary>
    /// <param name="line">Without its line break.</param>
    public static TextSpan? Begin(SourceText text, TextSpan line) => Begin(text, line, StringComparison.Ordinal);

    /// <summary>As <see cref="Begin(SourceText, TextSpan)"/>, where <c>given</c> has a capital, as word processors put it: a sentence, or prose.</summary>
    public static TextSpan? PerhapsBegin(SourceText text, TextSpan line) =>
        Begin(text, line, StringComparison.OrdinalIgnoreCase) is { } piece && !text.Content.AsSpan(piece.Start).StartsWith(Given, StringComparison.Ordinal) ? piece : null;

    private static TextSpan? Begin(SourceText text, TextSpan line, StringComparison comparison)
    {
        var content = text.Content.AsSpan(line.Start, line.Length);
        var start = SkipMarks(content, withLists: true);
        start += NumberLength(content[start..]);
        while (start < content.Length && Marks.Contains(content[start]))
        {
            start++;
        }

        var rest = content[start..];
        if (!rest.StartsWith(Given, comparison))
        {
            return null;
        }

        var after = rest[Given.Length..];
        var words = after.TrimStart(Marks);
        return words.Length > 0 && words[0] is ' ' or '\t' && !IsProse(words.TrimStart()) ? new TextSpan(line.Start + start, LengthOf(rest)) : null;
    }

    /// <summary>The words of a line that goes on with a sentence: it is set further in, or begins with a tail word; null where it does not.</summary>
    /// <param name="first">The line the sentence began in.</param>
    public static TextSpan? GoOn(SourceText text, TextSpan first, TextSpan line)
    {
        var content = text.Content.AsSpan(line.Start, line.Length);
        var start = SkipMarks(content, withLists: false);
        var rest = content[start..];
        var isFurtherIn = start > SkipMarks(text.Content.AsSpan(first.Start, first.Length), withLists: false);
        return LengthOf(rest) > 0 && SkipMarks(rest, withLists: true) == 0 && rest[0] is not ('#' or '|' or '~' or '<') && (isFurtherIn || TailWords.Contains(FirstWord(rest).TrimEnd(',').ToString()))
            ? new TextSpan(line.Start + start, LengthOf(rest))
            : null;
    }

    /// <summary>Whether a sentence says with a full stop that it is over.</summary>
    public static bool IsOver(SourceText text, TextSpan piece) => piece.End < text.Length && text.Content[piece.End] == '.';

    private static bool IsProse(ReadOnlySpan<char> rest)
    {
        var word = FirstWord(rest);
        return word.IsEmpty || ProseWords.Contains(word.TrimEnd(",.;:").ToString())
            || (word is "the" && FirstWord(rest[word.Length..].TrimStart()) is not "record");
    }

    /// <summary>How far the marks of quotations, and of lists and tasks, go.</summary>
    private static int SkipMarks(ReadOnlySpan<char> content, bool withLists)
    {
        var at = 0;
        while (at < content.Length)
        {
            if (content[at] is ' ' or '\t' or '>')
            {
                at++;
            }
            else if (withLists && ListMark(content[at..]) is > 0 and var length)
            {
                at += length;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>The length of <c>- </c>, <c>1. </c>, <c>[x] </c>; 0 where there is none.</summary>
    private static int ListMark(ReadOnlySpan<char> rest)
    {
        if (rest is ['-' or '*' or '+' or '•', ' ' or '\t', ..])
        {
            return 2;
        }

        if (rest is ['[', ' ' or 'x' or 'X', ']', ' ', ..])
        {
            return 4;
        }

        var digits = 0;
        while (digits < rest.Length && digits < 9 && char.IsAsciiDigit(rest[digits]))
        {
            digits++;
        }

        return digits > 0 && digits + 1 < rest.Length && rest[digits] is '.' or ')' && rest[digits + 1] is ' ' or '\t' ? digits + 2 : 0;
    }

    /// <summary>The length of what minutes number their paragraphs by, and of dashes in the place of list marks: <c>3.1 </c>, <c>(a) </c>, <c>4b. </c>, <c>– </c>, <c># </c>.</summary>
    private static int NumberLength(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny(' ', '\t');
        if (end is <= 0 or > LongestNumber)
        {
            return 0;
        }

        var mark = rest[..end];
        var isNumber = !mark.ContainsAnyExcept(NumberCharacters) && (mark.ContainsAnyInRange('0', '9') || (mark.Length is 2 or 3 && mark[^1] is ')' or '.'));
        return isNumber || !mark.ContainsAnyExcept(Dashes) ? rest.Length - rest[end..].TrimStart(" \t").Length : 0;
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> rest) => rest.IndexOfAny(' ', '\t') is >= 0 and var end ? rest[..end] : rest;

    private static int LengthOf(ReadOnlySpan<char> rest) => rest.TrimEnd(" \t.;\\" + Marks).Length;
}
