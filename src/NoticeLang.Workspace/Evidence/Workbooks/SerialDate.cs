using System;
using System.Globalization;

namespace NoticeLang.Workspace.Evidence.Workbooks;

/// <summary>Days as workbooks count them: a number of days from the first of 1900 or of 1904, the time of day after the point.</summary>
internal static class SerialDate
{
    /// <summary>31 December 9999 in the count from 1900.</summary>
    private const int Last = 2_958_465;

    /// <summary>The count from 1900 has a 29 February 1900, which never was.</summary>
    private const int NoDay = 60;
    private const int SecondsOfDay = 86_400;

    /// <summary>The day as 2019-05-23, 2019-05 or 2019 as the cell shows it, with the time of day where there is one; null for what is no day.</summary>
    /// <param name="from1904">Which of the two counts it is.</param>
    public static string? ToDate(decimal serial, NumberFormKind kind, bool from1904)
    {
        if (serial < 0 || serial > Last)
        {
            return null;
        }

        var day = (int)decimal.Floor(serial);
        var seconds = (int)decimal.Round((serial - day) * SecondsOfDay);
        (day, seconds) = seconds == SecondsOfDay ? (day + 1, 0) : (day, seconds);
        if (!from1904 && day is 0 or NoDay)
        {
            return null;
        }

        var first = from1904 ? new DateOnly(1904, 1, 1) : day < NoDay ? new DateOnly(1899, 12, 31) : new DateOnly(1899, 12, 30);
        var number = first.DayNumber + day;
        return number > DateOnly.MaxValue.DayNumber ? null : Write(DateOnly.FromDayNumber(number), seconds, kind);
    }

    /// <summary>As in 14:30, 36:00, 14:30:15.</summary>
    public static string? ToTime(decimal serial, bool isElapsed)
    {
        if (serial < 0 || serial > Last)
        {
            return null;
        }

        var seconds = (long)decimal.Round((isElapsed ? serial : serial - decimal.Floor(serial)) * SecondsOfDay);
        return Time(isElapsed ? seconds : seconds % SecondsOfDay);
    }

    /// <summary>The same of a day that is written as 2019-05-23T00:00:00 in the file.</summary>
    public static string? OfIso(string text, NumberFormKind kind)
    {
        var time = text.IndexOf('T', StringComparison.Ordinal);
        var (date, rest) = time < 0 ? (text, "") : (text[..time], text[(time + 1)..].TrimEnd('Z'));
        if (time < 0 && text.Contains(':', StringComparison.Ordinal))
        {
            return TimeOnly.TryParse(text.TrimEnd('Z'), CultureInfo.InvariantCulture, out var alone) ? Time(Seconds(alone)) : null;
        }

        var seconds = 0;
        if (rest.Length > 0)
        {
            if (!TimeOnly.TryParse(rest, CultureInfo.InvariantCulture, out var of))
            {
                return null;
            }

            seconds = Math.Min(Seconds(of), SecondsOfDay - 1);
        }

        return DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Write(day, seconds, kind) : null;
    }

    /// <summary>May 2019 is kept as its first day, and is some day in May 2019; a later day was typed in full.</summary>
    private static string Write(DateOnly day, int seconds, NumberFormKind kind)
    {
        var form = kind == NumberFormKind.Month && day.Day == 1 ? "yyyy-MM" : kind == NumberFormKind.Year && day.DayOfYear == 1 ? "yyyy" : "yyyy-MM-dd";
        var date = day.ToString(form, CultureInfo.InvariantCulture);
        return seconds == 0 ? date : $"{date} {Time(seconds)}";
    }

    private static int Seconds(TimeOnly time) => (int)Math.Round(time.ToTimeSpan().TotalSeconds);

    private static string Time(long seconds) => string.Create(
        CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}{(seconds % 60 == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $":{seconds % 60:00}"))}");
}
