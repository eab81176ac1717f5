using System;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Terminal.Frames;
using NoticeLang.Terminal.Keys;
using NoticeLang.Terminal.Screens;
using NoticeLang.Terminal.State;

namespace NoticeLang.Terminal.Updating;

/// <summary>Commands that mean the same on every screen.</summary>
internal static class CommandUpdates
{
    public static Change? Apply(ScreenState state, FrameLayout layout, Command command) => command switch
    {
        Command.Quit => Change.Of(state, new Quit()),
        Command.Back when state.Progress is not null => Change.Of(state with { Said = "Stopped. What was worked out stays; r reads the files again.", Progress = null, IsStopped = true }, new CancelWork()),
        Command.Back => state.Here.Filter.Length > 0 && state.Trail.Length == 1 ? state.With(state.Here with { Filter = "" }) : state.Leave(),
        Command.Open => layout.Selected is { } row ? ScreenTable.Of(state).Open(state, row) : null,
        Command.Help => state with { Dialog = new Dialog(DialogKind.Help) },
        Command.Palette => state with { Dialog = new Dialog(DialogKind.Palette) },
        Command.Search => state with { Dialog = new Dialog(DialogKind.Search) },
        Command.Filter => state with { Dialog = new Dialog(DialogKind.Filter) },
        Command.SetDate => state with { Dialog = new Dialog(DialogKind.Date) },
        Command.Export => state with { Dialog = new Dialog(DialogKind.Export) },
        Command.NextMatch => Match(state, layout, 1),
        Command.PreviousMatch => Match(state, layout, -1),
        Command.Sort => Sort(state, layout),
        Command.Undo => Undo(state),
        Command.CheckAgain => CheckAll(state with { Said = "Reading the files again." }) is var again ? again with { Effects = [new FindNotices(), .. state.Notices.Select(n => new ReadNotice(n.Path)), .. again.Effects] } : null,
        Command.Copy => layout.Selected is { } copied ? Change.Of(state with { Said = "Copied: " + copied.Words }, new CopyText(copied.Words)) : null,
        Command.Edit => Edit(state, layout),
        Command.Fix => state with { Dialog = new Dialog(DialogKind.Fix) },
        Command.Lines => Change.Of(state, new ShowLines(Views.Lines(state))),
        Command.GoToOverview => state with { Trail = [state.Trail[0]] },
        Command.GoToNotice => GoTo(state, layout, ScreenKind.Notice),
        Command.GoToCondition => GoTo(state, layout, ScreenKind.Condition),
        Command.GoToTimeline or Command.Timeline => GoTo(state, layout, ScreenKind.Timeline),
        Command.GoToWhatIf => GoTo(state, layout, ScreenKind.WhatIf),
        Command.GoToEvidence => GoTo(state, layout, ScreenKind.Evidence),
        Command.GoToSource => GoTo(state, layout, ScreenKind.Source),
        Command.Problems => Problems(state, layout),
        _ => null,
    };

    /// <summary>The next row, or the one before, that holds what is searched for; round the ends, and that is said.</summary>
    internal static ScreenState Match(ScreenState state, FrameLayout layout, int direction)
    {
        var count = layout.Rows.Count;
        for (var step = 1; step <= count; step++)
        {
            var at = layout.SelectedIndex + (direction * step);
            var index = ((at % count) + count) % count;
            if (!layout.Rows[index].IsHeading && RowFilter.Finds(layout.Rows[index], state.Here.Search))
            {
                var moved = Moves.To(state, layout, index);
                if (!RowFilter.Holds(layout.Rows[index], state.Here.Search))
                {
                    return moved with { Said = $"Its own words, its evidence or its files hold \"{state.Here.Search}\". {layout.Rows[index].Words}" };
                }

                return at == index ? moved : moved with { Said = $"Went round the {(direction > 0 ? "end" : "beginning")}. {layout.Rows[index].Words}" };
            }
        }

        return state with { Said = $"Nothing here holds \"{state.Here.Search}\"." };
    }

