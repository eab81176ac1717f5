using System.Linq;
using NoticeLang.Reporting;
using NoticeLang.Terminal.State;

namespace NoticeLang.Terminal.Frames;

/// <summary>The line that says the selected row in words: for whoever hears the screen, and for whoever looks at one line.</summary>
internal static class StatusWords
{
    public static string Of(ScreenState state, FrameLayout layout)
    {
        // Where not even a line is left for it, this line says that the result is old.
        var old = layout.Notes.Count == 0 && FrameNotes.Doubt(state, layout.Inner) is { } note ? note.Text.TrimEnd('.') + ". " : "";
        var progress = old + (state.Progress is { } going ? going + ". Esc stops it. " : "");
        if (state.Said is { } said)
        {
            return progress + said;
        }

        if (layout.Selected is not { } row)
        {
            return progress.Length > 0 ? progress : state.Here.Filter.Length > 0 && layout.View.Rows.Any(r => !r.IsHeading) ? "No row is left by the filter. u shows all again." : layout.View.WhenEmpty;
        }

        var number = layout.Rows.Take(layout.SelectedIndex + 1).Count(r => !r.IsHeading);
        var count = layout.Rows.Count(r => !r.IsHeading);
        return Words.Text($"{progress}{layout.View.Noun} {number} of {count}. {row.Words}");
    }
}
