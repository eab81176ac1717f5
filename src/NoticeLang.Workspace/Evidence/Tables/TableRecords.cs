using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.InteropServices;
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
    private readonly DiagnosticBag _diagnostics;
    private readonly TextSpan _header;
    private readonly int _width;
    private readonly ImmutableArray<Column> _columns;
    private readonly EntryBuffer _entries = new();
    private readonly TextPool _pool = new();

    /// <param name="header">The first row that is not blank, where it <see cref="HasKeys(TableRow)"/>.</param>
    public TableRecords(SourceText text, TableRow header, DiagnosticBag diagnostics)
    {
        (_text, _header, _width, _diagnostics) = (text, header.Span, header.Width, diagnostics);
        _columns = [.. header.Cells.Where(c => c.Text.Length > 0).Select(c => new Column(c, EvidenceKeys.IsRemark(KeyNames.Plain(c.Text))))];
    }

    /// <summary>Whether the first row that is not blank has a key that says what happened.</summary>
    public static bool HasKeys(SourceTable table) => table.Rows.FirstOrDefault(r => !r.IsBlank) is { } header && HasKeys(header);

    /// <summary>Whether a row has a key that says what happened.</summary>
    public static bool HasKeys(TableRow header) => header.Cells.Any(c => KeyNames.Find(c.Text, EvidenceKeys.Kinds) is not null);

    /// <summary>The records of a table that <see cref="HasKeys(SourceTable)"/>, each to be looked at before the next.</summary>
    public static IEnumerable<RawRecord> Read(SourceText text, SourceTable table, DiagnosticBag diagnostics)
    {
        TableRecords? records = null;
        foreach (var row in table.Rows)
        {
            if (row.IsBlank)
            {
                continue;
            }

            if (records is null)
            {
                records = new TableRecords(text, row, diagnostics);
            }
            else if (records.Of(row.Span, row.Cells.AsSpan(), row.Width) is { } record)
            {
                yield return record;
            }
        }
    }

    /// <summary>The record of a row that is not blank, to be looked at before the next; null, with a message, where the row is none.</summary>
    /// <param name="cells">As in <see cref="TableRow.Cells"/>.</param>
    /// <param name="width">As in <see cref="TableRow.Width"/>.</param>
    public RawRecord? Of(TextSpan row, ReadOnlySpan<TableCell> cells, int width)
    {
        // In a sheet nobody sees how many columns a row has; in a text file a comma too many or too few moves all that follow.
        var isShort = _text.Layout is null && width < _width;
        if (isShort || (width > _width && HasMore(cells)))
        {
            _diagnostics.Add(DiagnosticFactory.RowOfOtherLength(At(row), At(_header), width, _width));
            return null;
        }

        _entries.Clear();
        var next = 0;
        TableCell? faulty = null;
        foreach (ref readonly var column in _columns.AsSpan())
        {
            while (next < cells.Length && cells[next].Column < column.Number)
            {
                next++;
            }

            if (next == cells.Length || cells[next].Column != column.Number)
            {
                continue;
            }

            ref readonly var cell = ref cells[next];
            faulty ??= cell.Kind == CellKind.Error ? cell : null;
            if (!KeyNames.IsNotGiven(cell.Text))
            {
                _entries.Add(column.IsRemark || !cell.Text.Contains(';', StringComparison.Ordinal)
                    ? new RawEntry(column.Name, column.Span, cell.Text, cell.Span)
                    : new RawEntry(column.Name, column.Span, Parted(_text, cell, _pool), cell.Span));
            }
        }

        if (faulty is { } fault)
        {
            _diagnostics.Add(DiagnosticFactory.CellNotReadable(At(fault.Span), Fault(fault.Text)));
            return null;
        }

        return _entries.ToRecord(row);
    }

    /// <summary>The values of a cell, parted by semicolons; words about a record are one.</summary>
    public static ImmutableArray<RawValue> Values(SourceText text, string column, TableCell cell) =>
        !cell.Text.Contains(';', StringComparison.Ordinal) || EvidenceKeys.IsRemark(KeyNames.Plain(column)) ? [cell.Value] : Parted(text, cell, new TextPool());

    private static ImmutableArray<RawValue> Parted(SourceText text, TableCell cell, TextPool pool)
    {
        var written = text.Content.AsSpan(cell.Span.Start, cell.Span.Length);
        var values = new RawValue[cell.Text.AsSpan().Count(';') + 1];
        var (count, from) = (0, 0);
        foreach (var range in cell.Text.AsSpan().Split(';'))
        {
            var item = cell.Text.AsSpan(range).Trim();
            if (!item.IsEmpty)
            {
                var at = written[from..].IndexOf(item);
                values[count++] = new RawValue(pool.Of(item), at < 0 ? cell.Span : new TextSpan(cell.Span.Start + from + at, item.Length));
                from = at < 0 ? from : from + at + item.Length;
            }
        }

        return count == values.Length ? ImmutableCollectionsMarshal.AsImmutableArray(values) : [.. values.AsSpan(0, count)];
    }

    private bool HasMore(ReadOnlySpan<TableCell> cells)
    {
        foreach (var cell in cells)
        {
            if (cell.Column > _width && cell.Text.Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static string Fault(string text) => text[0] switch
    {
        '#' => "the formula came to no value",
        '=' => "the formula was saved without its value",
        _ => "this is neither a number, a day nor a text",
    };

    private TextLocation At(TextSpan span) => new(_text, span);

    private readonly record struct Column(int Number, string Name, TextSpan Span, bool IsRemark)
    {
        public Column(TableCell header, bool isRemark)
            : this(header.Column, header.Text, header.Span, isRemark)
        {
        }
    }
}
