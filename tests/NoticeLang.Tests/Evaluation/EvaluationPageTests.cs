using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Tests.Architecture;
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
        var messages = ReadSection(id, "## Shows this message").Evaluate(AsAt).Diagnostics;

        Assert.NotEmpty(messages);
        Assert.All(messages, message => Assert.Equal(id, message.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void TheRightExampleShowsNone(string id) => Assert.Empty(ReadSection(id, "## Right").Evaluate(AsAt).Diagnostics);

    private static World ReadSection(string id, string heading)
    {
        var page = SourceTree.Read($"src/NoticeLang/Diagnostics/Pages/{id}.md").ReplaceLineEndings("\n");
        var start = page.IndexOf(heading, StringComparison.Ordinal);
        var end = page.IndexOf("\n## ", start + heading.Length, StringComparison.Ordinal);
        var section = end < 0 ? page[start..] : page[start..end];
        return new World(Block(section, "notice"), [("evidence.yaml", Block(section, "yaml"))]);
    }

    private static string Block(string section, string language)
    {
        var blocks = new List<string>(section.Split("```" + language + "\n"));
        return blocks.Count == 2 ? blocks[1][..blocks[1].IndexOf("```", StringComparison.Ordinal)] : throw new InvalidOperationException($"one {language} block a section");
    }
}
