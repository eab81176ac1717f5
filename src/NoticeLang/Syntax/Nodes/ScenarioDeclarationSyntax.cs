namespace NoticeLang.Syntax;

/// <summary>A line of a scenario.</summary>
public abstract class ScenarioLineSyntax : SyntaxNode
{
    private protected ScenarioLineSyntax(NodeOrigin origin) : base(origin) { }
}

/// <summary><c>scenario "a missed meeting shows" { … }</c>.</summary>
public sealed class ScenarioDeclarationSyntax : DeclarationSyntax
{
    internal ScenarioDeclarationSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken ScenarioKeyword => GetToken(0);

    public SyntaxToken Title => GetToken(1);

    public SyntaxToken OpenBrace => GetToken(2);

    public SyntaxList<ScenarioLineSyntax> Lines => GetList<ScenarioLineSyntax>(3);

    public SyntaxToken CloseBrace => GetToken(4);
}

/// <summary><c>given C</c>; <c>given the record of C is complete</c> (<see cref="RecordKeyword"/> stands); <c>given N is suspended by A</c> (<see cref="ConditionName"/> stands).</summary>
public sealed class GivenSyntax : ScenarioLineSyntax
{
    internal GivenSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken GivenKeyword => GetToken(0);

    public SyntaxToken? TheKeyword => GetOptionalToken(1);

    public SyntaxToken? RecordKeyword => GetOptionalToken(2);

    public SyntaxToken? OfKeyword => GetOptionalToken(3);

    public ClauseSyntax? Clause => GetOptionalNode<ClauseSyntax>(4);

    public SyntaxToken? ConditionName => GetOptionalToken(5);

    public SyntaxToken? IsKeyword => GetOptionalToken(6);

    public SyntaxToken? CompleteKeyword => GetOptionalToken(7);

    public SyntaxToken? SuspendedKeyword => GetOptionalToken(8);

    public SyntaxToken? ByKeyword => GetOptionalToken(9);

    public NamesSyntax? Names => GetOptionalNode<NamesSyntax>(10);

    public SyntaxList<GivenTailSyntax> Tails => GetList<GivenTailSyntax>(11);
}

/// <summary><c>on D</c>, <c>in P</c>, <c>between D and D</c>, <c>from D</c>, <c>to D</c>, <c>with F V</c> or <c>known on D</c>.</summary>
public sealed class GivenTailSyntax : SyntaxNode
{
    internal GivenTailSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken Keyword => GetToken(0);

    public SyntaxToken? OnKeyword => GetOptionalToken(1);

    public PointSyntax? Point => GetOptionalNode<PointSyntax>(2);

    public SyntaxToken? AndKeyword => GetOptionalToken(3);

    public PointSyntax? LastPoint => GetOptionalNode<PointSyntax>(4);

    public PeriodSyntax? Period => GetOptionalNode<PeriodSyntax>(5);

    public SyntaxToken? FieldName => GetOptionalToken(6);

    public ValueSyntax? Value => GetOptionalNode<ValueSyntax>(7);
}

/// <summary><c>as at 1 February 2020</c>.</summary>
public sealed class AsAtSyntax : ScenarioLineSyntax
{
    internal AsAtSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken AsKeyword => GetToken(0);

    public SyntaxToken AtKeyword => GetToken(1);

    public PointSyntax Point => GetNode<PointSyntax>(2);
}

/// <summary><c>known by 1 February 2020</c>.</summary>
public sealed class KnownBySyntax : ScenarioLineSyntax
{
    internal KnownBySyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken KnownKeyword => GetToken(0);

    public SyntaxToken ByKeyword => GetToken(1);

    public PointSyntax Point => GetNode<PointSyntax>(2);
}

/// <summary><c>expect board-meets not met</c>.</summary>
public sealed class ExpectSyntax : ScenarioLineSyntax
{
    internal ExpectSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken ExpectKeyword => GetToken(0);

    public SyntaxToken ConditionName => GetToken(1);

    public SyntaxTokenList VerdictWords => GetTokenList(2);
}
