using System;
using System.Linq;
using NoticeLang.Syntax;
using Xunit;

namespace NoticeLang.Tests.Syntax;

public sealed class SyntaxFactsTests
{
    [Fact]
    public void TextsAndKindsAreEachOnce()
    {
        Assert.Equal(SyntaxFacts.Table.Length, SyntaxFacts.Table.Select(fact => fact.Text).Distinct().Count());
        Assert.Equal(SyntaxFacts.Table.Length, SyntaxFacts.Table.Select(fact => fact.Kind).Distinct().Count());
    }

    [Fact]
    public void EveryTokenIsInTheTableOrAClassOfTexts()
    {
        SyntaxKind[] classes =
        [
            SyntaxKind.BadToken, SyntaxKind.NameToken, SyntaxKind.NumberToken, SyntaxKind.YearRangeToken, SyntaxKind.IsoDateToken,
            SyntaxKind.MonthToken, SyntaxKind.TextToken, SyntaxKind.EndOfFileToken,
        ];

        Assert.Equal(Enum.GetValues<SyntaxKind>().Where(SyntaxFacts.IsToken).Order(), classes.Concat(SyntaxFacts.Table.Select(fact => fact.Kind)).Order());
    }

    [Fact]
    public void TheTableAnswersByKindAndByText() =>
        Assert.All(SyntaxFacts.Table, fact =>
        {
            Assert.Same(fact, SyntaxFacts.GetFact(fact.Kind));
            Assert.Same(fact, SyntaxFacts.GetFact(fact.Text));
        });

    [Fact]
    public void WhatTheLanguageReferenceReservesIsReserved()
    {
        string[] reserved =
        [
            "must", "may", "be", "is", "and", "or", "not", "of", "to", "that", "its", "the", "each", "any", "all", "where", "after", "finds", "notice",
            "by", "before", "on", "in", "between", "within", "at", "every", "once", "throughout", "from", "until", "for", "allowing", "with", "when",
            "while", "unless",
        ];

        Assert.Equal(reserved.Order(StringComparer.Ordinal), SyntaxFacts.Table.Where(f => f.Role == TokenRole.Reserved).Select(f => f.Text).Order(StringComparer.Ordinal));
        Assert.All(["chair", "review", "plan", "member"], word => Assert.False(SyntaxFacts.GetFact(word) is { Role: TokenRole.Reserved }));
    }

    [Theory]
    [InlineData("January", 1)]
    [InlineData("Jan", 1)]
    [InlineData("May", 5)]
    [InlineData("Aug", 8)]
    [InlineData("Sep", 9)]
    [InlineData("Sept", 9)]
    [InlineData("December", 12)]
    [InlineData("Augu", 0)]
    [InlineData("august", 0)]
    [InlineData("", 0)]
    public void MonthsAreRead(string text, int month) => Assert.Equal(month, SyntaxFacts.GetMonth(text));
}
