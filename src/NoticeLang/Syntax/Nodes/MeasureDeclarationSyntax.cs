namespace NoticeLang.Syntax;

/// <summary>How a measure is read: how often, over what, in which unit.</summary>
public abstract class MeasureModifierSyntax : SyntaxNode
{
    private protected MeasureModifierSyntax(NodeOrigin origin) : base(origin) { }
}

/// <summary>A line in the block of a measure.</summary>
public abstract class MeasureLineSyntax : SyntaxNode
{
    private protected MeasureLineSyntax(NodeOrigin origin) : base(origin) { }
}

/// <summary><c>measure absence "Absence" percent, read each month, over the month { … }</c>.</summary>
public sealed class MeasureDeclarationSyntax : DeclarationSyntax
{
    internal MeasureDeclarationSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken MeasureKeyword => GetToken(0);

    public SyntaxToken Name => GetToken(1);

    public SyntaxToken? Title => GetOptionalToken(2);

    public SyntaxList<MeasureModifierSyntax> Modifiers => GetList<MeasureModifierSyntax>(3);

    public SyntaxToken? OpenBrace => GetOptionalToken(4);

    public SyntaxList<MeasureLineSyntax> Lines => GetList<MeasureLineSyntax>(5);

    public SyntaxToken? CloseBrace => GetOptionalToken(6);
}

/// <summary><c>read each month</c> or <c>read every 6 weeks</c>.</summary>
public sealed class ReadModifierSyntax : MeasureModifierSyntax
{
    internal ReadModifierSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SyntaxToken ReadKeyword => GetToken(1);

    public SyntaxToken? EachKeyword => GetOptionalToken(2);

    public SyntaxToken? UnitName => GetOptionalToken(3);

    public SyntaxToken? EveryKeyword => GetOptionalToken(4);

    public SpanSyntax? Length => GetOptionalNode<SpanSyntax>(5);
}

/// <summary><c>over the month</c> or <c>over 12 months</c>.</summary>
public sealed class OverModifierSyntax : MeasureModifierSyntax
{
    internal OverModifierSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SyntaxToken OverKeyword => GetToken(1);

    public SyntaxToken? TheKeyword => GetOptionalToken(2);

    public SyntaxToken? UnitName => GetOptionalToken(3);

    public SpanSyntax? Length => GetOptionalNode<SpanSyntax>(4);
}

/// <summary>The unit of a measure: <c>percent</c>.</summary>
public sealed class UnitModifierSyntax : MeasureModifierSyntax
{
    internal UnitModifierSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SyntaxToken Name => GetToken(1);
}

/// <summary><c>of "assessments", excluding "transferred in"</c>: the denominator.</summary>
public sealed class OfLineSyntax : MeasureLineSyntax
{
    internal OfLineSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken OfKeyword => GetToken(0);

    public SyntaxToken Text => GetToken(1);

    public SyntaxToken? Comma => GetOptionalToken(2);

    public SyntaxToken? ExcludingKeyword => GetOptionalToken(3);

    public SyntaxToken? ExcludedText => GetOptionalToken(4);
}

/// <summary><c>counts "closed with no further action"</c>: the numerator.</summary>
public sealed class CountsLineSyntax : MeasureLineSyntax
{
    internal CountsLineSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken CountsKeyword => GetToken(0);

    public SyntaxToken Text => GetToken(1);
}

/// <summary><c>baseline 66% in September 2010</c>; one of the amount and the period may be left out.</summary>
public sealed class BaselineLineSyntax : MeasureLineSyntax
{
    internal BaselineLineSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken BaselineKeyword => GetToken(0);

    public AmountSyntax? Amount => GetOptionalNode<AmountSyntax>(1);

    public SyntaxToken? InKeyword => GetOptionalToken(2);

    public PeriodSyntax? Period => GetOptionalNode<PeriodSyntax>(3);
}

/// <summary><c>lower is better</c> or <c>higher is better</c>.</summary>
public sealed class BetterLineSyntax : MeasureLineSyntax
{
    internal BetterLineSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken Direction => GetToken(0);

    public SyntaxToken IsKeyword => GetToken(1);

    public SyntaxToken BetterKeyword => GetToken(2);
}
