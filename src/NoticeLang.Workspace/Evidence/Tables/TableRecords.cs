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
    private readonly DiagnosticBag _diagnostics;
    private readonly TextSpan _header;
    private readonly int _width;
    private readonly EntryBuffer _entries = new();

    // By their numbers; of a column without a name, null.
    private readonly Column?[] _columns;
    private TableCell? _faulty;
    private bool _isBlank;
    private bool _hasMore;

    /// <param name="header">The first row that is not blank, where it <see cref="HasKeys(TableRow)"/>.</param>
    public TableRecords(SourceText text, TableRow header, DiagnosticBag diagnostics)
    {
        (_text, _header, _width, _diagnostics) = (text, header.Span, header.Width, diagnostics);
        _columns = new Column?[header.Cells.Max(c => c.Column) + 1];
        foreach (var cell in header.Cells.Where(c => c.Text.Length > 0))
        {
            _columns[cell.Column] = new Column(cell.Text, cell.Span, EvidenceKeys.IsRemark(KeyNames.Plain(cell.Text)));
        }
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
            if (records is null)
            {
                records = row.IsBlank ? null : new TableRecords(text, row, diagnostics);
            }
            else if (records.Of(row) is { } record)
            {
                yield return record;
            }
        }
    }

    /// <summary>The record of a row, to be looked at before the next; null where the row is blank or, with a message, no record.</summary>
    public RawRecord? Of(TableRow row)
    {
        Begin();
        foreach (ref readonly var cell in row.Cells.AsSpan())
        {
            Add(cell.Column, cell.Read, cell.Span, cell.Kind);
        }

        return End(row.Span, row.Width);
    }

    /// <summary>Begins a row.</summary>
    public void Begin()
    {
        _entries.Clear();
        (_faulty, _isBlank, _hasMore) = (null, true, false);
    }

    /// <summary>Adds a cell, after those before it.</summary>
    /// <param name="column">From 1.</param>
    /// <param name="isAsWritten">Whether it is known that the text stands there letter for letter, in quotation marks or not.</param>
    public void Add(int column, ReadText text, TextSpan span, CellKind kind, bool isAsWritten = false)
    {
        var isEmpty = text.Text.Length == 0;
        _isBlank &= isEmpty;
        if ((uint)column >= (uint)_columns.Length || _columns[column] is not { } key)
        {
            _hasMore |= column > _width && !isEmpty;
            return;
        }

        if (kind == CellKind.Error)
        {
            _faulty ??= new TableCell(column, text, span, kind);
        }

        if (!text.IsNotGiven)
        {
            if (key.IsRemark || !text.HasSemicolon)
            {
                _entries.Add(new RawEntry(key.Name, key.Span, text, span));
            }
            else
            {
                AddSeveral(key, text, span, isAsWritten);
            }
        }
    }

    /// <summary>Ends a row.</summary>
    /// <param name="row">From its first cell to its last.</param>
    /// <param name="width">As in <see cref="TableRow.Width"/>.</param>
    /// <returns>As <see cref="Of"/>.</returns>
    public RawRecord? End(TextSpan row, int width)
    {
        if (_isBlank)
        {
            return null;
        }

        // In a sheet nobody sees how many columns a row has; in a text file a comma too many or too few moves all that follow.
        var isShort = _text.Layout is null && width < _width;
        if (isShort || (width > _width && _hasMore))
        {
            _diagnostics.Add(DiagnosticFactory.RowOfOtherLength(At(row), At(_header), width, _width));
            return null;
        }

        if (_faulty is { } fault)
        {
            _diagnostics.Add(DiagnosticFactory.CellNotReadable(At(fault.Span), Fault(fault.Text)));
            return null;
        }

        return _entries.ToRecord(row);
    }

    /// <summary>The values of a cell, parted by semicolons; words about a record are one.</summary>
    public static ImmutableArray<RawValue> Values(SourceText text, string column, TableCell cell) =>
        !cell.Text.Contains(';', StringComparison.Ordinal) || EvidenceKeys.IsRemark(KeyNames.Plain(column)) ? [cell.Value] : Parted(text, cell.Read, cell.Span);

    private void AddSeveral(Column key, ReadText text, TextSpan span, bool isAsWritten)
    {
        var quotes = (span.Length - text.Text.Length) / 2;
        var at = span.Start + quotes;
        _entries.Add(isAsWritten || (quotes is 0 or 1 && _text.Content.AsSpan(at, text.Text.Length).SequenceEqual(text.Text))
            ? RawEntry.Parted(key.Name, key.Span, text, at, span)
            : new RawEntry(key.Name, key.Span, Parted(_text, text, span), span));
    }

    private static ImmutableArray<RawValue> Parted(SourceText text, ReadText value, TextSpan span)
    {
        var written = text.Content.AsSpan(span.Start, span.Length);
        var values = ImmutableArray.CreateBuilder<RawValue>();
        var from = 0;
        foreach (var part in value.Parts)
        {
            var at = written[from..].IndexOf(part.Text, StringComparison.Ordinal);
            values.Add(new RawValue(part.Text, at < 0 ? span : new TextSpan(span.Start + from + at, part.Text.Length)));
            from = at < 0 ? from : from + at + part.Text.Length;
        }

        return values.DrainToImmutable();
    }

    private static string Fault(string text) => text[0] switch
    {
        '#' => "the formula came to no value",
        '=' => "the formula was saved without its value",
        _ => "this is neither a number, a day nor a text",
    };

    private TextLocation At(TextSpan span) => new(_text, span);

    private sealed record Column(string Name, TextSpan Span, bool IsRemark);
}
