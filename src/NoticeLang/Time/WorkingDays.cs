using System;
using System.Collections.Generic;

namespace NoticeLang.Time;

/// <summary>
/// Working days: Monday to Friday less the bank holidays of England and Wales, one-off and moved ones included, of the years
/// <see cref="FirstDay"/> to <see cref="LastDay"/>. Outside them nothing is known, and nothing is guessed.
/// Sources: Banking and Financial Dealings Act 1971, Schedule 1, and the royal proclamations since 2008.
/// </summary>
public static class WorkingDays
{
    /// <summary>1 January 2008.</summary>
    public static readonly Day FirstDay = Day.Of(2008, 1, 1);

    /// <summary>31 December 2027.</summary>
    public static readonly Day LastDay = Day.Of(2027, 12, 31);

    private static readonly Day[] OneOff =
    [
        Day.Of(2011, 4, 29),
        Day.Of(2012, 6, 5),
        Day.Of(2022, 6, 3),
        Day.Of(2022, 9, 19),
        Day.Of(2023, 5, 8),
    ];

    private static readonly HashSet<Day> Holidays = AllHolidays();

    /// <summary>Null for a day outside the years known.</summary>
    public static bool? IsWorkingDay(Day day) =>
        day < FirstDay || day > LastDay ? null
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(day);

    /// <summary>Whether it is a bank holiday on a weekday, substitute days included; null for a day outside the years known.</summary>
    public static bool? IsBankHoliday(Day day) => day < FirstDay || day > LastDay ? null : Holidays.Contains(day);

    private static HashSet<Day> AllHolidays()
    {
        var days = new HashSet<Day>(OneOff);
        for (var year = FirstDay.Year; year <= LastDay.Year; year++)
        {
            days.UnionWith(Regular(year));
        }

        return days;
    }

    private static IEnumerable<Day> Regular(int year)
    {
        var newYear = Day.Of(year, 1, 1);
        yield return OnOrAfterWeekday(newYear);

        var easter = EasterSunday(year);
        yield return easter.AddDays(-2);
        yield return easter.AddDays(1);

        yield return year == 2020 ? Day.Of(2020, 5, 8) : MondayFrom(Day.Of(year, 5, 1));
        yield return year switch
        {
            2012 => Day.Of(2012, 6, 4),
            2022 => Day.Of(2022, 6, 2),
            _ => MondayFrom(Day.Of(year, 5, 25)),
        };
        yield return MondayFrom(Day.Of(year, 8, 25));

        var christmas = Day.Of(year, 12, 25);
        var (first, second) = christmas.DayOfWeek switch
        {
            DayOfWeek.Friday => (0, 3),
            DayOfWeek.Saturday => (2, 3),
            DayOfWeek.Sunday => (1, 2),
            _ => (0, 1),
        };
        yield return christmas.AddDays(first);
        yield return christmas.AddDays(second);
    }

    private static Day OnOrAfterWeekday(Day day) =>
        day.DayOfWeek is DayOfWeek.Saturday ? day.AddDays(2) : day.DayOfWeek is DayOfWeek.Sunday ? day.AddDays(1) : day;

    private static Day MondayFrom(Day day) => day.AddDays(((int)DayOfWeek.Monday - (int)day.DayOfWeek + 7) % 7);

    /// <summary>Of the Gregorian calendar, by the anonymous algorithm of Nature, 20 April 1876.</summary>
    private static Day EasterSunday(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e) = (b / 4, b % 4);
        var g = (b - ((b + 8) / 25) + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var l = (32 + (2 * e) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return Day.Of(year, n / 31, (n % 31) + 1);
    }
}
