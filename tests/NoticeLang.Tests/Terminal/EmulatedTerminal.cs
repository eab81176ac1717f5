using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NoticeLang.Reporting.Layout;
using NoticeLang.Terminal.Cells;

namespace NoticeLang.Tests.Terminal;

/// <summary>A small terminal: takes what a program sends and knows what would be seen. Sequences it does not know fail the test.</summary>
internal sealed class EmulatedTerminal
{
    private readonly Cell[,] _cells;
    private readonly int _width;
    private CellStyle _style;

    public EmulatedTerminal(int width, int height)
    {
        (_width, Height) = (width, height);
        _cells = new Cell[height, width];
        Clear();
    }

    public int Height { get; }

    public (int X, int Y) Cursor { get; private set; }

    public bool IsOtherScreen { get; private set; }

    public bool HasMouse { get; private set; }

    public bool IsCursorShown { get; private set; } = true;

    /// <summary>How many sequences changed a colour.</summary>
    public int Colours { get; private set; }

    public void Take(string bytes)
    {
        for (var i = 0; i < bytes.Length;)
        {
            if (bytes[i] == '\u001b')
            {
                i = Sequence(bytes, i);
                continue;
            }

            Assert(bytes[i] >= ' ', $"control character {(int)bytes[i]:X2}");
            var length = StringInfo.GetNextTextElementLength(bytes, i);
            Put(bytes.Substring(i, length));
            i += length;
        }
    }

    public string Row(int y) => string.Concat(Enumerable.Range(0, _width).Select(x => _cells[y, x].Text)).TrimEnd(' ');

    public Cell At(int x, int y) => _cells[y, x];

    public bool Shows(CellGrid grid)
    {
        for (var y = 0; y < grid.Height; y++)
        {
            for (var x = 0; x < grid.Width; x++)
            {
                var (seen, wanted) = (_cells[y, x], grid[x, y]);
                if (seen.Text != wanted.Text || seen.Style.IsReverse != wanted.Style.IsReverse || seen.Style.Colour != wanted.Style.Colour)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static void Assert(bool holds, string what) => Xunit.Assert.True(holds, what);

    private void Clear()
    {
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < _width; x++)
            {
                _cells[y, x] = Cell.Blank;
            }
        }
    }

    private void Put(string grapheme)
    {
        var width = Math.Clamp(TextWidth.Of(grapheme), 1, 2);
        Assert(Cursor.X + width <= _width, $"wrote past the end of row {Cursor.Y}: {grapheme}");
        _cells[Cursor.Y, Cursor.X] = new Cell(grapheme, _style);
        if (width == 2)
        {
            _cells[Cursor.Y, Cursor.X + 1] = new Cell("", _style);
        }

        Cursor = (Cursor.X + width, Cursor.Y);
    }

    private int Sequence(string bytes, int start)
    {
        if (bytes[start + 1] == ']')
        {
            return bytes.IndexOf('\u0007', start) + 1;
        }

        Assert(bytes[start + 1] == '[', "an escape that begins no sequence");
        var end = start + 2;
        while (!char.IsAsciiLetter(bytes[end]))
        {
            end++;
        }

        Do(bytes[(start + 2)..end], bytes[end]);
        return end + 1;
    }

    private void Do(string parameters, char final)
    {
        var numbers = parameters.TrimStart('?').Split(';').Select(p => p.Length == 0 ? 0 : int.Parse(p, CultureInfo.InvariantCulture)).ToList();
        switch (final)
        {
            case 'H':
                Cursor = (numbers.ElementAtOrDefault(1) - 1, numbers[0] - 1);
                break;
            case 'J':
                Clear();
                break;
            case 'm':
                Style(numbers);
                break;
            case 'h' or 'l':
                Mode(numbers[0], final == 'h');
                break;
            default:
                Assert(false, $"sequence {parameters}{final}");
                break;
        }
    }

    private void Style(List<int> numbers)
    {
        foreach (var number in numbers)
        {
            _style = number switch
            {
                0 => default,
                1 => _style with { IsBold = true },
                7 => _style with { IsReverse = true },
                31 => _style with { Colour = CellColour.Red },
                32 => _style with { Colour = CellColour.Green },
                33 => _style with { Colour = CellColour.Yellow },
                35 => _style with { Colour = CellColour.Magenta },
                _ => throw new InvalidOperationException($"style {number}"),
            };
            Colours += number >= 30 ? 1 : 0;
        }
    }

    private void Mode(int number, bool isOn)
    {
        switch (number)
        {
            case 1049:
                IsOtherScreen = isOn;
                break;
            case 1000 or 1006:
                HasMouse = isOn;
                break;
            case 25:
                IsCursorShown = isOn;
                break;
            case 2004 or 2026:
                break;
            default:
                Assert(false, $"mode {number}");
                break;
        }
    }
}
