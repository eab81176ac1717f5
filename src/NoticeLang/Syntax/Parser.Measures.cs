using NoticeLang.Syntax.InternalSyntax;

namespace NoticeLang.Syntax;

internal sealed partial class Parser
{
    private GreenInner ParseMeasure()
    {
        var keyword = Eat(SyntaxKind.MeasureKeyword);
        var name = EatDeclaredName();
        var title = EatOptionalText();
        var start = BeginList();
        while (Here(SyntaxKind.NameToken) || (At(SyntaxKind.CommaToken) && NextGoesOnList()))
        {
            _parts.Add(ParseMeasureModifier());
        }

        var modifiers = EndList(start);
        var block = ParseOptionalBlock(BlockKind.Measure);
        return Node(SyntaxKind.MeasureDeclaration, keyword, name, title, modifiers, block.Open, block.Items, block.Close);
    }

    private GreenInner ParseMeasureModifier()
    {
        var comma = At(SyntaxKind.CommaToken) ? Eat(SyntaxKind.CommaToken) : null;
        if (At(SyntaxKind.ReadKeyword) && (NextIs(SyntaxKind.EachKeyword) || NextIs(SyntaxKind.EveryKeyword)))
        {
            var read = Eat(SyntaxKind.ReadKeyword);
            return Here(SyntaxKind.EachKeyword)
                ? Node(SyntaxKind.ReadModifier, comma, read, Eat(SyntaxKind.EachKeyword), EatName(), null, null)
                : Node(SyntaxKind.ReadModifier, comma, read, null, null, Eat(SyntaxKind.EveryKeyword), ParseSpan());
        }

        if (At(SyntaxKind.OverKeyword) && !NextIs(SyntaxKind.CommaToken) && !NextIs(SyntaxKind.OpenBraceToken) && IsSameLine(1))
        {
            var over = Eat(SyntaxKind.OverKeyword);
            return Here(SyntaxKind.TheKeyword)
                ? Node(SyntaxKind.OverModifier, comma, over, Eat(SyntaxKind.TheKeyword), EatName(), null)
                : Node(SyntaxKind.OverModifier, comma, over, null, null, ParseSpan());
        }

        return Node(SyntaxKind.UnitModifier, comma, EatName());
    }

    private GreenInner? ParseMeasureLine()
    {
        var word = ReadLineWord(s_measureWords);
        switch (word)
        {
            case SyntaxKind.OfKeyword:
                return ParseOfLine();
            case SyntaxKind.CountsKeyword:
                return Node(SyntaxKind.CountsLine, Eat(word), EatText());
            case SyntaxKind.BaselineKeyword:
                var baseline = Eat(word);
                if (Here(SyntaxKind.InKeyword))
                {
                    return Node(SyntaxKind.BaselineLine, baseline, null, Eat(SyntaxKind.InKeyword), ParsePeriod());
                }

                var (amount, inKeyword, period) = ParseAmountInPeriod(isPeriodOptional: true);
                return Node(SyntaxKind.BaselineLine, baseline, amount, inKeyword, period);
            case SyntaxKind.LowerKeyword or SyntaxKind.HigherKeyword:
                return Node(SyntaxKind.BetterLine, Eat(word), EatWord(SyntaxKind.IsKeyword), EatWord(SyntaxKind.BetterKeyword));
            default:
                return null;
        }
    }

    private GreenInner ParseOfLine()
    {
        var of = Eat(SyntaxKind.OfKeyword);
        var text = EatText();
        var comma = At(SyntaxKind.CommaToken) && Is(Peek(1), SyntaxKind.ExcludingKeyword) ? Eat(SyntaxKind.CommaToken) : EatIf(SyntaxKind.CommaToken);
        var excluding = EatIf(SyntaxKind.ExcludingKeyword);
        return Node(SyntaxKind.OfLine, of, text, comma, excluding, excluding is null ? null : EatText());
    }

    private GreenInner ParseCalendar()
    {
        var keyword = Eat(SyntaxKind.CalendarKeyword);
        var name = EatDeclaredName();
        var title = EatOptionalText();
        var block = ParseBlock(BlockKind.Calendar);
        return Node(SyntaxKind.CalendarDeclaration, keyword, name, title, block.Open, block.Items, block.Close);
    }

    private GreenInner ParseCalendarPeriod() =>
        Node(
            SyntaxKind.CalendarPeriod,
            EatDeclaredName(),
            EatIf(SyntaxKind.NumberToken),
            EatWord(SyntaxKind.FromKeyword),
            ParseCalendarDay(),
            EatWord(SyntaxKind.ToKeyword),
            ParseCalendarDay());

    private GreenInner ParseCalendarDay()
    {
        if (Here(SyntaxKind.IsoDateToken))
        {
            return Node(SyntaxKind.DatedCalendarDay, ParseDate());
        }

        var day = EatNumber();
        var month = EatMonth();
        return Here(SyntaxKind.NumberToken)
            ? Node(SyntaxKind.DatedCalendarDay, Node(SyntaxKind.Date, null, day, month, Eat(SyntaxKind.NumberToken)))
            : Node(SyntaxKind.YearlyCalendarDay, day, month);
    }
}
