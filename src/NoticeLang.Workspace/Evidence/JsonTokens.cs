using System;
using System.Buffers;
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
internal readonly record struct JsonToken(JsonTokenKind Kind, TextSpan Span);

/// <summary>The tokens of a stretch of JSON, with comments passed over. Total: any text has tokens.</summary>
internal sealed class JsonTokens
{
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\r\n{}[]:,\"\u201C\u201D");
    private static readonly SearchValues<char> TextEnds = SearchValues.Create("\"\u201C\u201D\\\r\n");

    private readonly string _text;
    private readonly int _end;
    private readonly TextPool _pool = new();
    private readonly EscapedCharacters _escapes;
    private JsonToken? _next;

    public JsonTokens(SourceText text, TextSpan part, DiagnosticBag diagnostics)
    {
        (_text, _end, _escapes) = (text.Content, part.End, new EscapedCharacters(text, diagnostics));
        Current = Scan(part.Start);
    }

    public JsonToken Current { get; private set; }

    /// <summary>What comes after <see cref="Current"/>.</summary>
    public JsonToken Next => _next ??= After(Current);

    public bool IsAtEnd => Current.Kind == JsonTokenKind.End;

    public JsonToken After(JsonToken token) => Scan(token.Span.End);

    public void MoveNext() => MoveTo(Next);

    public void MoveTo(JsonToken token) => (Current, _next) = (token, null);

    /// <summary>What a text or word says, without spaces around it: without its quotes and with its escapes read.</summary>
    public ReadText ValueOf(JsonToken token)
    {
        var span = token.Span;
        if (token.Kind != JsonTokenKind.Text)
        {
            return _pool.Of(_text.AsSpan(span.Start, span.Length).Trim());
        }

        var inside = _text.AsSpan(span.Start + 1, span.Length - 2);
        return inside.Contains('\\') ? new ReadText(_escapes.Read(Unescape(inside), span).Trim()) : _pool.Of(inside.Trim());
    }

    private JsonToken Scan(int at)
    {
        at = SkipBlanks(at);
        if (at >= _end)
        {
            return new JsonToken(JsonTokenKind.End, new TextSpan(_end, 0));
        }

        var mark = _text[at] switch
        {
            '{' => JsonTokenKind.OpenBrace,
            '}' => JsonTokenKind.CloseBrace,
            '[' => JsonTokenKind.OpenBracket,
            ']' => JsonTokenKind.CloseBracket,
            ':' => JsonTokenKind.Colon,
            ',' => JsonTokenKind.Comma,
            '"' or '\u201C' or '\u201D' => JsonTokenKind.Text,
            _ => JsonTokenKind.Word,
        };
        return mark switch
        {
            JsonTokenKind.Text => ScanText(at),
            JsonTokenKind.Word => new JsonToken(mark, TextSpan.FromBounds(at, EndOfWord(at))),
            _ => new JsonToken(mark, new TextSpan(at, 1)),
        };
    }

    private int SkipBlanks(int at)
    {
        while (at < _end)
        {
            if (_text[at] is ' ' or '\t' or '\r' or '\n' or '\uFEFF')
            {
                at++;
            }
            else if (_text[at] != '/')
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
        for (var at = start + 1; at < _end; at++)
        {
            at = EndOf(at, _text.AsSpan(at, _end - at).IndexOfAny(TextEnds));
            if (at >= _end || _text[at] is '\r' or '\n')
            {
                break;
            }

            if (_text[at] == '\\')
            {
                at++;
            }
            else if (_text[at] != '"' == isCurly)
            {
                return new JsonToken(JsonTokenKind.Text, TextSpan.FromBounds(start, at + 1));
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
}
