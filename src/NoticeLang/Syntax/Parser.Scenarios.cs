using NoticeLang.Syntax.InternalSyntax;

namespace NoticeLang.Syntax;

internal sealed partial class Parser
{
    private GreenInner ParseScenario()
    {
        var keyword = Eat(SyntaxKind.ScenarioKeyword);
        var title = EatText();
        var block = ParseBlock(BlockKind.Scenario);
        return Node(SyntaxKind.ScenarioDeclaration, keyword, title, block.Open, block.Items, block.Close);
    }

    private GreenInner? ParseScenarioLine()
    {
        var word = ReadLineWord(s_scenarioWords);
        return word switch
        {
            SyntaxKind.GivenKeyword => ParseGiven(),
            SyntaxKind.AsKeyword => Node(SyntaxKind.AsAt, Eat(word), EatWord(SyntaxKind.AtKeyword), ParsePoint()),
            SyntaxKind.KnownKeyword => Node(SyntaxKind.KnownBy, Eat(word), EatWord(SyntaxKind.ByKeyword), ParsePoint()),
            SyntaxKind.ExpectKeyword => Node(SyntaxKind.Expect, Eat(word), EatName(), ParseWords(IsVerdictWord)),
            _ => null,
        };
    }

    private static bool IsVerdictWord(LexedToken token) =>
        token.Kind is SyntaxKind.NameToken or SyntaxKind.NotKeyword or SyntaxKind.OnKeyword or SyntaxKind.ForKeyword;

    /// <summary>Lines of <c>given</c> that stand in no scenario: those of one without a head, so that they are bound as others are.</summary>
    private GreenInner ParseGivenLines()
    {
        var unit = BeginList();
        var lines = BeginList();
        while (!AtEnd)
        {
            var before = _at;
            _itemStart = _at;
            if (At(SyntaxKind.GivenKeyword))
            {
                _parts.Add(ParseGiven());
                FinishLine(BlockKind.Scenario, before, unread: false);
                continue;
            }

            ReportStray(_at, EndOfLine() - 1);
            SkipLine(atLeastOne: true);
            if (_at == before)
            {
                Skip();
            }
        }

        _parts.Add(Node(
            SyntaxKind.ScenarioDeclaration, Missing(SyntaxKind.ScenarioKeyword), Missing(SyntaxKind.TextToken), Missing(SyntaxKind.OpenBraceToken), EndList(lines), Missing(SyntaxKind.CloseBraceToken)));
        return Node(SyntaxKind.CompilationUnit, EndList(unit), Eat(SyntaxKind.EndOfFileToken));
    }

    private GreenInner ParseGiven()
    {
        var given = Eat(SyntaxKind.GivenKeyword);
        GreenNode? the = null, record = null, of = null, not = null, clause = null, whole = null, wholeName = null, with = null, withNames = null, name = null, isKeyword = null, complete = null,
            suspended = null, by = null, names = null, listed = null, list = null, listName = null;
        if (Here(SyntaxKind.TheKeyword))
        {
            the = Eat(SyntaxKind.TheKeyword);
            record = EatWord(SyntaxKind.RecordKeyword);
            of = EatWord(SyntaxKind.OfKeyword);
            (clause, whole, wholeName) = ParseGivenClause();
            with = EatIf(SyntaxKind.WithKeyword);
            withNames = with is null ? null : ParseNames();
            isKeyword = EatWord(SyntaxKind.IsKeyword);
            complete = EatWord(SyntaxKind.CompleteKeyword);
        }
        else if (AtName && NextIs(SyntaxKind.IsKeyword) && NextIs(SyntaxKind.SuspendedKeyword, 2))
        {
            name = Eat(SyntaxKind.NameToken);
            isKeyword = Eat(SyntaxKind.IsKeyword);
            suspended = Eat(SyntaxKind.SuspendedKeyword);
            by = EatIf(SyntaxKind.ByKeyword);
            names = by is null ? null : ParseNames();
        }
        else if (AtListed)
        {
            name = Eat(SyntaxKind.NameToken);
            isKeyword = Eat(SyntaxKind.IsKeyword);
            listed = Eat(Current.Word);
            list = Eat(Kind);
            listName = Eat(SyntaxKind.NameToken);
        }
        else
        {
            not = EatIf(SyntaxKind.NotKeyword);
            (clause, whole, wholeName) = ParseGivenClause();
        }

        return Node(
            SyntaxKind.Given, given, the, record, of, not, clause, whole, wholeName, with, withNames, name, isKeyword, complete, suspended, by, names, listed, list, listName, ParseGivenTails());
    }

