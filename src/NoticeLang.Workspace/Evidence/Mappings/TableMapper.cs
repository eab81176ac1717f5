using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Text;
using NoticeLang.Workspace.Evidence.Tables;

namespace NoticeLang.Workspace.Evidence.Mappings;

/// <summary>One mapping applied to one table whose header has all its columns: a record a row, and every row that gives none with its reason.</summary>
internal sealed class TableMapper
{
    private readonly EvidenceFile _file;
    private readonly BoundMapping _mapping;
    private readonly TableHeader _header;
    private readonly DiagnosticBag _diagnostics;
    private readonly RecordReader _records;
    private readonly DateWatch _dates = new();
    private readonly List<(MappedField Field, ImmutableArray<HeadedColumn> Columns, CellReader Reader)> _columns = [];
    private readonly List<(HeadedColumn Column, string Period, CellReader Reader)> _periods = [];
    private readonly ImmutableArray<HeadedColumn> _keys;
    private readonly ImmutableArray<HeadedColumn> _unread;
    private readonly MappedField? _ofPeriods;
    private bool _isTold;
    private readonly string? _dayColumn;

    public TableMapper(EvidenceFile file, BoundMapping mapping, TableHeader header, NoticeNames names, DiagnosticBag diagnostics)
    {
        (_file, _mapping, _header, _diagnostics, _records) = (file, mapping, header, diagnostics, new RecordReader(file));
        foreach (var field in mapping.Fields.Where(f => f.Column is not null))
        {
            var columns = header.Find(field.Column!.Name).ToImmutableArray();
            _columns.Add((field, columns, new CellReader(file.Text, names, _dates, field, columns[0].Name)));
        }

        _dayColumn = mapping.Fields.FirstOrDefault(f => f.Content is MappedContent.Day or MappedContent.Period && f.Key is "day" or "date" or "on" or "from" or "in")?.Column?.Name;
        var claimed = mapping.Columns.SelectMany(c => header.Find(c.Name)).Select(c => c.Number).ToHashSet();
        _ofPeriods = mapping.Fields.FirstOrDefault(f => f.IsOfEachPeriod);
        foreach (var column in _ofPeriods is null ? [] : header.Columns.Where(c => !claimed.Contains(c.Number)))
        {
            // Under 2021/22 stands Apr-21, which is a period by itself; under 2021 stands Q1, which is none.
            var joined = column.Cell with { Value = column.Cell.Value with { Text = column.Name }, Kind = CellKind.Text };
            if ((CellDates.ReadPeriod(column.Cell, _ofPeriods!.Order, names.IsTerm) ?? CellDates.ReadPeriod(joined, _ofPeriods.Order, names.IsTerm)) is { } period)
            {
                _dates.NotePeriod(column.Cell);
                _periods.Add((column, period, new CellReader(file.Text, names, _dates, _ofPeriods, column.Name)));
            }
            else if (CellDates.ReadDay(column.Cell, _ofPeriods.Order).ShortYear is { } whole)
            {
                NotTaken.Add(Because(column.Cell.Span, new CellObstacle(RowObstacle.ShortYear, "", column.Name, whole)));
            }
        }

        _unread = [.. header.Columns.Where(c => !claimed.Contains(c.Number) && NotDoneWords.IsAskedBy(c.Name))];
        _keys = mapping.Kind is not null ? [] : [.. header.Columns.Where(c => !claimed.Contains(c.Number) && _periods.TrueForAll(p => p.Column != c))];
    }

    public List<EvidenceRecord> Records { get; } = [];

    public List<RowNotTaken> NotTaken { get; } = [];

    /// <summary>How many rows gave a record.</summary>
    public int RowsTaken { get; private set; }

    /// <summary>False for a table that should have a column a period, and has none.</summary>
    public bool HasPeriods => _ofPeriods is null || _periods.Count > 0;

    public DateWatch Dates => _dates;

