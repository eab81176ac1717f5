using System;
using System.Collections.Generic;
using NoticeLang.Diagnostics;
using NoticeLang.Syntax.InternalSyntax;

namespace NoticeLang.Syntax;

internal sealed partial class Parser
{
    private HashSet<string>? _parties;
    private HashSet<string>? _knownNames;

    /// <summary>What this file declares as a party, a role or a body, found by the words alone.</summary>
    private HashSet<string> Parties => _parties ??= CollectNames(i =>
        i > 0 && _tokens[i - 1].FirstOnLine && _tokens[i - 1].Word is SyntaxKind.PartyKeyword or SyntaxKind.RoleKeyword or SyntaxKind.BodyKeyword);

    /// <summary>All names of several words that stand in this file.</summary>
    private HashSet<string> KnownNames => _knownNames ??= CollectNames(i => _text.AsSpan(_tokens[i].Start, _tokens[i].End - _tokens[i].Start).Contains('-'));

    private HashSet<string> CollectNames(Func<int, bool> isMeant)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < _count; i++)
        {
            if (_tokens[i].Kind == SyntaxKind.NameToken && isMeant(i))
            {
                names.Add(TokenText(i));
            }
        }

        return names;
    }

    private GreenInner ParseClause()
    {
        if (Here(SyntaxKind.NoticeEndsKeyword))
        {
            return Node(SyntaxKind.NoticeEndsClause, Eat(SyntaxKind.NoticeEndsKeyword));
        }

        if (!AtName && !Here(SyntaxKind.EachOfKeyword) && !Here(SyntaxKind.EachMemberOfKeyword))
        {
            Report(DiagnosticFactory.ClauseMissing(MissingPlace(), LastWord()));
            return Node(SyntaxKind.EventClause, MissingWho(), Missing(SyntaxKind.NameToken), null, null, null, null);
        }

        return ParseClauseAfter(ParseWho());
    }

    private GreenInner ParseClauseAfter(GreenInner who)
    {
        if (Here(SyntaxKind.IsKeyword))
        {
            return Node(SyntaxKind.IsClause, who, Eat(SyntaxKind.IsKeyword), EatIf(SyntaxKind.NotKeyword), ParseValue());
        }

        if (Here(SyntaxKind.FindsKeyword) && GetSinglePath(who) is { } decider)
        {
            return Node(SyntaxKind.FindsClause, decider, Eat(SyntaxKind.FindsKeyword), ParseNamePath(), EatName(), ParseClauseCount());
        }

        if (Here(SyntaxKind.FindsKeyword))
        {
            Report(DiagnosticFactory.StrayWords(Place(_at), TokenText(_at), "one name decides"));
        }
        else if (!AtName)
        {
            Report(DiagnosticFactory.ClauseMissing(MissingPlace(), LastWord()));
            return Node(SyntaxKind.EventClause, who, Missing(SyntaxKind.NameToken), null, null, null, null);
        }

        var verb = Eat(SyntaxKind.NameToken);
        var obj = ParseObjectOrNull();
        var to = Here(SyntaxKind.ToKeyword) && NextIs(SyntaxKind.NameToken) ? Eat(SyntaxKind.ToKeyword) : null;
        return Node(SyntaxKind.EventClause, who, verb, obj, to, to is null ? null : ParseNames(), ParseClauseCount());
    }

    // Who decides is one name, with no quantifier.
    private static GreenNode? GetSinglePath(GreenInner who) =>
        who.GetSlot(0) is null && who.GetSlot(1)?.GetSlot(0) is { SlotCount: 1 } paths ? paths.GetSlot(0) : null;

    private GreenInner? ParseClauseCount() =>
        Here(SyntaxKind.NumberToken) && NextIs(SyntaxKind.TimesInKeyword) && NextIs(SyntaxKind.AnyKeyword, 2)
            ? Node(SyntaxKind.ClauseCount, Eat(SyntaxKind.NumberToken), Eat(SyntaxKind.TimesInKeyword), Eat(SyntaxKind.AnyKeyword), ParseSpan())
            : null;

    /// <summary>Whether a clause begins here, and not a day: a name (or names) is followed by what someone does, is or finds.</summary>
    private bool BeginsClause()
    {
        if (LineIsOver)
        {
            return false;
        }

        if (Kind is SyntaxKind.NoticeEndsKeyword or SyntaxKind.EachOfKeyword or SyntaxKind.EachMemberOfKeyword)
        {
            return true;
        }

        var offset = 0;
        while (Peek(offset).Kind == SyntaxKind.NameToken)
        {
            offset++;
            ref var next = ref Peek(offset);
            if (next.FirstOnLine || _at + offset == _stopAt)
            {
                return false;
            }

            if (next.Kind is SyntaxKind.NameToken or SyntaxKind.IsKeyword or SyntaxKind.FindsKeyword)
            {
                return true;
            }

            if (next.Kind is not (SyntaxKind.OfKeyword or SyntaxKind.AndKeyword or SyntaxKind.OrKeyword or SyntaxKind.CommaToken)
                || (Is(next, SyntaxKind.OrKeyword) && Is(Peek(offset + 1), SyntaxKind.SoonerKeyword))
                || (Is(next, SyntaxKind.CommaToken) && Is(Peek(offset + 1), SyntaxKind.WhicheverKeyword)))
            {
                return false;
            }

            offset++;
        }

        return false;
    }

    private GreenInner? ParseTriggers()
    {
        var word = Kind;
        var start = BeginList();
        _parts.Add(Node(SyntaxKind.TriggerClause, Eat(word), ParseClause()));
        while (At(SyntaxKind.OrKeyword) && Peek(1).Kind == word)
        {
            _parts.Add(Eat(SyntaxKind.OrKeyword));
            _parts.Add(Node(SyntaxKind.TriggerClause, Eat(word), ParseClause()));
        }

        return EndList(start);
    }
}
