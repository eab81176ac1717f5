using NoticeLang.Diagnostics;
using NoticeLang.Syntax.InternalSyntax;
using NoticeLang.Text;

namespace NoticeLang.Syntax;

internal sealed partial class Parser
{
    private GreenInner ParseMapping()
    {
        var keyword = Eat(SyntaxKind.EvidenceKeyword);
        var file = EatText();
        var asKeyword = EatWord(SyntaxKind.AsKeyword);
        var kind = EatName();
        var subject = EatIf(SyntaxKind.NameToken);
        var start = BeginList();
        while (BeginsMappingPlace(At(SyntaxKind.CommaToken) ? 1 : 0))
        {
            _parts.Add(Node(SyntaxKind.MappingPlace, At(SyntaxKind.CommaToken) ? Eat(SyntaxKind.CommaToken) : null, Eat(Kind), ParseNames()));
        }

        var places = EndList(start);
        var block = ParseBlock(BlockKind.Mapping);
        return Node(SyntaxKind.MappingDeclaration, keyword, file, asKeyword, kind, subject, places, block.Open, block.Items, block.Close);
    }

    private bool BeginsMappingPlace(int offset) =>
        Peek(offset) is { Kind: SyntaxKind.ByKeyword or SyntaxKind.OfKeyword or SyntaxKind.ToKeyword } token && (offset > 0 || !token.FirstOnLine);

    // What is followed by `from` or `is` is a field, whatever its name; so is a name that is nowhere near a word of these lines.
    private GreenInner? ParseMappingLine()
    {
        if (AtMappedField && (NextIs(SyntaxKind.FromKeyword) || NextIs(SyntaxKind.IsKeyword) || !AtMappingWord()))
        {
            return ParseMappedField();
        }

        var word = ReadLineWord(s_mappingWords);
        return word switch
        {
            SyntaxKind.SheetKeyword => Node(SyntaxKind.SheetLine, null, Eat(word), EatText()),
            SyntaxKind.EachKeyword => Node(SyntaxKind.SheetLine, Eat(word), EatWord(SyntaxKind.SheetKeyword), null),
            SyntaxKind.HeaderKeyword => ParseHeaderRow(),
            SyntaxKind.SaidByKeyword => Node(SyntaxKind.SaidByLine, Eat(word), ParseNamePath()),
            SyntaxKind.SourceKeyword => Node(SyntaxKind.SourceLine, Eat(word), EatText()),
            SyntaxKind.OnlyKeyword => Node(SyntaxKind.RowsLine, Eat(word), EatWord(SyntaxKind.RowsKeyword), ParseRowCondition()),
            SyntaxKind.UntilKeyword => Node(SyntaxKind.LastRowLine, Eat(word), EatWord(SyntaxKind.RowKeyword), ParseRowCondition()),
            _ => null,
        };
    }

    private bool AtMappingWord()
    {
        foreach (var kind in s_mappingWords)
        {
            if (At(kind))
            {
                return true;
            }
        }

        return Kind == SyntaxKind.NameToken && SpellingSuggestion.Find(TokenText(_at), Texts(s_mappingWords)) is not null;
    }

    private bool AtMappedField =>
        Kind is SyntaxKind.NameToken or SyntaxKind.ByKeyword or SyntaxKind.OfKeyword or SyntaxKind.ToKeyword or SyntaxKind.FromKeyword or SyntaxKind.UntilKeyword
            or SyntaxKind.InKeyword or SyntaxKind.ForKeyword or SyntaxKind.WithKeyword or SyntaxKind.SaidByKeyword or SyntaxKind.ConfirmedByKeyword
            or SyntaxKind.PerformedByKeyword;

    private GreenInner ParseHeaderRow()
    {
        var header = Eat(SyntaxKind.HeaderKeyword);
        var inKeyword = EatWord(SyntaxKind.InKeyword);
        if (Here(SyntaxKind.RowsKeyword))
        {
            return Node(SyntaxKind.HeaderRowLine, header, inKeyword, Eat(SyntaxKind.RowsKeyword), EatNumber(), EatWord(SyntaxKind.ToKeyword), EatNumber());
        }

        return Node(SyntaxKind.HeaderRowLine, header, inKeyword, EatWord(SyntaxKind.RowKeyword), EatNumber(), null, null);
    }

    private GreenInner ParseRowCondition()
    {
        var where = EatWord(SyntaxKind.WhereKeyword);
        var column = EatWord(SyntaxKind.ColumnKeyword);
        var name = EatText();
        var isKeyword = EatWord(SyntaxKind.IsKeyword);
        var not = EatIf(SyntaxKind.NotKeyword);
        return Here(SyntaxKind.EmptyKeyword)
            ? Node(SyntaxKind.RowCondition, where, column, name, isKeyword, not, Eat(SyntaxKind.EmptyKeyword), null)
            : Node(SyntaxKind.RowCondition, where, column, name, isKeyword, not, null, ParseTexts());
    }

