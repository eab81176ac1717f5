using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Time;
using Xunit;
using static NoticeLang.Tests.Evaluation.Rules.SpecDays;

namespace NoticeLang.Tests.Evaluation.Rules;

/// <summary>The table of semantics 5, required from 1 March 2020, as at 1 April; and acts done throughout.</summary>
public sealed class StateRuleTests
{
    private static readonly StateQuestion FromMarch = new(On("1 Mar 2020"), Day.Never, 0);
    private static readonly DaySet Complete = Set("1 Mar 2020..30 Apr 2020");
    private static readonly Clock April = AsAt("1 Apr 2020");

    [Fact]
    public void A_bare_day_is_not_evidenced_and_on_a_complete_record_not_met()
    {
        HoldingFact[] posts = [Hold("1 Mar 2020", "10 Mar 2020", 1), Hold("12 Mar 2020", null, 2)];
        var silent = StateRule.Evaluate(FromMarch, [.. posts], [], April);
        Assert.Equal(Verdict.NotEvidenced, silent.Verdicts);
        Assert.Equal("11 March 2020", silent.Bare.ToString());
        var complete = StateRule.Evaluate(FromMarch, [.. posts], [], AsAt("1 Apr 2020", closed: Complete));
        Assert.Equal((Verdict.NotMet, Verdict.OnTrack, On("12 Mar 2020")), (complete.Verdicts, complete.Now, complete.KeptSince));
        Assert.Equal(("", "11 March 2020"), (complete.Bare.ToString(), complete.False.ToString()));
    }

    [Fact]
    public void An_inexact_end_that_may_leave_a_gap_is_unclear()
    {
        HoldingFact[] posts = [Hold("1 Mar 2020", "10 Mar 2020..12 Mar 2020", 1), Hold("12 Mar 2020", null, 2)];
        var outcome = StateRule.Evaluate(FromMarch, [.. posts], [], AsAt("1 Apr 2020", closed: Complete));
        Assert.Equal(VerdictSet.Of(Verdict.OnTrack).Add(Verdict.NotMet), outcome.Verdicts);
    }

    [Fact]
    public void The_two_sides_of_a_vacancy_in_a_holding()
    {
        // The dispute is the caller's: either the post was held throughout, or there is the vacancy alone.
        Assert.Equal(Verdict.OnTrack, StateRule.Evaluate(FromMarch, [Hold("1 Mar 2020", null, 1)], [], April).Verdicts);
        Assert.Equal(Verdict.NotMet, StateRule.Evaluate(FromMarch, [], [Hold("11 Mar 2020", "20 Mar 2020", 2)], April).Verdicts);
    }

    [Fact]
    public void A_start_on_the_fifth_is_kept_now()
    {
        var outcome = StateRule.Evaluate(FromMarch, [Hold("5 Mar 2020", null, 1)], [], April);
        Assert.Equal((Verdict.NotEvidenced, Verdict.OnTrack, On("5 Mar 2020")), (outcome.Verdicts, outcome.Now, outcome.KeptSince));
    }

    [Fact]
    public void Not_begun_ended_paused()
    {
        HoldingFact[] post = [Hold("1 Mar 2020", null, 1)];
        Assert.Equal(Verdict.NotTriggered, StateRule.Evaluate(FromMarch, [.. post], [], AsAt("29 Feb 2020")).Verdicts);
        Assert.Equal(Verdict.Met, StateRule.Evaluate(FromMarch with { U = On("31 Mar 2020") }, [.. post], [], April).Verdicts);
        Assert.Equal(Verdict.Suspended, StateRule.Evaluate(FromMarch, [.. post], [], AsAt("1 Apr 2020", Set("1 Apr 2020"))).Verdicts);
    }

    [Fact]
    public void Suspended_days_are_not_required()
    {
        HoldingFact[] posts = [Hold("1 Mar 2020", "10 Mar 2020", 1), Hold("12 Mar 2020", null, 2)];
        Assert.Equal(Verdict.OnTrack, StateRule.Evaluate(FromMarch, [.. posts], [], AsAt("1 Apr 2020", Set("11 Mar 2020"), Complete)).Verdicts);
    }

    [Fact]
    public void An_allowance_lets_so_many_days_in_a_row_go()
    {
        HoldingFact[] posts = [Hold("1 Mar 2020", "10 Mar 2020", 1), Hold("13 Mar 2020", null, 2)];
        var clock = AsAt("1 Apr 2020", closed: Complete);
        Assert.Equal(Verdict.OnTrack, StateRule.Evaluate(FromMarch with { AllowingDays = 2 }, [.. posts], [], clock).Verdicts);
        Assert.Equal(Verdict.NotMet, StateRule.Evaluate(FromMarch with { AllowingDays = 1 }, [.. posts], [], clock).Verdicts);
        var oneOpen = AsAt("1 Apr 2020", closed: Complete.Except(Set("11 Mar 2020")));
        Assert.Equal(Verdict.NotEvidenced, StateRule.Evaluate(FromMarch with { AllowingDays = 1 }, [.. posts], [], oneOpen).Verdicts);
    }

    [Fact]
    public void A_vacancy_that_can_be_clear_of_the_bare_days_does_not_make_them_false()
    {
        HoldingFact[] post = [Hold("5 Mar 2020", null, 1)];
        var clear = StateRule.Evaluate(FromMarch, [.. post], [Hold("25 Feb 2020..3 Mar 2020", "25 Feb 2020..4 Mar 2020", 2)], April);
        Assert.Equal(VerdictSet.Of(Verdict.NotEvidenced).Add(Verdict.NotMet), clear.Verdicts);
        var stuck = StateRule.Evaluate(FromMarch, [.. post], [Hold("1 Mar 2020..3 Mar 2020", "2 Mar 2020..4 Mar 2020", 2)], April);
        Assert.Equal(Verdict.NotMet, stuck.Verdicts);
    }

    [Fact]
    public void Conduct_is_kept_broken_or_for_judgement()
    {
        var (s, u) = (On("1 Mar 2020"), Day.Never);
        Assert.Equal(Verdict.ForJudgement, ConductRule.Evaluate(s, u, [], [], April).Verdicts);
        Assert.Equal(Verdict.OnTrack, ConductRule.Evaluate(s, u, [Hold("1 Mar 2020", "1 Apr 2020", 1)], [], April).Verdicts);
        Assert.Equal(Verdict.ForJudgement, ConductRule.Evaluate(s, u, [Hold("1 Mar 2020", "31 Mar 2020", 1)], [], April).Verdicts);
        Assert.Equal(
            Verdict.NotMet, ConductRule.Evaluate(s, u, [Hold("1 Mar 2020", "1 Apr 2020", 1)], [Hold("5 Mar 2020", "6 Mar 2020", 2)], April).Verdicts);
    }

    private static HoldingFact Hold(string from, string? to, int id) => new(Days(from), to is null ? null : Days(to), id);
}
