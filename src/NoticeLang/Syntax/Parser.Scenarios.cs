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

    private GreenInner ParseGiven()
    {
        var given = Eat(SyntaxKind.GivenKeyword);
        GreenNode? the = null, record = null, of = null, clause = null, condition = null, isKeyword = null, complete = null, suspended = null, by = null, names = null;
        if (Here(SyntaxKind.TheKeyword))
        {
            the = Eat(SyntaxKind.TheKeyword);
            record = EatWord(SyntaxKind.RecordKeyword);
            of = EatWord(SyntaxKind.OfKeyword);
            clause = ParseClause();
            isKeyword = EatWord(SyntaxKind.IsKeyword);
            complete = EatWord(SyntaxKind.CompleteKeyword);
        }
        else if (AtName && NextIs(SyntaxKind.IsKeyword) && NextIs(SyntaxKind.SuspendedKeyword, 2))
        {
            condition = Eat(SyntaxKind.NameToken);
            isKeyword = Eat(SyntaxKind.IsKeyword);
            suspended = Eat(SyntaxKind.SuspendedKeyword);
            by = EatIf(SyntaxKind.ByKeyword);
            names = by is null ? null : ParseNames();
        }
        else
        {
            clause = ParseClause();
        }

        return Node(SyntaxKind.Given, given, the, record, of, clause, condition, isKeyword, complete, suspended, by, names, ParseGivenTails());
    }

    private GreenInner? ParseGivenTails()
    {
        var start = BeginList();
        while (Kind is SyntaxKind.OnKeyword or SyntaxKind.InKeyword or SyntaxKind.BetweenKeyword or SyntaxKind.FromKeyword or SyntaxKind.ToKeyword or SyntaxKind.WithKeyword
            || (At(SyntaxKind.KnownKeyword) && NextIs(SyntaxKind.OnKeyword)))
        {
            _parts.Add(ParseGivenTail());
        }

        return EndList(start);
    }

    private GreenInner ParseGivenTail()
    {
        var kind = Kind == SyntaxKind.NameToken ? SyntaxKind.KnownKeyword : Kind;
        var keyword = Eat(kind);
        return kind switch
        {
            SyntaxKind.InKeyword => Node(SyntaxKind.GivenTail, keyword, null, null, null, null, ParsePeriod(), null, null),
            SyntaxKind.BetweenKeyword => Node(
                SyntaxKind.GivenTail, keyword, null, ParsePoint(stopAtAnd: true), EatWord(SyntaxKind.AndKeyword), ParsePoint(), null, null, null),
            SyntaxKind.WithKeyword => Node(SyntaxKind.GivenTail, keyword, null, null, null, null, null, EatName(), ParseValue()),
            SyntaxKind.KnownKeyword => Node(SyntaxKind.GivenTail, keyword, EatWord(SyntaxKind.OnKeyword), ParsePoint(), null, null, null, null, null),
            _ => Node(SyntaxKind.GivenTail, keyword, null, ParsePoint(), null, null, null, null, null),
        };
    }
}
