using System;
using System.Linq;
using NoticeLang.Terminal.State;
using Xunit;

namespace NoticeLang.Tests.Terminal.Screens;

/// <summary>The path of somebody who has never seen the screens, on the real case.</summary>
public sealed class WalkTests
{
    [Fact]
    public void AFolderOfOneNoticeOpensIt()
    {
        var session = ScreenSession.Trafford();

        Assert.Equal(ScreenKind.Notice, session.State.Here.Kind);
        Assert.Contains("Overview > trafford-2019", session.Picture, StringComparison.Ordinal);
        Assert.Contains("As at Friday 1 April 2022", session.Picture, StringComparison.Ordinal);
        Assert.StartsWith("Condition 1 of 9. plan", session.Status, StringComparison.Ordinal);
    }

    [Fact]
    public void EnterSaysWhy_AndEscComesBackToTheSameRow()
    {
        var session = ScreenSession.Trafford().Press("Down", "Down", "Enter");

        Assert.Equal("reviews", session.State.Here.Condition);
        Assert.Contains("What would settle it", string.Join('\n', session.State.Here.Kind, View(session)), StringComparison.Ordinal);
        session.Press("Esc");
        Assert.Equal("reviews", session.State.Here.Selected);
    }

    [Fact]
    public void WhatIfProposesRecordsThatWouldSettleThings_AndTurningOneOnShowsWhatItChanges()
    {
        var session = ScreenSession.Trafford().Press("w");

        var supposing = session.State.Here.Supposing!;
        Assert.NotEmpty(supposing.Records);
        Assert.All(supposing.Records, r => Assert.False(r.IsOn));
        session.Press("Space");
        Assert.True(session.State.Here.Supposing!.Records[0].IsOn);
        Assert.Null(session.State.Here.Supposing!.Problem);
        Assert.NotNull(session.State.Here.Supposing!.Result);
    }

    [Fact]
    public void WhatIfMovesTheDayWithoutMovingTheSetDay()
    {
        var session = ScreenSession.Trafford().Press("w", "Right", "]");

        Assert.Equal("2 May 2022", session.State.Here.Supposing!.Day.ToString());
        Assert.Equal("1 April 2022", session.State.AsAt.ToString());
        Assert.Equal("2 May 2022", session.State.Here.Supposing!.Result!.AsAt.ToString());
        session.Press("Esc");
        Assert.Equal("1 April 2022", session.State.Notice!.Result!.AsAt.ToString());
    }

    [Fact]
    public void TheDateIsAskedFor_AWrongOneIsSaidToBe_AndUndoGoesBack()
    {
        var session = ScreenSession.Trafford().Press("d").Type("31 June 2022").Press("Enter");
        Assert.Equal("The as-at date must be a real date. June has 30 days.", session.State.Dialog!.Problem);

        session.Press("Ctrl+U").Type("30 June 2022").Press("Enter");
        Assert.Null(session.State.Dialog);
        Assert.Equal("30 June 2022", session.State.Notice!.Result!.AsAt.ToString());

        session.Press("u");
        Assert.Equal("1 April 2022", session.State.AsAt.ToString());
        Assert.Equal("1 April 2022", session.State.Notice!.Result!.AsAt.ToString());
    }

    [Fact]
    public void QLeaves() => Assert.IsType<Quit>(Assert.Single(ScreenSession.Trafford().Press("q").Asked));

    private static string View(ScreenSession session) =>
        string.Join('\n', NoticeLang.Terminal.Screens.ScreenTable.Of(session.State).View(session.State, session.State.Here, 96).Rows.Select(r => r.Words));
}
