using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Reporting.Layout;
using NoticeLang.Terminal.Keys;
using NoticeLang.Terminal.Screens;
using NoticeLang.Terminal.State;

namespace NoticeLang.Terminal.Frames;

/// <summary>The lists that stand over a screen while the palette or the help is open, and what each dialog asks.</summary>
internal static class DialogLists
{
    public static string Ask(ScreenState state, DialogKind kind) => kind switch
    {
        DialogKind.Search => "Search for:",
        DialogKind.Filter => "Show only rows with (! before it: without):",
        DialogKind.Date => "As at which day? For example 1 April 2022, or today:",
        DialogKind.Suppose => "Suppose that (Tab completes a word):",
        DialogKind.Palette => "Command:",
        DialogKind.SaveScenario => "Name of the scenario:",
        DialogKind.Fix => "Make these changes? y or n:",
        DialogKind.Export => $"Write to which file (.txt, .svg or .ics; Enter for {Views.FileName(state)})?",
        _ => "Search the keys:",
    };

    /// <summary>The rows of the table of keys whose names hold what is typed.</summary>
    public static ImmutableArray<KeyRow> Matching(ScreenState state, Dialog dialog) =>
    [
        .. KeyTable.Rows.Where(r => dialog.Text.Length == 0
            || r.Name.Contains(dialog.Text, StringComparison.OrdinalIgnoreCase) || r.Brief.Contains(dialog.Text, StringComparison.OrdinalIgnoreCase)
            || r.Keys.Contains(dialog.Text)),
    ];

    public static List<(ImmutableArray<Run> Runs, bool IsSelected)> Lines(ScreenState state, Dialog dialog, int width)
    {
        if (dialog.Kind == DialogKind.Fix)
        {
            return [.. NoticeFix.Shown(NoticeFix.Of(state), width).Select(runs => (runs, false))];
        }

        var rows = Matching(state, dialog);
        var lines = new List<(ImmutableArray<Run>, bool)>();
        if (dialog.Kind == DialogKind.Palette)
        {
            foreach (var (row, i) in rows.Select((r, i) => (r, i)))
            {
                lines.Add(([$"  {Pad(row.Shown)}{Sentence(state, row)}"], i == Math.Clamp(dialog.Selected, 0, rows.Length - 1)));
            }
        }
        else
        {
            AddHelp(state, rows, lines, width);
        }

        if (rows.IsEmpty)
        {
            lines.Add(([$"  No command has \"{dialog.Text}\" in its name."], false));
        }

        return lines;
    }

    private static void AddHelp(ScreenState state, ImmutableArray<KeyRow> rows, List<(ImmutableArray<Run> Runs, bool IsSelected)> lines, int width)
    {
        lines.Add(([$"Keys for this screen: {ScreenTable.Of(state).Crumb(state, state.Here)}. Type to search the keys. Esc closes this."], false));
        foreach (var group in rows.Where(r => Availability.WhyOff(state, r.Command) is null).GroupBy(r => r.Group))
        {
            lines.Add(([], false));
            lines.Add(([group.Key], false));
            foreach (var row in group)
            {
                lines.Add(([$"  {Pad(string.Join(", ", row.Keys))}{row.Name}"], false));
            }
        }

        var off = rows.Where(r => Availability.WhyOff(state, r.Command) is not null).ToList();
        if (off.Count > 0)
        {
            lines.Add(([], false));
            lines.Add((["Not available now"], false));
            foreach (var row in off)
            {
                foreach (var line in TextWrap.Lines($"  {Pad(row.Shown)}{row.Name}: {Availability.WhyOff(state, row.Command)}", width))
                {
                    lines.Add(([line], false));
                }
            }
        }

        lines.Add(([], false));
        lines.Add((["Marks"], false));
        foreach (var row in Evaluation.VerdictTable.Rows.Append(Evaluation.VerdictTable.DueSoon).OrderBy(r => r.Urgency))
        {
            lines.Add(([new Run($"  {row.Mark}", row.Colour), $" {row.Word}"], false));
        }

        lines.Add(([], false));
        lines.Add((["Mouse: click a row to select it, twice to open it; click a key's name to use it; hold Shift to select text."], false));
    }

    private static string Sentence(ScreenState state, KeyRow row) => Availability.WhyOff(state, row.Command) is { } why ? $"{row.Name} (not now: {why})" : row.Name;

    private static string Pad(string keys) => keys.PadRight(14);
}
