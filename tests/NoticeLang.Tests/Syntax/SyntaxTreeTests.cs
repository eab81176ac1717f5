using System.Linq;
using NoticeLang.Syntax;
using NoticeLang.Text;
using Xunit;

namespace NoticeLang.Tests.Syntax;

public sealed class SyntaxTreeTests
{
    private const string Text = "// first\nparty council \"C\" // end\n\ncondition c1 \"P\" {\n    a or b must publish plan by 3 May 2020\n}\n";

    [Fact]
    public void SpansLeaveOutTriviaAndFullSpansDoNot()
    {
        var party = ParseCase.Parse(Text).Root.Declarations[0];

        Assert.Equal("party council \"C\"", party.ToString());
        Assert.Equal("// first\nparty council \"C\" // end\n", party.ToFullString());
        Assert.Equal("case.notice", party.GetLocation().Path);
        Assert.Equal(new LinePosition(2, 1), party.GetLocation().Start);
    }

    [Fact]
    public void TriviaBelongToTheTokenOfTheirLine()
    {
        var tokens = ParseCase.Parse(Text).Root.DescendantTokens().ToList();

        Assert.Equal([SyntaxKind.CommentTrivia, SyntaxKind.EndOfLineTrivia], tokens[0].LeadingTrivia.Select(t => t.Kind));
        Assert.Equal([" ", "// end", "\n"], tokens[2].TrailingTrivia.Select(t => t.Text));
        Assert.Equal([new TextSpan(26, 1), new TextSpan(27, 6), new TextSpan(33, 1)], tokens[2].TrailingTrivia.Select(t => t.Span));
        Assert.Equal(["\n"], tokens[3].LeadingTrivia.Select(t => t.Text));
    }

    [Fact]
    public void EachNodeIsMadeOnce()
    {
        var root = ParseCase.Parse(Text).Root;

        Assert.Same(root.Declarations[1], root.Declarations[1]);
        Assert.Same(root, root.Declarations[1].Parent);
        Assert.Same(root.SyntaxTree, root.Declarations[1].SyntaxTree);
    }

    [Fact]
    public void ListsGiveTheirNodesAndTheirSeparators()
    {
        var sentence = ParseCase.Parse(Text).Root.DescendantNodes().OfType<SentenceSyntax>().Single();

        Assert.Equal(["a", "b"], sentence.Who.Names.Paths.Select(path => path.ToString()));
        Assert.Equal(SyntaxKind.OrKeyword, sentence.Who.Names.Paths.GetSeparator(0).Kind);
        Assert.Equal(1, sentence.Who.Names.Paths.SeparatorCount);
        Assert.Same(sentence.Who.Names, sentence.Who.Names.Paths[0].Parent);
    }

    [Theory]
    [InlineData(0, "party")]
    [InlineData(10, "party")]
    [InlineData(15, "council")]
    [InlineData(64, "b")]
    [InlineData(65, "must")]
    public void ATokenIsFoundByAPosition(int position, string text) => Assert.Equal(text, ParseCase.Parse(Text).Root.FindToken(position).Text);

    [Fact]
    public void WhatIsMissingHasNoWidthAndIsMarkedUpToTheRoot()
    {
        var root = ParseCase.Parse("condition c1 \"P\" {\n    a must be\n}\n").Root;
        var value = root.DescendantNodes().OfType<NamesValueSyntax>().Single();

        Assert.True(value.IsMissing && value.ContainsMissing && root.ContainsMissing);
        Assert.False(root.ContainsSkipped);
        Assert.Equal(0, value.Span.Length);
    }

    [Fact]
    public void WhatIsPassedOverIsTriviaAndIsMarkedUpToTheRoot()
    {
        var root = ParseCase.Parse("party council \"C\" 12 // why\nparty b \"B\"\n").Root;
        var token = root.Declarations[1].DescendantTokens().First();

        Assert.True(root.ContainsSkipped && root.Declarations[1].ContainsSkipped);
        Assert.False(root.Declarations[0].ContainsSkipped || root.ContainsMissing);
        Assert.Equal(["12", " ", "// why", "\n"], token.LeadingTrivia.Select(t => t.Text));
        Assert.Equal(SyntaxKind.SkippedTokensTrivia, token.LeadingTrivia.First().Kind);
    }

    [Theory]
    [InlineData("\"a text\"", "a text")]
    [InlineData("\u201Ca \"b\"\u201D", "a \"b\"")]
    [InlineData("\"\"", "")]
    [InlineData("\"open", "open")]
    public void ATextMeansWhatStandsBetweenItsMarks(string text, string value) =>
        Assert.Equal(value, ParseCase.Parse($"party a {text}").Root.DescendantTokens().Single(t => t.Kind == SyntaxKind.TextToken).ValueText);

    [Theory]
    [InlineData("Early_Help", "early-help")]
    [InlineData("plan-2", "plan-2")]
    [InlineData("EarlyHelp", "earlyhelp")]
    public void ANameMeansItselfInLowerCaseWithHyphens(string name, string value) =>
        Assert.Equal(value, ((PartyDeclarationSyntax)ParseCase.Parse($"party {name} \"A\"").Root.Declarations[0]).Name.ValueText);

    [Fact]
    public void APairMeansItsWordsWithSingleSpaces() =>
        Assert.Equal("must not", ParseCase.Sentence("a must   not meet").Modal.ValueText);

    [Fact]
    public void EqualTokensAreShared()
    {
        var names = ParseCase.Parse("party shared-name \"A\"\nparty shared-name \"A\"\n").Root.Declarations.Select(d => ((PartyDeclarationSyntax)d).Name).ToList();

        Assert.Same(names[0].Green, names[1].Green);
        Assert.NotEqual(names[0], names[1]);
    }

    [Fact]
    public void ProseOfMarkdownIsTrivia()
    {
        const string Markdown = "# Title\n\n```notice\nparty council \"C\"\n```\n\nThe end.\n";
        var root = ParseCase.Parse(Markdown, "case.notice.md").Root;
        var prose = root.DescendantTokens().SelectMany(t => t.LeadingTrivia).Where(t => t.Kind == SyntaxKind.MarkdownTextTrivia).Select(t => t.Text);

        Assert.Equal(["# Title\n\n```notice\n", "```\n\nThe end.\n"], prose);
        Assert.Equal(4, root.Declarations[0].GetLocation().Start.Line);
    }
}
