using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NoticeLang.Syntax;
using NoticeLang.Tests.Infrastructure;
using NoticeLang.Text;
using Xunit;

namespace NoticeLang.Tests.Syntax;

/// <summary>
/// Whatever the text, parsing ends, loses nothing, and works in proportion to the text. Over all notices of the repository and over
/// copies of them with something taken out, cut off or doubled; of long files some places only.
/// </summary>
public sealed class RobustnessTests
{
    private const int StepsPerToken = 12;
    private const int PlacesPerFile = 80;

    public static TheoryData<string> Notices => [.. Repository.Notices()];

    [Theory]
    [MemberData(nameof(Notices))]
    public void ATreeIsWhole(string path) => AssertWhole(ParseCase.Parse(Repository.ReadSource(path)));

    [Theory]
    [MemberData(nameof(Notices))]
    public void WithoutAToken(string path)
    {
        var source = Repository.ReadSource(path);
        var tokens = ParseCase.Parse(source).Root.DescendantTokens().Where(token => token.Span.Length > 0).ToList();
        foreach (var token in Sample(tokens))
        {
            AssertSafe(source.Content.Remove(token.Span.Start, token.Span.Length), path);
        }
    }

    [Theory]
    [MemberData(nameof(Notices))]
    public void CutOffAtACharacter(string path)
    {
        var text = Repository.Read(path);
        foreach (var length in Sample(Enumerable.Range(0, text.Length).ToList()))
        {
            AssertSafe(text[..length], path);
        }
    }

    [Theory]
    [MemberData(nameof(Notices))]
    public void WithALineTwice(string path)
    {
        var lines = Repository.Read(path).Split('\n');
        foreach (var i in Sample(Enumerable.Range(0, lines.Length).ToList()))
        {
            AssertSafe(string.Join('\n', lines.Take(i + 1).Concat(lines.Skip(i))), path);
        }
    }

    [Theory]
    [MemberData(nameof(Notices))]
    public void WithAWordPutIn(string path)
    {
        var source = Repository.ReadSource(path);
        var tokens = ParseCase.Parse(source).Root.DescendantTokens().ToList();
        var random = new Random(7);
        foreach (var fact in SyntaxFacts.Table)
        {
            AssertSafe(source.Content.Insert(tokens[random.Next(tokens.Count)].Span.Start, $" {fact.Text} "), path);
        }
    }

    [Fact]
    public void TokensInAnyOrder()
    {
        var random = new Random(11);
        string[] words = [.. SyntaxFacts.Table.Select(fact => fact.Text), "x", "early-help", "12", "May", "\"t\"", "\n", "\n", "\n    ", "@", "2021/22", "2020-01-02"];
        for (var i = 0; i < 400; i++)
        {
            AssertSafe(string.Join(' ', Enumerable.Range(0, 60).Select(_ => words[random.Next(words.Length)])), "random.notice");
        }
    }

    [Fact]
    public void AMegabyteOnOneLine()
    {
        var text = new StringBuilder("condition c \"C\" {\n").Insert(18, "a must b each of c where d is e, f or g by 3 May 2020, with h \"i\" { } ", 15_000).Append('}');

        Assert.True(text.Length > 1_000_000 - 50_000);
        AssertLinear(SourceText.From(text.ToString()));
    }

    /// <summary>A long line of what begins something and of what ends nothing: the work stays in proportion.</summary>
    [Theory]
    [InlineData("a ")]
    [InlineData("A ")]
    [InlineData("a, ")]
    [InlineData("a of ")]
    [InlineData("} x ")]
    [InlineData("{ ")]
    [InlineData("\u201C\" ")]
    [InlineData("\"a\" ")]
    [InlineData("@ ")]
    [InlineData("condition a ")]
    [InlineData("any of { ")]
    [InlineData("when a is b { ")]
    [InlineData("until a or ")]
    [InlineData("must by ")]
    [InlineData("party a \"A\" ")]
    public void ALongLineOfOneThing(string part)
    {
        foreach (var head in new[] { "", "condition c \"C\" {\n a must b ", "condition c \"C\" {\n any of {\n a " })
        {
            var text = new StringBuilder(head);
            while (text.Length < 60_000)
            {
                text.Append(part);
            }

            AssertLinear(SourceText.From(text.ToString()));
        }
    }

