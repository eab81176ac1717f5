using System.Globalization;
using System.Text;
using NoticeLang.Reporting;
using NoticeLang.Terminal.Cells;

namespace NoticeLang.Terminal.Frames;

/// <summary>A picture of a grid as SVG: a text element for each stretch of one look, so that its words can be read and copied.</summary>
internal static class SvgPicture
{
    private const double CellWidth = 8.4;
    private const double CellHeight = 18;

    public static string Of(CellGrid grid)
    {
        var (width, height) = (Number(grid.Width * CellWidth), Number(grid.Height * CellHeight));
        var svg = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"monospace\" font-size=\"14\">\n")
            .Append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        for (var y = 0; y < grid.Height; y++)
        {
            var row = grid.Row(y);
            for (var x = 0; x < row.Length;)
            {
                var from = x;
                var text = new StringBuilder();
                while (x < row.Length && row[x].Style == row[from].Style)
                {
                    text.Append(row[x++].Text);
                }

                Append(svg, text.ToString(), from, x - from, y, row[from].Style);
            }
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void Append(StringBuilder svg, string text, int x, int width, int y, CellStyle style)
    {
        var (left, length) = (Number(x * CellWidth), Number(width * CellWidth));
        if (style.IsReverse)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{left}\" y=\"{Number(y * CellHeight)}\" width=\"{length}\" height=\"{Number(CellHeight)}\" fill=\"#0b0c0c\"/>\n");
        }

        if (text.Trim(' ').Length == 0)
        {
            return;
        }

        var escaped = text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{left}\" y=\"{Number((y * CellHeight) + 14)}\" textLength=\"{length}\" xml:space=\"preserve\" fill=\"{Colour(style)}\"{(style.IsBold ? " font-weight=\"bold\"" : "")}>{escaped}</text>\n");
    }

    /// <summary>Dark enough on white for small text (contrast of 4.5 to 1 and more), and turned round where the row is selected.</summary>
    private static string Colour(CellStyle style) => (style.Colour, style.IsReverse) switch
    {
        (CellColour.Red, false) => "#aa1f1f",
        (CellColour.Green, false) => "#00642e",
        (CellColour.Yellow, false) => "#7a5200",
        (CellColour.Magenta, false) => "#7d1b7e",
        (_, true) => "#ffffff",
        _ => "#0b0c0c",
    };

    private static string Number(double value) => Words.Text($"{value:0.##}");
}
