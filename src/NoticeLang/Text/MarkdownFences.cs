using System;
using System.Collections.Immutable;

namespace NoticeLang.Text;

/// <summary>Finds the program of a Markdown file: what stands inside blocks fenced as <c>notice</c> (CommonMark 0.31, 4.5).</summary>
public static class MarkdownFences
{
    /// <summary>The insides of the notice blocks, in order, each from the line after its opening fence to its closing fence or the end of the text.</summary>
    public static ImmutableArray<TextSpan> FindPrograms(string text)
    {
        var programs = ImmutableArray.CreateBuilder<TextSpan>();
        var open = '\0';
        var openLength = 0;
        var programStart = -1;
        for (var lineStart = 0; lineStart < text.Length;)
        {
            var next = NextLine(text, lineStart);
            var (mark, length, rest) = ReadFence(text.AsSpan(lineStart, next - lineStart));
            if (open == '\0' && mark != '\0' && !(mark == '`' && rest.Contains('`')))
            {
                (open, openLength) = (mark, length);
                programStart = FirstWord(rest) is "notice" ? next : -1;
            }
            else if (open != '\0' && mark == open && length >= openLength && rest.IsWhiteSpace())
            {
                if (programStart >= 0)
                {
                    programs.Add(TextSpan.FromBounds(programStart, lineStart));
                }

                (open, programStart) = ('\0', -1);
            }

            lineStart = next;
        }

        if (programStart >= 0)
        {
            programs.Add(TextSpan.FromBounds(programStart, text.Length));
        }

        return programs.ToImmutable();
    }

    private static FenceLine ReadFence(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (at < line.Length && at < 4 && line[at] == ' ')
        {
            at++;
        }

        if (at == 4 || at == line.Length || line[at] is not ('`' or '~'))
        {
            return default;
        }

        var start = at;
        while (at < line.Length && line[at] == line[start])
        {
            at++;
        }

        return at - start >= 3 ? new FenceLine(line[start], at - start, line[at..]) : default;
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> rest)
    {
        var trimmed = rest.Trim();
        var end = trimmed.IndexOfAny(' ', '\t');
        return end < 0 ? trimmed : trimmed[..end];
    }

    private static int NextLine(string text, int at)
    {
        while (at < text.Length && text[at] is not ('\r' or '\n'))
        {
            at++;
        }

        return at >= text.Length ? at : text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;
    }

    private readonly ref struct FenceLine(char mark, int length, ReadOnlySpan<char> rest)
    {
        private readonly ReadOnlySpan<char> _rest = rest;

        public void Deconstruct(out char fenceMark, out int fenceLength, out ReadOnlySpan<char> fenceRest)
        {
            fenceMark = mark;
            fenceLength = length;
            fenceRest = _rest;
        }
    }
}
