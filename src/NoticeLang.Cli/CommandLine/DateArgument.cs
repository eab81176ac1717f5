using System;
using System.Globalization;
using NoticeLang.Time;

namespace NoticeLang.Cli.CommandLine;

/// <summary>Dates as people type them: 1 April 2022, 1 Apr 2022, 01/04/2022 (day first, always) and 2022-04-01.</summary>
internal static class DateArgument
{
    /// <param name="text">As typed.</param>
    /// <param name="name">What the date is called in a message: "as-at".</param>
    public static Day Parse(string text, string name)
    {
        var (year, month, day) = Parts(text.Trim(), name);
        if (month is < 1 or > 12)
        {
            throw new UsageException($"The {name} date must be a real date. There are 12 months, and the day comes before the month.");
        }

        if (year is < 1 or > 9999)
        {
            throw new UsageException($"The {name} date must have a year of 4 figures, as in 1 April 2022.");
        }

        return Day.TryCreate(year, month, day) ?? throw new UsageException(
            $"The {name} date must be a real date. {Length(year, month)}");
    }

    private static string Length(int year, int month)
    {
        var days = DateTime.DaysInMonth(year, month).ToString(CultureInfo.InvariantCulture);
        var when = month == 2 ? string.Create(CultureInfo.InvariantCulture, $"February {year}") : Day.MonthName(month);
        return $"{when} has {days} days.";
    }

    private static (int Year, int Month, int Day) Parts(string text, string name)
    {
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

        throw words.Length == 2 && DayNumber(words[0]) is not null && Month(words[1]) is not null
            ? new UsageException($"The {name} date must include a year, as in {words[0]} {words[1]} 2022.")
            : words.Length == 2 && Month(words[0]) is not null && Number(words[1]) is not null
            ? new UsageException($"The {name} date must include a day, as in 1 {words[0]} {words[1]}.")
            : new UsageException($"The {name} date must be a date, as in \"1 April 2022\", 01/04/2022 or 2022-04-01.");
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
