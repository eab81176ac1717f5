using System.Collections.Immutable;

namespace NoticeLang.Syntax;

internal static partial class SyntaxShapes
{
    private static SyntaxShape[] Mappings =>
    [
        new(SyntaxKind.MappingDeclaration, "mapping", typeof(MappingDeclarationSyntax),
            Token("EvidenceKeyword", SyntaxKind.EvidenceKeyword), Token("File", SyntaxKind.TextToken),
            Token("AsKeyword", SyntaxKind.AsKeyword), Token("KindName", SyntaxKind.NameToken), OptionalToken("SubjectName", SyntaxKind.NameToken),
            List<MappingPlaceSyntax>("Places"), Token("OpenBrace", SyntaxKind.OpenBraceToken), List<MappingLineSyntax>("Lines"),
            Token("CloseBrace", SyntaxKind.CloseBraceToken)),
        new(SyntaxKind.MappingPlace, "mapping-place", typeof(MappingPlaceSyntax),
            OptionalToken("Comma", SyntaxKind.CommaToken),
            Token("Keyword", SyntaxKind.ByKeyword, SyntaxKind.OfKeyword, SyntaxKind.ToKeyword), Node<NamesSyntax>("Names")),
        new(SyntaxKind.SheetLine, "sheet-line", typeof(SheetLineSyntax),
            OptionalToken("EachKeyword", SyntaxKind.EachKeyword), Token("SheetKeyword", SyntaxKind.SheetKeyword),
            OptionalToken("Name", SyntaxKind.TextToken)),
        new(SyntaxKind.HeaderRowLine, "header-row-line", typeof(HeaderRowLineSyntax),
            Token("HeaderKeyword", SyntaxKind.HeaderKeyword), Token("InKeyword", SyntaxKind.InKeyword),
            Token("RowKeyword", SyntaxKind.RowKeyword, SyntaxKind.RowsKeyword), Token("First", SyntaxKind.NumberToken),
            OptionalToken("ToKeyword", SyntaxKind.ToKeyword), OptionalToken("Last", SyntaxKind.NumberToken)),
        new(SyntaxKind.SaidByLine, "said-by-line", typeof(SaidByLineSyntax),
            Token("SaidByKeyword", SyntaxKind.SaidByKeyword), Node<NamePathSyntax>("Path")),
        new(SyntaxKind.SourceLine, "source-line", typeof(SourceLineSyntax),
            Token("SourceKeyword", SyntaxKind.SourceKeyword), Token("Text", SyntaxKind.TextToken)),
        new(SyntaxKind.RowsLine, "rows-line", typeof(RowsLineSyntax),
            Token("OnlyKeyword", SyntaxKind.OnlyKeyword), Token("RowsKeyword", SyntaxKind.RowsKeyword), Node<RowConditionSyntax>("Condition")),
        new(SyntaxKind.LastRowLine, "last-row-line", typeof(LastRowLineSyntax),
            Token("UntilKeyword", SyntaxKind.UntilKeyword), Token("RowKeyword", SyntaxKind.RowKeyword), Node<RowConditionSyntax>("Condition")),
        new(SyntaxKind.RowCondition, "row-condition", typeof(RowConditionSyntax),
            Token("WhereKeyword", SyntaxKind.WhereKeyword), Token("ColumnKeyword", SyntaxKind.ColumnKeyword), Token("Column", SyntaxKind.TextToken),
            Token("IsKeyword", SyntaxKind.IsKeyword), OptionalToken("NotKeyword", SyntaxKind.NotKeyword),
            OptionalToken("EmptyKeyword", SyntaxKind.EmptyKeyword), Separated<TextValueSyntax>("Values", SyntaxKind.OrKeyword)),
        new(SyntaxKind.ColumnLine, "column-line", typeof(ColumnLineSyntax),
            Token("Field", MappedFields), Token("FromKeyword", SyntaxKind.FromKeyword),
            Token("ColumnKeyword", SyntaxKind.ColumnKeyword), Token("Column", SyntaxKind.TextToken), List<ColumnOptionSyntax>("Options")),
        new(SyntaxKind.PeriodColumnsLine, "period-columns-line", typeof(PeriodColumnsLineSyntax),
            Token("Field", MappedFields), Token("FromKeyword", SyntaxKind.FromKeyword),
            Token("TheKeyword", SyntaxKind.TheKeyword), Token("ColumnKeyword", SyntaxKind.ColumnKeyword), Token("OfKeyword", SyntaxKind.OfKeyword),
            Token("EachKeyword", SyntaxKind.EachKeyword), Token("PeriodKeyword", SyntaxKind.PeriodKeyword), List<ColumnOptionSyntax>("Options")),
        new(SyntaxKind.ConstantLine, "constant-line", typeof(ConstantLineSyntax),
            Token("Field", MappedFields), Token("IsKeyword", SyntaxKind.IsKeyword), Node<ValueSyntax>("Value")),
        new(SyntaxKind.Translation, "translation", typeof(TranslationSyntax),
            OptionalToken("Comma", SyntaxKind.CommaToken), Token("WhereKeyword", SyntaxKind.WhereKeyword),
            Separated<TextValueSyntax>("Texts", SyntaxKind.OrKeyword), Token("MeansKeyword", SyntaxKind.MeansKeyword), Node<ValueSyntax>("Value")),
        new(SyntaxKind.ColumnDefault, "column-default", typeof(ColumnDefaultSyntax),
            OptionalToken("Comma", SyntaxKind.CommaToken), Token("OrKeyword", SyntaxKind.OrKeyword), Node<ValueSyntax>("Value"),
            Token("WhereKeyword", SyntaxKind.WhereKeyword), Token("EmptyKeyword", SyntaxKind.EmptyKeyword)),
        new(SyntaxKind.DateOrder, "date-order", typeof(DateOrderSyntax),
            OptionalToken("Comma", SyntaxKind.CommaToken), Token("WrittenKeyword", SyntaxKind.WrittenKeyword),
            Token("PartKeyword", SyntaxKind.DayKeyword, SyntaxKind.MonthKeyword, SyntaxKind.YearKeyword), Token("FirstKeyword", SyntaxKind.FirstKeyword)),
        new(SyntaxKind.ColumnSplit, "column-split", typeof(ColumnSplitSyntax),
            OptionalToken("Comma", SyntaxKind.CommaToken), Token("SplitKeyword", SyntaxKind.SplitKeyword), Token("ByKeyword", SyntaxKind.ByKeyword),
            Token("Separator", SyntaxKind.TextToken, SyntaxKind.LinesKeyword)),
    ];

    private static ImmutableArray<SyntaxKind> MappedFields =>
    [
        SyntaxKind.NameToken, SyntaxKind.ByKeyword, SyntaxKind.OfKeyword, SyntaxKind.ToKeyword, SyntaxKind.FromKeyword, SyntaxKind.UntilKeyword,
        SyntaxKind.InKeyword, SyntaxKind.ForKeyword, SyntaxKind.WithKeyword, SyntaxKind.SaidByKeyword, SyntaxKind.ConfirmedByKeyword, SyntaxKind.PerformedByKeyword,
    ];
}
