using System;
using System.Collections.Immutable;

namespace NoticeLang.Syntax;

/// <summary>What the lexer knows of a word: its kind, the word it is in its place, and the pairs it may begin, longest first.</summary>
internal sealed record WordEntry(string Text, SyntaxKind Kind, SyntaxKind Word, ImmutableArray<TokenFact> Pairs);

/// <summary>The words of <see cref="SyntaxFacts.Table"/> by their text, looked up from a span without making a string.</summary>
internal static class WordTable
{
    private const int Size = 1024;

    private static readonly WordEntry?[] s_slots = Build();

    public static WordEntry? Find(ReadOnlySpan<char> word)
    {
        for (var slot = Hash(word); s_slots[slot] is { } entry; slot = (slot + 1) & (Size - 1))
        {
            if (word.SequenceEqual(entry.Text))
            {
                return entry;
            }
        }

        return null;
    }

    private static int Hash(ReadOnlySpan<char> word) =>
        ((word[0] * 31) + (word[^1] * 7) + (word[word.Length / 2] * 131) + (word.Length * 17)) & (Size - 1);

    private static WordEntry?[] Build()
    {
        var slots = new WordEntry?[Size];
        foreach (var fact in SyntaxFacts.Table)
        {
            if (fact.Role == TokenRole.Reserved)
            {
                Slot(slots, fact.Text) = new WordEntry(fact.Text, fact.Kind, SyntaxKind.None, []);
            }
            else if (fact.Role == TokenRole.Word)
            {
                Slot(slots, fact.Text) = new WordEntry(fact.Text, SyntaxKind.NameToken, fact.Kind, []);
            }
        }

        foreach (var fact in SyntaxFacts.Table)
        {
            if (fact.Role == TokenRole.Pair)
            {
                ref var slot = ref Slot(slots, fact.Parts[0]);
                var first = slot ?? new WordEntry(fact.Parts[0], SyntaxKind.NameToken, SyntaxKind.None, []);
                slot = first with { Pairs = WithLongestFirst(first.Pairs, fact) };
            }
        }

        return slots;
    }

    /// <summary>Where a word is, or is to be put.</summary>
    private static ref WordEntry? Slot(WordEntry?[] slots, string word)
    {
        var slot = Hash(word);
        while (slots[slot] is { } other && other.Text != word)
        {
            slot = (slot + 1) & (Size - 1);
        }

        return ref slots[slot];
    }

    private static ImmutableArray<TokenFact> WithLongestFirst(ImmutableArray<TokenFact> pairs, TokenFact pair)
    {
        var at = 0;
        while (at < pairs.Length && pairs[at].Parts.Length >= pair.Parts.Length)
        {
            at++;
        }

        return pairs.Insert(at, pair);
    }
}
