using System;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Symbols;
using NoticeLang.Time;
using Xunit;
using static NoticeLang.Tests.Binding.MarkedNotice;

namespace NoticeLang.Tests.Binding;

/// <summary>What kind of promise each sentence is (semantics 3 to 8), and what its parts come to.</summary>
public sealed class SentenceKindTests
{
    [Theory]
    [InlineData("council must submit improvement-plan", SentenceKind.OneOff)]
    [InlineData("council must submit improvement-plan by 1 May 2026", SentenceKind.OneOff)]
    [InlineData("council must report once", SentenceKind.OneOff)]
    [InlineData("council must report by 1 May 2026", SentenceKind.OneOff)]
    [InlineData("council must report when department requires improvement-plan", SentenceKind.OneOff)]
    [InlineData("council must not report to adviser", SentenceKind.Prohibition)]
    [InlineData("council must not submit improvement-plan before 1 May 2026", SentenceKind.Prohibition)]
    [InlineData("board must meet every 6 weeks from issue", SentenceKind.GapCadence)]
    [InlineData("council must implement improvement-plan every month from issue", SentenceKind.GapCadence)]
    [InlineData("board must meet in each quarter", SentenceKind.SlotCadence)]
    [InlineData("board must meet 4 times in each year", SentenceKind.SlotCadence)]
    [InlineData("council must implement improvement-plan in each quarter", SentenceKind.SlotCadence)]
    [InlineData("board must meet in each period of 6 weeks from 23 May 2026", SentenceKind.SlotCadence)]
    [InlineData("council must visit board at most 2 times in any 5 years", SentenceKind.CountLimit)]
    [InlineData("council must visit board at most 2 times in each year", SentenceKind.CountLimit)]
    [InlineData("council must visit board 3 times in all", SentenceKind.CountLimit)]
    [InlineData("each member of board must attend at least 9 of any 12 meetings of board", SentenceKind.Attendance)]
    [InlineData("adviser must be in-post and permanent from 1 May 2026", SentenceKind.State)]
    [InlineData("chair of board must be independent, throughout", SentenceKind.State)]
    [InlineData("board must include adviser", SentenceKind.State)]
    [InlineData("absence must be at most 5% in each month", SentenceKind.Measure)]
    [InlineData("absence must be 0% for 6 weeks by 30 June 2026", SentenceKind.Measure)]
    [InlineData("progress must be clear by 1 August 2026", SentenceKind.Judgement)]
    [InlineData("council must be able", SentenceKind.Judgement)]
    [InlineData("judgement of council must be able", SentenceKind.Judgement)]
    [InlineData("council must cooperate-with adviser", SentenceKind.Conduct)]
    [InlineData("improvement-plan must cover each of plan-actions", SentenceKind.Coverage)]
    [InlineData("adviser may require improvement-plan", SentenceKind.Power)]
    [InlineData("council need not keep uses-all from 1 May 2026 for 12 months", SentenceKind.Exemption)]
    public void IsTheKindItsRuleIsOf(string sentence, SentenceKind kind) => Assert.Equal(kind, SentenceOf(sentence).Kind);

    [Fact]
    public void TheActIsThatOfWhomPerformedByNames()
    {
        var sentence = SentenceOf("council must implement improvement-plan performed by adviser confirmed by department");

        Assert.Equal("council", sentence.Subject.Key);
        Assert.Equal("adviser", sentence.Act!.By!.Key);
        Assert.Equal("department", Assert.Single(sentence.ConfirmedBy).Key);
    }

    [Fact]
    public void AnyNamesOrAllNames()
    {
        Assert.Equal(NameJoiner.Or, SentenceOf("council or department must report once").Subject.Joiner);
        Assert.Equal(NameJoiner.And, SentenceOf("council and department must report once").Subject.Joiner);
        Assert.Equal(SubjectQuantifier.EachOf, SentenceOf("each of council and department must report once").Subject.Quantifier);
    }

    [Fact]
    public void ItemsOfAListWithAFieldValue()
    {
        var o = SentenceOf("council must report each of plan-actions where status is red to board in each month").Act!.Object!;

        Assert.Equal("plan-actions", o.List!.Name);
        Assert.Equal(ObjectQuantifier.EachOf, o.Quantifier);
        Assert.Equal("status", o.Where!.FieldName);
        Assert.Equal(["red"], Assert.IsType<NamesValue>(o.Where.Value).Names);
    }

    [Fact]
    public void TheNextMeetingIsTheActOfThatNoun()
    {
        var deadline = Assert.IsType<PointDeadline>(SentenceOf("council must submit improvement-plan by the next meeting of board").Deadline);

        var point = Assert.IsType<EventPoint>(deadline.Point);
        Assert.False(point.IsEach);
        Assert.Equal("meet", point.Event.Act.Name);
        Assert.Equal("board", point.Event.By!.Key);
    }

    [Fact]
    public void ChairOfABodyIsAPartOfIt()
    {
        var name = Assert.Single(SentenceOf("chair of board must be independent").Subject.Names);

        Assert.IsType<RoleSymbol>(name.Symbol);
        Assert.IsType<BodySymbol>(name.Of!.Symbol);
        Assert.Equal("chair of board", name.Key);
    }

    [Fact]
    public void FieldsAndParties()
    {
        var act = SentenceOf("council must audit in each month, with sample at least 20 in all, with adviser").Act!;

        var test = Assert.Single(act.With);
        Assert.True(test.InAll);
        var amount = Assert.IsType<AmountValue>(test.Value);
        Assert.Equal(Comparison.AtLeast, amount.Comparison);
        Assert.Equal(20, Assert.IsType<NumberAmount>(amount.Amount).Number);
        Assert.Equal("adviser", Assert.Single(act.WithParties).Key);
    }

