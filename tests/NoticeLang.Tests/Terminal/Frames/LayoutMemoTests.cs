using System;
using NoticeLang.Terminal.Frames;
using NoticeLang.Terminal.State;
using Xunit;

namespace NoticeLang.Tests.Terminal.Frames;

/// <summary>What is remembered of a layout changes nothing that is seen, and saves laying rows out again.</summary>
public sealed class LayoutMemoTests
{
    [Theory]
    [MemberData(nameof(FrameTests.Screens), MemberType = typeof(FrameTests))]
    public void AFrameIsTheSameWhereNothingIsRemembered(string name, string[] keys)
    {
        var session = ScreenSession.Trafford().Press(keys);
        foreach (var key in new[] { "Down", "Down", "Right", "Up", "End", "PgUp", "f", "a", "Enter", "Down", "u", "s", "s", "]", "Home" })
        {
            session.Press(key);
            Assert.Equal(FramePainter.Paint(session.State with { Memo = new LayoutMemo() }).Grid.ToString(), session.Picture);
        }

        Assert.NotEmpty(name);
    }

    [Fact]
    public void AMoveDoesNotLayTheRowsOutAgain()
    {
        var session = ScreenSession.Trafford().Press("Down");
        var rows = FrameLayout.Of(session.State).Rows;
        session.Press("Down");

        Assert.Same(rows, FrameLayout.Of(session.State).Rows);
        session.Press("s");
        Assert.NotSame(rows, FrameLayout.Of(session.State).Rows);
    }

    [Fact]
    public void TheCalendarOfTheOverviewIsOfAllNotices_AndLeadsToATimeline()
    {
        var session = ScreenSession.Trafford().Press("1", "t");
        Assert.Equal(new Place(ScreenKind.Calendar), session.State.Here with { Selected = null });
        Assert.Contains("Overview > Calendar", session.Picture, StringComparison.Ordinal);

        session.Press("t");
        Assert.Equal(ScreenKind.Timeline, session.State.Here.Kind);
    }
}
