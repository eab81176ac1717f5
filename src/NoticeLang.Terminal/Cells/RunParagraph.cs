using System.Collections.Generic;
using NoticeLang.Reporting.Layout;
using Spectre.Console;

namespace NoticeLang.Terminal.Cells;

/// <summary>A line of runs as a paragraph for Spectre.Console to lay out: what does not fit goes on below.</summary>
internal static class RunParagraph
{
    public static Paragraph Of(IEnumerable<Run> line)
    {
        var paragraph = new Paragraph();
        var isEmpty = true;
        foreach (var run in line)
        {
            var text = PlainText.Clean(run.Text);
            isEmpty &= text.Length == 0;
            paragraph.Append(text, StyleOf(run.Colour));
        }

        // A paragraph of nothing takes no line at all.
        return isEmpty ? new Paragraph(" ") : paragraph;
    }

    private static Style StyleOf(string? colour) => colour switch
    {
        "red" => new Style(Color.Maroon, decoration: Decoration.Bold),
        "green" => new Style(Color.Green),
        "yellow" => new Style(Color.Olive),
        "magenta" => new Style(Color.Purple),
        _ => Style.Plain,
    };
}
