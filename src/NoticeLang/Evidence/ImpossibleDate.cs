using System;
using System.Globalization;
using NoticeLang.Time;

namespace NoticeLang.Evidence;

/// <summary>A date written in a known form that no calendar has, as in 31 June 2020 or 2020-13-01.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">As written; 13 and 0 are possible.</param>
/// <param name="DayOfMonth">As written; 0 where only a month was written.</param>
public sealed record ImpossibleDate(int Year, int Month, int DayOfMonth)
{
    private bool HasMonth => Month is >= 1 and <= 12;

    /// <summary>Why there is no such day, in a few words: "June has 30 days", "there are 12 months".</summary>
    public string Reason
    {
        get
        {
            if (!HasMonth)
            {
                return "a year has 12 months";
            }

            var name = Day.MonthName(Month) + (Month == 2 ? " " + Year.ToString(CultureInfo.InvariantCulture) : "");
            return string.Create(CultureInfo.InvariantCulture, $"{name} has {DateTime.DaysInMonth(Year, Month)} days");
        }
    }

    /// <summary>The last day of the month meant; null where the month is not one.</summary>
    public Day? LastOfMonth => HasMonth ? Day.Of(Year, Month, DateTime.DaysInMonth(Year, Month)) : null;
}
