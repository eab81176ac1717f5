using System;
using System.Buffers;
using System.Collections.Immutable;
using NoticeLang.Diagnostics;
using NoticeLang.Text;

namespace NoticeLang.Syntax;

/// <summary>
/// A token as the lexer leaves it: positions only, so that looking ahead costs nothing. Trivia before it is
/// [FullStart, Start); trivia after it ends where the next token's begins.
/// </summary>
internal struct LexedToken
{
    public SyntaxKind Kind;

    /// <summary>Of a name that has a meaning in some place: the word it is there.</summary>
    public SyntaxKind Word;

    /// <summary>Counted from 0.</summary>
    public int Line;
    public int FullStart;
    public int Start;
    public int End;
    public bool FirstOnLine;

    /// <summary>Prose of a Markdown file stands before it.</summary>
    public bool AfterProse;
}

/// <summary>From text to tokens, in one pass. Reports only what is wrong inside a single token.</summary>
internal sealed partial class Lexer
{
    private const int MostMessagesOnALine = 20;

    private readonly SourceText _source;
    private readonly string _text;
    private readonly ImmutableArray<TextSpan> _programs;
    private readonly DiagnosticBag _diagnostics = [];
    private readonly bool _isOfSentences;
    private LexedToken[] _tokens;
    private int _count;
    private int _at;
    private int _line;
    private int _program;
    private int _limit;
    private int _reportedLine = -1;
    private int _reportedOnLine;

    // Up to here no closing curly quote is left on the line: looked for once a line, not once a text.
    private int _noCurlyCloseBefore;

    public Lexer(SourceText source)
        : this(source, source.IsMarkdown ? MarkdownFences.FindPrograms(source.Content) : [], hasProse: source.IsMarkdown)
    {
    }

    /// <param name="programs">The pieces of sentences of <c>given</c> in a text, in order; the rest is prose.</param>
    public Lexer(SourceText source, ImmutableArray<TextSpan> programs)
        : this(source, programs, hasProse: true)
    {
        _isOfSentences = true;
    }

    private Lexer(SourceText source, ImmutableArray<TextSpan> programs, bool hasProse)
    {
        _source = source;
        _text = source.Content;
        _programs = programs;
        _limit = hasProse ? 0 : _text.Length;
        _program = -1;
        _tokens = ArrayPool<LexedToken>.Shared.Rent((_text.Length / 5) + 16);
    }

    public DiagnosticBag Diagnostics => _diagnostics;

    public int Count => _count;

    /// <summary>The tokens, the last one the end of the file. Rented: whoever takes them gives them back.</summary>
    public LexedToken[] LexAll()
    {
        var firstOnLine = true;
        while (true)
        {
            var token = new LexedToken { FullStart = _at };
            SkipTrivia(ref firstOnLine, ref token.AfterProse, untilLineEnd: false);
            token.Start = _at;
            token.Line = _line;
            token.FirstOnLine = firstOnLine;
            if (_at >= _text.Length)
            {
                token.Kind = SyntaxKind.EndOfFileToken;
                token.End = _at;
                Add(token);
                return _tokens;
            }

            LexToken(ref token);
            token.End = _at;
            Add(token);
            firstOnLine = false;
            var prose = false;
            SkipTrivia(ref firstOnLine, ref prose, untilLineEnd: true);
        }
    }

    private void Add(in LexedToken token)
    {
        if (_count == _tokens.Length)
        {
            var larger = ArrayPool<LexedToken>.Shared.Rent(_count * 2);
            _tokens.AsSpan(0, _count).CopyTo(larger);
            ArrayPool<LexedToken>.Shared.Return(_tokens);
            _tokens = larger;
        }

        _tokens[_count++] = token;
    }

