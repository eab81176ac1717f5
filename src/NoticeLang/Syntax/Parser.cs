using System;
using System.Buffers;
using System.Collections.Generic;
using System.Collections.Immutable;
using NoticeLang.Diagnostics;
using NoticeLang.Syntax.InternalSyntax;
using NoticeLang.Text;

namespace NoticeLang.Syntax;

/// <summary>
/// From tokens to green tree, by recursive descent with one rule a method. Never fails: what is missing becomes a token without
/// width, what is out of place becomes trivia of the next token. Reports only those two, in the officer's words, and at most one
/// for each line, for what follows on a line is most often a knock-on.
/// </summary>
internal sealed partial class Parser
{
    private const int DepthLimit = 64;

    private readonly SourceText _source;
    private readonly string _text;
    private readonly LexedToken[] _tokens;
    private readonly int _count;
    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<int> _reportedLines = [];
    private readonly List<GreenNode?> _parts = [];
    private int _at;
    private int _skipFrom = -1;
    private int _depth;

    // Where the present line of a block began: its first word is not on the line before.
    private int _itemStart;

    // The `or` before the second point of `until … or …, whichever is sooner`: no list of names goes past it.
    private int _stopAt = -1;

    private Parser(SourceText source, Lexer lexer)
    {
        _source = source;
        _text = source.Content;
        _tokens = lexer.LexAll();
        _count = lexer.Count;
        _diagnostics = lexer.Diagnostics;
        foreach (var diagnostic in _diagnostics)
        {
            _reportedLines.Add(diagnostic.Location.Start.Line - 1);
        }
    }

    /// <summary>How many tokens were looked at, counted for the tests that hold the work linear.</summary>
    public int Steps { get; private set; }

    public static (GreenNode Root, ImmutableArray<Diagnostic> Diagnostics, int Steps) Parse(SourceText source) =>
        Parse(source, new Lexer(source), static parser => parser.ParseCompilationUnit());

    /// <param name="sentences">Where the lines stand that begin with <c>given</c>, or go on with one; the rest of the text is prose.</param>
    public static (GreenNode Root, ImmutableArray<Diagnostic> Diagnostics, int Steps) ParseGivens(SourceText source, ImmutableArray<TextSpan> sentences) =>
        Parse(source, new Lexer(source, sentences), static parser => parser.ParseGivenLines());

    private static (GreenNode Root, ImmutableArray<Diagnostic> Diagnostics, int Steps) Parse(SourceText source, Lexer lexer, Func<Parser, GreenNode> parse)
    {
        var parser = new Parser(source, lexer);
        try
        {
            var root = parse(parser);
            return (root, parser._diagnostics.Count == 0 ? [] : parser._diagnostics.ToSortedArray(), parser.Steps);
        }
        finally
        {
            ArrayPool<LexedToken>.Shared.Return(parser._tokens);
        }
    }

    private ref LexedToken Current => ref _tokens[_at];

    private SyntaxKind Kind => _tokens[_at].Kind;

    private bool AtEnd => _tokens[_at].Kind == SyntaxKind.EndOfFileToken;

    private ref LexedToken Peek(int offset)
    {
        Steps++;
        return ref _tokens[Math.Min(_at + offset, _count - 1)];
    }

    private static bool Is(in LexedToken token, SyntaxKind kind) => token.Kind == kind || (token.Word == kind && kind != SyntaxKind.None);

    private bool At(SyntaxKind kind) => Is(_tokens[_at], kind);

    /// <summary>At this kind, on the line of what was before; what stands after a comma, <c>and</c> or <c>or</c> may begin a line.</summary>
    private bool Here(SyntaxKind kind) => Is(_tokens[_at], kind) && !LineIsOver;

    /// <summary>The next token is of this kind and on the same line as the present one.</summary>
    private bool NextIs(SyntaxKind kind, int offset = 1) => Is(Peek(offset), kind) && IsSameLine(offset);