    /// <summary>Texts with <c>or</c> between.</summary>
    private GreenInner? ParseTexts()
    {
        var start = BeginList();
        _parts.Add(Node(SyntaxKind.TextValue, EatText()));
        while (At(SyntaxKind.OrKeyword) && Peek(1).Kind == SyntaxKind.TextToken)
        {
            _parts.Add(Eat(SyntaxKind.OrKeyword));
            _parts.Add(Node(SyntaxKind.TextValue, Eat(SyntaxKind.TextToken)));
        }

        return EndList(start);
    }

    private GreenInner ParseMappedField()
    {
        var field = Eat(Kind);
        if (Here(SyntaxKind.IsKeyword))
        {
            return Node(SyntaxKind.ConstantLine, field, Eat(SyntaxKind.IsKeyword), ParseValue());
        }

        var from = EatWord(SyntaxKind.FromKeyword);
        return Here(SyntaxKind.TheKeyword)
            ? Node(
                SyntaxKind.PeriodColumnsLine, field, from, Eat(SyntaxKind.TheKeyword), EatWord(SyntaxKind.ColumnKeyword), EatWord(SyntaxKind.OfKeyword),
                EatWord(SyntaxKind.EachKeyword), EatWord(SyntaxKind.PeriodKeyword), ParseColumnOptions())
            : Node(SyntaxKind.ColumnLine, field, from, EatWord(SyntaxKind.ColumnKeyword), EatText(), ParseColumnOptions());
    }

    private GreenInner? ParseColumnOptions()
    {
        var start = BeginList();
        while (BeginsColumnOption(At(SyntaxKind.CommaToken) ? 1 : 0))
        {
            _parts.Add(ParseColumnOption(At(SyntaxKind.CommaToken) ? Eat(SyntaxKind.CommaToken) : null));
        }

        return EndList(start);
    }

    private bool BeginsColumnOption(int offset)
    {
        ref var token = ref Peek(offset);
        return token.Kind is SyntaxKind.WhereKeyword or SyntaxKind.OrKeyword
            || (token.Word == SyntaxKind.WrittenKeyword && Peek(offset + 1).Word is SyntaxKind.DayKeyword or SyntaxKind.MonthKeyword or SyntaxKind.YearKeyword)
            || (token.Word == SyntaxKind.SplitKeyword && Peek(offset + 1).Kind == SyntaxKind.ByKeyword);
    }

    private GreenInner ParseColumnOption(GreenToken? comma)
    {
        if (At(SyntaxKind.WhereKeyword))
        {
            return Node(SyntaxKind.Translation, comma, Eat(SyntaxKind.WhereKeyword), ParseTexts(), EatWord(SyntaxKind.MeansKeyword), ParseMappedValue());
        }

        if (At(SyntaxKind.OrKeyword))
        {
            return Node(
                SyntaxKind.ColumnDefault, comma, Eat(SyntaxKind.OrKeyword), ParseMappedValue(), EatWord(SyntaxKind.WhereKeyword), EatWord(SyntaxKind.EmptyKeyword));
        }

        if (At(SyntaxKind.WrittenKeyword))
        {
            return Node(SyntaxKind.DateOrder, comma, Eat(SyntaxKind.WrittenKeyword), Eat(Current.Word), EatWord(SyntaxKind.FirstKeyword));
        }

        var split = Eat(SyntaxKind.SplitKeyword);
        var by = Eat(SyntaxKind.ByKeyword);
        return Node(SyntaxKind.ColumnSplit, comma, split, by, Here(SyntaxKind.LinesKeyword) ? Eat(SyntaxKind.LinesKeyword) : EatText());
    }

    /// <summary>One value, where what follows may be a list of its own: <c>where "Perm" means permanent, where …</c>.</summary>
    private GreenInner ParseMappedValue()
    {
        if (AtName)
        {
            return Node(SyntaxKind.NameValue, Eat(SyntaxKind.NameToken));
        }

        if (Here(SyntaxKind.NumberToken) || Here(SyntaxKind.IsoDateToken) || At(SyntaxKind.TextToken))
        {
            return ParseValue();
        }

        Report(DiagnosticFactory.ValueMissing(MissingPlace(), LastWord()));
        return Node(SyntaxKind.NameValue, Missing(SyntaxKind.NameToken));
    }
}
