using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

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
        var pairs = SyntaxFacts.Table.Where(fact => fact.Role == TokenRole.Pair).ToLookup(fact => fact.Parts[0]);
        var words = SyntaxFacts.Table.Where(fact => fact.Role is TokenRole.Reserved or TokenRole.Word);
        HashSet<string> texts = [.. words.Select(fact => fact.Text), .. pairs.Select(group => group.Key)];
        foreach (var text in texts.Order(StringComparer.Ordinal))
        {
            var fact = SyntaxFacts.GetFact(text);
            var (kind, word) = fact?.Role == TokenRole.Reserved ? (fact.Kind, SyntaxKind.None) : (SyntaxKind.NameToken, fact?.Kind ?? SyntaxKind.None);
            var slot = Hash(text);
            while (slots[slot] is not null)
            {
                slot = (slot + 1) & (Size - 1);
            }

            slots[slot] = new WordEntry(text, kind, word, [.. pairs[text].OrderByDescending(pair => pair.Parts.Length)]);
        }

        return slots;
    }
}
