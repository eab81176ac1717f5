using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using NoticeLang.Diagnostics;
using NoticeLang.Text;
using NoticeLang.Workspace.Evidence.Tables;

namespace NoticeLang.Workspace.Evidence;

/// <summary>
/// Reads a table of rows and commas, or what stands for the commas, a row at a time. Strict: a row with a stray quotation mark is left out,
/// with a message, and all others are read. Never throws.
/// </summary>
internal sealed class CsvEvidenceReader
{
    private readonly SourceText _text;
    private readonly ReadingLimits _limits;
    private readonly DiagnosticBag _diagnostics;
    private readonly CsvRows _rows;

    private CsvEvidenceReader(SourceText text, ReadingLimits limits, DiagnosticBag diagnostics) =>
        (_text, _limits, _diagnostics, _rows) = (text, limits, diagnostics, new CsvRows(text, limits, diagnostics));

    public static FileContent Read(SourceText text, ReadingLimits limits, DiagnosticBag diagnostics) =>
        new CsvEvidenceReader(text, limits, diagnostics).Read();

    private FileContent Read()
    {
        var first = new List<TableRow>();
        while (_rows.MoveNext())
        {
            first.Add(_rows.ToRow());
            if (!first[^1].IsBlank)
            {
                break;
            }
        }

        if (first is [.., { IsBlank: false } header] && TableRecords.HasKeys(header))
        {
            // A table without its rows: few files in the keys of evidence are mapped as well, and those are read again.
            return new FileContent(_text, new RawEvidence()) { Rows = Records(header), LateTables = TableAnew(_text, _limits) };
        }

        return new FileContent(_text, new RawEvidence())
        {
            Tables = [Table(first)],
            WithoutMapping = first is [.., { IsBlank: false } other] ? [DiagnosticFactory.TableWithoutMapping(new TextLocation(_text, other.Span))] : [],
        };
    }

    private static Lazy<ImmutableArray<SourceTable>> TableAnew(SourceText text, ReadingLimits limits) =>
        new(() => [new CsvEvidenceReader(text, limits, new DiagnosticBag()).Table([])]);

    private IEnumerable<RawRecord> Records(TableRow header)
    {
        var records = new TableRecords(_text, header, _diagnostics);
        while (_rows.MoveNext())
        {
            if (_rows.ToRecord(records) is { } record)
            {
                yield return record;
            }
        }
    }

    /// <summary>The whole table: the rows given and those that are left.</summary>
    private SourceTable Table(List<TableRow> rows)
    {
        while (_rows.MoveNext())
        {
            rows.Add(_rows.ToRow());
        }

        return new SourceTable("", IsHidden: false, [.. rows]);
    }
}
