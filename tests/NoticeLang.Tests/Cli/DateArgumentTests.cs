using NoticeLang.Cli.CommandLine;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Cli;

public sealed class DateArgumentTests
{
    [Theory]
    [InlineData("1 April 2022")]
    [InlineData("01 April 2022")]
    [InlineData("1st april 2022")]
    [InlineData("1 Apr 2022")]
    [InlineData("  1  APRIL  2022 ")]
    [InlineData("01/04/2022")]
    [InlineData("1/4/2022")]
    [InlineData("2022-04-01")]
    public void DatesAreReadAsPeopleTypeThem(string text) => Assert.Equal(Day.Of(2022, 4, 1), DateArgument.Parse(text, "as-at"));

    [Theory]
    [InlineData("31 June 2022", "The as-at date must be a real date. June has 30 days.")]
    [InlineData("2022-02-29", "The as-at date must be a real date. February 2022 has 28 days.")]
    [InlineData("0 May 2022", "The as-at date must be a real date. May has 31 days.")]
    [InlineData("2022-13-01", "The as-at date must be a real date. There are 12 months, and the day comes before the month.")]
    [InlineData("1 April", "The as-at date must include a year, as in 1 April 2022.")]
    [InlineData("April 2022", "The as-at date must include a day, as in 1 April 2022.")]
    [InlineData("0000-01-01", "The as-at date must have a year of 4 figures, as in 1 April 2022.")]
    [InlineData("1 M 2022", "The as-at date must be a date, as in \"1 April 2022\", 01/04/2022 or 2022-04-01.")]
    [InlineData("", "The as-at date must be a date, as in \"1 April 2022\", 01/04/2022 or 2022-04-01.")]
    [InlineData("-1 April 2022", "The as-at date must be a date, as in \"1 April 2022\", 01/04/2022 or 2022-04-01.")]
    [InlineData("99999999999 April 2022", "The as-at date must be a date, as in \"1 April 2022\", 01/04/2022 or 2022-04-01.")]
    public void WhatIsNoDateIsToldWhatToWrite(string text, string message) =>
        Assert.Equal(message, Assert.Throws<UsageException>(() => DateArgument.Parse(text, "as-at")).Message);

    [Theory]
    [InlineData("60 days", 60)]
    [InlineData("1 day", 1)]
    [InlineData("8 weeks", 56)]
    [InlineData("2 months", 61)]
    [InlineData("1 year", 365)]
    public void LeadTimesAreCountedFromTheDay(string text, int days) => Assert.Equal((days, text), ListArguments.LeadTime(text, Day.Of(2022, 4, 1)));
}
