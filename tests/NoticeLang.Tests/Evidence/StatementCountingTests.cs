using NoticeLang.Time;
using Xunit;
using static NoticeLang.Tests.Evidence.EvidenceFixture;

namespace NoticeLang.Tests.Evidence;

/// <summary>How statements count: semantics 1.4 and 1.5, step 5.</summary>
public class StatementCountingTests
{
    private const string Complete = "complete:\n  - { act: meet, by: board, from: 2020-01-01, to: 2020-12-31, known: 2020-06-30 }\n";

    [Theory]
    [InlineData("from: 2020-01-10, to: 2020-03-20", "2020-12-31", "2020-01-10", "2020-03-20")]
    [InlineData("from: 2020-01, to: 2020-03", "2020-12-31", "2020-01-31", "2020-03-01")]
    [InlineData("from: 2020-01-10, to: 2020-03-20", "2020-02-01", "2020-01-10", "2020-02-01")]
    [InlineData("from: 2020-01-10, to: 2020-03-20, known: 2020-03-01", "2020-12-31", "2020-01-10", "2020-03-01")]
    [InlineData("from: 2020-01-10, to: 2020-03-20, known: 2020-03", "2020-12-31", "2020-01-10", "2020-03-01")]
    public void Complete_is_about_its_inner_days_cut_at_T_and_at_the_day_it_was_said(string dates, string asAt, string first, string last)
    {
        var view = Files(("a.yaml", $"complete:\n  - {{ act: meet, by: board, {dates} }}\n")).View(asAt);
        Assert.Equal(new DayInterval(Day(first), Day(last)), Assert.Single(view.Complete).Days);
    }

    [Fact]
    public void Complete_may_be_about_no_day() =>
        Assert.True(Assert.Single(Files(("a.yaml", "complete:\n  - { act: meet, from: 2020-03, to: 2020-03 }\n")).View().Complete).Days.IsEmpty);

    [Fact]
    public void Complete_said_after_K_is_not_said() => Assert.Empty(Files(("a.yaml", Complete)).View(knownBy: "2020-06-29").Complete);

    [Theory]
    [InlineData("{ act: meet, by: board, day: 2020-03-01, known: 2020-07-01 }", true)]
    [InlineData("{ act: meet, by: [board, council], day: 2020-03-01, known: 2020-07-01 }", true)]
    [InlineData("{ act: meet, by: board, day: 2020-03, known: 2020-07-01 }", true)]
    [InlineData("{ act: meet, by: board, day: 2020-03-01, known: 2020-06-30 }", false)]
    [InlineData("{ act: meet, by: board, day: 2020-03-01 }", false)]
    [InlineData("{ act: meet, by: board, day: 2021-03-01, known: 2021-07-01 }", false)]
    [InlineData("{ act: meet, by: council, day: 2020-03-01, known: 2020-07-01 }", false)]
    [InlineData("{ act: visit, by: board, day: 2020-03-01, known: 2020-07-01 }", false)]
    [InlineData("{ act: meet, by: board, day: 2020-03-01, known: 2020-07-01, happened: no }", false)]
    [InlineData("{ act: meet, by: board, day: 2020-03-01, known: 2020-07-01, planned: yes }", false)]
    public void Complete_is_cancelled_by_a_record_inside_it_known_later(string record, bool cancels)
    {
        var view = Files(("a.yaml", Complete + Yaml(record))).View();
        Assert.Equal(cancels, Assert.Single(view.Complete).CancelledBy is not null);
    }

    [Fact]
    public void A_later_report_of_an_event_already_reported_cancels_nothing()
    {
        var known = "{ act: meet, by: board, day: 2020-03-01, ref: m, known: 2020-04-01 }";
        var view = Files(("a.yaml", Complete + Yaml(known, "{ act: meet, by: board, day: 2020-03, ref: m, known: 2020-07-01 }"))).View();
        Assert.Null(Assert.Single(view.Complete).CancelledBy);
    }

    [Fact]
    public void A_later_correction_of_a_record_cancels_nothing()
    {
        var known = "{ act: meet, by: board, day: 2020-03-01, id: m, known: 2020-04-01 }";
        var view = Files(("a.yaml", Complete + Yaml(known, "{ act: meet, by: board, day: 2020-03-02, corrects: m, known: 2020-07-01 }"))).View();
        Assert.Null(Assert.Single(view.Complete).CancelledBy);
    }

    [Fact]
    public void A_suspension_counts_whole_from_the_day_it_was_decided()
    {
        var evidence = Files(("a.yaml", "suspended:\n  - { condition: c, by: department, decided: 2020-03-20, from: 2020-03-16, to: 2020-08-31 }\n"));
        Assert.Empty(evidence.View(asAt: "2020-03-19").Suspensions);
        var counted = Assert.Single(evidence.View(asAt: "2020-03-20").Suspensions);
        Assert.Equal((Day("2020-03-16"), Day("2020-08-31")), (counted.From, counted.To));
    }

    [Fact]
    public void A_suspension_counts_only_if_known_by_K()
    {
        var evidence = Files(("a.yaml", "suspended:\n  - { condition: c, by: d, decided: 2020-03-16, from: 2020-03-16, known: 2020-04-01 }\n"));
        Assert.Empty(evidence.View(knownBy: "2020-03-31").Suspensions);
        Assert.Equal(NoticeLang.Time.Day.Never, Assert.Single(evidence.View(knownBy: "2020-04-01").Suspensions).To);
    }

    [Fact]
    public void Of_imprecise_ends_of_a_suspension_the_inner_days_are_meant()
    {
        var evidence = Files(("a.yaml", "suspended:\n  - { condition: c, by: d, decided: 2020-03-16, from: 2020-03, to: 2020-08 }\n"));
        var counted = Assert.Single(evidence.View().Suspensions);
        Assert.Equal((Day("2020-03-31"), Day("2020-08-01")), (counted.From, counted.To));
    }
}
