using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using NoticeLang.Text;

namespace NoticeLang.Syntax;

/// <summary>What a text of the table is: a mark, a reserved word, a pair of words in one token, or a word with a meaning in its place only.</summary>
public enum TokenRole
{
    Mark,
    Reserved,
    Pair,
    Word,
}

/// <summary>A row of <see cref="SyntaxFacts.Table"/>. <paramref name="BeginsTail"/>: a line that begins with it goes on with the sentence above.</summary>
public sealed record TokenFact(SyntaxKind Kind, string Text, TokenRole Role, bool BeginsTail = false)
{
    /// <summary>The words of a pair, in order; of all others the text alone.</summary>
    public ImmutableArray<string> Parts { get; } = [.. Text.Split(' ')];
}

/// <summary>Questions about kinds, all answered from <see cref="Table"/> and <see cref="SyntaxShapes"/>.</summary>
public static partial class SyntaxFacts
{
    /// <summary>THE TABLE: one row for each kind of token that has one text.</summary>
    public static ImmutableArray<TokenFact> Table { get; } = [.. Rows];

    private static readonly TokenFact?[] s_byKind = IndexByKind();

    private static readonly Dictionary<string, TokenFact> s_byText = IndexByText();

    /// <summary>The English months, January first.</summary>
    public static ImmutableArray<string> MonthNames { get; } =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>Words that begin a declaration, with their kinds, in the order of the grammar.</summary>
    public static ImmutableArray<SyntaxKind> DeclarationKeywords { get; } =
    [
        SyntaxKind.NoticeKeyword, SyntaxKind.PartyKeyword, SyntaxKind.RoleKeyword, SyntaxKind.BodyKeyword, SyntaxKind.DocumentKeyword,
        SyntaxKind.ListKeyword, SyntaxKind.JudgementKeyword, SyntaxKind.StateKeyword, SyntaxKind.QualityKeyword, SyntaxKind.ActKeyword,
        SyntaxKind.MeasureKeyword, SyntaxKind.CalendarKeyword, SyntaxKind.ConditionKeyword, SyntaxKind.ScenarioKeyword,
        SyntaxKind.EvidenceKeyword,
    ];

    /// <summary>The one text of a kind, null for kinds that have none or many.</summary>
    public static string? GetText(SyntaxKind kind) => GetFact(kind)?.Text;

    public static TokenFact? GetFact(SyntaxKind kind) => (int)kind < s_byKind.Length ? s_byKind[(int)kind] : null;

    public static TokenFact? GetFact(string text) => s_byText.GetValueOrDefault(text);

    public static bool BeginsTail(SyntaxKind kind) => GetFact(kind)?.BeginsTail == true;

    public static bool IsReserved(SyntaxKind kind) => GetFact(kind)?.Role is TokenRole.Reserved or TokenRole.Pair;

    public static bool IsTrivia(SyntaxKind kind) => kind is >= SyntaxKind.WhitespaceTrivia and <= SyntaxKind.SkippedTokensTrivia;

    public static bool IsToken(SyntaxKind kind) => kind is >= SyntaxKind.BadToken and < SyntaxKind.WhitespaceTrivia;

    public static bool IsNode(SyntaxKind kind) => kind is > SyntaxKind.SkippedTokensTrivia;

    public static bool IsModal(SyntaxKind kind) =>
        kind is SyntaxKind.MustKeyword or SyntaxKind.MustNotKeyword or SyntaxKind.MayKeyword or SyntaxKind.NeedNotKeyword;

    /// <summary>The month a word is misspelt from, as in August for Agust or agust; null where none is near.</summary>
    public static string? GetNearMonth(string word) =>
        word.Length < 4 ? null : SpellingSuggestion.Find(char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant(), MonthNames);

    /// <summary>The number of a month from its name or its usual short form (Aug, Sept), 1 to 12; 0 for any other text.</summary>
    public static int GetMonth(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < MonthNames.Length; i++)
        {
            var name = MonthNames[i].AsSpan();
            if (text.SequenceEqual(name) || (text.Length == 3 && name.StartsWith(text)) || (i == 8 && text is "Sept"))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static TokenFact?[] IndexByKind()
    {
        var last = 0;
        foreach (var fact in Table)
        {
            last = Math.Max(last, (int)fact.Kind);
        }

        var index = new TokenFact?[last + 1];
        foreach (var fact in Table)
        {
            index[(int)fact.Kind] = fact;
        }

        return index;
    }

    private static Dictionary<string, TokenFact> IndexByText()
    {
        var index = new Dictionary<string, TokenFact>(StringComparer.Ordinal);
        foreach (var fact in Table)
        {
            index.Add(fact.Text, fact);
        }

        return index;
    }
}
