using System.Collections.Immutable;
using System.Linq;

namespace NoticeLang.Terminal.Keys;

/// <summary>A row of the table of keys.</summary>
/// <param name="Keys">All names of the key; the first is shown.</param>
/// <param name="Shown">As the key line and the help name it: "Enter", "Left/Right".</param>
/// <param name="Brief">For the key line: "Open".</param>
/// <param name="Name">For the palette and the help: "open the selected thing".</param>
/// <param name="Group">The help's heading: "Move", "Look" or "Do".</param>
public sealed record KeyRow(Command Command, ImmutableArray<string> Keys, string Shown, string Brief, string Name, string Group);

/// <summary>THE TABLE of keys. No key needs Ctrl, Alt or a function key: terminals, tmux and Windows take those.</summary>
public static class KeyTable
{
    public static readonly ImmutableArray<KeyRow> Rows =
    [
        new(Command.Up, ["Up", "k"], "Up", "Up", "up one row", "Move"),
        new(Command.Down, ["Down", "j"], "Down", "Down", "down one row", "Move"),
        new(Command.PageUp, ["PgUp"], "PgUp", "Page up", "up one page", "Move"),
        new(Command.PageDown, ["PgDn"], "PgDn", "Page down", "down one page", "Move"),
        new(Command.First, ["Home", "g"], "Home", "First", "to the first row", "Move"),
        new(Command.Last, ["End", "G"], "End", "Last", "to the last row", "Move"),
        new(Command.Left, ["Left", "h"], "Left", "Fold", "fold; back in time", "Move"),
        new(Command.Right, ["Right", "l"], "Right", "Unfold", "unfold; on in time", "Move"),
        new(Command.Open, ["Enter"], "Enter", "Open", "open the selected row", "Move"),
        new(Command.Back, ["Esc"], "Esc", "Back", "back one level", "Move"),
        new(Command.NextPane, ["Tab"], "Tab", "Next pane", "to the next pane", "Move"),
        new(Command.PreviousPane, ["Shift+Tab"], "Shift+Tab", "Pane before", "to the pane before", "Move"),
        new(Command.MonthBack, ["["], "[", "Month back", "a month back", "Move"),
        new(Command.MonthOn, ["]"], "]", "Month on", "a month on", "Move"),
        new(Command.PreviousDue, ["{"], "{", "Due before", "to the due date before", "Move"),
        new(Command.NextDue, ["}"], "}", "Next due", "to the next due date", "Move"),
        new(Command.GoToOverview, ["1"], "1", "Overview", "overview of all notices", "Look"),
        new(Command.GoToNotice, ["2"], "2", "Notice", "the conditions of this notice", "Look"),
        new(Command.GoToCondition, ["3"], "3", "Condition", "this condition and why", "Look"),
        new(Command.GoToTimeline, ["4"], "4", "Timeline", "timeline of this notice", "Look"),
        new(Command.GoToWhatIf, ["5", "w"], "w", "What if", "what if: another day, supposed records", "Look"),
        new(Command.GoToEvidence, ["6", "v"], "v", "Evidence", "the evidence records", "Look"),
        new(Command.GoToSource, ["7", "c"], "c", "Source", "the notice’s own file", "Look"),
        new(Command.Timeline, ["t"], "t", "Timeline", "timeline, and again: calendar", "Look"),
        new(Command.Problems, ["p"], "p", "Problems", "problems in the files", "Look"),
        new(Command.Search, ["/"], "/", "Search", "search", "Look"),
        new(Command.NextMatch, ["n"], "n", "Next match", "to the next match", "Look"),
        new(Command.PreviousMatch, ["N"], "N", "Match before", "to the match before", "Look"),
        new(Command.Filter, ["f"], "f", "Filter", "show only rows with a word; ! before it: without", "Look"),
        new(Command.Sort, ["s"], "s", "Sort", "the next order of rows", "Look"),
        new(Command.Lines, ["L"], "L", "Lines", "read this screen as plain lines", "Look"),
        new(Command.SetDate, ["d"], "d", "Date", "set the day as at", "Do"),
        new(Command.Toggle, ["Space"], "Space", "Suppose", "turn a supposed record on or off", "Do"),
        new(Command.Suppose, ["+"], "+", "Add", "suppose another record", "Do"),
        new(Command.SaveScenario, ["S"], "S", "Save", "save what is supposed as a scenario", "Do"),
        new(Command.Edit, ["e"], "e", "Edit", "open your editor at this line", "Do"),
        new(Command.Fix, ["F"], "F", "Fix", "mend slips in the notice’s file, after asking", "Do"),
        new(Command.CheckAgain, ["r"], "r", "Check again", "read the files again now", "Do"),
        new(Command.Export, ["x"], "x", "Export", "write this view to a file", "Do"),
        new(Command.Copy, ["y"], "y", "Copy", "copy the row as text", "Do"),
        new(Command.Undo, ["u"], "u", "Undo", "undo the last change of date, filter or order", "Do"),
        new(Command.Palette, [":", "Ctrl+P"], ":", "Commands", "all commands by name", "Do"),
        new(Command.Help, ["?", "F1"], "?", "Help", "help", "Do"),
        new(Command.Quit, ["q", "Ctrl+C"], "q", "Quit", "leave", "Do"),
    ];

    public static KeyRow? Find(Key key) => Rows.FirstOrDefault(r => r.Keys.Contains(key.Name));

    public static KeyRow Of(Command command) => Rows.First(r => r.Command == command);
}
