using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using CsvHelper;
using NoticeLang.Diagnostics;
using NoticeLang.Text;
using NoticeLang.Workspace.Evidence.Tables;

namespace NoticeLang.Workspace.Evidence;

/// <summary>The rows of a table in a text file, one after another, with the place of every cell. What is no row is said. Never throws.</summary>
internal sealed class CsvRows
{
    /// <summary>A quotation mark that is never closed swallows the rows after it; so often they are read anew.</summary>
    private const int MaxFreshStarts = 50;

    private readonly SourceText _text;
    private readonly ReadingLimits _limits;
    private readonly DiagnosticBag _diagnostics;
    private readonly CsvSeparator _separator;
    private readonly TextPool _pool = new();
    private readonly List<CsvMalformedRecord> _malformed = [];
    private CsvReader? _csv;

    /// <summary>The line to begin from, or to begin anew from; null where all is read.</summary>
    private int? _from;
    private int _start;
    private int _firstLine;
    private int _starts;
    private int _count;
    private int _line;

    public CsvRows(SourceText text, ReadingLimits limits, DiagnosticBag diagnostics)
    {
        (_text, _limits, _diagnostics, _separator) = (text, limits, diagnostics, CsvSeparator.Of(text));
        _from = _separator.FirstLine;
    }

    /// <summary>The row at hand, to be kept.</summary>
    public TableRow ToRow()
    {
        var csv = _csv!;
        var cells = new TableCell[csv.FieldCount];
        var isAscii = IsAscii(csv, out var position);
        for (var i = 0; i < cells.Length; i++)
        {
            var text = Cell(csv, i, isAscii, ref position, out var span);
            cells[i] = new TableCell(i + 1, text, span, CellKind.Text);
        }

        return new TableRow(_line, TextSpan.FromBounds(cells[0].Span.Start, cells[^1].Span.End), ImmutableCollectionsMarshal.AsImmutableArray(cells), cells.Length);
    }

    /// <summary>The record the row at hand is, until the next is gone on to; null where it is blank or, with a message, no record.</summary>
    public RawRecord? ToRecord(TableRecords records)
    {
        var csv = _csv!;
        var count = csv.FieldCount;
        var isAscii = IsAscii(csv, out var position);
        records.Begin();
        var first = default(TextSpan);
        var last = default(TextSpan);
        for (var i = 0; i < count; i++)
        {
            var text = Cell(csv, i, isAscii, ref position, out last);
            first = i == 0 ? last : first;

            // A value only gets shorter where marks in it are read: as long as written, with or without the marks around it, it is as written.
            records.Add(i + 1, text, last, CellKind.Text, isAscii && last.Length - text.Text.Length is 0 or 2);
        }

        return records.End(TextSpan.FromBounds(first.Start, last.End), count);
    }

    /// <summary>On to the next row that can be read; false where there is none.</summary>
    public bool MoveNext()
    {
        try
        {
            while (Advance())
            {
                if (Read())
                {
                    return true;
                }
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            ReportRow(1, "", "file");
            Close();
        }

        return false;
    }

    /// <summary>On to what the library takes for a row, from a fresh start where one is due.</summary>
    private bool Advance()
    {
        while (true)
        {
            if (_csv is null)
            {
                if (_from is not { } from)
                {
                    return false;
                }

                if (_starts++ > MaxFreshStarts)
                {
                    ReportRow(from, "no row after this one was read");
                    _from = null;
                    return false;
                }

                Open(from);
            }

            if (_csv!.Read())
            {
                return true;
            }

            Close();
        }
    }

    private void Open(int firstLine)
    {
        var rest = TextSpan.FromBounds(_text.GetLineSpan(firstLine).Start, _text.Length);
        _malformed.Clear();
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            Separator = _separator.Character,
            DetectSeparatorHint = false,
            TrackLineNumbers = true,
            OnMalformedRecord = _malformed.Add,
        };
        _csv = _text.Ascii.IsEmpty ? CsvReader.FromText(_text.ToString(rest), options) : CsvReader.Create(_text.Ascii[rest.Start..], options);
        (_start, _firstLine, _from) = (rest.Start, firstLine, null);
    }

    private void Close()
    {
        _csv?.Dispose();
        _csv = null;
    }

    /// <summary>Takes the cells of the row at hand; false, with a message, where it is none.</summary>
    private bool Read()
    {
        var csv = _csv!;
        _line = _firstLine + (int)csv.LineNumber - 1;
        if (_count > _limits.Rows)
        {
            _diagnostics.Add(DiagnosticFactory.RestNotRead(new TextLocation(_text, _text.GetLineSpan(_line)), ReadingLimits.InWords(_limits.Rows, "rows")));
            Close();
            return false;
        }

        if (_malformed.Count > 0 && FaultOf(csv.LineNumber) is { } reason)
        {
            var isOpen = reason == CsvMalformedReason.UnterminatedQuote;
            ReportRow(_line, isOpen ? "a quotation mark without its other" : "inside double quotes a quotation mark is doubled: \"\"");
            if (isOpen)
            {
                _from = _line < _text.LineCount ? _line + 1 : null;
                Close();
            }

            return false;
        }

        if (_count++ == 0 && _separator.Note is { } note)
        {
            _diagnostics.Add(note);
        }

        return true;
    }

    /// <summary>A row is checked before it is handed out, and others may be checked ahead of it.</summary>
    private CsvMalformedReason? FaultOf(long line)
    {
        foreach (var fault in _malformed)
        {
            if (fault.LineNumber == line && fault.Reason != CsvMalformedReason.FieldCountMismatch)
            {
                return fault.Reason;
            }
        }

        return null;
    }

    /// <summary>Whether the whole row is ASCII.</summary>
    /// <param name="start">Where it begins in the text.</param>
    private bool IsAscii(CsvReader csv, out int start)
    {
        var isOfBytes = !_text.Ascii.IsEmpty;
        start = isOfBytes ? _start + (int)csv.ByteOffset : _text.GetLineSpan(_line).Start;
        return isOfBytes || Ascii.IsValid(csv.RawRecord);
    }

    /// <summary>A cell of the row at hand.</summary>
    /// <param name="isAscii">Whether the whole row is: then its bytes are as many as its letters.</param>
    /// <param name="position">Where the cell begins in the text; then, where the next one does.</param>
    /// <param name="span">The cell without spaces around it.</param>
    private ReadText Cell(CsvReader csv, int i, bool isAscii, ref int position, out TextSpan span)
    {
        var raw = csv.GetRawSpan(i);
        if (isAscii && (raw.IsEmpty || (raw[0] > ' ' && raw[^1] > ' ')))
        {
            span = new TextSpan(position, raw.Length);
            position += raw.Length + 1;
            return _pool.Of(raw is [(byte)'"', ..] ? csv.GetSpan(i) : raw);
        }

        var (lead, length, whole) = Measure(Encoding.UTF8.GetString(raw));
        span = new TextSpan(position + lead, length);
        position += whole + 1;
        return _pool.Of(csv.GetSpan(i));
    }

    /// <summary>Of a cell as written: how many spaces are before it, how long it is without those around it, and how long it is in all.</summary>
    private static (int Lead, int Length, int Whole) Measure(string raw) => (raw.Length - raw.TrimStart().Length, raw.Trim().Length, raw.Length);

    private void ReportRow(int line, string label, string part = "row") => _diagnostics.Add(DiagnosticFactory.EvidenceNotReadable(
        new TextLocation(_text, _text.GetLineSpan(line)), part, label, part == "file" ? TableRecords.ExampleHeader : "meet,improvement-board,2019-10-22"));
}
