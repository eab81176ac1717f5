using System;
using System.Buffers;
using System.Collections.Immutable;
using NoticeLang.Diagnostics;

namespace NoticeLang.Syntax;

internal sealed partial class Lexer
{
    private static readonly SearchValues<char> s_nameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private void LexWord(ref LexedToken token)
    {
        var start = _at;
        ScanName();
        if (_at < _limit && (CharacterFacts.IsWordLike(_text[_at]) || (CharacterFacts.IsHyphen(_text[_at]) && CharacterFacts.IsWordLike(Peek(1)))))
        {
            _at = start;
            LexOddWord(ref token);
            return;
        }

        Classify(ref token, WordTable.Find(_text.AsSpan(start, _at - start)));
    }

    // Lower-case words and digits, joined by single hyphens.
    private void ScanName()
    {
        while (_at < _limit)
        {
            var character = _text[_at];
            if (CharacterFacts.IsLowerLetter(character) || CharacterFacts.IsDigit(character))
            {
                _at++;
            }
            else if (character == '-' && (CharacterFacts.IsLowerLetter(Peek(1)) || CharacterFacts.IsDigit(Peek(1))))
            {
                _at += 2;
            }
            else
            {
                return;
            }
        }
    }

    private void Classify(ref LexedToken token, WordEntry? entry)
    {
        token.Kind = SyntaxKind.NameToken;
        if (entry is null)
        {
            return;
        }

        token.Kind = entry.Kind;
        token.Word = entry.Word;
        foreach (var pair in entry.Pairs)
        {
            if (TryReadRest(pair.Parts, out var end))
            {
                token.Kind = pair.Kind;
                token.Word = SyntaxKind.None;
                _at = end;
                return;
            }
        }
    }

    // The further words of a pair stand on the same line, with nothing but spaces between.
    private bool TryReadRest(ImmutableArray<string> parts, out int end)
    {
        end = _at;
        for (var i = 1; i < parts.Length; i++)
        {
            var at = end;
            while (at < _limit && CharacterFacts.IsBlank(_text[at]))
            {
                at++;
            }

            var part = parts[i];
            if (at == end || at + part.Length > _limit || !_text.AsSpan(at, part.Length).SequenceEqual(part))
            {
                return false;
            }

            end = at + part.Length;
            if (end < _limit && (CharacterFacts.IsWordLike(_text[end]) || (CharacterFacts.IsHyphen(_text[end]) && end + 1 < _limit && CharacterFacts.IsWordLike(_text[end + 1]))))
            {
                return false;
            }
        }

        return true;
    }

    // A month, or a word with capitals, underscores or odd hyphens: read as the word that was meant.
    private void LexOddWord(ref LexedToken token)
    {
        var start = _at;
        while (_at < _limit && (CharacterFacts.IsWordLike(_text[_at]) || (CharacterFacts.IsHyphen(_text[_at]) && CharacterFacts.IsWordLike(Peek(1)))))
        {
            _at++;
        }

        var text = _text[start.._at];
        if (SyntaxFacts.GetMonth(text) > 0)
        {
            token.Kind = SyntaxKind.MonthToken;
            return;
        }

        if (YearFollows() && SyntaxFacts.GetNearMonth(text) is { } month)
        {
            token.Kind = SyntaxKind.MonthToken;
            Report(DiagnosticFactory.UnknownWord(Location(start, _at), text, month, ""));
            return;
        }

        var meant = ToName(text);
        if (meant.Length == 0)
        {
            token.Kind = SyntaxKind.BadToken;
            Report(DiagnosticFactory.CharacterNotUsed(Location(start, _at)));
            return;
        }

        Classify(ref token, WordTable.Find(meant));
        Report(DiagnosticFactory.NameNotInLowerCase(Location(start, start + text.Length), meant));
    }

    private bool YearFollows()
    {
        const int Figures = 4;
        var at = _at;
        while (at < _limit && _text[at] == ' ')
        {
            at++;
        }

        return at > _at && at + Figures <= _limit && _text.AsSpan(at, Figures).IndexOfAnyExceptInRange('0', '9') < 0 && (at + Figures == _limit || !CharacterFacts.IsWordLike(_text[at + Figures]));
    }

    /// <summary>The name that was meant: lower case, single hyphens; the text itself where it is one.</summary>
    public static string ToName(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(s_nameCharacters))
        {
            return text;
        }

        Span<char> name = text.Length <= 128 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var character in text)
        {
            var lower = char.ToLowerInvariant(character);
            if (CharacterFacts.IsLowerLetter(lower) || (CharacterFacts.IsDigit(lower) && length > 0))
            {
                name[length++] = lower;
            }
            else if (length > 0 && name[length - 1] != '-')
            {
                name[length++] = '-';
            }
        }

        return name[..length].TrimEnd('-').ToString();
    }
}
