using System;
using System.Collections.Generic;
using System.Globalization;
using NoticeLang.Syntax.InternalSyntax;
using NoticeLang.Text;

namespace NoticeLang.Syntax;

/// <summary>A word, number, mark or text of the source with its position. Missing tokens have no width.</summary>
public readonly struct SyntaxToken : IEquatable<SyntaxToken>
{
    private readonly int _position;

    internal SyntaxToken(SyntaxNode parent, GreenToken green, int position)
    {
        Parent = parent;
        Green = green;
        _position = position;
    }

    public SyntaxKind Kind => Green?.Kind ?? SyntaxKind.None;

    public SyntaxNode Parent { get; }

    /// <summary>As it stands in the source; empty where it is missing.</summary>
    public string Text => Green?.Text ?? "";

    /// <summary>What it means: a text without its quotation marks, a pair with single spaces; of all others the text.</summary>
    public string ValueText => Kind switch
    {
        SyntaxKind.TextToken when Text.Length > 1 && Text[^1] is '"' or '\u201D' => Text[1..^1],
        SyntaxKind.NameToken => Lexer.ToName(Text),
        SyntaxKind.TextToken when Text.Length > 0 => Text[1..],
        _ when !IsMissing && SyntaxFacts.GetFact(Kind) is { Role: TokenRole.Pair } fact => fact.Text,
        _ => Text,
    };

    /// <summary>The number of a number token (<c>10,000</c>, <c>£50</c>, <c>23rd</c>), without unit; null for any other.</summary>
    public decimal? Number
    {
        get
        {
            if (Kind != SyntaxKind.NumberToken)
            {
                return null;
            }

            var digits = Text.Replace(",", "", StringComparison.Ordinal).TrimStart('£').TrimEnd('s', 't', 'n', 'd', 'r', 'h', 'S', 'T', 'N', 'D', 'R', 'H');
            return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
        }
    }

    public TextSpan Span => Green is null ? default : new TextSpan(_position + Green.LeadingTriviaWidth, Green.Text.Length);

    public TextSpan FullSpan => Green is null ? default : new TextSpan(_position, Green.FullWidth);

    /// <summary>True where the text does not have it and the grammar asks for it.</summary>
    public bool IsMissing => Green is null || Green.IsMissing;

    public IEnumerable<SyntaxTrivia> LeadingTrivia => Trivia(leading: true);

    public IEnumerable<SyntaxTrivia> TrailingTrivia => Trivia(leading: false);

    internal GreenToken? Green { get; }

    public static bool operator ==(SyntaxToken left, SyntaxToken right) => left.Equals(right);

    public static bool operator !=(SyntaxToken left, SyntaxToken right) => !left.Equals(right);

    public TextLocation GetLocation() => new(Parent.SyntaxTree.Text, Span);

    public bool Equals(SyntaxToken other) => ReferenceEquals(Green, other.Green) && _position == other._position && ReferenceEquals(Parent, other.Parent);

    public override bool Equals(object? obj) => obj is SyntaxToken other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Green, _position);

    public override string ToString() => Text;

    private IEnumerable<SyntaxTrivia> Trivia(bool leading)
    {
        if (Green is null)
        {
            yield break;
        }

        var at = leading ? _position : Span.End;
        foreach (var trivia in leading ? Green.Leading : Green.Trailing)
        {
            yield return new SyntaxTrivia(trivia.Kind, trivia.Text, at);
            at += trivia.Text.Length;
        }
    }
}

/// <summary>White space, line ends, comments, prose of a Markdown file, or what was passed over.</summary>
public readonly record struct SyntaxTrivia(SyntaxKind Kind, string Text, int Position)
{
    public TextSpan Span => new(Position, Text.Length);
}

/// <summary>A part of a node: exactly one of <see cref="Node"/> and <see cref="Token"/>.</summary>
public readonly struct SyntaxNodeOrToken : IEquatable<SyntaxNodeOrToken>
{
    private readonly SyntaxToken _token;

    internal SyntaxNodeOrToken(SyntaxNode node) => Node = node;

    internal SyntaxNodeOrToken(SyntaxToken token) => _token = token;

    public SyntaxNode? Node { get; }

    public SyntaxToken? Token => Node is null && _token.Kind != SyntaxKind.None ? _token : null;

    public SyntaxKind Kind => Node?.Kind ?? _token.Kind;

    public TextSpan Span => Node?.Span ?? _token.Span;

    public TextSpan FullSpan => Node?.FullSpan ?? _token.FullSpan;

    public SyntaxNode? Parent => Node is null ? _token.Parent : Node.Parent;

    internal bool IsDefault => Node is null && _token.Kind == SyntaxKind.None;

    public static bool operator ==(SyntaxNodeOrToken left, SyntaxNodeOrToken right) => left.Equals(right);

    public static bool operator !=(SyntaxNodeOrToken left, SyntaxNodeOrToken right) => !left.Equals(right);

    public bool Equals(SyntaxNodeOrToken other) => ReferenceEquals(Node, other.Node) && _token.Equals(other._token);

    public override bool Equals(object? obj) => obj is SyntaxNodeOrToken other && Equals(other);

    public override int GetHashCode() => Node?.GetHashCode() ?? _token.GetHashCode();

    public override string ToString() => Node?.ToString() ?? _token.ToString();
}
