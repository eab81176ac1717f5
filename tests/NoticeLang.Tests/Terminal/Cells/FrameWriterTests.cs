using System;
using System.Linq;
using NoticeLang.Reporting.Layout;
using NoticeLang.Terminal.Cells;
using Xunit;

namespace NoticeLang.Tests.Terminal.Cells;

public sealed class FrameWriterTests
{
    private static readonly string[] Words = ["plan", "不", "met late", "é", "+", "a\u0301", "board meets", "漢字", " ", "x"];

    [Fact]
    public void WhatIsSentMakesTheTerminalShowThePicture_WhateverItShowedBefore()
    {
        var random = new Random(20261125);
        var terminal = new EmulatedTerminal(40, 8);
        var writer = new FrameWriter(hasColour: true);
        CellGrid? before = null;
        for (var round = 0; round < 500; round++)
        {
            var after = Picture(random, before);
            terminal.Take(writer.Write(before, after, (round % 40, round % 8)));
            Assert.True(terminal.Shows(after), $"round {round}:\n{after}");
            Assert.Equal((round % 40, round % 8), terminal.Cursor);
            before = after;
        }
    }

    [Fact]
    public void OnlyWhatChangedIsSent()
    {
        var before = new CellGrid(100, 30);
        var after = new CellGrid(100, 30);
        after.Draw([new Run("Not met")], 10, 5, 50);
        var sent = new FrameWriter(hasColour: false).Write(before, after, (0, 0));

        Assert.Contains("Not met", sent, StringComparison.Ordinal);
        Assert.True(sent.Length < 60, sent.Replace('\u001b', '^'));
        Assert.True(new FrameWriter(hasColour: false).Write(after, after, (0, 0)).Length < 30);
    }

    [Fact]
    public void WithoutColourNoColourIsSent()
    {
        var grid = new CellGrid(20, 2);
        grid.Draw([new Run("! Not met", "red")], 0, 0, 20);
        var terminal = new EmulatedTerminal(20, 2);
        terminal.Take(new FrameWriter(hasColour: false).Write(null, grid, (0, 0)));

        Assert.Equal(0, terminal.Colours);
        Assert.Equal("! Not met", terminal.Row(0));
    }

    [Theory]
    [InlineData("the notice’s own “plan” – é 漢 … £5", "the notice's own \"plan\" - e ?  . ?5")]
    [InlineData("plain", "plain")]
    public void WhereTheTerminalShowsAsciiAloneNothingElseIsSent(string text, string sent)
    {
        var grid = new CellGrid(60, 1);
        grid.Draw([new Run(text)], 0, 0, 60);
        var bytes = new FrameWriter(hasColour: true, isAscii: true).Write(null, grid, (0, 0));
        var terminal = new EmulatedTerminal(60, 1);
        terminal.Take(bytes);

        Assert.DoesNotContain(bytes, c => c > 127);
        Assert.Equal(sent, terminal.Row(0));
        Assert.Equal(sent, AsciiText.Of(text));
    }

    [Fact]
    public void TextCannotSendSequences()
    {
        var grid = new CellGrid(60, 1);
        grid.Draw([new Run("a\u001b[2Jb\u202ec\u0007")], 0, 0, 60);
        var terminal = new EmulatedTerminal(60, 1);
        terminal.Take(new FrameWriter(hasColour: true).Write(null, grid, (0, 0)));

        Assert.Equal("a<U+001B>[2Jb<U+202E>c<U+0007>", terminal.Row(0));
    }

    [Fact]
    public void AWideGraphemeThatDoesNotFitIsLeftOut()
    {
        var grid = new CellGrid(5, 1);
        grid.Draw([new Run("abcd漢")], 0, 0, 5);

        Assert.Equal("abcd", grid.Text(0));
    }

    private static CellGrid Picture(Random random, CellGrid? before)
    {
        var grid = new CellGrid(40, 8);
        for (var y = 0; y < 8; y++)
        {
            if (before is not null && random.Next(3) > 0)
            {
                grid.Draw([new Run(before.Text(y))], 0, y, 40);
                continue;
            }

            var colours = new[] { null, "red", "green", "yellow", "magenta" };
            grid.Draw([.. Enumerable.Range(0, random.Next(8)).Select(_ => new Run(Words[random.Next(Words.Length)], colours[random.Next(5)]))], random.Next(10), y, 40);
            if (random.Next(4) == 0)
            {
                grid.Reverse(random.Next(40), y, random.Next(40));
            }
        }

        return grid;
    }
}
