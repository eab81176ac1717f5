using System;
using System.IO;
using System.Linq;
using NoticeLang.Terminal.Loop;
using NoticeLang.Terminal.Screens;
using NoticeLang.Tests.Architecture;
using NoticeLang.Time;
using NoticeLang.Workspace;
using Xunit;

namespace NoticeLang.Tests.Terminal.Screens;

/// <summary>Suppositions typed with the names of the notice, by keyboard alone.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("", "council")]
    [InlineData("impr", "improvement-board")]
    [InlineData("improvement-board me", "meets")]
    [InlineData("improvement-board meets ", "on")]
    [InlineData("improvement-board meets on ", "1 April 2022")]
    [InlineData("improvement-board meets in ", "April 2022")]
    [InlineData("council implements improvement-p", "improvement-plan")]
    [InlineData("department reviews ea", "each of review-areas")]
    [InlineData("department reviews each of ", "review-areas")]
    [InlineData("council reports to dep", "department")]
    [InlineData("inspectorate finds over", "overall-effectiveness")]
    [InlineData("inspectorate finds overall-effectiveness ", "inadequate")]
    [InlineData("chair of ", "improvement-board")]
    [InlineData("chair of improvement-board is ", "in-post")]
    [InlineData("plan is sus", "suspended by")]
    [InlineData("re-referrals i", "is")]
    [InlineData("given improvement-board me", "meets")]
    [InlineData("council sends letter with note \"to dep", null)]
    [InlineData("council reports on 1", null)]
    public void TheFirstWordProposedFits(string typed, string? word) =>
        Assert.Equal(word, Words(typed).FirstOrDefault()?.Text);

    [Fact]
    public void AWordIsFoundByWhatTheNoticeCallsIt() => Assert.Contains(Words("ofsted"), c => c is { Text: "inspectorate", About: "Ofsted" });

    [Fact]
    public void TheVerbsOfTheNoticeComeFirst()
    {
        var verbs = Words("council ").Select(c => c.Text).ToList();

        Assert.InRange(verbs.IndexOf("implements"), 0, verbs.IndexOf("adopts"));
    }

    [Fact]
    public void TabPutsTheChosenWordIn_UpAndDownChoose_AndEnterSupposesTheSentence()
    {
        var session = ScreenSession.Trafford().Press("w", "+").Type("impr");
        Assert.Contains("> improvement-board  Improvement board", session.Picture, StringComparison.Ordinal);
        Assert.Contains("Tab Complete", session.Picture, StringComparison.Ordinal);
        session.Press("Down");
        Assert.Contains("> improvement-plan ", session.Picture, StringComparison.Ordinal);
        session.Press("Up", "Tab");
        Assert.Equal("improvement-board ", session.State.Dialog!.Text);
        session.Type("me").Press("Tab").Type("on").Press("Space", "Tab", "Enter");

        Assert.Null(session.State.Dialog);
        Assert.Equal("improvement-board meets on 1 April 2022", session.State.Here.Supposing!.Records[^1].Sentences[0]);
    }

    [Fact]
    public void AWordInTheMiddleIsCompletedWhereItStands()
    {
        var session = ScreenSession.Trafford().Press("w", "+").Type("improvement-board me on 1 May 2022");
        session.Press(Enumerable.Repeat("Left", " on 1 May 2022".Length)).Press("Tab");

        Assert.Equal("improvement-board meets on 1 May 2022", session.State.Dialog!.Text);
    }

    [Fact]
    public void InLinesAQuestionMarkAsksWhatMayStandThere()
    {
        using var input = new StringReader("5\nw\n+\nimprovement-board me?\nets on 2 May 2022\nq\n");
        using var output = new StringWriter();
        LinesLoop.Run(new ScreenOptions(new DiskWorkspaceHost(SourceTree.Root), "examples/trafford", [], Day.Of(2022, 4, 1)), input, output);

        Assert.Contains("meets: done again and again", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Supposed: improvement-board meets on 2 May 2022", output.ToString(), StringComparison.Ordinal);
    }

    private static Candidate[] Words(string typed) => [.. SuppositionWords.Of(ScreenSession.Trafford().State.Notice!.Loaded!).At(typed, typed.Length, Day.Of(2022, 4, 1))];
}
