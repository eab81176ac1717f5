using System;
using System.Linq;
using NoticeLang.Terminal.Frames;
using NoticeLang.Terminal.Keys;
using NoticeLang.Terminal.State;

namespace NoticeLang.Terminal.Updating;

/// <summary>Moving over rows, and scrolling the lower pane while it has the keys.</summary>
internal static class Moves
{
    public static Change? Apply(ScreenState state, FrameLayout layout, Command command)
    {
        if (state.Here.Pane > 0 && layout.Pane is not null && PaneStep(layout, command) is { } step)
        {
            var most = Math.Max(0, layout.Pane.Lines.Count - layout.PaneHeight);
            return state.With(state.Here with { PaneTop = Math.Clamp(step == int.MinValue ? 0 : step == int.MaxValue ? most : state.Here.PaneTop + step, 0, most) });
        }

        return command switch
        {
            Command.Up => To(state, layout, layout.Selectable(layout.SelectedIndex - 1, -1)),
            Command.Down => To(state, layout, layout.Selectable(layout.SelectedIndex + 1, 1)),
            Command.First => To(state, layout, layout.Selectable(0, 1)),
            Command.Last => To(state, layout, layout.Selectable(layout.Rows.Count - 1, -1)),
            Command.PageUp => Page(state, layout, -layout.RowsHeight),
            Command.PageDown => Page(state, layout, layout.RowsHeight),
            Command.NextPane or Command.PreviousPane => layout.Pane is null
                ? state with { Said = "There is no room for the pane below; make the window larger." }
                : state.With(state.Here with { Pane = 1 - state.Here.Pane }) with { Said = state.Here.Pane == 0 ? "The keys now scroll the pane below. Tab goes back." : "The keys now move over the rows." },
            _ => null,
        };
    }

    /// <summary>The wheel: as many rows as it turned.</summary>
    public static ScreenState Scroll(ScreenState state, FrameLayout layout, int rows)
    {
        var index = layout.SelectedIndex;
        for (var i = 0; i < Math.Abs(rows) && index >= 0; i++)
        {
            var next = layout.Selectable(index + Math.Sign(rows), Math.Sign(rows));
            index = next < 0 ? index : next;
        }

        return To(state, layout, index);
    }

    public static ScreenState To(ScreenState state, FrameLayout layout, int index) =>
        index < 0 || index >= layout.Rows.Count ? state : state.With(state.Here with { Selected = layout.Rows[index].Key, PaneTop = 0 });

    private static int? PaneStep(FrameLayout layout, Command command) => command switch
    {
        Command.Up => -1,
        Command.Down => 1,
        Command.PageUp => -layout.PaneHeight,
        Command.PageDown => layout.PaneHeight,
        Command.First => int.MinValue,
        Command.Last => int.MaxValue,
        _ => null,
    };

    private static ScreenState Page(ScreenState state, FrameLayout layout, int lines)
    {
        if (layout.SelectedIndex < 0)
        {
            return state;
        }

        // The row so many lines on; at least one row further where a row is taller than the page.
        var target = layout.LineOf(layout.SelectedIndex) + lines;
        var index = layout.SelectedIndex;
        var direction = Math.Sign(lines);
        while (layout.Selectable(index + direction, direction) is >= 0 and var next
            && (direction > 0 ? layout.LineOf(next) <= target : layout.LineOf(next) >= target))
        {
            index = next;
        }

        if (index == layout.SelectedIndex && layout.Selectable(index + direction, direction) is >= 0 and var one)
        {
            index = one;
        }

        return To(state, layout, index);
    }
}
