using System;
using System.Collections.Generic;
using System.IO;
using NoticeLang.Diagnostics;
using NoticeLang.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NoticeLang.Workspace.Evidence;

/// <summary>
/// The events of a stretch of YAML, with their places in the whole file. Throws whatever the parser throws on malformed text:
/// <see cref="YamlEvidenceReader"/> is the border where that becomes a message.
/// </summary>
internal sealed class YamlEvents
{
    private readonly SourceText _text;
    private readonly TextSpan _part;
    private readonly int _maxDepth;
    private readonly Parser _parser;
    private readonly TextPool _pool = new();
    private readonly string?[] _keys = new string?[16];
    private readonly EscapedCharacters _escapes;
    private readonly List<RawValue> _values = [];
    private int _depth;

    public YamlEvents(SourceText text, TextSpan part, int maxDepth, DiagnosticBag diagnostics)
    {
        _escapes = new EscapedCharacters(text, diagnostics);
        (_text, _part, _maxDepth) = (text, part, maxDepth);
        _parser = new Parser(new StringReader(text.ToString(part)));
    }

    public ParsingEvent Current { get; private set; } = null!;

    /// <exception cref="NestedTooDeepException">The value at hand lies in too many others.</exception>
    public bool MoveNext()
    {
        if (!_parser.MoveNext())
        {
            return false;
        }

        Current = _parser.Current!;

        // Streams and documents count as well: two more than there are lists and records.
        _depth += Current.NestingIncrease;
        return _depth <= _maxDepth + 2 ? true : throw new NestedTooDeepException(SpanOf(Current));
    }

    public TextLocation Location(TextSpan span) => new(_text, span);

    /// <summary>From an event's start to its end, without the line break a block of text ends with.</summary>
    public TextSpan SpanOf(ParsingEvent item) => Trim(_part.Start + (int)item.Start.Index, _part.Start + (int)item.End.Index);

    /// <summary>The whole of a mapping or sequence, from its opening event to its closing one.</summary>
    /// <param name="lastEnd">
    /// Where what it holds ends. One without brackets closes where the next thing begins, past any comments, so that is no end of it.
    /// </param>
    public TextSpan SpanFrom(ParsingEvent opening, ParsingEvent closing, int? lastEnd = null)
    {
        var start = _part.Start + (int)opening.Start.Index;
        var end = _part.Start + (int)closing.Start.Index;
        var isFlow = end < _text.Length && _text.Content[end] is '}' or ']' && _text.Content[start] is '{' or '[';
        return Trim(start, isFlow ? end + 1 : lastEnd ?? end);
    }

    /// <summary>Goes past the value that begins at <see cref="Current"/>, to its last event.</summary>
    public void SkipValue()
    {
        var depth = 0;
        do
        {
            depth += Current.NestingIncrease;
        }
        while (depth > 0 && MoveNext());
    }

    /// <summary>A key with its scalar or list of scalars; false, with a message, for anything deeper. Ends on the value's last event.</summary>
    public bool ReadEntry(string key, TextSpan keySpan, EntryBuffer into, DiagnosticBag diagnostics)
    {
        var opening = Current;
        if (opening is Scalar scalar)
        {
            Add(key, keySpan, scalar, into);
            return true;
        }

        if (opening is SequenceStart)
        {
            _values.Clear();
            int? lastEnd = null;
            while (MoveNext() && Current is Scalar item)
            {
                var span = SpanOf(item);
                lastEnd = span.End;
                if (IsGiven(item))
                {
                    _values.Add(new RawValue(ValueOf(item).Text, span));
                }
            }

            if (Current is SequenceEnd)
            {
                into.Add(_values.Count == 0
                    ? new RawEntry(key, keySpan, [], keySpan)
                    : new RawEntry(key, keySpan, [.. _values], SpanFrom(opening, Current, lastEnd)));
                return true;
            }

            // Something deeper: leave the list as a whole.
            for (var depth = 1 + Current.NestingIncrease; depth > 0 && MoveNext();)
            {
                depth += Current.NestingIncrease;
            }
        }
        else
        {
            SkipValue();
        }

        diagnostics.Add(DiagnosticFactory.OneValueNeeded(Location(SpanFrom(opening, Current)), key, "record"));
        return false;
    }

    /// <summary>A key without spaces around it.</summary>
    /// <param name="number">Of the key in its record: in the record before, the same key stood there, most likely.</param>
    public string KeyOf(Scalar key, int number)
    {
        ref var last = ref _keys[number & (_keys.Length - 1)];
        if (key.Style == ScalarStyle.DoubleQuoted || last is null || key.Value != last)
        {
            last = ValueOf(key).Text;
        }

        return last;
    }

    /// <summary>The scalar without spaces around it; the library makes a string of each.</summary>
    private ReadText ValueOf(Scalar scalar) => _pool.Of((scalar.Style == ScalarStyle.DoubleQuoted ? Unescaped(scalar) : scalar.Value).AsSpan().Trim());

    /// <summary>Every escape is longer than what it stands for: between marks as long as the text there is none.</summary>
    private string Unescaped(Scalar scalar) =>
        SpanOf(scalar) is var span && span.Length == scalar.Value.Length + 2 ? scalar.Value : _escapes.Read(scalar.Value, span);

    private void Add(string key, TextSpan keySpan, Scalar scalar, EntryBuffer into)
    {
        var value = ValueOf(scalar);
        into.Add(scalar.Style == ScalarStyle.Plain && value.IsNotGiven ? new RawEntry(key, keySpan, [], keySpan) : new RawEntry(key, keySpan, value, SpanOf(scalar)));
    }

    private static bool IsGiven(Scalar scalar) => scalar.Style != ScalarStyle.Plain || !KeyNames.IsNotGiven(scalar.Value);

    private TextSpan Trim(int start, int end)
    {
        start = Math.Clamp(start, 0, _text.Length);
        end = Math.Clamp(end, start, _text.Length);
        while (end > start && char.IsWhiteSpace(_text.Content[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
