using System;

namespace NoticeLang.Time;

/// <summary>
/// A date as a source gives it: <em>one</em> day, somewhere from <paramref name="Lo"/> to <paramref name="Hi"/> (semantics 1.1).
/// Open ends are <see cref="Day.Always"/> and <see cref="Day.Never"/>.
/// </summary>
public readonly record struct DayInterval(Day Lo, Day Hi)
{
    public bool IsExact => Lo == Hi;

    public bool IsEmpty => Lo > Hi;

    public static DayInterval Exactly(Day day) => new(day, day);

    public static DayInterval WholeMonth(int year, int month)
    {
        var first = Day.Of(year, month, 1);
        return new DayInterval(first, first.AddMonths(1).AddDays(-1));
    }

    public static DayInterval WholeYear(int year) => new(Day.Of(year, 1, 1), Day.Of(year, 12, 31));

    public bool Contains(Day day) => Lo <= day && day <= Hi;

    public DayInterval Intersect(DayInterval other) => new(Day.Max(Lo, other.Lo), Day.Min(Hi, other.Hi));

    /// <summary>In the words of a sentence: "on 23 May 2019", "on some day in October 2019", "on some day from … to …".</summary>
    public string ToPhrase()
    {
        if (IsExact)
        {
            return $"on {Lo}";
        }

        if (!Lo.IsFinite)
        {
            return Hi.IsFinite ? $"on or before {Hi}" : "on a day not given";
        }

        if (!Hi.IsFinite)
        {
            return $"on or after {Lo}";
        }

        return WholePeriodName() is { } name ? $"on some day in {name}" : $"on some day from {Lo} to {Hi}";
    }

    /// <summary>As a date: "23 May 2019", "October 2019", "2019", "15 October 2019 to 16 October 2019".</summary>
    public override string ToString() =>
        IsExact ? Lo.ToString()
        : !Lo.IsFinite ? (Hi.IsFinite ? $"on or before {Hi}" : "a day not given")
        : !Hi.IsFinite ? $"on or after {Lo}"
        : WholePeriodName() ?? $"{Lo} to {Hi}";

    private string? WholePeriodName() =>
        this == WholeMonth(Lo.Year, Lo.Month) ? $"{Day.MonthName(Lo.Month)} {Lo.Year}"
        : this == WholeYear(Lo.Year) ? Lo.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : null;
}
