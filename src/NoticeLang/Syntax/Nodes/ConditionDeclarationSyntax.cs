namespace NoticeLang.Syntax;

/// <summary>What stands on a line of a condition or a group.</summary>
public abstract class ConditionItemSyntax : SyntaxNode
{
    private protected ConditionItemSyntax(NodeOrigin origin) : base(origin) { }
}

/// <summary><c>condition plan "The plan is implemented" { … }</c>.</summary>
public sealed class ConditionDeclarationSyntax : DeclarationSyntax
{
    internal ConditionDeclarationSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken ConditionKeyword => GetToken(0);

    public SyntaxToken Name => GetToken(1);

    public SyntaxToken? Title => GetOptionalToken(2);

    public InsteadClauseSyntax? Instead => GetOptionalNode<InsteadClauseSyntax>(3);

    public SyntaxToken OpenBrace => GetToken(4);

    public SyntaxList<ConditionItemSyntax> Items => GetList<ConditionItemSyntax>(5);

    public SyntaxToken CloseBrace => GetToken(6);
}

/// <summary><c>instead of plan from 1 October 2020</c>.</summary>
public sealed class InsteadClauseSyntax : SyntaxNode
{
    internal InsteadClauseSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken InsteadKeyword => GetToken(0);

    public SyntaxToken OfKeyword => GetToken(1);

    public SyntaxToken Name => GetToken(2);

    public SyntaxToken FromKeyword => GetToken(3);

    public PointSyntax Point => GetNode<PointSyntax>(4);
}

/// <summary><c>origin instrument paragraph 4</c>, <c>origin local "…"</c>.</summary>
public sealed class OriginClauseSyntax : ConditionItemSyntax
{
    internal OriginClauseSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken OriginKeyword => GetToken(0);

    public SyntaxToken Source => GetToken(1);

    public ParagraphListSyntax? Paragraphs => GetOptionalNode<ParagraphListSyntax>(2);

    public SyntaxToken? Text => GetOptionalToken(3);
}

/// <summary><c>paragraphs 4, 5(a) and 6</c>.</summary>
public sealed class ParagraphListSyntax : SyntaxNode
{
    internal ParagraphListSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken Keyword => GetToken(0);

    public SeparatedSyntaxList<ParagraphNumberSyntax> Numbers => GetSeparatedList<ParagraphNumberSyntax>(1);
}

/// <summary><c>4</c>, <c>5(a)</c> or a text in quotes.</summary>
public sealed class ParagraphNumberSyntax : SyntaxNode
{
    internal ParagraphNumberSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken Number => GetToken(0);

    public SyntaxToken? OpenParen => GetOptionalToken(1);

    public SyntaxToken? Letter => GetOptionalToken(2);

    public SyntaxToken? CloseParen => GetOptionalToken(3);
}

/// <summary><c>says "The council must …"</c>: the paragraph, quoted.</summary>
public sealed class SaysClauseSyntax : ConditionItemSyntax
{
    internal SaysClauseSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken SaysKeyword => GetToken(0);

    public SyntaxToken Text => GetToken(1);
}

/// <summary><c>not encoded "depends on conduct nobody records"</c>.</summary>
public sealed class NotEncodedClauseSyntax : ConditionItemSyntax
{
    internal NotEncodedClauseSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken NotKeyword => GetToken(0);

    public SyntaxToken EncodedKeyword => GetToken(1);

    public SyntaxToken Reason => GetToken(2);
}

/// <summary><c>any of { … }</c>, <c>all of { … }</c>, <c>at least 2 of { … }</c> or <c>when E { … }</c> (then only <see cref="Triggers"/> stands).</summary>
public sealed class GroupSyntax : ConditionItemSyntax
{
    internal GroupSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Keyword => GetOptionalToken(0);

    public SyntaxToken? Count => GetOptionalToken(1);

    public SyntaxToken? OfKeyword => GetOptionalToken(2);

    public SeparatedSyntaxList<TriggerClauseSyntax> Triggers => GetSeparatedList<TriggerClauseSyntax>(3);

    public SyntaxToken OpenBrace => GetToken(4);

    public SyntaxList<ConditionItemSyntax> Items => GetList<ConditionItemSyntax>(5);

    public SyntaxToken CloseBrace => GetToken(6);
}

/// <summary>A clause as a part of a group: <c>plan is met</c>.</summary>
public sealed class GroupClauseSyntax : ConditionItemSyntax
{
    internal GroupClauseSyntax(NodeOrigin origin) : base(origin) { }

    public ClauseSyntax Clause => GetNode<ClauseSyntax>(0);
}
