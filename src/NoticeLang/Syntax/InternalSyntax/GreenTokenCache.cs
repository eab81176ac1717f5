using System;

namespace NoticeLang.Syntax.InternalSyntax;

/// <summary>
/// Shares equal tokens, trivia included: of the words of a notice most have been seen before. Direct-mapped; a clash only costs a
/// new token. Entries are immutable and written whole, so threads may share the table.
/// </summary>
internal static class GreenTokenCache
{
    private const int Size = 4096;
    private const int LongestKept = 40;

    private static readonly GreenToken?[] s_tokens = new GreenToken?[Size];
    private static readonly GreenToken?[] s_missing = new GreenToken?[(int)SyntaxKind.WhitespaceTrivia];

    public static GreenToken Get(SyntaxKind kind, ReadOnlySpan<char> fullText, int leadingWidth, int textWidth)
    {
        if (fullText.Length > LongestKept)
        {
            return new GreenToken(kind, fullText.ToString(), leadingWidth, textWidth);
        }

        var hash = (uint)kind;
        foreach (var character in fullText)
        {
            hash = (hash * 31) + character;
        }

        ref var entry = ref s_tokens[(hash ^ (hash >> 12)) & (Size - 1)];
        var found = entry;
        if (found is not null && found.Kind == kind && found.FullWidth == fullText.Length && fullText.SequenceEqual(found.FullText))
        {
            return found;
        }

        return entry = new GreenToken(kind, fullText.ToString(), leadingWidth, textWidth);
    }

    public static GreenToken GetMissing(SyntaxKind kind) => s_missing[(int)kind] ??= GreenToken.Missing(kind);
}
