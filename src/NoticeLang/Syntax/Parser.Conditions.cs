using NoticeLang.Diagnostics;
using NoticeLang.Syntax.InternalSyntax;
using NoticeLang.Text;

namespace NoticeLang.Syntax;

internal sealed partial class Parser
{
    private GreenInner ParseCondition()
    {
        var keyword = Eat(SyntaxKind.ConditionKeyword);
        var name = EatDeclaredName();
        var title = EatOptionalText();
        var instead = Here(SyntaxKind.InsteadKeyword) ? ParseInstead() : null;
        var block = ParseBlock(BlockKind.Condition);
        return Node(SyntaxKind.ConditionDeclaration, keyword, name, title, instead, block.Open, block.Items, block.Close);
    }

    private GreenInner ParseInstead() =>
        Node(
            SyntaxKind.InsteadClause,
            Eat(SyntaxKind.InsteadKeyword),
            EatWord(SyntaxKind.OfKeyword),
            EatName(),
            EatWord(SyntaxKind.FromKeyword),
            ParsePoint());

    private GreenInner? ParseConditionItem(bool inGroup)
    {
        if (BeginsGroup())
        {
            return ParseGroup();
        }

        switch (Kind)
        {
            case SyntaxKind.NameToken or SyntaxKind.EachOfKeyword or SyntaxKind.EachMemberOfKeyword:
                return ParseNamedItem(inGroup);
            case SyntaxKind.NoticeEndsKeyword when inGroup:
                return Node(SyntaxKind.GroupClause, ParseClause());
            case SyntaxKind.NotKeyword when !inGroup:
                return Node(SyntaxKind.NotEncodedClause, Eat(SyntaxKind.NotKeyword), EatWord(SyntaxKind.EncodedKeyword), EatText());
            case SyntaxKind.MustKeyword or SyntaxKind.MustNotKeyword or SyntaxKind.MayKeyword or SyntaxKind.NeedNotKeyword:
                Report(DiagnosticFactory.WhoMissing(Place(_at), TokenText(_at)));
                return ParseSentence(MissingWho(), inGroup);
            default:
                ReportOddItem();
                return null;
        }
    }

    private static GreenInner MissingWho() =>
        Node(SyntaxKind.Who, null, Node(SyntaxKind.Names, Node(SyntaxKind.List, Node(SyntaxKind.NamePath, Node(SyntaxKind.List, Missing(SyntaxKind.NameToken))))));

    private void ReportOddItem()
    {
        if (At(SyntaxKind.NotKeyword))
        {
            Report(DiagnosticFactory.LineOutOfPlace(Place(_at), TokenText(_at), "Lines like this belong in the condition, outside its groups."));
            return;
        }

        if (BeginsTail(0))
        {
            Report(DiagnosticFactory.LineOutOfPlace(Place(_at), TokenText(_at), "It goes on with a sentence, and there is no sentence above it."));
            return;
        }

        var place = Place(_at, EndOfLine() - 1);
        Report(DiagnosticFactory.StrayWords(place, _source.ToString(place.Span)));
    }

    // A line that begins with a name: what its first word and the word after it can only be.
    private GreenInner? ParseNamedItem(bool inGroup)
    {
        if (!inGroup)
        {
            switch (Current.Word)
            {
                case SyntaxKind.OriginKeyword when !NextBeginsSentenceRest():
                    return ParseOrigin();
                case SyntaxKind.SaysKeyword when !NextBeginsSentenceRest():
                    return Node(SyntaxKind.SaysClause, Eat(SyntaxKind.SaysKeyword), EatText());
                default:
                    break;
            }

            if (ReadMisspeltItem() is { } item)
            {
                return item;
            }
        }

        else if (BelongsInCondition())
        {
            Report(DiagnosticFactory.LineOutOfPlace(Place(_at), TokenText(_at), "Lines like this belong in the condition, outside its groups."));
            return null;
        }

        return ParseSentence(ParseWho(), inGroup);
    }

    private bool BelongsInCondition() =>
        (At(SyntaxKind.OriginKeyword) && (NextIs(SyntaxKind.InstrumentKeyword) || NextIs(SyntaxKind.LetterKeyword) || NextIs(SyntaxKind.LocalKeyword)))
        || (At(SyntaxKind.SaysKeyword) && NextIs(SyntaxKind.TextToken));

