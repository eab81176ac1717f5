using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NoticeLang.Binding;
using NoticeLang.Diagnostics;
using NoticeLang.Evaluation;
using NoticeLang.Evidence;
using NoticeLang.Reporting.Results;
using NoticeLang.Tests.Architecture;
using NoticeLang.Time;
using NoticeLang.Workspace;
using NoticeLang.Workspace.Evidence;
using Xunit;

namespace NoticeLang.Tests.Documents;

/// <summary>
/// Every line offered to paste, for every condition of every real notice: put into a file of evidence it is read, it is what the condition
/// asks for, and it does what is promised of it.
/// </summary>
public sealed class LinesToPasteTests
{
    private static readonly int[] DaysAfterIssue = [10, 100, 400, 1200];

    public static TheoryData<string> Folders => [.. CorpusNotice.All.Select(notice => $"{CorpusNotice.Folder}/{notice.Id}").Prepend("examples/trafford")];

    [Theory]
    [MemberData(nameof(Folders))]
    public void WhatIsOfferedIsReadAndDoesAsItSays(string folder)
    {
        var host = new DiskWorkspaceHost(SourceTree.Root);
        var evidence = $"{folder}/evidence";
        var project = ProjectLoader.Load(host, folder, host.FolderExists(evidence) ? [evidence] : []);
        var program = project.Program;
        var issued = program.Notice?.Issued?.Lo ?? Day.Of(2015, 1, 1);
        foreach (var asAt in DaysAfterIssue.Select(issued.AddDays))
        {
            // Nobody knows yet of what came later, and a remedy cannot reckon with it.
            var past = project with { Files = [.. project.Files.Select(f => f with { Records = [.. f.Records.Where(r => Days(r).All(d => d.Hi <= asAt))] })] };
            foreach (var condition in Evaluator.Evaluate(program, EvidenceCompletion.Complete(past, program).Evidence, new EvaluationOptions(asAt)).Conditions.Where(c => c.Settlement is not null))
            {
                var lines = SuggestedRecord.Lines(condition.Settlement!, asAt);
                if (lines.Count > 0)
                {
                    Try(past, program, condition, lines, asAt);
                }
            }
        }
    }

    private static IEnumerable<DayInterval> Days(EvidenceRecord record) => new[] { record.Day, record.From, record.To, FigurePeriod.Of(record) }.OfType<DayInterval>();

    private static void Try(NoticeProject project, BoundProgram program, ConditionResult condition, IReadOnlyList<string> lines, Day asAt)
    {
        var text = "records:\n" + string.Concat(lines.Select(line => $"  {line}\n"));
        var said = $"{condition.Symbol.Name} as at {asAt}:\n{text}";
        var messages = new DiagnosticBag();
        var pasted = EvidenceFileReader.Read("pasted.yaml", Encoding.UTF8.GetBytes(text), messages);
        Assert.True(messages.ToSortedArray().IsEmpty, said + string.Join("\n", messages.ToSortedArray().Select(m => m.Message)));

        var days = pasted.Records.SelectMany(Days).Select(d => d.Hi).Where(d => d.IsFinite).Where(d => d.IsFinite).ToList();
        var evidence = EvidenceCompletion.Complete(project with { Files = project.Files.Add(pasted) }, program).Evidence;
        var result = Evaluator.Evaluate(program, evidence, new EvaluationOptions(days.Append(asAt).Aggregate(Day.Max)));
        Assert.DoesNotContain(result.Diagnostics, d => d.Location.Path == "pasted.yaml");
        Assert.All(
            result.EvidenceUse.Records.Where(use => use.Record.File.Path == "pasted.yaml"),
            use => Assert.True(use.Fate == RecordFate.Used && (condition.Settlement!.Becomes is null || use.Conditions.Contains(condition.Symbol.Name)), $"{use.Fate} by {string.Join(", ", use.Conditions)}: {said}"));

        var settlement = condition.Settlement!;
        if (settlement.Becomes is { } promised && settlement.Steps.All(s => s.Suggestion is not null) && lines.Count == settlement.Steps.Length)
        {
            var got = result.Conditions.First(c => c.Symbol.Name == condition.Symbol.Name).Report.Verdict;
            Assert.True(got == promised || (promised != Verdict.MetLate && got is Verdict.Met or Verdict.OnTrack or Verdict.Suspended), $"promised {promised}, got {got}: {said}");
        }
    }
}
