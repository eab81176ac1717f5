using System;
using NoticeLang.Diagnostics;
using NoticeLang.Syntax.InternalSyntax;
using NoticeLang.Text;

namespace NoticeLang.Syntax;

internal sealed partial class Parser
{
    private GreenInner ParseSentence(GreenInner who, bool inGroup)
    {
        var whoStart = _itemStart;
        TrySkipSpacedName();
        if (!LineIsOver && ReadModal(inGroup) is { } modal)
        {
            return Node(SyntaxKind.Sentence, who, modal, ParseWhat(whoStart), ParseTails());
        }

        if (!LineIsOver && Kind is SyntaxKind.IsKeyword or SyntaxKind.FindsKeyword or SyntaxKind.NameToken)
        {
            if (!inGroup)
            {
                Report(DiagnosticFactory.ModalMissing(MissingPlace(), LastWord()));
            }

            return Node(SyntaxKind.GroupClause, ParseClauseAfter(who));
        }

        Report(inGroup ? DiagnosticFactory.ClauseMissing(MissingPlace(), LastWord()) : DiagnosticFactory.ModalMissing(MissingPlace(), LastWord()));
        var what = Node(SyntaxKind.VerbPhrase, Missing(SyntaxKind.NameToken), null, null, null);
        return Node(SyntaxKind.Sentence, who, Missing(SyntaxKind.MustKeyword), what, ParseTails());
    }

    private GreenToken? ReadModal(bool inGroup)
    {
        if (SyntaxFacts.IsModal(Kind))
        {
            return Eat(Kind);
        }

        var text = TokenText(_at);
        if (Kind == SyntaxKind.MonthToken && text == "May")
        {
            Report(DiagnosticFactory.NameNotInLowerCase(Place(_at), "may"));
            return Eat(SyntaxKind.MayKeyword);
        }

        if (Kind != SyntaxKind.NameToken || inGroup || !NextBeginsWhat())
        {
            return null;
        }

        var suggestion = text is "shall" or "should" or "will" ? "must" : SpellingSuggestion.Find(text, ["must", "may"]);
        if (suggestion is null)
        {
            return null;
        }

        Report(DiagnosticFactory.UnknownWord(Place(_at), text, suggestion, ""));
        return Eat(SyntaxFacts.GetFact(suggestion)!.Kind);
    }

    private bool NextBeginsWhat() => NextIs(SyntaxKind.NameToken) || NextIs(SyntaxKind.BeKeyword);

    private GreenInner ParseWhat(int whoStart)
    {
        if (Here(SyntaxKind.BeKeyword))
        {
            return ParseBePhrase(whoStart);
        }

        if (!AtName)
        {
            Report(DiagnosticFactory.VerbMissing(MissingPlace(), LastWord()));
            return Node(SyntaxKind.VerbPhrase, Missing(SyntaxKind.NameToken), null, null, null);
        }

        var verb = Eat(SyntaxKind.NameToken);
        if (At(SyntaxKind.NameToken) && !LineIsOver && EverydayWords.IsRhythm(TokenText(_at)))
        {
            ReportStray(_at, _at);
            Skip();
        }

        var obj = ParseObjectOrNull();
        var to = At(SyntaxKind.ToKeyword) ? Eat(SyntaxKind.ToKeyword) : null;
        return Node(SyntaxKind.VerbPhrase, verb, obj, to, to is null ? null : ParseNames());
    }

    private GreenInner ParseBePhrase(int whoStart)
    {
        var beIndex = _at;
        var be = Eat(SyntaxKind.BeKeyword);
        if (Here(SyntaxKind.ConfirmedByKeyword) || Here(SyntaxKind.PerformedByKeyword))
        {
            ReportPassive(whoStart, beIndex, Kind == SyntaxKind.ConfirmedByKeyword ? "confirm" : "perform", _at + 1);
            return Node(SyntaxKind.BePhrase, be, Node(SyntaxKind.NamesValue, Node(SyntaxKind.List, Missing(SyntaxKind.NameToken))));
        }

        if (AtName && NextIs(SyntaxKind.ByKeyword) && Passive.GetVerb(TokenText(_at)) is { } verb && IsAgent(_at + 2))
        {
            ReportPassive(whoStart, beIndex, verb, _at + 2);
        }

        return Node(SyntaxKind.BePhrase, be, ParseValue());
    }

