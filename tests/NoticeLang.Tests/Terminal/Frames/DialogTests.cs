using System;
using System.Linq;
using Xunit;

namespace NoticeLang.Tests.Terminal.Frames;

public sealed class DialogTests
{
    [Theory]
    [InlineData(100, 30)]
    [InlineData(80, 24)]
    [InlineData(60, 20)]
    [InlineData(40, 10)]
    [InlineData(30, 8)]
    public void WhatWasWrongWithADateStandsThereWhole_AndWhatIsTypedCanBeSeen(int width, int height)
    {
        var session = ScreenSession.Trafford(width, height).Press("d").Type("the 31st of june").Press("Enter");
        var problem = session.State.Dialog!.Problem!;

        Assert.Contains(Words(problem), Words(session.Picture), StringComparison.Ordinal);
        Assert.Contains("31st of june", session.Picture, StringComparison.Ordinal);
        var (x, y) = session.Frame.Cursor;
        Assert.EndsWith("june", session.Frame.Grid.Text(y)[..x], StringComparison.Ordinal);
    }

    [Fact]
    public void ALongSentenceIsSeenWhereItIsTyped()
    {
        var session = ScreenSession.Trafford(60, 20).Press("w", "+").Type(string.Join(' ', Enumerable.Repeat("improvement-board meets", 8)) + " END");

        Assert.Contains("meets END", session.Picture, StringComparison.Ordinal);
        Assert.DoesNotContain("END", session.Press("Home").Picture, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsAskedIsThereWholeAtEverySize()
    {
        foreach (var (width, height) in new[] { (100, 30), (60, 20), (40, 10), (30, 8) })
        {
            var session = ScreenSession.Trafford(width, height).Press("d");
            Assert.Contains("or today:", session.Picture, StringComparison.Ordinal);
        }
    }

    private static string Words(string text) => string.Join(' ', text.Split([' ', '\n', '│', '─'], StringSplitOptions.RemoveEmptyEntries));
}
