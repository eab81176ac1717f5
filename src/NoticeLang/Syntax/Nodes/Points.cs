namespace NoticeLang.Syntax;

/// <summary>A day, or what names one.</summary>
public abstract class PointSyntax : SyntaxNode
{
    private protected PointSyntax(NodeOrigin origin) : base(origin) { }
}

/// <summary>A stretch of the calendar, named.</summary>
public abstract class PeriodSyntax : SyntaxNode
{
    private protected PeriodSyntax(NodeOrigin origin) : base(origin) { }
}

/// <summary><c>23 May 2019</c>.</summary>
public sealed class DatePointSyntax : PointSyntax
{
    internal DatePointSyntax(NodeOrigin origin) : base(origin) { }

    public DateSyntax Date => GetNode<DateSyntax>(0);
}

/// <summary><c>end of August 2020</c>, <c>August 2020</c>, <c>issue</c>.</summary>
public sealed class PeriodPointSyntax : PointSyntax
{
    internal PeriodPointSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Edge => GetOptionalToken(0);

    public PeriodSyntax Period => GetNode<PeriodSyntax>(1);
}

/// <summary><c>its due</c>.</summary>
public sealed class ItsPointSyntax : PointSyntax
{
    internal ItsPointSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken ItsKeyword => GetToken(0);

    public SyntaxToken FieldName => GetToken(1);
}

/// <summary><c>the due date of draft-plan-sent</c>.</summary>
public sealed class DueDatePointSyntax : PointSyntax
{
    internal DueDatePointSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken TheKeyword => GetToken(0);

    public SyntaxToken DueKeyword => GetToken(1);

    public SyntaxToken DateKeyword => GetToken(2);

    public SyntaxToken OfKeyword => GetToken(3);

    public SyntaxToken Name => GetToken(4);
}

/// <summary><c>the next meeting of improvement-board</c>, or <c>each meeting</c>.</summary>
public sealed class EventPointSyntax : PointSyntax
{
    internal EventPointSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? TheKeyword => GetOptionalToken(0);

    public SyntaxToken? NextKeyword => GetOptionalToken(1);

    public SyntaxToken? EachKeyword => GetOptionalToken(2);

    public NamesSyntax Names => GetNode<NamesSyntax>(3);
}

/// <summary><c>August 2020</c>.</summary>
public sealed class MonthPeriodSyntax : PeriodSyntax
{
    internal MonthPeriodSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken Month => GetToken(0);

    public SyntaxToken Year => GetToken(1);
}

/// <summary><c>2021</c>, <c>2021/22</c>.</summary>
public sealed class YearPeriodSyntax : PeriodSyntax
{
    internal YearPeriodSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken Year => GetToken(0);
}

/// <summary><c>issue</c>, <c>quarter</c>, <c>summer 2026</c>.</summary>
public sealed class NamedPeriodSyntax : PeriodSyntax
{
    internal NamedPeriodSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken Name => GetToken(0);

    public SyntaxToken? Year => GetOptionalToken(1);
}

/// <summary><c>period of 6 weeks</c>.</summary>
public sealed class SpanPeriodSyntax : PeriodSyntax
{
    internal SpanPeriodSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken PeriodOfKeyword => GetToken(0);

    public SpanSyntax Length => GetNode<SpanSyntax>(1);
}

/// <summary><c>6 weeks</c>, <c>10 working days</c>, <c>month</c>.</summary>
public sealed class SpanSyntax : SyntaxNode
{
    internal SpanSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Number => GetOptionalToken(0);

    public SyntaxToken? WorkingKeyword => GetOptionalToken(1);

    public SyntaxToken Unit => GetToken(2);
}

/// <summary><c>23 May 2019</c> or <c>2019-05-23</c> (then only <see cref="IsoDate"/> stands).</summary>
public sealed class DateSyntax : SyntaxNode
{
    internal DateSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? IsoDate => GetOptionalToken(0);

    public SyntaxToken? Day => GetOptionalToken(1);

    public SyntaxToken? Month => GetOptionalToken(2);

    public SyntaxToken? Year => GetOptionalToken(3);
}
