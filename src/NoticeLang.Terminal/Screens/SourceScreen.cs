using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Reporting;
using NoticeLang.Reporting.Layout;
using NoticeLang.Reporting.Messages;
using NoticeLang.Terminal.Frames;
using NoticeLang.Terminal.Keys;
using NoticeLang.Terminal.State;
using NoticeLang.Text;
using NoticeLang.Workspace;

namespace NoticeLang.Terminal.Screens;

/// <summary>Screen 7: the notice's own files with the problems in them, then the problems of the evidence; read only, checked on every save.</summary>
internal sealed class SourceScreen : Screen
{
    public override ScreenKind Kind => ScreenKind.Source;

    public override ImmutableArray<Command> Commands =>
        [Command.NextMatch, Command.Edit, Command.Fix, Command.Search, Command.NextPane, Command.CheckAgain, Command.Copy, Command.Export, Command.Help];

    public override string Crumb(ScreenState state, Place place) => "Source";

    public override ScreenView View(ScreenState state, Place place, int width)
    {
        if (state.Notice?.Loaded is not { } loaded)
        {
            return new ScreenView { WhenEmpty = "This notice has not been read yet." };
        }

        var messages = loaded.Messages.ToLookup(m => Key(m.Location));
        var rows = ImmutableArray.CreateBuilder<ScreenRow>();
        foreach (var error in loaded.LoadErrors)
        {
            rows.Add(new ScreenRow(LoadKey(error), [[new Run("E  ", "red"), Columns.Cut(error.Message, width - 3)]], error.Message + "."));
        }

        foreach (var source in loaded.Sources)
        {
            rows.Add(ScreenRow.Heading("file " + source.Path, source.Path));
            AddLines(rows, source, messages, width);
        }

        AddEvidence(rows, loaded, width);
        return new ScreenView
        {
            Head = Head(state.Notice, loaded, width),
            Rows = rows.ToImmutable(),
            Noun = "Line",
            Below = (row, room) => Below(loaded, row, room),
        };
    }

    /// <summary>Where there are errors one comes to the first.</summary>
    public override Change? Entered(ScreenState state) =>
        state.Here.Selected is null && state.Notice?.Loaded is { HasErrors: true } loaded ? state.With(state.Here with { Selected = FirstProblem(loaded) }) : null;

    public override Change? Do(ScreenState state, Command command, ScreenRow? row)
    {
        if (command is not (Command.NextMatch or Command.PreviousMatch) || state.Here.Search.Length > 0 || state.Notice?.Loaded is not { } loaded)
        {
            return null;
        }

        // Without a search n and N go to the next problem and the one before.
        var layout = FrameLayout.Of(state);
        var keys = loaded.Messages.Select(m => Key(m.Location)).ToHashSet(StringComparer.Ordinal);
        var direction = command == Command.NextMatch ? 1 : -1;
        for (var step = 1; step <= layout.Rows.Count; step++)
        {
            var index = (((layout.SelectedIndex + (direction * step)) % layout.Rows.Count) + layout.Rows.Count) % layout.Rows.Count;
            if (keys.Contains(layout.Rows[index].Key))
            {
                return Updating.Moves.To(state, layout, index);
            }
        }

        return state with { Said = "There are no problems in these files." };
    }

    public override Change? Accept(ScreenState state, Dialog dialog, string text)
    {
        if (dialog.Kind != DialogKind.Fix)
        {
            return null;
        }

        var closed = state with { Dialog = null };
        return text is "y" or "yes" ? Change.Of(closed, [.. NoticeFix.Changes(NoticeFix.Of(state)), new ReadNotice(state.Here.Notice!)])
            : text is "n" or "no" ? closed with { Said = "Nothing was changed." }
            : state with { Dialog = dialog with { Problem = "Type y to make the changes, n to leave the file as it is." } };
    }

    /// <summary>The row of the first error, else of the first problem; null where there is none.</summary>
    internal static string? FirstProblem(LoadedNotice loaded) =>
        !loaded.LoadErrors.IsEmpty ? LoadKey(loaded.LoadErrors[0])
        : loaded.Messages.OrderByDescending(m => m.Severity == DiagnosticSeverity.Error).FirstOrDefault() is { } first ? Key(first.Location)
        : null;

    private static string LoadKey(LoadError error) => "load " + error.Path;

    /// <summary>How a place's line is called as a row.</summary>
    internal static string Key(TextLocation place) => Words.Text($"{place.Path}:{place.Start.Line}");

