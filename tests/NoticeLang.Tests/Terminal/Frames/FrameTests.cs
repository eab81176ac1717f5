using System;
using System.Linq;
using System.Text;
using NoticeLang.Evaluation;
using NoticeLang.Terminal.Cells;
using NoticeLang.Terminal.Frames;
using NoticeLang.Terminal.Screens;
using NoticeLang.Terminal.State;
using NoticeLang.Tests.Infrastructure;
using Xunit;

namespace NoticeLang.Tests.Terminal.Frames;

/// <summary>Every screen of the real case at every size, as text, as ASCII and as styles.</summary>
public sealed class FrameTests
{
    private static readonly (int Width, int Height)[] Sizes = [(100, 30), (80, 24), (60, 20), (40, 10), (160, 50)];

    /// <summary>How to come to each screen.</summary>
    public static readonly TheoryData<string, string[]> Screens = new()
    {
        { "overview", ["1"] },
        { "notice", [] },
        { "condition", ["Down", "Enter"] },
        { "timeline", ["4", "Right", "Right"] },
        { "calendar", ["t", "t"] },
        { "what-if", ["w", "Space"] },
        { "evidence", ["v"] },
        { "source", ["p"] },
        { "help", ["?"] },
        { "palette", [":", "d", "a"] },
    };

    [Theory]
    [MemberData(nameof(Screens))]
    public void EveryScreenAtEverySize(string name, string[] keys)
    {
        var text = new StringBuilder();
        foreach (var (width, height) in Sizes)
        {
            var session = ScreenSession.Trafford(width, height).Press(keys);
            text.Append($"{width} by {height}\n\n{session.Picture}\n");
        }

        Baseline.Verify($"tests/cases/screens/{name}.txt", text.ToString());
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public void EveryScreenInStyles(string name, string[] keys)
    {
        var grid = ScreenSession.Trafford().Press(keys).Frame.Grid;
        var text = new StringBuilder("r g y m: colours; capitals: reverse; #: reverse without colour\n\n");
        for (var y = 0; y < grid.Height; y++)
        {
            text.Append(string.Concat(Enumerable.Range(0, grid.Width).Select(x => Sign(grid[x, y].Style))).TrimEnd()).Append('\n');
        }

        Baseline.Verify($"tests/cases/screens/{name}.styles.txt", text.ToString());
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public void WithoutBoxDrawingNothingIsDrawnBeyondAscii_AndTheWordsAreTheSame(string name, string[] keys)
    {
        foreach (var (width, height) in Sizes)
        {
            var boxes = ScreenSession.Trafford(width, height).Press(keys);
            var ascii = ScreenSession.Trafford(width, height, hasBoxes: false).Press(keys);

            // What remains beyond ASCII are the files' own quotation marks and apostrophes.
            Assert.DoesNotContain(ascii.Picture, c => c is >= '\u2500' and <= '\u257f');
            Assert.Equal(Letters(boxes.Picture), Letters(ascii.Picture));
        }

        Assert.NotEmpty(name);
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public void AtAnySizeEachLineHasItsWidth_AndTheFrameIsWhole(string name, string[] keys)
    {
        var session = ScreenSession.Trafford().Press(keys);
        for (var (width, height) = (1, 1); width < 170; (width, height) = (width + 7, height + 2))
        {
            session.Take(new Resized(width, height));
            var grid = session.Frame.Grid;
            Assert.Equal((width, height), (grid.Width, grid.Height));
            var cursor = session.Frame.Cursor;
            Assert.InRange(cursor.X, 0, width - 1);
            Assert.InRange(cursor.Y, 0, height - 1);
            if (width >= FrameLayout.LeastWidth && height >= FrameLayout.LeastHeight)
            {
                for (var y = 0; y < height; y++)
                {
                    Assert.Contains(grid[0, y].Text, "┌├└│", StringComparison.Ordinal);
                    Assert.Contains(grid[width - 1, y].Text, "┐┤┘│", StringComparison.Ordinal);
                }
            }
        }

        Assert.NotEmpty(name);
    }

    [Fact]
    public void ResizingToAndFroKeepsTheSelectedRow()
    {
        var session = ScreenSession.Trafford().Press("Down", "Down", "Down");
        var selected = session.State.Here.Selected;
        foreach (var (width, height) in Sizes.Append((10, 3)).Append((100, 30)))
        {
            session.Take(new Resized(width, height));
            Assert.Equal(selected, session.State.Here.Selected);
            var frame = session.Frame;
            Assert.Equal(">", frame.Grid[frame.Cursor.X, frame.Cursor.Y].Text);
        }
    }

    [Fact]
    public void TheCursorStandsOnTheSelectedRow_WhichTheStatusLineNames()
    {
        var session = ScreenSession.Trafford();
        foreach (var condition in new[] { "plan", "board", "reviews", "diagnostic" })
        {
            var frame = session.Frame;
            Assert.StartsWith("> " + condition, frame.Grid.Text(frame.Cursor.Y).TrimStart('│', ' '), StringComparison.Ordinal);
            Assert.Contains(condition, session.Status, StringComparison.Ordinal);
            session.Press("Down");
        }
    }

    [Fact]
    public void EveryStatusIsThereInWords()
    {
        var session = ScreenSession.Trafford();
        foreach (var condition in session.State.Notice!.Result!.Conditions.Where(c => c.NotEvaluated is null))
        {
            Assert.Contains(VerdictTable.Display(condition.Report).Word, session.Picture, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void OnlyTheTwoRowsTheStatusLineAndThePaneChangeWhenTheSelectionMoves()
    {
        var session = ScreenSession.Trafford(100, 50);
        var before = session.Frame;
        session.Press("Down");
        var after = session.Frame;
        var pane = Enumerable.Range(0, 50).First(y => before.Grid.Text(y).StartsWith("│ ─ plan", StringComparison.Ordinal));
        var changed = Enumerable.Range(0, 50).Where(y => !before.Grid.Row(y).SequenceEqual(after.Grid.Row(y)));

        Assert.All(changed, y => Assert.True(y == before.Cursor.Y || y == after.Cursor.Y || y >= pane - 5, $"line {y} changed"));
    }

    [Fact]
    public void TheKeyLineShowsWhatCanBePressedNow()
    {
        var session = ScreenSession.Trafford();
        foreach (var hit in session.Frame.Hits.Where(h => h.Command is not null))
        {
            Assert.Null(NoticeLang.Terminal.Keys.Availability.WhyOff(session.State, hit.Command!.Value));
        }

        Assert.NotEmpty(session.Frame.Hits.Where(h => h.Command is not null));
    }

    [Fact]
    public void EveryScreenOfTheTableIsAmongThese() =>
        Assert.Equal(ScreenTable.All.Select(s => s.Kind).Order(), Screens.Take(8).Select(row => ScreenSession.Trafford().Press(row.Data.Item2).State.Here.Kind).Order());

    private static char Sign(CellStyle style) => (style.Colour, style.IsReverse) switch
    {
        (CellColour.Red, var r) => r ? 'R' : 'r',
        (CellColour.Green, var r) => r ? 'G' : 'g',
        (CellColour.Yellow, var r) => r ? 'Y' : 'y',
        (CellColour.Magenta, var r) => r ? 'M' : 'm',
        (_, true) => '#',
        _ => ' ',
    };

    /// <summary>The words alone, without frames, rules and trees.</summary>
    private static string[] Letters(string picture) =>
        picture.Split([' ', '\n', '│', '|', '+', '─', '-', '┌', '┐', '├', '┤', '└', '┘', '┬', '`'], StringSplitOptions.RemoveEmptyEntries);
}
