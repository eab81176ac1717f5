using System.Collections.Generic;
using System.Linq;
using NoticeLang.Reporting.Layout;
using NoticeLang.Terminal.Keys;
using NoticeLang.Terminal.Screens;
using NoticeLang.Terminal.State;

namespace NoticeLang.Terminal.Frames;

/// <summary>The keys of this moment, as many as there is room for, help always among them.</summary>
internal static class KeyLine
{
    public const int Gap = 3;

    public static IReadOnlyList<(string Shown, string Brief, Command Command)> Of(ScreenState state, int width)
    {
        var keys = state.Dialog is { } dialog ? (dialog.Kind is DialogKind.Suppose or DialogKind.Palette ? [Command.Open, Command.Back, Command.NextPane] : [Command.Open, Command.Back])
            : ScreenTable.Of(state).Commands.Where(c => c != Command.Help && Availability.WhyOff(state, c) is null).ToList();
        var line = new List<(string Shown, string Brief, Command Command)>();
        (string Shown, string Brief, Command Command) help = ("?", "Help", Command.Help);
        var room = width - (state.Dialog is null ? WidthOf(help) : -Gap);
        if (state.Dialog is null && state.Trail.Length > 1)
        {
            keys.Insert(keys.Contains(Command.Open) ? 1 : 0, Command.Back);
        }

        foreach (var command in keys)
        {
            var row = KeyTable.Of(command);
            var key = (row.Shown, state.Dialog is not null ? (command switch { Command.Open => "Accept", Command.NextPane => "Complete", _ => "Close" }) : Brief(state, row), command);
            if (room - WidthOf(key) - Gap < 0)
            {
                break;
            }

            room -= WidthOf(key) + Gap;
            line.Add(key);
        }

        if (state.Dialog is null)
        {
            line.Add(help with { Brief = line.Count < keys.Count ? "More" : "Help" });
        }

        return line;
    }

    private static string Brief(ScreenState state, KeyRow row) => row.Command switch
    {
        Command.Timeline when state.Here.Kind is ScreenKind.Timeline or ScreenKind.Overview => "Calendar",
        Command.Left when state.Here.Kind is ScreenKind.Timeline or ScreenKind.WhatIf or ScreenKind.Calendar => "Earlier",
        Command.Right when state.Here.Kind is ScreenKind.Timeline or ScreenKind.WhatIf or ScreenKind.Calendar => "Later",
        _ => row.Brief,
    };

    private static int WidthOf((string Shown, string Brief, Command Command) key) => TextWidth.Of(key.Shown) + 1 + TextWidth.Of(key.Brief);
}
