using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Reporting;
using NoticeLang.Reporting.Layout;
using NoticeLang.Terminal.Screens;
using NoticeLang.Terminal.State;

namespace NoticeLang.Terminal.Frames;

/// <summary>Lines above the rows that stay at every size, because without them the rows mislead: that a result is old, that rows are left out.</summary>
internal static class FrameNotes
{
    /// <summary>That what is shown is from the last good check, in as many words as fit; null where it is not.</summary>
    public static Run? Old(ScreenState state, int width)
    {
        if (state.Here.Kind == ScreenKind.Source)
        {
            return null;
        }

        var isOfAll = state.Here.Notice is null;
        var old = state.Notices.Where(n => n.IsOld && (isOfAll || n.Path == state.Here.Notice)).ToList();
        if (old.Count == 0)
        {
            return OtherDay(state, width);
        }

        var at = old.Count == 1 && old[0].CheckedAt is { } time ? $", {time}" : "";
        var what = !isOfAll ? "" : old.Count == 1 ? $"{old[0].Name}: " : Words.Text($"{old.Count} notices: ");
        ImmutableArray<string> said =
        [
            $"{what}From the last good check{at}: the files have errors now. Press p to see them.",
            $"{what}From the last good check{at}. p shows the errors.",
            "From the last good check. p: errors",
            "From the last good check",
            "Last good check",
        ];
        return new Run(said.FirstOrDefault(s => TextWidth.Of(PlainText.Clean(s)) <= width) ?? "Old", "red");
    }

    /// <summary>That what is shown is of another day than the one that is set, while long work is going on or after it was stopped.</summary>
    private static Run? OtherDay(ScreenState state, int width)
    {
        var other = state.Progress is null && !state.IsStopped ? null
            : state.Notices.FirstOrDefault(n => (state.Here.Notice is null || n.Path == state.Here.Notice) && n.Result is { } result && result.AsAt != state.AsAt);
        if (other is null)
        {
            return null;
        }

        var day = other.Result!.AsAt;
        ImmutableArray<string> said = [$"Not worked out as at {state.AsAt} yet: this is as at {day}.{(state.IsStopped ? " r works it out." : "")}", $"This is as at {day}.", day.ToString()];
        return new Run(said.FirstOrDefault(s => s.Length <= width) ?? "Old", "red");
    }

    /// <summary>What the filter leaves; null where there is none.</summary>
    public static Run? Filter(ScreenState state, ScreenView view, int left)
    {
        if (state.Here.Filter.Length == 0)
        {
            return null;
        }

        var (text, what) = state.Here.Filter[0] == '!' ? (state.Here.Filter[1..], "without") : (state.Here.Filter, "with");
        return new Run(Words.Text($"Only rows {what} \"{text}\": {left} of {view.Rows.Count(r => !r.IsHeading)}. u shows all again."));
    }
}
