using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Diagnostics;
using Xunit;
using static NoticeLang.Tests.Binding.MarkedNotice;

namespace NoticeLang.Tests.Binding;

/// <summary>Messages about meaning (language 8): where they stand, and what they offer.</summary>
public sealed class MeaningMessageTests
{
    [Theory]
    [InlineData("council must submit improvement-plan by {|NL2001:31 June 2026|}")]
    [InlineData("council must submit improvement-plan by {|NL2001:29 February 2026|}")]
    [InlineData("council must submit improvement-plan by {|NL2001:2026-13-01|}")]
    [InlineData("council must submit improvement-plan by {|NL2002:August 2026|}")]
    [InlineData("council must submit improvement-plan by {|NL2002:2026|}")]
    [InlineData("council must report every month from issue until {|NL2002:December 2026|}")]
    [InlineData("progress must be clear by {|NL2002:August 2026|}")]
    [InlineData("council must submit improvement-plan {|NL2003:by 31 March 2025|}")]
    [InlineData("council must {|NL2004:report|} to department")]
    [InlineData("council must report {|NL2005:every 6 weeks|}")]
    [InlineData("council must report {|NL2005:every 6 weeks|} until notice ends")]
    [InlineData("absence must be at most {|NL2006:5|} by 31 March 2026")]
    [InlineData("council must audit in each month, with sample at least {|NL2006:20%|}")]
    [InlineData("council must audit in each month, with good at least {|NL2006:20|}")]
    [InlineData("council must submit improvement-plan by 1 May 2026 {|NL2013:within 2 weeks of issue|}")]
    [InlineData("council must report in each month {|NL2013:every 6 weeks|}")]
    [InlineData("council must report in each month {|NL2014:by 31 December 2026|}")]
    [InlineData("council must not report {|NL2014:in each month|}")]
    [InlineData("council must comply-with adviser {|NL2015:by 31 March 2026|}")]
    [InlineData("council must comply-with adviser {|NL2015:in each month|}")]
    [InlineData("council must submit improvement-plan {|NL2015:throughout|}")]
    [InlineData("council must submit improvement-plan by 1 May 2026 {|NL2015:for 3 months|}")]
    [InlineData("council must submit improvement-plan {|NL2015:allowing 3 days|}")]
    [InlineData("council must submit improvement-plan by 1 May 2026 {|NL2015:first by 1 April 2026|}")]
    [InlineData("adviser must be permanent {|NL2015:by 1 May 2026|}")]
    [InlineData("adviser must be permanent {|NL2015:performed by council|}")]
    [InlineData("council must audit by 1 May 2026, {|NL2015:with sample at least 20 in all|}")]
    [InlineData("council must audit in each month, {|NL2015:with sample at most 20 in all|}")]
    [InlineData("council must audit in each month, {|NL2015:with sample 20 in all|}")]
    [InlineData("council must attend at least 2 of any 3 meetings of board {|NL2015:in each month|}")]
    [InlineData("council must not attend {|NL2015:at least 2 of any 3 meetings of board|}")]
    [InlineData("council must audit at most 2 times in all {|NL2015:allowing 3 days|}")]
    [InlineData("council must audit in each month {|NL2015:from each meeting of board|}")]
    [InlineData("council must submit improvement-plan {|NL2015:between each meeting of board and 1 May 2026|}")]
    [InlineData("council must submit improvement-plan {|NL2014:by each meeting of board|} when department requires improvement-plan")]
    [InlineData("when department requires improvement-plan {\n council must submit improvement-plan {|NL2015:by each meeting of board|}\n}")]
    [InlineData("council must audit every month from 1 May 2026 {|NL2014:within 2 weeks of issue|}")]
    [InlineData("council must submit improvement-plan {|NL2018:on August 2026|}")]
    [InlineData("council must submit improvement-plan between 1 June 2026 and {|NL2019:1 May 2026|}")]
    [InlineData("council must submit improvement-plan from 1 June 2026 {|NL2019:by 1 May 2026|}")]
    [InlineData("council must report every month from 1 June 2026 {|NL2019:until 1 May 2026|}")]
    [InlineData("department must review improvement-plan {|NL2020:at 6 months after issue|}")]
    [InlineData("council must report {|NL2023:2 times in any 5 years|}")]
    [InlineData("council must be {|NL2026:at least able|}")]
    [InlineData("council must submit improvement-plan within 2 weeks of {|NL2027:publication|}")]
    [InlineData("council must complete improvement-plan by {|NL2028:its due|}")]
    [InlineData("council must submit {|NL2033:improvement-plan, adviser|} by 1 May 2026")]
    public void StandsOnTheCause(string sentence) =>
        Verify(Condition(sentence.Replace("{|NL2018:on August 2026|}", "on {|NL2018:August 2026|}", System.StringComparison.Ordinal)));

    [Fact]
    public void JuneHas30Days()
    {
        var message = MessageOf("council must submit improvement-plan by 31 June 2026");

        Assert.Equal("31 June 2026 is not a real date", message.Message);
        Assert.Equal("June has 30 days", message.Label);
        Assert.Equal(["30 June 2026", "1 July 2026"], message.Fixes.Select(fix => fix.Text));
    }

    [Fact]
    public void ABareMonthIsAWarningWithBothReadings()
    {
        var message = MessageOf("council must submit improvement-plan by August 2026");

        Assert.Equal(DiagnosticSeverity.Warning, message.Severity);
        Assert.Equal("The c deadline does not say which day in August 2026", message.Message);
        Assert.Equal(["end of August 2026", "start of August 2026"], message.Fixes.Select(fix => fix.Text));
        Assert.Equal(["31 August 2026, the later reading", "1 August 2026, the earlier reading"], message.Fixes.Select(fix => fix.Note));
        Assert.Equal("Until you choose, both readings are worked out.", message.Remark);
    }

