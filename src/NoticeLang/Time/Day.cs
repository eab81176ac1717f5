using System;
using System.Globalization;

namespace NoticeLang.Time;

/// <summary>
/// A calendar day, proleptic Gregorian, without hour or zone. <see cref="Number"/> counts days from 1 January 0001 (0);
/// <see cref="Never"/> and <see cref="Always"/> stand for no end and no beginning and take part in comparison only.
/// </summary>
public readonly record struct Day(int Number) : IComparable<Day>
{
    /// <summary>Later than every day of the calendar: "no end".</summary>
    public static readonly Day Never = new(int.MaxValue / 4);

    /// <summary>Earlier than every day of the calendar: "no beginning".</summary>
    public static readonly Day Always = new(int.MinValue / 4);

    private static readonly string[] MonthNames =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly int LastNumber = DateOnly.MaxValue.DayNumber;

    /// <summary>Whether this is a day of the calendar (years 1 to 9999) and not an end of time.</summary>
    public bool IsFinite => Number >= 0 && Number <= LastNumber;

    public int Year => ToDateOnly().Year;

    public int Month => ToDateOnly().Month;

    public int DayOfMonth => ToDateOnly().Day;

    public DayOfWeek DayOfWeek => ToDateOnly().DayOfWeek;

    /// <summary>The day of a year, month (1 to 12) and day number; null where there is none.</summary>
    public static Day? TryCreate(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new Day(new DateOnly(year, month, day).DayNumber)
            : null;

    public static Day Of(int year, int month, int day) =>
        TryCreate(year, month, day) ?? throw new ArgumentOutOfRangeException(nameof(day), $"{year}-{month}-{day} is not a day");

    /// <summary>The year that two figures most likely mean; null where the century is not clear, from 41 on. To be proposed, never taken for granted.</summary>
    public static int? WholeYear(int twoFigures)
    {
        const int LastOfThisCentury = 40;
        return twoFigures is >= 0 and <= LastOfThisCentury ? 2000 + twoFigures : null;
    }

    public static Day Min(Day a, Day b) => a <= b ? a : b;

    public static Day Max(Day a, Day b) => a >= b ? a : b;

    /// <summary>The English name of a month, 1 to 12.</summary>
    public static string MonthName(int month) => MonthNames[month - 1];

    /// <summary>So many days on (or back); the ends of time stay where they are, and no sum leaves the calendar but to them.</summary>
    public Day AddDays(int days)
    {
        if (!IsFinite)
        {
            return this;
        }

        var sum = (long)Number + days;
        return sum > LastNumber ? Never : sum < 0 ? Always : new Day((int)sum);
    }

    /// <summary>The same day number so many months on, clamped to the last day of a month too short for it.</summary>
    public Day AddMonths(int months)
    {
        if (!IsFinite)
        {
            return this;
        }

        var index = (Year * 12L) + Month - 1 + months;
        var year = index / 12;
        if (year > 9999)
        {
            return Never;
        }

        if (year < 1)
        {
            return Always;
        }

        var month = (int)(index % 12) + 1;
        return Of((int)year, month, Math.Min(DayOfMonth, DateTime.DaysInMonth((int)year, month)));
    }

    public int CompareTo(Day other) => Number.CompareTo(other.Number);

    public static bool operator <(Day a, Day b) => a.Number < b.Number;

    public static bool operator >(Day a, Day b) => a.Number > b.Number;

    public static bool operator <=(Day a, Day b) => a.Number <= b.Number;

    public static bool operator >=(Day a, Day b) => a.Number >= b.Number;

    /// <summary>Days from b to a.</summary>
    public static int operator -(Day a, Day b) => a.Number - b.Number;

    /// <summary>As in 2019-05-23.</summary>
    public string ToIsoString() =>
        !IsFinite ? (this >= Never ? "9999-12-31" : "0001-01-01") : ToDateOnly().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>As in Thursday 23 May 2019.</summary>
    public string ToLongString() => IsFinite ? $"{DayOfWeek} {this}" : ToString();

    /// <summary>As in 23 May 2019.</summary>
    public override string ToString() =>
        IsFinite ? string.Create(CultureInfo.InvariantCulture, $"{DayOfMonth} {MonthNames[Month - 1]} {Year}") : this >= Never ? "no end" : "no beginning";

    private DateOnly ToDateOnly() => DateOnly.FromDayNumber(Math.Clamp(Number, 0, LastNumber));
}
