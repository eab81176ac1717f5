namespace NoticeLang.Syntax;

/// <summary><c>from 22 October 2019</c>.</summary>
public sealed class FromTailSyntax : TailSyntax
{
    internal FromTailSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SyntaxToken FromKeyword => GetToken(1);

    public PointSyntax Point => GetNode<PointSyntax>(2);
}

/// <summary><c>until notice ends</c>, <c>until C or D whichever is sooner</c>: a clause or a point stands first.</summary>
public sealed class UntilTailSyntax : TailSyntax
{
    internal UntilTailSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SyntaxToken UntilKeyword => GetToken(1);

    public ClauseSyntax? Clause => GetOptionalNode<ClauseSyntax>(2);

    public PointSyntax? Point => GetOptionalNode<PointSyntax>(3);

    public SyntaxToken? OrKeyword => GetOptionalToken(4);

    public PointSyntax? OtherPoint => GetOptionalNode<PointSyntax>(5);

    public SyntaxToken? WhicheverKeyword => GetOptionalToken(6);

    public SyntaxToken? IsKeyword => GetOptionalToken(7);

    public SyntaxToken? SoonerKeyword => GetOptionalToken(8);
}

/// <summary><c>for at least 12 months</c>.</summary>
public sealed class ForTailSyntax : TailSyntax
{
    internal ForTailSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SyntaxToken ForKeyword => GetToken(1);

    public SyntaxToken? AtLeastKeyword => GetOptionalToken(2);

    public SpanSyntax Length => GetNode<SpanSyntax>(3);
}

/// <summary><c>allowing 3 days</c>.</summary>
public sealed class AllowingTailSyntax : TailSyntax
{
    internal AllowingTailSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SyntaxToken AllowingKeyword => GetToken(1);

    public SpanSyntax Length => GetNode<SpanSyntax>(2);
}

/// <summary><c>with council and department</c>.</summary>
public sealed class WithNamesTailSyntax : TailSyntax
{
    internal WithNamesTailSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SyntaxToken WithKeyword => GetToken(1);

    public NamesSyntax Names => GetNode<NamesSyntax>(2);
}

/// <summary><c>with sample at least 20</c>, <c>… in all</c>.</summary>
public sealed class WithFieldTailSyntax : TailSyntax
{
    internal WithFieldTailSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SyntaxToken WithKeyword => GetToken(1);

    public SyntaxToken FieldName => GetToken(2);

    public ValueSyntax Value => GetNode<ValueSyntax>(3);

    public SyntaxToken? InAllKeyword => GetOptionalToken(4);
}

/// <summary><c>confirmed by department</c>.</summary>
public sealed class ConfirmedByTailSyntax : TailSyntax
{
    internal ConfirmedByTailSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SyntaxToken ConfirmedByKeyword => GetToken(1);

    public NamesSyntax Names => GetNode<NamesSyntax>(2);
}

/// <summary><c>performed by contractor</c>.</summary>
public sealed class PerformedByTailSyntax : TailSyntax
{
    internal PerformedByTailSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SyntaxToken PerformedByKeyword => GetToken(1);

    public NamesSyntax Names => GetNode<NamesSyntax>(2);
}

/// <summary><c>when C or when C</c>; also while, unless.</summary>
public sealed class TriggerTailSyntax : TailSyntax
{
    internal TriggerTailSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SeparatedSyntaxList<TriggerClauseSyntax> Triggers => GetSeparatedList<TriggerClauseSyntax>(1);
}