    [Fact]
    public void ABareMonthLeftSoKeepsBothReadings()
    {
        var condition = Compile(Header + Condition("council must submit improvement-plan by August 2026")).Program.Conditions.Single(c => c.Symbol.Name == "c");

        Assert.False(condition.HasErrors);
        var deadline = Assert.IsType<PointDeadline>(Assert.IsType<BoundSentence>(condition.Parts.Single()).Deadline);
        Assert.Equal(PeriodEdge.Bare, Assert.IsType<PeriodPoint>(deadline.Point).Edge);
    }

    [Theory]
    [InlineData("absence must be at most 5% by August 2026")]
    [InlineData("council must submit improvement-plan by end of August 2026")]
    [InlineData("council must submit improvement-plan by start of August 2026")]
    [InlineData("council must submit improvement-plan before August 2026")]
    [InlineData("council must submit improvement-plan in August 2026")]
    [InlineData("council must report in each month from August 2026")]
    public void OtherMonthsAreNotAskedAbout(string sentence) => PartsOf(sentence);

    [Fact]
    public void ARepeatedActWithoutFrequencyOffersOnceAndInEach()
    {
        var message = MessageOf("council must report to department");

        Assert.Contains(message.Fixes, fix => fix.Text == "council must report to department once");
        Assert.Contains(message.Fixes, fix => fix.Text == "council must report to department in each month");
    }

    [Fact]
    public void ACadenceWithoutStartOffersIssue() =>
        Assert.Contains(MessageOf("council must report every 6 weeks").Fixes, fix => fix.Text == "every 6 weeks from issue");

    [Theory]
    [InlineData("council must report every 6 weeks from issue")]
    [InlineData("council must report every 6 weeks, first by 1 March 2026")]
    [InlineData("council must report every 6 weeks when department requires improvement-plan")]
    [InlineData("council must report every 6 weeks while progress is none")]
    public void AStartMayBeADayATriggerOrAState(string sentence) => PartsOf(sentence);

    [Fact]
    public void LocalRulesMayBeOlderThanTheNotice() =>
        Verify("condition c {\norigin local \"minutes\"\ncouncil must submit improvement-plan by 31 March 2025\n}\n");

    [Fact]
    public void ACircleNamesItsMembersAndNoneIsWorkedOut()
    {
        var compilation = Verify(
            "condition {|NL2009:a|} {\norigin instrument\ncouncil must submit improvement-plan when b is met\n}\n"
            + "condition b {\norigin instrument\ncouncil must publish improvement-plan when d is met\n}\n"
            + "condition d {\norigin instrument\ncouncil must sign improvement-plan within 2 weeks of the due date of a\n}\n"
            + "condition e {\norigin instrument\ncouncil must revise improvement-plan when a is met\n}\n");

        Assert.Equal("a, b and d turn on one another in a circle", Single(compilation).Message);
        Assert.Equal(["a", "b", "d"], compilation.Program.Conditions.Where(c => c.HasErrors).Select(c => c.Symbol.Name));
    }

    [Fact]
    public void WhatIsPausedTurnsOnWhatThePauseTurnsOn() => Verify(
        "condition {|NL2009:a|} {\norigin instrument\ncouncil must submit improvement-plan\n}\n"
        + "condition b {\norigin instrument\ncouncil must publish improvement-plan when a is met\n}\n"
        + "condition p {\norigin instrument\ncouncil need not keep a from 1 February 2027 while b is met\n}\n");

    [Fact]
    public void AConditionMayNotTurnOnItself() => Verify("condition {|NL2009:a|} {\norigin instrument\ncouncil must submit improvement-plan unless a is met\n}\n");

    [Fact]
    public void RolesBoardsAndOriginsAreNotes()
    {
        var compilation = Verify("role {|NL2007:director|}\nbody {|NL2008:panel|}\ncondition {|NL2029:c|} {\npanel must meet with director in each month\n}\n");

        Assert.All(compilation.GetDiagnostics(), message => Assert.Equal(DiagnosticSeverity.Note, message.Severity));
    }

    [Fact]
    public void ARoleThatASentenceAppointsIsAppointed() => Verify("role director\n" + Condition("council must appoint director by 1 May 2026"));

    [Fact]
    public void AnEmptyConditionAsksForNothing() => Verify("condition {|NL2022:c|} {\norigin instrument\n}\n");

    [Fact]
    public void NotEncodedIsNotEmptyButNothingShowsIt() =>
        Verify("condition c {\norigin instrument\nnot encoded \"nobody records it\"\n}\ncondition d {\norigin instrument\ncouncil must report once when {|NL2030:c|} is met\n}\n");

    [Fact]
    public void AtLeastNOfFewerCanNeverBeMet() => Verify(Condition("at least {|NL2025:3|} of {\ncouncil must report once\ncouncil must audit once\n}"));

    [Fact]
    public void ARunOfMoreThanThereAreCanNeverBeMet() => Verify(Condition("council must attend {|NL2025:at least 13 of any 12 meetings of board|}"));

    [Fact]
    public void ATriggerStandsOnce() =>
        Verify(Condition("when department finds progress none {\ncouncil must report once {|NL2024:when department finds progress some|}\n}"));

    [Fact]
    public void NoNoticeAndTwoNotices()
    {
        Verify("{|NL2011:party|} council\ncondition c {\norigin instrument\ncouncil must report once\n}\n", withHeader: false);
        Verify("notice {|NL2012:other|} \"Other\" {\nissued 1 May 2026\n}\n");
    }

    [Fact]
    public void FilesThatOnlyShareNamesNeedNoNotice() => Assert.DoesNotContain(Compile("party council\n").GetDiagnostics(), d => d.Id == "NL2011");
}
