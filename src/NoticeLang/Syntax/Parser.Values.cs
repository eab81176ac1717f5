using NoticeLang.Diagnostics;
using NoticeLang.Syntax.InternalSyntax;

namespace NoticeLang.Syntax;

internal sealed partial class Parser
{
    private bool AtComparison =>
        !LineIsOver && (Kind is SyntaxKind.AtLeastKeyword or SyntaxKind.AtMostKeyword
            || (Current.Word is SyntaxKind.AboveKeyword or SyntaxKind.BelowKeyword && NextBeginsAmount()));

    private GreenInner ParseValue()
    {
        if (AtComparison)
        {
            return ParseComparison();
        }

        if (Here(SyntaxKind.IsoDateToken) || (Here(SyntaxKind.NumberToken) && NextIs(SyntaxKind.MonthToken)))
        {
            return Node(SyntaxKind.DateValue, ParseDate());
        }

        if (Here(SyntaxKind.NumberToken))
        {
            return Node(SyntaxKind.NumberValue, Eat(SyntaxKind.NumberToken), EatIf(SyntaxKind.PercentToken));
        }

        if (At(SyntaxKind.TextToken))
        {
            return Node(SyntaxKind.TextValue, Eat(SyntaxKind.TextToken));
        }

        if (!AtName)
        {
            Report(DiagnosticFactory.ValueMissing(MissingPlace(), LastWord()));
            return Node(SyntaxKind.NamesValue, Node(SyntaxKind.List, Missing(SyntaxKind.NameToken)));
        }

        var start = BeginList();
        _parts.Add(Eat(SyntaxKind.NameToken));
        var joiner = SyntaxKind.None;
        while (IsSeparatorBeforeName())
        {
            CheckJoiner(ref joiner);
            _parts.Add(Eat(Kind));
            _parts.Add(Eat(SyntaxKind.NameToken));
        }

        return Node(SyntaxKind.NamesValue, EndList(start));
    }

    private bool NextBeginsAmount() =>
        IsSameLine(1) && Peek(1).Kind is SyntaxKind.NumberToken or SyntaxKind.ItsKeyword or SyntaxKind.ThatKeyword or SyntaxKind.NameToken or SyntaxKind.OpenBraceToken;

    private GreenInner ParseComparison()
    {
        var comparison = Eat(Kind == SyntaxKind.NameToken ? Current.Word : Kind);
        if (!At(SyntaxKind.OpenBraceToken))
        {
            return Node(SyntaxKind.ComparisonValue, comparison, ParseAmount());
        }

        var block = ParseBlock(BlockKind.Milestones);
        return Node(SyntaxKind.MilestonesValue, comparison, block.Open, block.Items, block.Close);
    }

    private GreenInner ParseMilestone()
    {
        var (amount, inKeyword, period) = ParseAmountInPeriod();
        return Node(SyntaxKind.Milestone, amount, inKeyword, period);
    }

    /// <summary>An amount and the period it is for: the one <c>in</c> of a line is the line's, though a comparator would take it.</summary>
    private (GreenInner Amount, GreenNode? In, GreenNode? Period) ParseAmountInPeriod(bool isPeriodOptional = false)
    {
        var amount = ParseAmount();
        if (amount.Kind == SyntaxKind.ComparatorAmount && amount.GetSlot(3) is { } taken && !Here(SyntaxKind.InKeyword))
        {
            return (Node(SyntaxKind.ComparatorAmount, amount.GetSlot(0), amount.GetSlot(1), amount.GetSlot(2), null, null), taken, amount.GetSlot(4)!);
        }

        return isPeriodOptional && (Current.FirstOnLine || At(SyntaxKind.CloseBraceToken)) ? (amount, null, null) : (amount, EatWord(SyntaxKind.InKeyword), ParsePeriod());
    }

    private GreenInner ParseAmount()
    {
        if (Here(SyntaxKind.NumberToken))
        {
            return Node(SyntaxKind.NumberAmount, Eat(SyntaxKind.NumberToken), EatIf(SyntaxKind.PercentToken));
        }

        if (Here(SyntaxKind.ItsKeyword))
        {
            return Node(SyntaxKind.BaselineAmount, Eat(SyntaxKind.ItsKeyword), EatWord(SyntaxKind.BaselineKeyword));
        }

        if (Here(SyntaxKind.ThatKeyword))
        {
            var that = Eat(SyntaxKind.ThatKeyword);
            var of = EatWord(SyntaxKind.OfKeyword);
            var names = ParseNames();
            var inKeyword = EatIf(SyntaxKind.InKeyword);
            return Node(SyntaxKind.ComparatorAmount, that, of, names, inKeyword, inKeyword is null ? null : ParsePeriod());
        }

        if (AtName)
        {
            return Node(SyntaxKind.NameAmount, Eat(SyntaxKind.NameToken));
        }

        Report(DiagnosticFactory.ValueMissing(MissingPlace(), LastWord()));
        return Node(SyntaxKind.NameAmount, Missing(SyntaxKind.NameToken));
    }
}
