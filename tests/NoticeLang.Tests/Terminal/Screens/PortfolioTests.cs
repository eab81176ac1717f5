using System;
using System.IO;
using System.Linq;
using NoticeLang.Terminal.State;
using NoticeLang.Tests.Architecture;
using NoticeLang.Tests.Workspace;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Terminal.Screens;

/// <summary>A folder of notices, one of them with an error from the beginning.</summary>
public sealed class PortfolioTests
{
    private static readonly string Notice = File.ReadAllText(Path.Combine(SourceTree.Root, "tests/cases/cli/westmere.notice"));
    private static readonly string Evidence = File.ReadAllText(Path.Combine(SourceTree.Root, "tests/cases/cli/evidence/council.yaml"));
    private readonly MemoryWorkspaceHost _host = new(
        ("all/a-good/westmere.notice", Notice),
        ("all/a-good/evidence/council.yaml", Evidence + "  - { act: publish, by: council, of: plan, day: 2021-06-01 }\n"),
        ("all/b-bad/eastmere.notice", Notice.Replace("condition plan-published", "conditon plan-published", StringComparison.Ordinal).Replace("westmere-2021", "eastmere-2021", StringComparison.Ordinal)),
        ("all/b-bad/evidence/council.yaml", Evidence));

    [Fact]
    public void AResultOfFilesWithErrorsSaysSoInItsRow_AndOnEveryScreenAtEverySize()
    {
        var session = Open();
        Assert.Contains("1 error", Row(session, "eastmere-2021"), StringComparison.Ordinal);
        Assert.DoesNotContain("error", Row(session, "westmere-2021"), StringComparison.Ordinal);

        session.Press("/").Type("eastmere").Press("Enter", "Enter");
        foreach (var screen in new[] { "2", "3", "4", "w", "v" })
        {
            session.Press(screen);
            foreach (var (width, height) in new[] { (100, 30), (60, 20), (40, 10), (30, 8) })
            {
                session.Take(new Resized(width, height));
                Assert.Contains("1 error", session.Picture, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void EvidenceThatWasNotReadIsSaid()
    {
        _host.Unreadable.Add("all/a-good/evidence/council.yaml");
        var session = new ScreenSession(_host, "all/a-good", Day.Of(2022, 4, 1));

        Assert.True(session.Picture.Contains("Evidence not read", StringComparison.Ordinal) || session.Picture.Contains("1 error", StringComparison.Ordinal), session.Picture);
    }

    [Fact]
    public void TheMostUrgentNoticeComesFirst_AndIsSelected()
    {
        var session = Open();

        Assert.StartsWith("Notice 1 of 2. ", session.Status, StringComparison.Ordinal);
        Assert.StartsWith(session.Picture.Split('\n').First(l => l.Contains("│ >", StringComparison.Ordinal))[4..10], session.Status["Notice 1 of 2. ".Length..], StringComparison.Ordinal);
        Assert.Equal("Order: the order of their files.", session.Press("s").Status);
    }

    [Fact]
    public void AFilterThatLeavesNothingSaysSo() =>
        Assert.StartsWith("No row is left by the filter.", Open().Press("f").Type("no such word").Press("Enter").Status, StringComparison.Ordinal);

    [Theory]
    [InlineData("council.yaml", "plan-sent")]
    [InlineData("end of March 2021", "plan-sent")]
    [InlineData("act: meet", "board-meets")]
    public void ASearchFindsTheNoticesWordsItsEvidenceAndItsFiles(string text, string condition)
    {
        var session = new ScreenSession(_host, "all/a-good", Day.Of(2022, 4, 1)).Press("End", "/").Type(text).Press("Enter");

        Assert.Equal(condition, session.State.Here.Selected == "board-meets" && condition != "board-meets" ? session.Press("n").State.Here.Selected : session.State.Here.Selected);
    }

    private ScreenSession Open() => new(_host, "all", Day.Of(2022, 4, 1));

    private static string Row(ScreenSession session, string name) => session.Picture.Split('\n').First(l => l.Contains(name, StringComparison.Ordinal));
}
