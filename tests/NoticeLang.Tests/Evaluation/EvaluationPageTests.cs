using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Evaluation;
using NoticeLang.Semantics;
using NoticeLang.Syntax;
using NoticeLang.Tests.Architecture;
using NoticeLang.Text;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Evaluation;

/// <summary>The pages of NL4: the notice and the evidence they show give the message, and those they call right give none.</summary>
public sealed class EvaluationPageTests
{
    private static readonly Day AsAt = Day.Of(2020, 7, 1);

    public static TheoryData<string> Ids { get; } =
        [.. DiagnosticDescriptors.All.Select(d => d.Id).Where(id => id.StartsWith("NL4", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Ids))]
    public void TheExampleShowsThisMessageAndNoOther(string id)
    {
        var messages = Messages(id, "## Shows this message");

        Assert.NotEmpty(messages);
        Assert.All(messages, message => Assert.Equal(id, message.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void TheRightExampleShowsNone(string id) => Assert.Empty(Messages(id, "## Right"));

    /// <summary>Those of the evaluation: a notice may have errors of its own, that one of these messages follows from.</summary>
    private static ImmutableArray<Diagnostic> Messages(string id, string heading)
    {
        var page = SourceTree.Read($"src/NoticeLang/Diagnostics/Pages/{id}.md").ReplaceLineEndings("\n");
        var start = page.IndexOf(heading, StringComparison.Ordinal);
        var end = page.IndexOf("\n## ", start + heading.Length, StringComparison.Ordinal);
        var section = end < 0 ? page[start..] : page[start..end];
        var program = Compilation.Create(SyntaxTree.ParseText(SourceText.From(Block(section, "notice"), "n.notice"))).Program;
        return Evaluator.Evaluate(program, World.Read([("evidence.yaml", Block(section, "yaml"))]), new EvaluationOptions(AsAt)).Diagnostics;
    }

    private static string Block(string section, string language)
    {
        var blocks = new List<string>(section.Split("```" + language + "\n"));
        return blocks.Count == 2 ? blocks[1][..blocks[1].IndexOf("```", StringComparison.Ordinal)] : throw new InvalidOperationException($"one {language} block a section");
    }
}
