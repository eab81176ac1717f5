using System;
using System.Globalization;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evidence;

/// <summary>
/// Dates whose year has two figures: <c>3 May 19</c>, <c>Oct-19</c>, <c>03/05/19</c>. They are never read, for 19 may be a year of either
/// century, or a day; what was meant, most likely, can be proposed.
/// </summary>
public static class ShortYears
{
    private const int LongestWords = 40;

    private static readonly char[] Marks = ['/', '.', '-'];

    /// <summary>Whether a text may be such a date: quick, for the many that are not.</summary>
    public static bool MayBe(ReadOnlySpan<char> text) =>
        text.Length is >= 5 and <= LongestWords && char.IsAsciiDigit(text[^1]) && char.IsAsciiDigit(text[^2]) && !char.IsAsciiDigit(text[^3])
        && !(text[4] == '-' && !text[..4].ContainsAnyExceptInRange('0', '9'));

    /// <summary>The date with its year in full, as in 3 May 2019; empty where the century, or the date, is not clear; null for what is no such date.</summary>
    /// <param name="text">In plain writing.</param>
    public static string? InFull(string text)
    {
        var trimmed = text.Trim();
        return !MayBe(trimmed) ? null : OfFigures(trimmed) ?? OfWords(trimmed);
    }

    /// <summary>The year that two figures most likely mean; null where that is not clear.</summary>
    public static int? Whole(string figures) =>
        figures.Length == 2 && int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? Day.WholeYear(year) : null;

    private static string? OfFigures(string text)
    {
        foreach (var mark in Marks)
        {
            var parts = text.Split(mark, StringSplitOptions.TrimEntries);
            if (parts.Length == 3 && parts.All(p => p.Length is 1 or 2 && p.All(char.IsAsciiDigit)) && parts[2].Length == 2)
            {
                return Whole(parts[2]) is { } year && Day.TryCreate(year, Number(parts[1]), Number(parts[0])) is { } day ? day.ToString() : "";
            }
        }

        return null;
    }

    private static string? OfWords(string text)
    {
        var words = text.Split((char[])[' ', '-', '.', '/', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words is [var first, .. { Length: >= 2 } rest] && EvidenceDates.IsWeekday(first))
        {
            words = rest;
        }

        if (words is not ([_, _] or [_, _, _]) || words[^1].TrimStart('\'') is not { Length: 2 } figures || EvidenceDates.MonthNumber(words[^2]) is not { } month)
        {
            return null;
        }

        int? day = words.Length == 3 ? EvidenceDates.DayNumber(words[0]) : 1;
        return day is null ? null
            : Whole(figures) is not { } year || Day.TryCreate(year, month, day.Value) is not { } found ? ""
            : words.Length == 3 ? found.ToString()
            : string.Create(CultureInfo.InvariantCulture, $"{Day.MonthName(month)} {year}");
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
