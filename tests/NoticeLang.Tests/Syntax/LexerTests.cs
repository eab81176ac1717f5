using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Syntax;
using NoticeLang.Tests.Infrastructure;
using NoticeLang.Text;
using Xunit;

namespace NoticeLang.Tests.Syntax;

public sealed class LexerTests
{
    /// <summary>A text for each kind of token: the table's own, and one or more for each class.</summary>
    private static readonly (SyntaxKind Kind, string Text)[] s_samples =
    [
        .. SyntaxFacts.Table.Select(fact => (fact.Kind, fact.Text)),
        (SyntaxKind.NameToken, "council"), (SyntaxKind.NameToken, "early-help"), (SyntaxKind.NameToken, "plan-2"), (SyntaxKind.NameToken, "x"),
        (SyntaxKind.NumberToken, "0"), (SyntaxKind.NumberToken, "10,000"), (SyntaxKind.NumberToken, "10.9"), (SyntaxKind.NumberToken, "£50"), (SyntaxKind.NumberToken, "23rd"),
        (SyntaxKind.YearRangeToken, "2021/22"), (SyntaxKind.IsoDateToken, "2019-05-23"), (SyntaxKind.MonthToken, "August"), (SyntaxKind.MonthToken, "Aug"),
        (SyntaxKind.MonthToken, "Sept"), (SyntaxKind.MonthToken, "May"), (SyntaxKind.TextToken, "\"a text\""), (SyntaxKind.TextToken, "\u201Ca \"text\"\u201D"),
    ];

    [Fact]
    public void EveryKindOfTokenHasASample() =>
        Assert.Equal(
            Enum.GetValues<SyntaxKind>().Where(SyntaxFacts.IsToken).Except([SyntaxKind.BadToken, SyntaxKind.EndOfFileToken]).Order(),
            s_samples.Select(sample => sample.Kind).Distinct().Order());

    [Fact]
    public void EverySampleIsOneTokenOfItsKind() =>
        Assert.All(s_samples, sample => Assert.Equal([(sample.Kind, sample.Text)], Lex(sample.Text)));

    /// <summary>Two tokens with a space between stay two, unless the table says that together they are, or begin, a pair.</summary>
    [Fact]
    public void EveryPairOfTokensLexesAsTheTableSays()
    {
        foreach (var left in s_samples)
        {
            foreach (var right in s_samples)
            {
                Assert.Equal(Read($"{left.Text} {right.Text}"), Lex($"{left.Text} {right.Text}"));
            }
        }
    }

    /// <summary>The same with no space, where marks and quotation marks part tokens by themselves.</summary>
    [Fact]
    public void MarksPartTokensWithoutSpaces()
    {
        var marks = s_samples.Where(s => SyntaxFacts.GetFact(s.Kind)?.Role == TokenRole.Mark && s.Text is not ("," or "%")).ToList();
        foreach (var mark in marks)
        {
            foreach (var sample in s_samples)
            {
                Assert.Equal([(mark.Kind, mark.Text), sample], Lex(mark.Text + sample.Text));
                Assert.Equal([sample, (mark.Kind, mark.Text)], Lex(sample.Text + mark.Text));
            }
        }
    }

    [Theory]
    [InlineData("at  least", "AtLeastKeyword")]
    [InlineData("at\tleast", "AtLeastKeyword")]
    [InlineData("at\u00A0least", "AtLeastKeyword")]
    [InlineData("each  member   of", "EachMemberOfKeyword")]
    [InlineData("each member", "EachKeyword MemberX")]
    [InlineData("at\nleast", "AtKeyword LeastX")]
    [InlineData("at leastways", "AtKeyword LeastX")]
    [InlineData("at least-1", "AtKeyword LeastX")]
    [InlineData("at // no\nleast", "AtKeyword LeastX")]
    [InlineData("times in each", "TimesInKeyword EachKeyword")]
    [InlineData("in each of", "InEachKeyword OfKeyword")]
    public void APairIsOneTokenOnOneLine(string text, string kinds) =>
        Assert.Equal(
            kinds.Split(' ').Select(kind => kind.EndsWith('X') ? SyntaxKind.NameToken : Enum.Parse<SyntaxKind>(kind)), Lex(text).Select(token => token.Kind));

    [Theory]
    [InlineData("10,000", "10,000")]
    [InlineData("4, 5", "4|,|5")]
    [InlineData("1,2345", "1|,|2345")]
    [InlineData("1,23", "1|,|23")]
    [InlineData("1,234,567.50", "1,234,567.50")]
    [InlineData("66%", "66|%")]
    [InlineData("4(a)", "4|(|a|)")]
    [InlineData("10.", "10|.")]
    public void ACommaIsPartOfANumberOnlyBeforeThreeDigits(string text, string tokens) => Assert.Equal(tokens.Split('|'), Lex(text).Select(token => token.Text));

