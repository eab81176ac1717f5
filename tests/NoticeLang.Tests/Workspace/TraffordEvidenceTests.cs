using System.Linq;
using NoticeLang.Tests.Architecture;
using NoticeLang.Tests.Evidence;
using NoticeLang.Workspace;
using Xunit;

namespace NoticeLang.Tests.Workspace;

/// <summary>The flagship example, from disk, as the program loads it.</summary>
public class TraffordEvidenceTests
{
    [Fact]
    public void It_loads_without_a_message_and_without_what_only_might_be()
    {
        var project = ProjectLoader.Load(new DiskWorkspaceHost(SourceTree.Root), "examples/trafford/trafford-2019.notice", []);
        Assert.Empty(project.LoadErrors);
        Assert.Empty(project.Diagnostics);
        Assert.Contains("examples/trafford/evidence/board-meetings.csv", project.Evidence.Files.Select(f => f.Path));
        Assert.DoesNotContain(project.Evidence.Files, f => f.Path.Contains("what-if", System.StringComparison.Ordinal));
    }

    [Fact]
    public void Three_sources_give_three_dates_of_one_judgement()
    {
        var project = ProjectLoader.Load(new DiskWorkspaceHost(SourceTree.Root), "examples/trafford", []);
        var judgement = project.Evidence.View("2022-04-01").Groups.Single(g => g.Records.Any(r => r.Ref == "judgement-2019"));
        Assert.Equal("8 May 2019 | June 2019 | March 2019", EvidenceFixture.DaysOf(judgement));
    }
}
