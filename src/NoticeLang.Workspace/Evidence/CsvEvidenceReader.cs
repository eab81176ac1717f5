using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using CsvHelper;
using NoticeLang.Diagnostics;
using NoticeLang.Text;
using NoticeLang.Workspace.Evidence.Tables;

namespace NoticeLang.Workspace.Evidence;

/// <summary>
/// Reads a table of rows and commas, or what stands for the commas. Strict: a row with a stray quotation mark is left out, with a message,
/// and all others are read. Never throws.
/// </summary>
internal sealed class CsvEvidenceReader
{
    /// <summary>A quotation mark that is never closed swallows the rows after it; so often they are read anew.</summary>
    private const int MaxFreshStarts = 50;

    private readonly SourceText _text;
    private readonly ReadingLimits _limits;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<TableRow> _rows = [];
    private readonly CsvSeparator _separator;

    private CsvEvidenceReader(SourceText text, ReadingLimits limits, DiagnosticBag diagnostics) =>
        (_text, _limits, _diagnostics, _separator) = (text, limits, diagnostics, CsvSeparator.Of(text));

    public static FileContent Read(SourceText text, ReadingLimits limits, DiagnosticBag diagnostics)
    {
        var reader = new CsvEvidenceReader(text, limits, diagnostics);
        try
        {
            int? line = reader._separator.FirstLine;
            for (var starts = 0; line is { } from && starts <= MaxFreshStarts; starts++)
            {
                line = reader.ReadFrom(from);
            }

            if (line is { } unread)
            {
                reader.ReportRow(unread, "no row after this one was read");
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            reader.ReportRow(1, "", "file");
        }

        return reader.Content();
    }

    /// <summary>Reads rows from a line on; the line to begin anew from where an unclosed quotation mark swallows the rest.</summary>
    private int? ReadFrom(int firstLine)
    {
        var rest = TextSpan.FromBounds(_text.GetLineSpan(firstLine).Start, _text.Length);
        var malformed = new List<CsvMalformedRecord>();
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            Separator = _separator.Character,
            DetectSeparatorHint = false,
            TrackLineNumbers = true,
            OnMalformedRecord = malformed.Add,
        };
        using var csv = CsvReader.FromText(_text.ToString(rest), options);
        foreach (var _ in csv)
        {
            var line = firstLine + (int)csv.LineNumber - 1;
            if (_rows.Count > _limits.Rows)
            {
                _diagnostics.Add(DiagnosticFactory.RestNotRead(At(_text.GetLineSpan(line)), ReadingLimits.InWords(_limits.Rows, "rows")));
                return null;
            }

            // A row is checked before it is handed out, and others may be checked ahead of it.
            if (malformed.Find(m => m.LineNumber == csv.LineNumber && m.Reason != CsvMalformedReason.FieldCountMismatch) is { } fault && fault.LineNumber > 0)
            {
                var isOpen = fault.Reason == CsvMalformedReason.UnterminatedQuote;
                ReportRow(line, isOpen ? "a quotation mark without its other" : "inside double quotes a quotation mark is doubled: \"\"");
                if (isOpen)
                {
                    return line < _text.LineCount ? line + 1 : null;
                }
            }
            else
            {
                AddRow(line, Cells(csv, _text.GetLineSpan(line).Start));
            }
        }

        return null;
    }

    /// <summary>The cells of the row at hand, with their places; the row begins its line.</summary>
    private static List<RawValue> Cells(CsvReader csv, int position)
    {
        var cells = new List<RawValue>();
        for (var i = 0; i < csv.FieldCount; i++)
        {
            var raw = Encoding.UTF8.GetString(csv.GetRawSpan(i));
            var lead = raw.Length - raw.TrimStart().Length;
            cells.Add(new RawValue(csv.GetString(i).Trim(), new TextSpan(position + lead, raw.Trim().Length)));
            position += raw.Length + 1;
        }

        return cells;
    }

    private void AddRow(int line, List<RawValue> cells)
    {
        var row = ImmutableArray.CreateBuilder<TableCell>(cells.Count);
        for (var i = 0; i < cells.Count; i++)
        {
            row.Add(new TableCell(i + 1, cells[i], CellKind.Text));
        }

        _rows.Add(new TableRow(line, TextSpan.FromBounds(cells[0].Span.Start, cells[^1].Span.End), row.MoveToImmutable(), cells.Count));
    }

    private FileContent Content()
    {
        var table = new SourceTable("", IsHidden: false, [.. _rows]);
        var raw = new RawEvidence();
        if (_separator.Note is { } note && _rows.Count > 0)
        {
            _diagnostics.Add(note);
        }

        if (TableRecords.HasKeys(table))
        {
            raw.Records.AddRange(TableRecords.Read(_text, table, _diagnostics));
            return new FileContent(_text, raw) { Tables = [table] };
        }

        return new FileContent(_text, raw)
        {
            Tables = [table],
            WithoutMapping = _rows.Find(r => !r.IsBlank) is { } header
                ? [DiagnosticFactory.TableWithoutMapping(At(header.Span))]
                : [],
        };
    }

    private void ReportRow(int line, string label, string part = "row") =>
        _diagnostics.Add(DiagnosticFactory.EvidenceNotReadable(At(_text.GetLineSpan(line)), part, label, part == "file" ? TableRecords.ExampleHeader : "meet,improvement-board,2019-10-22"));

    private TextLocation At(TextSpan span) => new(_text, span);
}
