using System;
using System.Buffers;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using NoticeLang.Text;
using NoticeLang.Workspace.Evidence.Tables;

namespace NoticeLang.Workspace.Evidence;

/// <summary>Why a row of a table in a text file cannot be read.</summary>
internal enum CsvFault
{
    None,

    /// <summary>A quotation mark that is never closed: the row goes on to the end of the file.</summary>
    OpenQuote,

    /// <summary>A quotation mark inside a cell without quotation marks, or more after the closing one.</summary>
    StrayQuote,

    /// <summary>A cell longer than <see cref="ReadingLimits.ValueLength"/>.</summary>
    LongCell,

    /// <summary>More cells than <see cref="ReadingLimits.Columns"/>.</summary>
    ManyCells,
}

/// <summary>
/// Parts a table in a text file into rows and cells, strictly as RFC 4180 has it, with any separator and any line ends; empty lines are
/// passed over. It goes over the text once, whatever stands in it.
/// </summary>
internal sealed class CsvRowReader
{
    private readonly string _text;
    private readonly char _separator;
    private readonly ReadingLimits _limits;
    private readonly SearchValues<char> _ends;
    private readonly List<TableCell> _cells = [];
    private readonly RepeatedTexts _repeated = new();
    private int _position;
    private int _line;

    /// <param name="start">Where the line begins in the text.</param>
    /// <param name="line">From 1.</param>
    public CsvRowReader(SourceText text, int start, int line, char separator, ReadingLimits limits)
    {
        (_text, _position, _line, _separator, _limits) = (text.Content, start, line, separator, limits);
        _ends = SearchValues.Create([separator, '"', '\r', '\n']);
    }

    /// <summary>The line the row begins in, from 1.</summary>
    public int Line { get; private set; }

    public CsvFault Fault { get; private set; }

    /// <summary>Where the fault is.</summary>
    public TextSpan FaultSpan { get; private set; }

    /// <summary>The row; without cells beyond a limit.</summary>
    public TableRow Row => new(Line, TextSpan.FromBounds(_cells[0].Span.Start, _cells[^1].Span.End), [.. _cells], _cells.Count);

    public int CellCount => _cells.Count;

    /// <summary>Goes to the next row; false at the end.</summary>
    public bool Read()
    {
        while (_position < _text.Length && _text[_position] is '\r' or '\n')
        {
            EndLine();
        }

        if (_position >= _text.Length)
        {
            return false;
        }

        _cells.Clear();
        (Line, Fault) = (_line, CsvFault.None);
        while (ReadCell())
        {
        }

        return true;
    }

    /// <summary>Reads a cell and what ends it; false where the row ends with it.</summary>
    private bool ReadCell()
    {
        var start = _position;
        if (start < _text.Length && _text[start] == '"')
        {
            ReadQuoted(start);
        }
        else
        {
            _position = EndOfPlain(start);
            Add(start, _text.AsSpan(start, _position - start));
        }

        if (_position < _text.Length && _text[_position] == _separator)
        {
            _position++;
            return true;
        }

        if (_position < _text.Length)
        {
            EndLine();
        }

        return false;
    }

    private int EndOfPlain(int start)
    {
        for (var at = start; ; at++)
        {
            var next = _text.AsSpan(at).IndexOfAny(_ends);
            if (next < 0)
            {
                return _text.Length;
            }

            at += next;
            if (_text[at] != '"')
            {
                return at;
            }

            SetFault(CsvFault.StrayQuote, new TextSpan(at, 1));
        }
    }

    private void ReadQuoted(int start)
    {
        var hasDoubled = false;
        for (_position = start + 1; ; _position += 2)
        {
            var next = _text.AsSpan(_position).IndexOf('"');
            if (next < 0)
            {
                SetFault(CsvFault.OpenQuote, new TextSpan(start, 1));
                _position = _text.Length;
                return;
            }

            _position += next;
            if (_position + 1 >= _text.Length || _text[_position + 1] != '"')
            {
                break;
            }

            hasDoubled = true;
        }

        var inside = _text.AsSpan((start + 1).._position);
        CountLines(inside);
        _position++;
        var end = EndOfPlain(_position);
        if (!_text.AsSpan(_position, end - _position).IsWhiteSpace())
        {
            SetFault(CsvFault.StrayQuote, new TextSpan(_position, end - _position));
        }

        var quoted = new TextSpan(start, _position - start);
        _position = end;
        Add(quoted, hasDoubled ? inside.ToString().Replace("\"\"", "\"", StringComparison.Ordinal) : inside);
    }

    private void Add(int start, ReadOnlySpan<char> cell)
    {
        var trimmed = cell.Trim();
        var lead = trimmed.IsEmpty ? cell.Length : cell.Length - cell.TrimStart().Length;
        Add(new TextSpan(start + lead, trimmed.Length), trimmed);
    }

    private void Add(TextSpan span, ReadOnlySpan<char> value)
    {
        if (value.Length > _limits.ValueLength)
        {
            SetFault(CsvFault.LongCell, span);
        }
        else if (_cells.Count >= _limits.Columns)
        {
            SetFault(CsvFault.ManyCells, span);
        }
        else
        {
            _cells.Add(new TableCell(_cells.Count + 1, new RawValue(_repeated.Of(value.Trim()), span), CellKind.Text));
        }
    }

    /// <summary>The first fault of a row counts, but for a quotation mark that is never closed.</summary>
    private void SetFault(CsvFault fault, TextSpan span)
    {
        if (Fault == CsvFault.None || fault == CsvFault.OpenQuote)
        {
            (Fault, FaultSpan) = (fault, span);
        }
    }

    private void EndLine()
    {
        _position += _text.AsSpan(_position).StartsWith("\r\n") ? 2 : 1;
        _line++;
    }

    private void CountLines(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny('\r', '\n'); at >= 0; at = text.IndexOfAny('\r', '\n'))
        {
            text = text[(at + (text[at..].StartsWith("\r\n") ? 2 : 1))..];
            _line++;
        }
    }
}