    /// <summary>After <c>by</c>: someone, and no day. <c>the</c> begins no day unless <c>next</c> or <c>due</c> follows; a name is someone if this file declares it so.</summary>
    private bool IsAgent(int index)
    {
        if (index >= _count || _tokens[index].FirstOnLine)
        {
            return false;
        }

        if (_tokens[index].Kind == SyntaxKind.TheKeyword)
        {
            return index + 1 < _count && _tokens[index + 1].Kind == SyntaxKind.NameToken
                && _tokens[index + 1].Word is not (SyntaxKind.NextKeyword or SyntaxKind.DueKeyword);
        }

        return _tokens[index].Kind == SyntaxKind.NameToken && Parties.Contains(TokenText(index));
    }

    private void ReportPassive(int whoStart, int beIndex, string verb, int agentStart)
    {
        var agentEnd = agentStart;
        while (agentEnd + 1 < _count && !_tokens[agentEnd + 1].FirstOnLine && _tokens[agentEnd + 1].Kind is SyntaxKind.NameToken or SyntaxKind.OfKeyword)
        {
            Steps++;
            agentEnd++;
        }

        var agent = agentStart < _count && !_tokens[agentStart].FirstOnLine ? _source.ToString(Place(agentStart, agentEnd).Span) : "somebody";
        if (agent.StartsWith("the ", StringComparison.Ordinal))
        {
            agent = agent[4..].Replace(' ', '-');
        }

        var subject = whoStart < beIndex - 1 ? _source.ToString(Place(whoStart, beIndex - 2).Span) : "it";
        Report(DiagnosticFactory.PassiveSentence(Place(beIndex, Math.Max(beIndex, Math.Min(agentEnd, _count - 1))), agent, verb, subject));
    }

    private GreenInner? ParseObjectOrNull()
    {
        if (LineIsOver)
        {
            return null;
        }

        return Kind switch
        {
            SyntaxKind.NameToken or SyntaxKind.EachOfKeyword or SyntaxKind.AllOfKeyword or SyntaxKind.AnyOfKeyword => ParseObject(),
            SyntaxKind.ThatKeyword => ParseObject(),
            SyntaxKind.AtLeastKeyword when NextIs(SyntaxKind.NumberToken) && NextIs(SyntaxKind.OfKeyword, 2) => Node(
                SyntaxKind.RunObject,
                Eat(SyntaxKind.AtLeastKeyword),
                Eat(SyntaxKind.NumberToken),
                Eat(SyntaxKind.OfKeyword),
                EatWord(SyntaxKind.AnyKeyword),
                EatNumber(),
                ParseNamePath()),
            _ => null,
        };
    }

    private GreenInner ParseObject()
    {
        var quantifier = EatIf(SyntaxKind.EachOfKeyword) ?? EatIf(SyntaxKind.AllOfKeyword) ?? EatIf(SyntaxKind.AnyOfKeyword) ?? EatIf(SyntaxKind.ThatKeyword);
        var names = ParseNames();
        GreenNode? of = null, inner = null;
        if (Here(SyntaxKind.OfKeyword) && IsSameLine(1) && Peek(1).Kind is SyntaxKind.EachOfKeyword or SyntaxKind.AllOfKeyword or SyntaxKind.AnyOfKeyword or SyntaxKind.ThatKeyword or SyntaxKind.AtLeastKeyword)
        {
            if (_depth >= DepthLimit)
            {
                Report(DiagnosticFactory.NestedTooDeep(Place(_at), DepthLimit));
                SkipLine(atLeastOne: false);
            }
            else
            {
                _depth++;
                of = Eat(SyntaxKind.OfKeyword);
                inner = ParseObjectOrNull() ?? ParseObject();
                _depth--;
            }
        }

        var where = Here(SyntaxKind.WhereKeyword)
            ? Node(SyntaxKind.WhereClause, Eat(SyntaxKind.WhereKeyword), EatName(), EatWord(SyntaxKind.IsKeyword), ParseValue())
            : null;
        return Node(SyntaxKind.NamedObject, quantifier, names, of, inner, where);
    }
}
