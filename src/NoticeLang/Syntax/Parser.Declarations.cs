using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Syntax.InternalSyntax;
using NoticeLang.Text;

namespace NoticeLang.Syntax;

internal sealed partial class Parser
{
    private GreenInner ParseCompilationUnit()
    {
        var start = BeginList();
        while (!AtEnd)
        {
            var before = _at;
            _itemStart = _at;
            if (!Current.FirstOnLine && _at > 0 && _tokens[_at - 1].Kind == SyntaxKind.CloseBraceToken)
            {
                ReportSharedLine();
            }

            if (ParseDeclaration() is { } declaration)
            {
                _parts.Add(declaration);
                FinishDeclarationLine();
            }
            else if (_at == before)
            {
                SkipTopLine();
            }
        }

        return Node(SyntaxKind.CompilationUnit, EndList(start), Eat(SyntaxKind.EndOfFileToken));
    }

    private void FinishDeclarationLine()
    {
        if (AtEnd || Current.FirstOnLine || (BeginsDeclaration() && _tokens[_at - 1].Kind == SyntaxKind.CloseBraceToken))
        {
            return;
        }

        if (At(SyntaxKind.CloseBraceToken))
        {
            return;
        }

        ReportStray(_at, EndOfLine() - 1);
        SkipTopLine();
    }

    // As SkipLine, and a closing brace that closes nothing goes too.
    private void SkipTopLine()
    {
        if (At(SyntaxKind.CloseBraceToken))
        {
            Skip();
            return;
        }

        SkipLine(atLeastOne: true);
    }

    private GreenInner? ParseDeclaration()
    {
        var keyword = Kind == SyntaxKind.NoticeKeyword ? Kind : Current.Word;
        if (!SyntaxFacts.DeclarationKeywords.Contains(keyword))
        {
            keyword = ReadMisspeltDeclaration();
        }

        return keyword switch
        {
            SyntaxKind.NoticeKeyword => ParseNotice(),
            SyntaxKind.PartyKeyword => ParseThing(SyntaxKind.PartyDeclaration, keyword),
            SyntaxKind.RoleKeyword => ParseThing(SyntaxKind.RoleDeclaration, keyword),
            SyntaxKind.BodyKeyword => ParseThing(SyntaxKind.BodyDeclaration, keyword),
            SyntaxKind.DocumentKeyword => ParseThing(SyntaxKind.DocumentDeclaration, keyword),
            SyntaxKind.QualityKeyword => Node(SyntaxKind.QualityDeclaration, Eat(keyword), EatDeclaredName(), EatOptionalText()),
            SyntaxKind.ListKeyword => ParseList(),
            SyntaxKind.JudgementKeyword => ParseScaled(SyntaxKind.JudgementDeclaration, keyword),
            SyntaxKind.StateKeyword => ParseScaled(SyntaxKind.StateDeclaration, keyword),
            SyntaxKind.ActKeyword => ParseAct(),
            SyntaxKind.MeasureKeyword => ParseMeasure(),
            SyntaxKind.CalendarKeyword => ParseCalendar(),
            SyntaxKind.ConditionKeyword => ParseCondition(),
            SyntaxKind.ScenarioKeyword => ParseScenario(),
            SyntaxKind.EvidenceKeyword => ParseMapping(),
            _ => null,
        };
    }