    [Theory]
    [InlineData("any of {\n", "}\n")]
    [InlineData("when a is b {\n", "}\n")]
    public void DeepNestingHasAMessageOfItsOwn(string open, string close)
    {
        const int Depth = 5_000;
        var text = new StringBuilder("condition c \"C\" {\n").Insert(18, open, Depth).Append("a is b\n").Insert(18 + (Depth * open.Length) + 7, close, Depth).Append("}\nparty a \"A\"\n");
        var tree = ParseCase.Parse(text.ToString());

        Assert.Equal("NL0111", Assert.Single(tree.Diagnostics).Id);
        Assert.Equal(2, tree.Root.Declarations.Count);
        AssertLinear(tree.Text);
    }

    [Fact]
    public void DeepObjectsHaveAMessageOfTheirOwn()
    {
        var text = new StringBuilder("condition c \"C\" {\na must b ").Insert(27, "each of a of ", 5_000).Append("any of a\n}\n");

        Assert.Equal("NL0111", Assert.Single(ParseCase.Parse(text.ToString()).Diagnostics).Id);
    }

    [Fact]
    public void ManyDeclarationsParseInProportion()
    {
        var text = new StringBuilder().Insert(0, "condition c \"C\" {\n    origin instrument\n    council must publish plan by 3 May 2020\n}\n\n", 5_000);
        var tree = AssertLinear(SourceText.From(text.ToString()));

        Assert.Empty(tree.Diagnostics);
        Assert.Equal(5_000, tree.Root.Declarations.Count);
    }

    private static IEnumerable<T> Sample<T>(IReadOnlyList<T> all)
    {
        var step = Math.Max(1, all.Count / PlacesPerFile);
        for (var i = 0; i < all.Count; i += step)
        {
            yield return all[i];
        }
    }

    private static void AssertSafe(string text, string path) => AssertLinear(SourceText.From(text, path));

    private static SyntaxTree AssertLinear(SourceText text)
    {
        var tree = ParseCase.Parse(text);
        var tokens = CountTokens(text);
        Assert.True(tree.ParserSteps <= (StepsPerToken * tokens) + 200, $"{tree.ParserSteps} steps for {tokens} tokens");
        Assert.All(tree.Diagnostics, d => Assert.InRange(d.Location.Span.End, d.Location.Span.Start, text.Length));
        return tree;
    }

    private static int CountTokens(SourceText text)
    {
        var lexer = new Lexer(text);
        System.Buffers.ArrayPool<LexedToken>.Shared.Return(lexer.LexAll());
        return lexer.Count;
    }

    // Widths add up, parts lie in their parents in order, parents are right, and each node has the shape of its kind.
    private static void AssertWhole(SyntaxTree tree)
    {
        var at = 0;
        foreach (var token in tree.Root.DescendantTokens())
        {
            Assert.Equal(at, token.FullSpan.Start);
            Assert.Equal(token.Text, tree.Text.ToString(token.Span));
            at = token.FullSpan.End;
        }

        Assert.Equal(tree.Text.Length, at);
        foreach (var node in tree.Root.DescendantNodes().Prepend(tree.Root))
        {
            var start = node.FullSpan.Start;
            foreach (var part in node.ChildNodesAndTokens())
            {
                Assert.Same(node, part.Parent);
                Assert.Equal(start, part.FullSpan.Start);
                start = part.FullSpan.End;
            }

            Assert.Equal(node.FullSpan.End, start);
            ShapeCheck.AssertFits(node);
        }
    }
}
