using NoticeLang.Diagnostics;
using NoticeLang.Syntax.InternalSyntax;

namespace NoticeLang.Syntax;

internal sealed partial class Parser
{
    private GreenInner? ParseTails()
    {
        var start = BeginList();
        while (true)
        {
            var offset = At(SyntaxKind.CommaToken) ? 1 : 0;
            if (BeginsTail(offset) && !(offset == 0 && Current.FirstOnLine && BeginsGroup()))
            {
                var before = _at;
                var comma = offset == 1 ? Eat(SyntaxKind.CommaToken) : null;
                _parts.Add(ParseTail(comma));
                if (_at > before)
                {
                    continue;
                }
            }

            if (!SkipToTail())
            {
                return EndList(start);
            }
        }
    }

    /// <summary>What is left over before a tail, on this line or on one that goes on with the sentence, is passed over; false where no tail follows.</summary>
    private bool SkipToTail()
    {
        if (AtEnd || Current.FirstOnLine || Kind is SyntaxKind.CloseBraceToken or SyntaxKind.OpenBraceToken)
        {
            return false;
        }

        var end = _at;
        while (end < _count - 1 && (end == _at || !_tokens[end].FirstOnLine)
            && _tokens[end].Kind is not (SyntaxKind.CloseBraceToken or SyntaxKind.OpenBraceToken) && (end == _at || !BeginsTail(end - _at)))
        {
            end++;
        }

        var follower = _tokens[end];
        ReportStray(_at, end - 1);
        while (_at < end)
        {
            Skip();
        }

        return !AtEnd && follower.Kind is not (SyntaxKind.CloseBraceToken or SyntaxKind.OpenBraceToken) && BeginsTail(0) && !(follower.FirstOnLine && BeginsGroup());
    }

    private bool BeginsTail(int offset)
    {
        var kind = Peek(offset).Kind;
        return kind switch
        {
            SyntaxKind.NumberToken => Is(Peek(offset + 1), SyntaxKind.TimesInKeyword),
            SyntaxKind.AtLeastKeyword or SyntaxKind.AtMostKeyword =>
                Peek(offset + 1).Kind == SyntaxKind.NumberToken && Is(Peek(offset + 2), SyntaxKind.TimesInKeyword),
            SyntaxKind.NameToken => false,
            _ => SyntaxFacts.BeginsTail(kind),
        };
    }

    private GreenInner ParseTail(GreenToken? comma)
    {
        switch (Kind)
        {
            case SyntaxKind.BeforeKeyword:
                return ParseBefore(comma);
            case SyntaxKind.ByKeyword or SyntaxKind.OnKeyword:
                return ParsePointDeadline(comma, Eat(Kind));
            case SyntaxKind.InKeyword:
                return Node(SyntaxKind.InPeriodTail, comma, Eat(Kind), ParsePeriod());
            case SyntaxKind.BetweenKeyword:
                return Node(SyntaxKind.BetweenTail, comma, Eat(Kind), ParsePoint(stopAtAnd: true), EatWord(SyntaxKind.AndKeyword), ParsePoint());
            case SyntaxKind.WithinKeyword:
                return ParseWithin(comma);
            case SyntaxKind.AtKeyword:
                return Node(SyntaxKind.AtTail, comma, Eat(Kind), ParseSpan(), EatWord(SyntaxKind.AfterKeyword), ParsePoint());
            case SyntaxKind.EveryKeyword:
                return Node(SyntaxKind.EveryTail, comma, Eat(Kind), ParseSpan());
            case SyntaxKind.FirstByKeyword:
                return Node(SyntaxKind.FirstByTail, comma, Eat(Kind), ParsePoint());
            case SyntaxKind.InEachKeyword:
                return Node(SyntaxKind.InEachTail, comma, Eat(Kind), ParsePeriod());
            case SyntaxKind.OnceKeyword:
                return Node(SyntaxKind.OnceTail, comma, Eat(Kind));
            case SyntaxKind.ThroughoutKeyword:
                return Node(SyntaxKind.ThroughoutTail, comma, Eat(Kind));
            case SyntaxKind.AtLeastKeyword or SyntaxKind.AtMostKeyword:
                return ParseTimes(comma, Eat(Kind));
            case SyntaxKind.NumberToken:
                return ParseTimes(comma, null);
            case SyntaxKind.FromKeyword:
                return Node(SyntaxKind.FromTail, comma, Eat(Kind), ParsePoint());
            case SyntaxKind.UntilKeyword:
                return ParseUntil(comma);
            case SyntaxKind.ForKeyword:
                return Node(SyntaxKind.ForTail, comma, Eat(Kind), EatIf(SyntaxKind.AtLeastKeyword), ParseSpan());
            case SyntaxKind.AllowingKeyword:
                return Node(SyntaxKind.AllowingTail, comma, Eat(Kind), ParseSpan());
            case SyntaxKind.WithKeyword:
                return ParseWith(comma);
            case SyntaxKind.ConfirmedByKeyword:
                return Node(SyntaxKind.ConfirmedByTail, comma, Eat(Kind), ParseNames());
            case SyntaxKind.PerformedByKeyword:
                return Node(SyntaxKind.PerformedByTail, comma, Eat(Kind), ParseNames());
            default:
                return Node(SyntaxKind.TriggerTail, comma, ParseTriggers());
        }
    }

