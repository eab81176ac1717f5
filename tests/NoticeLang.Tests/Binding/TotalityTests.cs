using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Diagnostics;
using NoticeLang.Semantics;
using NoticeLang.Syntax;
using NoticeLang.Text;
using Xunit;

namespace NoticeLang.Tests.Binding;

/// <summary>Any text gives a program, and a program is never silent about what it left out.</summary>
public sealed class TotalityTests
{
    [Theory]
    [InlineData("tour.notice", 2)]
    [InlineData("every-sentence.notice", 11)]
    public void AnyTokenMayBeMissing(string name, int step)
    {
        var text = CaseFiles.Read(name);
        var tokens = TokensOf(text);
        for (var i = 0; i < tokens.Count; i += step)
        {
            Bind(text.Remove(tokens[i].Span.Start, tokens[i].Span.Length));
        }
    }

    [Theory]
    [InlineData("tour.notice", 53)]
    [InlineData("every-sentence.notice", 211)]
    public void TheTextMayEndAnywhere(string name, int step)
    {
        var text = CaseFiles.Read(name);
        for (var length = 0; length < text.Length; length += step)
        {
            Bind(text[..length]);
        }
    }

    [Theory]
    [InlineData("tour.notice", 2)]
    [InlineData("every-sentence.notice", 7)]
    public void AnyLineMayStandTwice(string name, int step)
    {
        var lines = CaseFiles.Read(name).Split('\n');
        for (var i = 0; i < lines.Length; i += step)
        {
            Bind(string.Join('\n', lines[..i].Append(lines[i]).Concat(lines[i..])));
        }
    }

    [Fact]
    public void AnyTwoTokensMayChangePlaces()
    {
        var text = CaseFiles.Read("every-sentence.notice");
        var tokens = TokensOf(text);
        for (var i = 1; i < tokens.Count; i += 13)
        {
            var (a, b) = (tokens[i - 1], tokens[i]);
            Bind(text[..a.Span.Start] + b.Text + text[a.Span.End..b.Span.Start] + a.Text + text[b.Span.End..]);
        }
    }

    [Fact]
    public void ALongChainOfConditionsIsNoCircle()
    {
        const int Count = 2000;
        var conditions = Enumerable.Range(0, Count).Select(i => i == 0
            ? "condition c-0 {\norigin local\ncouncil must report once\n}\n"
            : $"condition c-{i} {{\norigin local\ncouncil must report once when c-{i - 1} is met\n}}\n");
        var compilation = MarkedNotice.Compile("notice n \"N\" {\nissued 1 May 2026\n}\nparty council\n" + string.Concat(conditions));

        Assert.Empty(compilation.GetDiagnostics());
        Assert.Equal(Count, compilation.Program.Conditions.Length);
    }

    private static List<SyntaxToken> TokensOf(string text) =>
        [.. SyntaxTree.ParseText(SourceText.From(text)).Root.DescendantTokens().Where(static token => !token.IsMissing)];

    private static void Bind(string text)
    {
        var compilation = MarkedNotice.Compile(text);
        var program = compilation.Program;
        var messages = compilation.GetDiagnostics();
        Assert.NotNull(BoundDumper.Dump(program));
        Assert.Equal(messages.Distinct(), messages);
        if (program.Conditions.Any(static condition => condition.HasErrors))
        {
            Assert.Contains(messages, static message => message.Severity == DiagnosticSeverity.Error);
        }
    }
}
