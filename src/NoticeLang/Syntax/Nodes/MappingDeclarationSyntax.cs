namespace NoticeLang.Syntax;

/// <summary>A line in the block of a mapping.</summary>
public abstract class MappingLineSyntax : SyntaxNode
{
    private protected MappingLineSyntax(NodeOrigin origin) : base(origin) { }
}

/// <summary><c>evidence "board-log.csv" as meet by improvement-board { … }</c>: how a table is read as evidence.</summary>
public sealed class MappingDeclarationSyntax : DeclarationSyntax
{
    internal MappingDeclarationSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken EvidenceKeyword => GetToken(0);

    public SyntaxToken File => GetToken(1);

    public SyntaxToken AsKeyword => GetToken(2);

    public SyntaxToken KindName => GetToken(3);

    public SyntaxToken? SubjectName => GetOptionalToken(4);

    public SyntaxList<MappingPlaceSyntax> Places => GetList<MappingPlaceSyntax>(5);

    public SyntaxToken OpenBrace => GetToken(6);

    public SyntaxList<MappingLineSyntax> Lines => GetList<MappingLineSyntax>(7);

    public SyntaxToken CloseBrace => GetToken(8);
}

/// <summary><c>by improvement-board</c>, <c>of council</c> or <c>to department</c>: the same in every record of a mapping.</summary>
public sealed class MappingPlaceSyntax : SyntaxNode
{
    internal MappingPlaceSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SyntaxToken Keyword => GetToken(1);

    public NamesSyntax Names => GetNode<NamesSyntax>(2);
}

/// <summary><c>sheet "Meetings"</c> or <c>each sheet</c>.</summary>
public sealed class SheetLineSyntax : MappingLineSyntax
{
    internal SheetLineSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? EachKeyword => GetOptionalToken(0);

    public SyntaxToken SheetKeyword => GetToken(1);

    public SyntaxToken? Name => GetOptionalToken(2);
}

/// <summary><c>header in row 4</c> or <c>header in rows 4 to 5</c>.</summary>
public sealed class HeaderRowLineSyntax : MappingLineSyntax
{
    internal HeaderRowLineSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken HeaderKeyword => GetToken(0);

    public SyntaxToken InKeyword => GetToken(1);

    public SyntaxToken RowKeyword => GetToken(2);

    public SyntaxToken First => GetToken(3);

    public SyntaxToken? ToKeyword => GetOptionalToken(4);

    public SyntaxToken? Last => GetOptionalToken(5);
}

/// <summary><c>said by council</c>.</summary>
public sealed class SaidByLineSyntax : MappingLineSyntax
{
    internal SaidByLineSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken SaidByKeyword => GetToken(0);

    public NamePathSyntax Path => GetNode<NamePathSyntax>(1);
}

/// <summary><c>source "The board secretary's log"</c>.</summary>
public sealed class SourceLineSyntax : MappingLineSyntax
{
    internal SourceLineSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken SourceKeyword => GetToken(0);

    public SyntaxToken Text => GetToken(1);
}

/// <summary><c>only rows where column "Status" is "Held"</c>.</summary>
public sealed class RowsLineSyntax : MappingLineSyntax
{
    internal RowsLineSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken OnlyKeyword => GetToken(0);

    public SyntaxToken RowsKeyword => GetToken(1);

    public RowConditionSyntax Condition => GetNode<RowConditionSyntax>(2);
}

/// <summary><c>until row where column "Date" is "Total"</c>: that row and all after it are no records.</summary>
public sealed class LastRowLineSyntax : MappingLineSyntax
{
    internal LastRowLineSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken UntilKeyword => GetToken(0);

    public SyntaxToken RowKeyword => GetToken(1);

    public RowConditionSyntax Condition => GetNode<RowConditionSyntax>(2);
}

/// <summary><c>where column "Status" is "Held" or "Chaired"</c>, <c>is not "Draft"</c>, <c>is empty</c>, <c>is not empty</c>.</summary>
public sealed class RowConditionSyntax : SyntaxNode
{
    internal RowConditionSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken WhereKeyword => GetToken(0);

    public SyntaxToken ColumnKeyword => GetToken(1);

    public SyntaxToken Column => GetToken(2);

    public SyntaxToken IsKeyword => GetToken(3);

    public SyntaxToken? NotKeyword => GetOptionalToken(4);

    public SyntaxToken? EmptyKeyword => GetOptionalToken(5);

    public SeparatedSyntaxList<TextValueSyntax> Values => GetSeparatedList<TextValueSyntax>(6);
}
