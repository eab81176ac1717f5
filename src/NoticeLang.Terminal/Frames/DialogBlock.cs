using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Reporting.Layout;
using NoticeLang.Terminal.Screens;
using NoticeLang.Terminal.State;

namespace NoticeLang.Terminal.Frames;

/// <summary>How a dialog stands in a frame: what is typed in one line, and above it, wrapped and whole, what was wrong with it and what is asked.</summary>
/// <param name="Prompt">Before what is typed.</param>
/// <param name="Above">Lines over the rows, a rule first.</param>
internal sealed record DialogBlock(string Prompt, IReadOnlyList<Run> Above)
{
    /// <summary>Columns for what is typed beside the question; with fewer the question goes above.</summary>
    private const int LeastRoom = 18;

    private const int MostCandidates = 7;

    /// <param name="width">Columns inside the frame.</param>
    /// <param name="room">Lines above the one that is typed; what is asked gives way first.</param>
    public static DialogBlock Of(ScreenState state, Dialog dialog, int width, int room)
    {
        var ask = DialogLists.Ask(state, dialog.Kind);
        var isBeside = TextWidth.Of(ask) + 1 + LeastRoom <= width;
        var candidates = Candidates(state, dialog, width);
        List<Run> problem = [.. dialog.Problem is { } text ? TextWrap.Lines(PlainText.Clean(text), width).Select(l => new Run(l, "red")) : []];
        List<Run> asked = [.. isBeside ? [] : TextWrap.Lines(ask, width).Select(l => new Run(l))];
        var above = problem.Count + asked.Count <= room ? [.. problem, .. asked] : problem;

        // What may be typed next, as much as there is room for, the chosen one among it.
        var most = Math.Min(MostCandidates, room - above.Count - 1);
        if (most > 0 && candidates.Count > 0)
        {
            var chosen = Math.Clamp(dialog.Selected, 0, candidates.Count - 1);
            var top = Math.Clamp(chosen - (most / 2), 0, Math.Max(0, candidates.Count - most));
            above = [.. candidates.Skip(top).Take(most).Select((c, i) => new Run((top + i == chosen ? "> " : "  ") + c)), .. above];
        }

        if (above.Count > 0 && above.Count < room)
        {
            above.Insert(0, new Run(new string(state.Settings.HasBoxDrawing ? '─' : '-', width)));
        }

        return new DialogBlock(isBeside ? ask + " " : "> ", [.. above.Take(Math.Max(0, room))]);
    }

    private static List<string> Candidates(ScreenState state, Dialog dialog, int width)
    {
        var candidates = ScreenTable.Of(state).Candidates(state, dialog);
        var column = candidates.Take(50).Select(c => c.Text.Length).DefaultIfEmpty(0).Max() + 2;
        return [.. candidates.Select(c => Columns.Cut(c.Text.PadRight(column) + c.About, width - 2))];
    }
}
