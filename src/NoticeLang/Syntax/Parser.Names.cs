using NoticeLang.Diagnostics;
using NoticeLang.Syntax.InternalSyntax;

namespace NoticeLang.Syntax;

internal sealed partial class Parser
{
    private bool AtName => Here(SyntaxKind.NameToken);

    private GreenInner ParseWho()
    {
        var quantifier = EatIf(SyntaxKind.EachOfKeyword) ?? EatIf(SyntaxKind.EachMemberOfKeyword);
        return Node(SyntaxKind.Who, quantifier, ParseNames());
    }

    /// <summary>Names joined by commas, <c>and</c> or <c>or</c>. <paramref name="stopAtAnd"/>: inside <c>between A and B</c>.</summary>
    private GreenInner ParseNames(bool stopAtAnd = false, bool stopAtModifier = false)
    {
        var start = BeginList();
        _parts.Add(ParseNamePath());
        var joiner = SyntaxKind.None;
        while (IsSeparatorBeforeName() && !(stopAtAnd && At(SyntaxKind.AndKeyword)) && !(stopAtModifier && BeginsModifier(1)))
        {
            CheckJoiner(ref joiner);
            _parts.Add(Eat(Kind));
            _parts.Add(ParseNamePath());
        }

        return Node(SyntaxKind.Names, EndList(start));
    }

    private GreenInner ParseNamePath()
    {
        var start = BeginList();
        _parts.Add(EatName());
        while (Here(SyntaxKind.OfKeyword) && NextIs(SyntaxKind.NameToken))
        {
            _parts.Add(Eat(SyntaxKind.OfKeyword));
            _parts.Add(Eat(SyntaxKind.NameToken));
        }

        return Node(SyntaxKind.NamePath, EndList(start));
    }

    private bool IsSeparatorBeforeName() =>
        Kind is SyntaxKind.CommaToken or SyntaxKind.AndKeyword or SyntaxKind.OrKeyword
        && _at != _stopAt
        && NextGoesOnList()
        && !(At(SyntaxKind.OrKeyword) && Is(Peek(1), SyntaxKind.SoonerKeyword))
        && !(At(SyntaxKind.CommaToken) && Is(Peek(1), SyntaxKind.WhicheverKeyword));

    // A list may go on in the next line, but not into a declaration.
    private bool NextGoesOnList()
    {
        ref var next = ref Peek(1);
        return next.Kind == SyntaxKind.NameToken && !(next.FirstOnLine && AtMargin(_at + 1) && BeginsDeclaration(1));
    }

    private void CheckJoiner(ref SyntaxKind joiner)
    {
        if (Kind is not (SyntaxKind.AndKeyword or SyntaxKind.OrKeyword))
        {
            return;
        }

        if (joiner != SyntaxKind.None && joiner != Kind)
        {
            Report(DiagnosticFactory.AndOrMixed(Place(_at)));
        }

        joiner = Kind;
    }

    /// <summary>Single names with separators of up to three kinds between.</summary>
    /// <param name="stopAtField">A comma goes on only before a name on the same line that does not begin the next field.</param>
    private GreenInner? ParseNameList(
        SyntaxKind separator, SyntaxKind second = SyntaxKind.None, SyntaxKind third = SyntaxKind.None, bool stopAtField = false)
    {
        var start = BeginList();
        _parts.Add(EatName());
        while ((At(separator) || At(second) || At(third)) && NextGoesOnList()
            && !(At(SyntaxKind.CommaToken) && stopAtField && (Peek(1).FirstOnLine || Peek(2).Kind == SyntaxKind.ColonToken)))
        {
            _parts.Add(Eat(Kind));
            _parts.Add(EatName());
        }

        return EndList(start);
    }

    /// <summary>
    /// Words of one name parted by spaces, up to what must follow the name: one message, and the words after the first are passed over.
    /// </summary>
    private bool TrySkipSpacedName()
    {
        if (!Here(SyntaxKind.NameToken) || _at == 0 || _tokens[_at - 1].Kind != SyntaxKind.NameToken)
        {
            return false;
        }

        var last = 0;
        while (last < 4 && NextIs(SyntaxKind.NameToken, last + 1))
        {
            last++;
        }

        var follower = Peek(last + 1);
        if (!SyntaxFacts.IsModal(follower.Kind) || follower.FirstOnLine)
        {
            return false;
        }

        ReportSpacedName(_at - 1, _at + last);
        for (var i = 0; i <= last; i++)
        {
            Skip();
        }

        return true;
    }

    private void ReportSpacedName(int first, int last)
    {
        var name = TokenText(first);
        for (var i = first + 1; i <= last; i++)
        {
            name += "-" + TokenText(i);
        }

        Report(DiagnosticFactory.NameInWords(Place(first, last), name.Replace('-', ' '), name));
    }
}