    private bool NextBeginsSentenceRest() =>
        IsSameLine(1) && (SyntaxFacts.IsModal(Peek(1).Kind) || Peek(1).Kind is SyntaxKind.OfKeyword or SyntaxKind.AndKeyword or SyntaxKind.OrKeyword or SyntaxKind.CommaToken);

    private GreenInner? ReadMisspeltItem()
    {
        if (LineHolds(SyntaxFacts.IsModal))
        {
            return null;
        }

        var word = TokenText(_at);
        if (NextIs(SyntaxKind.InstrumentKeyword) || NextIs(SyntaxKind.LetterKeyword) || NextIs(SyntaxKind.LocalKeyword))
        {
            Report(DiagnosticFactory.UnknownWord(Place(_at), word, "origin", ""));
            return ParseOrigin();
        }

        if (NextIs(SyntaxKind.TextToken))
        {
            var suggestion = SpellingSuggestion.Find(word, ["says"]);
            Report(DiagnosticFactory.UnknownWord(Place(_at), word, suggestion, "a name, origin, says, not encoded, any of, all of, at least or when"));
            return suggestion is null ? null : Node(SyntaxKind.SaysClause, Eat(SyntaxKind.SaysKeyword), EatText());
        }

        return null;
    }

    private GreenInner ParseOrigin()
    {
        var keyword = Eat(SyntaxKind.OriginKeyword);
        GreenToken source;
        if (Here(SyntaxKind.LetterKeyword) || Here(SyntaxKind.LocalKeyword) || Here(SyntaxKind.InstrumentKeyword))
        {
            source = Eat(Current.Word);
        }
        else if (AtName && SpellingSuggestion.Find(TokenText(_at), ["instrument", "letter", "local"]) is { } suggestion)
        {
            Report(DiagnosticFactory.UnknownWord(Place(_at), TokenText(_at), suggestion, ""));
            source = Eat(SyntaxFacts.GetFact(suggestion)!.Kind);
        }
        else
        {
            Report(DiagnosticFactory.WordMissing(MissingPlace(), "instrument, letter or local", LastWord()));
            source = Missing(SyntaxKind.InstrumentKeyword);
        }

        var paragraphs = Here(SyntaxKind.ParagraphKeyword) || Here(SyntaxKind.ParagraphsKeyword) ? ParseParagraphList() : null;
        return Node(SyntaxKind.OriginClause, keyword, source, paragraphs, EatOptionalText());
    }

    /// <summary>Whether a line begins a group: its head, and for a head that begins with a tail word a brace at the line's end.</summary>
    private bool BeginsGroup() => Kind switch
    {
        SyntaxKind.AnyOfKeyword or SyntaxKind.AllOfKeyword => true,
        SyntaxKind.AtLeastKeyword => NextIs(SyntaxKind.NumberToken) && NextIs(SyntaxKind.OfKeyword, 2) && !NextIs(SyntaxKind.AnyKeyword, 3),
        SyntaxKind.WhenKeyword => LineEndsInBrace(),
        _ => false,
    };

    private bool LineEndsInBrace()
    {
        var last = EndOfLine() - 1;
        return _tokens[last].Kind == SyntaxKind.OpenBraceToken;
    }

    private GreenInner ParseGroup()
    {
        GreenToken? keyword = null, count = null, of = null;
        GreenNode? triggers = null;
        if (At(SyntaxKind.WhenKeyword))
        {
            triggers = ParseTriggers();
        }
        else
        {
            keyword = Eat(Kind);
            if (keyword.Kind == SyntaxKind.AtLeastKeyword)
            {
                count = EatNumber();
                of = EatWord(SyntaxKind.OfKeyword);
            }
        }

        if (++_depth > DepthLimit)
        {
            ReportTooDeep();
            _depth--;
            return Node(
                SyntaxKind.Group, keyword, count, of, triggers, Missing(SyntaxKind.OpenBraceToken), null, Missing(SyntaxKind.CloseBraceToken));
        }

        var block = ParseBlock(BlockKind.Group);
        _depth--;
        return Node(SyntaxKind.Group, keyword, count, of, triggers, block.Open, block.Items, block.Close);
    }

    // Deeper than the limit nothing is read: the whole inside is passed over, down to the brace that closes it.
    private void ReportTooDeep()
    {
        Report(DiagnosticFactory.NestedTooDeep(Place(_at), DepthLimit));
        if (!At(SyntaxKind.OpenBraceToken))
        {
            return;
        }

        SkipBlock();
    }
}
