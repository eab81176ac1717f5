using System;
using System.Linq;
using NoticeLang.Reporting;
using NoticeLang.Terminal.Frames;
using NoticeLang.Terminal.Keys;
using NoticeLang.Terminal.Screens;
using NoticeLang.Terminal.State;

namespace NoticeLang.Terminal.Updating;

/// <summary>Typing in a dialog, and what comes of it.</summary>
internal static class DialogUpdates
{
    private const int LongestLine = 500;

    public static Change OnKey(ScreenState state, Dialog dialog, Key key) => key.Name switch
    {
        "Esc" or "Ctrl+C" => state with { Dialog = null },
        "Enter" => Accept(state, dialog),
        "Backspace" => dialog.Cursor == 0 ? state : Edited(state, dialog, dialog.Text.Remove(dialog.Cursor - 1, 1), dialog.Cursor - 1),
        "Delete" => dialog.Cursor == dialog.Text.Length ? state : Edited(state, dialog, dialog.Text.Remove(dialog.Cursor, 1), dialog.Cursor),
        "Ctrl+U" => Edited(state, dialog, "", 0),
        "Left" => state with { Dialog = dialog with { Cursor = Math.Max(0, dialog.Cursor - 1) } },
        "Right" => state with { Dialog = dialog with { Cursor = Math.Min(dialog.Text.Length, dialog.Cursor + 1) } },
        "Home" => state with { Dialog = dialog with { Cursor = 0 } },
        "End" => state with { Dialog = dialog with { Cursor = dialog.Text.Length } },
        "Up" => state with { Dialog = dialog with { Selected = Math.Max(0, dialog.Selected - 1) } },
        "Down" => state with { Dialog = dialog with { Selected = Math.Min(Entries(state, dialog) - 1, dialog.Selected + 1) } },
        "PgUp" => state with { Dialog = dialog with { Selected = Math.Max(0, dialog.Selected - 10) } },
        "PgDn" => state with { Dialog = dialog with { Selected = Math.Min(Entries(state, dialog) - 1, dialog.Selected + 10) } },
        "Tab" => Complete(state, dialog),
        "n" or "N" when dialog.Kind == DialogKind.Fix => state with { Dialog = null, Said = "Nothing was changed." },
        "y" or "Y" when dialog.Kind == DialogKind.Fix => Accept(state, dialog with { Text = "y" }),
        _ => key.Types is { } text ? Type(state, dialog, text) : state,
    };

    /// <summary>Text at the cursor; line breaks become spaces.</summary>
    public static ScreenState Type(ScreenState state, Dialog dialog, string text)
    {
        var typed = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
        return dialog.Text.Length + typed.Length > LongestLine ? state : Edited(state, dialog, dialog.Text.Insert(dialog.Cursor, typed), dialog.Cursor + typed.Length);
    }

    private static ScreenState Edited(ScreenState state, Dialog dialog, string text, int cursor) =>
        state with { Dialog = dialog with { Text = text, Cursor = cursor, Selected = 0, Problem = null } };

    private static int Entries(ScreenState state, Dialog dialog) => dialog.Kind switch
    {
        DialogKind.Palette => Math.Max(1, DialogLists.Matching(state, dialog).Length),
        DialogKind.Suppose => Math.Max(1, ScreenTable.Of(state).Candidates(state, dialog).Length),
        DialogKind.Help => Math.Max(1, DialogLists.Lines(state, dialog, 80).Count),
        _ => 1,
    };

    /// <summary>The word at the cursor becomes the candidate that is chosen, in a sentence; the whole line in the palette.</summary>
    private static ScreenState Complete(ScreenState state, Dialog dialog)
    {
        if (dialog.Kind == DialogKind.Suppose)
        {
            var candidates = ScreenTable.Of(state).Candidates(state, dialog);
            if (candidates.IsEmpty)
            {
                return state;
            }

            var start = SuppositionWords.WordStart(dialog.Text, dialog.Cursor);
            var word = candidates[Math.Clamp(dialog.Selected, 0, candidates.Length - 1)].Text;
            var after = dialog.Text[dialog.Cursor..];
            var gap = after.StartsWith(' ') ? "" : " ";
            return Edited(state, dialog, dialog.Text[..start] + word + gap + after, start + word.Length + 1);
        }

        return dialog.Kind == DialogKind.Palette && DialogLists.Matching(state, dialog) is { IsEmpty: false } rows
            ? Edited(state, dialog, rows[Math.Clamp(dialog.Selected, 0, rows.Length - 1)].Name, rows[Math.Clamp(dialog.Selected, 0, rows.Length - 1)].Name.Length)
            : state;
    }

    private static Change Accept(ScreenState state, Dialog dialog)
    {
        var text = dialog.Text.Trim();
        var closed = state with { Dialog = null };
        switch (dialog.Kind)
        {
            case DialogKind.Palette:
                return DialogLists.Matching(state, dialog) is { IsEmpty: false } rows ? Updater.Do(closed, rows[Math.Clamp(dialog.Selected, 0, rows.Length - 1)].Command) : state;
            case DialogKind.Search:
                return text.Length == 0 ? closed.With(state.Here with { Search = "" }) : Found(closed.With(state.Here with { Search = text }));
            case DialogKind.Filter:
                return CommandUpdates.Remember(closed, "the filter").With(state.Here with { Filter = text, Top = 0 });
            case DialogKind.Date:
                return SetDate(state, closed, dialog, text);
            case DialogKind.Export:
                return Views.Export(state, closed, dialog, text);
            default:
                return ScreenTable.Of(state).Accept(state, dialog, text) ?? closed;
        }
    }

    private static ScreenState Found(ScreenState state)
    {
        var layout = FrameLayout.Of(state);
        return layout.Selected is { } row && RowFilter.Finds(row, state.Here.Search) ? state : CommandUpdates.Match(state, layout, 1);
    }

    private static Change SetDate(ScreenState state, ScreenState closed, Dialog dialog, string text)
    {
        if (text.Length == 0)
        {
            return closed;
        }

        var problem = "";
        if ((text.Equals("today", StringComparison.OrdinalIgnoreCase) ? state.Settings.Today : DateWords.Parse(text, "as-at", out problem)) is not { } day)
        {
            return state with { Dialog = dialog with { Problem = problem.Length > 0 ? problem : "Today is not told here: give the date." } };
        }

        return CommandUpdates.CheckAll(CommandUpdates.Remember(closed, "the date") with { AsAt = day, Said = Words.Text($"As at {day.ToLongString()}. u goes back to {state.AsAt}.") });
    }
}
