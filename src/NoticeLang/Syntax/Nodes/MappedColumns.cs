namespace NoticeLang.Syntax;

/// <summary>How the cells of a column are read.</summary>
public abstract class ColumnOptionSyntax : SyntaxNode
{
    private protected ColumnOptionSyntax(NodeOrigin origin) : base(origin) { }
}

/// <summary><c>day from column "Date", written day first</c>.</summary>
public sealed class ColumnLineSyntax : MappingLineSyntax
{
    internal ColumnLineSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken Field => GetToken(0);

    public SyntaxToken FromKeyword => GetToken(1);

    public SyntaxToken ColumnKeyword => GetToken(2);

    public SyntaxToken Column => GetToken(3);

    public SyntaxList<ColumnOptionSyntax> Options => GetList<ColumnOptionSyntax>(4);
}

/// <summary><c>value from the column of each period</c>: a table with a column a month.</summary>
public sealed class PeriodColumnsLineSyntax : MappingLineSyntax
{
    internal PeriodColumnsLineSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken Field => GetToken(0);

    public SyntaxToken FromKeyword => GetToken(1);

    public SyntaxToken TheKeyword => GetToken(2);

    public SyntaxToken ColumnKeyword => GetToken(3);

    public SyntaxToken OfKeyword => GetToken(4);

    public SyntaxToken EachKeyword => GetToken(5);

    public SyntaxToken PeriodKeyword => GetToken(6);

    public SyntaxList<ColumnOptionSyntax> Options => GetList<ColumnOptionSyntax>(7);
}

/// <summary><c>because is "taken from the log"</c>: the same in every row.</summary>
public sealed class ConstantLineSyntax : MappingLineSyntax
{
    internal ConstantLineSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken Field => GetToken(0);

    public SyntaxToken IsKeyword => GetToken(1);

    public ValueSyntax Value => GetNode<ValueSyntax>(2);
}

/// <summary><c>where "Perm" or "Permanent" means permanent</c>.</summary>
public sealed class TranslationSyntax : ColumnOptionSyntax
{
    internal TranslationSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SyntaxToken WhereKeyword => GetToken(1);

    public SeparatedSyntaxList<TextValueSyntax> Texts => GetSeparatedList<TextValueSyntax>(2);

    public SyntaxToken MeansKeyword => GetToken(3);

    public ValueSyntax Value => GetNode<ValueSyntax>(4);
}

/// <summary><c>or 23 May 2019 where empty</c>.</summary>
public sealed class ColumnDefaultSyntax : ColumnOptionSyntax
{
    internal ColumnDefaultSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SyntaxToken OrKeyword => GetToken(1);

    public ValueSyntax Value => GetNode<ValueSyntax>(2);

    public SyntaxToken WhereKeyword => GetToken(3);

    public SyntaxToken EmptyKeyword => GetToken(4);
}

/// <summary><c>written day first</c>.</summary>
public sealed class DateOrderSyntax : ColumnOptionSyntax
{
    internal DateOrderSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SyntaxToken WrittenKeyword => GetToken(1);

    public SyntaxToken PartKeyword => GetToken(2);

    public SyntaxToken FirstKeyword => GetToken(3);
}

/// <summary><c>split by ";"</c> or <c>split by lines</c>.</summary>
public sealed class ColumnSplitSyntax : ColumnOptionSyntax
{
    internal ColumnSplitSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SyntaxToken SplitKeyword => GetToken(1);

    public SyntaxToken ByKeyword => GetToken(2);

    public SyntaxToken Separator => GetToken(3);
}
