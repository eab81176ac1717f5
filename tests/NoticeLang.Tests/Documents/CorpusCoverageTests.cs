using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using NoticeLang.Diagnostics;
using NoticeLang.Semantics;
using NoticeLang.Tests.Infrastructure;
using Xunit;

namespace NoticeLang.Tests.Documents;

/// <summary>Every condition of every real notice is dealt with, and <c>examples/corpus/COVERAGE.md</c> says how and where.</summary>
public sealed class CorpusCoverageTests
{
    public static TheoryData<string> Ids => [.. CorpusNotice.All.Select(notice => notice.Id)];

    [Fact]
    public void TheCorpusIsWhole() =>
        Assert.Equal((66, 291), (CorpusNotice.All.Count, CorpusNotice.All.Sum(notice => notice.Conditions.Count)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryConditionOfTheNoticeIsDealtWith(string id)
    {
        var notice = CorpusNotice.All.Single(n => n.Id == id);
        var compilation = notice.Compile();

        Assert.Equal(id, compilation.Program.Notice?.Name);
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
        var covered = ClauseCoverage.Compute(compilation).Paragraphs.ToDictionary(p => p.Paragraph);
        Assert.All(notice.Conditions, condition => Assert.NotEqual(CoverageState.NotCovered, covered.GetValueOrDefault(Number(condition))?.State ?? CoverageState.NotCovered));
        Assert.Equal(notice.Conditions.Select(Number), covered.Keys.Where(p => !p.Contains('(')));
    }

    /// <summary>The prose beside the program is the corpus, so that a reader can hold one against the other.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryParagraphStandsInTheProseInItsOwnWords(string id)
    {
        var lines = Repository.Read($"{CorpusNotice.Folder}/{id}/{id}.notice.md").Split('\n').Select(line => line.Trim().TrimEnd('.')).ToHashSet(StringComparer.Ordinal);
        Assert.All(
            CorpusNotice.All.Single(n => n.Id == id).Conditions,
            condition => Assert.Contains($"{Number(condition)}. {condition.Paraphrase.TrimEnd('.')}", lines));
    }

    [Fact]
    public void TheTableSaysWhereEachStands()
    {
        var table = new StringBuilder();
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var rows = 0;
        foreach (var notice in CorpusNotice.All)
        {
            var compilation = notice.Compile();
            var covered = ClauseCoverage.Compute(compilation).Paragraphs.ToDictionary(p => p.Paragraph);
            foreach (var condition in notice.Conditions)
            {
                var paragraph = covered[Number(condition)];
                var how = InWords(paragraph);
                counts[how] = counts.GetValueOrDefault(how) + 1;
                rows++;
                table.Append(CultureInfo.InvariantCulture, $"| {notice.Id} | {condition.Number} | {Cell(condition.Paraphrase)} | {how} | {Places(compilation, paragraph)} |\n");
            }
        }

        var head = $"""
            # The corpus in the language

            The {rows} conditions of {CorpusNotice.All.Count} real notices (`notices.json`), how each is written, and where. A test makes this table from the files and holds it to
            them; run the tests with `NOTICE_UPDATE_BASELINES=1` to make it anew.

            | how | conditions | means |
            | --- | ---: | --- |
            | native | {counts.GetValueOrDefault("native")} | its sentences are checked against evidence |
            | judgement | {counts.GetValueOrDefault("judgement")} | a person named in it must decide; their finding is the evidence |
            | background | {counts.GetValueOrDefault("background")} | a fact, and not a duty, power, measure or rule |
            | not encoded | {counts.GetValueOrDefault("not encoded")} | the language cannot say it, and every report lists it with the reason |

            | notice | condition | what it says | how | where |
            | --- | ---: | --- | --- | --- |

            """.Replace("\r\n", "\n", StringComparison.Ordinal);
        Baseline.Verify($"{CorpusNotice.Folder}/COVERAGE.md", head + table);
    }

    private static string Number(CorpusCondition condition) => condition.Number.ToString(CultureInfo.InvariantCulture);

    private static string InWords(ParagraphCoverage paragraph) => paragraph.State switch
    {
        CoverageState.Encoded => "native",
        CoverageState.ForJudgement => "judgement",
        CoverageState.Background => "background",
        CoverageState.NotEncoded => "not encoded",
        _ => "not covered",
    };

    /// <summary>Of the conditions that say it; of background, where the prose has it.</summary>
    private static string Places(Compilation compilation, ParagraphCoverage paragraph)
    {
        var conditions = compilation.Program.Conditions.Where(c => paragraph.Conditions.Contains(c.Symbol.Name)).Select(c => (c.Symbol.Name, c.Symbol.Location));
        var places = conditions.Select(c => (Label: $"`{c.Name}`", c.Location)).ToList();
        if (places.Count == 0 && paragraph.Location is { } prose)
        {
            places.Add(("the prose", prose));
        }

        return string.Join("<br>", places.Select(place =>
        {
            var path = Path.GetRelativePath(CorpusNotice.Folder, place.Location.Text.Path).Replace('\\', '/');
            var line = place.Location.Text.GetLinePosition(place.Location.Span.Start).Line.ToString(CultureInfo.InvariantCulture);
            return $"{place.Label} [{Path.GetFileName(path)}:{line}]({path})";
        }));
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
