using System;
using System.Globalization;
using NoticeLang.Time;

namespace NoticeLang.Reporting;

/// <summary>Dates as people type them: 1 April 2022, 1 Apr 2022, 01/04/2022 (day first, always) and 2022-04-01.</summary>
public static class DateWords
{
    /// <summary>The day; null, with the problem as a sentence or two, where it is none.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="name">What the date is called in the problem: "as-at".</param>
    public static Day? Parse(string text, string name, out string problem)
    {
        if (Parts(text.Trim(), name, out problem) is not var (year, month, day))
        {
            return null;
        }

        if (month is < 1 or > 12)
        {
            problem = $"The {name} date must be a real date. There are 12 months, and the day comes before the month.";
            return null;
        }

        if (year is < 1 or > 9999)
        {
            problem = $"The {name} date must have a year of 4 figures, as in 1 April 2022.";
            return null;
        }

        var found = Day.TryCreate(year, month, day);
        problem = found is null ? $"The {name} date must be a real date. {Length(year, month)}" : "";
        return found;
    }

    private static string Length(int year, int month)
    {
        var days = DateTime.DaysInMonth(year, month).ToString(CultureInfo.InvariantCulture);
        var when = month == 2 ? string.Create(CultureInfo.InvariantCulture, $"February {year}") : Day.MonthName(month);
        return $"{when} has {days} days.";
    }

    private static (int Year, int Month, int Day)? Parts(string text, string name, out string problem)
    {
        problem = "";
        if (Numbers(text, '-') is { Length: 3 } iso && text.IndexOf('-', StringComparison.Ordinal) == 4)
        {
            return (iso[0], iso[1], iso[2]);
        }

        if (Numbers(text, '/') is { Length: 3 } slashed)
        {
            return (slashed[2], slashed[1], slashed[0]);
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 3 && DayNumber(words[0]) is { } day && Month(words[1]) is { } month && Number(words[2]) is { } year)
        {
            return (year, month, day);
        }

        problem = words.Length == 2 && DayNumber(words[0]) is not null && Month(words[1]) is not null
            ? $"The {name} date must include a year, as in {words[0]} {words[1]} 2022."
            : words.Length == 2 && Month(words[0]) is not null && Number(words[1]) is not null
            ? $"The {name} date must include a day, as in 1 {words[0]} {words[1]}."
            : $"The {name} date must be a date, as in \"1 April 2022\", 01/04/2022 or 2022-04-01.";
        return null;
    }

    private static int[]? Numbers(string text, char separator)
    {
        var parts = text.Split(separator);
        var numbers = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (Number(parts[i]) is not { } number)
            {
                return null;
            }

            numbers[i] = number;
        }

        return numbers;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>1, 01 or 1st.</summary>
    private static int? DayNumber(string text)
    {
        var isOrdinal = text.Length > 2 && text[^2..].ToUpperInvariant() is "ST" or "ND" or "RD" or "TH";
        return Number(isOrdinal ? text[..^2] : text);
    }

    /// <summary>A month's name, or three or more of its first letters.</summary>
    private static int? Month(string text)
    {
        for (var month = 1; month <= 12; month++)
        {
            if (text.Length >= 3 && Day.MonthName(month).StartsWith(text, StringComparison.OrdinalIgnoreCase))
            {
                return month;
            }
        }

        return null;
    }
}
