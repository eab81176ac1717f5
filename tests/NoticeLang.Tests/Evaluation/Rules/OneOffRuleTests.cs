using System.Collections.Immutable;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Time;
using Xunit;
using static NoticeLang.Tests.Evaluation.Rules.SpecDays;

namespace NoticeLang.Tests.Evaluation.Rules;

/// <summary>The table of semantics 3, <c>by 31 March 2020</c> in force from 1 January, and what hangs on it.</summary>
public sealed class OneOffRuleTests
{
    private static readonly DaySet All = Set("1 Jan 2020..31 Mar 2020");
    private static readonly DaySet Pandemic = Set("16 Mar 2020..31 Aug 2020");
    private static readonly OneOffWindow ByMarch = new(On("1 Jan 2020"), On("31 Mar 2020"), true, true, null);

    [Fact]
    public void Nothing_is_due_up_to_the_last_day_and_not_evidenced_after_it()
    {
        var last = OneOffRule.Evaluate(ByMarch, [], AsAt("31 Mar 2020"));
        Assert.Equal((Verdict.Due, 0), (last.Verdicts, last.DaysLeft));
        var after = OneOffRule.Evaluate(ByMarch, [], AsAt("1 Apr 2020"));
        Assert.Equal(Verdict.NotEvidenced, after.Verdicts);
        Assert.Null(after.DaysLeft);
        Assert.Equal(90, OneOffRule.Evaluate(ByMarch, [], AsAt("1 Jan 2020")).DaysLeft);
    }

    [Fact]
    public void Nothing_in_a_complete_record_is_not_met_and_one_day_short_of_complete_is_not()
    {
        Assert.Equal(Verdict.NotMet, OneOffRule.Evaluate(ByMarch, [], AsAt("1 Apr 2020", closed: All)).Verdicts);
        var allBut = Set("1 Jan 2020..30 Mar 2020");
        Assert.Equal(Verdict.NotEvidenced, OneOffRule.Evaluate(ByMarch, [], AsAt("1 Apr 2020", closed: allBut)).Verdicts);
    }

    [Fact]
    public void Before_does_not_include_its_day()
    {
        Assert.Equal(Verdict.Met, OneOffRule.Evaluate(ByMarch, Acts("31 Mar 2020"), AsAt("31 Mar 2020")).Verdicts);
        var before = OneOffRule.Evaluate(ByMarch with { W1 = On("30 Mar 2020") }, Acts("31 Mar 2020"), AsAt("31 Mar 2020"));
        Assert.Equal((Verdict.MetLate, (1, 1)), (before.Verdicts, before.DaysLate));
    }

    [Fact]
    public void An_inexact_day_gives_the_verdict_only_where_every_reading_does()
    {
        var across = OneOffRule.Evaluate(ByMarch, Acts("30 Mar 2020..2 Apr 2020"), AsAt("30 Apr 2020"));
        Assert.Equal(VerdictSet.Of(Verdict.Met).Add(Verdict.MetLate), across.Verdicts);
        Assert.Equal(Verdict.Unclear, across.Verdicts.OfReadings());
        var late = OneOffRule.Evaluate(ByMarch, Acts("1 Apr 2020..5 Apr 2020"), AsAt("30 Apr 2020"));
        Assert.Equal((Verdict.MetLate, (1, 5)), (late.Verdicts, late.DaysLate));
    }

    [Fact]
    public void A_day_that_may_be_to_come_is_met_or_due()
    {
        var maybe = OneOffRule.Evaluate(ByMarch, Acts("25 Mar 2020..31 Mar 2020"), AsAt("28 Mar 2020"));
        Assert.Equal(VerdictSet.Of(Verdict.Met).Add(Verdict.Due), maybe.Verdicts);

        // Known on 28 March, so on or before it.
        Assert.Equal(Verdict.Met, OneOffRule.Evaluate(ByMarch, Acts("25 Mar 2020..28 Mar 2020"), AsAt("28 Mar 2020")).Verdicts);
    }

