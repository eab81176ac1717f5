namespace NoticeLang.Syntax;

/// <summary>Something that happens or holds.</summary>
public abstract class ClauseSyntax : SyntaxNode
{
    private protected ClauseSyntax(NodeOrigin origin) : base(origin) { }
}

/// <summary><c>adviser requires diagnostic-review</c>.</summary>
public sealed class EventClauseSyntax : ClauseSyntax
{
    internal EventClauseSyntax(NodeOrigin origin) : base(origin) { }

    public WhoSyntax Who => GetNode<WhoSyntax>(0);

    public SyntaxToken Verb => GetToken(1);

    public ObjectSyntax? Object => GetOptionalNode<ObjectSyntax>(2);

    public SyntaxToken? ToKeyword => GetOptionalToken(3);

    public NamesSyntax? Recipients => GetOptionalNode<NamesSyntax>(4);

    public ClauseCountSyntax? Count => GetOptionalNode<ClauseCountSyntax>(5);
}

/// <summary><c>inspectorate finds overall-effectiveness inadequate</c>.</summary>
public sealed class FindsClauseSyntax : ClauseSyntax
{
    internal FindsClauseSyntax(NodeOrigin origin) : base(origin) { }

    public NamePathSyntax Decider => GetNode<NamePathSyntax>(0);

    public SyntaxToken FindsKeyword => GetToken(1);

    public NamePathSyntax Subject => GetNode<NamePathSyntax>(2);

    public SyntaxToken Finding => GetToken(3);

    public ClauseCountSyntax? Count => GetOptionalNode<ClauseCountSyntax>(4);
}

/// <summary><c>council is unwilling</c>, <c>plan is not met</c>.</summary>
public sealed class IsClauseSyntax : ClauseSyntax
{
    internal IsClauseSyntax(NodeOrigin origin) : base(origin) { }

    public WhoSyntax Who => GetNode<WhoSyntax>(0);

    public SyntaxToken IsKeyword => GetToken(1);

    public SyntaxToken? NotKeyword => GetOptionalToken(2);

    public ValueSyntax Value => GetNode<ValueSyntax>(3);
}

/// <summary><c>notice ends</c>.</summary>
public sealed class NoticeEndsClauseSyntax : ClauseSyntax
{
    internal NoticeEndsClauseSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken NoticeEndsKeyword => GetToken(0);
}

/// <summary><c>2 times in any 5 years</c> after a clause.</summary>
public sealed class ClauseCountSyntax : SyntaxNode
{
    internal ClauseCountSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken Number => GetToken(0);

    public SyntaxToken TimesInKeyword => GetToken(1);

    public SyntaxToken AnyKeyword => GetToken(2);

    public SpanSyntax Length => GetNode<SpanSyntax>(3);
}

/// <summary><c>when council is unable</c>; also while, unless.</summary>
public sealed class TriggerClauseSyntax : SyntaxNode
{
    internal TriggerClauseSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken Keyword => GetToken(0);

    public ClauseSyntax Clause => GetNode<ClauseSyntax>(1);
}
