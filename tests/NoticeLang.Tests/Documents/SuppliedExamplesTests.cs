using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Evaluation;
using NoticeLang.Tests.Architecture;
using NoticeLang.Text;
using NoticeLang.Time;
using NoticeLang.Workspace;
using Xunit;

namespace NoticeLang.Tests.Documents;

/// <summary>Three real notices whose evidence is there twice: as records, and as a council would supply it.</summary>
public sealed class SuppliedExamplesTests
{
    public static readonly TheoryData<string, string> Examples = new()
    {
        { "examples/trafford", "2022-04-01" },
        { "examples/trafford", "2020-12-01" },
        { "examples/corpus/devon-send-2022", "2025-06-01" },
        { "examples/corpus/devon-send-2022", "2024-05-01" },
        { "examples/corpus/swindon-2023", "2025-06-01" },
        { "examples/corpus/swindon-2023", "2024-07-01" },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void WhatIsSupplied_GivesTheVerdictsTheRecordsGive(string folder, string day)
    {
        var asAt = NoticeLang.Reporting.DateWords.Parse(day, "as-at", out _)!.Value;

        Assert.Equal(Verdicts(Evaluate(folder, "evidence", asAt)), Verdicts(Evaluate(folder, "as-supplied", asAt)));
    }

    [Theory]
    [InlineData("examples/trafford")]
    [InlineData("examples/corpus/devon-send-2022")]
    [InlineData("examples/corpus/swindon-2023")]
    public void NothingOfItIsAnError(string folder)
    {
        var project = Load(folder, "as-supplied");

        Assert.Empty(project.LoadErrors);
        Assert.DoesNotContain(project.Completed.Diagnostics, d => d.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void TraffordIsSuppliedAsAWorkbook_ALog_TwoMinutesAndAFile()
    {
        var endings = Load("examples/trafford", "as-supplied").Evidence.Files.Select(f => f.Path[f.Path.LastIndexOf('.')..]);

        Assert.Equal([".csv", ".md", ".md", ".xlsx", ".yaml"], endings.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryVerdictPointsToSheetAndRow_OrToALine()
    {
        var result = Evaluate("examples/trafford", "as-supplied", Day.Of(2022, 4, 1));
        var places = result.Conditions.SelectMany(c => c.Cited).Select(r => r.Location).Distinct().ToList();

        Assert.Contains(places, p => p.ToString() == "examples/trafford/as-supplied/improvement-log.xlsx, sheet Judgements, row 5");
        Assert.Contains(places, p => p.ToString() == "examples/trafford/as-supplied/improvement-log.xlsx, sheet Visits, row 5");
        Assert.Contains(places, p => p.ToString() == "examples/trafford/as-supplied/board-log.csv, line 4");
        Assert.Contains(places, p => p.ToString() == "examples/trafford/as-supplied/scrutiny-2021-06.md, line 12");
        Assert.Contains(places, p => p.ToString() == "examples/trafford/as-supplied/others.yaml, line 6");
        Assert.All(places.Where(p => p.Path.EndsWith(".xlsx", StringComparison.Ordinal)), p => Assert.Equal(LineKind.SheetRow, p.Line!.Kind));
        Assert.All(result.Conditions.SelectMany(c => c.Cited).SelectMany(r => r.Fields).Where(f => f.Location.Path.EndsWith(".xlsx", StringComparison.Ordinal)), f => Assert.NotNull(f.Location.Line));
    }

    private static NoticeProject Load(string folder, string evidence) => ProjectLoader.Load(new DiskWorkspaceHost(SourceTree.Root), folder, [$"{folder}/{evidence}"]);

    private static NoticeResult Evaluate(string folder, string evidence, Day asAt)
    {
        var project = Load(folder, evidence);
        return Evaluator.Evaluate(project.Program, project.Evidence, new EvaluationOptions(asAt));
    }

    private static IEnumerable<string> Verdicts(NoticeResult result) =>
        result.Conditions.Select(c => $"{c.Symbol.Name} {c.Report.Verdict} {string.Join("/", c.Report.CouldBe.InOrder())} {c.Report.DueDay} {c.Report.NextDue} {c.Report.KeptSince} {string.Join("; ", c.Ledgers.SelectMany(l => l.Rows).Select(r => $"{r.Due} {r.Outcome}"))}").Order(StringComparer.Ordinal);
}