    private SyntaxKind ReadMisspeltDeclaration()
    {
        if (At(SyntaxKind.CloseBraceToken))
        {
            Report(DiagnosticFactory.BraceNotOpened(Place(_at)));
            return SyntaxKind.None;
        }

        // One message a line, and no second look along a line that has one: a line may be a megabyte.
        if (_reportedLines.Contains(Current.Line) && !Current.FirstOnLine)
        {
            return SyntaxKind.None;
        }

        var word = TokenText(_at);
        if (Kind == SyntaxKind.NameToken && (NextIs(SyntaxKind.NameToken) || NextIs(SyntaxKind.TextToken) || NextIs(SyntaxKind.OfKeyword))
            && SpellingSuggestion.Find(word, s_declarationWords) is { } suggestion)
        {
            Report(DiagnosticFactory.UnknownWord(Place(_at), word, suggestion, ListWords(s_declarationWords)));
            return SyntaxFacts.GetFact(suggestion)!.Kind;
        }

        if (LineHolds(SyntaxFacts.IsModal) || Current.Word is SyntaxKind.OriginKeyword or SyntaxKind.SaysKeyword)
        {
            Report(DiagnosticFactory.LineOutOfPlace(Place(_at), word, "Lines like this belong in a condition, between its braces."));
        }
        else if (s_headerWords.Contains(Current.Word) && Current.Word != SyntaxKind.None)
        {
            Report(DiagnosticFactory.LineOutOfPlace(Place(_at), word, "Lines like this belong in the notice, between its braces."));
        }
        else if (s_scenarioWords.Contains(Current.Word) && Current.Word != SyntaxKind.None)
        {
            Report(DiagnosticFactory.LineOutOfPlace(Place(_at), word, "Lines like this belong in a scenario, between its braces."));
        }
        else if (Kind == SyntaxKind.NameToken)
        {
            Report(DiagnosticFactory.UnknownWord(Place(_at), word, null, ListWords(s_declarationWords)));
        }
        else
        {
            var place = Place(_at, EndOfLine() - 1);
            Report(DiagnosticFactory.StrayWords(place, _source.ToString(place.Span)));
        }

        return SyntaxKind.None;
    }

    private bool LineHolds(System.Func<SyntaxKind, bool> test)
    {
        for (var i = _at; i < _count && (i == _at || !_tokens[i].FirstOnLine); i++)
        {
            Steps++;
            if (test(_tokens[i].Kind))
            {
                return true;
            }
        }

        return false;
    }

    private GreenInner ParseThing(SyntaxKind kind, SyntaxKind keyword) =>
        Node(kind, Eat(keyword), EatDeclaredName(), EatOptionalText(), ParseModifiers());

    private GreenInner ParseScaled(SyntaxKind kind, SyntaxKind keyword)
    {
        var word = Eat(keyword);
        var of = EatIf(SyntaxKind.OfKeyword);
        var name = EatDeclaredName();
        var title = EatOptionalText();
        var modifiers = ParseModifiers();
        var colon = At(SyntaxKind.ColonToken) ? Eat(SyntaxKind.ColonToken) : null;
        if (colon is null)
        {
            Report(DiagnosticFactory.WordMissing(MissingPlace(), ":", LastWord()));
        }

        var scale = colon is null && !AtName
            ? Node(SyntaxKind.Scale, Node(SyntaxKind.List, Missing(SyntaxKind.NameToken)))
            : Node(SyntaxKind.Scale, ParseNameList(SyntaxKind.LessThanToken, SyntaxKind.CommaToken, SyntaxKind.OrKeyword));
        return Node(kind, word, of, name, title, modifiers, colon ?? Missing(SyntaxKind.ColonToken), scale);
    }

    private GreenInner? ParseModifiers()
    {
        var start = BeginList();
        while (BeginsModifier(At(SyntaxKind.CommaToken) ? 1 : 0))
        {
            _parts.Add(ParseModifier());
        }

        return EndList(start);
    }

    private bool BeginsModifier(int offset)
    {
        ref var token = ref Peek(offset);
        return token.Kind switch
        {
            SyntaxKind.ByKeyword or SyntaxKind.InKeyword or SyntaxKind.OnceKeyword or SyntaxKind.ThroughoutKeyword => true,
            SyntaxKind.NameToken => token.Word switch
            {
                SyntaxKind.AppointedKeyword or SyntaxKind.ApprovedKeyword or SyntaxKind.HeldKeyword or SyntaxKind.OwnedKeyword =>
                    Is(Peek(offset + 1), SyntaxKind.ByKeyword) || (At(SyntaxKind.CommaToken) && Peek(offset + 1).Kind == SyntaxKind.NameToken),
                SyntaxKind.AddedKeyword => Is(Peek(offset + 1), SyntaxKind.ToKeyword),
                SyntaxKind.FormerlyKeyword or SyntaxKind.NounKeyword or SyntaxKind.ThirdPersonKeyword or SyntaxKind.PastKeyword =>
                    Is(Peek(offset + 1), SyntaxKind.NameToken) && !Peek(offset + 1).FirstOnLine,
                SyntaxKind.RepeatedKeyword => true,
                _ => false,
            },
            _ => false,
        };
    }

