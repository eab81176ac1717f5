using System;
using System.IO;
using System.Text;
using NoticeLang.Terminal.Screens;
using NoticeLang.Terminal.State;
using NoticeLang.Tests.Architecture;
using NoticeLang.Tests.Workspace;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Terminal.Screens;

/// <summary>Files that change while they are looked at.</summary>
public sealed class LiveFilesTests
{
    private const string NoticePath = "westmere/westmere.notice";
    private const string EvidencePath = "westmere/evidence/council.yaml";
    private static readonly string Notice = File.ReadAllText(Path.Combine(SourceTree.Root, "tests/cases/cli/westmere.notice"));
    private static readonly string Evidence = File.ReadAllText(Path.Combine(SourceTree.Root, "tests/cases/cli/evidence/council.yaml"));
    private readonly MemoryWorkspaceHost _host = new((NoticePath, Notice), (EvidencePath, Evidence));

    /// <summary>The screens that show results, and how to come to them.</summary>
    public static TheoryData<string, string[]> ResultScreens => new()
    {
        { "overview", ["1"] },
        { "notice", [] },
        { "condition", ["Enter"] },
        { "timeline", ["4"] },
        { "calendar", ["t", "t"] },
        { "what if", ["w"] },
        { "evidence", ["v"] },
    };

    [Theory]
    [MemberData(nameof(ResultScreens))]
    public void AScreenWithResultsSaysAtEverySizeThatTheyAreFromTheLastGoodCheck(string name, string[] keys)
    {
        var session = Open().Press(keys);
        foreach (var (width, height) in new[] { (100, 30), (80, 24), (60, 20), (40, 10), (160, 50), (30, 8), (20, 5), (20, 3) })
        {
            session.Take(new Resized(width, height));
            Assert.DoesNotContain("ast good check", session.Picture, StringComparison.Ordinal);
        }

        Save(session, NoticePath, Broken());
        foreach (var (width, height) in new[] { (100, 30), (80, 24), (60, 20), (40, 10), (160, 50), (30, 8), (20, 5), (20, 3) })
        {
            session.Take(new Resized(width, height));
            Assert.True(session.Picture.Contains("ast good check", StringComparison.Ordinal), $"{name} at {width} by {height}:\n{session.Picture}");
        }

        Assert.Contains("From the last good check, 9:18:05", Views.Lines(session.State), StringComparison.Ordinal);
        session.Take(new Resized(100, 30));
        Save(session, NoticePath, Notice);
        Assert.DoesNotContain("ast good check", session.Picture, StringComparison.Ordinal);
    }

    [Fact]
    public void ABreakInTheEvidenceKeepsTheLastGoodResultToo()
    {
        var session = Open();
        var result = session.State.Notice!.Result;
        Save(session, EvidencePath, "records: [ { act: meet, by");

        Assert.Same(result, session.State.Notice!.Result);
        Assert.Contains("From the last good check", session.Picture, StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherDayIsWorkedOutFromTheLastGoodReading_AndIsStillOld()
    {
        var session = Open();
        Save(session, NoticePath, Broken());
        session.Press("d").Type("1 May 2022").Press("Enter");

        var notice = session.State.Notice!;
        Assert.Equal(Day.Of(2022, 5, 1), notice.Result!.AsAt);
        Assert.Equal(5, notice.Result.Conditions.Length);
        Assert.True(notice.IsOld);
        Assert.Contains("From the last good check", session.Picture, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIfIsWorkedOutFromTheLastGoodReading()
    {
        var session = Open();
        Save(session, NoticePath, Broken());
        session.Press("w", "Right");

        Assert.Equal(5, session.State.Here.Supposing!.Result!.Conditions.Length);
    }

    [Fact]
    public void AFileThatWasNeverGoodShowsWhatCanBeWorkedOut_AgainAtEachSave()
    {
        _host.Write(NoticePath, Encoding.UTF8.GetBytes(Broken()));
        var session = Open();
        var first = session.State.Notice!.Result;
        Save(session, NoticePath, Broken() + "\nparty nobody \"Nobody\"\n");

        Assert.NotSame(first, session.State.Notice!.Result);
        Assert.False(session.State.Notice!.IsOld);
    }

    [Theory]
    [InlineData("c")]
    [InlineData("p")]
    [InlineData("7")]
    public void TheSourceScreenOpensAtTheFirstErrorAfterABreak(string key)
    {
        var session = Open();
        Save(session, NoticePath, Broken());
        session.Press(key);

        Assert.Equal(ScreenKind.Source, session.State.Here.Kind);
        Assert.Contains("conditon plan-published", session.Status, StringComparison.Ordinal);
        Assert.Contains("Error: ", session.Status, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSourceScreenThatIsOpenGoesToTheErrorOfASave_AndStaysWhereOneIsUntilThen()
    {
        var session = Open().Press("c", "Down", "Down");
        Save(session, NoticePath, Notice + "\n// A remark.\n");
        Assert.StartsWith("Line 3 of", session.Status, StringComparison.Ordinal);

        Save(session, NoticePath, Broken());
        Assert.Contains("conditon plan-published", session.Status, StringComparison.Ordinal);
        session.Press("Home");
        Save(session, NoticePath, Broken() + "\n");
        Assert.StartsWith("Line 1 of", session.Status, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatASaveChangedIsMarkedUntilTheNextKey()
    {
        var session = Open();
        Save(session, EvidencePath, Evidence + "  - { act: publish, by: council, of: plan, day: 2021-06-01 }\n");
        Assert.Contains("(was No evidence)", session.Picture, StringComparison.Ordinal);

        session.Press("Down");
        Assert.DoesNotContain("(was ", session.Picture, StringComparison.Ordinal);
    }

    private ScreenSession Open() => new(_host, "westmere", Day.Of(2022, 4, 1));

    private static string Broken() => Notice.Replace("condition plan-published", "conditon plan-published", StringComparison.Ordinal);

    private void Save(ScreenSession session, string path, string text)
    {
        _host.Write(path, Encoding.UTF8.GetBytes(text));
        session.Take(new FilesChanged());
    }
}
