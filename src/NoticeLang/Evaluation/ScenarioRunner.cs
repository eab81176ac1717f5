using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;

namespace NoticeLang.Evaluation;

/// <summary>Runs the author's own tests: each scenario is evaluated on its givens alone, as at its day, and held against what it expects.</summary>
public static class ScenarioRunner
{
    private const string NotWorkedOut = "not worked out";

    /// <param name="only">Conditions to try; what a scenario expects of others is left out, and a scenario that expects nothing of them. Empty for all.</param>
    public static ScenarioRun Run(BoundProgram program, ImmutableArray<string> only)
    {
        var results = program.Scenarios
            .Where(s => only.IsEmpty || s.Expectations.Any(e => only.Contains(e.Condition.Name)))
            .Select(s => RunOne(program, s, only)).ToImmutableArray();
        var reached = results.SelectMany(r => r.Expectations).ToLookup(e => e.Condition.Symbol.Name, e => e.Got, StringComparer.Ordinal);
        return new ScenarioRun(
            program.Notice, results,
            [.. program.Conditions.Where(c => c.Symbol.NotEncodedReason is null && (only.IsEmpty || only.Contains(c.Symbol.Name))).Select(c => CoverageOf(c, [.. reached[c.Symbol.Name]]))]);
    }

    private static ScenarioResult RunOne(BoundProgram program, BoundScenario scenario, ImmutableArray<string> only)
    {
        var evidence = ScenarioEvidence.Of(scenario, program);
        var tried = scenario.Expectations.Where(e => only.IsEmpty || only.Contains(e.Condition.Name)).ToList();
        var results = Evaluator.EvaluateOnly(program, evidence, new EvaluationOptions(scenario.AsAt) { KnownBy = scenario.KnownBy }, tried.Select(e => e.Condition.Name).ToHashSet(StringComparer.Ordinal));
        return new ScenarioResult(scenario, [.. tried.Select(e => Compare(scenario, e, results[e.Condition.Name]))]);
    }

    private static ExpectationResult Compare(BoundScenario scenario, BoundExpectation expectation, ConditionResult condition) =>
        new(expectation, condition, WordsOf(condition), [.. scenario.Givens.Where(g => Matters(g, condition))]);

    /// <summary>Whether a given stands in the reasons: as a record, as a statement, or as the pause of the condition.</summary>
    private static bool Matters(BoundGiven given, ConditionResult condition) =>
        given.Condition?.Name == condition.Symbol.Name
        || condition.Cited.Any(r => r.Location == given.Location)
        || condition.Explanation.DescendantsAndSelf().Any(e => e.Location == given.Location || e.Record?.Location == given.Location);

    /// <summary>A condition's verdict as a scenario expects it: "not met", "used".</summary>
    public static string WordsOf(ConditionResult condition)
    {
        var marks = condition.Report.Marks;
        return condition.NotEvaluated is not null ? NotWorkedOut
            : condition.Report.Verdict != Verdict.NotTriggered ? WordsOf(condition.Report.Verdict)
            : marks.HasFlag(VerdictMarks.PowerUsed) ? "used"
            : marks.HasFlag(VerdictMarks.PowerClosed) ? "closed"
            : marks.HasFlag(VerdictMarks.PowerOpen) ? "open"
            : WordsOf(Verdict.NotTriggered);
    }

    private static string WordsOf(Verdict verdict) => VerdictTable.Of(verdict).Id.Replace('-', ' ');

    private static ScenarioCoverage CoverageOf(BoundCondition condition, ImmutableArray<string> got)
    {
        var possible = new SortedSet<int>(condition.Parts.SelectMany(PossibleVerdicts.Of).Select(v => (int)v)).Select(v => WordsOf((Verdict)v));
        var powers = condition.Parts.OfType<BoundSentence>().Any(s => s.Kind == SentenceKind.Power) ? new[] { "open", "used" } : [];
        ImmutableArray<string> reached = [.. got.Distinct(StringComparer.Ordinal).Where(g => g != NotWorkedOut).Order(StringComparer.Ordinal)];
        return new ScenarioCoverage(condition.Symbol, got.Length > 0, reached, [.. powers.Concat(possible).Where(p => !reached.Contains(p)).Distinct(StringComparer.Ordinal)]);
    }
}
