using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Tests.Architecture;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Evaluation;

/// <summary>Verdicts, as the specification has them: each case of tests/cases/evaluation is a row.</summary>
public sealed class EvaluationCaseTests
{
    private const string Folder = "tests/cases/evaluation";

    private static readonly ImmutableArray<EvaluationCase> Cases =
        [.. SourceTree.Files(Folder, ".case").SelectMany(path => EvaluationCaseFile.Read(Path.GetFileName(path), SourceTree.Read(path)))];

    public static TheoryData<string, string> Rows() => [.. Cases.Select(c => (c.Place[..c.Place.IndexOf(':', StringComparison.Ordinal)], c.Name))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void TheVerdictIsTheSpecifications(string file, string name)
    {
        var asked = Cases.Single(c => c.Name == name && c.Place.StartsWith(file + ":", StringComparison.Ordinal));
        var world = new World(asked.Notice, asked.Evidence, asked.Files);
        foreach (var question in asked.Questions)
        {
            var results = world.Evaluate(question.AsAt, question.KnownBy);
            foreach (var answer in question.Answers)
            {
                var result = results.Conditions.SingleOrDefault(c => c.Symbol.Name == answer.Condition)
                    ?? throw new InvalidDataException($"{question.Place}: there is no condition {answer.Condition}");
                var wrong = Differences(answer, result);
                Assert.True(
                    wrong.Count == 0,
                    $"{asked.Name} ({question.Place}), as at {question.AsAt}{(question.KnownBy is { } known ? $" known by {known}" : "")}\n"
                    + string.Join('\n', wrong) + "\n" + ExplanationText.Of(result) + "\n" + world);
            }
        }
    }

    [Fact]
    public void NamesOfCasesAreUnique() =>
        Assert.Empty(Cases.GroupBy(c => c.Name).Where(g => g.Count() > 1).Select(g => g.Key));

    private static List<string> Differences(CaseAnswer answer, ConditionResult result)
    {
        if (answer.Verdict is not { } verdict)
        {
            return result.NotEvaluated is null ? [$"asked for: not worked out; got: {result.Report.Verdict}"] : [];
        }

        if (result.NotEvaluated is { } why)
        {
            return [$"asked for: {verdict}; got: not worked out, {why}"];
        }

        var differences = new List<string>();
        Compare("verdict", verdict, result.Report.Verdict);
        foreach (var (key, value) in answer.Details)
        {
            Check(key, value);
        }

        return differences;

        void Compare<T>(string key, T asked, T got)
        {
            if (!EqualityComparer<T>.Default.Equals(asked, got))
            {
                differences.Add($"{key}: asked for {asked}; got {got}");
            }
        }

        void Check(string key, string value)
        {
            var report = result.Report;
            switch (key)
            {
                case "could be":
                    var set = value.Split(", ").Aggregate(VerdictSet.Empty, (all, word) => all.Add(EvaluationCaseFile.ReadVerdict(word, key)!.Value));
                    Compare(key, set, report.CouldBe);
                    break;
                case "due":
                    Compare(key, ReadDay(value), report.DueDay);
                    break;
                case "next due":
                    Compare(key, ReadDay(value), report.NextDue);
                    break;
                case "kept since":
                    Compare(key, ReadDay(value), report.KeptSince);
                    break;
                case "begins":
                    Compare(key, ReadDay(value), report.Begins);
                    break;
                case "days left":
                    Compare<int?>(key, ReadNumber(value), report.DaysLeft);
                    break;
                case "days late":
                    var ends = value.Split("..");
                    Compare<(int, int)?>(key, (ReadNumber(ends[0]), ReadNumber(ends[^1])), report.DaysLate);
                    break;
                case "now":
                    Compare(key, EvaluationCaseFile.ReadVerdict(value, key), report.Now);
                    break;
                case "marks":
                    Compare(key, ReadMarks(value), report.Marks & ReadMarks(value));
                    break;
                case "no marks":
                    Compare(key, VerdictMarks.None, report.Marks & ReadMarks(value));
                    break;
                case "kept":
                    Compare(key, ReadNumber(value), result.Ledgers.Sum(l => l.Kept));
                    break;
                case "broken":
                    Compare(key, ReadNumber(value), result.Ledgers.Sum(l => l.Broken));
                    break;
                case "longest gap":
                    Compare<int?>(key, ReadNumber(value), result.Ledgers.Max(l => l.LongestGap));
                    break;
                case "says":
                    Compare(key, value, ExplanationText.Lines(result).Any(l => l.Contains(value, StringComparison.OrdinalIgnoreCase)) ? value : "no such line");
                    break;
                default:
                    throw new InvalidDataException($"no line of a case is called “{key}”");
            }
        }
    }

    private static Day? ReadDay(string value) => value == "none" ? null : EvaluationCaseFile.ReadDay(value, value);

    private static int ReadNumber(string value) => int.Parse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static VerdictMarks ReadMarks(string value) => value.Split(", ")
        .Aggregate(VerdictMarks.None, (marks, word) => marks | Enum.Parse<VerdictMarks>(word.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true));
}
