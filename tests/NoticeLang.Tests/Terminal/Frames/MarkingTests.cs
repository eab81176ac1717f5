using System;
using System.Linq;
using NoticeLang.Terminal.Frames;
using NoticeLang.Terminal.Screens;
using Xunit;

namespace NoticeLang.Tests.Terminal.Frames;

public sealed class MarkingTests
{
    [Theory]
    [MemberData(nameof(FrameTests.Screens), MemberType = typeof(FrameTests))]
    public void AMarkingStandsOnEveryScreenAtEverySize_AndInItsLines(string name, string[] keys)
    {
        foreach (var (width, height) in new[] { (160, 50), (100, 30), (80, 24), (60, 20), (40, 10), (30, 8) })
        {
            var state = ScreenSession.Trafford(width, height).Press(keys).State;
            state = state with { Settings = state.Settings with { Marking = "OFFICIAL\u001bSENSITIVE" } };

            // What it says cannot steer the terminal either.
            Assert.Contains("OFFICIAL<U+001B>", FramePainter.Paint(state).Grid.ToString(), StringComparison.Ordinal);
            Assert.Equal(2, Views.Lines(state).Split('\n').Count(l => l == "OFFICIAL<U+001B>SENSITIVE"));
        }

        Assert.NotEmpty(name);
    }
}
