using NoticeLang.Diagnostics;
using NoticeLang.Syntax.InternalSyntax;

namespace NoticeLang.Syntax;

internal sealed partial class Parser
{
    private bool BeginsPoint =>
        !LineIsOver && Kind is SyntaxKind.NumberToken or SyntaxKind.IsoDateToken or SyntaxKind.YearRangeToken or SyntaxKind.MonthToken
            or SyntaxKind.EndOfKeyword or SyntaxKind.StartOfKeyword or SyntaxKind.ItsKeyword or SyntaxKind.TheKeyword or SyntaxKind.EachKeyword
            or SyntaxKind.PeriodOfKeyword or SyntaxKind.NameToken;

    private GreenInner ParsePoint(bool stopAtAnd = false)
    {
        if (!BeginsPoint)
        {
            Report(DiagnosticFactory.PointMissing(MissingPlace(), LastWord()));
            return MissingPoint();
        }

        switch (Kind)
        {
            case SyntaxKind.IsoDateToken:
                return Node(SyntaxKind.DatePoint, ParseDate());
            case SyntaxKind.NumberToken when NextBeginsMonth():
                return Node(SyntaxKind.DatePoint, ParseDate());
            case SyntaxKind.ItsKeyword:
                return Node(SyntaxKind.ItsPoint, Eat(Kind), EatName());
            case SyntaxKind.TheKeyword when NextIs(SyntaxKind.DueKeyword) && NextIs(SyntaxKind.DateKeyword, 2):
                return Node(
                    SyntaxKind.DueDatePoint, Eat(Kind), Eat(SyntaxKind.DueKeyword), Eat(SyntaxKind.DateKeyword), EatWord(SyntaxKind.OfKeyword), EatName());
            case SyntaxKind.TheKeyword when NextIs(SyntaxKind.NextKeyword) && NextIs(SyntaxKind.NameToken, 2):
                return Node(SyntaxKind.EventPoint, Eat(Kind), Eat(SyntaxKind.NextKeyword), null, ParseNames(stopAtAnd, stopAtModifier: true));
            case SyntaxKind.EachKeyword:
                return Node(SyntaxKind.EventPoint, null, null, Eat(Kind), ParseNames(stopAtAnd, stopAtModifier: true));
            case SyntaxKind.TheKeyword:
                return ParsePointAfterThe(stopAtAnd);
            default:
                return Node(SyntaxKind.PeriodPoint, EatIf(SyntaxKind.EndOfKeyword) ?? EatIf(SyntaxKind.StartOfKeyword), ParsePeriod());
        }
    }

    private static GreenInner MissingPoint() =>
        Node(SyntaxKind.PeriodPoint, null, Node(SyntaxKind.NamedPeriod, Missing(SyntaxKind.NameToken), null));

    // `the` goes only before `due date of` and `next`; otherwise it is passed over.
    private GreenInner ParsePointAfterThe(bool stopAtAnd)
    {
        Report(DiagnosticFactory.StrayWords(Place(_at), TokenText(_at), "leave this word out"));
        Skip();
        return ParsePoint(stopAtAnd);
    }

    private bool NextBeginsMonth() =>
        IsSameLine(1) && (Peek(1).Kind == SyntaxKind.MonthToken || GetLowerCaseMonth(_at + 1) is not null);

    /// <summary>The month that a word in lower case is; <c>may</c> too, which is also a word of sentences.</summary>
    private string? GetLowerCaseMonth(int index)
    {
        ref var token = ref _tokens[index];
        if (token.Kind is not (SyntaxKind.NameToken or SyntaxKind.MayKeyword) || token.End - token.Start is < 3 or > 9)
        {
            return null;
        }

        var text = TokenText(index);
        var capitalised = char.ToUpperInvariant(text[0]) + text[1..];
        return SyntaxFacts.GetMonth(capitalised) > 0 ? capitalised : null;
    }

    private GreenInner ParseDate()
    {
        if (Here(SyntaxKind.IsoDateToken))
        {
            return Node(SyntaxKind.Date, Eat(SyntaxKind.IsoDateToken), null, null, null);
        }

        var first = _at;
        var day = EatNumber();
        var month = EatMonth();
        if (Here(SyntaxKind.NumberToken) && !NextIs(SyntaxKind.TimesInKeyword))
        {
            return Node(SyntaxKind.Date, null, day, month, Eat(SyntaxKind.NumberToken));
        }

        ReportDateWithoutYear(first);
        return Node(SyntaxKind.Date, null, day, month, Missing(SyntaxKind.NumberToken));
    }

    private void ReportDateWithoutYear(int first)
    {
        if (_at > first)
        {
            var place = Place(first, _at - 1);
            Report(DiagnosticFactory.DateIncomplete(place, _source.ToString(place.Span), "a year"));
        }
    }

    private GreenToken EatMonth()
    {
        if (Here(SyntaxKind.MonthToken))
        {
            return Eat(SyntaxKind.MonthToken);
        }

        if (!LineIsOver && GetLowerCaseMonth(_at) is { } month)
        {
            Report(DiagnosticFactory.MonthNotCapitalised(Place(_at), TokenText(_at), month));
            return Eat(SyntaxKind.MonthToken);
        }

        Report(DiagnosticFactory.PointMissing(MissingPlace(), LastWord()));
        return Missing(SyntaxKind.MonthToken);
    }

    private GreenInner ParsePeriod()
    {
        if (LineIsOver)
        {
            Report(DiagnosticFactory.PointMissing(MissingPlace(), LastWord()));
            return Node(SyntaxKind.NamedPeriod, Missing(SyntaxKind.NameToken), null);
        }

        if (Kind == SyntaxKind.PeriodOfKeyword)
        {
            return Node(SyntaxKind.SpanPeriod, Eat(Kind), ParseSpan());
        }

        if (Kind is SyntaxKind.NumberToken or SyntaxKind.YearRangeToken)
        {
            return Node(SyntaxKind.YearPeriod, Eat(Kind));
        }

        if (Kind == SyntaxKind.MonthToken || (GetLowerCaseMonth(_at) is not null && NextIs(SyntaxKind.NumberToken)))
        {
            var first = _at;
            var month = EatMonth();
            if (AtYear)
            {
                return Node(SyntaxKind.MonthPeriod, month, Eat(SyntaxKind.NumberToken));
            }

            ReportDateWithoutYear(first);
            return Node(SyntaxKind.MonthPeriod, month, Missing(SyntaxKind.NumberToken));
        }

        if (AtName)
        {
            return Node(SyntaxKind.NamedPeriod, Eat(SyntaxKind.NameToken), AtYear ? Eat(SyntaxKind.NumberToken) : null);
        }

        Report(DiagnosticFactory.PointMissing(MissingPlace(), LastWord()));
        return Node(SyntaxKind.NamedPeriod, Missing(SyntaxKind.NameToken), null);
    }

    private bool AtYear => Here(SyntaxKind.NumberToken) && !NextIs(SyntaxKind.TimesInKeyword);

    private GreenInner ParseSpan()
    {
        var number = EatIf(SyntaxKind.NumberToken);
        var working = Here(SyntaxKind.WorkingKeyword) && NextIs(SyntaxKind.NameToken) ? Eat(SyntaxKind.WorkingKeyword) : null;
        if (AtName)
        {
            return Node(SyntaxKind.Span, number, working, Eat(SyntaxKind.NameToken));
        }

        Report(DiagnosticFactory.LengthMissing(MissingPlace(), LastWord()));
        return Node(SyntaxKind.Span, number, working, Missing(SyntaxKind.NameToken));
    }
}
