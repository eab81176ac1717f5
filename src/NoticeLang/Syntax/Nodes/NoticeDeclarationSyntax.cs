namespace NoticeLang.Syntax;

/// <summary>What stands at the outermost level of a file, on a line of its own.</summary>
public abstract class DeclarationSyntax : SyntaxNode
{
    private protected DeclarationSyntax(NodeOrigin origin) : base(origin) { }
}

/// <summary>A line of a notice's header.</summary>
public abstract class HeaderLineSyntax : SyntaxNode
{
    private protected HeaderLineSyntax(NodeOrigin origin) : base(origin) { }
}

/// <summary>What becomes of a replaced notice's conditions.</summary>
public abstract class ReplacementClauseSyntax : SyntaxNode
{
    private protected ReplacementClauseSyntax(NodeOrigin origin) : base(origin) { }
}

/// <summary><c>notice trafford-2019 "Improvement notice" { … }</c>.</summary>
public sealed class NoticeDeclarationSyntax : DeclarationSyntax
{
    internal NoticeDeclarationSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken NoticeKeyword => GetToken(0);

    public SyntaxToken Name => GetToken(1);

    public SyntaxToken? Title => GetOptionalToken(2);

    public SyntaxToken? OpenBrace => GetOptionalToken(3);

    public SyntaxList<HeaderLineSyntax> Lines => GetList<HeaderLineSyntax>(4);

    public SyntaxToken? CloseBrace => GetOptionalToken(5);
}

/// <summary><c>kind improvement notice</c>.</summary>
public sealed class KindLineSyntax : HeaderLineSyntax
{
    internal KindLineSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken KindKeyword => GetToken(0);

    public SyntaxTokenList Words => GetTokenList(1);
}

/// <summary><c>issued 23 May 2019 by secretary-of-state</c>; also decided, published, effective, ends.</summary>
public sealed class DayLineSyntax : HeaderLineSyntax
{
    internal DayLineSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken Keyword => GetToken(0);

    public PointSyntax? Point => GetOptionalNode<PointSyntax>(1);

    public SyntaxToken? ByKeyword => GetOptionalToken(2);

    public NamesSyntax? Names => GetOptionalNode<NamesSyntax>(3);
}

/// <summary><c>addressed to council</c>.</summary>
public sealed class AddressedLineSyntax : HeaderLineSyntax
{
    internal AddressedLineSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken AddressedKeyword => GetToken(0);

    public SyntaxToken ToKeyword => GetToken(1);

    public NamesSyntax Names => GetNode<NamesSyntax>(2);
}

/// <summary><c>ground "Inspection report of 8 May 2019"</c>.</summary>
public sealed class GroundLineSyntax : HeaderLineSyntax
{
    internal GroundLineSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken GroundKeyword => GetToken(0);

    public SyntaxToken Text => GetToken(1);
}

/// <summary><c>follows "the notice of 2016"</c>, or the name of a notice.</summary>
public sealed class FollowsLineSyntax : HeaderLineSyntax
{
    internal FollowsLineSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken FollowsKeyword => GetToken(0);

    public SyntaxToken Followed => GetToken(1);
}

/// <summary><c>paragraphs 1 to 14</c>: which numbered paragraphs the notice has.</summary>
public sealed class ParagraphsLineSyntax : HeaderLineSyntax
{
    internal ParagraphsLineSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken ParagraphsKeyword => GetToken(0);

    public SyntaxToken First => GetToken(1);

    public SyntaxToken ToKeyword => GetToken(2);

    public SyntaxToken Last => GetToken(3);
}

/// <summary><c>background paragraphs 1, 2 and 3 "recitals"</c>.</summary>
public sealed class BackgroundLineSyntax : HeaderLineSyntax
{
    internal BackgroundLineSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken BackgroundKeyword => GetToken(0);

    public ParagraphListSyntax Paragraphs => GetNode<ParagraphListSyntax>(1);

    public SyntaxToken? Text => GetOptionalToken(2);
}

/// <summary><c>replaces wirral-send-2024 { drops a; keeps c, e as f; adds d }</c>.</summary>
public sealed class ReplacesLineSyntax : HeaderLineSyntax
{
    internal ReplacesLineSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken ReplacesKeyword => GetToken(0);

    public SyntaxToken Name => GetToken(1);

    public SyntaxToken OpenBrace => GetToken(2);

    public SyntaxList<ReplacementClauseSyntax> Clauses => GetList<ReplacementClauseSyntax>(3);

    public SyntaxToken CloseBrace => GetToken(4);
}

/// <summary><c>drops a, b</c>.</summary>
public sealed class DropsClauseSyntax : ReplacementClauseSyntax
{
    internal DropsClauseSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken DropsKeyword => GetToken(0);

    public SeparatedTokenList Names => GetSeparatedTokens(1);

    public SyntaxToken? Semicolon => GetOptionalToken(2);
}

/// <summary><c>keeps c, e as f</c>.</summary>
public sealed class KeepsClauseSyntax : ReplacementClauseSyntax
{
    internal KeepsClauseSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken KeepsKeyword => GetToken(0);

    public SeparatedSyntaxList<KeptConditionSyntax> Kept => GetSeparatedList<KeptConditionSyntax>(1);

    public SyntaxToken? Semicolon => GetOptionalToken(2);
}

/// <summary><c>e as f</c>: the old name, and the new one where it changes.</summary>
public sealed class KeptConditionSyntax : SyntaxNode
{
    internal KeptConditionSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken Name => GetToken(0);

    public SyntaxToken? AsKeyword => GetOptionalToken(1);

    public SyntaxToken? NewName => GetOptionalToken(2);
}

/// <summary><c>adds d "…"</c>.</summary>
public sealed class AddsClauseSyntax : ReplacementClauseSyntax
{
    internal AddsClauseSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken AddsKeyword => GetToken(0);

    public SyntaxToken Name => GetToken(1);

    public SyntaxToken? Title => GetOptionalToken(2);

    public SyntaxToken? Semicolon => GetOptionalToken(3);
}
