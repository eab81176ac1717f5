using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Tests.Architecture;

namespace NoticeLang.Tests.Documents;

/// <summary>A fenced block of a Markdown page.</summary>
/// <param name="Language">The word after the fence.</param>
/// <param name="Line">Of the opening fence, from 1.</param>
internal sealed record Fence(string Page, string Language, int Line, string Text)
{
    public override string ToString() => $"{Page}, line {Line}";
}

/// <summary>Reads the fenced blocks of a page.</summary>
internal static class Fences
{
    public static IEnumerable<Fence> Of(string page, string language) => All(page).Where(f => f.Language == language);

    public static IEnumerable<Fence> All(string page)
    {
        var lines = SourceTree.ReadLines(page);
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            var end = Array.FindIndex(lines, i + 1, line => line == "```");
            if (end < 0)
            {
                throw new InvalidOperationException($"{page}, line {i + 1}: the fence is not closed");
            }

            yield return new Fence(page, lines[i][3..].Trim(), i + 1, string.Concat(lines[(i + 1)..end].Select(line => line + "\n")));
            i = end;
        }
    }
}
