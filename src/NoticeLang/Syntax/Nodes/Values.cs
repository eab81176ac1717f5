namespace NoticeLang.Syntax;

/// <summary>What something must be, or is.</summary>
public abstract class ValueSyntax : SyntaxNode
{
    private protected ValueSyntax(NodeOrigin origin) : base(origin) { }
}

/// <summary>What a figure is compared with.</summary>
public abstract class AmountSyntax : SyntaxNode
{
    private protected AmountSyntax(NodeOrigin origin) : base(origin) { }
}

/// <summary><c>in-post and permanent</c>.</summary>
public sealed class NamesValueSyntax : ValueSyntax
{
    internal NamesValueSyntax(NodeOrigin origin) : base(origin) { }

    public SeparatedTokenList Names => GetSeparatedTokens(0);
}

/// <summary><c>31 March 2026</c>, of a field that holds a day.</summary>
public sealed class DateValueSyntax : ValueSyntax
{
    internal DateValueSyntax(NodeOrigin origin) : base(origin) { }

    public DateSyntax Date => GetNode<DateSyntax>(0);
}

/// <summary><c>0</c>, <c>80%</c>.</summary>
public sealed class NumberValueSyntax : ValueSyntax
{
    internal NumberValueSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken Number => GetToken(0);

    public SyntaxToken? Percent => GetOptionalToken(1);
}

/// <summary><c>"about 19%"</c>: words as evidence would give them.</summary>
public sealed class TextValueSyntax : ValueSyntax
{
    internal TextValueSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken Text => GetToken(0);
}

/// <summary><c>permanent</c>: one name, of a mapping.</summary>
public sealed class NameValueSyntax : ValueSyntax
{
    internal NameValueSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken Name => GetToken(0);
}

/// <summary><c>at most 30%</c>.</summary>
public sealed class ComparisonValueSyntax : ValueSyntax
{
    internal ComparisonValueSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken Comparison => GetToken(0);

    public AmountSyntax Amount => GetNode<AmountSyntax>(1);
}

/// <summary><c>at most { 10.9% in July 2023 … }</c>.</summary>
public sealed class MilestonesValueSyntax : ValueSyntax
{
    internal MilestonesValueSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken Comparison => GetToken(0);

    public SyntaxToken OpenBrace => GetToken(1);

    public SyntaxList<MilestoneSyntax> Milestones => GetList<MilestoneSyntax>(2);

    public SyntaxToken CloseBrace => GetToken(3);
}

/// <summary><c>10.9% in July 2023</c>.</summary>
public sealed class MilestoneSyntax : SyntaxNode
{
    internal MilestoneSyntax(NodeOrigin origin) : base(origin) { }

    public AmountSyntax Amount => GetNode<AmountSyntax>(0);

    public SyntaxToken InKeyword => GetToken(1);

    public PeriodSyntax Period => GetNode<PeriodSyntax>(2);
}

/// <summary><c>20</c>, <c>£50</c>, <c>30%</c>.</summary>
public sealed class NumberAmountSyntax : AmountSyntax
{
    internal NumberAmountSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken Number => GetToken(0);

    public SyntaxToken? Percent => GetOptionalToken(1);
}

/// <summary>A declared name as an amount.</summary>
public sealed class NameAmountSyntax : AmountSyntax
{
    internal NameAmountSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken Name => GetToken(0);
}

/// <summary><c>its baseline</c>.</summary>
public sealed class BaselineAmountSyntax : AmountSyntax
{
    internal BaselineAmountSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken ItsKeyword => GetToken(0);

    public SyntaxToken BaselineKeyword => GetToken(1);
}

/// <summary><c>that of england-average in 2021/22</c>.</summary>
public sealed class ComparatorAmountSyntax : AmountSyntax
{
    internal ComparatorAmountSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken ThatKeyword => GetToken(0);

    public SyntaxToken OfKeyword => GetToken(1);

    public NamesSyntax Names => GetNode<NamesSyntax>(2);

    public SyntaxToken? InKeyword => GetOptionalToken(3);

    public PeriodSyntax? Period => GetOptionalNode<PeriodSyntax>(4);
}
