using System;
using System.Globalization;
using NoticeLang.Reporting.Layout;
using NoticeLang.Reporting.Messages;
using NoticeLang.Text;

namespace NoticeLang.Terminal.Screens;

/// <summary>Lines of a file with their numbers, the lines of a place marked.</summary>
internal static class Excerpt
{
    private const int MostLines = 12;
    private const int MostWraps = 4;

    /// <summary>The text of a place; empty where it is not to be shown.</summary>
    public static string Quotation(TextLocation place) => place.Text.Length == 0 || place.Text.IsWithheld ? "" : place.Text.ToString(place.Span);

    /// <param name="around">Lines shown before and after the place.</param>
    public static void Write(TextOutput output, TextLocation place, int around)
    {
        var text = place.Text;
        if (text.Length == 0 || text.IsWithheld)
        {
            return;
        }

        var (start, end) = (place.Start.Line, Math.Max(place.Start.Line, place.Span.Length > 0 && place.End.Column == 1 ? place.End.Line - 1 : place.End.Line));
        var first = Math.Max(1, start - around);
        var last = Math.Min(Math.Min(text.LineCount, end + around), first + MostLines - 1);
        var digits = Number(text, last).ToString(CultureInfo.InvariantCulture).Length;
        for (var line = first; line <= last; line++)
        {
            var isMarked = line >= start && line <= end;
            var lead = $"  {(isMarked ? '>' : ' ')} {Number(text, line).ToString(CultureInfo.InvariantCulture).PadLeft(digits)} | ";
            var near = line == start ? place.Span.Start : text.GetLineSpan(line).Start;
            var source = SourceLine.Of(text, line, near);
            var whole = source.ColumnOf(int.MaxValue);
            if (isMarked && start == end && whole > output.Width - lead.Length && whole < output.Width * MostWraps)
            {
                // The line of evidence itself is not cut but broken.
                output.Hanging(lead, lead.Length, source.WindowFor(0, whole).Text);
                continue;
            }

            output.Line(lead, source.WindowFor(line == start ? source.ColumnOf(near) : 0, Math.Max(10, output.Width - lead.Length)).Text);
        }
    }

    private static int Number(SourceText text, int line) => text.Layout is { Lines: var lines } && line <= lines.Count ? lines[line - 1].Number : line;
}
