using System;
using System.Linq;
using Xunit;

namespace NoticeLang.Tests.Terminal.Screens;

/// <summary>What would settle a condition is proposed for the day of what if, and supposing it settles it there.</summary>
public sealed class WhatIfTests
{
    [Fact]
    public void AProposalIsForTheDayOfWhatIf()
    {
        var session = ScreenSession.Trafford().Press("w");
        Assert.Contains("chair of improvement-board is independent from 23 May 2019 to 1 April 2022", session.Picture, StringComparison.Ordinal);

        session.Press("Right");

        Assert.Contains("chair of improvement-board is independent from 23 May 2019 to 2 April 2022", session.Picture, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsSupposedAlreadyStaysAsItIs_InItsPlace()
    {
        var session = ScreenSession.Trafford().Press("w", "Down", "Space");
        var before = session.State.Here.Supposing!.Records;

        session.Press("Right");

        var after = session.State.Here.Supposing!.Records;
        Assert.Equal(before[1], after[1]);
        Assert.Equal(before.Select(r => r.For), after.Select(r => r.For).Take(before.Length));
    }

    [Fact]
    public void ThatADayIsLongerAgoIsNoChange()
    {
        var session = ScreenSession.Trafford(160, 50).Press("w", "Right");

        Assert.DoesNotContain(session.Picture.Split('\n'), line => line.Contains("plan ", StringComparison.Ordinal) && line.Contains("579 days ago", StringComparison.Ordinal));
        Assert.Contains("9 conditions do not change: plan ", session.Picture, StringComparison.Ordinal);
    }
}
