using System.Collections.Generic;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Evaluation;
using NoticeLang.Semantics;
using NoticeLang.Syntax;
using NoticeLang.Time;
using NoticeLang.Workspace;
using Xunit;

namespace NoticeLang.Tests.Documents;

/// <summary>The example says what the public facts come to; each verdict was worked out by hand from the semantics.</summary>
public sealed class TraffordTests
{
    private static readonly Day FirstOfApril2022 = Day.Of(2022, 4, 1);

    private static readonly Day FirstOfDecember2020 = Day.Of(2020, 12, 1);

    [Fact]
    public void TheNoticeHasNothingToMendButTheDayInAugust()
    {
        var compilation = Compile(TraffordExample.Load());

        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
        Assert.Equal(2, compilation.GetDiagnostics().Count(d => d.Severity == DiagnosticSeverity.Warning));
        Assert.Equal(9, compilation.Program.Conditions.Length);
        Assert.Equal(4, compilation.Program.Scenarios.Length);
    }

    [Theory]
    [InlineData("plan", Verdict.NotEvidenced)]
    [InlineData("board", Verdict.NotEvidenced)]
    [InlineData("reviews", Verdict.NotEvidenced)]
    [InlineData("diagnostic", Verdict.NotTriggered)]
    [InlineData("direction-considered", Verdict.NotTriggered)]
    [InlineData("board-meets", Verdict.NotEvidenced)]
    [InlineData("ground-stood", Verdict.Disputed)]
    [InlineData("director-in-post", Verdict.Disputed)]
    [InlineData("monitoring-visits", Verdict.NotEvidenced)]
    public void AsAtTheFirstOfApril2022(string condition, Verdict verdict) =>
        Assert.Equal(verdict, Evaluate(FirstOfApril2022)[condition].Report.Verdict);

    [Fact]
    public void InAugust2020TheTwoReadingsPart()
    {
        Assert.Equal(Verdict.Due, Evaluate(Day.Of(2020, 8, 1))["plan"].Report.Verdict);
        Assert.Equal(Verdict.Unclear, Evaluate(Day.Of(2020, 8, 2))["plan"].Report.Verdict);
        Assert.Equal(Verdict.Unclear, Evaluate(Day.Of(2020, 8, 15))["plan"].Report.Verdict);
        Assert.Equal(Verdict.Unclear, Evaluate(Day.Of(2020, 8, 31))["plan"].Report.Verdict);
        Assert.Equal(Verdict.NotEvidenced, Evaluate(Day.Of(2020, 9, 1))["plan"].Report.Verdict);
    }

    [Fact]
    public void TheBoardWasOnTrackUntilItsRecordStops()
    {
        Assert.Equal(Verdict.OnTrack, Evaluate(Day.Of(2020, 4, 10))["board-meets"].Report.Verdict);
        Assert.Equal(Verdict.NotEvidenced, Evaluate(Day.Of(2020, 4, 11))["board-meets"].Report.Verdict);
        Assert.Equal(Verdict.NotEvidenced, Evaluate(FirstOfDecember2020)["board-meets"].Report.Verdict);
    }

    [Fact]
    public void WereTheRecordCompleteTheGapWouldBeAFailure()
    {
        var board = Evaluate(FirstOfDecember2020, null, "complete-record")["board-meets"];

        Assert.Equal(Verdict.NotMet, board.Report.Verdict);
        Assert.Equal(Verdict.OnTrack, board.Report.Now);
        Assert.Equal(Day.Of(2020, 9, 15), board.Report.KeptSince);
        Assert.Equal((5, 1), (board.Ledgers.Sum(l => l.Kept), board.Ledgers.Sum(l => l.Broken)));
        Assert.Equal(203, board.Ledgers.Max(l => l.LongestGap));
    }

    [Fact]
    public void WereItSuspendedItWouldBeOnTrack()
    {
        var board = Evaluate(FirstOfDecember2020, null, "suspended")["board-meets"];

        Assert.Equal(Verdict.OnTrack, board.Report.Verdict);
        Assert.Equal(Day.Of(2020, 12, 11), board.Report.NextDue);
    }

