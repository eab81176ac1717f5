using System.Collections.Immutable;

namespace NoticeLang.Syntax.InternalSyntax;

/// <summary>A run of text between tokens.</summary>
internal sealed record GreenTrivia(SyntaxKind Kind, string Text)
{
    /// <summary>Parts white space, line ends and comments; prose of Markdown must not be in the text.</summary>
    public static ImmutableArray<GreenTrivia> Scan(string text)
    {
        if (text.Length == 0)
        {
            return [];
        }

        var list = ImmutableArray.CreateBuilder<GreenTrivia>();
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            SyntaxKind kind;
            if (CharacterFacts.IsLineEnd(text[at]))
            {
                kind = SyntaxKind.EndOfLineTrivia;
                at = CharacterFacts.SkipLineEnd(text, at);
            }
            else if (CharacterFacts.IsBlank(text[at]))
            {
                kind = SyntaxKind.WhitespaceTrivia;
                while (at < text.Length && CharacterFacts.IsBlank(text[at]))
                {
                    at++;
                }
            }
            else
            {
                kind = SyntaxKind.CommentTrivia;
                while (at < text.Length && !CharacterFacts.IsLineEnd(text[at]))
                {
                    at++;
                }
            }

            list.Add(new GreenTrivia(kind, text[start..at]));
        }

        return list.ToImmutable();
    }
}
