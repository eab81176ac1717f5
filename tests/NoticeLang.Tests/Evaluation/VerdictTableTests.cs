using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation;
using Xunit;

namespace NoticeLang.Tests.Evaluation;

public sealed class VerdictTableTests
{
    [Fact]
    public void Every_verdict_has_one_row_with_its_own_id_and_word()
    {
        var verdicts = Enum.GetValues<Verdict>();
        Assert.Equal(verdicts.Order(), VerdictTable.Rows.Select(r => r.Verdict).Order());
        Assert.Equal(verdicts.Length, VerdictTable.Rows.Select(r => r.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(verdicts.Length, VerdictTable.Rows.Select(r => r.Word).Distinct(StringComparer.Ordinal).Count());
        Assert.All(verdicts, v => Assert.Equal(v, VerdictTable.Of(v).Verdict));
        Assert.All(VerdictTable.Rows, r => Assert.Same(r, VerdictTable.Find(r.Id)));
        Assert.Null(VerdictTable.Find("overdue"));
    }

    [Fact]
    public void Urgency_runs_in_the_order_of_the_marks()
    {
        var marks = VerdictTable.Rows.Append(VerdictTable.DueSoon).OrderBy(r => r.Urgency).Select(r => r.Mark).Distinct();
        Assert.Equal("!#?%&~./-=+", string.Concat(marks));
        Assert.Equal(VerdictTable.Rows.Length + 1, VerdictTable.Rows.Append(VerdictTable.DueSoon).Select(r => r.Urgency).Distinct().Count());
    }

    [Fact]
    public void Not_met_disputed_not_evidenced_and_unclear_fail_by_default() =>
        Assert.Equal(
            ["disputed", "not-evidenced", "not-met", "unclear"],
            VerdictTable.Rows.Where(r => r.FailsByDefault).Select(r => r.Id).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Red", "not-evidenced not-met")]
    [InlineData("Amber", "disputed for-judgement unclear")]
    [InlineData("Grey", "due not-triggered suspended")]
    [InlineData("Green", "met met-late on-track")]
    public void Rag_follows_the_board_papers(string rag, string ids) =>
        Assert.Equal(ids, string.Join(' ', VerdictTable.Rows.Where(r => r.Rag == rag).Select(r => r.Id).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData(VerdictClass.Good, "met met-late on-track")]
    [InlineData(VerdictClass.Open, "due")]
    [InlineData(VerdictClass.Bad, "not-met")]
    [InlineData(VerdictClass.Doubt, "disputed for-judgement not-evidenced unclear")]
    [InlineData(VerdictClass.Out, "not-triggered suspended")]
    public void Classes_are_those_of_the_language(VerdictClass kind, string ids) =>
        Assert.Equal(ids, string.Join(' ', VerdictTable.Rows.Where(r => r.Class == kind).Select(r => r.Id).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData(Verdict.OnTrack, VerdictMarks.None, '=', "Kept so far")]
    [InlineData(Verdict.OnTrack, VerdictMarks.NothingDueYet, '=', "Nothing due yet")]
    [InlineData(Verdict.Due, VerdictMarks.None, '.', "Due")]
    [InlineData(Verdict.Due, VerdictMarks.DueSoon, '~', "Due soon")]
    [InlineData(Verdict.NotEvidenced, VerdictMarks.None, '?', "No evidence")]
    [InlineData(Verdict.NotTriggered, VerdictMarks.None, '-', "Not triggered")]
    [InlineData(Verdict.NotTriggered, VerdictMarks.NotYet, '-', "Not yet begun")]
    [InlineData(Verdict.NotTriggered, VerdictMarks.PowerOpen, '-', "Open power")]
    [InlineData(Verdict.NotTriggered, VerdictMarks.PowerUsed, '-', "Used power")]
    [InlineData(Verdict.NotTriggered, VerdictMarks.PowerClosed, '-', "Closed power")]
    [InlineData(Verdict.Met, VerdictMarks.OwnWord, '+', "Met")]
    public void People_see_the_word_that_fits_the_marks(Verdict verdict, VerdictMarks marks, char mark, string word) =>
        Assert.Equal((mark, word), VerdictTable.Display(new VerdictReport(verdict) { Marks = marks }));

    [Fact]
    public void Due_soon_sorts_before_due() =>
        Assert.True(VerdictTable.Of(new VerdictReport(Verdict.Due) { Marks = VerdictMarks.DueSoon }).Urgency < VerdictTable.Of(Verdict.Due).Urgency);
}