    // After a token its trivia goes to the end of its line and no further; all else belongs to the next token.
    private void SkipTrivia(ref bool firstOnLine, ref bool prose, bool untilLineEnd)
    {
        while (_at < _text.Length)
        {
            if (_at >= _limit)
            {
                if (untilLineEnd)
                {
                    return;
                }

                SkipProse();
                firstOnLine = !GoesOnAfterProse;
                prose = true;
                continue;
            }

            var character = _text[_at];
            if (character == ' ' || CharacterFacts.IsBlank(character))
            {
                _at++;
            }
            else if (CharacterFacts.IsLineEnd(character))
            {
                _at = CharacterFacts.SkipLineEnd(_text, _at);
                _line++;
                firstOnLine = true;
                if (untilLineEnd)
                {
                    return;
                }
            }
            else if (character == '/' && Peek(1) == '/')
            {
                while (_at < _limit && !CharacterFacts.IsLineEnd(_text[_at]))
                {
                    _at++;
                }
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>In a text of sentences a piece that does not begin with <c>given</c> goes on with the line of the one before, wherever that was broken.</summary>
    private bool GoesOnAfterProse =>
        _isOfSentences && _program < _programs.Length && !_text.AsSpan(_programs[_program].Start).StartsWith("given", StringComparison.Ordinal);

    private void SkipProse()
    {
        _program++;
        var end = _program < _programs.Length ? _programs[_program].Start : _text.Length;
        while (_at < end)
        {
            if (CharacterFacts.IsLineEnd(_text[_at]))
            {
                _at = CharacterFacts.SkipLineEnd(_text, _at);
                _line++;
            }
            else
            {
                _at++;
            }
        }

        _limit = _program < _programs.Length ? _programs[_program].End : _text.Length;
    }

    private void LexToken(ref LexedToken token)
    {
        var character = _text[_at];
        if (CharacterFacts.IsLowerLetter(character))
        {
            LexWord(ref token);
        }
        else if (CharacterFacts.IsDigit(character) || (character == '£' && CharacterFacts.IsDigit(Peek(1))))
        {
            LexNumber(ref token);
        }
        else if (GetMark(character) is var mark and not SyntaxKind.None)
        {
            token.Kind = mark;
            _at++;
        }
        else if (CharacterFacts.IsOpeningQuote(character))
        {
            LexText(ref token);
        }
        else if (CharacterFacts.IsWordLike(character))
        {
            LexOddWord(ref token);
        }
        else
        {
            LexBadCharacters(ref token);
        }
    }

    private static SyntaxKind GetMark(char character) => character switch
    {
        '{' => SyntaxKind.OpenBraceToken,
        '}' => SyntaxKind.CloseBraceToken,
        '(' => SyntaxKind.OpenParenToken,
        ')' => SyntaxKind.CloseParenToken,
        ',' => SyntaxKind.CommaToken,
        ':' => SyntaxKind.ColonToken,
        ';' => SyntaxKind.SemicolonToken,
        '<' => SyntaxKind.LessThanToken,
        '%' => SyntaxKind.PercentToken,
        _ => SyntaxKind.None,
    };

    private void LexText(ref LexedToken token)
    {
        token.Kind = SyntaxKind.TextToken;
        var start = _at;
        var curly = _text[start] != '"';
        var other = -1;
        var at = start + 1;
        for (; at < _limit && !CharacterFacts.IsLineEnd(_text[at]); at++)
        {
            if (_text[at] is not ('"' or '\u201D'))
            {
                continue;
            }

            // What opened curly closes curly, so that straight quotes may stand inside; word processors mix them, hence the other one.
            if (_text[at] == '"' != curly || (curly && at < _noCurlyCloseBefore))
            {
                _at = at + 1;
                return;
            }

            other = other < 0 ? at : other;
        }

        _noCurlyCloseBefore = curly ? at : _noCurlyCloseBefore;
        if (other >= 0)
        {
            _at = other + 1;
            return;
        }

        // An opening brace at the end of the line still opens its block.
        var text = _text.AsSpan(start + 1, at - start - 1).TrimEnd();
        if (text.EndsWith("{", StringComparison.Ordinal))
        {
            text = text[..^1].TrimEnd();
        }

        _at = start + 1 + text.Length;
        Report(DiagnosticFactory.TextNotClosed(Location(start, _at)));
    }

    private void LexBadCharacters(ref LexedToken token)
    {
        token.Kind = SyntaxKind.BadToken;
        var start = _at;
        while (_at < _limit && IsBad(_text[_at]) && !(_at > start && _text[_at] == '/' && Peek(1) == '/'))
        {
            _at++;
        }

        Report(DiagnosticFactory.CharacterNotUsed(Location(start, _at)));
    }

    private static bool IsBad(char character) =>
        !CharacterFacts.IsBlank(character) && !CharacterFacts.IsLineEnd(character) && !CharacterFacts.IsWordLike(character)
        && GetMark(character) == SyntaxKind.None && !CharacterFacts.IsOpeningQuote(character);

    // A line of a thousand odd words is not the officer's; the first messages say what is wrong with it.
    private void Report(Diagnostic diagnostic)
    {
        _reportedOnLine = _line == _reportedLine ? _reportedOnLine + 1 : 1;
        _reportedLine = _line;
        if (_reportedOnLine <= MostMessagesOnALine)
        {
            _diagnostics.Add(diagnostic);
        }
    }

    private char Peek(int offset) => _at + offset < _limit ? _text[_at + offset] : '\0';

    private TextLocation Location(int start, int end) => new(_source, TextSpan.FromBounds(start, end));
}
