using NoticeLang.Evidence;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Evidence;

public class EvidenceDatesTests
{
    [Theory]
    [InlineData("2019-10-22", "2019-10-22", "2019-10-22")]
    [InlineData("2019-10", "2019-10-01", "2019-10-31")]
    [InlineData("2020-02", "2020-02-01", "2020-02-29")]
    [InlineData("2019", "2019-01-01", "2019-12-31")]
    [InlineData("2019-Q3", "2019-07-01", "2019-09-30")]
    [InlineData("2019-q4", "2019-10-01", "2019-12-31")]
    [InlineData("23 May 2019", "2019-05-23", "2019-05-23")]
    [InlineData("23rd May 2019", "2019-05-23", "2019-05-23")]
    [InlineData("Thursday 23 May 2019", "2019-05-23", "2019-05-23")]
    [InlineData("23\u00A0May  2019", "2019-05-23", "2019-05-23")]
    [InlineData("Oct 2019", "2019-10-01", "2019-10-31")]
    [InlineData("Sept 2019", "2019-09-01", "2019-09-30")]
    [InlineData("October 2019", "2019-10-01", "2019-10-31")]
    [InlineData("22/10/2019", "2019-10-22", "2019-10-22")]
    [InlineData("3/4/2019", "2019-04-03", "2019-04-03")]
    [InlineData("between 2019-10-15 and 2019-10-22", "2019-10-15", "2019-10-22")]
    [InlineData("between September 2019 and 3 October 2019", "2019-09-01", "2019-10-03")]
    [InlineData("2019-10-15..2019-10-22", "2019-10-15", "2019-10-22")]
    [InlineData("2019-09..2019-10", "2019-09-01", "2019-10-31")]
    public void A_date_is_one_day_somewhere_from_its_first_to_its_last(string text, string first, string last)
    {
        Assert.True(EvidenceDates.TryParse(text, out var days));
        Assert.Equal((first, last), (days.Lo.ToIsoString(), days.Hi.ToIsoString()));
    }

    [Fact]
    public void On_or_before_and_on_or_after_have_one_open_end()
    {
        Assert.True(EvidenceDates.TryParse("on or before 2019-10", out var before));
        Assert.Equal(new DayInterval(Day.Always, Day.Of(2019, 10, 31)), before);
        Assert.True(EvidenceDates.TryParse("on or after 2019-10", out var after));
        Assert.Equal(new DayInterval(Day.Of(2019, 10, 1), Day.Never), after);
    }

    [Theory]
    [InlineData("31 June 2020", "June has 30 days")]
    [InlineData("2019-02-29", "February 2019 has 28 days")]
    [InlineData("30/02/2020", "February 2020 has 29 days")]
    [InlineData("2019-13-01", "a year has 12 months")]
    [InlineData("2019-13", "a year has 12 months")]
    [InlineData("between 2019-06-31 and 2019-07-02", "June has 30 days")]
    [InlineData("on or before 31 April 2019", "April has 30 days")]
    public void A_day_no_calendar_has_is_told_from_words(string text, string reason)
    {
        var reading = EvidenceDates.Read(text);
        Assert.Null(reading.Days);
        Assert.Equal(reason, reading.Impossible?.Reason);
    }

    [Theory]
    [InlineData("3 May 19", "3 May 2019")]
    [InlineData("Friday 3rd May 19", "3 May 2019")]
    [InlineData("3 May '19", "3 May 2019")]
    [InlineData("3 May \u201919", "3 May 2019")]
    [InlineData("03/05/19", "3 May 2019")]
    [InlineData("3.5.19", "3 May 2019")]
    [InlineData("03-05-19", "3 May 2019")]
    [InlineData("22-Oct-19", "22 October 2019")]
    [InlineData("Oct-19", "October 2019")]
    [InlineData("sept-19", "September 2019")]
    [InlineData("May 19", "May 2019")]
    [InlineData("May 40", "May 2040")]
    [InlineData("May 41", "")]
    [InlineData("3 May 98", "")]
    [InlineData("31 June 19", "")]
    [InlineData("05/13/19", "")]
    [InlineData("on or before 3 May 19", "3 May 2019")]
    [InlineData("between 3 May 19 and 4 May 2019", "3 May 2019")]
    public void A_year_in_two_figures_is_never_read(string text, string proposal)
    {
        var reading = EvidenceDates.Read(text);
        Assert.Null(reading.Days);
        Assert.Equal(proposal, reading.ShortYear);
    }

    [Theory]
    [InlineData("2019-10-22 10:30")]
    [InlineData("2019-10-22T10:30:00Z")]
    [InlineData("2019-10-22 10:30 am")]
    public void A_time_of_day_may_follow(string text) => Assert.Equal(DayInterval.Exactly(Day.Of(2019, 10, 22)), EvidenceDates.Read(text).Days);

    [Fact]
    public void A_range_from_the_later_day_to_the_earlier_runs_backwards() =>
        Assert.True(EvidenceDates.Read("between 2019-10-22 and 2019-10-15").IsBackwards);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("soon")]
    [InlineData("3 May 219")]
    [InlineData("0019-05-03")]
    [InlineData("0019")]
    [InlineData("2019-05-03 or 2019-05-10")]
    [InlineData("2019-05-03 to 2019-05-10")]
    [InlineData("2019-05-03 - 2019-05-10")]
    [InlineData("2019-Q5")]
    [InlineData("2019-10-22-01")]
    [InlineData("0000")]
    [InlineData("May")]
    [InlineData("between 2019 or 2020")]
    public void Other_words_are_no_date(string? text) => Assert.Equal(default, EvidenceDates.Read(text));
}
