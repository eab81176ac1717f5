using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Time;
using Xunit;
using static NoticeLang.Tests.Evaluation.Rules.SpecDays;

namespace NoticeLang.Tests.Evaluation.Rules;

/// <summary>The table of semantics 4.1 and what stands round it.</summary>
public sealed class GapCadenceRuleTests
{
    private static readonly GapCadence SixWeeks = new(On("22 Oct 2019"), Day.Never, new Span(6, SpanUnit.Week), null, null);
    private static readonly GapCadence TenDays = new(On("1 Mar 2020"), Day.Never, new Span(10, SpanUnit.Day), null, null);
    private static readonly GapCadence Monthly = new(On("31 Jan 2020"), Day.Never, new Span(1, SpanUnit.Month), null, null);
    private static readonly string[] A = ["22 Oct 2019", "3 Dec 2019", "14 Jan 2020", "25 Feb 2020"];
    private static readonly string[] B = ["15 Sep 2020", "27 Oct 2020"];

    [Fact]
    public void Four_kept_and_the_fifth_due_that_day()
    {
        var outcome = GapCadenceRule.Evaluate(SixWeeks, Acts(A), AsAt("7 Apr 2020"));
        Assert.Equal((Verdict.OnTrack, 4, 0), (outcome.Verdicts, outcome.Kept, outcome.Broken));
        Assert.Equal(Days("7 Apr 2020"), outcome.NextDue);
        Assert.Equal(On("22 Oct 2019"), outcome.KeptSince);
        Assert.Equal(42, outcome.LongestGap);
        Assert.Equal(GapState.Open, outcome.Pairs[^1].State);
        Assert.Equal(Verdict.NotEvidenced, GapCadenceRule.Evaluate(SixWeeks, Acts(A), AsAt("8 Apr 2020")).Verdicts);
    }

    [Theory]
    [InlineData(false, "NotEvidenced")]
    [InlineData(true, "NotMet")]
    public void Missed_once_and_kept_now(bool isComplete, string verdict)
    {
        var closed = isComplete ? Set("22 Oct 2019..1 Dec 2020") : None;
        var outcome = GapCadenceRule.Evaluate(SixWeeks, Acts([.. A, .. B]), AsAt("1 Dec 2020", closed: closed));
        Assert.Equal(verdict, outcome.Verdicts.OfReadings().ToString());
        Assert.Equal((5, 1, 203), (outcome.Kept, outcome.Broken, outcome.LongestGap));
        Assert.Equal((Verdict.OnTrack, On("15 Sep 2020")), (outcome.Now, outcome.KeptSince));
        Assert.Equal(Days("8 Dec 2020"), outcome.NextDue);
        var broken = outcome.Pairs.Single(p => p.State == GapState.Broken);
        Assert.Equal(new GapPair(On("25 Feb 2020"), On("7 Apr 2020"), 3, 4, GapState.Broken), broken);
    }

    [Fact]
    public void A_pause_pushes_the_due_day()
    {
        var pause = Set("16 Mar 2020..31 Aug 2020");
        var outcome = GapCadenceRule.Evaluate(SixWeeks, Acts([.. A, .. B]), AsAt("1 Dec 2020", pause));
        Assert.Equal(Verdict.OnTrack, outcome.Verdicts);
        Assert.Equal(Days("8 Dec 2020"), outcome.NextDue);
        Assert.Equal(On("23 Sep 2020"), outcome.Pairs.Single(p => p.From == On("25 Feb 2020")).Due);
        Assert.Equal(Verdict.Suspended, GapCadenceRule.Evaluate(SixWeeks, Acts(A), AsAt("1 May 2020", pause)).Verdicts);
    }

    [Theory]
    [InlineData("11 Mar 2020", "NotEvidenced")]
    [InlineData("12 Mar 2020", "NotMet")]
    public void An_open_day_helps_only_where_an_act_on_it_would_bridge_the_gap(string open, string verdict)
    {
        var closed = Set("1 Mar 2020..25 Mar 2020").Except(Set(open));
        var outcome = GapCadenceRule.Evaluate(TenDays, Acts("1 Mar 2020", "21 Mar 2020"), AsAt("25 Mar 2020", closed: closed));
        Assert.Equal(verdict, outcome.Verdicts.OfReadings().ToString());
    }