    private bool IsSameLine(int offset)
    {
        for (var i = 1; i <= offset; i++)
        {
            if (Peek(i).FirstOnLine)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The line of what was eaten last is over, and what stands here begins another.</summary>
    private bool LineIsOver =>
        AtEnd || (_tokens[_at].FirstOnLine && _at != _itemStart && !(_at > 0 && _skipFrom < 0 && _tokens[_at - 1].Kind is SyntaxKind.CommaToken or SyntaxKind.AndKeyword or SyntaxKind.OrKeyword));

    private GreenToken Eat(SyntaxKind kind)
    {
        Steps++;
        ref var token = ref _tokens[_at];
        var fullEnd = _at + 1 < _count ? _tokens[_at + 1].FullStart : _text.Length;
        GreenToken green;
        if (_skipFrom >= 0 || token.AfterProse)
        {
            green = EatWithTrivia(kind, fullEnd);
        }
        else
        {
            green = GreenTokenCache.Get(kind, _text.AsSpan(token.FullStart, fullEnd - token.FullStart), token.Start - token.FullStart, token.End - token.Start);
        }

        if (_at + 1 < _count)
        {
            _at++;
        }

        return green;
    }

    private GreenToken EatWithTrivia(SyntaxKind kind, int fullEnd)
    {
        ref var token = ref _tokens[_at];
        var leading = ImmutableArray.CreateBuilder<GreenTrivia>();
        var fullStart = token.FullStart;
        if (_skipFrom >= 0)
        {
            fullStart = _tokens[_skipFrom].FullStart;
            for (var i = _skipFrom; i < _at; i++)
            {
                AddTrivia(leading, _tokens[i]);
                leading.Add(new GreenTrivia(SyntaxKind.SkippedTokensTrivia, _text[_tokens[i].Start.._tokens[i].End]));
                leading.AddRange(GreenTrivia.Scan(_text[_tokens[i].End.._tokens[i + 1].FullStart]));
            }

            _skipFrom = -1;
        }

        AddTrivia(leading, token);
        return new GreenToken(
            kind, _text[fullStart..fullEnd], token.Start - fullStart, token.End - token.Start, leading.ToImmutable(), GreenTrivia.Scan(_text[token.End..fullEnd]));
    }

    private void AddTrivia(ImmutableArray<GreenTrivia>.Builder leading, in LexedToken token)
    {
        var text = _text[token.FullStart..token.Start];
        if (token.AfterProse)
        {
            // White space after the prose counts as prose: nothing asks for the difference.
            leading.Add(new GreenTrivia(SyntaxKind.MarkdownTextTrivia, text));
        }
        else
        {
            leading.AddRange(GreenTrivia.Scan(text));
        }
    }

    /// <summary>Passes over the present token; it will be trivia of the next one eaten.</summary>
    private void Skip()
    {
        Steps++;
        if (AtEnd)
        {
            return;
        }

        if (_skipFrom < 0)
        {
            _skipFrom = _at;
        }

        _at++;
    }

    private static GreenToken Missing(SyntaxKind kind) => GreenTokenCache.GetMissing(kind);

    private GreenToken? EatIf(SyntaxKind kind) => Here(kind) ? Eat(kind) : null;

    private GreenToken EatWord(SyntaxKind kind)
    {
        if (Here(kind))
        {
            return Eat(kind);
        }

        Report(DiagnosticFactory.WordMissing(MissingPlace(), SyntaxFacts.GetText(kind)!, LastWord()));
        return Missing(kind);
    }

    private GreenToken EatName()
    {
        if (Here(SyntaxKind.NameToken))
        {
            return Eat(SyntaxKind.NameToken);
        }

        Report(DiagnosticFactory.NameMissing(MissingPlace(), LastWord()));
        return Missing(SyntaxKind.NameToken);
    }

    /// <summary>A name where a thing gets one: a word of the language is taken too, and reported.</summary>
    private GreenToken EatDeclaredName()
    {
        if (!Here(SyntaxKind.NameToken) && !LineIsOver && (SyntaxFacts.IsReserved(Kind) || Kind == SyntaxKind.MonthToken))
        {
            Report(DiagnosticFactory.ReservedName(Place(_at), TokenText(_at)));
            return Eat(SyntaxKind.NameToken);
        }

        return EatName();
    }

    private GreenToken EatNumber()
    {
        if (Here(SyntaxKind.NumberToken))
        {
            return Eat(SyntaxKind.NumberToken);
        }

        Report(DiagnosticFactory.NumberMissing(MissingPlace(), LastWord()));
        return Missing(SyntaxKind.NumberToken);
    }

    private GreenToken EatText()
    {
        if (At(SyntaxKind.TextToken))
        {
            return Eat(SyntaxKind.TextToken);
        }

        Report(DiagnosticFactory.TextMissing(MissingPlace(), LastWord()));
        return Missing(SyntaxKind.TextToken);
    }

    private GreenToken? EatOptionalText() => At(SyntaxKind.TextToken) ? Eat(SyntaxKind.TextToken) : null;

    private void Report(Diagnostic diagnostic)
    {
        if (_reportedLines.Add(diagnostic.Location.Start.Line - 1))
        {
            _diagnostics.Add(InEverydayWords(diagnostic) ?? diagnostic);
        }
    }

    private string TokenText(int index) => _text[_tokens[index].Start.._tokens[index].End];

    private TextLocation Place(int first, int? last = null) => new(_source, TextSpan.FromBounds(_tokens[first].Start, _tokens[last ?? first].End));

    /// <summary>Where something missing would stand: at the word that stands there instead, or just after the last word of the line.</summary>
    private TextLocation MissingPlace()
    {
        if (!AtEnd && !_tokens[_at].FirstOnLine)
        {
            return Place(_at);
        }

        var end = _at > 0 ? _tokens[_at - 1].End : 0;
        return new TextLocation(_source, new TextSpan(end, 0));
    }

    /// <summary>The word before, for <c>write a name after …</c>.</summary>
    private string LastWord() => _at > 0 ? TokenText(_at - 1) : "this";

    private int BeginList() => _parts.Count;

    private GreenInner? EndList(int start)
    {
        if (_parts.Count == start)
        {
            return null;
        }

        var slots = new GreenNode?[_parts.Count - start];
        _parts.CopyTo(start, slots, 0, slots.Length);
        _parts.RemoveRange(start, slots.Length);
        return new GreenInner(SyntaxKind.List, slots);
    }

    private static GreenInner Node(SyntaxKind kind, params GreenNode?[] slots) => new(kind, slots);
}