    /// <summary>Makes records of the rows.</summary>
    /// <param name="most">So many, and those of one row more.</param>
    /// <returns>The first row beyond; null where there is none.</returns>
    public TableRow? Apply(SourceTable table, int most)
    {
        var isBelow = false;
        foreach (var row in table.Rows.Where(r => r.Number > _header.LastRow && !r.IsBlank))
        {
            isBelow = isBelow || _mapping.Until.Any(t => Holds(t, row));
            if (isBelow)
            {
                NotTaken.Add(Because(row.Span, new CellObstacle(RowObstacle.BelowTheLast, "", "")));
            }
            else if (!HasCells(row))
            {
                NotTaken.Add(Because(row.Span, new CellObstacle(RowObstacle.NoCells, "", "")));
            }
            else if (_mapping.Only.FirstOrDefault(t => !Holds(t, row)) is { } test)
            {
                NotTaken.Add(Because(row.Span, new CellObstacle(RowObstacle.NotAskedFor, test.Column.Name, Words(test.Column, row), RuleOf(test))));
            }
            else if (Records.Count >= most)
            {
                return row;
            }
            else
            {
                var before = Records.Count;
                Take(row);
                if (Records.Count > before)
                {
                    RowsTaken++;
                    NoteStatus(row);
                }
            }
        }

        return null;
    }

    /// <summary>Says, once, that a row is taken though a column that the mapping does not look at says that it did not take place.</summary>
    private void NoteStatus(TableRow row)
    {
        foreach (var column in _isTold ? [] : _unread)
        {
            if (row.At(column.Number) is { } cell && NotDoneWords.Contains(cell.Text))
            {
                _isTold = true;
                _diagnostics.Add(DiagnosticFactory.PerhapsNotDone(
                    new TextLocation(_file.Text, cell.Span), column.Name, cell.Text,
                    [new DiagnosticFix($"only rows where column \"{column.Name}\" is \"Held\"", "in the mapping, with the words of the column")]));
                return;
            }
        }
    }

    private bool HasCells(TableRow row) =>
        _columns.Exists(c => Cells(row, c.Columns).Any()) || _periods.Exists(p => row.At(p.Column.Number) is not null) || _keys.Any(k => row.At(k.Number) is not null);

    private static IEnumerable<TableCell> Cells(TableRow row, ImmutableArray<HeadedColumn> columns) =>
        columns.Select(c => row.At(c.Number)).OfType<TableCell>().Where(c => !KeyNames.IsNotGiven(c.Text)).DistinctBy(c => c.Span);

    private string Words(MappedColumn column, TableRow row) => CellText.Folded(string.Join(" ", Cells(row, [.. _header.Find(column.Name)]).Select(c => c.Text)));

    private bool Holds(RowTest test, TableRow row)
    {
        var words = Words(test.Column, row);
        return test.IsNot != (test.Values.IsEmpty ? words.Length == 0 : test.Values.Any(v => CellText.Same(v, words)));
    }

    private static string RuleOf(RowTest test) =>
        (test.IsNot ? "not " : "") + (test.Values.IsEmpty ? "empty" : Listing.Or([.. test.Values.Select(v => $"\"{v}\"")]));

