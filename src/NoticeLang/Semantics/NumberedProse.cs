using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Text;

namespace NoticeLang.Semantics;

/// <summary>A numbered paragraph of a notice as it stands in a Markdown file.</summary>
/// <param name="FirstLine">From its number to the end of that line.</param>
/// <param name="Words">The whole of it on one line, its number in front, with the lettered or indented lines that belong to it.</param>
internal sealed record NumberedParagraph(string Number, TextSpan FirstLine, string Words);

/// <summary>The numbered paragraphs of a Markdown file's prose: a line outside the program that begins <c>4. …</c>, <c>4) …</c> or <c>**4.** …</c>.</summary>
internal static class NumberedProse
{
    /// <summary>In the order of the file. A number that comes again is given again; the first is the notice's.</summary>
    public static IEnumerable<NumberedParagraph> Of(SourceText text)
    {
        if (!text.IsMarkdown)
        {
            yield break;
        }

        var lines = Lines(text).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            if (NumberAt(lines[i].Words) is { } number)
            {
                var start = lines[i].Span.Start + lines[i].Words.IndexOf(number, StringComparison.Ordinal);
                yield return new NumberedParagraph(number, TextSpan.FromBounds(start, lines[i].Span.End), string.Join(' ', Paragraph(lines, i)).Replace("**", "", StringComparison.Ordinal).Replace("\\.", ".", StringComparison.Ordinal));
            }
        }
    }

    // Lines of prose; the fences and what stands inside them are blank lines, so that nothing runs across them.
    private static IEnumerable<(TextSpan Span, string Words)> Lines(SourceText text)
    {
        var programs = MarkdownFences.FindPrograms(text.Content);
        var next = 0;
        for (var line = 1; line <= text.LineCount; line++)
        {
            var span = text.GetLineSpan(line);
            while (next < programs.Length && programs[next].End <= span.Start)
            {
                next++;
            }

            var isProgram = next < programs.Length && span.Start >= programs[next].Start;
            yield return (span, isProgram || IsFence(text.ToString(span)) ? "" : text.ToString(span).TrimEnd());
        }
    }

    private static IEnumerable<string> Paragraph(List<(TextSpan Span, string Words)> lines, int first)
    {
        yield return lines[first].Words.Trim();
        var isGap = false;
        for (var i = first + 1; i < lines.Count; i++)
        {
            var words = lines[i].Words;
            if (words.Length == 0)
            {
                isGap = true;
            }
            else if (words[0] == '#' || NumberAt(words) is not null || (isGap && !IsPartOf(words)))
            {
                yield break;
            }
            else
            {
                isGap = false;
                yield return words.Trim();
            }
        }
    }

    // After a gap: indented, or lettered as in "(a) …" and "a) …".
    private static bool IsPartOf(string words) =>
        words.StartsWith("  ", StringComparison.Ordinal)
        || (words.Length > 3 && words[0] == '(' && char.IsAsciiLetterLower(words[1]) && words.AsSpan(1, Math.Min(5, words.Length - 1)).Contains(')'))
        || (words.Length > 2 && char.IsAsciiLetterLower(words[0]) && words[1] == ')' && words[2] == ' ');

    private static bool IsFence(string line) =>
        line.TrimStart() is var words && (words.StartsWith("```", StringComparison.Ordinal) || words.StartsWith("~~~", StringComparison.Ordinal));

    // "4. The council must …", "4) …", and in Markdown "**4.** …" and "4\\. …": a short number, its mark, then a space.
    private static string? NumberAt(string words)
    {
        var start = words.Length - words.TrimStart(' ').Length;
        if (start > 3)
        {
            return null;
        }

        var isBold = words.AsSpan(start).StartsWith("**", StringComparison.Ordinal);
        start += isBold ? 2 : 0;
        var end = start;
        while (end < words.Length && char.IsAsciiDigit(words[end]))
        {
            end++;
        }

        var rest = words.AsSpan(end);
        rest = rest.StartsWith("\\", StringComparison.Ordinal) ? rest[1..] : rest;
        var isMarked = rest.Length > 1 && rest[0] is '.' or ')' && rest[1..].StartsWith(isBold ? "** " : " ", StringComparison.Ordinal);
        return isMarked && end > start && end - start <= 3 ? words[start..end] : null;
    }
}
