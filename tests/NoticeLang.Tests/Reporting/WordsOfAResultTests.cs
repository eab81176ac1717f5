using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Standings;
using NoticeLang.Evidence;
using NoticeLang.Reporting;
using NoticeLang.Reporting.Results;
using NoticeLang.Semantics;
using NoticeLang.Syntax;
using NoticeLang.Text;
using NoticeLang.Time;
using Xunit;
using World = NoticeLang.Tests.Evaluation.World;

namespace NoticeLang.Tests.Reporting;

/// <summary>Words that a first-time user would read as untrue, each a case of its own.</summary>
public sealed class WordsOfAResultTests
{
    private const string Declarations = """
        notice n "A notice" {
            issued 1 January 2020 by department
            addressed to council
        }
        party council "The council"
        party department "The department"
        party adviser "The adviser"
        body board "The board"
        document report "A report"
        document improvement-plan "The plan"
        judgement progress "Progress", by department: none < clear
        list areas "Areas" {
            a "A"
            b "B"
        }

        """;

    [Theory]
    [InlineData("", "2020-02-01", "no gap has closed; the open one is 31 days long")]
    [InlineData("2020-01-08", "2020-02-01", "1 of 1 gap that has closed was kept; the longest was 7 days; the open one is 24 days long")]
    [InlineData("2020-01-08 2020-02-01", "2020-02-05", "1 of 2 gaps that have closed were kept; the longest was 24 days")]
    [InlineData("2020-01-08", "2020-01-12", "1 of 1 gap that has closed was kept; the longest was 7 days")]
    [InlineData("2020-01-08", "2020-06-01", "1 of 1 gap that has closed was kept; the longest was 7 days; the last was still open at the end, on 1 March 2020, after 53 days")]
    public void ClosedGapsAndTheOpenOneAreSaidApart(string meetings, string asAt, string said)
    {
        var records = meetings.Split(' ', System.StringSplitOptions.RemoveEmptyEntries).Select(day => $"- {{ act: meet, by: board, day: {day} }}");
        var condition = Condition("board must meet every 10 days from issue until 1 March 2020", asAt, [.. records]);

        Assert.Contains(condition.Explanation.DescendantsAndSelf(), line => line.Text == said);
    }

    [Theory]
    [InlineData("council must publish report by August 2020", "done from 2 to 31 August 2020 it would be unclear: met or met late; done after that it would be met late")]
    [InlineData("council must publish report by 31 August 2020", "done after that it would be met late")]
    [InlineData("council must publish report by August 2020\n    progress must be clear by August 2020", "done from 2 to 31 August 2020 it would be unclear: met or met late; done after that it would be met late")]
    public void WhatIsPromisedOfLaterDaysIsSo(string sentences, string said)
    {
        var settlement = Condition(sentences, "2022-04-01", sentences.Contains("progress") ? ["- { finding: none, of: progress, by: department, day: 2020-02-01 }"] : []).Settlement!;

        Assert.Equal(Verdict.Met, settlement.Becomes);
        Assert.Equal(said, settlement.Note);
    }

    [Fact]
    public void OfTwoReadingsEitherIsSaid_AndEitherRemedyAlone()
    {
        var after = Condition("council must publish report by August 2020", "2022-04-01");
        var between = Condition("council must publish report by August 2020", "2020-08-15");

        Assert.Contains("It was due on 1 August 2020 or on 31 August 2020: the notice does not say which.", VerdictWords.Sentence(after, Day.Of(2022, 4, 1)));
        Assert.Contains("Due on 1 August 2020 or on 31 August 2020: the notice does not say which.", VerdictWords.Sentence(between, Day.Of(2020, 8, 15)));
        Assert.Single(between.Settlement!.Steps);
        Assert.Equal("or say in the notice which day is meant, and it is no longer in doubt", between.Settlement.Note);
    }

    [Fact]
    public void WhatIsDueMayHaveBeenDoneAlready()
    {
        var step = Assert.Single(Condition("council must publish report by 31 August 2020 from 10 January 2020", "2020-04-01").Settlement!.Steps);

        Assert.Equal((Day.Of(2020, 1, 10), Day.Of(2020, 8, 31)), (step.From!.Value, step.To!.Value));
    }

