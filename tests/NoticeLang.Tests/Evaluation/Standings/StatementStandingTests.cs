using System.Linq;
using NoticeLang.Evaluation.Standings;
using NoticeLang.Reporting.Evidence;
using Xunit;

namespace NoticeLang.Tests.Evaluation.Standings;

/// <summary>Statements, from semantics 1.5, step 5.</summary>
public sealed class StatementStandingTests
{
    [Fact]
    public void A_complete_record_counts_and_says_who_vouched()
    {
        var entry = Complete("{ act: meet, by: improvement-board, from: 2020-02-01, to: 2020-05-01, vouched by: department }");

        Assert.Equal("counts", StandingWorld.Ids(entry));
        Assert.Equal("the record of improvement-board meets is complete from 1 February 2020 to 1 May 2020, vouched for by department", entry.Sentence);
    }

    [Theory]
    [InlineData("{ act: meet, by: improvement-board, from: 2020-02-01, to: 2020-07-01 }", "from 1 February 2020 to 1 June 2020, up to the day as at")]
    [InlineData("{ act: meet, by: improvement-board, from: 2020-02-01, to: 2020-05-01, known: 2020-04-10 }", "from 1 February 2020 to 10 April 2020, up to the day it was said")]
    [InlineData("{ act: meet, by: improvement-board, from: 2020-02, to: 2020-05-01 }", "from 29 February 2020 to 1 May 2020, the days surely meant")]
    public void It_is_cut_at_the_day_at_the_day_it_was_said_and_to_the_inner_days(string statement, string note)
    {
        var entry = Complete(statement);

        Assert.Equal("counts-in-part", StandingWorld.Ids(entry));
        Assert.Equal(note, StandingWorld.Note(entry, Standing.CountsInPart));
        Assert.NotNull(entry.Days);
    }

    [Fact]
    public void A_record_of_what_it_says_did_not_happen_known_later_cancels_it()
    {
        var entry = Assert.IsType<CompleteEntry>(StandingWorld.OfFiles(
            "1 June 2020", null,
            ("evidence/a.yaml", "records:\n  - { act: meet, by: improvement-board, day: 2020-02-20, known: 2020-05-20 }\n"
                + "complete:\n  - { act: meet, by: improvement-board, from: 2020-02-01, to: 2020-05-01, known: 2020-05-02 }\n")).Entries[1]);

        Assert.Equal("cancelled", StandingWorld.Ids(entry));
        Assert.Equal("by 2", StandingWorld.Note(entry, Standing.Cancelled));
        Assert.Null(entry.Days);
    }

    [Fact]
    public void The_conditions_that_rest_on_it_are_known_and_shown_with_it()
    {
        var standings = StandingWorld.OfFiles(
            "1 June 2020", null, ("evidence/a.yaml", "complete:\n  - { act: meet, by: improvement-board, from: 2020-02-01, to: 2020-05-01 }\n  - { act: submit, by: department, from: 2020-02-01, to: 2020-05-01 }\n"));

        Assert.Equal(["board-meets", ""], standings.Entries.OfType<CompleteEntry>().Select(e => string.Join(' ', e.UsedBy)));
        Assert.Equal([true, false], standings.Entries.Select(new EvidenceFilter { Conditions = ["board-meets"] }.Shows));
    }

    [Fact]
    public void It_counts_for_no_day_before_its_days_have_come()
    {
        var entry = Complete("{ act: meet, by: improvement-board, from: 2020-06-02, to: 2020-07-01 }");

        Assert.Equal("no-day", StandingWorld.Ids(entry));
        Assert.Null(entry.Days);
    }

    [Fact]
    public void What_was_said_after_known_by_is_not_there()
    {
        const string Statement = "complete:\n  - { act: meet, by: improvement-board, from: 2020-02-01, to: 2020-05-01, known: 2020-05-02 }\n";

        Assert.Equal(["not-yet-known"], StandingWorld.Ids(StandingWorld.OfFiles("1 June 2020", "1 May 2020", ("evidence/a.yaml", Statement))));
        Assert.Equal(["known-after counts-in-part"], StandingWorld.Ids(StandingWorld.OfFiles("1 April 2020", null, ("evidence/a.yaml", Statement))));
    }

    [Theory]
    [InlineData("{ condition: board-meets, by: department, decided: 2020-03-16, from: 2020-03-16, to: 2020-08-31, because: pandemic }", "counts")]
    [InlineData("{ condition: board-meets, by: department, decided: 2020-06-02, from: 2020-03-16, to: 2020-08-31 }", "future")]
    [InlineData("{ condition: board-meets, by: department, decided: 2020-03-16, from: 2020-03-16, to: 2020-08 }", "counts-in-part")]
    [InlineData("{ condition: board-meets, by: department, decided: 2020-03-16, from: 2020-03, to: 2020-03 }", "no-day")]
    [InlineData("{ condition: board-meet, by: department, decided: 2020-03-16, from: 2020-03-16, to: 2020-08-31 }", "counts no-condition")]
    public void A_suspension_counts_whole_from_the_day_it_was_decided(string statement, string ids) =>
        Assert.Equal([ids], StandingWorld.Ids(StandingWorld.OfFiles("1 June 2020", null, ("evidence/a.yaml", $"suspended:\n  - {statement}\n"))));

    [Fact]
    public void A_suspension_says_who_decided_it_and_when() =>
        Assert.Equal(
            "board-meets is suspended from 16 March 2020 to 31 August 2020, by a decision of department of 16 March 2020 (pandemic)",
            Assert.Single(StandingWorld.OfFiles("1 June 2020", null, ("evidence/a.yaml",
                "suspended:\n  - { condition: board-meets, by: department, decided: 2020-03-16, from: 2020-03-16, to: 2020-08-31, because: pandemic }\n")).Entries).Sentence);

    private static CompleteEntry Complete(string statement) =>
        Assert.IsType<CompleteEntry>(Assert.Single(StandingWorld.OfFiles("1 June 2020", null, ("evidence/a.yaml", $"complete:\n  - {statement}\n")).Entries));
}
