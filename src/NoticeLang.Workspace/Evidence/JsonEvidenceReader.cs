using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Text;

namespace NoticeLang.Workspace.Evidence;

/// <summary>
/// Reads evidence written in JSON: a file with its headings, a bare list of records, or a record a line. Every value is text as written.
/// Comments and commas too many are no matter. A record that cannot be read is a message at its place and costs no other. Never throws.
/// </summary>
internal sealed class JsonEvidenceReader
{
    public const string ExampleRecord = """{ "act": "meet", "by": "improvement-board", "day": "2019-10-22" }""";

    private readonly ReadText _yes = new("yes");
    private readonly ReadText _no = new("no");
    private readonly SourceText _text;
    private readonly DiagnosticBag _diagnostics;
    private readonly JsonTokens _tokens;
    private readonly RawEvidence _raw = new();
    private readonly TextSpan _part;
    private readonly EntryBuffer _entries = new();

    // By how they are written, brackets and all.
    private readonly TextPool _lists = new();
    private readonly List<RawValue> _values = [];
    private readonly Stack<JsonToken> _open = new();
    private List<RawRecord> _section;

    // After a record that cannot be read nobody knows which brackets are still open.
    private bool _isAdrift;

    // Once a bracket was followed to the end of the file in vain, no other is: the work stays in step with the file's length.
    private bool _isUnclosed;

    // Whether each record is looked at before the next is read.
    private bool _isPassing;

    private JsonEvidenceReader(SourceText text, TextSpan part, DiagnosticBag diagnostics) =>
        (_text, _part, _diagnostics, _tokens, _section) = (text, part, diagnostics, new JsonTokens(text, part, diagnostics), _raw.Records);

    /// <param name="part">The stretch of the text that is JSON.</param>
    public static RawEvidence Read(SourceText text, TextSpan part, DiagnosticBag diagnostics)
    {
        var reader = new JsonEvidenceReader(text, part, diagnostics);
        while (!reader._tokens.IsAtEnd)
        {
            reader.ReadNext();
        }

        reader.CheckClosed();
        return reader._raw;
    }

    /// <summary>As <see cref="Read"/>, its records one at a time.</summary>
    public static FileContent ReadRows(SourceText text, TextSpan part, DiagnosticBag diagnostics)
    {
        var reader = new JsonEvidenceReader(text, part, diagnostics) { _isPassing = true };
        var rows = new RowsOnTheWay(reader._raw, reader.ReadAll());
        return new FileContent(text, reader._raw) { Rows = rows.All(), IsInVain = () => rows.IsInVain };
    }

    private IEnumerable<RawRecord> ReadAll()
    {
        while (!_tokens.IsAtEnd)
        {
            ReadNext();
            if (_raw.Records.Count > 0)
            {
                var record = _raw.Records[0];
                _raw.Records.Clear();
                yield return record;
            }
        }

        CheckClosed();
    }

    private void CheckClosed()
    {
        if (!_isAdrift && _open.TryPeek(out var open))
        {
            Report(open.Span, "line", open.Kind == JsonTokenKind.OpenBrace ? "a { without its }" : "a [ without its ]");
        }
    }

    /// <summary>Between records: brackets, headings, and the next record.</summary>
    private void ReadNext()
    {
        var token = _tokens.Current;
        switch (token.Kind)
        {
            case JsonTokenKind.OpenBrace when _open.Count == 0 && !_isAdrift && IsWholeFile():
            case JsonTokenKind.OpenBracket:
                _open.Push(token);
                _tokens.MoveNext();
                break;
            case JsonTokenKind.OpenBrace:
                ReadRecord();
                break;
            case JsonTokenKind.CloseBrace or JsonTokenKind.CloseBracket:
                _open.TryPop(out _);
                _tokens.MoveNext();
                break;
            case JsonTokenKind.Comma:
                _tokens.MoveNext();
                break;
            case JsonTokenKind.Text when _tokens.Next.Kind == JsonTokenKind.Colon:
                ReadHeading(token);
                break;
            default:
                ReadStray(token);
                break;
        }
    }

