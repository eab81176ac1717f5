using System;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Reporting;
using NoticeLang.Reporting.Results;
using NoticeLang.Symbols;
using Xunit;

namespace NoticeLang.Tests.Reporting;

public sealed class LinesReporterTests
{
    [Fact]
    public void EveryConditionAndEveryRecordIsOneSentenceOnALine()
    {
        var result = Samples.Result(
            [
                Samples.Use(Samples.OverduePlan().Cited[0], RecordFate.Used, "inspectorate found the plan slow", "plan"),
                Samples.Use(Samples.Record("E2", 4), RecordFate.AfterAsAt, "board meets"),
            ],
            Samples.OverduePlan(),
            Samples.Condition("rhythm", "The board's rhythm", new VerdictReport(Verdict.Met), OriginKind.Local));

        Assert.Equal(
            """
            Notice westmere-2019: Improvement notice: Westmere Council.
            As at Friday 1 April 2022. 2 evidence records from 1 file.
            Condition plan: The plan is put into practice. Not met. It was due Monday 31 August 2020, 578 days (19 months) ago. Who acts: Council. Next: add a record that council implemented improvement-plan, dated 31 August 2020 or earlier. Written in westmere.notice, line 3.
            Local rule, not part of the notice, rhythm: The board's rhythm. Met. Who acts: Council. Written in westmere.notice, line 3.
            Evidence: Inspectorate found the plan slow (E12, evidence/letter.yaml, line 3). Used for plan.
            Evidence: Board meets (E2, evidence/letter.yaml, line 4). Not used: dated after 1 April 2022.
            Totals: 1 condition: 1 not met.
            Totals, not counted above: 1 local rule: 1 met.
            1 needs attention.

            """,
            LinesReporter.Report(result, ReportOptions.Default));
    }

    [Fact]
    public void NoTextBreaksALine()
    {
        var result = Samples.Result(Samples.Condition("a", "One\nCondition b: two\r\u2028three", new VerdictReport(Verdict.Met)));
        var lines = LinesReporter.Report(result, ReportOptions.Default).Split('\n');

        Assert.Single(lines, line => line.StartsWith("Condition ", StringComparison.Ordinal));
    }
}
