using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using NoticeLang.Reporting.Layout;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace NoticeLang.Terminal.Cells;

/// <summary>A picture of a terminal: cells in rows. What does not fit is cut; nothing is ever drawn outside.</summary>
public sealed class CellGrid
{
    private static readonly RenderOptions Options = new(new GridCapabilities(), new Size(1, 1));
    private readonly Cell[] _cells;

    /// <param name="width">At least 1.</param>
    /// <param name="height">At least 1.</param>
    public CellGrid(int width, int height)
    {
        (Width, Height) = (Math.Max(1, width), Math.Max(1, height));
        _cells = new Cell[Width * Height];
        Array.Fill(_cells, Cell.Blank);
    }

    public int Width { get; }

    public int Height { get; }

    public Cell this[int x, int y] => _cells[(y * Width) + x];

    public ReadOnlySpan<Cell> Row(int y) => _cells.AsSpan(y * Width, Width);

    /// <summary>Draws a renderable into an area; what it makes beyond the area is cut.</summary>
    public void Draw(IRenderable renderable, int x, int y, int width, int height)
    {
        var (left, row) = (x, y);
        foreach (var segment in renderable.Render(Options, Math.Max(1, width)))
        {
            if (segment.IsControlCode)
            {
                continue;
            }

            if (segment.IsLineBreak)
            {
                (left, row) = (x, row + 1);
            }
            else
            {
                left = Put(left, row, row < y + height ? Math.Min(Width, x + width) : left, segment.Text, StyleOf(segment.Style));
            }
        }
    }

    /// <summary>Draws one line of runs, cut at a width; the column after it.</summary>
    public int Draw(IEnumerable<Run> runs, int x, int y, int width)
    {
        var end = Math.Min(Width, x + width);
        foreach (var run in runs)
        {
            x = Put(x, y, end, PlainText.Clean(run.Text), new CellStyle(ColourOf(run.Colour), IsBold: run.Colour == "red"));
        }

        return x;
    }

    /// <summary>Turns a stretch of a row round, foreground for background; wide graphemes whole.</summary>
    public void Reverse(int x, int y, int width)
    {
        if (y < 0 || y >= Height)
        {
            return;
        }

        var row = _cells.AsSpan(y * Width, Width);
        var (from, to) = (Math.Clamp(x, 0, Width), Math.Clamp(x + width, 0, Width));
        while (from > 0 && from < to && row[from].Text.Length == 0)
        {
            from--;
        }

        while (to < Width && from < to && row[to].Text.Length == 0)
        {
            to++;
        }

        foreach (ref var cell in row[from..Math.Max(from, to)])
        {
            cell = cell with { Style = cell.Style with { IsReverse = true } };
        }
    }

    /// <summary>The words of a row, without spaces at its end.</summary>
    public string Text(int y)
    {
        var text = new StringBuilder(Width);
        foreach (var cell in Row(y))
        {
            text.Append(cell.Text);
        }

        return text.ToString().TrimEnd(' ');
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        for (var y = 0; y < Height; y++)
        {
            text.Append(Text(y)).Append('\n');
        }

        return text.ToString();
    }

    private int Put(int x, int y, int end, string text, CellStyle style)
    {
        if (y < 0 || y >= Height)
        {
            return x;
        }

        for (var i = 0; i < text.Length;)
        {
            // Almost all text is ASCII: a cell a character.
            var length = text[i] < '\u007f' && (i + 1 == text.Length || text[i + 1] < '\u0300') ? 1 : StringInfo.GetNextTextElementLength(text, i);
            var grapheme = length == 1 && text[i] < Ascii.Length ? Ascii[text[i]] : text.Substring(i, length);
            var width = grapheme.Length == 1 && grapheme[0] < '\u0300' ? 1 : Math.Min(2, TextWidth.Of(grapheme));
            i += length;
            if (width == 0)
            {
                continue;
            }

            if (x + width > end)
            {
                return end;
            }

            _cells[(y * Width) + x] = new Cell(grapheme, style);
            if (width == 2)
            {
                _cells[(y * Width) + x + 1] = new Cell("", style);
            }

            x += width;
        }

        return x;
    }

    private static readonly string[] Ascii = MakeAscii();

    private static string[] MakeAscii()
    {
        var all = new string[127];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = ((char)i).ToString();
        }

        return all;
    }

    private static CellColour ColourOf(string? colour) => colour switch
    {
        "red" => CellColour.Red,
        "green" => CellColour.Green,
        "yellow" => CellColour.Yellow,
        "magenta" => CellColour.Magenta,
        _ => CellColour.Plain,
    };

    private static CellStyle StyleOf(Style style) => new(
        style.Foreground == Color.Maroon || style.Foreground == Color.Red ? CellColour.Red
        : style.Foreground == Color.Green ? CellColour.Green
        : style.Foreground == Color.Olive || style.Foreground == Color.Yellow ? CellColour.Yellow
        : style.Foreground == Color.Purple || style.Foreground == Color.Magenta1 ? CellColour.Magenta
        : CellColour.Plain,
        style.Decoration.HasFlag(Decoration.Invert),
        style.Decoration.HasFlag(Decoration.Bold));

    private sealed class GridCapabilities : IReadOnlyCapabilities
    {
        public ColorSystem ColorSystem => ColorSystem.Standard;

        public bool Ansi => false;

        public bool Links => false;

        public bool Legacy => false;

        public bool IsTerminal => false;

        public bool Interactive => false;

        public bool Unicode => true;
    }
}