    private static List<ImmutableArray<Run>> Head(NoticeEntry notice, LoadedNotice loaded, int width)
    {
        // Files that never were good had no good check: what is worked out is a part.
        var at = notice.CheckedAt is { } time && (notice.IsOld || !loaded.HasErrors) ? $" Last good check: {time}." : "";
        var old = notice.IsOld ? " Statuses on other screens are from that check." : "";
        var text = loaded.Messages.IsEmpty ? $"No problems.{at} Read only: e opens your editor." : $"{Words.Capital(MessageCount.InWords(loaded.Messages))}.{at}{old}";
        return [[Columns.Cut(text, width)], []];
    }

    private static void AddLines(ImmutableArray<ScreenRow>.Builder rows, SourceText source, ILookup<string, Diagnostic> messages, int width)
    {
        var digits = source.LineCount.ToString(CultureInfo.InvariantCulture).Length;
        for (var number = 1; number <= source.LineCount; number++)
        {
            var span = source.GetLineSpan(number);
            var line = SourceLine.Of(source, number, messages[Key(new TextLocation(source, span))].FirstOrDefault()?.Location.Span.Start ?? span.Start);
            var place = new TextLocation(source, span);
            var key = Key(place);
            var found = messages[key].ToList();
            var lead = $"{number.ToString(CultureInfo.InvariantCulture).PadLeft(digits)} | ";
            var window = line.WindowFor(found.Count > 0 ? line.ColumnOf(found[0].Location.Span.Start) : 0, Math.Max(10, width - lead.Length - 3));
            var lines = new List<ImmutableArray<Run>> { ([found.Count > 0 ? Level(found[0]) : "   ", lead, window.Text]) };
            foreach (var message in found)
            {
                var from = Math.Clamp(line.ColumnOf(message.Location.Span.Start) + window.Shift, 0, window.Width);
                var to = Math.Clamp(line.ColumnOf(message.Location.Span.End) + window.Shift, from + 1, Math.Max(from + 1, window.Width));
                var label = message.Label.Length > 0 ? message.Label : message.Message;
                var indent = new string(' ', digits + 3) + " | ";
                lines.Add([indent, new string(' ', from), new Run(new string('^', to - from), Colour(message)), " " + Columns.Cut(label, Math.Max(10, width - indent.Length - to - 1))]);
            }

            var text = source.ToString(span).Trim();
            rows.Add(new ScreenRow(key, [.. lines], Words.Text($"Line {number}{(text.Length > 0 ? ": " + text : ", empty")}{string.Concat(found.Select(m => $". {Words.Capital(MessageCount.Level(m.Severity))}: {m.Message}{(m.Label.Length > 0 ? $" ({m.Label})" : "")}"))}."))
            {
                Location = place,
            });
        }
    }

    private static void AddEvidence(ImmutableArray<ScreenRow>.Builder rows, LoadedNotice loaded, int width)
    {
        var own = loaded.Sources.Select(s => s.Path).ToHashSet(StringComparer.Ordinal);
        var others = loaded.Messages.Where(m => !own.Contains(m.Location.Path)).ToList();
        if (others.Count == 0)
        {
            return;
        }

        rows.Add(ScreenRow.Gap("evidence.gap"));
        rows.Add(ScreenRow.Heading("evidence", "Problems in the evidence"));
        foreach (var group in others.GroupBy(m => Key(m.Location)))
        {
            rows.Add(new ScreenRow(
                group.Key,
                [.. group.Select(m => (ImmutableArray<Run>)[Level(m), Columns.Cut($"{Words.Place(m.Location)}: {m.Message}", width - 3)])],
                string.Join(" ", group.Select(m => $"{Words.Capital(MessageCount.Level(m.Severity))}, {Words.Place(m.Location)}: {m.Message}.")))
            { Location = group.First().Location });
        }
    }

    private static Pane Below(LoadedNotice loaded, ScreenRow row, int width)
    {
        var found = loaded.Messages.Where(m => Key(m.Location) == row.Key).ToImmutableArray();
        var lines = new List<ImmutableArray<Run>>();
        var output = new TextOutput(width, lines);
        foreach (var message in found)
        {
            DiagnosticReporter.Write(output, message);
        }

        return new Pane(found.IsEmpty ? "No problem in this line" : "The problem in this line", lines);
    }

    private static Run Level(Diagnostic message) => new(message.Severity switch
    {
        DiagnosticSeverity.Error => "E  ",
        DiagnosticSeverity.Warning => "W  ",
        _ => "N  ",
    }, Colour(message));

    private static string? Colour(Diagnostic message) => message.Severity switch
    {
        DiagnosticSeverity.Error => "red",
        DiagnosticSeverity.Warning => "yellow",
        _ => null,
    };
}
