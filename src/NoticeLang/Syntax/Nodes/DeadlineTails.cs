namespace NoticeLang.Syntax;

/// <summary>When, how often, how long, on what ground; may begin with a comma that means nothing.</summary>
public abstract class TailSyntax : SyntaxNode
{
    private protected TailSyntax(NodeOrigin origin) : base(origin) { }
}

/// <summary><c>by 31 March 2009</c>, <c>before …</c>, <c>on …</c>, with <c>or sooner</c>.</summary>
public sealed class PointDeadlineTailSyntax : TailSyntax
{
    internal PointDeadlineTailSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SyntaxToken Keyword => GetToken(1);

    public PointSyntax Point => GetNode<PointSyntax>(2);

    public SyntaxToken? OrKeyword => GetOptionalToken(3);

    public SyntaxToken? SoonerKeyword => GetOptionalToken(4);
}

/// <summary><c>before council submits plan</c>.</summary>
public sealed class ClauseDeadlineTailSyntax : TailSyntax
{
    internal ClauseDeadlineTailSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SyntaxToken BeforeKeyword => GetToken(1);

    public ClauseSyntax Clause => GetNode<ClauseSyntax>(2);
}

/// <summary><c>in summer 2026</c>.</summary>
public sealed class InPeriodTailSyntax : TailSyntax
{
    internal InPeriodTailSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SyntaxToken InKeyword => GetToken(1);

    public PeriodSyntax Period => GetNode<PeriodSyntax>(2);
}

/// <summary><c>between 1 June 2026 and 31 August 2026</c>.</summary>
public sealed class BetweenTailSyntax : TailSyntax
{
    internal BetweenTailSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SyntaxToken BetweenKeyword => GetToken(1);

    public PointSyntax First => GetNode<PointSyntax>(2);

    public SyntaxToken AndKeyword => GetToken(3);

    public PointSyntax Last => GetNode<PointSyntax>(4);
}

/// <summary><c>within 4 weeks of D</c> or <c>within 10 working days after E</c>: a point or a clause stands.</summary>
public sealed class WithinTailSyntax : TailSyntax
{
    internal WithinTailSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SyntaxToken WithinKeyword => GetToken(1);

    public SpanSyntax Length => GetNode<SpanSyntax>(2);

    public SyntaxToken AnchorKeyword => GetToken(3);

    public PointSyntax? Point => GetOptionalNode<PointSyntax>(4);

    public ClauseSyntax? Clause => GetOptionalNode<ClauseSyntax>(5);
}

/// <summary><c>at 6 months after issue</c>.</summary>
public sealed class AtTailSyntax : TailSyntax
{
    internal AtTailSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SyntaxToken AtKeyword => GetToken(1);

    public SpanSyntax Length => GetNode<SpanSyntax>(2);

    public SyntaxToken AfterKeyword => GetToken(3);

    public PointSyntax Point => GetNode<PointSyntax>(4);
}
