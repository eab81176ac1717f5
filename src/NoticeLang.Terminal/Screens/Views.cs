using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NoticeLang.Reporting;
using NoticeLang.Reporting.Layout;
using NoticeLang.Reporting.Results;
using NoticeLang.Terminal.Frames;
using NoticeLang.Terminal.State;

namespace NoticeLang.Terminal.Screens;

/// <summary>A screen as text: plain lines for who hears it, a picture of the frame for a file.</summary>
internal static class Views
{
    /// <summary>Wide enough that nothing is cut or broken: whoever reads lines has no columns.</summary>
    internal const int LineWidth = 2000;

    /// <summary>All the screen says, one sentence or more a line, without columns, frames and marks.</summary>
    public static string Lines(ScreenState state)
    {
        var layout = FrameLayout.Of(state with { Size = (LineWidth, 1000) });
        var lines = new List<string> { $"{TrailText.Of(state, isShort: false)}. {TrailText.AsAt(state, 100)}." };
        lines.AddRange(layout.Notes.Select(n => PlainText.Clean(n.Text)));
        lines.AddRange((layout.View.HasDrawnHead ? [] : layout.FullHead).Select(l => Text(l)).Where(HasWords));
        var count = layout.Rows.Count(r => !r.IsHeading);
        var number = 0;
        foreach (var row in layout.Rows.Where(r => r.Words.Length > 0))
        {
            lines.Add(row.IsHeading ? row.Words : Words.Text($"{++number} of {count}. {row.Words}"));
        }

        if (count == 0)
        {
            lines.Add(layout.View.WhenEmpty);
        }

        if (layout.Selected is { } selected && layout.View.Below?.Invoke(selected, LineWidth) is { } pane)
        {
            lines.Add($"About {number switch { 0 => "this", _ => "row " + Words.Number(layout.Rows.Take(layout.SelectedIndex + 1).Count(r => !r.IsHeading)) }}: {pane.Title}.");
            lines.AddRange(pane.Lines.Select(l => Text(l)).Where(t => t.Length > 0));
        }

        if (state.Settings.Marking is { } marking)
        {
            lines.Insert(0, PlainText.Clean(marking));
            lines.Add(PlainText.Clean(marking));
        }

        return string.Join('\n', lines) + "\n";
    }

    /// <summary>A name for a file of this view: "trafford-2019-plan-2022-04-01.txt".</summary>
    public static string FileName(ScreenState state)
    {
        var name = new StringBuilder();
        foreach (var c in string.Join('-', state.Trail.Skip(state.Trail.Length > 1 ? 1 : 0).Select(p => ScreenTable.Find(p.Kind)?.Crumb(state, p) ?? "")))
        {
            name.Append(char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-');
        }

        return $"{name}-{state.AsAt.ToIsoString()}.txt";
    }

    /// <summary>Writes the view to a file: all it says as text, or the frame as an SVG picture. A file that is there is not written over.</summary>
    public static Change Export(ScreenState state, ScreenState closed, Dialog dialog, string path)
    {
        path = path.Length == 0 ? FileName(state) : path;

        var isPicture = path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);
        if (path.EndsWith(".ics", StringComparison.OrdinalIgnoreCase))
        {
            var events = CalendarScreen.Events(state);
            return Change.Of(closed, new WriteFile(path, CalendarFile.Of(events, state.AsAt), MayReplace: false, $"Written: {path}, {Words.Count(events.Length, "event")}"));
        }

        if (!isPicture && !path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase))
        {
            return state with { Dialog = dialog with { Problem = "The name ends in .txt for text, .svg for a picture or .ics for a calendar." } };
        }

        var frame = FramePainter.Paint(closed);
        return Change.Of(closed, new WriteFile(path, isPicture ? SvgPicture.Of(frame.Grid) : Lines(closed), MayReplace: false, $"Written: {path}"));
    }

    /// <summary>Rules and scales have none.</summary>
    private static bool HasWords(string text) => text.Zip(text.Skip(1)).Any(pair => char.IsLetterOrDigit(pair.First) && char.IsLetterOrDigit(pair.Second));

    private static string Text(IEnumerable<Run> line) => PlainText.Clean(string.Concat(line.Select(r => r.Text))).Trim();
}
