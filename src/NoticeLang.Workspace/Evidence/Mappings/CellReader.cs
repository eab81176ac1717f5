using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Text;
using NoticeLang.Time;
using NoticeLang.Workspace.Evidence.Tables;

namespace NoticeLang.Workspace.Evidence.Mappings;

/// <summary>Why a cell gives no value.</summary>
/// <param name="Rule">As in <see cref="RowNotTaken.Rule"/>.</param>
internal sealed record CellObstacle(RowObstacle Obstacle, string Column, string Value, string Rule = "");

/// <summary>From cells to the values of one field, as its mapping says: meanings, several values in a cell, days, names, figures.</summary>
internal sealed class CellReader(SourceText text, NoticeNames names, DateWatch dates, MappedField field, string column)
{
    /// <summary>The values, or why there are none; both null for an empty cell.</summary>
    public (ImmutableArray<RawValue> Values, CellObstacle? Obstacle) Read(IEnumerable<TableCell> cells)
    {
        var values = ImmutableArray.CreateBuilder<RawValue>();
        foreach (var cell in cells.SelectMany(Parts))
        {
            if (Value(cell, out var found) is { } obstacle)
            {
                return ([], obstacle);
            }

            values.AddRange(found);
        }

        return (values.ToImmutable(), null);
    }

    /// <summary>What a cell holds, by itself or in parts.</summary>
    private IEnumerable<TableCell> Parts(TableCell cell)
    {
        if (field.Separator is not { } separator)
        {
            yield return cell;
            yield break;
        }

        var from = 0;
        var whole = text.ToString(cell.Span);
        foreach (var part in separator == "\n" ? cell.Text.Split(['\n', '\r', '\v']) : cell.Text.Split(separator))
        {
            if (part.Trim() is { Length: > 0 } piece)
            {
                var at = whole.IndexOf(piece, Math.Min(from, whole.Length), StringComparison.Ordinal);
                yield return cell with { Value = new RawValue(piece, at < 0 ? cell.Span : new TextSpan(cell.Span.Start + at, piece.Length)) };
                from = Math.Max(from, at + piece.Length);
            }
        }
    }

    private CellObstacle? Value(TableCell cell, out IEnumerable<RawValue> values)
    {
        var words = CellText.Folded(cell.Text);
        if (field.Meanings.FirstOrDefault(m => m.Texts.Any(t => CellText.Same(t, words))) is { } meaning)
        {
            values = meaning.Values.Select(v => new RawValue(v, cell.Span));
            return null;
        }

        values = [new RawValue(words, cell.Span)];
        if (cell.Kind == CellKind.Error)
        {
            return new CellObstacle(RowObstacle.NoValue, column, words);
        }

        switch (field.Content)
        {
            case MappedContent.Day:
                // Of an act, `to` and `from` may also be whom: a name has no figure in it.
                if (field.Key is "to" or "from" && !words.Any(char.IsAsciiDigit))
                {
                    values = [new RawValue(names.Of(words), cell.Span)];
                    return null;
                }

                return Day(cell, words, out values);
            case MappedContent.Period:
                if (CellDates.ReadPeriod(cell, field.Order, names.IsTerm) is { } period)
                {
                    dates.NotePeriod(cell);
                    values = [new RawValue(period, cell.Span)];
                    return null;
                }

                return Figures(cell, words) ?? new CellObstacle(RowObstacle.NotADay, column, words, "a period");
            case MappedContent.Figure:
                return ValueInterval.TryParse(words, out _) ? null : new CellObstacle(RowObstacle.NotAFigure, column, words);
            default:
                if (field.Meanings.IsEmpty)
                {
                    values = field.Content == MappedContent.Names ? [new RawValue(names.Of(words), cell.Span)] : values;
                    return null;
                }

                // Who has words of the notice in some cells and words of their own in others need not translate the first.
                var same = field.Meanings.SelectMany(m => m.Values).FirstOrDefault(v => CellText.Same(v, words));
                values = same is null ? [] : [new RawValue(same, cell.Span)];
                return same is null ? new CellObstacle(RowObstacle.NoMeaning, column, words) : null;
        }
    }

    private CellObstacle? Day(TableCell cell, string words, out IEnumerable<RawValue> values)
    {
        var date = CellDates.ReadDay(cell, field.Order);
        dates.Note(field, cell, date);
        values = date.Text is { } found ? [new RawValue(found, cell.Span)] : [];
        return date.Text is not null ? null : Unread(date, words);
    }

    private CellObstacle? Figures(TableCell cell, string words)
    {
        var date = CellDates.ReadDay(cell, field.Order);
        dates.Note(field, cell, date);
        return date.IsInFigures || date.ShortYear is not null ? Unread(date, words) : null;
    }

    private CellObstacle Unread(CellDate date, string words) =>
        date.ShortYear is { } whole ? new CellObstacle(RowObstacle.ShortYear, column, words, whole)
        : date.IsInFigures && field.Order is null && (date.DayFirst ?? date.MonthFirst) is not null
            ? new CellObstacle(RowObstacle.TwoReadings, column, words)
            : new CellObstacle(RowObstacle.NotADay, column, words, field.Order switch
            {
                DateOrder.DayFirst when date.MonthFirst is not null => "a date with the day first",
                DateOrder.MonthFirst when date.DayFirst is not null => "a date with the month first",
                _ => "",
            });
}

/// <summary>Watches the dates in figures of a table, column by column: whether what comes first must be said, or is said amiss.</summary>
internal sealed class DateWatch
{
    private readonly Dictionary<MappedField, Seen> _fields = [];

    public IEnumerable<(MappedField Field, Seen Dates)> Fields => _fields.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key.Location);

    /// <summary>The first month whose year has two figures, and what it is read as; null where there is none.</summary>
    public (TableCell Cell, string Month)? ShortMonth { get; private set; }

    public void NotePeriod(TableCell cell)
    {
        if (ShortMonth is null && CellDates.ShortMonth(cell) is { } month)
        {
            ShortMonth = (cell, month);
        }
    }

    public void Note(MappedField field, TableCell cell, CellDate date)
    {
        if (!date.IsInFigures)
        {
            return;
        }

        if (!_fields.TryGetValue(field, out var seen))
        {
            _fields[field] = seen = new Seen();
        }

        seen.First ??= (cell, date.DayFirst, date.MonthFirst);
        if (date is { DayFirst: { } day, MonthFirst: { } month } && day != month)
        {
            seen.Either ??= (cell, day, month);
        }

        if (date is { DayFirst: not null, MonthFirst: null })
        {
            seen.OnlyDayFirst ??= cell;
        }
        else if (date is { DayFirst: null, MonthFirst: not null })
        {
            seen.OnlyMonthFirst ??= cell;
        }
    }

    /// <summary>The first cell of each sort.</summary>
    internal sealed class Seen
    {
        public (TableCell Cell, Day? DayFirst, Day? MonthFirst)? First { get; set; }

        public (TableCell Cell, Day DayFirst, Day MonthFirst)? Either { get; set; }

        public TableCell? OnlyDayFirst { get; set; }

        public TableCell? OnlyMonthFirst { get; set; }
    }
}