    [Fact]
    public void APartStillToBeginIsTheNextDate()
    {
        var condition = Condition(
            "council must publish report in January 2020\n    council must submit report in February 2020\n    council must send report between 1 June 2020 and 31 July 2020", "2020-04-01",
            "- { act: publish, by: council, of: report, day: 2020-01-10 }", "- { act: submit, by: council, of: report, day: 2020-02-10 }");

        Assert.Equal(Verdict.Met, condition.Report.Verdict);
        Assert.Equal(Day.Of(2020, 7, 31), condition.Report.NextDue);
        Assert.Equal("2 of 3 parts met; the third begins on 1 June 2020, due 31 July 2020", condition.Summary);
        Assert.Contains("Next due Friday 31 July 2020", VerdictWords.Sentence(condition, Day.Of(2020, 4, 1)));
    }

    [Fact]
    public void ADocumentThatCoversNothingAskedIsSaidPlainly()
    {
        var world = New("council must publish report", "- { covers: improvement-plan, version: \"5.8\", day: 2019-08 }");
        var entry = Assert.Single(EvidenceStandings.Of(world.Evaluate(Day.Of(2020, 4, 1)), world.Program).Entries);

        Assert.Equal("improvement-plan version 5.8 is dated in August 2019", entry.Sentence);
        Assert.Contains(entry.Standings, note => note.Note.Contains("no condition asks what improvement-plan covers"));
    }

    [Fact]
    public void WhatACoverageLacksIsOfferedAsCoverage()
    {
        var condition = Condition("improvement-plan must cover each of areas by 1 March 2020", "2020-02-01");

        Assert.Equal("- { covers: improvement-plan, items: [a, b], day: 2020-02-01 }", Assert.Single(SuggestedRecord.Lines(condition.Settlement!, Day.Of(2020, 2, 1))));
    }

    [Fact]
    public void SeveralDoersTakeTheBaseForm()
    {
        var condition = Condition("department and adviser must review report by 1 March 2020", "2020-02-01", "- { act: review, by: [department, adviser], of: report, day: 2020-01-10 }");

        Assert.Contains(condition.Explanation.DescendantsAndSelf(), line => line.Text.StartsWith("department and adviser review report on 10 January 2020", System.StringComparison.Ordinal));
        Assert.Contains("department and adviser review report", Condition("department and adviser must review report by 1 March 2020", "2020-02-01").Settlement!.Steps[0].Text);
    }

    [Theory]
    [InlineData("Agust")]
    [InlineData("agust")]
    [InlineData("31 Agust")]
    public void AMonthThatIsMisspeltIsSuggested(string written)
    {
        var tree = SyntaxTree.ParseText(SourceText.From(Notice($"council must publish report by {written} 2020"), "n.notice"));
        var message = Assert.Single(Compilation.Create([tree]).GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);

        Assert.Equal("did you mean August?", message.Label);
        Assert.Equal("August", Assert.Single(message.Fixes).Change!.NewText);
    }

    [Theory]
    [InlineData("2020-06-11", false)]
    [InlineData("2020-06-12", true)]
    public void ANoticeThatHasEndedSaysSo(string asAt, bool isEnded)
    {
        var result = New("council must publish report by 1 March 2020", "- { act: lift, by: department, of: n, day: 2020-06-12 }").Evaluate(DayOf(asAt));

        Assert.Equal(isEnded, ResultHeader.AsAt(result, new ReportOptions()).Contains("The notice ended on 12 June 2020.", System.StringComparison.Ordinal));
    }

    private static string Notice(string sentences) => $"{Declarations}condition c \"The condition\" {{\n    origin instrument\n    {sentences}\n}}\n";

    private static Day DayOf(string day) => EvidenceDates.Read(day).Days!.Value.Lo;

    private static World New(string sentences, params string[] records) =>
        new(Notice(sentences), records.Length == 0 ? [] : [("e.yaml", "records:\n" + string.Concat(records.Select(r => $"  {r}\n")))]);

    private static ConditionResult Condition(string sentences, string asAt, params string[] records) => New(sentences, records).Evaluate(DayOf(asAt)).Conditions[0];
}