    private void Take(TableRow row)
    {
        var entries = new List<RawEntry>();
        var hasDay = _periods.Count > 0;
        foreach (var field in _mapping.Fields.Where(f => f.Column is null && !f.IsOfEachPeriod))
        {
            entries.Add(Entry(field.Key, row.Span, field.Constant, row.Span));
            hasDay |= IsDay(field.Key);
        }

        foreach (var (field, columns, reader) in _columns)
        {
            var cells = Cells(row, columns).ToList();
            var (values, obstacle) = reader.Read(cells);
            if (obstacle is { Obstacle: RowObstacle.NoMeaning } && field.Key == _mapping.Kind)
            {
                // A table holds rows of other things: the mapping asks for those it has words for.
                var asked = field.Meanings.SelectMany(m => m.Texts).Select(t => $"\"{t}\"").ToImmutableArray();
                obstacle = obstacle with { Obstacle = RowObstacle.NotAskedFor, Rule = asked.Length > 5 ? "one the mapping has words for" : Listing.Or(asked) };
            }

            if (obstacle is not null)
            {
                NotTaken.Add(Because(cells[0].Span, obstacle));
                return;
            }

            if (!values.IsEmpty)
            {
                entries.Add(new RawEntry(field.Key, columns[0].Cell.Span, values, TextSpan.FromBounds(cells[0].Span.Start, cells[^1].Span.End)));
            }
            else if (!field.Default.IsEmpty)
            {
                entries.Add(Entry(field.Key, columns[0].Cell.Span, field.Default, row.Span));
            }
            else if (field.Key == _mapping.Kind || field.Key is "by" or "person")
            {
                // Whose it is may stand in the row above and be meant for this one: a record of nobody counts for nothing.
                NotTaken.Add(Because(row.Span, new CellObstacle(RowObstacle.NothingUnder, columns[0].Name, "")));
                return;
            }
            else
            {
                continue;
            }

            hasDay |= IsDay(field.Key);
        }

        if (!hasDay && _dayColumn is { } day)
        {
            NotTaken.Add(Because(row.Span, new CellObstacle(RowObstacle.NoDay, day, "")));
            return;
        }

        AddKeys(row, entries);
        if (_mapping.SaidBy is { } said && !entries.Exists(e => e.Name == "said by"))
        {
            entries.Add(Entry("said by", row.Span, [said], row.Span));
        }

        // The key of the kind comes first: the first that is one decides what a record is.
        entries = [.. entries.OrderBy(e => e.Name == _mapping.Kind ? 0 : 1)];
        if (_ofPeriods is null)
        {
            Add(row.Span, entries);
            return;
        }

        foreach (var (column, period, reader) in _periods)
        {
            AddPeriod(row, column, period, reader, entries);
        }
    }

    private void AddPeriod(TableRow row, HeadedColumn column, string period, CellReader reader, List<RawEntry> entries)
    {
        var cells = Cells(row, [column]).ToList();
        var (values, obstacle) = reader.Read(cells);
        if (obstacle is not null)
        {
            NotTaken.Add(Because(cells[0].Span, obstacle));
            return;
        }

        var place = cells.Count > 0 ? cells[0].Span : row.Span;
        ImmutableArray<RawValue> given = !values.IsEmpty ? values : [.. _ofPeriods!.Default.Select(v => new RawValue(v, row.Span))];
        if (!given.IsEmpty)
        {
            Add(place, [.. entries, Entry("in", column.Cell.Span, [period], place), new RawEntry("value", column.Cell.Span, given, place)]);
        }
    }

    // A table whose columns are keys of evidence has no columns to name.
    private void AddKeys(TableRow row, List<RawEntry> entries)
    {
        foreach (var column in _keys)
        {
            if (row.At(column.Number) is { } cell && !KeyNames.IsNotGiven(cell.Text) && !entries.Exists(e => e.Name == KeyNames.Plain(column.Name)))
            {
                entries.Add(new RawEntry(column.Name, column.Cell.Span, TableRecords.Values(_file.Text, column.Name, cell), cell.Span));
            }
        }
    }

    private void Add(TextSpan place, IEnumerable<RawEntry> entries)
    {
        var found = new DiagnosticBag();
        if (_records.Read(new RawRecord(place, [.. entries]), found) is { } record)
        {
            Records.Add(record);
            _diagnostics.AddRange(found);
            return;
        }

        var fault = found.FirstOrDefault();
        NotTaken.Add(Because(fault?.Location.Span ?? place, new CellObstacle(RowObstacle.NotARecord, "", "", fault?.Message ?? "it makes no record")));
    }

    private static bool IsDay(string key) => key is "day" or "date" or "on" or "from" or "to" or "until" or "in";

    private static RawEntry Entry(string key, TextSpan name, ImmutableArray<string> values, TextSpan place) =>
        new(key, name, [.. values.Select(v => new RawValue(v, place))], place);

    private RowNotTaken Because(TextSpan place, CellObstacle obstacle) =>
        new(_file, new TextLocation(_file.Text, place), obstacle.Obstacle, obstacle.Column, obstacle.Value, obstacle.Rule);
}
