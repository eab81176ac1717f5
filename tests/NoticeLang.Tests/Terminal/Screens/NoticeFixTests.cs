using System;
using System.Linq;
using System.Text;
using NoticeLang.Terminal.Loop;
using NoticeLang.Terminal.State;
using NoticeLang.Tests.Workspace;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Terminal.Screens;

/// <summary>F on the source screen: a slip is mended only after the change was shown and said yes to (experience c4, c6).</summary>
public sealed class NoticeFixTests
{
    private const string Good = "notice n \"N\" {\r\n    issued 1 April 2019 by department\r\n    addressed to council\r\n}\r\nparty council \"Council\"\r\nparty department \"Department\"\r\ndocument plan \"Plan\"\r\ncondition a \"A\" {\r\n    council must submit plan by 1 May 2019\r\n}\r\n";

    private static readonly string Slip = Good.Replace("must submit", "must submt", StringComparison.Ordinal);

    [Fact]
    public void TheChangeIsShownBeforeItIsMade()
    {
        var session = Session(Slip).Press("c", "F");

        Assert.Contains("- council must submt plan by 1 May 2019", session.Picture, StringComparison.Ordinal);
        Assert.Contains("+ council must submit plan by 1 May 2019", session.Picture, StringComparison.Ordinal);
        Assert.Contains("Make these changes? y or n:", session.Picture, StringComparison.Ordinal);
        Assert.Empty(session.Asked);
    }

    [Theory]
    [InlineData("n")]
    [InlineData("Esc")]
    public void NoLeavesTheFileAsItIs(string key)
    {
        var session = Session(Slip).Press("c", "F", key);

        Assert.Empty(session.Asked);
        Assert.Null(session.State.Dialog);
    }

    [Theory]
    [InlineData("y")]
    [InlineData("y", "Enter")]
    public void YesChangesNothingButTheSlip(params string[] keys)
    {
        var change = Assert.IsType<ChangeFile>(Assert.Single(Session(Slip).Press("c", "F").Press(keys).Asked));

        Assert.Equal(("n.notice", Slip, Good), (change.Path, change.Before, change.After));
    }

    [Fact]
    public void AnotherAnswerIsAskedAgain()
    {
        var session = Session(Slip).Press("c", "F").Take(new TextPasted("maybe")).Press("Enter");

        Assert.Empty(session.Asked);
        Assert.Contains("Type y to make the changes, n to leave the file as it is.", session.Picture, StringComparison.Ordinal);
    }

    [Fact]
    public void WhereNothingCanBeMendedTheKeySaysSo() =>
        Assert.Contains("this file has no slip that can be mended for you", Session(Good).Press("c", "F").Status, StringComparison.Ordinal);

    [Fact]
    public void AFileThatNeverWasGoodHasNoLastGoodCheck()
    {
        var session = Session(Slip).Press("c");

        Assert.Contains("1 error", session.Picture, StringComparison.Ordinal);
        Assert.DoesNotContain("Last good check", session.Picture, StringComparison.Ordinal);
        Assert.Contains("Last good check", Session(Good).Press("c").Picture, StringComparison.Ordinal);
    }

    [Fact]
    public void OnOtherScreensTheKeySaysWhere() => Assert.Contains("c goes there", Session(Slip).Press("F").Status, StringComparison.Ordinal);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TheMarkAtTheBeginningOfAFileIsKept(bool hasMark)
    {
        byte[] mark = hasMark ? [0xEF, 0xBB, 0xBF] : [];
        var host = new MemoryWorkspaceHost([("n.notice", (byte[])[.. mark, .. Encoding.UTF8.GetBytes(Slip)])]);

        Assert.Equal("Done.", FileWork.Do(new ChangeFile("n.notice", Slip, Good, "Done."), host).Words);
        Assert.Equal([.. mark, .. Encoding.UTF8.GetBytes(Good)], ((NoticeLang.Workspace.IWorkspaceHost)host).Read("n.notice"));
    }

    [Fact]
    public void AFileThatSomebodyChangedMeanwhileIsLeftAsItIs()
    {
        var now = Encoding.UTF8.GetBytes(Slip + "// more\r\n");
        var host = new MemoryWorkspaceHost([("n.notice", now)]);

        Assert.Contains("was left as it is", FileWork.Do(new ChangeFile("n.notice", Slip, Good, "Done."), host).Words, StringComparison.Ordinal);
        Assert.Equal(now, ((NoticeLang.Workspace.IWorkspaceHost)host).Read("n.notice"));
    }

    private static ScreenSession Session(string notice) => new(new MemoryWorkspaceHost(("n.notice", notice)), "n.notice", Day.Of(2022, 4, 1));
}