    /// <summary>Whether the braces here hold headings, and not the keys of one record.</summary>
    private bool IsWholeFile()
    {
        var start = _tokens.Current;
        var depth = 0;
        bool? isFile = null;
        var (keys, headings) = (0, 0);
        do
        {
            var token = _tokens.Current;
            depth += Nesting(token);
            _tokens.MoveNext();
            if (depth == 1 && token.Kind == JsonTokenKind.Text && _tokens.Current.Kind == JsonTokenKind.Colon)
            {
                var key = _tokens.ValueOf(token).Text;
                isFile = KeyNames.Find(key, EvidenceKeys.Sections) is not null || BeginsRecords(_tokens.Next) ? true
                    : KeyNames.Find(key, EvidenceKeys.Kinds) is not null ? false : null;
                keys++;
                headings += KeyNames.Find(key, EvidenceKeys.File) is not null || key == YamlHeadings.Schema ? 1 : 0;
            }
        }
        while (isFile is null && depth > 0 && !_tokens.IsAtEnd);

        _tokens.MoveTo(start);
        return isFile ?? headings == keys;
    }

    /// <summary>Whether braces stand in a list: no record has that.</summary>
    private bool BeginsRecords(JsonToken value) => value.Kind == JsonTokenKind.OpenBracket && _tokens.After(value).Kind == JsonTokenKind.OpenBrace;

    private void ReadHeading(JsonToken key)
    {
        _tokens.MoveNext();
        _tokens.MoveNext();
        var value = _tokens.Current;
        if (YamlHeadings.Recognise(_tokens.ValueOf(key).Text, At(key.Span), _diagnostics) is not { } heading)
        {
            SkipValue();
        }
        else if (!EvidenceKeys.Sections.Contains(heading))
        {
            _entries.Clear();
            if (ReadEntry(heading, key.Span))
            {
                _raw.Head.Add(_entries.Last);
                _tokens.MoveNext();
            }
            else
            {
                ReportValue(_tokens.ValueOf(key).Text, value);
            }
        }
        else
        {
            _section = _raw.Section(heading);
            if (value.Kind is JsonTokenKind.Text or JsonTokenKind.Word)
            {
                if (!IsNull(value))
                {
                    Report(value.Span, "line", "a list of records goes here");
                }

                _tokens.MoveNext();
            }
        }
    }

    private void ReadRecord()
    {
        var start = _tokens.Current.Span.Start;
        _entries.Clear();
        var (isReadable, isBefore) = (true, true);
        for (var number = 0; ; number++)
        {
            if (!(isBefore && _tokens.TryPassKey(number, out var key)))
            {
                if (!TryReadKey(start, number, isBefore, out key))
                {
                    return;
                }

                if (_tokens.Current.Kind == JsonTokenKind.CloseBrace && key == default)
                {
                    break;
                }
            }

            var value = _tokens.Current;
            isBefore = ReadEntry(key.Text, key.Span);
            if (!isBefore)
            {
                var isClosed = value.Kind is JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket && _tokens.Current.Kind is JsonTokenKind.Comma or JsonTokenKind.CloseBrace;
                if (!isClosed)
                {
                    GiveUp(start, value.Kind == JsonTokenKind.OpenText || _tokens.Current.Kind == JsonTokenKind.OpenText ? "a quotation mark without its other"
                        : value.Kind == JsonTokenKind.OpenBracket ? "a [ without its ]" : value.Kind == JsonTokenKind.OpenBrace ? "a { without its }" : "a value in double quotes goes after each colon");
                    return;
                }

                if (isReadable)
                {
                    ReportValue(key.Text, value);
                }

                isReadable = false;
            }
            else if (key.Text == YamlHeadings.Schema)
            {
                _entries.RemoveLast();
            }
        }

        var end = _tokens.Current.Span.End;
        _tokens.MoveNext();
        if (isReadable && _entries.Count > 0)
        {
            var record = _entries.ToRecord(TextSpan.FromBounds(start, end));
            _section.Add(_isPassing && _section == _raw.Records ? record : record.Kept());
        }
    }

