using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Time;
using Xunit;
using static NoticeLang.Tests.Evaluation.Rules.SpecDays;

namespace NoticeLang.Tests.Evaluation.Rules;

/// <summary>The table of semantics 4.2, <c>in each month from 1 January 2020</c>.</summary>
public sealed class SlotRuleTests
{
    private static readonly DaySet Complete = Set("1 Jan 2020..31 Dec 2020");

    [Fact]
    public void A_month_after_another()
    {
        var acts = Acts("10 Jan 2020");
        var clock = AsAt("1 Mar 2020");
        var verdicts = Months(3).Select(m => SlotRule.Evaluate(m, m.Last, 1, acts, clock, true).Verdicts).ToArray();
        Assert.Equal([Verdict.Met, Verdict.NotEvidenced, Verdict.OnTrack], verdicts);
        Assert.Equal(Verdict.NotEvidenced, VerdictTables.And(verdicts.Select(v => v.OfReadings())));
    }

    [Fact]
    public void From_the_middle_of_January_there_is_no_slot_on_31_January() =>
        Assert.All(
            Slots.Calendar(CalendarUnitKind.Month, On("15 Jan 2020"), On("31 Dec 2020")),
            m => Assert.Equal(Verdict.NotTriggered, SlotRule.Evaluate(m, m.Last, 1, [], AsAt("31 Jan 2020"), true).Verdicts));

    [Fact]
    public void An_act_across_two_slots_leaves_both_unclear()
    {
        var acts = Acts("28 Jan 2020..3 Feb 2020");
        foreach (var month in Months(2))
        {
            var outcome = SlotRule.Evaluate(month, month.Last, 1, acts, AsAt("1 Mar 2020", closed: Complete), true);
            Assert.Equal(VerdictSet.Of(Verdict.Met).Add(Verdict.NotMet), outcome.Verdicts);
            Assert.Equal((0, 1), (outcome.Least, outcome.Most));
        }
    }

    [Fact]
    public void A_late_act_counts_only_if_it_says_for_which_slot()
    {
        var january = Months(1)[0];
        var closesOn = january.Last.AddDays(5);
        var late = Acts("3 Feb 2020");
        Assert.Equal(Verdict.NotMet, SlotRule.Evaluate(january, closesOn, 1, late, AsAt("10 Feb 2020", closed: Complete), true).Verdicts);
        Assert.Equal(Verdict.Met, SlotRule.Evaluate(january, closesOn, 1, [], AsAt("10 Feb 2020", closed: Complete), true, late).Verdicts);
        Assert.Equal(
            Verdict.NotMet, SlotRule.Evaluate(january, closesOn, 1, [], AsAt("10 Feb 2020", closed: Complete), true, Acts("6 Feb 2020")).Verdicts);
        Assert.Equal(Verdict.OnTrack, SlotRule.Evaluate(january, closesOn, 1, [], AsAt("5 Feb 2020", closed: Complete), true).Verdicts);
        Assert.Equal(
            Verdict.NotEvidenced, SlotRule.Evaluate(january, closesOn, 1, [], AsAt("10 Feb 2020", closed: Set("1 Jan 2020..31 Jan 2020")), true).Verdicts);
    }

    [Fact]
    public void Two_times_means_two_days()
    {
        var (january, clock) = (Months(1)[0], AsAt("1 Feb 2020", closed: Complete));
        Assert.Equal(Verdict.NotMet, SlotRule.Evaluate(january, january.Last, 2, Acts("5 Jan 2020", "5 Jan 2020"), clock, true).Verdicts);
        var maybe = SlotRule.Evaluate(january, january.Last, 2, Acts("5 Jan 2020..10 Jan 2020", "10 Jan 2020..12 Jan 2020"), clock, true);
        Assert.Equal(VerdictSet.Of(Verdict.Met).Add(Verdict.NotMet), maybe.Verdicts);
        Assert.Equal((1, 2), (maybe.Least, maybe.Most));
    }

    [Fact]
    public void A_calendar_slot_that_a_pause_touches_is_not_demanded_and_a_period_is()
    {
        var (january, pause) = (Months(1)[0], Set("20 Jan 2020..25 Jan 2020"));
        var clock = AsAt("1 Feb 2020", pause, Complete);
        Assert.Equal(Verdict.NotTriggered, SlotRule.Evaluate(january, january.Last, 1, Acts("5 Jan 2020"), clock, true).Verdicts);
        Assert.Equal(Verdict.NotMet, SlotRule.Evaluate(january, january.Last, 1, [], clock, false).Verdicts);
        Assert.Equal(Verdict.Suspended, SlotRule.Evaluate(january, january.Last, 1, [], AsAt("22 Jan 2020", pause), true).Verdicts);
    }