    private GreenInner ParseBefore(GreenToken? comma)
    {
        var before = Eat(SyntaxKind.BeforeKeyword);
        return BeginsClause() ? Node(SyntaxKind.ClauseDeadlineTail, comma, before, ParseClause()) : ParsePointDeadline(comma, before);
    }

    private GreenInner ParsePointDeadline(GreenToken? comma, GreenToken keyword)
    {
        var point = ParsePoint();
        var or = Here(SyntaxKind.OrKeyword) && NextIs(SyntaxKind.SoonerKeyword) ? Eat(SyntaxKind.OrKeyword) : null;
        return Node(SyntaxKind.PointDeadlineTail, comma, keyword, point, or, or is null ? null : Eat(SyntaxKind.SoonerKeyword));
    }

    private GreenInner ParseWithin(GreenToken? comma)
    {
        var within = Eat(SyntaxKind.WithinKeyword);
        var length = ParseSpan();
        if (Here(SyntaxKind.OfKeyword))
        {
            return Node(SyntaxKind.WithinTail, comma, within, length, Eat(SyntaxKind.OfKeyword), ParsePoint(), null);
        }

        var after = EatWord(SyntaxKind.AfterKeyword);
        if (after.IsMissing)
        {
            return Node(SyntaxKind.WithinTail, comma, within, length, after, MissingPoint(), null);
        }

        return BeginsClause()
            ? Node(SyntaxKind.WithinTail, comma, within, length, after, null, ParseClause())
            : Node(SyntaxKind.WithinTail, comma, within, length, after, ParsePoint(), null);
    }

    private GreenInner ParseTimes(GreenToken? comma, GreenToken? bound)
    {
        var count = Eat(SyntaxKind.NumberToken);
        var timesIn = Eat(SyntaxKind.TimesInKeyword);
        if (Here(SyntaxKind.AnyKeyword))
        {
            return Node(SyntaxKind.TimesTail, comma, bound, count, timesIn, Eat(SyntaxKind.AnyKeyword), null, ParseSpan());
        }

        if (Here(SyntaxKind.AllKeyword))
        {
            return Node(SyntaxKind.TimesTail, comma, bound, count, timesIn, Eat(SyntaxKind.AllKeyword), null, null);
        }

        var each = EatWord(SyntaxKind.EachKeyword);
        return Node(SyntaxKind.TimesTail, comma, bound, count, timesIn, each, each.IsMissing ? null : ParsePeriod(), null);
    }

    private GreenInner ParseUntil(GreenToken? comma)
    {
        var until = Eat(SyntaxKind.UntilKeyword);
        var outer = _stopAt;
        _stopAt = FindOrBeforeWhichever();
        GreenNode? clause = null, point = null, or = null, other = null, whichever = null, isKeyword = null, sooner = null;
        if (BeginsClause())
        {
            clause = ParseClause();
        }
        else
        {
            point = ParsePoint();
        }

        if (_at == _stopAt)
        {
            _stopAt = outer;
            or = Eat(SyntaxKind.OrKeyword);
            other = ParsePoint();
            if (At(SyntaxKind.CommaToken) && Is(Peek(1), SyntaxKind.WhicheverKeyword))
            {
                ReportStray(_at, _at);
                Skip();
            }

            whichever = EatWord(SyntaxKind.WhicheverKeyword);
            isKeyword = EatWord(SyntaxKind.IsKeyword);
            sooner = EatWord(SyntaxKind.SoonerKeyword);
        }

        _stopAt = outer;
        return Node(SyntaxKind.UntilTail, comma, until, clause, point, or, other, whichever, isKeyword, sooner);
    }

    /// <summary>The last <c>or</c> of the line before <c>whichever</c>; -1 where the line has none.</summary>
    private int FindOrBeforeWhichever()
    {
        var or = -1;
        for (var i = _at; i < _count && !_tokens[i].FirstOnLine; i++)
        {
            Steps++;
            if (_tokens[i].Kind == SyntaxKind.OrKeyword)
            {
                or = i;
            }
            else if (_tokens[i].Word == SyntaxKind.WhicheverKeyword)
            {
                return or;
            }
            else if (_tokens[i].Kind == SyntaxKind.UntilKeyword)
            {
                return -1;
            }
        }

        return -1;
    }

    private GreenInner ParseWith(GreenToken? comma)
    {
        var with = Eat(SyntaxKind.WithKeyword);
        return AtWithField
            ? Node(SyntaxKind.WithFieldTail, comma, with, Eat(SyntaxKind.NameToken), ParseValue(), EatIf(SyntaxKind.InAllKeyword))
            : Node(SyntaxKind.WithNamesTail, comma, with, ParseNames());
    }

    /// <summary>After <c>with</c>: at a field and its value, and not at names alone.</summary>
    private bool AtWithField =>
        AtName && (Peek(1).Kind == SyntaxKind.TextToken
            || (IsSameLine(1)
                && Peek(1).Kind is SyntaxKind.AtLeastKeyword or SyntaxKind.AtMostKeyword or SyntaxKind.NumberToken or SyntaxKind.IsoDateToken or SyntaxKind.NameToken
                && !BeginsTail(1)));
}
