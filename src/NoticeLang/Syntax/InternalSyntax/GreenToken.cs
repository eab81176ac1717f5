using System.Collections.Immutable;
using System.Text;

namespace NoticeLang.Syntax.InternalSyntax;

/// <summary>A token with the trivia before it (from the start of its line) and after it (to the end of its line).</summary>
internal sealed class GreenToken : GreenNode
{
    public GreenToken(SyntaxKind kind, string text, ImmutableArray<GreenTrivia> leading, ImmutableArray<GreenTrivia> trailing, bool isMissing = false)
        : base(kind)
    {
        Text = text;
        Leading = leading;
        Trailing = trailing;
        IsMissing = isMissing;
        LeadingTriviaWidth = WidthOf(leading);
        TrailingTriviaWidth = WidthOf(trailing);
        FullWidth = LeadingTriviaWidth + text.Length + TrailingTriviaWidth;
        Flags = (isMissing ? GreenFlags.ContainsMissing : GreenFlags.None) | (HasSkipped(leading) || HasSkipped(trailing) ? GreenFlags.ContainsSkipped : GreenFlags.None);
    }

    public string Text { get; }

    public ImmutableArray<GreenTrivia> Leading { get; }

    public ImmutableArray<GreenTrivia> Trailing { get; }

    public bool IsMissing { get; }

    public override int LeadingTriviaWidth { get; }

    public override int TrailingTriviaWidth { get; }

    /// <summary>A token that is not in the text: no width, so that every slot that must be filled is.</summary>
    public static GreenToken Missing(SyntaxKind kind) => new(kind, "", [], [], isMissing: true);

    public override void WriteTo(StringBuilder builder)
    {
        foreach (var trivia in Leading)
        {
            builder.Append(trivia.Text);
        }

        builder.Append(Text);
        foreach (var trivia in Trailing)
        {
            builder.Append(trivia.Text);
        }
    }

    private static int WidthOf(ImmutableArray<GreenTrivia> list)
    {
        var width = 0;
        foreach (var trivia in list)
        {
            width += trivia.Text.Length;
        }

        return width;
    }

    private static bool HasSkipped(ImmutableArray<GreenTrivia> list)
    {
        foreach (var trivia in list)
        {
            if (trivia.Kind == SyntaxKind.SkippedTokensTrivia)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A run of text between tokens.</summary>
internal sealed record GreenTrivia(SyntaxKind Kind, string Text);
