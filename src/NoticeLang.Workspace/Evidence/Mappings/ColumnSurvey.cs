using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Time;
using NoticeLang.Workspace.Evidence.Tables;

namespace NoticeLang.Workspace.Evidence.Mappings;

/// <summary>What the cells of a column look like.</summary>
internal enum ColumnSort
{
    Empty,
    Dates,
    YesNo,
    Numbers,
    Codes,

    /// <summary>A few words, used again and again.</summary>
    Choices,

    Words,
}

/// <summary>A column looked at: what its cells hold, for a mapping to be proposed.</summary>
internal sealed class ColumnSurvey
{
    private const int MostChoices = 8;
    private static readonly ImmutableArray<string> YesNo = ["y", "n", "yes", "no", "true", "false"];
    private static readonly ImmutableArray<char> Separators = [';', '\n', '/', '|', ','];

    public ColumnSurvey(HeadedColumn column, IEnumerable<TableRow> rows)
    {
        (Name, Number) = (column.Name, column.Number);
        var cells = new List<TableCell>();
        foreach (var row in rows)
        {
            if (row.At(column.Number) is { } cell)
            {
                cells.Add(cell);
            }
            else
            {
                Blanks++;
            }
        }

        Filled = cells.Count;
        Choices = [.. cells.Select(c => CellText.Folded(c.Text)).GroupBy(CellText.Key).Select(g => (Word: g.First(), Count: g.Count())).OrderByDescending(c => c.Count).ThenBy(c => c.Word, StringComparer.Ordinal)];
        SurveyDates(cells);
        Sort = SortOf(cells);
        Separator = Sort == ColumnSort.Words ? Separators.Select(s => (Mark: s, Cells: cells.Count(c => c.Text.Contains(s, StringComparison.Ordinal)))).FirstOrDefault(s => s.Cells * 2 > Filled && (Filled > 1 || s.Mark is '\n' or ';')).Mark : default;
    }

    public string Name { get; }

    /// <summary>From 1.</summary>
    public int Number { get; }

    public ColumnSort Sort { get; }

    /// <summary>Cells that hold something.</summary>
    public int Filled { get; }

    public int Blanks { get; private set; }

    /// <summary>The different words of the column, the most frequent first.</summary>
    public ImmutableArray<(string Word, int Count)> Choices { get; }

    /// <summary>How many cells are dates whose order must be said.</summary>
    public int InFigures { get; private set; }

    /// <summary>The first cell that can be read both ways, with its readings.</summary>
    public (string Text, Day DayFirst, Day MonthFirst)? Either { get; private set; }

    public string? OnlyDayFirst { get; private set; }

    public string? OnlyMonthFirst { get; private set; }

    /// <summary>Cells that are no dates, in a column that mostly is.</summary>
    public int NotDates { get; private set; }

    public Day? Earliest { get; private set; }

    public Day? Latest { get; private set; }

    /// <summary>What parts several values in a cell; the character 0 where it holds one.</summary>
    public char Separator { get; }

    /// <summary>Which part comes first, where some date of the column tells and none tells otherwise.</summary>
    public DateOrder? Order => OnlyDayFirst is not null && OnlyMonthFirst is null ? DateOrder.DayFirst : OnlyMonthFirst is not null && OnlyDayFirst is null ? DateOrder.MonthFirst : null;

    public bool HasAny(params ReadOnlySpan<string> words)
    {
        var name = " " + CellText.Key(Name) + " ";
        foreach (var word in words)
        {
            if (name.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private void SurveyDates(List<TableCell> cells)
    {
        foreach (var cell in cells)
        {
            var date = CellDates.ReadDay(cell, null);
            if (date is { ShortYear: not null, IsInFigures: false })
            {
                // Such days are not read; the column is one of dates all the same.
                continue;
            }

            if (date.IsInFigures)
            {
                InFigures++;
                Either ??= date is { DayFirst: { } d, MonthFirst: { } m } && d != m ? (cell.Text, d, m) : null;
                OnlyDayFirst ??= date is { DayFirst: not null, MonthFirst: null } ? cell.Text : null;
                OnlyMonthFirst ??= date is { DayFirst: null, MonthFirst: not null } ? cell.Text : null;
            }
            else if (date.Text is not null && EvidenceDates.TryParse(date.Text, out var days) && days.Lo.IsFinite && days.Hi.IsFinite && HasMonth(cell))
            {
                Earliest = Earliest is { } first && first < days.Lo ? first : days.Lo;
                Latest = Latest is { } last && last > days.Hi ? last : days.Hi;
            }
            else
            {
                NotDates++;
            }
        }
    }

    // A number of four digits is a year to a reader of dates, and most often none in a table.
    private static bool HasMonth(TableCell cell) => cell.Kind != CellKind.Number && !cell.Text.All(char.IsAsciiDigit);

    private ColumnSort SortOf(List<TableCell> cells)
    {
        if (cells.Count == 0)
        {
            return ColumnSort.Empty;
        }

        if (NotDates * 5 <= cells.Count && NotDates < cells.Count)
        {
            return ColumnSort.Dates;
        }

        if (cells.TrueForAll(c => YesNo.Contains(c.Text.ToLowerInvariant())))
        {
            return ColumnSort.YesNo;
        }

        if (cells.TrueForAll(c => c.Kind is CellKind.Number or CellKind.Percent || decimal.TryParse(c.Text.TrimEnd('%').TrimStart('£'), NumberStyles.Number, CultureInfo.InvariantCulture, out _)))
        {
            return ColumnSort.Numbers;
        }

        if (cells.TrueForAll(c => IsCode(c.Text)))
        {
            return ColumnSort.Codes;
        }

        return Choices.Length <= MostChoices && Choices.Length * 2 <= cells.Count && cells.TrueForAll(c => c.Text.Length <= 40) ? ColumnSort.Choices : ColumnSort.Words;
    }

    // P-001, AB12: letters, then figures.
    private static bool IsCode(string text)
    {
        var letters = text.TakeWhile(char.IsAsciiLetterUpper).Count();
        var rest = text[letters..].TrimStart('-');
        return letters is >= 1 and <= 4 && rest.Length is >= 1 and <= 8 && rest.All(char.IsAsciiDigit);
    }
}
