using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Text;

namespace NoticeLang.Workspace.Evidence.Tables;

/// <summary>
/// A table whose first row are the keys of evidence: a record a row; lists are parted by semicolons. A row with other than the header's number
/// of cells is left out, with a message, and all others are read.
/// </summary>
internal sealed class TableRecords
{
    public const string ExampleHeader = "act,by,day";
    private readonly SourceText _text;
    private readonly TableRow _header;
    private readonly DiagnosticBag _diagnostics;

    private TableRecords(SourceText text, TableRow header, DiagnosticBag diagnostics) => (_text, _header, _diagnostics) = (text, header, diagnostics);

    /// <summary>Whether the first row that is not blank has a key that says what happened.</summary>
    public static bool HasKeys(SourceTable table) =>
        table.Rows.FirstOrDefault(r => !r.IsBlank) is { } header && header.Cells.Any(c => KeyNames.Find(c.Text, EvidenceKeys.Kinds) is not null);

    /// <summary>The records of a table that <see cref="HasKeys"/>.</summary>
    public static IEnumerable<RawRecord> Read(SourceText text, SourceTable table, DiagnosticBag diagnostics)
    {
        TableRecords? records = null;
        foreach (var row in table.Rows.Where(r => !r.IsBlank))
        {
            if (records is null)
            {
                records = new TableRecords(text, row, diagnostics);
            }
            else if (records.Of(row) is { } record)
            {
                yield return record;
            }
        }
    }

    private RawRecord? Of(TableRow row)
    {
        // In a sheet nobody sees how many columns a row has; in a text file a comma too many or too few moves all that follow.
        var isShort = _text.Layout is null && row.Width < _header.Width;
        if (isShort || row.Cells.Any(c => c.Column > _header.Width && c.Text.Length > 0))
        {
            _diagnostics.Add(DiagnosticFactory.RowOfOtherLength(At(row.Span), At(_header.Span), row.Width, _header.Width));
            return null;
        }

        if (row.Cells.FirstOrDefault(c => c.Kind == CellKind.Error && _header.At(c.Column) is not null) is { Column: > 0 } faulty)
        {
            _diagnostics.Add(DiagnosticFactory.CellNotReadable(At(faulty.Span), Fault(faulty.Text)));
            return null;
        }

        var entries = new List<RawEntry>();
        foreach (var column in _header.Cells.Where(c => c.Text.Length > 0))
        {
            if (row.At(column.Column) is { } cell && !KeyNames.IsNotGiven(cell.Text))
            {
                entries.Add(new RawEntry(column.Text, column.Span, Values(_text, column.Text, cell), cell.Span));
            }
        }

        return new RawRecord(row.Span, [.. entries]);
    }

    private static string Fault(string text) => text[0] switch
    {
        '#' => "the formula came to no value",
        '=' => "the formula was saved without its value",
        _ => "this is neither a number, a day nor a text",
    };

    /// <summary>The values of a cell, parted by semicolons; words about a record are one.</summary>
    public static ImmutableArray<RawValue> Values(SourceText text, string column, TableCell cell)
    {
        if (!cell.Text.Contains(';', StringComparison.Ordinal) || EvidenceKeys.IsRemark(KeyNames.Plain(column)))
        {
            return [cell.Value];
        }

        var values = ImmutableArray.CreateBuilder<RawValue>();
        var from = 0;
        foreach (var item in cell.Text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var at = text.ToString(cell.Span).IndexOf(item, from, StringComparison.Ordinal);
            values.Add(new RawValue(item, at < 0 ? cell.Span : new TextSpan(cell.Span.Start + at, item.Length)));
            from = Math.Max(from, at + item.Length);
        }

        return values.ToImmutable();
    }

    private TextLocation At(TextSpan span) => new(_text, span);
}