    [Fact]
    public void OneReviewWithoutAreasIsANearMiss()
    {
        var reviews = Evaluate(FirstOfApril2022)["reviews"];

        Assert.Contains(reviews.Explanation.DescendantsAndSelf(), e => e.Record?.Subject == "review" && e.Kind != ExplanationKind.Found);
    }

    [Fact]
    public void SupposingTheReviewWasOfAllAreasMendsNothingBeforeIt()
    {
        var reviews = Evaluate(Day.Of(2021, 10, 1), null, "review-areas")["reviews"];

        Assert.Equal(Verdict.NotEvidenced, reviews.Report.Verdict);
        Assert.Equal(Verdict.OnTrack, reviews.Report.Now);
    }

    [Fact]
    public void TheGroundIsDisputedBetweenInTimeAndLate()
    {
        var could = Evaluate(FirstOfApril2022)["ground-stood"].Report.CouldBe;

        Assert.Equal([Verdict.MetLate, Verdict.Met], could.InOrder());
    }

    [Fact]
    public void BeforeTheLetterAndThePressReportTheGroundStood()
    {
        Assert.Equal(Verdict.Met, Evaluate(FirstOfApril2022, without: ["press-2021-07-08", "inspectorate-2022-03"])["ground-stood"].Report.Verdict);
        Assert.Equal(Verdict.Met, Evaluate(FirstOfApril2022, without: ["inspectorate-2022-03"])["ground-stood"].Report.Verdict);
    }

    [Theory]
    [InlineData(16, Verdict.Unclear)]
    [InlineData(17, Verdict.Disputed)]
    public void TheDirectorsStartIsUnclearUntilASecondDateIsKnown(int august, Verdict verdict) =>
        Assert.Equal(verdict, Evaluate(FirstOfApril2022, Day.Of(2022, 8, august))["director-in-post"].Report.Verdict);

    [Fact]
    public void TheLengthOfTheFirstVisitChangesNothing()
    {
        Assert.Equal(Verdict.OnTrack, Evaluate(Day.Of(2019, 12, 31))["monitoring-visits"].Report.Verdict);
        var quarter = Evaluate(FirstOfApril2022)["monitoring-visits"].Ledgers.Single().Rows[0];
        Assert.Equal((Day.Of(2019, 10, 1), Verdict.Met), (quarter.From, quarter.Verdict));
    }

    [Fact]
    public void SixQuartersArePromisedAndOneIsShown()
    {
        var rows = Evaluate(FirstOfApril2022)["monitoring-visits"].Ledgers.Single().Rows;

        Assert.Equal([Verdict.Met, .. Enumerable.Repeat(Verdict.NotEvidenced, 5)], rows.Select(r => r.Verdict));
    }

    [Fact]
    public void NoPowerWasUsed() =>
        Assert.True(Evaluate(FirstOfApril2022)["diagnostic"].Report.Marks.HasFlag(VerdictMarks.PowerOpen));

    private static Compilation Compile(NoticeProject project) => Compilation.Create(project.Sources.Select(SyntaxTree.ParseText));

    private static Dictionary<string, ConditionResult> Evaluate(Day asAt, Day? knownBy = null, params string[] whatIf) =>
        Evaluate(TraffordExample.Load(whatIf), asAt, knownBy, []);

    private static Dictionary<string, ConditionResult> Evaluate(Day asAt, string[] without) => Evaluate(TraffordExample.Load(), asAt, null, without);

    private static Dictionary<string, ConditionResult> Evaluate(NoticeProject project, Day asAt, Day? knownBy, string[] without)
    {
        var evidence = project.Evidence with
        {
            Records = [.. project.Evidence.Records.Where(r => !without.Any(w => r.File.Path.Contains(w, System.StringComparison.Ordinal)))],
        };
        var result = Evaluator.Evaluate(Compile(project).Program, evidence, new EvaluationOptions(asAt) { KnownBy = knownBy });
        return result.Conditions.ToDictionary(c => c.Symbol.Name);
    }
}