    /// <summary>Reads the next key of a record, up to its value, or the end of the record: then there is no key. False, with a message, for anything else.</summary>
    /// <param name="start">Where the record begins.</param>
    /// <param name="number">Of the value in its record, from 0.</param>
    /// <param name="isBefore">Whether the token at hand is the last before the key and the marks around it.</param>
    private bool TryReadKey(int start, int number, bool isBefore, out JsonKey key)
    {
        key = default;
        var from = _tokens.Current.Span.End;
        if (isBefore)
        {
            _tokens.MoveNext();
            if (number > 0 && _tokens.Current.Kind is not (JsonTokenKind.Comma or JsonTokenKind.CloseBrace))
            {
                GiveUp(start, _tokens.Current.Kind switch
                {
                    JsonTokenKind.OpenText => "a quotation mark without its other",
                    JsonTokenKind.OpenBrace or JsonTokenKind.CloseBracket or JsonTokenKind.End => "a { without its }",
                    _ => "a comma goes between one value and the next key",
                });
                return false;
            }
        }

        while (_tokens.Current.Kind == JsonTokenKind.Comma)
        {
            _tokens.MoveNext();
        }

        var token = _tokens.Current;
        if (token.Kind == JsonTokenKind.CloseBrace)
        {
            return true;
        }

        if (token.Kind is not (JsonTokenKind.Text or JsonTokenKind.Word))
        {
            GiveUp(start, token.Kind == JsonTokenKind.OpenText ? "a quotation mark without its other" : "a { without its }");
            return false;
        }

        _tokens.MoveNext();
        if (_tokens.Current.Kind != JsonTokenKind.Colon)
        {
            GiveUp(start, _tokens.Current.Kind == JsonTokenKind.OpenText ? "a quotation mark without its other" : "a key and its value have a colon between them, both in double quotes");
            return false;
        }

        _tokens.MoveNext();
        key = new JsonKey(_tokens.ValueOf(token).Text, token.Span);
        if (isBefore)
        {
            _tokens.KeepKey(number, from, key);
        }

        return true;
    }

    /// <summary>A key with its value or list of values, none of them deeper, up to its last token; false for anything else, of which as much is passed over as closes.</summary>
    private bool ReadEntry(string key, TextSpan keySpan)
    {
        var first = _tokens.Current;
        if (first.Kind is JsonTokenKind.Text or JsonTokenKind.Word)
        {
            _entries.Add(ValueOf(first) is { } value ? new RawEntry(key, keySpan, value, first.Span) : new RawEntry(key, keySpan, [], keySpan));
            return true;
        }

        if (first.Kind != JsonTokenKind.OpenBracket)
        {
            SkipValue();
            return false;
        }

        if (ReadLikeBefore(key, keySpan))
        {
            return true;
        }

        _values.Clear();
        for (_tokens.MoveNext(); _tokens.Current.Kind is JsonTokenKind.Text or JsonTokenKind.Word or JsonTokenKind.Comma; _tokens.MoveNext())
        {
            if (_tokens.Current.Kind != JsonTokenKind.Comma)
            {
                if (_tokens.Next.Kind == JsonTokenKind.Colon)
                {
                    // A key inside a list: the list was not closed.
                    return false;
                }

                if (ValueOf(_tokens.Current) is { } value)
                {
                    _values.Add(new RawValue(value.Text, _tokens.Current.Span));
                }
            }
        }

        if (_tokens.Current.Kind == JsonTokenKind.CloseBracket)
        {
            var span = _values.Count == 0 ? keySpan : TextSpan.FromBounds(first.Span.Start, _tokens.Current.Span.End);
            _entries.Add(new RawEntry(key, keySpan, [.. _values], span));
            KeepList(span);
            return true;
        }

        _tokens.MoveTo(first);
        SkipValue();
        return false;
    }

    /// <summary>The list at hand, where the very same was read before, up to its closing bracket.</summary>
    private bool ReadLikeBefore(string key, TextSpan keySpan)
    {
        var start = _tokens.Current.Span.Start;
        var rest = _text.Content.AsSpan(start, Math.Min(TextPool.LongestKept, _part.End - start));
        if (rest.IndexOf(']') is not (> 0 and var close) || _lists.Find(rest[..(close + 1)]) is not { } list)
        {
            return false;
        }

        _entries.Add(RawEntry.Parted(key, keySpan, list, start, new TextSpan(start, close + 1)));
        _tokens.MoveTo(new JsonToken(JsonTokenKind.CloseBracket, new TextSpan(start + close, 1)));
        return true;
    }

