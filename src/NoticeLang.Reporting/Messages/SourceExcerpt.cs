using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NoticeLang.Reporting.Layout;
using NoticeLang.Text;

namespace NoticeLang.Reporting.Messages;

/// <summary>The officer's own lines with their numbers, and marks under the places a message speaks of.</summary>
internal sealed class SourceExcerpt(SourceText text)
{
    private readonly List<Mark> _marks = [];

    /// <summary><paramref name="sign"/> under the span; of a span of several lines, under the first.</summary>
    public void Add(TextSpan span, char sign, string label, string? colour) => _marks.Add(new Mark(span, sign, label, colour));

    public void Write(TextOutput output)
    {
        var digits = _marks.Max(mark => Number(LineOf(mark))).ToString(CultureInfo.InvariantCulture).Length;
        digits = Math.Max(2, digits);
        foreach (var line in _marks.GroupBy(LineOf).OrderBy(line => line.Key))
        {
            var lead = string.Create(CultureInfo.InvariantCulture, $"  {Number(line.Key).ToString(CultureInfo.InvariantCulture).PadLeft(digits)} | ");
            var marks = line.OrderBy(mark => mark.Span.Start).ToList();
            var source = SourceLine.Of(text, line.Key, marks[0].Span.Start);
            var room = Math.Max(20, output.Width - lead.Length);
            var window = source.WindowFor(source.ColumnOf(marks[0].Span.Start), room);
            output.Line(lead, window.Text);
            foreach (var mark in marks)
            {
                WriteMark(output, new string(' ', digits + 2) + " | ", source, window, mark);
            }
        }
    }

    private static void WriteMark(TextOutput output, string lead, SourceLine source, SourceLine.Window window, Mark mark)
    {
        var from = Math.Clamp(source.ColumnOf(mark.Span.Start) + window.Shift, 0, window.Width);
        var to = Math.Clamp(source.ColumnOf(mark.Span.End) + window.Shift, from, Math.Max(from, window.Width));
        var signs = new string(mark.Sign, Math.Max(1, to - from));
        var before = new string(' ', from);
        var label = TextWidth.Of(PlainText.Clean(mark.Label));
        if (label == 0 || lead.Length + from + signs.Length + 1 + label <= output.Width)
        {
            output.Line(lead, before, new Run(signs, mark.Colour), " ", mark.Label);
            return;
        }

        // No room beside the marks: the words go on the line below, begun where the marks begin or as far left as they need.
        output.Line(lead, before, new Run(signs, mark.Colour));
        var start = Math.Max(0, Math.Min(from, output.Width - lead.Length - label));
        output.Hanging([lead + new string(' ', start)], lead + new string(' ', start), mark.Label);
    }

    /// <summary>The number of a line in its file: of a workbook the row.</summary>
    private int Number(int line) => text.Layout is { Lines: var lines } && line <= lines.Count ? lines[line - 1].Number : line;

    private int LineOf(Mark mark) => text.GetLinePosition(mark.Span.Start).Line;

    private readonly record struct Mark(TextSpan Span, char Sign, string Label, string? Colour);
}
