using System;
using NoticeLang.Diagnostics;

namespace NoticeLang.Syntax;

internal sealed partial class Lexer
{
    private void LexNumber(ref LexedToken token)
    {
        var start = _at;
        if (TryReadDate(out var kind) && !GoesOn())
        {
            token.Kind = kind;
            return;
        }

        _at = start;
        if (TryReadSlashDate())
        {
            token.Kind = SyntaxKind.BadToken;
            Report(DiagnosticFactory.DateInFigures(Location(start, _at), _text[start.._at]));
            return;
        }

        _at = start;
        ReadNumber();
        if (!GoesOn())
        {
            token.Kind = SyntaxKind.NumberToken;
            return;
        }

        while (_at < _limit && (CharacterFacts.IsWordLike(_text[_at]) || (CharacterFacts.IsHyphen(_text[_at]) && CharacterFacts.IsWordLike(Peek(1)))))
        {
            _at++;
        }

        token.Kind = SyntaxKind.BadToken;
        Report(DiagnosticFactory.NumberRunsIntoWord(Location(start, _at), _text[start.._at]));
    }

    private void ReadNumber()
    {
        if (_text[_at] == '£')
        {
            _at++;
        }

        SkipDigits();
        while (Peek(0) == ',' && AreDigits(1, 3) && !CharacterFacts.IsDigit(Peek(4)))
        {
            _at += 4;
        }

        if (Peek(0) == '.' && CharacterFacts.IsDigit(Peek(1)))
        {
            _at++;
            SkipDigits();
        }

        if (IsOrdinal(Peek(0), Peek(1)) && !CharacterFacts.IsWordLike(Peek(2)))
        {
            _at += 2;
        }
    }

    // 2019-05-23 or 2021/22.
    private bool TryReadDate(out SyntaxKind kind)
    {
        kind = SyntaxKind.None;
        if (!AreDigits(0, 4) || !AreDigits(5, 2))
        {
            return false;
        }

        if (Peek(4) == '-' && Peek(7) == '-' && AreDigits(8, 2))
        {
            kind = SyntaxKind.IsoDateToken;
            _at += 10;
            return true;
        }

        if (Peek(4) == '/')
        {
            kind = SyntaxKind.YearRangeToken;
            _at += 7;
            return true;
        }

        return false;
    }

    // 23/05/2019 or 23.5.2019: not ours, but known for what it is.
    private bool TryReadSlashDate()
    {
        for (var part = 0; part < 3; part++)
        {
            if (part > 0)
            {
                if (Peek(0) is not ('/' or '.') || !CharacterFacts.IsDigit(Peek(1)))
                {
                    return false;
                }

                _at++;
            }

            SkipDigits();
        }

        return true;
    }

    private void SkipDigits()
    {
        while (CharacterFacts.IsDigit(Peek(0)))
        {
            _at++;
        }
    }

    private bool AreDigits(int offset, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (!CharacterFacts.IsDigit(Peek(offset + i)))
            {
                return false;
            }
        }

        return true;
    }

    private bool GoesOn() =>
        CharacterFacts.IsWordLike(Peek(0)) || (CharacterFacts.IsHyphen(Peek(0)) && CharacterFacts.IsWordLike(Peek(1)));

    private static bool IsOrdinal(char first, char second) => (char.ToLowerInvariant(first), char.ToLowerInvariant(second)) switch
    {
        ('s', 't') or ('n', 'd') or ('r', 'd') or ('t', 'h') => true,
        _ => false,
    };
}