    /// <summary>Asks for every notice anew as at the state's day, the one that is looked at first.</summary>
    internal static Change CheckAll(ScreenState state)
    {
        var next = state with { Generation = state.Generation + 1, IsStopped = false };
        return new Change(next,
        [
            .. next.Notices.Where(n => n.Workable is not null).OrderBy(n => n.Path == next.Here.Notice ? 0 : 1)
                .Select(n => (Effect)new CheckNotice(n.Path, n.Workable!, next.AsAt, next.KnownBy, next.Generation)),
        ]);
    }

    internal static ScreenState Remember(ScreenState state, string what) =>
        state with { Undo = state.Undo.Push(new UndoStep(what, state.AsAt, state.Trail)) };

    private static ScreenState Sort(ScreenState state, FrameLayout layout)
    {
        var orders = layout.View.Orders;
        if (orders.Length < 2)
        {
            return state with { Said = "These rows have one order." };
        }

        var next = (state.Here.Sort + 1) % orders.Length;
        return Remember(state, "the order").With(state.Here with { Sort = next }) with { Said = $"Order: {orders[next]}." };
    }

    private static Change Undo(ScreenState state)
    {
        var step = state.Undo.Peek();
        var back = state with { AsAt = step.AsAt, Trail = step.Trail, Undo = state.Undo.Pop(), Said = $"Undone: {step.What}." };
        return step.AsAt == state.AsAt ? back : CheckAll(back);
    }

    private static Change? Edit(ScreenState state, FrameLayout layout) =>
        layout.Selected?.Location is { } place && place.Path.Length > 0
            ? Change.Of(state, new OpenEditor(place.Path, place.Text.Layout is null ? place.Start.Line : 1))
            : state with { Said = "This row stands in no file." };

    /// <summary>Another screen about the same notice: it takes the place of a screen of its kind, else stands one level in.</summary>
    private static Change GoTo(ScreenState state, FrameLayout layout, ScreenKind kind)
    {
        if (state.Here.Kind == kind)
        {
            return state;
        }

        var notice = state.Here.Notice ?? (state.Here.Kind == ScreenKind.Overview ? layout.Selected?.Key : null) ?? state.Notices.FirstOrDefault()?.Path;
        if (ScreenTable.Find(kind) is null || notice is null)
        {
            return state with { Said = "There is no such screen here." };
        }

        var condition = kind == ScreenKind.Condition ? Availability.Target(state) : null;
        for (var i = state.Trail.Length - 1; i >= 0; i--)
        {
            if (state.Trail[i] is { } before && before.Kind == kind && before.Notice == notice && before.Condition == condition)
            {
                return state with { Trail = state.Trail[..(i + 1)] };
            }
        }

        var place = new Place(kind, notice, kind == ScreenKind.Condition ? condition : null);
        ImmutableArray<Place> trail = [state.Trail[0], .. state.Trail.Skip(1).Where(p => p.Kind is ScreenKind.Notice or ScreenKind.Condition && p.Notice == notice)];
        if (kind == ScreenKind.Notice)
        {
            trail = [state.Trail[0]];
        }
        else if (trail.All(p => p.Kind != ScreenKind.Notice))
        {
            trail = trail.Add(new Place(ScreenKind.Notice, notice));
        }

        return state with { Trail = trail.Add(place) };
    }

    private static Change Problems(ScreenState state, FrameLayout layout)
    {
        var path = state.Here.Notice ?? layout.Selected?.Key;
        var notice = state.Notices.FirstOrDefault(n => n.Path == path) ?? state.Notices.FirstOrDefault(n => n.Loaded is { HasErrors: true }) ?? state.Notices.FirstOrDefault(n => n.Loaded is { Messages.IsEmpty: false });
        if (notice?.Loaded is not { } loaded || SourceScreen.FirstProblem(loaded) is not { } first)
        {
            return state with { Said = "There are no problems in these files." };
        }

        var change = GoTo(state.With(state.Here with { Notice = state.Here.Notice ?? notice.Path }), layout, ScreenKind.Source);
        return change.State.Here.Kind == ScreenKind.Source
            ? change.State.With(change.State.Here with { Selected = first, PaneTop = 0 })
            : change;
    }
}
