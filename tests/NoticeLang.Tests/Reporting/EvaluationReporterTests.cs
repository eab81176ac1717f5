using System;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Reporting;
using NoticeLang.Reporting.Layout;
using NoticeLang.Reporting.Results;
using NoticeLang.Symbols;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Reporting;

public sealed class EvaluationReporterTests
{
    [Fact]
    public void SaysWhichNoticeAsAtWhichDayFromHowMuchEvidence()
    {
        var text = Text(Samples.Result([Samples.Use(Samples.Record("E12", 3), RecordFate.Used, "inspectorate visited", "plan")], Samples.OverduePlan()));

        Assert.StartsWith(
            "Improvement notice: Westmere Council. Improvement notice issued 23 May 2019.\nAs at Friday 1 April 2022. 1 evidence record from 1 file.\n",
            text, StringComparison.Ordinal);
    }

    [Fact]
    public void SaysWhenTheDayIsTodaysAndWhatWasKnown()
    {
        var result = Samples.Result(Samples.OverduePlan()) with { KnownBy = Day.Of(2022, 3, 1) };
        var text = EvaluationReporter.Report(result, ReportOptions.Default with { Width = 160, AsAtNote = "today; use --as-at to fix the day" });

        Assert.Contains("As at Friday 1 April 2022 (today; use --as-at to fix the day). Only what was known by Tuesday 1 March 2022.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void GivesTheReasonsTheRecordAndTheNextStepOfWhatNeedsAttention()
    {
        var text = Text(Samples.Result(Samples.OverduePlan()));

        Assert.Contains(
            """
            What needs attention

            ! plan  The plan is put into practice. Not met. It was due Monday 31 August 2020, 578 days (19
                  months) ago.
                  Who acts: Council.
                  The end of August 2020 is 31 August 2020
                  inspectorate found the plan slow in March 2022 (E12, evidence/letter.yaml, line 3)
                  Not found: a record that council implements improvement-plan
                  Next: add a record that council implemented improvement-plan, dated 31 August 2020 or earlier.
                  Then it would be met. The last day for it is Monday 31 August 2020.
            """,
            text, StringComparison.Ordinal);
    }

    [Fact]
    public void PutsTheMostUrgentFirstInTheOrderOfTheTable()
    {
        var text = Text(Samples.EveryVerdict());
        var places = VerdictTable.Rows.Select(row => text.IndexOf($"\n  c-{row.Verdict.ToString().ToLowerInvariant()} ", StringComparison.Ordinal)).ToList();

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void ShowsTheMarkAndTheWordOfEveryVerdict()
    {
        var text = Text(Samples.EveryVerdict());

        Assert.All(VerdictTable.Rows, row => Assert.Contains($"  {row.Mark} {row.Word}", text, StringComparison.Ordinal));
    }

    [Fact]
    public void DueSoonComesBeforeDueAndNeedsAttention()
    {
        var text = Text(Samples.Result(
            Samples.Condition("later", "Later", new VerdictReport(Verdict.Due) { DueDay = Day.Of(2022, 12, 1) }),
            Samples.Condition("soon", "Soon", new VerdictReport(Verdict.Due) { DueDay = Day.Of(2022, 5, 23), Marks = VerdictMarks.DueSoon })));

        Assert.True(text.IndexOf("  soon", StringComparison.Ordinal) < text.IndexOf("  later", StringComparison.Ordinal));
        Assert.Contains("~ soon  Soon. Due soon. Due Monday 23 May 2022, in 52 days.", text, StringComparison.Ordinal);
        Assert.Contains("~ due soon (within 60 days)   . due", text, StringComparison.Ordinal);
        Assert.Contains("2 conditions: 1 due soon, 1 due.\n1 needs attention. Next date: 23 May 2022 (soon), in 52 days.", text, StringComparison.Ordinal);
        Assert.DoesNotContain(". later", text, StringComparison.Ordinal);
    }

    [Fact]
    public void LocalRulesStandApartAndAreNotCountedAsTheNotices()
    {
        var text = Text(Samples.Result(
            Samples.Condition("rhythm", "The board's own rhythm", new VerdictReport(Verdict.NotMet), OriginKind.Local),
            Samples.Condition("plan", "The plan", new VerdictReport(Verdict.Met))));
        var local = text.IndexOf("Local rules (not part of the notice)", StringComparison.Ordinal);

        Assert.True(text.IndexOf("  plan", StringComparison.Ordinal) < local);
        Assert.True(text.IndexOf("  rhythm", StringComparison.Ordinal) > local);
        Assert.Contains("\n1 condition: 1 met.\nNot counted above: 1 local rule: 1 not met.\nNothing of the notice’s own needs attention; 1 local rule does.", text, StringComparison.Ordinal);
        Assert.Contains("What needs attention in the local rules\n\n! rhythm", text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatHasNoVerdictIsListedWithWhy()
    {
        var silent = Samples.Condition("conduct", "Co-operation", new VerdictReport(Verdict.ForJudgement)) with
        {
            Symbol = Samples.Symbol("conduct", "Co-operation") with { NotEncodedReason = "depends on conduct nobody records" },
            NotEvaluated = "depends on conduct nobody records",
        };
        var text = Text(Samples.Result(silent, Samples.Condition("plan", "The plan", new VerdictReport(Verdict.Met))));

        Assert.Contains("Not worked out\n", text, StringComparison.Ordinal);
        Assert.Contains("Not encoded: depends on conduct nobody records", text, StringComparison.Ordinal);
        Assert.Contains("2 conditions: 1 met, 1 not encoded.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void EvidenceThatIsNotUsedIsListedByWhy()
    {
        var text = Text(Samples.Result(
            [
                Samples.Use(Samples.Record("E1", 3), RecordFate.Unused, "x"),
                Samples.Use(Samples.Record("E2", 4), RecordFate.AfterAsAt, "y"),
                Samples.Use(Samples.Record("E3", 4), RecordFate.Used, "z", "plan"),
            ],
            Samples.OverduePlan()));

        Assert.Contains("Evidence not used: 2 of 3 records.\n  1 not asked for by any condition: E1.\n  1 dated after 1 April 2022: E2.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ShowsOnlyTheConditionsAskedForAndStillCountsAll()
    {
        var result = Samples.Result(Samples.OverduePlan(), Samples.Condition("other", "Another", new VerdictReport(Verdict.Met)));
        var text = EvaluationReporter.Report(result, ReportOptions.Default with { Only = ["other"] });

        Assert.DoesNotContain("  plan", text, StringComparison.Ordinal);
        Assert.Contains("2 conditions: 1 not met, 1 met.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhoActsIsShownFrom100ColumnsAndTwoLinesARowBelow60()
    {
        var result = Samples.Result(Samples.OverduePlan());

        Assert.Contains("Who acts  ", Text(result, 100), StringComparison.Ordinal);
        Assert.DoesNotContain("Who acts  ", Text(result, 99), StringComparison.Ordinal);
        Assert.Contains("  Id    Condition", Text(result, 60), StringComparison.Ordinal);
        Assert.Contains("  plan  The plan is put into practice\n    ! Not met. 31 August 2020, 578 days\n", Text(result, 59), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(160)]
    public void NoLineIsWiderThanThePageSaveCommandsToCopy(int width)
    {
        var lines = Text(Samples.Result(
            [Samples.Use(Samples.Record("E12", 3), RecordFate.Unused, "x")], [Samples.OverduePlan(), .. Samples.EveryVerdict().Conditions]), width).Split('\n');

        Assert.All(lines.Where(line => !line.Contains("notice ", StringComparison.Ordinal)), line => Assert.True(TextWidth.Of(line) <= width, line));
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
    }

    [Fact]
    public void ColourIsOnlyOnMarksAndWordsAndAddsNothing()
    {
        var result = Samples.EveryVerdict();
        var coloured = EvaluationReporter.Report(result, ReportOptions.Default with { Palette = Palette.Terminal });

        Assert.Contains("\u001b[1;31m! Not met\u001b[0m", coloured, StringComparison.Ordinal);
        Assert.Contains("\u001b[35m# Disputed\u001b[0m", coloured, StringComparison.Ordinal);
        Assert.Contains("\u001b[33m? No evidence\u001b[0m", coloured, StringComparison.Ordinal);
        Assert.Contains("\u001b[32m+ Met\u001b[0m", coloured, StringComparison.Ordinal);
        Assert.Equal(Text(result), WithoutColour(coloured));
    }

    [Fact]
    public void SaysThatItIsOnlyPartOfTheResultWhereFilesHaveErrors()
    {
        var result = Samples.Result(Samples.OverduePlan()) with { Diagnostics = [Messages.Sample()] };

        Assert.Contains("The files have 1 error. What they name is left out, so this is only part of the result.", Text(result), StringComparison.Ordinal);
    }

    private static string WithoutColour(string text)
    {
        foreach (var code in new[] { "1;31", "32", "33", "35", "0" })
        {
            text = text.Replace($"\u001b[{code}m", "", StringComparison.Ordinal);
        }

        return text;
    }

    private static string Text(NoticeResult result, int width = 100) => EvaluationReporter.Report(result, ReportOptions.Default with { Width = width });
}
