using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Reporting.Layout;
using NoticeLang.Terminal.State;

namespace NoticeLang.Terminal.Frames;

/// <summary>How a dialog stands in a frame: what is typed in one line, and above it, wrapped and whole, what was wrong with it and what is asked.</summary>
/// <param name="Prompt">Before what is typed.</param>
/// <param name="Above">Lines over the rows, a rule first.</param>
internal sealed record DialogBlock(string Prompt, IReadOnlyList<Run> Above)
{
    /// <summary>Columns for what is typed beside the question; with fewer the question goes above.</summary>
    private const int LeastRoom = 18;

    /// <param name="width">Columns inside the frame.</param>
    /// <param name="room">Lines above the one that is typed; what is asked gives way first.</param>
    public static DialogBlock Of(ScreenState state, Dialog dialog, int width, int room)
    {
        var ask = DialogLists.Ask(dialog.Kind);
        var isBeside = TextWidth.Of(ask) + 1 + LeastRoom <= width;
        List<Run> problem = [.. dialog.Problem is { } text ? TextWrap.Lines(PlainText.Clean(text), width).Select(l => new Run(l, "red")) : []];
        List<Run> asked = [.. isBeside ? [] : TextWrap.Lines(ask, width).Select(l => new Run(l))];
        var above = problem.Count + asked.Count <= room ? [.. problem, .. asked] : problem;
        if (above.Count > 0 && above.Count < room)
        {
            above.Insert(0, new Run(new string(state.Settings.HasBoxDrawing ? '─' : '-', width)));
        }

        return new DialogBlock(isBeside ? ask + " " : "> ", [.. above.Take(Math.Max(0, room))]);
    }
}
