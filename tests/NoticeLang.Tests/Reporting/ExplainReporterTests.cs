using System;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Evidence;
using NoticeLang.Reporting;
using NoticeLang.Reporting.Layout;
using NoticeLang.Reporting.Results;
using NoticeLang.Symbols;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Reporting;

public sealed class ExplainReporterTests
{
    [Fact]
    public void TellsTheWholeStoryOfACondition()
    {
        var plan = Samples.OverduePlan();
        plan = plan with
        {
            Symbol = plan.Symbol with { Paragraphs = ["4", "5(a)"], Says = "The council must put the plan into practice by August 2020." },
            Report = plan.Report with { CouldBe = new VerdictSet().Add(Verdict.NotMet).Add(Verdict.MetLate) },
        };
        var seen = plan.Cited[0];

        Assert.Equal(
            """
            plan  The plan is put into practice                                          westmere.notice, line 3
            ! Not met. It was due Monday 31 August 2020, 578 days (19 months) ago. It could be met late or not
              met.
              As at Friday 1 April 2022. 1 evidence record from 1 file.
              From the notice, paragraphs 4 and 5(a).
              Who acts: Council.

            The notice says
              "The council must put the plan into practice by August 2020."

            Why
              ! council must implement improvement-plan by end of August 2020
              |-- The end of August 2020 is 31 August 2020
              |-- inspectorate found the plan slow in March 2022 (E12, evidence/letter.yaml, line 3)
              `-- Not found: a record that council implements improvement-plan

            What it could be
              Met late or not met. The evidence supplied allows each of these.

            What would settle it
              Add a record that council implemented improvement-plan, dated 31 August 2020 or earlier.
              Then it would be met. The last day for it is Monday 31 August 2020.

            What was looked for and not found
              - A record that council implements improvement-plan.

            The evidence it rests on
              - inspectorate found the plan slow in March 2022 (E12, evidence/letter.yaml, line 3). Said by
                inspectorate. Known on 31 March 2022. Source: Letter after the visit of March 2022.

            """,
            Text(Samples.Result([Samples.Use(seen, RecordFate.Used, "inspectorate found the plan slow in March 2022", "plan")], plan)));
    }

    [Fact]
    public void TreesAreDrawnWithBoxesWhereThereAreAny()
    {
        var plan = Samples.OverduePlan();
        var text = ExplainReporter.Report(Samples.Result(plan), plan, ReportOptions.Default with { HasBoxDrawing = true });

        Assert.Contains("\n  ├── The end", text, StringComparison.Ordinal);
        Assert.Contains("\n  └── Not found", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(160)]
    public void ReasonsGoOnUnderThemselvesAtEveryWidth(int width)
    {
        var plan = Samples.OverduePlan();
        var lines = Text(Samples.Result(plan), width).Split('\n');

        Assert.All(lines, line => Assert.True(TextWidth.Of(line) <= width, line));
        var tree = lines.SkipWhile(line => line != "Why").Skip(1).TakeWhile(line => line.Length > 0).ToList();
        Assert.All(tree, line => Assert.StartsWith("  ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void ALedgerSaysEachOccurrenceAndWhatCameOfIt()
    {
        var seen = Samples.Record("E7", 4);
        var board = Samples.Condition("board", "The board meets", new VerdictReport(Verdict.NotEvidenced)) with
        {
            Ledgers =
            [
                new Ledger(
                    "board must meet every 6 weeks",
                    [
                        new LedgerRow("from 22 October 2019", Day.Of(2019, 10, 22), Day.Of(2019, 12, 3), LedgerOutcome.Kept, Verdict.Met, "on 3 December 2019", [seen]),
                        new LedgerRow("from 3 December 2019", Day.Of(2019, 12, 3), Day.Of(2020, 1, 14), LedgerOutcome.Broken, Verdict.NotMet, "", []),
                        new LedgerRow("from 14 January 2020", Day.Of(2020, 1, 14), Day.Of(2020, 2, 25), LedgerOutcome.CannotTell, Verdict.NotEvidenced, "", []),
                        new LedgerRow("from 25 February 2020", Day.Of(2020, 2, 25), Day.Never, LedgerOutcome.Open, Verdict.Due, "", []),
                    ]) { Kept = 1, Broken = 1, LongestGap = 1044 },
            ],
        };

        Assert.Contains(
            """
            board must meet every 6 weeks
              1 kept, 1 not kept, 1 cannot be told. Longest gap: 1,044 days.

              Period                 Due by            Status         What was found
              from 22 October 2019   3 December 2019   + Kept         On 3 December 2019 (E7)
              from 3 December 2019   14 January 2020   ! Not kept
              from 14 January 2020   25 February 2020  ? No evidence
              from 25 February 2020  no end            . Open
            """,
            Text(Samples.Result(board)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OriginKind.Instrument, "From the notice.")]
    [InlineData(OriginKind.Letter, "From the letter sent with the notice.")]
    [InlineData(OriginKind.Local, "A local rule, not part of the notice.")]
    [InlineData(OriginKind.Unstated, "The condition does not say whose rule it is.")]
    public void SaysWhoseRuleItIs(OriginKind origin, string words) =>
        Assert.Contains(
            words, Text(Samples.Result(Samples.Condition("a", "A", new VerdictReport(Verdict.Met), origin))), StringComparison.Ordinal);

    [Fact]
    public void SeveralStepsAreNumberedAndNothingIsHeldBack()
    {
        var steps = Enumerable.Range(1, 12).Select(i => new SettlementStep(SettlementAction.Add, $"add record {i}", null, null));
        var board = Samples.Condition("board", "The board meets", new VerdictReport(Verdict.NotEvidenced)) with { Settlement = new Settlement([.. steps], Verdict.OnTrack, null) };

        var text = Text(Samples.Result(board));
        var table = EvaluationReporter.Report(Samples.Result(board), ReportOptions.Default);

        Assert.Contains("Do all 12 of these.\n  1. Add record 1.", text, StringComparison.Ordinal);
        Assert.Contains("\n  12. Add record 12.\n  Then it would be kept so far.\n", text, StringComparison.Ordinal);
        Assert.Contains("3. Add record 3.\n      ... and 9 more: notice explain board\n", table, StringComparison.Ordinal);
    }

    [Fact]
    public void WhereNothingCanSettleItThatIsSaid()
    {
        var plan = Samples.OverduePlan() with { Settlement = new Settlement([], null, null, "the day has passed and the record is complete") };

        Assert.Contains("What would settle it\n  The day has passed and the record is complete.\n", Text(Samples.Result(plan)), StringComparison.Ordinal);
    }

    private static string Text(NoticeResult result, int width = 100) =>
        ExplainReporter.Report(result, result.Conditions[0], ReportOptions.Default with { Width = width });
}
