using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Terminal.Frames;
using NoticeLang.Terminal.Keys;
using NoticeLang.Terminal.Screens;
using NoticeLang.Terminal.State;

namespace NoticeLang.Terminal.Updating;

/// <summary>State and message to state, and what the new state asks of the world. Pure.</summary>
public static class Updater
{
    public static Change Apply(ScreenState state, ScreenMessage message)
    {
        var change = message switch
        {
            KeyPressed { Key: var key } => OnKey(state with { Said = null, Notices = Seen(state.Notices) }, key),
            TextPasted { Text: var text } => state.Dialog is { } dialog ? DialogUpdates.Type(state, dialog, text) : state,
            MousePressed mouse => OnMouse(state with { Said = null }, mouse),
            Resized { Width: var width, Height: var height } => state with { Size = (width, height) },
            _ => ResultUpdates.Apply(state, message),
        };
        if (ScreenTable.Of(change.State).Entered(change.State) is { } more)
        {
            change = new Change(more.State, [.. change.Effects, .. more.Effects]);
        }

        return change with { State = Settled(change.State) };
    }

    /// <summary>What a command does, from whatever it was asked for: a key, the palette, the mouse.</summary>
    internal static Change Do(ScreenState state, Command command)
    {
        if (Availability.WhyOff(state, command) is { } why)
        {
            return state with { Said = $"{KeyTable.Of(command).Shown} cannot be used now: {why}." };
        }

        var layout = FrameLayout.Of(state);
        var screen = ScreenTable.Of(state);
        return screen.Do(state, command, layout.Selected)
            ?? Moves.Apply(state, layout, command)
            ?? CommandUpdates.Apply(state, layout, command)
            ?? state;
    }

    private static Change OnKey(ScreenState state, Key key)
    {
        if (state.Dialog is { } dialog)
        {
            return DialogUpdates.OnKey(state, dialog, key);
        }

        if (key.Name == "Ctrl+C")
        {
            return Change.Of(state, new Quit(IsStopped: true));
        }

        return KeyTable.Find(key) is { } row ? Do(state, row.Command)
            : state with { Said = $"{key} does nothing here. Press ? for the keys." };
    }

    private static Change OnMouse(ScreenState state, MousePressed mouse)
    {
        if (mouse.Wheel != 0)
        {
            return Moves.Scroll(state, FrameLayout.Of(state), mouse.Wheel);
        }

        if (FramePainter.Paint(state).At(mouse.X, mouse.Y) is not { } hit)
        {
            return state;
        }

        if (hit.Command is { } command)
        {
            return state.Dialog is { } dialog ? DialogUpdates.OnKey(state, dialog, new Key(command switch { Command.Open => "Enter", Command.NextPane => "Tab", _ => "Esc" })) : Do(state, command);
        }

        var selected = state.With(state.Here with { Selected = hit.RowKey, PaneTop = 0 });
        return mouse.Clicks > 1 ? Do(selected, Command.Open) : selected;
    }

    /// <summary>What changed is marked until the next key.</summary>
    private static ImmutableArray<NoticeEntry> Seen(ImmutableArray<NoticeEntry> notices) =>
        notices.All(n => n.Was.IsEmpty) ? notices : [.. notices.Select(n => n.Was.IsEmpty ? n : n with { Was = n.Was.Clear() })];

    /// <summary>The place with what is selected and in sight written down, so that it stays when rows come and go.</summary>
    private static ScreenState Settled(ScreenState state)
    {
        var layout = FrameLayout.Of(state);
        var key = layout.Selected?.Key ?? state.Here.Selected;

        // While results come in the first row is another one each time: nobody has chosen it.
        if (state.Here is { Selected: null, Kind: ScreenKind.Overview } && state.Notices.Any(n => n.Result is null))
        {
            return state;
        }

        return state.Here.Selected == key && state.Here.Top == layout.Top ? state : state.With(state.Here with { Selected = key, Top = layout.Top });
    }
}
