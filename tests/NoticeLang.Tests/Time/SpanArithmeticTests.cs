using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Time;

public sealed class SpanArithmeticTests
{
    [Theory]
    [InlineData("2020-01-31", 1, SpanUnit.Month, "2020-02-29", true)]
    [InlineData("2019-01-31", 1, SpanUnit.Month, "2019-02-28", true)]
    [InlineData("2020-01-31", 2, SpanUnit.Month, "2020-03-31", false)]
    [InlineData("2020-02-29", 1, SpanUnit.Year, "2021-02-28", true)]
    [InlineData("2020-02-29", 4, SpanUnit.Year, "2024-02-29", false)]
    [InlineData("2020-02-29", 1, SpanUnit.Month, "2020-03-29", false)]
    [InlineData("2019-11-30", 3, SpanUnit.Month, "2020-02-29", true)]
    [InlineData("2020-01-01", 10, SpanUnit.Day, "2020-01-11", false)]
    [InlineData("2019-10-22", 6, SpanUnit.Week, "2019-12-03", false)]
    public void Within_s_of_x_ends_on_the_corresponding_day(string from, int count, SpanUnit unit, string end, bool clamps)
    {
        var span = new Span(count, unit);
        Assert.Equal(On(end), SpanArithmetic.Add(On(from), span, DaySet.Empty));
        Assert.Equal(clamps, SpanArithmetic.Clamps(On(from), span));
    }

    [Fact]
    public void Multiples_are_taken_from_the_anchor_so_clamping_does_not_drift()
    {
        var month = new Span(1, SpanUnit.Month);
        string[] ends = ["2020-01-31", "2020-02-29", "2020-03-31", "2020-04-30", "2020-05-31"];
        for (var k = 0; k < ends.Length; k++)
        {
            Assert.Equal(On(ends[k]), SpanArithmetic.Multiple(On("2020-01-31"), month, k));
        }
    }

    [Theory]
    [InlineData("2019-10-22", "2019-12-03", "2019-12-03")] // the pause is later
    [InlineData("2020-02-26", "2020-04-07", "2020-09-23")] // after 25 February due 23 September
    [InlineData("2020-03-02", "2020-03-31", "2020-09-16")] // within 30 days of 1 March: 16 September
    [InlineData("2020-04-01", "2020-04-10", "2020-09-10")] // begins in the pause: all ten days come after it
    [InlineData("2020-09-01", "2020-09-10", "2020-09-10")] // begins after it
    [InlineData("2020-03-16", "2020-03-15", "2020-03-15")] // an empty clock is not moved
    public void A_pause_moves_a_clock_by_the_days_it_takes(string a, string d, string pushed) =>
        Assert.Equal(On(pushed), SpanArithmetic.Push(On(a), On(d), DaySet.Of(new DayInterval(On("2020-03-16"), On("2020-08-31")))));

    [Fact]
    public void A_pause_without_end_leaves_no_end()
    {
        var pause = DaySet.Of(new DayInterval(On("2020-03-16"), Day.Never));
        Assert.Null(SpanArithmetic.Push(On("2020-03-01"), On("2020-03-16"), pause));
        Assert.Equal(On("2020-03-15"), SpanArithmetic.Push(On("2020-03-01"), On("2020-03-15"), pause));
        Assert.Equal(Day.Never, SpanArithmetic.LastDay(On("2020-03-01"), new Span(30, SpanUnit.Day), null, pause));
    }

    [Fact]
    public void The_pushed_day_is_the_first_with_as_many_unsuspended_days()
    {
        var random = new Random(1);
        var start = On("2020-01-01");
        for (var i = 0; i < 5000; i++)
        {
            var suspended = DaySet.Of(Enumerable.Range(0, random.Next(4)).Select(_ =>
            {
                var lo = random.Next(20);
                return new DayInterval(start.AddDays(lo), start.AddDays(lo + random.Next(5)));
            }));
            var (a, length) = (random.Next(15), random.Next(1, 12));
            var (count, day) = (0, a - 1);
            while (count < length)
            {
                day++;
                count += suspended.Contains(start.AddDays(day)) ? 0 : 1;
            }

            Assert.Equal(start.AddDays(day), SpanArithmetic.Push(start.AddDays(a), start.AddDays(a + length - 1), suspended));
        }
    }

    [Fact]
    public void An_allowance_moves_the_end_before_the_pause_is_reckoned()
    {
        var pause = DaySet.Of(new DayInterval(On("2020-03-12"), On("2020-03-13")));
        Assert.Equal(On("2020-03-15"), SpanArithmetic.LastDay(On("2020-03-01"), new Span(10, SpanUnit.Day), new Span(2, SpanUnit.Day), pause));
        Assert.Equal(On("2020-03-11"), SpanArithmetic.LastDay(On("2020-03-01"), new Span(10, SpanUnit.Day), null, pause));
    }

    [Fact]
    public void The_ends_of_time_stay_where_they_are()
    {
        Assert.Equal(Day.Never, SpanArithmetic.Add(Day.Never, new Span(1, SpanUnit.Month), DaySet.Empty));
        Assert.Equal(Day.Never, SpanArithmetic.Add(On("2020-01-01"), new Span(int.MaxValue, SpanUnit.Week), DaySet.Empty));
        Assert.False(SpanArithmetic.Clamps(Day.Never, new Span(1, SpanUnit.Month)));
    }

    private static Day On(string iso)
    {
        var parts = iso.Split('-').Select(p => int.Parse(p, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return Day.Of(parts[0], parts[1], parts[2]);
    }
}
