namespace NoticeLang.Syntax;

/// <summary><c>every 6 weeks</c>.</summary>
public sealed class EveryTailSyntax : TailSyntax
{
    internal EveryTailSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SyntaxToken EveryKeyword => GetToken(1);

    public SpanSyntax Length => GetNode<SpanSyntax>(2);
}

/// <summary><c>first by 1 June 2020</c>.</summary>
public sealed class FirstByTailSyntax : TailSyntax
{
    internal FirstByTailSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SyntaxToken FirstByKeyword => GetToken(1);

    public PointSyntax Point => GetNode<PointSyntax>(2);
}

/// <summary><c>in each quarter</c>.</summary>
public sealed class InEachTailSyntax : TailSyntax
{
    internal InEachTailSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SyntaxToken InEachKeyword => GetToken(1);

    public PeriodSyntax Period => GetNode<PeriodSyntax>(2);
}

/// <summary><c>once</c>.</summary>
public sealed class OnceTailSyntax : TailSyntax
{
    internal OnceTailSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SyntaxToken OnceKeyword => GetToken(1);
}

/// <summary><c>throughout</c>.</summary>
public sealed class ThroughoutTailSyntax : TailSyntax
{
    internal ThroughoutTailSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SyntaxToken ThroughoutKeyword => GetToken(1);
}

/// <summary><c>at most 2 times in any 5 years</c>; a period stands after each, a span after any, neither after all.</summary>
public sealed class TimesTailSyntax : TailSyntax
{
    internal TimesTailSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SyntaxToken? Bound => GetOptionalToken(1);

    public SyntaxToken Count => GetToken(2);

    public SyntaxToken TimesInKeyword => GetToken(3);

    public SyntaxToken ScopeKeyword => GetToken(4);

    public PeriodSyntax? Period => GetOptionalNode<PeriodSyntax>(5);

    public SpanSyntax? Length => GetOptionalNode<SpanSyntax>(6);
}
