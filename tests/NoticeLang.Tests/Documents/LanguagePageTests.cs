using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Semantics;
using NoticeLang.Syntax;
using NoticeLang.Text;
using Xunit;

namespace NoticeLang.Tests.Documents;

/// <summary>What docs/language.md and the README show is the language.</summary>
public sealed class LanguagePageTests
{
    [Fact]
    public void EveryBlockBindsWithoutAnythingToMend()
    {
        var blocks = Fences.Of("docs/language.md", "notice").ToList();
        var compilation = Compilation.Create(blocks.Select(b => SyntaxTree.ParseText(SourceText.From(b.Text, $"{b}"))));

        Assert.True(blocks.Count >= 8);
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Severity != DiagnosticSeverity.Note);
        Assert.DoesNotContain(compilation.Program.Conditions, c => c.HasErrors);
    }

    [Fact]
    public void EveryConditionOfThePageIsBound()
    {
        var blocks = Fences.Of("docs/language.md", "notice").ToList();
        var compilation = Compilation.Create(blocks.Select(b => SyntaxTree.ParseText(SourceText.From(b.Text, $"{b}"))));
        var written = blocks.Sum(b => b.Text.Split('\n').Count(line => line.StartsWith("condition ", System.StringComparison.Ordinal)));

        Assert.Equal(written, compilation.Program.Conditions.Length);
        Assert.Single(compilation.Program.Scenarios);
    }
}