    [Fact]
    public void AGroupsTriggerIsThatOfEachPart()
    {
        var group = Assert.IsType<BoundGroup>(Assert.Single(PartsOf(
            "when department finds progress none or when council is unable {\ncouncil must report once\ncouncil must audit once\n}")));

        Assert.Equal(GroupKind.All, group.Kind);
        Assert.All(group.Parts, part => Assert.Equal(2, Assert.IsType<BoundSentence>(part).When.Length));
    }

    [Fact]
    public void AFindingIsMadeAndAJudgementIsInForce()
    {
        var when = SentenceOf("council must report once when department finds progress none or when council is not able").When;

        Assert.Equal("none", Assert.IsType<FindingClause>(when[0]).Finding);
        var inForce = Assert.IsType<JudgementClause>(when[1]);
        Assert.True(inForce.IsNegated);
        Assert.True(inForce.Judgement.IsOfSubject);
    }

    [Theory]
    [InlineData("uses-all is met", ConditionTest.Met, false)]
    [InlineData("uses-all is not met", ConditionTest.Met, true)]
    [InlineData("uses-all is on-track", ConditionTest.OnTrack, false)]
    public void ConditionsAreTested(string clause, ConditionTest test, bool isNegated)
    {
        var group = Assert.IsType<BoundGroup>(Assert.Single(PartsOf($"any of {{\n{clause}\ncouncil must report once\n}}")));

        Assert.Equal(GroupKind.Any, group.Kind);
        var bound = Assert.IsType<ConditionClause>(Assert.IsType<BoundTest>(group.Parts[0]).Clause);
        Assert.Equal((test, isNegated), (bound.Test, bound.IsNegated));
    }

    [Fact]
    public void UntilAnEventOrADay()
    {
        var until = Assert.Single(SentenceOf("council must report every month from issue until notice ends or 1 May 2027 whichever is sooner").Until);

        Assert.IsType<NoticeEndsClause>(until.Event);
        Assert.Equal(Day.Of(2027, 5, 1), Assert.IsType<DatePoint>(until.Point).Day);
    }

    [Fact]
    public void UntilEitherOfTwoDays()
    {
        var until = SentenceOf("council must report every month from issue until 1 June 2027 or 1 May 2027 whichever is sooner").Until;

        Assert.Equal([Day.Of(2027, 6, 1), Day.Of(2027, 5, 1)], until.Select(u => Assert.IsType<DatePoint>(u.Point).Day));
    }

    [Fact]
    public void AnItemMayHaveADay()
    {
        var compilation = Verify(
            "list steps { due: day\n first-step with due 3 May 2026\n second-step with due {|NL2001:31 June 2026|}\n third-step with due {|NL1007:red|}\n}\n"
            + Condition("council must complete each of steps by its due"));

        Assert.Equal("3 May 2026", Assert.IsType<ListSymbol>(compilation.Scope.FindName("steps")).Items[0].FieldValues["due"]);
    }

    [Fact]
    public void AYearRangeIsAFinancialYear()
    {
        var period = Assert.IsType<FixedPeriod>(Assert.IsType<InPeriodDeadline>(SentenceOf("council must report in 2026/27").Deadline).Period);

        Assert.Equal((Day.Of(2026, 4, 1), Day.Of(2027, 3, 31)), (period.First, period.Last));
    }

    [Fact]
    public void ASeasonThatRunsIntoTheNextYear()
    {
        var compilation = Verify("calendar seasons {\n winter from 1 December to 28 February\n}\n" + Condition("council must report in winter 2026"));

        var sentence = Assert.IsType<BoundSentence>(compilation.Program.Conditions.Single(c => c.Symbol.Name == "c").Parts.Single());
        var period = Assert.IsType<FixedPeriod>(Assert.IsType<InPeriodDeadline>(sentence.Deadline).Period);
        Assert.Equal((Day.Of(2026, 12, 1), Day.Of(2027, 2, 28)), (period.First, period.Last));
    }

    [Fact]
    public void TheTextIsTheSentencesOwnWords() =>
        Assert.Equal("council must submit improvement-plan by 1 May 2026", SentenceOf("council   must submit\timprovement-plan // why\n        by 1 May 2026").Text);

    [Fact]
    public void TheHeaderIsAsInexactAsItIsWritten()
    {
        var notice = Compile("notice n \"N\" {\nissued August 2023\nends end of 2025\n}\n").Program.Notice!;

        Assert.Equal(DayInterval.WholeMonth(2023, 8), notice.Issued);
        Assert.Equal(DayInterval.Exactly(Day.Of(2025, 12, 31)), notice.Ends);
    }

    [Fact]
    public void ScenariosAreBound()
    {
        var compilation = Verify(Condition("board must meet every 6 weeks from issue")
            + "scenario \"s\" {\ngiven board meets on 22 October 2026\ngiven the record of board meets is complete from 1 October 2026 to 1 November 2026\n"
            + "given c is suspended by department from 2 November 2026 to 3 December 2026\nas at 1 May 2027\nexpect c not met\n}\n");

        var scenario = Assert.Single(compilation.Program.Scenarios);
        Assert.Equal([BoundGivenKind.Fact, BoundGivenKind.Complete, BoundGivenKind.Suspended], scenario.Givens.Select(given => given.Kind));
        Assert.Equal(Day.Of(2027, 5, 1), scenario.AsAt);
        Assert.Equal("not met", Assert.Single(scenario.Expectations).VerdictWords);
    }
}
