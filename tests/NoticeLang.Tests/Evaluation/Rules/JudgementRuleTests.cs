using System.Collections.Immutable;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Time;
using Xunit;
using static NoticeLang.Tests.Evaluation.Rules.SpecDays;

namespace NoticeLang.Tests.Evaluation.Rules;

/// <summary>Semantics 8, judgements: as they stand, and by a day.</summary>
public sealed class JudgementRuleTests
{
    private static readonly Day Start = On("1 Jan 2020");
    private static readonly Day June = On("30 Jun 2020");

    [Fact]
    public void With_no_day_the_finding_in_force_decides()
    {
        Assert.Equal(Verdict.ForJudgement, Found(null, "1 Sep 2020"));
        Assert.Equal(Verdict.NotMet, Found(null, "1 Sep 2020", No("1 Feb 2020")));
        Assert.Equal(Verdict.Met, Found(null, "1 Sep 2020", No("1 Feb 2020"), Yes("1 Aug 2020")));
        Assert.Equal(Verdict.NotMet, Found(null, "1 Sep 2020", Yes("1 Feb 2020"), No("1 Aug 2020")));
        Assert.Equal(Verdict.ForJudgement, Found(null, "1 Sep 2020", Yes("2 Sep 2020")));
    }

    [Fact]
    public void By_a_day_it_is_due_until_that_day_and_stands_as_it_stood_on_it()
    {
        Assert.Equal(Verdict.Due, Found(June, "29 Jun 2020", Yes("1 Feb 2020")));
        Assert.Equal(Verdict.Met, Found(June, "30 Jun 2020", Yes("1 Feb 2020")));
        Assert.Equal(Verdict.Due, Found(June, "30 Jun 2020", No("1 Feb 2020")));
        Assert.Equal(Verdict.Due, Found(June, "30 Jun 2020"));
        Assert.Equal(Verdict.ForJudgement, Found(June, "1 Jul 2020"));
        Assert.Equal(Verdict.Met, Found(June, "1 Sep 2020", Yes("1 Feb 2020"), No("1 Aug 2020")));
        Assert.Equal(Verdict.NotMet, Found(June, "1 Sep 2020", Yes("1 Feb 2020"), No("1 Jun 2020")));
        Assert.Equal(Verdict.MetLate, Found(June, "1 Sep 2020", No("1 Feb 2020"), Yes("1 Aug 2020")));
        Assert.Equal(Verdict.MetLate, Found(June, "1 Sep 2020", Yes("1 Aug 2020")));
        Assert.Equal(Verdict.NotMet, Found(June, "1 Sep 2020", No("1 Aug 2020")));
        Assert.Equal(Verdict.NotTriggered, Found(June, "31 Dec 2019", Yes("1 Dec 2019")));
    }

    [Fact]
    public void Days_late_run_from_the_day_named() =>
        Assert.Equal((1, 31), JudgementRule.Evaluate(June, [Finding("1 Jul 2020..31 Jul 2020", true, 1)], Start, On("1 Sep 2020")).DaysLate);

    [Fact]
    public void An_inexact_finding_may_be_the_latest_if_it_can_follow_every_other()
    {
        var outcome = JudgementRule.Evaluate(
            null, [Finding("1 Feb 2020..29 Feb 2020", true, 1), Finding("15 Feb 2020", false, 2), Finding("10 Feb 2020", true, 3)], Start, June);
        Assert.Equal(VerdictSet.Of(Verdict.Met).Add(Verdict.NotMet), outcome.Verdicts);
        Assert.Equal([1, 2], outcome.InForce);
    }

    private static VerdictSet Found(Day? by, string t, params FindingFact[] findings) =>
        JudgementRule.Evaluate(by, [.. findings], Start, On(t)).Verdicts;

    private static FindingFact Yes(string day) => Finding(day, true, 1);

    private static FindingFact No(string day) => Finding(day, false, 2);

    private static FindingFact Finding(string day, bool isYes, int id) => new(Days(day), isYes, id);
}
