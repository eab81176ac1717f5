using System;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Reporting;
using NoticeLang.Reporting.Layout;
using NoticeLang.Reporting.Results;
using NoticeLang.Terminal.Screens;
using NoticeLang.Terminal.State;

namespace NoticeLang.Terminal.Frames;

/// <summary>Lines above the rows that stay at every size, because without them the rows mislead: that a result is old, that rows are left out.</summary>
internal static class FrameNotes
{
    /// <summary>That what is shown is old, of another day, or worked out from a part of the files, in as many words as fit; null where it is all there is.</summary>
    public static Run? Doubt(ScreenState state, int width) => state.Here.Kind == ScreenKind.Source ? null : Old(state, width) ?? OtherDay(state, width) ?? Partial(state, width);

    private static Run? Old(ScreenState state, int width)
    {
        var isOfAll = state.Here.Notice is null;
        var old = state.Notices.Where(n => n.IsOld && (isOfAll || n.Path == state.Here.Notice)).ToList();
        if (old.Count == 0)
        {
            return null;
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

    /// <summary>That files have errors, or that evidence was not read, so that what it would show looks as if it were not.</summary>
    private static Run? Partial(ScreenState state, int width)
    {
        var isOfAll = state.Here.Notice is null;
        var partial = state.Notices.Where(n => (isOfAll || n.Path == state.Here.Notice) && n.Result is { } result && (NoticeSummary.Of(n).Errors > 0 || !result.EvidenceNotRead.IsEmpty)).ToList();
        if (partial.Count == 0)
        {
            return null;
        }

        var errors = partial.Sum(n => NoticeSummary.Of(n).Errors);
        var where = !isOfAll ? "" : partial.Count == 1 ? partial[0].Name + ": " : Words.Text($"{partial.Count} notices: ");
        ImmutableArray<string> said = errors > 0
            ?
            [
                $"{where}{Words.Count(errors, "error")} in the files, so only a part is worked out. Press p to see {(errors == 1 ? "it" : "them")}.",
                $"{where}{Words.Count(errors, "error")} in the files. p shows {(errors == 1 ? "it" : "them")}.",
                $"{Words.Count(errors, "error")} in the files",
                Words.Count(errors, "error"),
            ]
            :
            [
                .. partial.Count == 1 ? new[] { where + NotReadEvidence.Sentence(partial[0].Result!.EvidenceNotRead)!.Replace("see the messages", "press p", StringComparison.Ordinal) } : [],
                $"{where}Evidence not read. Press p to see which.",
                "Evidence not read",
            ];
        return new Run(said.FirstOrDefault(s => TextWidth.Of(PlainText.Clean(s)) <= width) ?? "Part only", "red");
    }

    /// <summary>What the filter leaves; null where there is none.</summary>
    public static Run? Filter(ScreenState state, ScreenView view, int left, int width)
    {
        if (state.Here.Filter.Length == 0)
        {
            return null;
        }

        var (text, what) = state.Here.Filter[0] == '!' ? (state.Here.Filter[1..], "without") : (state.Here.Filter, "with");
        var count = Words.Text($"{left} of {view.Rows.Count(r => !r.IsHeading)}");
        ImmutableArray<string> said = [$"Only rows {what} \"{text}\": {count}. u shows all again.", $"Only {what} \"{text}\": {count}", $"Filtered: {count}"];
        return new Run(said.FirstOrDefault(s => TextWidth.Of(PlainText.Clean(s)) <= width) ?? count);
    }
}