    private GreenInner ParseModifier()
    {
        var comma = At(SyntaxKind.CommaToken) ? Eat(SyntaxKind.CommaToken) : null;
        var kind = Kind == SyntaxKind.NameToken ? Current.Word : Kind;
        var keyword = Eat(kind);
        GreenNode? to = null, by = null, names = null, name = null, from = null, point = null;
        switch (kind)
        {
            case SyntaxKind.ByKeyword:
                names = ParseNames(stopAtModifier: true);
                break;
            case SyntaxKind.AppointedKeyword or SyntaxKind.ApprovedKeyword or SyntaxKind.HeldKeyword or SyntaxKind.OwnedKeyword:
                by = EatWord(SyntaxKind.ByKeyword);
                names = ParseNames(stopAtModifier: true);
                break;
            case SyntaxKind.AddedKeyword:
                to = EatWord(SyntaxKind.ToKeyword);
                by = EatWord(SyntaxKind.ByKeyword);
                names = ParseNames(stopAtModifier: true);
                break;
            case SyntaxKind.InKeyword or SyntaxKind.NounKeyword or SyntaxKind.ThirdPersonKeyword or SyntaxKind.PastKeyword:
                name = EatName();
                break;
            case SyntaxKind.FormerlyKeyword:
                name = EatName();
                from = EatIf(SyntaxKind.FromKeyword);
                point = from is null ? null : ParsePoint();
                break;
            default:
                break;
        }

        return Node(SyntaxKind.Modifier, comma, keyword, to, by, names, name, from, point);
    }

    private GreenInner ParseList()
    {
        var keyword = Eat(SyntaxKind.ListKeyword);
        var name = EatDeclaredName();
        var title = EatOptionalText();
        var modifiers = ParseModifiers();
        var block = ParseOptionalBlock(BlockKind.List);
        return Node(SyntaxKind.ListDeclaration, keyword, name, title, modifiers, block.Open, block.Items, block.Close);
    }

    private GreenInner ParseListMember()
    {
        if (NextIs(SyntaxKind.ColonToken))
        {
            return ParseField();
        }

        if (_at > 0 && !Current.FirstOnLine && _tokens[_at - 1].Kind != SyntaxKind.OpenBraceToken)
        {
            ReportStray(_at, _at);
        }

        _itemStart = _at;
        var name = EatDeclaredName();
        var title = EatOptionalText();
        var start = BeginList();
        while (At(SyntaxKind.WithKeyword) || (At(SyntaxKind.CommaToken) && Is(Peek(1), SyntaxKind.WithKeyword)))
        {
            var comma = At(SyntaxKind.CommaToken) ? Eat(SyntaxKind.CommaToken) : null;
            _parts.Add(Node(SyntaxKind.ItemField, comma, Eat(SyntaxKind.WithKeyword), EatName(), ParseValue()));
        }

        return Node(SyntaxKind.ListItem, name, title, EndList(start));
    }

    private GreenInner ParseField()
    {
        var name = EatDeclaredName();
        var colon = Here(SyntaxKind.ColonToken) ? Eat(SyntaxKind.ColonToken) : null;
        if (colon is null)
        {
            Report(DiagnosticFactory.WordMissing(MissingPlace(), ":", LastWord()));
        }

        var type = Node(SyntaxKind.FieldType, ParseNameList(SyntaxKind.CommaToken, SyntaxKind.OrKeyword, stopAtField: true));
        return Node(SyntaxKind.FieldDeclaration, name, colon ?? Missing(SyntaxKind.ColonToken), type, EatIf(SyntaxKind.CommaToken));
    }

    private GreenInner ParseAct()
    {
        var keyword = Eat(SyntaxKind.ActKeyword);
        var name = EatDeclaredName();
        var title = EatOptionalText();
        var modifiers = ParseModifiers();
        var block = ParseOptionalBlock(BlockKind.Act);
        return Node(SyntaxKind.ActDeclaration, keyword, name, title, modifiers, block.Open, block.Items, block.Close);
    }
}
