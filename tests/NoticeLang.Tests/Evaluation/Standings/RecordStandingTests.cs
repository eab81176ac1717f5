using System.Linq;
using NoticeLang.Evaluation.Standings;
using NoticeLang.Tests.Evaluation;
using Xunit;

namespace NoticeLang.Tests.Evaluation.Standings;

/// <summary>Each standing a record can have, from semantics 1.5 and 1.6 and language 4.</summary>
public sealed class RecordStandingTests
{
    private const string Sent = "{ act: submit, by: council, of: plan, to: department, day: 2020-03-10 }";

    [Fact]
    public void A_record_a_verdict_rests_on_is_used_by_its_condition()
    {
        var entry = Assert.IsType<RecordEntry>(Only(Sent));

        Assert.Equal("used", StandingWorld.Ids(entry));
        Assert.Equal(["plan-sent"], entry.UsedBy);
        Assert.Equal("council submits plan to department on 10 March 2020", entry.Sentence);
    }

    [Theory]
    [InlineData("{ act: inspect, by: inspectorate, of: council, day: 2020-03-10 }", "no condition asks for “inspect”")]
    [InlineData("{ act: submit, by: department, of: plan, to: department, day: 2020-03-10 }", "plan-sent asks for “council submits plan to department”; this is by department")]
    [InlineData("{ act: submit, by: council, of: plan, to: inspectorate, day: 2020-03-10 }", "plan-sent asks for “council submits plan to department”; this is to inspectorate")]
    [InlineData("{ act: submit, by: council, of: leadership, to: department, day: 2020-03-10 }", "plan-sent asks for “council submits plan to department”; this is of leadership")]
    [InlineData("{ figure: re-referrals, in: 2019-12, value: 20% }", "fewer asks about re-referrals, and nothing there turns on this record")]
    [InlineData("{ finding: clear, of: leadership, by: inspectorate, day: 2020-03-10 }", "no condition asks about leadership")]
    [InlineData("{ covers: plan, items: [leadership], day: 2020-03-10 }", "no condition asks what plan covers")]
    public void A_record_no_reason_cites_is_unused_and_says_what_came_near(string record, string near)
    {
        var entry = Only(record);

        Assert.Equal("unused", StandingWorld.Ids(entry));
        Assert.Equal(near, StandingWorld.Note(entry, Standing.Unused));
    }

    [Theory]
    [InlineData("0.2", "0.2 may mean 0.2% or 20%")]
    [InlineData("18..20%", "its value is 18..20%")]
    public void A_figure_that_may_be_one_of_several_is_inexact(string value, string note)
    {
        var entry = Only($"{{ figure: re-referrals, in: 2019-12, value: {value} }}");

        Assert.Equal(note, StandingWorld.Note(entry, Standing.Inexact));
    }

    [Fact]
    public void Reports_of_one_event_without_a_common_day_contradict_each_other_and_not_the_third()
    {
        var standings = StandingWorld.Of(
            "1 June 2020", null,
            "{ act: submit, by: council, of: plan, to: department, day: 2020-03-10, ref: sent }",
            "{ act: submit, by: council, of: plan, to: department, day: 2020-03-11, ref: sent }",
            "{ act: submit, by: council, of: plan, to: department, day: 2020-03, ref: sent }");

        Assert.Equal("it cannot be true together with 3", StandingWorld.Note(standings.Entries[0], Standing.Contradictory));
        Assert.Equal("it cannot be true together with 2", StandingWorld.Note(standings.Entries[1], Standing.Contradictory));
        Assert.False(standings.Entries[2].Is(Standing.Contradictory));
    }

    [Fact]
    public void A_vacancy_contradicts_the_holder_of_its_post_on_those_days()
    {
        var standings = StandingWorld.Of("1 June 2020", null, "{ holds: director, person: P-001, from: 2020-02-01 }", "{ vacant: director, from: 2020-03-01, to: 2020-03-05 }");

        Assert.Equal("it cannot be true together with 3", StandingWorld.Note(standings.Entries[0], Standing.Contradictory));
        Assert.Equal("it cannot be true together with 2", StandingWorld.Note(standings.Entries[1], Standing.Contradictory));
    }