    [Theory]
    [InlineData("\"a\" \"b\"", "\"a\"|\"b\"")]
    [InlineData("\u201Ca\u201D x", "\u201Ca\u201D|x")]
    [InlineData("\u201Ca\" x", "\u201Ca\"|x")]
    [InlineData("\"a\u201D x", "\"a\u201D|x")]
    [InlineData("\u201Ca \"b\" c\u201D", "\u201Ca \"b\" c\u201D")]
    [InlineData("\"a // b\"", "\"a // b\"")]
    public void TextsCloseAsTheyOpen(string text, string tokens) => Assert.Equal(tokens.Split('|'), Lex(text).Select(token => token.Text));

    [Theory]
    [InlineData("{|NL0003:Council|}", "NameToken")]
    [InlineData("{|NL0003:early_help|}", "NameToken")]
    [InlineData("{|NL0003:early\u2011help|}", "NameToken")]
    [InlineData("{|NL0003:Must|}", "MustKeyword")]
    [InlineData("{|NL0003:café|}", "NameToken")]
    [InlineData("{|NL0001:@|}", "BadToken")]
    [InlineData("{|NL0001:\u0007|}", "BadToken")]
    [InlineData("{|NL0001:\uD83D\uDE00|}", "BadToken")]
    [InlineData("{|NL0005:6months|}", "BadToken")]
    [InlineData("{|NL0005:6-weekly|}", "BadToken")]
    [InlineData("{|NL0004:23/05/2019|}", "BadToken")]
    [InlineData("{|NL0004:23.5.19|}", "BadToken")]
    [InlineData("{|NL0002:\"open|}", "TextToken")]
    [InlineData("{|NL0002:\"open|} {", "TextToken OpenBraceToken")]
    [InlineData("{|NL0002:\u201Copen|}  \nx", "TextToken NameToken")]
    public void OddTokensAreReportedOnceEach(string marked, string kinds)
    {
        var markup = Markup.Parse(marked);
        var lexer = new Lexer(SourceText.From(markup.Text));
        var tokens = lexer.LexAll();

        Assert.Equal(markup.Spans.Select(span => $"{span.Name} {span.Span}"), lexer.Diagnostics.Select(d => $"{d.Id} {d.Location.Span}"));
        Assert.Equal(kinds, string.Join(' ', tokens.Take(lexer.Count - 1).Select(token => token.Kind)));
        ArrayPool<LexedToken>.Shared.Return(tokens);
    }

    [Fact]
    public void NumbersAreRead() =>
        Assert.Equal(
            [0m, 10000m, 10.9m, 50m, 23m, 1m, 2m],
            ParseCase.Parse("condition c \"C\" { says 0 10,000 10.9 £50 23rd 1ST 2nd }").Text.Content.Split(' ').Skip(5).SkipLast(1).Select(NumberOf));

    private static decimal NumberOf(string text) =>
        ParseCase.Parse($"condition c1 \"C\" {{\n x must be {text}\n}}").Root.DescendantTokens().Single(token => token.Kind == SyntaxKind.NumberToken).Number!.Value;

    // What the table says of words in a row: the longest pair that begins at a word is one token.
    private static List<(SyntaxKind Kind, string Text)> Read(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            var close = text[at] == '"' ? '"' : text[at] == '\u201C' ? '\u201D' : ' ';
            at = text.IndexOf(close, at + 1);
            at = at < 0 ? text.Length : close == ' ' ? at : at + 1;
            words.Add(text[start..at]);
        }

        var tokens = new List<(SyntaxKind, string)>();
        for (var i = 0; i < words.Count;)
        {
            var pair = SyntaxFacts.Table.Where(f => f.Role == TokenRole.Pair && f.Parts.SequenceEqual(words.Skip(i).Take(f.Parts.Length))).MaxBy(f => f.Parts.Length);
            var kind = pair?.Kind ?? SyntaxFacts.GetFact(words[i])?.Kind ?? s_samples.First(sample => sample.Text == words[i] || sample.Kind == SyntaxKind.NameToken && IsName(words[i])).Kind;
            tokens.Add((kind, pair?.Text ?? words[i]));
            i += pair?.Parts.Length ?? 1;
        }

        return tokens;

        static bool IsName(string word) => word.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') && word[0] is >= 'a' and <= 'z';
    }

    private static List<(SyntaxKind Kind, string Text)> Lex(string text)
    {
        var lexer = new Lexer(SourceText.From(text));
        var tokens = lexer.LexAll();
        List<(SyntaxKind, string)> read =
            [.. tokens.Take(lexer.Count - 1).Select(token => (token.Word == SyntaxKind.None ? token.Kind : token.Word, text[token.Start..token.End]))];
        ArrayPool<LexedToken>.Shared.Return(tokens);
        return read;
    }
}
