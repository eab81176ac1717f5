using NoticeLang.Diagnostics;
using NoticeLang.Syntax.InternalSyntax;

namespace NoticeLang.Syntax;

internal sealed partial class Parser
{
    private GreenInner ParseNotice()
    {
        var keyword = Eat(SyntaxKind.NoticeKeyword);
        var name = EatDeclaredName();
        var title = EatOptionalText();
        var block = ParseOptionalBlock(BlockKind.Header);
        return Node(SyntaxKind.NoticeDeclaration, keyword, name, title, block.Open, block.Items, block.Close);
    }

    private GreenInner? ParseHeaderLine()
    {
        var word = ReadLineWord(s_headerWords);
        switch (word)
        {
            case SyntaxKind.KindKeyword:
                return Node(SyntaxKind.KindLine, Eat(word), ParseWords(static token => token.Kind is SyntaxKind.NameToken or SyntaxKind.NoticeKeyword));
            case SyntaxKind.AddressedKeyword:
                return Node(SyntaxKind.AddressedLine, Eat(word), EatWord(SyntaxKind.ToKeyword), ParseNames());
            case SyntaxKind.GroundKeyword:
                return Node(SyntaxKind.GroundLine, Eat(word), EatText());
            case SyntaxKind.FollowsKeyword:
                return Node(SyntaxKind.FollowsLine, Eat(word), AtName ? Eat(SyntaxKind.NameToken) : EatText());
            case SyntaxKind.ParagraphsKeyword:
                return Node(SyntaxKind.ParagraphsLine, Eat(word), EatNumber(), EatWord(SyntaxKind.ToKeyword), EatNumber());
            case SyntaxKind.BackgroundKeyword:
                return Node(SyntaxKind.BackgroundLine, Eat(word), ParseParagraphList(), EatOptionalText());
            case SyntaxKind.ReplacesKeyword:
                return ParseReplaces();
            case SyntaxKind.None:
                return null;
            default:
                return ParseDayLine(word);
        }
    }

    private GreenInner ParseDayLine(SyntaxKind word)
    {
        var keyword = Eat(word);
        var point = BeginsPoint ? ParsePoint() : null;
        var by = EatIf(SyntaxKind.ByKeyword);
        return Node(SyntaxKind.DayLine, keyword, point, by, by is null ? null : ParseNames());
    }

    /// <summary>Words to the end of the line; at least one.</summary>
    private GreenInner ParseWords(System.Func<LexedToken, bool> isWord)
    {
        var start = BeginList();
        while (!LineIsOver && isWord(Current))
        {
            _parts.Add(Eat(Kind));
        }

        if (_parts.Count == start)
        {
            _parts.Add(EatName());
        }

        return EndList(start)!;
    }

    private GreenInner ParseReplaces()
    {
        var keyword = Eat(SyntaxKind.ReplacesKeyword);
        var name = EatName();
        var block = ParseBlock(BlockKind.Replacement);
        return Node(SyntaxKind.ReplacesLine, keyword, name, block.Open, block.Items, block.Close);
    }

    private GreenInner? ParseReplacement()
    {
        var word = ReadLineWord(s_replacementWords);
        switch (word)
        {
            case SyntaxKind.DropsKeyword:
                return Node(SyntaxKind.DropsClause, Eat(word), ParseNameList(SyntaxKind.CommaToken), EatIf(SyntaxKind.SemicolonToken));
            case SyntaxKind.AddsKeyword:
                return Node(SyntaxKind.AddsClause, Eat(word), EatDeclaredName(), EatOptionalText(), EatIf(SyntaxKind.SemicolonToken));
            case SyntaxKind.KeepsKeyword:
                var keyword = Eat(word);
                var start = BeginList();
                _parts.Add(ParseKept());
                while (At(SyntaxKind.CommaToken) && NextGoesOnList())
                {
                    _parts.Add(Eat(SyntaxKind.CommaToken));
                    _parts.Add(ParseKept());
                }

                return Node(SyntaxKind.KeepsClause, keyword, EndList(start), EatIf(SyntaxKind.SemicolonToken));
            default:
                return null;
        }
    }

    private GreenInner ParseKept()
    {
        var name = EatName();
        var asKeyword = EatIf(SyntaxKind.AsKeyword);
        return Node(SyntaxKind.KeptCondition, name, asKeyword, asKeyword is null ? null : EatName());
    }

    private GreenInner ParseParagraphList()
    {
        GreenToken keyword;
        if (Here(SyntaxKind.ParagraphKeyword) || Here(SyntaxKind.ParagraphsKeyword))
        {
            keyword = Eat(Current.Word);
        }
        else
        {
            keyword = EatWord(SyntaxKind.ParagraphsKeyword);
        }

        var start = BeginList();
        _parts.Add(ParseParagraphNumber());
        while (Kind is SyntaxKind.CommaToken or SyntaxKind.AndKeyword && Peek(1).Kind is SyntaxKind.NumberToken or SyntaxKind.TextToken)
        {
            _parts.Add(Eat(Kind));
            _parts.Add(ParseParagraphNumber());
        }

        return Node(SyntaxKind.ParagraphList, keyword, EndList(start));
    }

    private GreenInner ParseParagraphNumber()
    {
        if (Here(SyntaxKind.TextToken))
        {
            return Node(SyntaxKind.ParagraphNumber, Eat(SyntaxKind.TextToken), null, null, null);
        }

        var number = EatNumber();
        return Here(SyntaxKind.OpenParenToken)
            ? Node(SyntaxKind.ParagraphNumber, number, Eat(SyntaxKind.OpenParenToken), EatName(), EatWord(SyntaxKind.CloseParenToken))
            : Node(SyntaxKind.ParagraphNumber, number, null, null, null);
    }
}
