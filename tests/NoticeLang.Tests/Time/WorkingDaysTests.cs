using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Tests.Architecture;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Time;

public sealed class WorkingDaysTests
{
    // The table is as tests/scripts/bank-holidays.mjs makes it. It lacks the royal wedding of 29 April 2011 and the move of the spring bank
    // holiday of 2012 from 28 May to 4 June (proclamations in the London Gazette); the rule has both.
    private static readonly Dictionary<string, bool> NotInTheTable = new(StringComparer.Ordinal)
    {
        ["2011-04-29"] = true,
        ["2012-05-28"] = false,
        ["2012-06-04"] = true,
    };

    [Fact]
    public void Every_day_of_the_years_known_is_as_the_table_says()
    {
        var table = SourceTree.ReadLines("tests/cases/time/bank-holidays-england.txt").ToHashSet(StringComparer.Ordinal);
        for (var day = WorkingDays.FirstDay; day <= WorkingDays.LastDay; day = day.AddDays(1))
        {
            var iso = day.ToIsoString();
            var isHoliday = NotInTheTable.TryGetValue(iso, out var moved) ? moved : table.Contains(iso);
            var isWeekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            Assert.True(WorkingDays.IsBankHoliday(day) == isHoliday, iso);
            Assert.True(WorkingDays.IsWorkingDay(day) == (!isHoliday && !isWeekend), iso);
        }
    }

    [Fact]
    public void Outside_the_years_known_nothing_is_guessed()
    {
        Assert.Null(WorkingDays.IsWorkingDay(Day.Of(2007, 12, 31)));
        Assert.Null(WorkingDays.IsWorkingDay(Day.Of(2028, 1, 4)));
        Assert.Null(WorkingDays.IsBankHoliday(Day.Of(2028, 1, 4)));
    }

    [Theory]
    [InlineData(2010, 12, 24, 3, 2010, 12, 31)] // Christmas on a Saturday: Monday and Tuesday are substitutes
    [InlineData(2020, 5, 7, 1, 2020, 5, 11)] // VE Day, Friday, in place of Monday 4 May
    [InlineData(2020, 5, 1, 1, 2020, 5, 4)]
    [InlineData(2022, 9, 16, 1, 2022, 9, 20)] // the state funeral
    [InlineData(2020, 1, 1, 0, 2020, 1, 1)]
    public void Working_days_skip_weekends_and_bank_holidays(int y, int m, int d, int count, int y2, int m2, int d2) =>
        Assert.Equal(Day.Of(y2, m2, d2), SpanArithmetic.Add(Day.Of(y, m, d), new Span(count, SpanUnit.WorkingDay), DaySet.Empty));

    [Fact]
    public void Working_days_skip_suspended_days_and_are_not_pushed()
    {
        // Monday 6 January 2020 and five working days is Monday 13; with Wednesday 8 to Friday 10 suspended, Thursday 16.
        var pause = DaySet.Of(new DayInterval(Day.Of(2020, 1, 8), Day.Of(2020, 1, 10)));
        var five = new Span(5, SpanUnit.WorkingDay);
        Assert.Equal(Day.Of(2020, 1, 13), SpanArithmetic.LastDay(Day.Of(2020, 1, 6), five, null, DaySet.Empty));
        Assert.Equal(Day.Of(2020, 1, 16), SpanArithmetic.LastDay(Day.Of(2020, 1, 6), five, null, pause));

        // An allowance after it, in days, is pushed: 13 January and 3 days with 15 suspended is 17.
        var later = DaySet.Of(DayInterval.Exactly(Day.Of(2020, 1, 15)));
        Assert.Equal(Day.Of(2020, 1, 17), SpanArithmetic.LastDay(Day.Of(2020, 1, 6), five, new Span(3, SpanUnit.Day), later));
    }

    [Fact]
    public void Working_days_that_leave_the_years_known_have_no_answer()
    {
        Assert.NotNull(SpanArithmetic.Add(Day.Of(2027, 12, 29), new Span(2, SpanUnit.WorkingDay), DaySet.Empty));
        Assert.Null(SpanArithmetic.Add(Day.Of(2027, 12, 29), new Span(3, SpanUnit.WorkingDay), DaySet.Empty));
        Assert.Null(SpanArithmetic.Add(Day.Of(2007, 12, 29), new Span(1, SpanUnit.WorkingDay), DaySet.Empty));
        Assert.Null(SpanArithmetic.LastDay(Day.Of(2027, 12, 29), new Span(3, SpanUnit.WorkingDay), null, DaySet.Empty));
    }

    [Fact]
    public void A_pause_without_end_holds_working_days_up_for_ever()
    {
        var pause = DaySet.Of(new DayInterval(Day.Of(2020, 1, 8), Day.Never));
        Assert.Equal(Day.Never, SpanArithmetic.Add(Day.Of(2020, 1, 6), new Span(5, SpanUnit.WorkingDay), pause));
    }
}
