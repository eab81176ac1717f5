using System;
using System.Linq;
using NoticeLang.Syntax;
using NoticeLang.Tests.Infrastructure;
using Xunit;

namespace NoticeLang.Tests.Syntax;

/// <summary>Each case of <c>tests/cases/syntax</c> has its tree and its messages beside it.</summary>
public sealed class ParserCaseTests
{
    public static TheoryData<string> Cases => [.. Repository.Files("tests/cases/syntax", ".notice", ".notice.md")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void TreeAndMessagesAreAsWritten(string path)
    {
        var tree = ParseCase.Parse(Repository.ReadSource(path));

        Baseline.Verify(path + ".tree", SyntaxDumper.Dump(tree.Root));
        Baseline.Verify(path + ".diagnostics", string.Concat(tree.Diagnostics.Select(ParseCase.Show)));
    }

    [Fact]
    public void WhatTheLanguageCanSayHasNoMessages()
    {
        var paths = Repository.Files("tests/cases/syntax", ".notice", ".notice.md").Where(path => path.Contains("/valid-", StringComparison.Ordinal))
            .Concat(Repository.Files("examples", ".notice", ".notice.md"))
            .Concat(Repository.Files("src/NoticeLang/Symbols", ".notice")).ToList();

        Assert.True(paths.Count >= 4);
        Assert.All(paths, path => Assert.Empty(ParseCase.Parse(Repository.ReadSource(path)).Diagnostics));
    }

    [Fact]
    public void EveryKindOfNodeIsMadeBySomeCase()
    {
        var made = Repository.Files("tests/cases/syntax", ".notice", ".notice.md")
            .SelectMany(path => ParseCase.Parse(Repository.ReadSource(path)).Root.DescendantNodesAndTokens())
            .Select(part => part.Kind)
            .ToHashSet();
        made.Add(SyntaxKind.CompilationUnit);

        // What the lexer cannot read is always passed over.
        Assert.Equal([SyntaxKind.BadToken], Enum.GetValues<SyntaxKind>().Where(kind => SyntaxFacts.IsNode(kind) || SyntaxFacts.IsToken(kind)).Except(made));
    }
}
