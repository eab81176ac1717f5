using System;
using NoticeLang.Diagnostics;
using NoticeLang.Syntax.InternalSyntax;

namespace NoticeLang.Syntax;

/// <summary>What the lines between two braces are.</summary>
internal enum BlockKind
{
    Header,
    Replacement,
    List,
    Act,
    Calendar,
    Measure,
    Condition,
    Group,
    Scenario,
    Milestones,
    Mapping,
}

internal sealed partial class Parser
{
    // The place where a block was last found to end too early: the blocks around it end there too, and that is one mistake.
    private int _unclosedAt = -1;

    /// <summary>A block that must be there. Goes on to the opening brace of the line; where there is none, says so.</summary>
    private (GreenToken Open, GreenInner? Items, GreenToken Close) ParseBlock(BlockKind kind)
    {
        if (!At(SyntaxKind.OpenBraceToken))
        {
            SkipToBrace();
        }

        if (At(SyntaxKind.OpenBraceToken))
        {
            var opener = _at;
            var open = Eat(SyntaxKind.OpenBraceToken);
            return (open, ParseItems(kind), CloseBlock(opener));
        }

        Report(DiagnosticFactory.BlockNotOpened(MissingPlace(), LastWord()));
        if (!GoesOnWithoutBrace())
        {
            return (Missing(SyntaxKind.OpenBraceToken), null, Missing(SyntaxKind.CloseBraceToken));
        }

        var items = ParseItems(kind);
        var close = At(SyntaxKind.CloseBraceToken) ? Eat(SyntaxKind.CloseBraceToken) : Missing(SyntaxKind.CloseBraceToken);
        return (Missing(SyntaxKind.OpenBraceToken), items, close);
    }

    private (GreenToken? Open, GreenInner? Items, GreenToken? Close) ParseOptionalBlock(BlockKind kind)
    {
        if (!At(SyntaxKind.OpenBraceToken) && !LineIsOver)
        {
            SkipToBrace();
        }

        if (!At(SyntaxKind.OpenBraceToken))
        {
            return (null, null, null);
        }

        return ParseBlock(kind);
    }

    // A block whose brace was left out goes on while lines are set in from the margin.
    private bool GoesOnWithoutBrace() => !AtEnd && Current.FirstOnLine && !AtMargin(_at) && !At(SyntaxKind.CloseBraceToken);

    /// <summary>What stands between the head of a block and its opening brace is left over.</summary>
    private void SkipToBrace()
    {
        var end = _at;
        while (end < _count - 1 && !_tokens[end].FirstOnLine && _tokens[end].Kind is not (SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken))
        {
            Steps++;
            end++;
        }

        if (end == _at)
        {
            return;
        }

        ReportStray(_at, end - 1);
        while (_at < end)
        {
            Skip();
        }
    }

    private GreenInner? ParseItems(BlockKind kind)
    {
        var start = BeginList();
        var first = true;
        while (!AtEnd && !At(SyntaxKind.CloseBraceToken) && !IsDeclarationInBlock())
        {
            if (!first && !Current.FirstOnLine && !MayShareLine(kind))
            {
                ReportSharedLine();
            }

            first = false;
            var before = _at;
            _itemStart = _at;
            var item = ParseItem(kind);
            if (item is not null)
            {
                _parts.Add(item);
            }

            FinishLine(kind, before, item is null);
        }

        return EndList(start);
    }

