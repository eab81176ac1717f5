using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using CsvHelper;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Text;

namespace NoticeLang.Workspace.Evidence;

/// <summary>
/// Reads evidence written as a table: a header of keys, then a record a row; lists are parted by semicolons. Strict: a row with a stray
/// quotation mark or with other than the header's number of cells is left out, with a message, and all others are read. Never throws.
/// </summary>
internal sealed class CsvEvidenceReader
{
    private const string ExampleHeader = "act,by,day";

    /// <summary>A quotation mark that is never closed swallows the rows after it; so often they are read anew.</summary>
    private const int MaxFreshStarts = 50;

    private readonly SourceText _text;
    private readonly DiagnosticBag _diagnostics;
    private readonly RawEvidence _raw = new();
    private List<RawValue>? _header;
    private TextSpan _headerSpan;
    private bool _isTable = true;

    private CsvEvidenceReader(SourceText text, DiagnosticBag diagnostics) => (_text, _diagnostics) = (text, diagnostics);

    public static RawEvidence Read(SourceText text, DiagnosticBag diagnostics)
    {
        var reader = new CsvEvidenceReader(text, diagnostics);
        try
        {
            int? line = 1;
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

        return reader._raw;
    }

    /// <summary>Reads rows from a line on; the line to begin anew from where an unclosed quotation mark swallows the rest.</summary>
    private int? ReadFrom(int firstLine)
    {
        var rest = TextSpan.FromBounds(_text.GetLineSpan(firstLine).Start, _text.Length);
        var malformed = new List<CsvMalformedRecord>();
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            Separator = ',',
            DetectSeparatorHint = false,
            TrackLineNumbers = true,
            OnMalformedRecord = malformed.Add,
        };
        using var csv = CsvReader.FromText(_text.ToString(rest), options);
        foreach (var _ in csv)
        {
            var line = firstLine + (int)csv.LineNumber - 1;
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
                AddRow(Cells(csv, _text.GetLineSpan(line).Start));
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

    private void AddRow(List<RawValue> cells)
    {
        if (!_isTable || cells.TrueForAll(c => c.Text.Length == 0))
        {
            return;
        }

        var span = TextSpan.FromBounds(cells[0].Span.Start, cells[^1].Span.End);
        if (_header is null)
        {
            (_header, _headerSpan) = (cells, span);
            CheckHeader(cells);
            return;
        }

        if (cells.Count < _header.Count || cells.Skip(_header.Count).Any(c => c.Text.Length > 0))
        {
            _diagnostics.Add(DiagnosticFactory.RowOfOtherLength(At(span), At(_headerSpan), cells.Count, _header.Count));
            return;
        }

        var entries = _header.Zip(cells).Where(pair => pair.First.Text.Length > 0 && !KeyNames.IsNotGiven(pair.Second.Text))
            .Select(pair => new RawEntry(pair.First.Text, pair.First.Span, Values(pair.First.Text, pair.Second), pair.Second.Span));
        _raw.Records.Add(new RawRecord(span, [.. entries]));
    }

    private void CheckHeader(List<RawValue> header)
    {
        if (!header.Exists(c => KeyNames.Find(c.Text, EvidenceKeys.Kinds) is not null))
        {
            _diagnostics.Add(DiagnosticFactory.EvidenceNotReadable(At(_headerSpan), "file", "the first row names the columns, and one says what happened", ExampleHeader));
            _isTable = false;
        }
    }

    private ImmutableArray<RawValue> Values(string column, RawValue cell)
    {
        if (!cell.Text.Contains(';', StringComparison.Ordinal) || EvidenceKeys.IsRemark(KeyNames.Plain(column)))
        {
            return [cell];
        }

        var values = ImmutableArray.CreateBuilder<RawValue>();
        var from = 0;
        foreach (var item in cell.Text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var at = _text.ToString(cell.Span).IndexOf(item, from, StringComparison.Ordinal);
            values.Add(new RawValue(item, at < 0 ? cell.Span : new TextSpan(cell.Span.Start + at, item.Length)));
            from = Math.Max(from, at + item.Length);
        }

        return values.ToImmutable();
    }

    private void ReportRow(int line, string label, string part = "row") =>
        _diagnostics.Add(DiagnosticFactory.EvidenceNotReadable(At(_text.GetLineSpan(line)), part, label, part == "file" ? ExampleHeader : "meet,improvement-board,2019-10-22"));

    private TextLocation At(TextSpan span) => new(_text, span);
}
