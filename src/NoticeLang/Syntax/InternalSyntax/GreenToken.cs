using System.Collections.Immutable;
using System.Text;

namespace NoticeLang.Syntax.InternalSyntax;

/// <summary>
/// A token with the trivia before it (from the start of its line) and after it (to the end of its line), all in one string; the
/// trivia are told apart only when asked for, unless they hold what a scan cannot tell: prose, or words passed over.
/// </summary>
internal sealed class GreenToken : GreenNode
{
    private readonly ImmutableArray<GreenTrivia> _leading;
    private readonly ImmutableArray<GreenTrivia> _trailing;
    private readonly int _textWidth;
    private string? _text;

    public GreenToken(SyntaxKind kind, string fullText, int leadingWidth, int textWidth)
        : base(kind)
    {
        FullText = fullText;
        LeadingTriviaWidth = leadingWidth;
        _textWidth = textWidth;
        FullWidth = fullText.Length;
    }

    public GreenToken(SyntaxKind kind, string fullText, int leadingWidth, int textWidth, ImmutableArray<GreenTrivia> leading, ImmutableArray<GreenTrivia> trailing)
        : this(kind, fullText, leadingWidth, textWidth)
    {
        _leading = leading;
        _trailing = trailing;
        foreach (var trivia in leading)
        {
            Flags |= trivia.Kind == SyntaxKind.SkippedTokensTrivia ? GreenFlags.ContainsSkipped : GreenFlags.None;
        }
    }

    private GreenToken(SyntaxKind kind)
        : this(kind, "", 0, 0)
    {
        IsMissing = true;
        Flags = GreenFlags.ContainsMissing;
    }

    /// <summary>The token and all its trivia.</summary>
    public string FullText { get; }

    public string Text => _text ??= _textWidth == FullText.Length ? FullText : FullText.Substring(LeadingTriviaWidth, _textWidth);

    public bool IsMissing { get; }

    public override int LeadingTriviaWidth { get; }

    public override int TrailingTriviaWidth => FullWidth - LeadingTriviaWidth - _textWidth;

    public ImmutableArray<GreenTrivia> Leading => _leading.IsDefault ? GreenTrivia.Scan(FullText[..LeadingTriviaWidth]) : _leading;

    public ImmutableArray<GreenTrivia> Trailing => _trailing.IsDefault ? GreenTrivia.Scan(FullText[(LeadingTriviaWidth + _textWidth)..]) : _trailing;

    /// <summary>A token that is not in the text: no width, so that every slot that must be filled is.</summary>
    public static GreenToken Missing(SyntaxKind kind) => new(kind);

    public override void WriteTo(StringBuilder builder) => builder.Append(FullText);
}
