using NoticeLang.Evidence;
using Xunit;

namespace NoticeLang.Tests.Evidence;

public class ValueIntervalTests
{
    [Theory]
    [InlineData("19%", 19, 19, "%")]
    [InlineData("19.50%", 19.5, 19.5, "%")]
    [InlineData("10,000", 10000, 10000, "")]
    [InlineData("1,234,567.5", 1234567.5, 1234567.5, "")]
    [InlineData("-1,234", -1234, -1234, "")]
    [InlineData("19 %", 19, 19, "%")]
    [InlineData("£1,500", 1500, 1500, "£")]
    [InlineData("3 days", 3, 3, "days")]
    [InlineData("60 per cent", 60, 60, "%")]
    [InlineData("18..20%", 18, 20, "%")]
    [InlineData("between 18 and 20%", 18, 20, "%")]
    [InlineData("all", 100, 100, "%")]
    [InlineData("-2", -2, -2, "")]
    public void A_value_is_compared_as_written(string text, double lo, double hi, string unit)
    {
        Assert.True(ValueInterval.TryParse(text, out var value));
        Assert.Equal(new ValueInterval((decimal)lo, (decimal)hi, unit), value);
    }

    [Fact]
    public void More_than_and_less_than_leave_their_number_out()
    {
        Assert.True(ValueInterval.TryParse("more than 20", out var more));
        Assert.Equal((20m, null, true), (more.Lo, more.Hi, more.LoOpen));
        Assert.True(ValueInterval.TryParse("less than 20", out var less));
        Assert.Equal((null, 20m, true), (less.Lo, less.Hi, less.HiOpen));
        Assert.True(more.Intersect(less).IsEmpty);
    }

    [Fact]
    public void About_has_no_bounds()
    {
        Assert.True(ValueInterval.TryParse("about 50%", out var value));
        Assert.Equal((null, null, "%"), (value.Lo, value.Hi, value.Unit));
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("P-001")]
    [InlineData("5.8.1")]
    [InlineData("20..18")]
    [InlineData("")]
    [InlineData("3rd")]
    [InlineData("1,5")]
    [InlineData("19,50%")]
    [InlineData("1,2345")]
    [InlineData("1234,567")]
    [InlineData(",5")]
    [InlineData("1.5,000")]
    [InlineData("19 to 25")]
    [InlineData("5 of 10")]
    [InlineData("<5")]
    [InlineData("(5)")]
    public void Other_words_are_no_number(string text) => Assert.False(ValueInterval.TryParse(text, out _));
}
