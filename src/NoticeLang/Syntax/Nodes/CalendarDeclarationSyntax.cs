namespace NoticeLang.Syntax;

/// <summary>The first or last day of a calendar's period.</summary>
public abstract class CalendarDaySyntax : SyntaxNode
{
    private protected CalendarDaySyntax(NodeOrigin origin) : base(origin) { }
}

/// <summary><c>calendar school-terms "Terms" { autumn 2026 from 1 September 2026 to 18 December 2026 }</c>.</summary>
public sealed class CalendarDeclarationSyntax : DeclarationSyntax
{
    internal CalendarDeclarationSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken CalendarKeyword => GetToken(0);

    public SyntaxToken Name => GetToken(1);

    public SyntaxToken? Title => GetOptionalToken(2);

    public SyntaxToken OpenBrace => GetToken(3);

    public SyntaxList<CalendarPeriodSyntax> Periods => GetList<CalendarPeriodSyntax>(4);

    public SyntaxToken CloseBrace => GetToken(5);
}

/// <summary><c>summer from 1 June to 31 August</c>, of every year or of one.</summary>
public sealed class CalendarPeriodSyntax : SyntaxNode
{
    internal CalendarPeriodSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken Name => GetToken(0);

    public SyntaxToken? Year => GetOptionalToken(1);

    public SyntaxToken FromKeyword => GetToken(2);

    public CalendarDaySyntax First => GetNode<CalendarDaySyntax>(3);

    public SyntaxToken ToKeyword => GetToken(4);

    public CalendarDaySyntax Last => GetNode<CalendarDaySyntax>(5);
}

/// <summary>A day of one year.</summary>
public sealed class DatedCalendarDaySyntax : CalendarDaySyntax
{
    internal DatedCalendarDaySyntax(NodeOrigin origin) : base(origin) { }

    public DateSyntax Date => GetNode<DateSyntax>(0);
}

/// <summary><c>1 June</c>, of every year.</summary>
public sealed class YearlyCalendarDaySyntax : CalendarDaySyntax
{
    internal YearlyCalendarDaySyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken Day => GetToken(0);

    public SyntaxToken Month => GetToken(1);
}