    [Theory]
    [InlineData("5 Mar 2020..9 Mar 2020", "15 Mar 2020..19 Mar 2020", "22 Mar 2020", "NotMet, OnTrack")]
    [InlineData("3 Mar 2020..12 Mar 2020", "10 Mar 2020", "15 Mar 2020", "OnTrack")]
    [InlineData("5 Mar 2020..8 Mar 2020", "20 Mar 2020..24 Mar 2020", "25 Mar 2020", "NotMet")]
    public void Inexact_days_are_carried(string first, string second, string asAt, string couldBe)
    {
        var closed = Set("1 Mar 2020..31 Mar 2020");
        Assert.Equal(couldBe, GapCadenceRule.Evaluate(TenDays, Acts(first, second), AsAt(asAt, closed: closed)).Verdicts.ToString());
    }

    [Fact]
    public void One_day_or_the_next_turns_the_verdict()
    {
        var closed = Set("1 Mar 2020..31 Mar 2020");
        Assert.Equal(Verdict.OnTrack, GapCadenceRule.Evaluate(TenDays, Acts("11 Mar 2020"), AsAt("15 Mar 2020", closed: closed)).Verdicts);
        Assert.Equal(Verdict.NotMet, GapCadenceRule.Evaluate(TenDays, Acts("12 Mar 2020"), AsAt("15 Mar 2020", closed: closed)).Verdicts);
    }

    [Fact]
    public void The_month_runs_from_the_day_it_was_done()
    {
        var closed = Set("31 Jan 2020..31 Mar 2020");
        var acts = Acts("29 Feb 2020", "30 Mar 2020");
        Assert.Equal(Verdict.NotMet, GapCadenceRule.Evaluate(Monthly, acts, AsAt("31 Mar 2020", closed: closed)).Verdicts);
        Assert.Equal(Verdict.OnTrack, GapCadenceRule.Evaluate(Monthly, acts[..1], AsAt("29 Mar 2020", closed: closed)).Verdicts);
    }

    [Fact]
    public void To_act_again_never_brings_the_next_due_day_forward()
    {
        // 28, 29, 30 and 31 January all run to 29 February at the latest; an act on 28 January too many changes nothing.
        var cadence = Monthly with { S = On("30 Dec 2019") };
        Assert.Equal(
            GapCadenceRule.Evaluate(cadence, Acts("31 Jan 2020"), AsAt("5 Feb 2020")).NextDue,
            GapCadenceRule.Evaluate(cadence, Acts("28 Jan 2020", "31 Jan 2020"), AsAt("5 Feb 2020")).NextDue);
    }

    [Fact]
    public void Nor_does_it_in_a_pause()
    {
        // A month from 30 January has 30 days, pushed past 31 January to 1 March; one from 31 January has 29, and ends on 29 February.
        var (cadence, pause) = (Monthly with { S = On("15 Jan 2020") }, Set("31 Jan 2020"));
        foreach (var acts in new[] { Acts("30 Jan 2020"), Acts("30 Jan 2020", "31 Jan 2020") })
        {
            Assert.Equal(Days("1 Mar 2020"), GapCadenceRule.Evaluate(cadence, acts, AsAt("5 Feb 2020", pause)).NextDue);
        }

        Assert.Equal(Days("29 Feb 2020"), GapCadenceRule.Evaluate(cadence, Acts("31 Jan 2020"), AsAt("5 Feb 2020")).NextDue);
    }

    [Fact]
    public void First_by_sets_the_first_due_day_and_a_later_act_does_not_undo_it()
    {
        var cadence = TenDays with { FirstBy = On("20 Mar 2020") };
        var outcome = GapCadenceRule.Evaluate(cadence, Acts("2 Mar 2020"), AsAt("15 Mar 2020"));
        Assert.Equal(Days("20 Mar 2020"), outcome.NextDue);
        Assert.Equal(Verdict.OnTrack, outcome.Verdicts);
    }

    [Fact]
    public void After_its_end_it_is_met_and_nothing_more_falls_due()
    {
        var cadence = TenDays with { U = On("15 Mar 2020") };
        var outcome = GapCadenceRule.Evaluate(cadence, Acts("8 Mar 2020"), AsAt("16 Mar 2020"));
        Assert.Equal(Verdict.Met, outcome.Verdicts);
        Assert.Null(outcome.NextDue);
        Assert.Null(GapCadenceRule.Evaluate(cadence, Acts("8 Mar 2020"), AsAt("14 Mar 2020")).NextDue);
        Assert.Equal(Verdict.NotTriggered, GapCadenceRule.Evaluate(cadence, [], AsAt("29 Feb 2020")).Verdicts);
    }

