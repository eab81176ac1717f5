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
    private readonly List<TableCell> _cells = [];
    private readonly List<CsvMalformedRecord> _malformed = [];
    private CsvReader? _csv;

    /// <summary>The line to begin from, or to begin anew from; null where all is read.</summary>
    private int? _from;
    private int _firstLine;
    private int _starts;
    private int _count;
    private int _line;

    public CsvRows(SourceText text, ReadingLimits limits, DiagnosticBag diagnostics)
    {
        (_text, _limits, _diagnostics, _separator) = (text, limits, diagnostics, CsvSeparator.Of(text));
        _from = _separator.FirstLine;
    }

    /// <summary>The cells of the row at hand, until the next is gone on to.</summary>
    public ReadOnlySpan<TableCell> Cells => CollectionsMarshal.AsSpan(_cells);

    /// <summary>The row at hand, from its first cell to its last.</summary>
    public TextSpan Span => TextSpan.FromBounds(_cells[0].Span.Start, _cells[^1].Span.End);

    public bool IsBlank => !_cells.Exists(c => c.Text.Length > 0);

    public TableRow ToRow() => new(_line, Span, [.. _cells], _cells.Count);

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
        (_csv, _firstLine, _from) = (CsvReader.FromText(_text.ToString(rest), options), firstLine, null);
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

        ReadCells(csv, _text.GetLineSpan(_line).Start);
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

    private void ReadCells(CsvReader csv, int position)
    {
        _cells.Clear();
        for (var i = 0; i < csv.FieldCount; i++)
        {
            var raw = csv.GetRawSpan(i);
            var isPlain = Ascii.IsValid(raw) && (raw.IsEmpty || (raw[0] > ' ' && raw[^1] > ' '));
            var (lead, length, whole) = isPlain ? (0, raw.Length, raw.Length) : Measure(Encoding.UTF8.GetString(raw));
            _cells.Add(new TableCell(i + 1, new RawValue(Value(csv, i), new TextSpan(position + lead, length)), CellKind.Text));
            position += whole + 1;
        }
    }

    private string Value(CsvReader csv, int i)
    {
        var bytes = csv.GetSpan(i);
        if (bytes.Length > TextPool.LongestKept)
        {
            return csv.GetString(i).Trim();
        }

        Span<char> buffer = stackalloc char[TextPool.LongestKept];
        return _pool.Of(buffer[..Encoding.UTF8.GetChars(bytes, buffer)].Trim());
    }

    /// <summary>Of a cell as written: how many spaces are before it, how long it is without those around it, and how long it is in all.</summary>
    private static (int Lead, int Length, int Whole) Measure(string raw) => (raw.Length - raw.TrimStart().Length, raw.Trim().Length, raw.Length);

    private void ReportRow(int line, string label, string part = "row") => _diagnostics.Add(DiagnosticFactory.EvidenceNotReadable(
        new TextLocation(_text, _text.GetLineSpan(line)), part, label, part == "file" ? TableRecords.ExampleHeader : "meet,improvement-board,2019-10-22"));
}