    [Fact]
    public void A_sum_asks_for_the_field_in_all()
    {
        var january = Months(1)[0];
        var clock = AsAt("1 Feb 2020", closed: Complete);
        Assert.Equal(Verdict.Met, Sum(clock, Fact("5 Jan 2020", 12, 12), Fact("6 Jan 2020", 8, 8)));
        Assert.Equal(Verdict.NotMet, Sum(clock, Fact("5 Jan 2020", 12, 12), Fact("6 Jan 2020", 7, 7)));
        Assert.Equal(Verdict.NotEvidenced, Sum(clock, Fact("5 Jan 2020", 12, 12), new SumFact(Days("9 Jan 2020"), null, false, 2)));
        Assert.Equal(Verdict.NotEvidenced, Sum(AsAt("1 Feb 2020"), Fact("5 Jan 2020", 12, 12)));
        Assert.Equal(VerdictSet.Of(Verdict.Met).Add(Verdict.NotMet), Sum(clock, Fact("5 Jan 2020", 18, 20)));
        Assert.Equal(VerdictSet.Of(Verdict.Met).Add(Verdict.NotMet), Sum(clock, Fact("28 Jan 2020..3 Feb 2020", 20, 20)));
        var maybeLacking = new SumFact(Days("28 Jan 2020..3 Feb 2020"), null, false, 2);
        Assert.Equal(VerdictSet.Of(Verdict.NotEvidenced).Add(Verdict.NotMet), Sum(clock, maybeLacking));
        Assert.Equal(Verdict.NotMet, Sum(clock, Fact("3 Feb 2020", 20, 20)));
        Assert.Equal(Verdict.OnTrack, Sum(AsAt("31 Jan 2020", closed: Complete)));

        VerdictSet Sum(Clock at, params SumFact[] facts) => SlotRule.EvaluateSum(january, january.Last, 20, [.. facts], at, true);
        SumFact Fact(string day, int least, int most) => new(Days(day), (least, most), false, 1);
    }

    [Fact]
    public void At_most_n_times_needs_room_for_no_more()
    {
        var (w0, w1) = (On("1 Jan 2020"), On("31 Jan 2020"));
        var allBut = Complete.Except(Set("9 Jan 2020"));
        Assert.Equal(Verdict.NotEvidenced, CountRule.AtMost(1, w0, w1, Acts("5 Jan 2020"), AsAt("1 Feb 2020")));
        Assert.Equal(Verdict.Met, CountRule.AtMost(1, w0, w1, Acts("5 Jan 2020"), AsAt("1 Feb 2020", closed: Complete)));
        Assert.Equal(Verdict.NotEvidenced, CountRule.AtMost(1, w0, w1, Acts("5 Jan 2020"), AsAt("1 Feb 2020", closed: allBut)));
        Assert.Equal(Verdict.Met, CountRule.AtMost(1, w0, w1, [], AsAt("1 Feb 2020", closed: allBut)));
        Assert.Equal(Verdict.NotMet, CountRule.AtMost(1, w0, w1, Acts("5 Jan 2020", "6 Jan 2020"), AsAt("7 Jan 2020")));
    }

    [Fact]
    public void A_limit_in_any_span_looks_at_every_window()
    {
        var (w0, year) = (On("1 Jan 2010"), new Span(5, SpanUnit.Year));
        var closed = Set("1 Jan 2010..31 Dec 2030");
        Assert.Equal(Verdict.NotMet, Limit("1 Mar 2012", "1 Mar 2014", "28 Feb 2017"));
        Assert.Equal(Verdict.OnTrack, Limit("1 Mar 2012", "1 Mar 2014", "1 Mar 2017"));
        Assert.Equal(VerdictSet.Of(Verdict.NotMet).Add(Verdict.OnTrack), Limit("1 Mar 2012", "1 Mar 2014", "28 Feb 2017..1 Mar 2017"));

        VerdictSet Limit(params string[] acts) => CountRule.AtMostInAny(2, year, w0, Day.Never, Acts(acts), AsAt("1 Jan 2020", closed: closed));
    }

    [Fact]
    public void Too_many_readings_for_a_limit_are_judged_window_by_window()
    {
        var (w0, week) = (On("1 Jan 2020"), new Span(7, SpanUnit.Day));
        ImmutableArray<ActFact> vague = Acts([.. Enumerable.Repeat("1 Jan 2020..31 Jan 2020", 4)]);
        var clock = AsAt("1 Feb 2020", closed: Complete);
        Assert.Equal(VerdictSet.Of(Verdict.NotMet).Add(Verdict.OnTrack), CountRule.AtMostInAny(2, week, w0, Day.Never, vague, clock));
        Assert.Equal(Verdict.OnTrack, CountRule.AtMostInAny(4, week, w0, Day.Never, vague, clock));
        var packed = vague.AddRange(Acts("5 Jan 2020", "6 Jan 2020", "7 Jan 2020"));
        Assert.Equal(Verdict.NotMet, CountRule.AtMostInAny(2, week, w0, Day.Never, packed, clock));
    }

    private static Slot[] Months(int count) => [.. Slots.Calendar(CalendarUnitKind.Month, On("1 Jan 2020"), Day.Never).Take(count)];
}