    [Theory]
    [InlineData("{ act: submit, by: council, of: plan, to: department, day: 2020-03 }", "on some day in March 2020")]
    [InlineData("{ act: submit, by: council, of: plan, to: department, day: on or before 2020-03-20 }", "on or before 20 March 2020")]
    [InlineData("{ holds: director, person: P-001, from: 2020-02 }", "it began on some day in February 2020")]
    [InlineData("{ figure: re-referrals, in: 2020-03, value: about 20% }", "its value is about 20%")]
    public void What_may_be_one_of_several_days_or_values_is_inexact(string record, string note) =>
        Assert.Equal(note, StandingWorld.Note(Only(record), Standing.Inexact));

    [Theory]
    [InlineData("{ act: submit, by: council, of: plan, to: department, day: 2020-03-10 }")]
    [InlineData("{ figure: re-referrals, in: 2020-03, value: 20% }")]
    [InlineData("{ act: submit, by: council, of: plan, to: department, day: 2020-03, known: 2020-03-01 }")]
    public void A_day_a_period_of_a_figure_and_a_day_that_its_known_day_fixes_are_exact(string record) => Assert.False(Only(record).Is(Standing.Inexact));

    [Fact]
    public void A_record_without_a_day_is_undated_and_happened_by_the_day_it_was_known()
    {
        var standings = StandingWorld.Of(
            "1 June 2020", null, "{ act: submit, by: council, of: plan, to: department }", "{ act: submit, by: council, of: plan, to: department, known: 2020-03-12 }");

        Assert.Equal("", StandingWorld.Note(standings.Entries[0], Standing.Undated));
        Assert.Equal("it happened by 12 March 2020, when it was known", StandingWorld.Note(standings.Entries[1], Standing.Undated));
        Assert.DoesNotContain(standings.Entries, e => e.Is(Standing.Inexact));
    }

    [Theory]
    [InlineData("council", "used own-word")]
    [InlineData("department", "used")]
    public void It_is_own_word_where_the_party_bound_says_it(string saidBy, string ids) =>
        Assert.Equal(ids, StandingWorld.Ids(Only(Sent.Replace(" }", $", said by: {saidBy} }}", System.StringComparison.Ordinal))));

    [Fact]
    public void A_figure_is_the_own_word_of_whom_the_notice_is_addressed_to() =>
        Assert.Equal("used own-word", StandingWorld.Ids(Only("{ figure: re-referrals, in: 2020-03, value: 20%, said by: council }")));

    [Theory]
    [InlineData("{ act: submit, by: council, of: plan, to: department, day: 2020-06-02 }", "future")]
    [InlineData("{ act: submit, by: council, of: plan, to: department, day: 2020-06-01 }", "used")]
    [InlineData("{ figure: re-referrals, in: 2020-06, value: 20% }", "future")]
    [InlineData("{ holds: director, person: P-001, from: 2020-02-01, to: 2021-01-01 }", "used")]
    public void What_is_dated_after_the_day_has_not_happened(string record, string ids) => Assert.Equal(ids, StandingWorld.Ids(Only(record)));

    [Fact]
    public void What_became_known_after_the_day_counts_unless_known_by_is_given()
    {
        const string Later = "{ act: submit, by: council, of: plan, to: department, day: 2020-03-10, known: 2020-07-01 }";

        var plain = Assert.Single(StandingWorld.Of("1 June 2020", null, Later).Entries);
        Assert.Equal("used known-after", StandingWorld.Ids(plain));
        Assert.Equal("on 1 July 2020", StandingWorld.Note(plain, Standing.KnownAfter));
        Assert.Equal("not-yet-known", StandingWorld.Ids(Assert.Single(StandingWorld.Of("1 June 2020", "30 June 2020", Later).Entries)));
        Assert.Equal("used known-after", StandingWorld.Ids(Assert.Single(StandingWorld.Of("1 June 2020", "1 July 2020", Later).Entries)));
    }

    [Theory]
    [InlineData("{ act: submit, by: council, of: plan, to: department, day: 2020-03-10, planned: yes }", "")]
    [InlineData("{ act: submit, by: council, of: plan, to: department, day: 2020-03-10, known: 2020-03-01 }", "it is dated after 1 March 2020, when it was known")]
    public void A_plan_never_counts(string record, string note)
    {
        var entry = Only(record);

        Assert.Equal("planned", StandingWorld.Ids(entry));
        Assert.Equal(note, StandingWorld.Note(entry, Standing.Planned));
    }

