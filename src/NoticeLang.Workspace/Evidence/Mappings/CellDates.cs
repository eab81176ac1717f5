using System;
using System.Globalization;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Time;
using NoticeLang.Workspace.Evidence.Tables;

namespace NoticeLang.Workspace.Evidence.Mappings;

/// <summary>What came of reading a date from a cell.</summary>
/// <param name="Text">As evidence writes it; null where it is none, or none that is certain.</param>
/// <param name="DayFirst">Of a date in figures, what it is with the day first; null where that is no day.</param>
/// <param name="MonthFirst">The same with the month first.</param>
/// <param name="ShortYear">Of a date whose year has two figures, what it most likely means; empty where that is not clear. Then <paramref name="Text"/> is null.</param>
/// <param name="IsInFigures">A date in figures alone, whose year does not come first: its order must be said.</param>
internal readonly record struct CellDate(string? Text, Day? DayFirst = null, Day? MonthFirst = null, bool IsInFigures = false, string? ShortYear = null);

/// <summary>Reads the days and periods of cells as people type them. What comes first in 03/04/2021 is never guessed.</summary>
internal static class CellDates
{
    private static readonly char[] Marks = ['/', '.', '-'];

    public static CellDate ReadDay(TableCell cell, DateOrder? order)
    {
        var text = WithoutTime(CellText.Folded(cell.Text));
        if (cell.Kind == CellKind.Date)
        {
            return new CellDate(text.Length >= 10 ? text[..10] : text);
        }

        if (Figures(text) is var (first, second, third))
        {
            return ReadFigures(first, second, third, order);
        }

        var words = WithoutMarks(text);
        var reading = EvidenceDates.Read(words);
        return new CellDate(reading.Days is not null || reading.Term is not null ? words : null, ShortYear: reading.ShortYear);
    }

    /// <summary>The period of a figure, as evidence writes it; null where it is none, or none that is certain.</summary>
    /// <param name="isTerm">Whether a calendar of the notice has a term of this name.</param>
    public static string? ReadPeriod(TableCell cell, DateOrder? order, Func<string, bool> isTerm)
    {
        var text = CellText.Folded(cell.Text);
        if (cell.Kind == CellKind.Date && text.Length >= 10)
        {
            // A month in a workbook is its first day, shown as Apr-21.
            return text[8..10] == "01" ? text[..7] : text[..10];
        }

        if (YearPair(text) is { } year)
        {
            return year;
        }

        if (QuarterOfYearPair(text) is { } quarter)
        {
            return quarter;
        }

        if (ShortMonth(cell) is { } month)
        {
            return EvidenceDates.TryParse(month, out var days) ? days.Lo.ToIsoString()[..7] : null;
        }

        var date = ReadDay(cell, order);
        if (date.Text is not { } words)
        {
            return null;
        }

        var reading = EvidenceDates.Read(words);
        return reading.Days is not null || (reading.Term is { } term && isTerm(term.Name)) ? words : null;
    }

    /// <summary>
    /// Apr-21 as April 2021; null where it is none. As a period it can only be a month of our century, so it is read, and that is said; as a day
    /// it is not.
    /// </summary>
    public static string? ShortMonth(TableCell cell) =>
        cell.Kind == CellKind.Text && ReadDay(cell, null) is { ShortYear: [>= 'A' and <= 'Z', ..] and var month } ? month : null;

    private static CellDate ReadFigures(string first, string second, string third, DateOrder? order)
    {
        if (first.Length == 4)
        {
            return new CellDate(Iso(OfNumbers(first, second, third)));
        }

        if (order == DateOrder.YearFirst)
        {
            var day = OfNumbers(first, second, third);
            return first.Length == 2 ? new CellDate(null, ShortYear: InFull(first, day)) : new CellDate(Iso(day));
        }

        if (third.Length is not (2 or 4))
        {
            return default;
        }

        var dayFirst = OfNumbers(third, second, first);
        var monthFirst = OfNumbers(third, first, second);
        if (third.Length == 2 && order is not null)
        {
            return new CellDate(null, dayFirst, monthFirst, IsInFigures: true, ShortYear: InFull(third, order == DateOrder.DayFirst ? dayFirst : monthFirst));
        }

        return new CellDate(
            order switch { DateOrder.DayFirst => Iso(dayFirst), DateOrder.MonthFirst => Iso(monthFirst), _ => null }, dayFirst, monthFirst, IsInFigures: true);
    }

    private static string? InFull(string year, Day? day) => day is null ? null : ShortYears.Whole(year) is null ? "" : day.Value.ToString();

    private static string? Iso(Day? day) => day?.ToIsoString();

    private static Day? OfNumbers(string year, string month, string day) =>
        year.Length is 2 or 4 && month.Length <= 2 && day.Length <= 2 ? Day.TryCreate(WholeYear(year), Number(month), Number(day)) : null;

    /// <summary>Where it is asked what comes first, 21 is 2021 and 98 is 1998; such dates are not read.</summary>
    private static int WholeYear(string year) => year.Length == 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year);

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static (string, string, string)? Figures(string text)
    {
        foreach (var mark in Marks)
        {
            var parts = text.Split(mark, StringSplitOptions.TrimEntries);
            if (parts.Length == 3 && parts.All(p => p.Length is >= 1 and <= 4 && p.All(char.IsAsciiDigit)))
            {
                return (parts[0], parts[1], parts[2]);
            }
        }

        return null;
    }

    /// <summary>22-Oct-2019 as 22 Oct 2019.</summary>
    private static string WithoutMarks(string text)
    {
        if (!text.Any(char.IsAsciiLetter) || text is [_, _, _, _, '-', ..])
        {
            return text;
        }

        var words = text.Replace('-', ' ').Replace('.', ' ').Replace(",", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 4 ? string.Join(' ', words) : text;
    }

    private static string WithoutTime(string text)
    {
        var at = text.LastIndexOf(' ');
        return at > 0 && text[(at + 1)..] is var last && last.Contains(':', StringComparison.Ordinal) && last.All(c => char.IsAsciiDigit(c) || c is ':' or 'a' or 'p' or 'm' or 'A' or 'P' or 'M')
            ? text[..at].TrimEnd(',', ' ')
            : text;
    }

    /// <summary>2021/22, 2021/2022, 2021-22; 2011-12 is a month.</summary>
    private static string? YearPair(string text) =>
        text.Split(['/', '-'], StringSplitOptions.TrimEntries) is [{ Length: 4 } first, { Length: 2 or 4 } second] && first.All(char.IsAsciiDigit) && second.All(char.IsAsciiDigit)
        && Number(second) % 100 == (Number(first) + 1) % 100 && (second.Length == 4 || Number(second) is > 12 or 0 || text.Contains('/', StringComparison.Ordinal))
            ? $"{first}/{second[^2..]}"
            : null;

    /// <summary>Q1 2021/22 is April to June 2021; Q1 2021 alone may be of either year, and is none.</summary>
    private static string? QuarterOfYearPair(string text)
    {
        var words = text.Split((char[])[' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words is not [var a, var b] || (Quarter(a) ?? Quarter(b)) is not { } quarter || YearPair(Quarter(a) is null ? a : b) is not { } pair)
        {
            return null;
        }

        var year = Number(pair[..4]);
        return string.Create(CultureInfo.InvariantCulture, $"{(quarter == 4 ? year + 1 : year)}-Q{(quarter % 4) + 1}");
    }

    private static int? Quarter(string word) => word is ['Q' or 'q', >= '1' and <= '4' and var number] ? number - '0' : null;
}
