using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using NoticeLang.Diagnostics;
using NoticeLang.Text;

namespace NoticeLang.Workspace.Evidence;

/// <summary>What stands next in a text of JSON.</summary>
internal enum JsonTokenKind
{
    End,
    OpenBrace,
    CloseBrace,
    OpenBracket,
    CloseBracket,
    Colon,
    Comma,

    /// <summary>In quotes; curly ones, which word processors make, count.</summary>
    Text,

    /// <summary>A number, true, false, null, or anything else without quotes; as written.</summary>
    Word,

    /// <summary>A quotation mark that has no other on its line.</summary>
    OpenText,
}

/// <summary>One token and where it stands.</summary>
/// <param name="HasEscape">Whether there is a backslash in it, of a text.</param>
internal readonly record struct JsonToken(JsonTokenKind Kind, TextSpan Span, bool HasEscape = false);

/// <summary>A key as it says, and where it stands.</summary>
internal readonly record struct JsonKey(string Text, TextSpan Span);

/// <summary>The tokens of a stretch of JSON, with comments passed over. Total: any text has tokens.</summary>
internal sealed class JsonTokens
{
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\r\n{}[]:,\"\u201C\u201D");
    private static readonly SearchValues<char> TextEnds = SearchValues.Create("\"\u201C\u201D\\\r\n");

    // Without the curly marks, which few files have, a text is gone through faster.
    private static readonly SearchValues<char> PlainTextEnds = SearchValues.Create("\"\\\r\n");

    private const int MostGaps = 32;

    // In a file whose records differ so often, keeping what stood in the last is in vain.
    private const int MostChanges = 1000;

    private readonly string _text;
    private readonly int _end;
    private readonly SearchValues<char> _textEnds;
    private readonly TextPool _pool = new();
    private readonly List<Gap> _gaps = [];
    private int _changes;
    private readonly EscapedCharacters _escapes;
    private JsonToken _current;
    private JsonToken _next;
    private bool _hasNext;

    public JsonTokens(SourceText text, TextSpan part, DiagnosticBag diagnostics)
    {
        (_text, _end, _escapes) = (text.Content, part.End, new EscapedCharacters(text, diagnostics));
        _textEnds = _text.AsSpan().ContainsAny('\u201C', '\u201D') ? TextEnds : PlainTextEnds;
        _current = Scan(part.Start);
    }

    public ref readonly JsonToken Current => ref _current;

    /// <summary>What comes after <see cref="Current"/>.</summary>
    public ref readonly JsonToken Next
    {
        get
        {
            if (!_hasNext)
            {
                (_next, _hasNext) = (Scan(_current.Span.End), true);
            }

            return ref _next;
        }
    }

    public bool IsAtEnd => _current.Kind == JsonTokenKind.End;

    public JsonToken After(JsonToken token) => Scan(token.Span.End);

    public void MoveNext()
    {
        _current = _hasNext ? _next : Scan(_current.Span.End);
        _hasNext = false;
    }

    public void MoveTo(JsonToken token) => (_current, _hasNext) = (token, false);

    /// <summary>What a text or word says, without spaces around it: without its quotes and with its escapes read.</summary>
    public ReadText ValueOf(in JsonToken token)
    {
        var span = token.Span;
        if (token.Kind != JsonTokenKind.Text)
        {
            return _pool.Of(_text.AsSpan(span.Start, span.Length).Trim());
        }

        var inside = _text.AsSpan(span.Start + 1, span.Length - 2);
        return token.HasEscape ? new ReadText(_escapes.Read(Unescape(inside), span).Trim()) : _pool.Of(inside.Trim());
    }

    /// <summary>
    /// Goes from the token at hand to the value after it, over a key and the marks around it, where the very same stood at this place in a
    /// record before: most files are written by a program, and each of their records has the keys of the last.
    /// </summary>
    /// <param name="number">Of the value in its record, from 0.</param>
    public bool TryPassKey(int number, out JsonKey key)
    {
        var from = _current.Span.End;
        if (number >= _gaps.Count || !_text.AsSpan(from, _end - from).StartsWith(_gaps[number].Written))
        {
            key = default;
            return false;
        }

        var gap = _gaps[number];
        key = gap.Key with { Span = new TextSpan(from + gap.Key.Span.Start, gap.Key.Span.Length) };
        MoveTo(Scan(from + gap.Written.Length));
        return true;
    }

    /// <summary>Keeps what was passed over from the end of one token to the value at hand, for <see cref="TryPassKey"/>.</summary>
    public void KeepKey(int number, int from, JsonKey key)
    {
        var gap = new Gap(_text[from.._current.Span.Start], key with { Span = new TextSpan(key.Span.Start - from, key.Span.Length) });
        if (number == _gaps.Count && number < MostGaps)
        {
            _gaps.Add(gap);
        }
        else if (number < _gaps.Count && _changes++ < MostChanges)
        {
            _gaps[number] = gap;
        }
    }

    private JsonToken Scan(int at)
    {
        at = SkipBlanks(at);
        if (at >= _end)
        {
            return new JsonToken(JsonTokenKind.End, new TextSpan(_end, 0));
        }

        return _text[at] switch
        {
            ',' => Mark(JsonTokenKind.Comma, at),
            ':' => Mark(JsonTokenKind.Colon, at),
            '"' or '\u201C' or '\u201D' => ScanText(at),
            '{' => Mark(JsonTokenKind.OpenBrace, at),
            '}' => Mark(JsonTokenKind.CloseBrace, at),
            '[' => Mark(JsonTokenKind.OpenBracket, at),
            ']' => Mark(JsonTokenKind.CloseBracket, at),
            _ => new JsonToken(JsonTokenKind.Word, TextSpan.FromBounds(at, EndOfWord(at))),
        };
    }

    private static JsonToken Mark(JsonTokenKind kind, int at) => new(kind, new TextSpan(at, 1));

    private int SkipBlanks(int at)
    {
        var text = _text;
        while (at < _end && text[at] is <= '/' or '\uFEFF')
        {
            if (text[at] is ' ' or '\t' or '\r' or '\n' or '\uFEFF')
            {
                at++;
            }
            else if (text[at] != '/')
            {
                break;
            }
            else if (Begins(at, "//"))
            {
                at = EndOf(at, _text.AsSpan(at, _end - at).IndexOfAny('\r', '\n'));
            }
            else if (Begins(at, "/*"))
            {
                at = EndOf(at, _text.AsSpan(at, _end - at).IndexOf("*/", StringComparison.Ordinal) is >= 0 and var close ? close + 2 : -1);
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private bool Begins(int at, string mark) => _text.AsSpan(at, _end - at).StartsWith(mark, StringComparison.Ordinal);

    private int EndOf(int at, int length) => length < 0 ? _end : at + length;

    private int EndOfWord(int at) => Math.Max(at + 1, EndOf(at, _text.AsSpan(at, _end - at).IndexOfAny(WordEnds)));

    private JsonToken ScanText(int start)
    {
        var isCurly = _text[start] != '"';
        var hasEscape = false;
        for (var at = start + 1; at < _end; at++)
        {
            at = EndOf(at, _text.AsSpan(at, _end - at).IndexOfAny(_textEnds));
            if (at >= _end || _text[at] is '\r' or '\n')
            {
                break;
            }

            if (_text[at] == '\\')
            {
                hasEscape = true;
                at++;
            }
            else if (_text[at] != '"' == isCurly)
            {
                return new JsonToken(JsonTokenKind.Text, TextSpan.FromBounds(start, at + 1), hasEscape);
            }
        }

        var rest = _text.AsSpan(start, _end - start);
        var line = rest.IndexOfAny('\r', '\n') is >= 0 and var lineEnd ? rest[..lineEnd] : rest;
        return new JsonToken(JsonTokenKind.OpenText, new TextSpan(start, line.TrimEnd().Length));
    }

    /// <summary>An escape that JSON does not have stays as it is written: <c>C:\data</c>.</summary>
    private static string Unescape(ReadOnlySpan<char> inside)
    {
        var text = new StringBuilder(inside.Length);
        for (var i = 0; i < inside.Length; i++)
        {
            if (inside[i] != '\\' || i + 1 == inside.Length)
            {
                text.Append(inside[i]);
                continue;
            }

            i++;
            switch (inside[i])
            {
                case 'n' or 'r' or 't' or 'b' or 'f':
                    text.Append(inside[i] == 'n' ? '\n' : ' ');
                    break;
                case 'u' when i + 4 < inside.Length && ushort.TryParse(inside.Slice(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                    text.Append((char)code);
                    i += 4;
                    break;
                case '"' or '\\' or '/':
                    text.Append(inside[i]);
                    break;
                default:
                    text.Append('\\').Append(inside[i]);
                    break;
            }
        }

        return text.ToString();
    }

    /// <param name="Written">From the end of the token before the key to the value.</param>
    /// <param name="Key">Its span counted from where the gap begins.</param>
    private readonly record struct Gap(string Written, JsonKey Key);
}
