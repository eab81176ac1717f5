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

/// <summary>
/// <c>given C</c>, <c>given not C</c>, <c>given director is member of board</c> (<see cref="Whole"/> stands); <c>given the record of C is
/// complete</c> (<see cref="RecordKeyword"/> stands); <c>given N is suspended by A</c>; <c>given N is added to L</c>.
/// </summary>
public sealed class GivenSyntax : ScenarioLineSyntax
{
    internal GivenSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken GivenKeyword => GetToken(0);

    public SyntaxToken? TheKeyword => GetOptionalToken(1);

    public SyntaxToken? RecordKeyword => GetOptionalToken(2);

    public SyntaxToken? OfKeyword => GetOptionalToken(3);

    public SyntaxToken? NotKeyword => GetOptionalToken(4);

    public ClauseSyntax? Clause => GetOptionalNode<ClauseSyntax>(5);

    public SyntaxToken? WholeKeyword => GetOptionalToken(6);

    public NamePathSyntax? Whole => GetOptionalNode<NamePathSyntax>(7);

    public SyntaxToken? WithKeyword => GetOptionalToken(8);

    /// <summary>Whom a complete record is of as well: <c>the record of council meets with adviser is complete</c>.</summary>
    public NamesSyntax? WithNames => GetOptionalNode<NamesSyntax>(9);

    /// <summary>The condition that is suspended, or the item that is added or removed.</summary>
    public SyntaxToken? Name => GetOptionalToken(10);

    public SyntaxToken? IsKeyword => GetOptionalToken(11);

    public SyntaxToken? CompleteKeyword => GetOptionalToken(12);

    public SyntaxToken? SuspendedKeyword => GetOptionalToken(13);

    public SyntaxToken? ByKeyword => GetOptionalToken(14);

    public NamesSyntax? Names => GetOptionalNode<NamesSyntax>(15);

    public SyntaxToken? ListedKeyword => GetOptionalToken(16);

    public SyntaxToken? ListKeyword => GetOptionalToken(17);

    public SyntaxToken? ListName => GetOptionalToken(18);

    public SyntaxList<GivenTailSyntax> Tails => GetList<GivenTailSyntax>(19);
}

/// <summary><c>on D</c>, <c>on or before D</c>, <c>in P</c>, <c>between D and D</c>, <c>from D</c>, <c>to D</c>, <c>for P</c>, <c>with F V</c>, <c>with N</c>, <c>known on D</c>, <c>decided on D</c> or <c>said by N</c>.</summary>
public sealed class GivenTailSyntax : SyntaxNode
{
    internal GivenTailSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SyntaxToken Keyword => GetToken(1);

    public SyntaxToken? OnKeyword => GetOptionalToken(2);

    public SyntaxToken? OrKeyword => GetOptionalToken(3);

    public SyntaxToken? SideKeyword => GetOptionalToken(4);

    public SyntaxToken? BetweenKeyword => GetOptionalToken(5);

    public PointSyntax? Point => GetOptionalNode<PointSyntax>(6);

    public SyntaxToken? AndKeyword => GetOptionalToken(7);

    public PointSyntax? LastPoint => GetOptionalNode<PointSyntax>(8);

    public PeriodSyntax? Period => GetOptionalNode<PeriodSyntax>(9);

    public NamesSyntax? Names => GetOptionalNode<NamesSyntax>(10);

    public SyntaxToken? FieldName => GetOptionalToken(11);

    public ValueSyntax? Value => GetOptionalNode<ValueSyntax>(12);
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
