using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Syntax;
using NoticeLang.Tests.Infrastructure;
using Xunit;

namespace NoticeLang.Tests.Syntax;

/// <summary>A declaration that is broken leaves what is said of the others as it was.</summary>
public sealed class LocalityTests
{
    // Cut off after its name; its last brace lost; a word of its first line misspelt; a stray word at the end of its first line.
    private static readonly Func<string, string>[] s_breaks =
    [
        text => string.Join(' ', text.Split(' ').Take(2)) + "\n",
        text => text.Contains('}') ? text.Remove(text.LastIndexOf('}'), 1) : text.TrimEnd() + " ,\n",
        text => "x" + text,
        text => text.Insert(text.IndexOf('\n'), " 12"),
        text => text.Replace(" must ", " mst ", StringComparison.Ordinal),
        text => text.Replace("\"", "", StringComparison.Ordinal),
    ];

    [Theory]
    [InlineData("examples/trafford/trafford-2019.notice")]
    [InlineData("tests/cases/syntax/valid-language-tour.notice")]
    public void BreakingOneDeclarationLeavesTheOthersAlone(string path)
    {
        var tree = ParseCase.Parse(Repository.ReadSource(path));
        Assert.Empty(tree.Diagnostics);
        var pieces = tree.Root.Declarations.Select(d => tree.Text.ToString(d.FullSpan)).ToList();
        Assert.True(pieces.Count > 10);
        for (var i = 0; i < pieces.Count; i++)
        {
            foreach (var breakOne in s_breaks)
            {
                AssertLocal(pieces, i, breakOne(pieces[i].TrimEnd() + "\n"));
            }
        }
    }

    private static void AssertLocal(List<string> pieces, int broken, string text)
    {
        var before = string.Concat(pieces.Take(broken));
        var after = string.Concat(pieces.Skip(broken + 1));
        var tree = ParseCase.Parse(before + text + "\n" + after);
        var own = new NoticeLang.Text.TextSpan(before.Length, text.Length + 1);

        Assert.All(tree.Diagnostics, d => Assert.True(own.Start <= d.Location.Span.Start && d.Location.Span.End <= own.End, $"{d} is outside\n{text}"));
        Assert.Equal(pieces.Count - broken - 1, tree.Root.Declarations.Count(d => d.Span.Start >= own.End));
    }
}
