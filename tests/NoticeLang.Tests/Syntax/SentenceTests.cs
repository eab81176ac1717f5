using System.Linq;
using NoticeLang.Syntax;
using Xunit;

namespace NoticeLang.Tests.Syntax;

/// <summary>The parts of a sentence are where the language reference puts them (language.md, 2 and 3).</summary>
public sealed class SentenceTests
{
    [Fact]
    public void ASentenceIsWhoModalWhatAndTails()
    {
        var sentence = ParseCase.Sentence("department must review each of review-areas every 6 months from issue until notice ends");
        var what = Assert.IsType<VerbPhraseSyntax>(sentence.What);
        var areas = Assert.IsType<NamedObjectSyntax>(what.Object);

        Assert.Equal("department", sentence.Who.ToString());
        Assert.Equal(SyntaxKind.MustKeyword, sentence.Modal.Kind);
        Assert.Equal("review", what.Verb.Text);
        Assert.Equal(SyntaxKind.EachOfKeyword, areas.Quantifier!.Value.Kind);
        Assert.Equal([SyntaxKind.EveryTail, SyntaxKind.FromTail, SyntaxKind.UntilTail], sentence.Tails.Select(tail => tail.Kind));
        Assert.IsType<NoticeEndsClauseSyntax>(((UntilTailSyntax)sentence.Tails[2]).Clause);
    }

    [Fact]
    public void CommasBetweenTailsMeanNothing()
    {
        var plain = ParseCase.Sentence("board must meet every 6 weeks from 22 October 2019 allowing 3 days");
        var commas = ParseCase.Sentence("board must meet, every 6 weeks, from 22 October 2019, allowing 3 days");

        Assert.Equal(plain.Tails.Select(tail => tail.Kind), commas.Tails.Select(tail => tail.Kind));
        Assert.NotNull(((EveryTailSyntax)commas.Tails[0]).Comma);
    }

    [Fact]
    public void ALineThatBeginsWithATailWordGoesOn()
    {
        var condition = ParseCase.CheckCondition("council need not keep set-up-company", "    from 10 December 2020 for 12 months", "    while improvement is maintained", "council must meet, once");

        Assert.Equal([3, 1], condition.Items.Select(item => ((SentenceSyntax)item).Tails.Count));
    }

    [Fact]
    public void ALineThatBeginsWithWhenAndEndsInABraceBeginsAGroup()
    {
        var condition = ParseCase.CheckCondition("council must meet, once", "when council is unwilling or when council is unable {", "council must report, once", "}");
        var group = Assert.IsType<GroupSyntax>(condition.Items[1]);

        Assert.Equal(2, group.Triggers.Count);
        Assert.Null(group.Keyword);
        Assert.IsType<SentenceSyntax>(Assert.Single(group.Items));
    }

    [Fact]
    public void AGroupHoldsSentencesClausesAndGroups()
    {
        var group = Assert.IsType<GroupSyntax>(
            Assert.Single(ParseCase.CheckCondition("at least 2 of {", "plan is met", "council must meet, once", "any of {", "reviews is not met", "}", "}").Items));

        Assert.Equal(2m, group.Count!.Value.Number);
        Assert.Equal([SyntaxKind.GroupClause, SyntaxKind.Sentence, SyntaxKind.Group], group.Items.Select(item => item.Kind));
    }

    [Theory]
    [InlineData("by 31 March 2009", "DatePoint")]
    [InlineData("by 2009-03-31", "DatePoint")]
    [InlineData("by end of August 2020", "PeriodPoint MonthPeriod")]
    [InlineData("by August 2020", "PeriodPoint MonthPeriod")]
    [InlineData("by 2021/22", "PeriodPoint YearPeriod")]
    [InlineData("by issue", "PeriodPoint NamedPeriod")]
    [InlineData("by summer 2026", "PeriodPoint NamedPeriod")]
    [InlineData("by its due", "ItsPoint")]
    [InlineData("by the due date of draft-plan-sent", "DueDatePoint")]
    [InlineData("by the next meeting of board", "EventPoint")]
    [InlineData("before each meeting", "EventPoint")]
    public void PointsAreTold(string tail, string kinds)
    {
        var point = ParseCase.Tail<PointDeadlineTailSyntax>(tail).Point;

        Assert.Equal(kinds, point is PeriodPointSyntax period ? $"{point.Kind} {period.Period.Kind}" : point.Kind.ToString());
    }

    [Fact]
    public void SoonerIsKept() => Assert.NotNull(ParseCase.Tail<PointDeadlineTailSyntax>("by 31 March 2026 or sooner").SoonerKeyword);

    [Theory]
    [InlineData("before council submits draft-plan", true)]
    [InlineData("before chair of board is able", true)]
    [InlineData("before a, b and c meet", true)]
    [InlineData("before issue", false)]
    [InlineData("before summer 2026", false)]
    public void NamesBeforeAVerbBeginAClause(string tail, bool isClause) =>
        Assert.Equal(isClause ? SyntaxKind.ClauseDeadlineTail : SyntaxKind.PointDeadlineTail, ParseCase.Tail<TailSyntax>(tail).Kind);

    [Theory]
    [InlineData("within 10 working days after improvement-board meets", "EventClause")]
    [InlineData("within 6 months after notice ends", "NoticeEndsClause")]
    [InlineData("within 4 weeks of the due date of draft-plan-sent", "DueDatePoint")]
    [InlineData("within 4 weeks of its entry", "ItsPoint")]
    public void WithinIsOfAPointOrAfterAClause(string tail, string kind)
    {
        var within = ParseCase.Tail<WithinTailSyntax>(tail);

        Assert.Equal(kind, (within.Clause?.Kind ?? within.Point!.Kind).ToString());
        Assert.True(within.Clause is null != within.Point is null);
    }