    /// <summary>Keeps the list just read, for <see cref="ReadLikeBefore"/>.</summary>
    private void KeepList(TextSpan span)
    {
        if (_values.Count > 0 && span.Length <= TextPool.LongestKept)
        {
            _lists.Of(_text.Content.AsSpan(span.Start, span.Length))
                .SetParts([.. _values.Select(v => new ReadPart(v.Text, new TextSpan(v.Span.Start - span.Start, v.Span.Length)))]);
        }
    }

    /// <summary>What a text or word says; null where it says that nothing is given.</summary>
    private ReadText? ValueOf(JsonToken token)
    {
        var value = _tokens.ValueOf(token);
        return token.Kind == JsonTokenKind.Text ? (value.Text.Length == 0 ? null : value)
            : value.Text switch
            {
                "null" => null,
                "true" => _yes,
                "false" => _no,
                _ => value,
            };
    }

    /// <summary>Passes over a value with all that is in it. One that never closes stays where it is, at its opening bracket.</summary>
    private void SkipValue()
    {
        var start = _tokens.Current;
        if (start.Kind is JsonTokenKind.CloseBrace or JsonTokenKind.CloseBracket or JsonTokenKind.Comma or JsonTokenKind.End)
        {
            return;
        }

        var depth = 0;
        do
        {
            depth += Nesting(_tokens.Current);
            _tokens.MoveNext();
        }
        while (depth > 0 && !_tokens.IsAtEnd && !_isUnclosed);

        if (depth > 0)
        {
            _isUnclosed = true;
            _tokens.MoveTo(start);
            _tokens.MoveNext();
        }
    }

    /// <summary>Says that a record cannot be read, and goes on to where the next one, or a heading, may begin.</summary>
    private void GiveUp(int start, string label)
    {
        var at = _tokens.Current.Kind == JsonTokenKind.OpenText ? _tokens.Current.Span.Start : start;
        var line = _text.GetLineSpan(_text.GetLinePosition(at).Line);
        Report(TextSpan.FromBounds(at == start ? start : line.Start, line.End), "record", label);
        _isAdrift = true;
        while (!_tokens.IsAtEnd && _tokens.Current.Kind != JsonTokenKind.OpenBrace && !IsSectionHeading())
        {
            _tokens.MoveNext();
        }
    }

    private bool IsSectionHeading() =>
        _tokens.Current.Kind == JsonTokenKind.Text && _tokens.Next.Kind == JsonTokenKind.Colon
        && KeyNames.Find(_tokens.ValueOf(_tokens.Current).Text, EvidenceKeys.Sections) is not null;

    /// <summary>Words where a record goes, said once for a run of them.</summary>
    private void ReadStray(JsonToken first)
    {
        if (!IsNull(first))
        {
            Report(first.Span, "line", first.Kind == JsonTokenKind.OpenText ? "a quotation mark without its other" : "a record has keys in braces, each with a colon");
        }

        do
        {
            _tokens.MoveNext();
        }
        while (_tokens.Current.Kind is JsonTokenKind.Word or JsonTokenKind.OpenText or JsonTokenKind.Colon
            || (_tokens.Current.Kind == JsonTokenKind.Text && _tokens.Next.Kind != JsonTokenKind.Colon));
    }

    private bool IsNull(JsonToken token) => token.Kind == JsonTokenKind.Word && _tokens.ValueOf(token).Text == "null";

    private static int Nesting(JsonToken token) => token.Kind switch
    {
        JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket => 1,
        JsonTokenKind.CloseBrace or JsonTokenKind.CloseBracket => -1,
        _ => 0,
    };

    private void ReportValue(string key, JsonToken value)
    {
        var end = _tokens.Current.Kind == JsonTokenKind.End ? value.Span.End : _tokens.Current.Span.Start;
        var written = _text.ToString(TextSpan.FromBounds(value.Span.Start, end)).TrimEnd();
        _diagnostics.Add(DiagnosticFactory.OneValueNeeded(At(new TextSpan(value.Span.Start, written.Length)), key, "record"));
    }

    private void Report(TextSpan span, string part, string label) =>
        _diagnostics.Add(DiagnosticFactory.EvidenceNotReadable(At(span), part, label, ExampleRecord));

    private TextLocation At(TextSpan span) => new(_text, span);
}