    private GreenInner? ParseItem(BlockKind kind) => kind switch
    {
        BlockKind.Header => ParseHeaderLine(),
        BlockKind.Replacement => ParseReplacement(),
        BlockKind.List => ParseListMember(),
        BlockKind.Act => ParseField(),
        BlockKind.Calendar => ParseCalendarPeriod(),
        BlockKind.Measure => ParseMeasureLine(),
        BlockKind.Condition => ParseConditionItem(inGroup: false),
        BlockKind.Group => ParseConditionItem(inGroup: true),
        BlockKind.Scenario => ParseScenarioLine(),
        BlockKind.Milestones => ParseMilestone(),
        BlockKind.Mapping => ParseMappingLine(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static bool MayShareLine(BlockKind kind) => kind is BlockKind.Replacement or BlockKind.Act or BlockKind.List;

    private void ReportSharedLine() => Report(DiagnosticFactory.TwoOnOneLine(Place(_at), TokenText(_at)));

    /// <summary>Passes over what is left of a line, and over a block that nothing above could read.</summary>
    private void FinishLine(BlockKind kind, int itemStart, bool unread)
    {
        if (!unread && (_at > itemStart && (Current.FirstOnLine || AtEnd || At(SyntaxKind.CloseBraceToken) || (MayShareLine(kind) && BeginsSharedItem(kind)))))
        {
            return;
        }

        if (!unread && !At(SyntaxKind.OpenBraceToken) && !AtEnd)
        {
            ReportStray(_at, EndOfLine() - 1);
        }

        SkipLine(atLeastOne: _at == itemStart);
    }

    private bool BeginsSharedItem(BlockKind kind) => kind switch
    {
        BlockKind.Replacement => Current.Word is SyntaxKind.DropsKeyword or SyntaxKind.KeepsKeyword or SyntaxKind.AddsKeyword,
        _ => Kind == SyntaxKind.NameToken,
    };

    // To the end of the line; a block that opens on it is passed over whole, so that its inside is not read as something else.
    private void SkipLine(bool atLeastOne)
    {
        var first = true;
        while (!AtEnd && !At(SyntaxKind.CloseBraceToken) && ((first && atLeastOne) || !Current.FirstOnLine))
        {
            first = false;
            if (At(SyntaxKind.OpenBraceToken))
            {
                SkipBlock();
                continue;
            }

            Skip();
        }
    }

    private void SkipBlock()
    {
        var depth = 0;
        do
        {
            depth += At(SyntaxKind.OpenBraceToken) ? 1 : At(SyntaxKind.CloseBraceToken) ? -1 : 0;
            Skip();
        }
        while (depth > 0 && !AtEnd && !IsDeclarationInBlock());
    }

    private int EndOfLine()
    {
        var end = _at + 1;
        while (end < _count - 1 && !_tokens[end].FirstOnLine && _tokens[end].Kind != SyntaxKind.CloseBraceToken)
        {
            Steps++;
            end++;
        }

        return end;
    }

    private GreenToken CloseBlock(int opener)
    {
        if (At(SyntaxKind.CloseBraceToken))
        {
            return Eat(SyntaxKind.CloseBraceToken);
        }

        if (_unclosedAt != _at)
        {
            _unclosedAt = _at;
            var end = Math.Max(opener, _at - 1);
            _diagnostics.Add(DiagnosticFactory.BlockNotClosed(
                new Text.TextLocation(_source, new Text.TextSpan(_tokens[end].End, 0)), Place(opener)));
        }

        return Missing(SyntaxKind.CloseBraceToken);
    }

    /// <summary>
    /// Inside a block: a line that can only be a declaration, so the block above it was never closed. At the margin a word that begins
    /// declarations and a name are enough; further in, the line must look the part.
    /// </summary>
    private bool IsDeclarationInBlock()
    {
        if (!Current.FirstOnLine || !BeginsDeclaration())
        {
            return false;
        }

        if (AtMargin(_at))
        {
            return true;
        }

        var after = At(SyntaxKind.ScenarioKeyword) || !IsSameLine(2) ? 1 : 2;
        return after == 2 && Peek(1).Kind == SyntaxKind.NameToken && Peek(2).Kind is SyntaxKind.TextToken or SyntaxKind.OpenBraceToken
            && Current.Word is SyntaxKind.ConditionKeyword or SyntaxKind.PartyKeyword or SyntaxKind.RoleKeyword or SyntaxKind.BodyKeyword
                or SyntaxKind.DocumentKeyword or SyntaxKind.ListKeyword or SyntaxKind.MeasureKeyword or SyntaxKind.CalendarKeyword;
    }

    private bool BeginsDeclaration(int offset = 0)
    {
        ref var token = ref Peek(offset);
        ref var next = ref Peek(offset + 1);
        if (token.Kind == SyntaxKind.NoticeKeyword)
        {
            return true;
        }

        return !next.FirstOnLine && token.Word switch
        {
            SyntaxKind.ScenarioKeyword => next.Kind == SyntaxKind.TextToken,
            SyntaxKind.EvidenceKeyword => next.Kind == SyntaxKind.TextToken && Is(Peek(offset + 2), SyntaxKind.AsKeyword),
            SyntaxKind.JudgementKeyword or SyntaxKind.StateKeyword => next.Kind is SyntaxKind.NameToken or SyntaxKind.OfKeyword,
            SyntaxKind.PartyKeyword or SyntaxKind.RoleKeyword or SyntaxKind.BodyKeyword or SyntaxKind.DocumentKeyword or SyntaxKind.ListKeyword
                or SyntaxKind.QualityKeyword or SyntaxKind.ActKeyword or SyntaxKind.MeasureKeyword or SyntaxKind.CalendarKeyword
                or SyntaxKind.ConditionKeyword => next.Kind == SyntaxKind.NameToken,
            _ => false,
        };
    }

    private bool AtMargin(int index)
    {
        var start = _tokens[index].Start;
        return start == 0 || CharacterFacts.IsLineEnd(_text[start - 1]) || _text[start - 1] == '\uFEFF';
    }

    /// <summary>Reports what is left over, as the likeliest mistake it can be.</summary>
    private void ReportStray(int first, int last)
    {
        if (_reportedLines.Contains(_tokens[first].Line))
        {
            return;
        }

        if (_tokens[first].Kind == SyntaxKind.NameToken && SuggestTailWord(first) is { } word)
        {
            Report(DiagnosticFactory.UnknownWord(Place(first), TokenText(first), word, ""));
            return;
        }

        if (first > 0 && !_tokens[first].FirstOnLine && _tokens[first - 1].Kind == SyntaxKind.NameToken)
        {
            if (_tokens[first].Kind == SyntaxKind.NameToken && KnownNames.Contains($"{TokenText(first - 1)}-{TokenText(first)}"))
            {
                ReportSpacedName(first - 1, first);
                return;
            }

            if (SuggestTailWord(first - 1) is { } meant)
            {
                Report(DiagnosticFactory.UnknownWord(Place(first - 1), TokenText(first - 1), meant, ""));
                return;
            }
        }

        var place = Place(first, Math.Max(first, last));
        var isName = first > 0 && !_tokens[first].FirstOnLine && _tokens[first].Kind == SyntaxKind.NameToken && _tokens[first - 1].Kind == SyntaxKind.NameToken;
        var words = _source.ToString(place.Span);
        Report(isName ? DiagnosticFactory.WordsLeftOver(place, words, $"{TokenText(first - 1)}-{TokenText(first)}") : DiagnosticFactory.StrayWords(place, words));
    }
}
