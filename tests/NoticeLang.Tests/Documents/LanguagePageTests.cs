using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Diagnostics;
using NoticeLang.Evaluation;
using NoticeLang.Semantics;
using NoticeLang.Symbols;
using NoticeLang.Syntax;
using NoticeLang.Tests.Infrastructure;
using NoticeLang.Text;
using Xunit;

namespace NoticeLang.Tests.Documents;

/// <summary>The reference shows the whole language, and what it shows is the language.</summary>
public sealed class LanguagePageTests
{
    private const string Page = "docs/language.md";

    private static readonly Lazy<Compilation> Program =
        new(static () => Compilation.Create(Fences.Of(Page, "notice").Select(b => SyntaxTree.ParseText(SourceText.From(b.Text, $"{b}")))));

    /// <summary>Blocks marked as programs of their own.</summary>
    private static IEnumerable<Compilation> Alone() =>
        Fences.Of(Page, "notice alone").Select(b => Compilation.Create(SyntaxTree.ParseText(SourceText.From(b.Text, $"{b}"))));

    [Fact]
    public void EveryBlockBindsWithoutAnythingToMend()
    {
        Assert.DoesNotContain(Program.Value.GetDiagnostics(), d => d.Severity != DiagnosticSeverity.Note);
        Assert.DoesNotContain(Program.Value.Program.Conditions, c => c.HasErrors);
        Assert.DoesNotContain(Alone().SelectMany(alone => alone.GetDiagnostics()), d => d.Severity != DiagnosticSeverity.Note);
    }

    [Fact]
    public void EveryConditionAndScenarioOfThePageIsBound()
    {
        var lines = Fences.Of(Page, "notice").SelectMany(b => b.Text.Split('\n')).ToList();
        Assert.Equal(lines.Count(line => line.StartsWith("condition ", StringComparison.Ordinal)), Program.Value.Program.Conditions.Length);
        Assert.Equal(lines.Count(line => line.StartsWith("scenario ", StringComparison.Ordinal)), Program.Value.Program.Scenarios.Length);
    }

    [Fact]
    public void EveryConstructOfTheLanguageIsShown()
    {
        var shown = Alone().Prepend(Program.Value).SelectMany(c => c.SyntaxTrees).SelectMany(tree => tree.Root.DescendantNodes()).Select(n => n.Kind).ToHashSet();
        SyntaxKind[] nodes = [.. Enum.GetValues<SyntaxKind>().Where(kind => kind > SyntaxKind.CompilationUnit).Except(shown)];
        Assert.Equal([], nodes);
    }

    /// <summary>What the page says of a sentence's meaning is tried: each scenario on it holds.</summary>
    [Fact]
    public void EveryScenarioOfThePageHolds()
    {
        var run = ScenarioRunner.Run(Program.Value.Program, []);
        Assert.True(run.Scenarios.Length >= 25);
        Assert.All(run.Scenarios, s => Assert.True(s.Holds, $"{s.Scenario.Title}: {string.Join(", ", s.Expectations.Select(e => $"{e.Expectation.Condition.Name} {e.Got}"))}"));
    }

    [Fact]
    public void EveryVerdictIsInTheTable()
    {
        var page = Repository.Read(Page);
        Assert.All(Enum.GetValues<Verdict>(), v => Assert.Contains($"\n| {VerdictTable.Of(v).Id.Replace('-', ' ')} | ", page, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryStandardActIsListedUnderHowItIsDone()
    {
        var lines = Repository.Read(Page).Split('\n');
        foreach (var acts in Prelude.Symbols.OfType<ActSymbol>().GroupBy(act => act.Aspect))
        {
            var listed = Assert.Single(lines, line => line.StartsWith($"| {acts.Key.ToString().ToLowerInvariant()} | `", StringComparison.Ordinal));
            Assert.Equal(acts.Select(act => act.Name), listed.Split('`').Where((_, i) => i % 2 == 1));
        }
    }

    [Fact]
    public void EveryMessageOfTheLanguageOnThePageHasItsPage()
    {
        var page = Repository.Read(Page);
        var named = new HashSet<string>(page.Split("[NL").Skip(1).Select(rest => "NL" + rest[..4]), StringComparer.Ordinal);
        Assert.NotEmpty(named);
        Assert.All(named, id => Assert.Contains($"[{id}](../src/NoticeLang/Diagnostics/Pages/{id}.md)", page, StringComparison.Ordinal));
        Assert.Empty(named.Except(DiagnosticDescriptors.All.Select(d => d.Id)));
    }
}