    [Theory]
    [InlineData("{ act: submit, by: council, of: plan, to: department, day: 2020-03-10, happened: no }")]
    [InlineData("{ cancelled: submit, by: council, of: plan, to: department, day: 2020-03-10 }")]
    public void What_was_cancelled_or_not_so_did_not_happen(string record) => Assert.True(Only(record).Is(Standing.Denied));

    [Fact]
    public void Of_a_chain_of_corrections_all_but_the_end_are_corrected()
    {
        var standings = StandingWorld.Of(
            "1 June 2020", null,
            "{ act: submit, by: council, of: plan, to: department, day: 2020-04-10, id: E1 }",
            "{ act: submit, by: council, of: plan, to: department, day: 2020-04-09, id: E2, corrects: E1 }",
            "{ act: submit, by: council, of: plan, to: department, day: 2020-03-09, id: E3, corrects: E2 }");

        Assert.Equal(["corrected", "corrected correction", "used correction"], StandingWorld.Ids(standings));
        Assert.Equal("by 3", StandingWorld.Note(standings.Entries[0], Standing.Corrected));
        Assert.Equal("by 4", StandingWorld.Note(standings.Entries[1], Standing.Corrected));
        Assert.Equal("of 3", StandingWorld.Note(standings.Entries[2], Standing.Correction));
    }

    [Fact]
    public void A_correction_known_later_than_known_by_corrects_nothing_yet()
    {
        var standings = StandingWorld.Of(
            "1 June 2020", "1 April 2020",
            "{ act: submit, by: council, of: plan, to: department, day: 2020-03-10, id: E1 }",
            "{ act: submit, by: council, of: plan, to: department, day: 2020-03-09, id: E2, corrects: E1, known: 2020-05-01 }");

        Assert.Equal(["used", "not-yet-known correction"], StandingWorld.Ids(standings));
    }

    [Fact]
    public void A_provisional_figure_gives_way_to_the_actual_one()
    {
        var standings = StandingWorld.Of(
            "1 June 2020", null, "{ figure: re-referrals, in: 2020-03, value: 20%, status: provisional }", "{ figure: re-referrals, in: 2020-03, value: 22%, status: actual }");

        Assert.Equal(["gave-way", "used"], StandingWorld.Ids(standings));
        Assert.Equal("to the actual figure 3", StandingWorld.Note(standings.Entries[0], Standing.GaveWay));
    }

    [Fact]
    public void A_log_given_twice_is_a_copy_and_another_s_report_is_not()
    {
        var standings = StandingWorld.OfFiles(
            "1 March 2020", null,
            ("evidence/a.yaml", "said by: council\nrecords:\n  - { act: meet, by: improvement-board, day: 2020-02-05 }\n"),
            ("evidence/b.yaml", "said by: council\nrecords:\n  - { act: meet, by: improvement-board, day: 2020-02-05 }\n"),
            ("evidence/c.yaml", "said by: department\nrecords:\n  - { act: meet, by: improvement-board, day: 2020-02-05 }\n"));

        Assert.Equal(["used", "used copy", "used"], StandingWorld.Ids(standings));
        Assert.Equal("evidence/a.yaml", standings.Entries[1].Standings.Single(n => n.Standing == Standing.Copy).Others.Single().File.Path);
    }

    [Fact]
    public void Two_meetings_in_one_month_are_no_copies() =>
        Assert.DoesNotContain(
            StandingWorld.Of("1 June 2020", null, "{ act: meet, by: improvement-board, day: 2020-02 }", "{ act: meet, by: improvement-board, day: 2020-02 }").Entries,
            e => e.Is(Standing.Copy));

    [Fact]
    public void A_record_dated_by_a_term_no_calendar_has_is_left_out_and_listed()
    {
        var standings = StandingWorld.Of(
            "1 June 2021", null, "{ act: meet, by: improvement-board, day: autumn-term 2020 }", "{ act: meet, by: improvement-board, day: summer 2020 }");

        Assert.Equal("term-not-known", StandingWorld.Ids(standings.Entries[0]));
        Assert.Equal("“autumn-term 2020” cannot be read with this notice", StandingWorld.Note(standings.Entries[0], Standing.TermNotKnown));
        Assert.Equal("improvement-board meets, dated “autumn-term 2020”", standings.Entries[0].Sentence);
        Assert.Equal("used inexact", StandingWorld.Ids(standings.Entries[1]));
    }

    private static EvidenceEntry Only(string record) => Assert.Single(StandingWorld.Of("1 June 2020", null, record).Entries);
}