    [Fact]
    public void An_act_before_issue_counts_only_where_the_sentence_lets_it()
    {
        var strict = OneOffRule.Evaluate(ByMarch with { CountsBefore = false }, Acts("31 Dec 2019"), AsAt("1 Feb 2020"));
        Assert.Equal((Verdict.Due, false), (strict.Verdicts, strict.BeforeStart));
        var lenient = OneOffRule.Evaluate(ByMarch, Acts("31 Dec 2019"), AsAt("1 Feb 2020"));
        Assert.Equal((Verdict.Met, true), (lenient.Verdicts, lenient.BeforeStart));
        Assert.False(OneOffRule.Evaluate(ByMarch, Acts("31 Dec 2019", "5 Jan 2020"), AsAt("1 Feb 2020")).BeforeStart);
    }

    [Fact]
    public void A_written_date_in_a_pause_is_suspended_and_then_unclear()
    {
        foreach (var acts in new ImmutableArray<ActFact>[] { [], Acts("3 Sep 2020") })
        {
            Assert.Equal(Verdict.Suspended, OneOffRule.Evaluate(ByMarch, acts, AsAt("1 May 2020", Pandemic)).Verdicts);
            var after = OneOffRule.Evaluate(ByMarch, acts, AsAt("10 Sep 2020", Pandemic));
            Assert.Equal((Verdict.Unclear, true), (after.Verdicts, after.NoNewDate));
        }

        Assert.Equal(Verdict.Due, OneOffRule.Evaluate(ByMarch, [], AsAt("1 Mar 2020", Pandemic)).Verdicts);
        Assert.Equal(Verdict.Met, OneOffRule.Evaluate(ByMarch, Acts("20 Mar 2020"), AsAt("10 Sep 2020", Pandemic)).Verdicts);
    }

    [Fact]
    public void A_new_date_takes_the_place_of_the_old()
    {
        var moved = ByMarch with { NewDate = On("30 Sep 2020") };
        Assert.Equal(Verdict.Suspended, OneOffRule.Evaluate(moved, [], AsAt("1 May 2020", Pandemic)).Verdicts);
        Assert.Equal(Verdict.Due, OneOffRule.Evaluate(moved, [], AsAt("10 Sep 2020", Pandemic)).Verdicts);
        Assert.Equal(Verdict.Met, OneOffRule.Evaluate(moved, Acts("3 Sep 2020"), AsAt("10 Oct 2020", Pandemic)).Verdicts);
        Assert.Equal(Verdict.NotEvidenced, OneOffRule.Evaluate(moved, [], AsAt("1 Oct 2020", Pandemic)).Verdicts);
    }

    [Fact]
    public void A_clock_in_a_pause_is_pushed()
    {
        var e = On("1 Mar 2020");
        var w1 = SpanArithmetic.LastDay(e, new Span(30, SpanUnit.Day), null, Pandemic)!.Value;
        var window = new OneOffWindow(e, w1, false, false, null);
        Assert.Equal(Verdict.Suspended, OneOffRule.Evaluate(window, [], AsAt("1 May 2020", Pandemic)).Verdicts);
        var after = OneOffRule.Evaluate(window, [], AsAt("10 Sep 2020", Pandemic));
        Assert.Equal((Verdict.Due, 6), (after.Verdicts, after.DaysLeft));
    }

    [Theory]
    [InlineData("12 Mar 2020", "Unclear")]
    [InlineData("11 Mar 2020", "Met")]
    public void A_window_that_hangs_on_an_inexact_trigger_unites_its_days(string act, string verdict)
    {
        var verdicts = VerdictSet.Empty;
        for (var e = On("1 Mar 2020"); e <= On("5 Mar 2020"); e = e.AddDays(1))
        {
            verdicts = verdicts.Union(OneOffRule.Evaluate(new OneOffWindow(e, e.AddDays(10), false, false, null), Acts(act), AsAt("30 Mar 2020")).Verdicts);
        }

        Assert.Equal(verdict, verdicts.OfReadings().ToString());
    }

    [Fact]
    public void Without_a_date_it_is_due_until_done()
    {
        var once = new OneOffWindow(On("1 Jan 2020"), Day.Never, true, false, null);
        var open = OneOffRule.Evaluate(once, [], AsAt("1 Jan 2040", closed: Set("1 Jan 2020..1 Jan 2040")));
        Assert.Equal(Verdict.Due, open.Verdicts);
        Assert.Null(open.DaysLeft);
        Assert.Equal(Verdict.Met, OneOffRule.Evaluate(once, Acts("5 May 2039"), AsAt("1 Jan 2040")).Verdicts);
    }

