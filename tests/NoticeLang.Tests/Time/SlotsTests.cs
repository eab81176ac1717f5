using System;
using System.Linq;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Time;

public sealed class SlotsTests
{
    private static readonly Day Start = Day.Of(2020, 1, 1);

    [Fact]
    public void A_part_slot_is_not_demanded()
    {
        var months = Slots.Calendar(CalendarUnitKind.Month, Day.Of(2020, 1, 15), Day.Of(2020, 4, 29)).ToList();
        Assert.Equal(["February 2020", "March 2020"], months.Select(m => m.Label));
        Assert.Equal(Day.Of(2020, 2, 29), months[0].Last);
    }

    [Fact]
    public void A_slot_that_just_fits_is_demanded()
    {
        var months = Slots.Calendar(CalendarUnitKind.Month, Start, Day.Of(2020, 2, 29)).ToList();
        Assert.Equal(["January 2020", "February 2020"], months.Select(m => m.Label));
    }

    [Theory]
    [InlineData(CalendarUnitKind.Day, "1 January 2020", 1, 1)]
    [InlineData(CalendarUnitKind.Week, "week of 6 January 2020", 6, 12)]
    [InlineData(CalendarUnitKind.Month, "January 2020", 1, 31)]
    [InlineData(CalendarUnitKind.Quarter, "January to March 2020", 1, 91)]
    [InlineData(CalendarUnitKind.Year, "2020", 1, 366)]
    public void Units_have_their_own_days_and_names_and_no_end_is_needed(CalendarUnitKind unit, string label, int first, int last)
    {
        var slot = Slots.Calendar(unit, Start, Day.Never).First();
        Assert.Equal(new Slot(Start.AddDays(first - 1), Start.AddDays(last - 1), label), slot);
        var three = Slots.Calendar(unit, Start, Day.Never).Take(3).ToList();
        Assert.Equal(three[0].Last.AddDays(1), three[1].First);
        Assert.Equal(three[1].Last.AddDays(1), three[2].First);
    }

    [Fact]
    public void The_second_quarter_is_named_by_its_months() =>
        Assert.Equal("April to June 2020", Slots.Calendar(CalendarUnitKind.Quarter, Day.Of(2020, 2, 1), Day.Never).First().Label);

    [Fact]
    public void Weeks_begin_on_Monday()
    {
        var weeks = Slots.Calendar(CalendarUnitKind.Week, Day.Of(2020, 1, 6), Day.Of(2020, 1, 19)).ToList();
        Assert.Equal(2, weeks.Count);
        Assert.All(weeks, w => Assert.Equal((DayOfWeek.Monday, DayOfWeek.Sunday), (w.First.DayOfWeek, w.Last.DayOfWeek)));
    }

    [Fact]
    public void Calendar_slots_end_with_the_calendar_whose_last_year_has_no_next() =>
        Assert.Equal("9998", Slots.Calendar(CalendarUnitKind.Year, Day.Of(9998, 1, 1), Day.Never).Last().Label);

    [Fact]
    public void Periods_are_counted_from_the_anchor_and_do_not_drift()
    {
        var ends = Slots.Period(new Span(1, SpanUnit.Month), Day.Of(2020, 1, 31), Day.Of(2020, 6, 30), DaySet.Empty).Select(s => s.Last.ToIsoString());
        Assert.Equal(["2020-02-28", "2020-03-30", "2020-04-29", "2020-05-30", "2020-06-29"], ends);
    }

    [Fact]
    public void A_period_stretches_over_a_pause_and_the_next_begins_after_it()
    {
        var pause = DaySet.Of(new DayInterval(Day.Of(2020, 1, 5), Day.Of(2020, 1, 9)));
        var slots = Slots.Period(new Span(7, SpanUnit.Day), Start, Day.Of(2020, 1, 19), pause).ToList();
        Assert.Equal([(Start, Day.Of(2020, 1, 12)), (Day.Of(2020, 1, 13), Day.Of(2020, 1, 19))], slots.Select(s => (s.First, s.Last)));
    }

    [Fact]
    public void A_period_that_ends_after_the_end_is_not_demanded() =>
        Assert.Single(Slots.Period(new Span(7, SpanUnit.Day), Start, Day.Of(2020, 1, 13), DaySet.Empty));

    [Fact]
    public void A_pause_without_end_leaves_one_open_period()
    {
        var pause = DaySet.Of(new DayInterval(Day.Of(2020, 1, 10), Day.Never));
        var slots = Slots.Period(new Span(7, SpanUnit.Day), Start, Day.Never, pause).ToList();
        Assert.Equal([Day.Of(2020, 1, 7), Day.Never], slots.Select(s => s.Last));
    }
}
