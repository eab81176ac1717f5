using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Text;
using NoticeLang.Workspace.Evidence.Tables;

namespace NoticeLang.Workspace.Evidence.Mappings;

/// <summary>A column of a table: its number, from 1, what stands at its head (of several rows joined by " / "), and where.</summary>
internal sealed record HeadedColumn(int Number, string Name, TableCell Cell);

/// <summary>The header of a table: where it is, and its columns.</summary>
/// <param name="LastRow">The number of its last row: all below it are the table's rows.</param>
internal sealed class TableHeader
{
    /// <summary>So far down a header is looked for.</summary>
    private const int MaxRows = 200;

    private readonly Dictionary<string, List<HeadedColumn>> _byName = new(StringComparer.Ordinal);

    private TableHeader(ImmutableArray<TableRow> rows, int lastRow)
    {
        LastRow = lastRow;
        Span = rows.IsEmpty ? default : TextSpan.FromBounds(rows[0].Span.Start, rows[^1].Span.End);
        var columns = new SortedDictionary<int, HeadedColumn>();
        foreach (var cell in rows.SelectMany(r => r.Cells).Where(c => c.Text.Length > 0))
        {
            var text = CellText.Folded(cell.Text);
            columns[cell.Column] = !columns.TryGetValue(cell.Column, out var above) ? new HeadedColumn(cell.Column, text, cell)
                : CellText.Same(above.Name, text) ? above
                : new HeadedColumn(cell.Column, $"{above.Name} / {text}", cell);
        }

        Columns = [.. columns.Values];
        foreach (var column in Columns)
        {
            var key = CellText.Key(column.Name);
            if (!_byName.TryGetValue(key, out var others))
            {
                _byName[key] = others = [];
            }

            others.Add(column);
        }
    }

    public int LastRow { get; }

    public TextSpan Span { get; }

    public ImmutableArray<HeadedColumn> Columns { get; }

    /// <summary>All columns of a name: several where their heads are one merged cell, or where two have one name.</summary>
    public IReadOnlyList<HeadedColumn> Find(string name) => _byName.GetValueOrDefault(CellText.Key(name), []);

    public bool Has(string name) => _byName.ContainsKey(CellText.Key(name));

    /// <summary>
    /// The header a mapping means: in the rows it names, else the first row with all its columns; where no row has them all, the row that has
    /// most of them, of several the widest.
    /// </summary>
    public static TableHeader Find(SourceTable table, BoundMapping mapping)
    {
        if (mapping.HeaderRow is { } first)
        {
            var last = mapping.LastHeaderRow ?? first;
            return new TableHeader([.. table.Rows.Where(r => r.Number >= first && r.Number <= last)], last);
        }

        var names = mapping.Columns;
        TableHeader? best = null;
        var found = -1;
        foreach (var row in table.Rows.Where(r => !r.IsBlank).Take(MaxRows))
        {
            var header = new TableHeader([row], row.Number);
            var has = names.Count(c => header.Has(c.Name));
            var fit = (has * MaxRows * MaxRows) + Math.Min(header.Columns.Length, MaxRows);
            if (fit > found)
            {
                (best, found) = (header, fit);
            }

            if (has == names.Length)
            {
                break;
            }
        }

        return best ?? new TableHeader([], 0);
    }

    /// <summary>The names of its columns, each once, in order.</summary>
    public ImmutableArray<string> Names => [.. Columns.Select(c => c.Name).Distinct(StringComparer.Ordinal)];
}
