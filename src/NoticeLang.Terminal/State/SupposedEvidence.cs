using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Evaluation;
using NoticeLang.Evidence;
using NoticeLang.Semantics;
using NoticeLang.Syntax;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Terminal.State;

/// <summary>
/// Records that somebody supposes, read with the language's own parser and the notice's names: each is what a <c>given</c> of a scenario
/// would be.
/// </summary>
internal static class SupposedEvidence
{
    private const string Path = "what is supposed";

    /// <summary>The evidence with what is supposed and turned on; or the problem, as a sentence without full stop.</summary>
    public static (EvidenceSet? Evidence, string? Problem) Of(LoadedNotice loaded, IEnumerable<string> sentences, Day asAt)
    {
        var given = sentences.ToList();
        if (given.Count == 0)
        {
            return (loaded.Evidence, null);
        }

        var tree = SyntaxTree.ParseText(SourceText.From(Scenario("what is supposed", given, asAt, loaded.Compilation.Program.Conditions.Take(1).Select(c => c.Symbol.Name + " met")), Path));
        var compilation = Compilation.Create(loaded.Compilation.SyntaxTrees.Append(tree));
        if (compilation.GetDiagnostics().FirstOrDefault(d => d.Location.Path == Path && d.Severity == DiagnosticSeverity.Error) is { } error)
        {
            return (null, error.Message + (error.Label.Length > 0 ? $" ({error.Label})" : ""));
        }

        if (compilation.Program.Scenarios.FirstOrDefault(s => s.Location.Path == Path) is not { } scenario || scenario.Givens.Length < given.Count)
        {
            return (null, "This is no record the language knows: write it as after given in a scenario");
        }

        var supposed = ScenarioEvidence.Of(scenario, compilation.Program);
        var have = loaded.Evidence;
        return (have with
        {
            Files = [.. have.Files, .. supposed.Files],
            Records = [.. have.Records, .. supposed.Records],
            Complete = [.. have.Complete, .. supposed.Complete],
            Suspended = [.. have.Suspended, .. supposed.Suspended],
        }, null);
    }

    /// <summary>A scenario as it is written in a notice.</summary>
    public static string Scenario(string title, IEnumerable<string> sentences, Day asAt, IEnumerable<string> expectations) =>
        $"scenario \"{title.Replace('"', '\'')}\" {{\n"
        + string.Concat(sentences.Select(s => $"    given {s}\n"))
        + $"    as at {asAt}\n"
        + string.Concat(expectations.Select(e => $"    expect {e}\n"))
        + "}\n";

    /// <summary>What would settle each condition that is not good, as sentences to suppose; what cannot be said as records is left out.</summary>
    public static ImmutableArray<SupposedRecord> Proposals(LoadedNotice loaded, NoticeResult result, int most)
    {
        var proposals = ImmutableArray.CreateBuilder<SupposedRecord>();
        foreach (var condition in result.Conditions.Where(c => c.Settlement is { Becomes: not null, Steps.IsEmpty: false }))
        {
            var sentences = condition.Settlement!.Steps.Select(Sentence).ToList();
            if (proposals.Count < most && sentences.TrueForAll(s => s is not null) && Of(loaded, sentences!, result.AsAt).Problem is null)
            {
                proposals.Add(new SupposedRecord([.. sentences!], IsOn: false, condition.Symbol.Name));
            }
        }

        return proposals.ToImmutable();
    }

    private static string? Sentence(SettlementStep step) => step switch
    {
        { Action: not (SettlementAction.Add or SettlementAction.Decide), Clause: _ } or { Clause: null } => null,
        { From: { IsFinite: true } from, To: { IsFinite: true } to } when from != to && IsLasting(step) => $"{step.Clause} from {from} to {to}",
        { To: { IsFinite: true } to } => $"{step.Clause} on {to}",
        { From: { IsFinite: true } from } => $"{step.Clause} on {from}",
        _ => null,
    };

    private static bool IsLasting(SettlementStep step) => step.Suggestion?.Kind == RecordKind.Holding || (step.Text.Contains(" from ", StringComparison.Ordinal) && !step.Text.Contains("on a day from", StringComparison.Ordinal));
}
