using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using NoticeLang.Diagnostics;
using NoticeLang.Text;

namespace NoticeLang.Workspace.Evidence.Tables;

/// <summary>The rows of one table in a laid out text: its lines that have cells, save for those that merged cells cover more of.</summary>
/// <param name="lines">All lines of the text; those of the table are added next.</param>
internal sealed class LaidTable(List<LaidRow> lines)
{
    private readonly int _first = lines.Count;

    // By their lines.
    private readonly Dictionary<int, TableRow> _covered = [];
    private int _end;

    /// <summary>The first row; null where there is none.</summary>
    public TableRow? First { get; private set; }

    /// <summary>Puts a row in the place of the line added last: merged cells have their value in each column and row.</summary>
    public void Cover(TableRow row) => _covered.Add(lines.Count - 1, row);

    /// <summary>The line added last is its last.</summary>
    public void End()
    {
        _end = lines.Count;
        First = FirstOf(_first) is { } line ? RowOf(line) : null;
    }

    /// <summary>The row of a number; null where there is none.</summary>
    public TableRow? Row(int number)
    {
        for (var line = FirstOf(_first); line is { } at; line = FirstOf(at + 1))
        {
            if (lines[at].Number == number)
            {
                return RowOf(at);
            }
        }

        return null;
    }

    public ImmutableArray<TableRow> ToRows()
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>(_end - _first);
        for (var line = FirstOf(_first); line is { } at; line = FirstOf(at + 1))
        {
            rows.Add(RowOf(at));
        }

        return rows.DrainToImmutable();
    }

    /// <summary>The records of its rows under the first, which has the keys, each to be looked at before the next.</summary>
    public IEnumerable<RawRecord> Records(SourceText text, DiagnosticBag diagnostics)
    {
        if (FirstOf(_first) is not { } header)
        {
            yield break;
        }

        var records = new TableRecords(text, First!, diagnostics);
        for (var line = FirstOf(header + 1); line is { } at; line = FirstOf(at + 1))
        {
            if ((_covered.TryGetValue(at, out var covered) ? records.Of(covered) : RecordOf(lines[at], records)) is { } record)
            {
                yield return record;
            }
        }
    }

    private static RawRecord? RecordOf(LaidRow row, TableRecords records)
    {
        records.Begin();
        var at = row.Start;
        foreach (ref readonly var cell in row.Cells.AsSpan())
        {
            var place = new TextSpan(at, cell.Text.Length);
            records.Add(cell.Column, cell.Read, place, cell.Kind);
            at = place.End + 1;
        }

        return records.End(TextSpan.FromBounds(row.Start, at - 1), row.Width);
    }

    private TableRow RowOf(int line) => _covered.TryGetValue(line, out var covered) ? covered : lines[line].ToRow();

    /// <summary>The first line from one on that has cells; null where there is none.</summary>
    private int? FirstOf(int line)
    {
        while (line < _end && lines[line].Cells.Count == 0)
        {
            line++;
        }

        return line < _end ? line : null;
    }
}