    [Fact]
    public void Before_it_begins_it_is_not_triggered() =>
        Assert.Equal(Verdict.NotTriggered, OneOffRule.Evaluate(ByMarch, Acts("20 Dec 2019"), AsAt("31 Dec 2019")).Verdicts);

    [Fact]
    public void Several_times_counts_different_days_and_the_nth_decides()
    {
        var twice = ByMarch with { Count = 2 };
        Assert.Equal(Verdict.Due, OneOffRule.Evaluate(twice, Acts("5 Jan 2020", "5 Jan 2020"), AsAt("1 Feb 2020")).Verdicts);
        Assert.Equal(Verdict.Met, OneOffRule.Evaluate(twice, Acts("5 Jan 2020", "6 Jan 2020"), AsAt("1 Feb 2020")).Verdicts);
        var late = OneOffRule.Evaluate(twice, Acts("5 Jan 2020", "3 Apr 2020", "9 Apr 2020"), AsAt("30 Apr 2020"));
        Assert.Equal((Verdict.MetLate, (3, 3)), (late.Verdicts, late.DaysLate));
        Assert.Equal(Verdict.NotMet, OneOffRule.Evaluate(twice, Acts("5 Jan 2020"), AsAt("1 Apr 2020", closed: All)).Verdicts);
        var oneOpenDay = Set("1 Jan 2020..30 Mar 2020");
        Assert.Equal(Verdict.NotEvidenced, OneOffRule.Evaluate(twice, Acts("5 Jan 2020"), AsAt("1 Apr 2020", closed: oneOpenDay)).Verdicts);
        Assert.Equal(Verdict.NotMet, OneOffRule.Evaluate(twice, [], AsAt("1 Apr 2020", closed: oneOpenDay)).Verdicts);
    }

    [Fact]
    public void A_window_without_room_shows_nothing_by_being_complete()
    {
        var empty = new OneOffWindow(On("1 Apr 2020"), On("31 Mar 2020"), false, false, null);
        Assert.Equal(Verdict.NotEvidenced, OneOffRule.Evaluate(empty, [], AsAt("2 Apr 2020")).Verdicts);
        var oneDay = empty with { W1 = empty.W0, Count = 2 };
        Assert.Equal(Verdict.NotEvidenced, OneOffRule.Evaluate(oneDay, [], AsAt("2 Apr 2020", closed: Set("1 Apr 2020"))).Verdicts);
    }

    [Fact]
    public void What_decides_is_named()
    {
        Assert.Equal([1], OneOffRule.Evaluate(ByMarch, Acts("5 Feb 2020", "3 Jan 2020"), AsAt("1 Apr 2020")).Decisive);
        Assert.Equal([0], OneOffRule.Evaluate(ByMarch, Acts("3 Apr 2020", "9 May 2020"), AsAt("30 Apr 2020")).Decisive);
        Assert.Empty(OneOffRule.Evaluate(ByMarch, [], AsAt("30 Apr 2020")).Decisive);
    }

    [Fact]
    public void Must_not_is_shown_kept_only_by_a_complete_record()
    {
        var (w0, w1) = (On("1 Jan 2020"), On("31 Mar 2020"));
        Assert.Equal(Verdict.NotMet, ProhibitionRule.Evaluate(w0, w1, Acts("5 Jan 2020"), AsAt("1 Feb 2020")));
        Assert.Equal(Verdict.NotEvidenced, ProhibitionRule.Evaluate(w0, w1, [], AsAt("1 Feb 2020")));
        Assert.Equal(Verdict.OnTrack, ProhibitionRule.Evaluate(w0, w1, [], AsAt("1 Feb 2020", closed: All)));
        Assert.Equal(Verdict.Met, ProhibitionRule.Evaluate(w0, w1, [], AsAt("1 Apr 2020", closed: All)));
        Assert.Equal(Verdict.Suspended, ProhibitionRule.Evaluate(w0, w1, [], AsAt("20 Mar 2020", Pandemic, All)));
        Assert.Equal(Verdict.NotTriggered, ProhibitionRule.Evaluate(w0, w1, [], AsAt("31 Dec 2019")));
    }
}
