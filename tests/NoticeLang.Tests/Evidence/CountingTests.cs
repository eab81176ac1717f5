using System.Linq;
using NoticeLang.Evidence;
using NoticeLang.Time;
using Xunit;
using static NoticeLang.Tests.Evidence.EvidenceFixture;

namespace NoticeLang.Tests.Evidence;

/// <summary>What counts at T, known by K: semantics 1.5.</summary>
public class CountingTests
{
    [Fact]
    public void A_record_known_after_K_is_not_there()
    {
        var evidence = Records("{ act: meet, day: 2019-10-22, known: 2019-11-25 }");
        Assert.Equal(ExclusionReason.NotYetKnown, Assert.Single(evidence.View(knownBy: "2019-11-24").Excluded).Reason);
        Assert.Single(evidence.View(knownBy: "2019-11-25").Records);
        Assert.Single(evidence.View().Records);
    }

    [Fact]
    public void A_record_that_does_not_say_when_it_was_known_counts_whatever_K() =>
        Assert.Single(Records("{ act: meet, day: 2019-10-22 }").View(knownBy: "2000-01-01").Records);

    [Theory]
    [InlineData("{ act: meet, day: 2020-03-25..2020-03-31, known: 2020-03-28 }", "2020-03-25", "2020-03-28")]
    [InlineData("{ act: meet, day: 2020-03, known: 2020-04-02 }", "2020-03-01", "2020-03-31")]
    [InlineData("{ finding: good, of: council, day: 2020-03, known: 2020-03-10 }", "2020-03-01", "2020-03-10")]
    [InlineData("{ covers: improvement-plan, day: 2020, known: 2020-03-10 }", "2020-01-01", "2020-03-10")]
    [InlineData("{ act: visit, from: 2020-03, to: 2020-03, known: 2020-03-10 }", "2020-03-01", "2020-03-10")]
    public void What_was_known_on_a_day_happened_by_then(string record, string first, string last)
    {
        var on = Assert.Single(Records(record).View().Records).On!.Value;
        Assert.Equal((first, last), (on.Lo.ToIsoString(), on.Hi.ToIsoString()));
    }

    [Fact]
    public void An_undated_act_happened_by_the_day_it_was_known()
    {
        Assert.Equal(new DayInterval(NoticeLang.Time.Day.Always, Day("2020-03-10")), Assert.Single(Records("{ act: meet, known: 2020-03-10 }").View().Records).On);
        Assert.Null(Assert.Single(Records("{ act: meet }").View().Records).On);
    }

    [Theory]
    [InlineData("{ act: meet, day: 2020-04-01, known: 2020-03-31 }")]
    [InlineData("{ finding: good, of: council, day: 2020-04-01, known: 2020-03-31 }")]
    [InlineData("{ covers: improvement-plan, day: 2020-04, known: 2020-03-31 }")]
    [InlineData("{ act: meet, day: 2020-04-01, planned: yes }")]
    [InlineData("{ planned: meet, day: 2020-04-01 }")]
    public void A_plan_never_counts_and_is_reported(string record)
    {
        var view = Records(record).View();
        Assert.Empty(view.Records);
        Assert.Equal(ExclusionReason.Planned, Assert.Single(view.Excluded).Reason);
    }

    [Fact]
    public void A_holding_known_before_it_began_is_no_plan() =>
        Assert.Single(Records("{ holds: director, person: P-001, from: 2020-04-01, known: 2020-03-01 }").View().Records);

    [Fact]
    public void A_corrected_record_is_out_where_its_correction_is_there()
    {
        var evidence = Records("{ act: meet, day: 2020-04-03, id: m }", "{ act: meet, day: 2020-03-30, corrects: m, known: 2020-05-10 }");
        Assert.Equal("3 April 2020", Assert.Single(evidence.View(knownBy: "2020-05-09").Records).On.ToString());
        var after = evidence.View(knownBy: "2020-05-10");
        Assert.Equal("30 March 2020", Assert.Single(after.Records).On.ToString());
        Assert.Equal((ExclusionReason.Corrected, "m"), (Assert.Single(after.Excluded).Reason, after.Excluded[0].Record.Id));
    }

    [Fact]
    public void Of_a_chain_of_corrections_the_end_counts()
    {
        var view = Records("{ act: meet, day: 2020-04-05, id: c, corrects: b }", "{ act: meet, day: 2020-04-03, id: a }", "{ act: meet, day: 2020-04-04, id: b, corrects: a }").View();
        Assert.Equal("c", Assert.Single(view.Records).Record.Id);
    }

    [Fact]
    public void A_correction_not_yet_known_leaves_the_correction_before_it()
    {
        var evidence = Records(
            "{ act: meet, day: 2020-04-03, id: a }", "{ act: meet, day: 2020-04-04, id: b, corrects: a, known: 2020-05-01 }",
            "{ act: meet, day: 2020-04-05, id: c, corrects: b, known: 2020-06-01 }");
        Assert.Equal("b", Assert.Single(evidence.View(knownBy: "2020-05-15").Records).Record.Id);
    }

    [Fact]
    public void Records_that_correct_one_another_in_a_circle_all_stay()
    {
        var view = Records("{ act: meet, day: 2020-04-03, id: a, corrects: b }", "{ act: meet, day: 2020-04-04, id: b, corrects: a }").View();
        Assert.Equal(["a", "b"], view.Records.Select(r => r.Record.Id));
    }

    [Fact]
    public void A_record_that_corrects_itself_stays() =>
        Assert.Single(Records("{ act: meet, day: 2020-04-03, id: a, corrects: a }").View().Records);

    [Fact]
    public void What_is_dated_after_T_is_left_to_readings() =>
        Assert.Single(Records("{ act: meet, day: 2020-04-03 }").View(asAt: "2020-01-01").Records);

    [Theory]
    [InlineData("{ figure: re-referrals, in: 2021-05, value: 19% }", "2021-05-31")]
    [InlineData("{ figure: re-referrals, from: 2021-04-01, to: 2021-06-30, value: 19% }", "2021-06-30")]
    [InlineData("{ figure: re-referrals, day: 2021-05-31, value: 19% }", "2021-05-31")]
    public void A_figure_counts_once_its_period_is_over(string record, string day) =>
        Assert.Equal(DayInterval.Exactly(Day(day)), Assert.Single(Records(record).View().Records).On);

    [Fact]
    public void A_provisional_figure_gives_way_to_the_actual_one_of_its_key()
    {
        var evidence = Records(
            "{ figure: re-referrals, in: 2021-05, value: 19%, status: provisional }",
            "{ figure: re-referrals, in: 2021-05, value: 21%, status: actual, known: 2021-08-01 }",
            "{ figure: re-referrals, in: 2021-06, value: 20%, status: provisional }");
        Assert.Equal(2, evidence.View(knownBy: "2021-07-31").Records.Length);
        var later = evidence.View();
        Assert.Equal(["21%", "20%"], later.Records.Select(r => r.Record.Value("value")));
        Assert.Equal(ExclusionReason.GaveWay, Assert.Single(later.Excluded).Reason);
        Assert.All(later.Groups, g => Assert.False(g.IsDisputed));
    }

    [Fact]
    public void Somebody_seen_in_post_on_a_day_began_by_then_and_did_not_end_before()
    {
        var seen = Assert.Single(Records("{ holds: director, person: P-001, day: 2020-03-10 }").View().Records);
        Assert.Equal(Day("2020-03-10"), seen.From!.Value.Hi);
        Assert.Equal(Day("2020-03-10"), seen.To!.Value.Lo);
    }
}
