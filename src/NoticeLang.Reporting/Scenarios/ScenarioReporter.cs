using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Reporting.Layout;
using NoticeLang.Reporting.Results;
using NoticeLang.Text;

namespace NoticeLang.Reporting.Scenarios;

/// <summary>What <c>notice test</c> prints: a line a scenario, the reasons of those that do not hold, and what no scenario tries.</summary>
public static class ScenarioReporter
{
    private const string None = "No scenario is written here. One begins: scenario \"a missed meeting shows\" {";

    /// <param name="runs">One for each notice.</param>
    public static string Report(IReadOnlyList<ScenarioRun> runs, ReportOptions options)
    {
        var output = options.NewOutput();
        foreach (var run in runs)
        {
            WriteRun(output, run, options);
        }

        if (runs.Count > 1)
        {
            output.Gap();
            output.Paragraph(0, $"{Words.Count(runs.Count, "notice")}. {Totals([.. runs.SelectMany(r => r.Scenarios)])}");
        }

        return output.ToString();
    }

    /// <summary>As in "4 scenarios: 3 hold, 1 does not."</summary>
    internal static string Totals(IReadOnlyList<ScenarioResult> scenarios)
    {
        var failed = scenarios.Count(s => !s.Holds);
        var held = scenarios.Count - failed;
        var counts = Words.List([.. new[]
        {
            held > 0 ? $"{Words.Number(held)} {(held == 1 ? "holds" : "hold")}" : "",
            failed > 0 ? $"{Words.Number(failed)} {(failed == 1 ? "does not" : "do not")}{(held == 0 ? " hold" : "")}" : "",
        }.Where(c => c.Length > 0)]);
        return scenarios.Count == 0 ? "No scenarios." : $"{Words.Count(scenarios.Count, "scenario")}: {counts}.";
    }

    /// <summary>As in "board-meets should be not met and is on track".</summary>
    internal static string Difference(ExpectationResult expectation) =>
        $"{expectation.Condition.Symbol.Name} should be {expectation.Expectation.VerdictWords} and is {expectation.Got}";

    private static void WriteRun(TextOutput output, ScenarioRun run, ReportOptions options)
    {
        output.Gap();
        if (run.Scenarios.IsEmpty)
        {
            output.Paragraph(0, run.Notice is { } notice ? $"{notice.Location.Path}: {Words.Lower(None)}" : None);
            return;
        }

        foreach (var file in run.Scenarios.GroupBy(s => s.Scenario.Location.Path))
        {
            output.Line(file.Key);
            foreach (var scenario in file)
            {
                WriteScenario(output, scenario, options);
            }
        }

        output.Gap();
        output.Paragraph(0, $"{Totals(run.Scenarios)} {Tried(run.Coverage)}");
        WriteNeverReached(output, run.Coverage);
    }

    private static void WriteScenario(TextOutput output, ScenarioResult scenario, ReportOptions options)
    {
        var failed = scenario.Expectations.Where(e => !e.Holds).ToList();
        var said = failed.Count == 0
            ? string.Join(", ", scenario.Expectations.Select(e => $"{e.Condition.Symbol.Name} {e.Got}"))
            : string.Join("; ", failed.Select(Difference));
        output.Hanging(
            [new Run(failed.Count == 0 ? "  + " : "  x ", failed.Count == 0 ? "green" : "red")], "      ", $"{scenario.Scenario.Title}: {said}");
        foreach (var expectation in failed)
        {
            WriteReasons(output, scenario, expectation, options);
        }
    }

    private static void WriteReasons(TextOutput output, ScenarioResult scenario, ExpectationResult expectation, ReportOptions options)
    {
        Labelled(output, "asked", $"{expectation.Condition.Symbol.Name} {expectation.Expectation.VerdictWords}, as at {scenario.Scenario.AsAt}", expectation.Expectation.Location);
        foreach (var given in expectation.Givens)
        {
            Labelled(output, "given", given.Text, given.Location);
        }

        if (expectation.Givens.IsEmpty)
        {
            Labelled(output, "given", "nothing that bears on it", null);
        }

        Labelled(output, "got", VerdictWords.Sentence(expectation.Condition, scenario.Scenario.AsAt), null);
        Labelled(output, "why", ReasonText.Of(expectation.Condition.Explanation), null);
        new ReasonTree(output, options.HasBoxDrawing).Write(expectation.Condition.Explanation.Children, "              ");
    }

    private static void Labelled(TextOutput output, string label, string text, TextLocation? place) =>
        output.Hanging($"      {label,-8}", 14, place is null ? text : $"{text} ({Words.Place(place)})");

    private static string Tried(ImmutableArray<ScenarioCoverage> coverage)
    {
        var missing = coverage.Where(c => !c.IsTried).Select(c => c.Condition.Name).ToList();
        var tried = Words.Text($"Conditions tried: {coverage.Length - missing.Count} of {coverage.Length}.");
        return missing.Count == 0 ? tried : $"{tried} Not tried: {Words.List(missing)}.";
    }

    private static void WriteNeverReached(TextOutput output, ImmutableArray<ScenarioCoverage> coverage)
    {
        var rows = coverage.Where(c => c.IsTried && !c.NeverReached.IsEmpty).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        output.Line("Verdicts no scenario reaches:");
        var widest = rows.Max(r => TextWidth.Of(r.Condition.Name));
        foreach (var row in rows)
        {
            output.Hanging($"  {row.Condition.Name}{new string(' ', widest - TextWidth.Of(row.Condition.Name))}  ", widest + 4, string.Join(", ", row.NeverReached));
        }
    }
}