    [Theory]
    [InlineData("4 times in each year", null, "EachKeyword")]
    [InlineData("at most 2 times in any 5 years", "AtMostKeyword", "AnyKeyword")]
    [InlineData("at least 3 times in all", "AtLeastKeyword", "AllKeyword")]
    public void TimesAreInEachAnyOrAll(string tail, string? bound, string scope)
    {
        var times = ParseCase.Tail<TimesTailSyntax>(tail);

        Assert.Equal((bound, scope), (times.Bound?.Kind.ToString(), times.ScopeKeyword.Kind.ToString()));
    }

    [Theory]
    [InlineData("with council and department", "WithNamesTail")]
    [InlineData("with chair of board", "WithNamesTail")]
    [InlineData("with sample at least 20", "WithFieldTail")]
    [InlineData("with days at least 6 in all", "WithFieldTail")]
    [InlineData("with status forecast", "WithFieldTail")]
    [InlineData("with pages 30", "WithFieldTail")]
    public void WithIsOfNamesOrOfAField(string tail, string kind) => Assert.Equal(kind, ParseCase.Tail<TailSyntax>(tail).Kind.ToString());

    [Theory]
    [InlineData("until council is able or 31 March 2026 whichever is sooner", "IsClause")]
    [InlineData("until issue or 31 March 2026 whichever is sooner", "PeriodPoint")]
    [InlineData("until council is able or unwilling or 31 March 2026 whichever is sooner", "IsClause")]
    [InlineData("until council is able or issue whichever is sooner", "IsClause")]
    public void UntilMayHaveASecondEnd(string tail, string first)
    {
        var until = ParseCase.Tail<UntilTailSyntax>(tail);

        Assert.Equal(first, (until.Clause?.Kind ?? until.Point!.Kind).ToString());
        Assert.NotNull(until.OtherPoint);
    }

    [Theory]
    [InlineData("when adviser requires diagnostic-review", 1)]
    [InlineData("when council is unwilling or when council is unable", 2)]
    [InlineData("unless chair finds circumstances exceptional or unless council is able", 2)]
    public void TriggersSayTheirWordAgain(string tail, int count) => Assert.Equal(count, ParseCase.Tail<TriggerTailSyntax>(tail).Triggers.Count);

    [Theory]
    [InlineData("at most 30%", "ComparisonValue")]
    [InlineData("above its baseline", "ComparisonValue")]
    [InlineData("below 4", "ComparisonValue")]
    [InlineData("above", "NamesValue")]
    [InlineData("0", "NumberValue")]
    [InlineData("80%", "NumberValue")]
    [InlineData("in-post and permanent", "NamesValue")]
    public void ValuesAreTold(string value, string kind) =>
        Assert.Equal(kind, Assert.IsType<BePhraseSyntax>(ParseCase.Sentence($"x must be {value}").What).Value.Kind.ToString());

    [Fact]
    public void InAfterAComparatorIsItsOwnAndInEachIsNot()
    {
        var frozen = ParseCase.Sentence("x must be below that of england-average in 2021/22");
        var moving = ParseCase.Sentence("x must be below that of england-average in each quarter");

        Assert.NotNull(Comparator(frozen).Period);
        Assert.Null(Comparator(moving).Period);
        Assert.Single(moving.Tails);

        static ComparatorAmountSyntax Comparator(SentenceSyntax sentence) =>
            (ComparatorAmountSyntax)((ComparisonValueSyntax)((BePhraseSyntax)sentence.What).Value).Amount;
    }

    [Fact]
    public void AMilestoneKeepsItsPeriodFromAComparator()
    {
        var sentence = (SentenceSyntax)ParseCase.CheckCondition("x must be at most {", "that of a in July 2023", "that of a in 2021 in July 2023", "}").Items[0];
        var milestones = (MilestonesValueSyntax)((BePhraseSyntax)sentence.What).Value;

        Assert.Equal([false, true], milestones.Milestones.Select(m => ((ComparatorAmountSyntax)m.Amount).Period is not null));
        Assert.All(milestones.Milestones, m => Assert.Equal("July 2023", m.Period.ToString()));
    }

    [Fact]
    public void ARunIsOfAnySoMany()
    {
        var run = Assert.IsType<RunObjectSyntax>(((VerbPhraseSyntax)ParseCase.Sentence("each member of board must attend at least 9 of any 12 meetings of board").What).Object);

        Assert.Equal((9m, 12m, "meetings of board"), (run.Count.Number, run.Size.Number, run.Events.ToString()));
    }

    [Fact]
    public void AnObjectMayBeKeptToSomeItemsAndSentToSomeone()
    {
        var what = (VerbPhraseSyntax)ParseCase.Sentence("director must report each of plan-actions where status is red to improvement-board in each month").What;

        Assert.Equal("red", ((NamedObjectSyntax)what.Object!).Where!.Value.ToString());
        Assert.Equal("improvement-board", what.Recipients!.ToString());
    }

    [Fact]
    public void AVerbIsToldByItsPlace() => Assert.Equal("review", ((VerbPhraseSyntax)ParseCase.Sentence("chair must review review").What).Verb.Text);
}
