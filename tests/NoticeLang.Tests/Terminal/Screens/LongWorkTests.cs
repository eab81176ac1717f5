using System;
using System.Linq;
using NoticeLang.Terminal.State;
using NoticeLang.Terminal.Updating;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Terminal.Screens;

public sealed class LongWorkTests
{
    [Fact]
    public void EscStopsLongWorkOnAnyScreen_AndGoesNowhere()
    {
        var session = ScreenSession.Trafford().Press("Enter").Take(new ProgressTold("Checking, 40 of 150 notices"));
        Assert.StartsWith("Checking, 40 of 150 notices. Esc stops it. ", session.Status, StringComparison.Ordinal);
        session.Press("Esc");

        Assert.IsType<CancelWork>(Assert.Single(session.Asked));
        Assert.Equal(ScreenKind.Condition, session.State.Here.Kind);
        Assert.StartsWith("Stopped. ", session.Status, StringComparison.Ordinal);
        Assert.Equal(ScreenKind.Notice, session.Press("Esc").State.Here.Kind);
    }

    [Fact]
    public void EscInADialogClosesTheDialogFirst()
    {
        var session = ScreenSession.Trafford().Take(new ProgressTold("Checking, 40 of 150 notices")).Press("/", "Esc");

        Assert.Null(session.State.Dialog);
        Assert.Empty(session.Asked);
    }

    [Fact]
    public void WorkThatWasStoppedDoesNotPassForThatOfTheNewDay()
    {
        // A new day is set, and the answer does not come: the state as it is before.
        var session = ScreenSession.Trafford();
        var asked = CommandUpdates.CheckAll(session.State with { AsAt = Day.Of(2022, 6, 1) }).State;
        var told = Updater.Apply(asked, new ProgressTold("Checking, 0 of 1 notice")).State;
        foreach (var state in new[] { told, Updater.Apply(told, new KeyPressed(new NoticeLang.Terminal.Keys.Key("Esc"))).State })
        {
            Assert.Contains("Not worked out as at 1 June 2022 yet: this is as at 1 April 2022.", NoticeLang.Terminal.Frames.FramePainter.Paint(state).Grid.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void WhatIfSaysThatItIsNotAnsweredYet_AndShowsTheDayOfTheAnswerItHas()
    {
        var session = ScreenSession.Trafford().Press("w", "Space", "]");
        var pending = Updater.Apply(session.State, new KeyPressed(new NoticeLang.Terminal.Keys.Key("]"))).State;
        var picture = NoticeLang.Terminal.Frames.FramePainter.Paint(pending).Grid.ToString();

        Assert.Contains("1 June 2022", picture, StringComparison.Ordinal);
        Assert.Contains("Working it out.", picture, StringComparison.Ordinal);
        Assert.DoesNotContain("On 1 June 2022", picture, StringComparison.Ordinal);
        Assert.Contains("On 1 June 2022", session.Press("]").Picture, StringComparison.Ordinal);
    }

    [Fact]
    public void CtrlCSaysThatItWasStopped() => Assert.True(Assert.IsType<Quit>(Assert.Single(ScreenSession.Trafford().Press("Ctrl+C").Asked)).IsStopped);

    [Theory]
    [InlineData("examples/trafford/evidence/a.yaml", true)]
    [InlineData("./examples/trafford/trafford-2019.notice", true)]
    [InlineData("examples/trafford", true)]
    [InlineData("examples", true)]
    [InlineData("examples/traffords/a.yaml", false)]
    [InlineData("examples/swindon/evidence/a.yaml", false)]
    [InlineData(null, true)]
    public void OnlyNoticesThatASaveMayConcernAreReadAgain(string? path, bool isRead)
    {
        var change = Updater.Apply(ScreenSession.Trafford().State, new FilesChanged { Paths = path is null ? [] : [path] });

        Assert.Equal(isRead, change.Effects.OfType<ReadNotice>().Any());
        Assert.Single(change.Effects.OfType<FindNotices>());
    }
}
