using System;
using System.Collections.Generic;
using System.Collections.Immutable;
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
    private long _cells;

    private CsvEvidenceReader(SourceText text, ReadingLimits limits, DiagnosticBag diagnostics) =>
        (_text, _limits, _diagnostics, _separator) = (text, limits, diagnostics, CsvSeparator.Of(text));

    public static FileContent Read(SourceText text, ReadingLimits limits, DiagnosticBag diagnostics)
    {
        var reader = new CsvEvidenceReader(text, limits, diagnostics);
        int? line = reader._separator.FirstLine;
        for (var starts = 0; line is { } from && starts <= MaxFreshStarts; starts++)
        {
            line = reader.ReadFrom(from);
        }

        if (line is { } unread)
        {
            reader.ReportRow(unread, "no row after this one was read");
        }

        return reader.Content();
    }

    /// <summary>Reads rows from a line on; the line to begin anew from where an unclosed quotation mark swallows the rest.</summary>
    private int? ReadFrom(int firstLine)
    {
        var reader = new CsvRowReader(_text, _text.GetLineSpan(firstLine).Start, firstLine, _separator.Character, _limits);
        while (reader.Read())
        {
            // One more row than there are: the header.
            _cells += reader.CellCount;
            if (_rows.Count > _limits.Rows || _cells > _limits.Cells)
            {
                var limit = _rows.Count > _limits.Rows ? ReadingLimits.InWords(_limits.Rows, "rows") : ReadingLimits.InWords(_limits.Cells, "cells");
                _diagnostics.Add(DiagnosticFactory.RestNotRead(At(_text.GetLineSpan(reader.Line)), limit));
                return null;
            }

            switch (reader.Fault)
            {
                case CsvFault.None:
                    _rows.Add(reader.Row);
                    break;
                case CsvFault.OpenQuote:
                    ReportRow(reader.Line, "a quotation mark without its other");
                    return reader.Line < _text.LineCount ? reader.Line + 1 : null;
                case CsvFault.StrayQuote:
                    ReportRow(reader.Line, "inside double quotes a quotation mark is doubled: \"\"");
                    break;
                case CsvFault.LongCell:
                    _diagnostics.Add(DiagnosticFactory.LongerThanRead(At(reader.FaultSpan), "value", ReadingLimits.InWords(_limits.ValueLength, "characters")));
                    break;
                default:
                    _diagnostics.Add(DiagnosticFactory.LongerThanRead(At(reader.FaultSpan), "row", ReadingLimits.InWords(_limits.Columns, "columns")));
                    break;
            }
        }

        return null;
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

    private void ReportRow(int line, string label) =>
        _diagnostics.Add(DiagnosticFactory.EvidenceNotReadable(At(_text.GetLineSpan(line)), "row", label, "meet,improvement-board,2019-10-22"));

    private TextLocation At(TextSpan span) => new(_text, span);
}