    /// <summary>At <c>action-7 is added to plan-actions</c>, and not at a thing that has the quality <c>added</c> to some day.</summary>
    private bool AtListed =>
        AtName && NextIs(SyntaxKind.IsKeyword) && NextIs(SyntaxKind.NameToken, 2) && NextIs(SyntaxKind.NameToken, 4) && !NextIs(SyntaxKind.NumberToken, 5)
        && ((Is(Peek(2), SyntaxKind.AddedKeyword) && Is(Peek(3), SyntaxKind.ToKeyword)) || (Is(Peek(2), SyntaxKind.RemovedKeyword) && Is(Peek(3), SyntaxKind.FromKeyword)));

    private (GreenInner Clause, GreenNode? Of, GreenNode? Whole) ParseGivenClause()
    {
        var clause = ParseClause();
        return Here(SyntaxKind.OfKeyword) && NextIs(SyntaxKind.NameToken) ? (clause, Eat(SyntaxKind.OfKeyword), ParseNamePath()) : (clause, null, null);
    }

    private GreenInner? ParseGivenTails()
    {
        var start = BeginList();
        while (BeginsGivenTail(At(SyntaxKind.CommaToken) ? 1 : 0))
        {
            _parts.Add(ParseGivenTail(At(SyntaxKind.CommaToken) ? Eat(SyntaxKind.CommaToken) : null));
        }

        return EndList(start);
    }

    private bool BeginsGivenTail(int offset) =>
        Peek(offset).Kind is SyntaxKind.OnKeyword or SyntaxKind.InKeyword or SyntaxKind.BetweenKeyword or SyntaxKind.FromKeyword or SyntaxKind.ToKeyword
            or SyntaxKind.ForKeyword or SyntaxKind.WithKeyword or SyntaxKind.KnownOnKeyword or SyntaxKind.DecidedOnKeyword or SyntaxKind.SaidByKeyword;

    private GreenInner ParseGivenTail(GreenToken? comma)
    {
        var kind = Kind;
        var keyword = Eat(kind);
        switch (kind)
        {
            case SyntaxKind.InKeyword:
                return GivenTail(comma, keyword, period: ParsePeriod());
            case SyntaxKind.BetweenKeyword:
                return GivenTail(comma, keyword, point: ParsePoint(stopAtAnd: true), and: EatWord(SyntaxKind.AndKeyword), last: ParsePoint());
            case SyntaxKind.SaidByKeyword:
                return GivenTail(comma, keyword, names: ParseNames());
            case SyntaxKind.WithKeyword when AtWithField:
                return GivenTail(comma, keyword, field: Eat(SyntaxKind.NameToken), value: ParseValue());
            case SyntaxKind.WithKeyword:
                return GivenTail(comma, keyword, names: ParseNames());
            case SyntaxKind.FromKeyword or SyntaxKind.ToKeyword when Here(SyntaxKind.BetweenKeyword):
                return GivenTail(
                    comma, keyword, between: Eat(SyntaxKind.BetweenKeyword), point: ParsePoint(stopAtAnd: true), and: EatWord(SyntaxKind.AndKeyword), last: ParsePoint());
            case SyntaxKind.FromKeyword or SyntaxKind.ToKeyword when Here(SyntaxKind.OnKeyword):
                var on = Eat(SyntaxKind.OnKeyword);
                return GivenTail(comma, keyword, on: on, or: EatWord(SyntaxKind.OrKeyword), side: EatSide(), point: ParsePoint());
            case SyntaxKind.OnKeyword when Here(SyntaxKind.OrKeyword):
                return GivenTail(comma, keyword, or: Eat(SyntaxKind.OrKeyword), side: EatSide(), point: ParsePoint());
            default:
                return GivenTail(comma, keyword, point: ParsePoint());
        }
    }

    private GreenToken EatSide() => Here(SyntaxKind.AfterKeyword) ? Eat(SyntaxKind.AfterKeyword) : EatWord(SyntaxKind.BeforeKeyword);

    // The arguments are worked out in the order they are written in, which is the order of the text.
    private static GreenInner GivenTail(
        GreenNode? comma, GreenNode keyword, GreenNode? on = null, GreenNode? or = null, GreenNode? side = null, GreenNode? between = null, GreenNode? point = null,
        GreenNode? and = null, GreenNode? last = null, GreenNode? period = null, GreenNode? names = null, GreenNode? field = null, GreenNode? value = null) =>
        Node(SyntaxKind.GivenTail, comma, keyword, on, or, side, between, point, and, last, period, names, field, value);
}
