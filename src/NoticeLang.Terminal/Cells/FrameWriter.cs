using System.Globalization;
using System.Text;

namespace NoticeLang.Terminal.Cells;

/// <summary>
/// What is to be sent to a terminal that shows one picture so that it shows another: only what changed, in one piece, between the marks of
/// a synchronised update. Graphemes come from cleaned text, so nothing but this writer's own sequences can reach the terminal.
/// </summary>
/// <param name="hasColour">False sends no colours; reverse and bold stay, they are no colours.</param>
/// <param name="isAscii">True sends nothing beyond ASCII, whatever the files quote.</param>
public sealed class FrameWriter(bool hasColour, bool isAscii = false)
{
    /// <summary>Cells that did not change and stand between two that did are sent again where that is shorter than moving the cursor.</summary>
    private const int ShortGap = 5;

    /// <param name="before">What the terminal shows; null where that is not known.</param>
    /// <param name="cursor">Column and row, from 0, where the cursor comes to stand.</param>
    public string Write(CellGrid? before, CellGrid after, (int X, int Y) cursor)
    {
        var output = new StringBuilder("\u001b[?2026h");
        if (before is null || before.Width != after.Width || before.Height != after.Height)
        {
            output.Append("\u001b[0m\u001b[2J");
            before = new CellGrid(after.Width, after.Height);
        }

        var style = default(CellStyle);
        for (var y = 0; y < after.Height; y++)
        {
            WriteRow(output, before, after, y, ref style);
        }

        if (style != default)
        {
            output.Append("\u001b[0m");
        }

        output.Append(CultureInfo.InvariantCulture, $"\u001b[{cursor.Y + 1};{cursor.X + 1}H\u001b[?2026l");
        return output.ToString();
    }

    private void WriteRow(StringBuilder output, CellGrid before, CellGrid after, int y, ref CellStyle style)
    {
        var was = before.Row(y);
        var now = after.Row(y);
        var at = -1;
        for (var x = 0; x < now.Length; x++)
        {
            if (was[x] == now[x])
            {
                continue;
            }

            // The right half of a wide grapheme cannot be sent by itself.
            var from = now[x].Text.Length == 0 && x > 0 ? x - 1 : x;
            if (at >= 0 && from > at && from - at <= ShortGap)
            {
                while (at < from)
                {
                    Put(output, now[at++], ref style);
                }
            }
            else if (from != at)
            {
                output.Append(CultureInfo.InvariantCulture, $"\u001b[{y + 1};{from + 1}H");
            }

            at = from;
            while (at <= x)
            {
                Put(output, now[at++], ref style);
            }
        }
    }

    /// <summary>Sends a cell; the right half of a wide grapheme sends nothing: the grapheme has moved the cursor over it.</summary>
    private void Put(StringBuilder output, Cell cell, ref CellStyle style)
    {
        if (cell.Style != style)
        {
            style = cell.Style;
            output.Append("\u001b[0");
            output.Append(style.IsBold ? ";1" : "").Append(style.IsReverse ? ";7" : "").Append(hasColour ? Code(style.Colour) : "").Append('m');
        }

        output.Append(isAscii ? AsciiText.OfGrapheme(cell.Text) : cell.Text);
    }

    private static string Code(CellColour colour) => colour switch
    {
        CellColour.Red => ";31",
        CellColour.Green => ";32",
        CellColour.Yellow => ";33",
        CellColour.Magenta => ";35",
        _ => "",
    };
}