    [Fact]
    public void Next_due_is_a_range_where_the_last_act_is()
    {
        var outcome = GapCadenceRule.Evaluate(TenDays, Acts("5 Mar 2020..9 Mar 2020"), AsAt("10 Mar 2020"));
        Assert.Equal(Days("15 Mar 2020..19 Mar 2020"), outcome.NextDue);
        Assert.Equal(Days("11 Mar 2020"), GapCadenceRule.Evaluate(TenDays, [], AsAt("10 Mar 2020")).NextDue);
    }

    [Fact]
    public void Inexact_gaps_are_told_as_what_they_are()
    {
        var outcome = GapCadenceRule.Evaluate(
            TenDays, Acts("5 Mar 2020..9 Mar 2020", "15 Mar 2020..19 Mar 2020", "17 Apr 2020"), AsAt("20 Apr 2020"));
        Assert.Equal([GapState.Kept, GapState.CannotTell, GapState.Broken, GapState.Open], outcome.Pairs.Select(p => p.State));
        Assert.Null(outcome.LongestGap);
    }

    [Fact]
    public void Working_days_past_the_last_known_year_are_unclear()
    {
        var cadence = new GapCadence(On("1 Dec 2027"), Day.Never, new Span(10, SpanUnit.WorkingDay), null, null);
        var outcome = GapCadenceRule.Evaluate(cadence, Acts("14 Dec 2027", "28 Dec 2027"), AsAt("1 Mar 2028"));
        Assert.Equal((Verdict.Unclear, true), (outcome.Verdicts, outcome.BeyondCalendar));
        var inside = GapCadenceRule.Evaluate(cadence, Acts("14 Dec 2027", "28 Dec 2027"), AsAt("31 Dec 2027"));
        Assert.Equal((Verdict.OnTrack, false), (inside.Verdicts, inside.BeyondCalendar));
    }

    [Fact]
    public void A_pause_without_end_leaves_nothing_due()
    {
        var outcome = GapCadenceRule.Evaluate(
            SixWeeks, Acts(A), AsAt("1 Dec 2020", DaySet.Of(new DayInterval(On("16 Mar 2020"), Day.Never)), Set("22 Oct 2019..1 Dec 2020")));
        Assert.Equal(Verdict.Suspended, outcome.Verdicts);
        Assert.Null(outcome.NextDue);
    }

    [Fact]
    public void One_missing_act_may_lie_on_any_day_that_bridges_the_gap()
    {
        var steps = GapCadenceRule.Remedy(TenDays, Acts("1 Mar 2020", "21 Mar 2020"), AsAt("25 Mar 2020"));
        Assert.Equal([new GapRemedyStep(null, On("11 Mar 2020"), On("11 Mar 2020"))], steps);
        steps = GapCadenceRule.Remedy(TenDays, Acts("1 Mar 2020", "18 Mar 2020"), AsAt("25 Mar 2020"));
        Assert.Equal([new GapRemedyStep(null, On("8 Mar 2020"), On("11 Mar 2020"))], steps);
    }

    [Fact]
    public void An_unclear_cadence_is_settled_by_narrowing()
    {
        var closed = Set("1 Mar 2020..31 Mar 2020");
        var acts = Acts("5 Mar 2020..9 Mar 2020", "15 Mar 2020..19 Mar 2020");
        var steps = GapCadenceRule.Remedy(TenDays, acts, AsAt("22 Mar 2020", closed: closed));
        Assert.NotEmpty(steps);
        Assert.All(steps, s => Assert.NotNull(s.Id));
        ImmutableArray<ActFact> narrowed = [.. acts.Select(a => steps.Any(s => s.Id == a.Id) ? a with { Day = DayInterval.Exactly(steps.Single(s => s.Id == a.Id).From) } : a)];
        Assert.Equal(Verdict.OnTrack, GapCadenceRule.Evaluate(TenDays, narrowed, AsAt("22 Mar 2020", closed: closed)).Verdicts);
    }

    [Fact]
    public void What_is_kept_or_not_met_has_no_remedy()
    {
        Assert.Empty(GapCadenceRule.Remedy(SixWeeks, Acts(A), AsAt("7 Apr 2020")));
        Assert.Empty(GapCadenceRule.Remedy(SixWeeks, Acts(A), AsAt("8 Apr 2020", closed: Set("22 Oct 2019..8 Apr 2020"))));
        Assert.Empty(GapCadenceRule.Remedy(SixWeeks, [], AsAt("1 Oct 2019")));
    }
}
