using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Semantics;
using NoticeLang.Tests.Infrastructure;
using Xunit;

namespace NoticeLang.Tests.Binding;

/// <summary>The pages of NL1 and NL2: what they show gives the message, what they call right gives none. A section's blocks are files of one notice.</summary>
public sealed class PageTests
{
    public static TheoryData<string> Ids { get; } =
        [.. DiagnosticDescriptors.All.Select(d => d.Id).Where(id => id.StartsWith("NL1", StringComparison.Ordinal) || id.StartsWith("NL2", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Ids))]
    public void TheExampleShowsThisMessageAndNoOther(string id)
    {
        var messages = CompileSection(id, "## Shows this message").GetDiagnostics();

        Assert.NotEmpty(messages);
        Assert.All(messages, message => Assert.Equal(id, message.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void TheRightExampleShowsNone(string id) => Assert.Empty(CompileSection(id, "## Right").GetDiagnostics());

    private static Compilation CompileSection(string id, string heading)
    {
        var page = Repository.Read($"src/NoticeLang/Diagnostics/Pages/{id}.md").ReplaceLineEndings("\n");
        var start = page.IndexOf(heading, StringComparison.Ordinal);
        var end = page.IndexOf("\n## ", start + heading.Length, StringComparison.Ordinal);
        var blocks = new List<string>();
        var section = end < 0 ? page[start..] : page[start..end];
        for (var open = section.IndexOf("```notice\n", StringComparison.Ordinal); open >= 0; open = section.IndexOf("```notice\n", open, StringComparison.Ordinal))
        {
            open += "```notice\n".Length;
            var close = section.IndexOf("```", open, StringComparison.Ordinal);
            blocks.Add(section[open..close]);
            open = close;
        }

        return MarkedNotice.Compile([.. blocks]);
    }
}
