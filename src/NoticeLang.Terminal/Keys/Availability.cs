using System.Linq;
using NoticeLang.Reporting;
using NoticeLang.Terminal.Screens;
using NoticeLang.Terminal.State;

namespace NoticeLang.Terminal.Keys;

/// <summary>Whether a command can be used in a state, and if not, why: a key that does nothing says so.</summary>
internal static class Availability
{
    /// <summary>Why a command cannot be used now, as a clause; null where it can.</summary>
    public static string? WhyOff(ScreenState state, Command command)
    {
        var screen = ScreenTable.Of(state);
        return screen.WhyOff(state, command) ?? command switch
        {
            Command.Back when state.Trail.Length == 1 && state.Progress is null && state.Here.Filter.Length == 0 => "this is the first screen; q leaves",
            Command.GoToNotice or Command.GoToCondition or Command.GoToTimeline or Command.GoToWhatIf or Command.GoToEvidence or Command.GoToSource or Command.Problems
                when state.Here.Notice is null && !state.Notices.Any() => "there is no notice",
            Command.GoToCondition when Target(state) is null => "no condition is selected",
            Command.Undo when state.Undo.IsEmpty => "no date, filter or order has been changed",
            Command.NextMatch or Command.PreviousMatch when state.Here.Search.Length == 0 && state.Here.Kind != ScreenKind.Source => "nothing is searched for; / does",
            Command.Edit when !state.Settings.HasEditor => "no editor is set; set VISUAL or EDITOR",
            Command.Fix when state.Here.Kind != ScreenKind.Source => "it is for the notice’s own file; c goes there",
            Command.Fix when NoticeFix.Of(state).IsEmpty => "this file has no slip that can be mended for you",
            Command.Sort when !screen.Commands.Contains(Command.Sort) => "these rows have one order",
            Command.Filter when !screen.Commands.Contains(Command.Filter) => "these rows belong together",
            Command.NextPane or Command.PreviousPane when !screen.Commands.Contains(Command.NextPane) => "there is no other pane here",
            Command.MonthBack or Command.MonthOn or Command.PreviousDue or Command.NextDue or Command.Toggle or Command.Suppose or Command.SaveScenario
                or Command.Left or Command.Right when !screen.Commands.Contains(command) && !IsPair(screen, command) => OfScreens(command),
            _ => null,
        };
    }

    /// <summary>Of a command that the screen has not, which have it.</summary>
    private static string OfScreens(Command command)
    {
        var names = ScreenTable.All.Where(s => s.Commands.Contains(command) || IsPair(s, command)).Select(s => NameOf(s.Kind)).ToList();
        return names.Count == 0 ? "no screen has it" : "it is for " + Words.List(names);
    }

    private static string NameOf(ScreenKind kind) => kind switch
    {
        ScreenKind.Overview => "the overview",
        ScreenKind.Notice => "the notice (2)",
        ScreenKind.Condition => "the condition (3)",
        ScreenKind.Timeline => "the timeline (4)",
        ScreenKind.Calendar => "the calendar (t)",
        ScreenKind.WhatIf => "what if (w)",
        ScreenKind.Evidence => "the evidence (v)",
        _ => "the notice’s own file (c)",
    };

    /// <summary>The condition a state is about: the selected row of a notice's screen, else the place's.</summary>
    internal static string? Target(ScreenState state) =>
        state.Here.Condition ?? (state.Here.Kind == ScreenKind.Notice ? state.Here.Selected ?? Frames.FrameLayout.Of(state).Selected?.Key : null);

    private static bool IsPair(Screen screen, Command command) => command switch
    {
        Command.PreviousPane => screen.Commands.Contains(Command.NextPane),
        Command.MonthOn => screen.Commands.Contains(Command.MonthBack),
        Command.NextDue => screen.Commands.Contains(Command.PreviousDue),
        Command.Right => screen.Commands.Contains(Command.Left),
        Command.PreviousMatch => screen.Commands.Contains(Command.NextMatch),
        _ => false,
    };
}
