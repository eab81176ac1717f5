using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Reporting;
using NoticeLang.Reporting.Layout;
using NoticeLang.Reporting.Results;
using NoticeLang.Terminal.Keys;
using NoticeLang.Terminal.State;

namespace NoticeLang.Terminal.Screens;

/// <summary>Screen 1: all notices of a folder, what needs attention in each, and what comes next.</summary>
internal sealed class OverviewScreen : Screen
{
    private const int WidthForIssued = 90;

    public override ScreenKind Kind => ScreenKind.Overview;

    public override ImmutableArray<Command> Commands =>
        [Command.Open, Command.Search, Command.Filter, Command.Sort, Command.SetDate, Command.Timeline, Command.Export, Command.Help, Command.Quit, Command.NextPane];

    public override string Crumb(ScreenState state, Place place) => "Overview";

    public override ScreenView View(ScreenState state, Place place, int width)
    {
        var notices = Ordered(state, place.Sort).ToList();
        var hasIssued = width >= WidthForIssued;
        var table = new Columns(
            [new("Notice", 16), .. hasIssued ? [new Column("Issued", 8)] : Array.Empty<Column>(), new("Most urgent", 14), new("Needs attention", 4), new("Next date", 10)]);
        var cells = notices.Select(n => Cells(state, n, hasIssued)).ToList();
        var (header, rule, lines) = table.Fit(cells, width - 2, state.Settings.HasBoxDrawing);
        return new ScreenView
        {
            Head = [[Summary(state)], [], ["  ", .. header], ["  ", .. rule]],
            Rows = [.. notices.Select((n, i) => new ScreenRow(n.Path, [["  ", .. lines[i]]], Sentence(n))
            {
                Also = string.Join('\n', (n.Loaded?.Sources.Select(s => s.Path) ?? []).Concat(n.Loaded?.Evidence.Files.Select(f => f.Path) ?? []).Prepend(n.Path)),
                Location = n.Loaded?.Sources.FirstOrDefault() is { } source ? new Text.TextLocation(source, default) : null,
            })],
            Noun = "Notice",
            WhenEmpty = state.HasLooked ? "There is no notice in this folder. A notice is a file whose name ends in .notice or .notice.md." : "Looking for notices.",
            Orders = ["most urgent first", "the order of their files", "most in need of attention first", "next date first"],
            Below = (row, room) => Below(state, row, room),
        };
    }

    public override Change? Open(ScreenState state, ScreenRow row) =>
        state.Enter(new Place(ScreenKind.Notice, row.Key));

    /// <summary>What falls due in all notices; the timeline is of one.</summary>
    public override Change? Do(ScreenState state, Command command, ScreenRow? row) =>
        command == Command.Timeline ? state.Enter(new Place(ScreenKind.Calendar)) : null;

    private static IEnumerable<NoticeEntry> Ordered(ScreenState state, int order) => order switch
    {
        1 => state.Notices,
        2 => state.Notices.OrderByDescending(n => NoticeSummary.Of(n).Attention).ThenBy(n => NoticeSummary.Of(n).Urgency),
        3 => state.Notices.OrderBy(n => NoticeSummary.Of(n).Next?.Number ?? int.MaxValue),
        _ => state.Notices.OrderBy(n => NoticeSummary.Of(n).Urgency).ThenByDescending(n => NoticeSummary.Of(n).Attention),
    };

    private static Run[] Cells(ScreenState state, NoticeEntry notice, bool hasIssued)
    {
        var summary = NoticeSummary.Of(notice);
        var issued = notice.Loaded?.Compilation.Program.Notice?.Issued?.ToString() ?? "";
        return
        [
            notice.Name, .. hasIssued ? [new Run(issued)] : Array.Empty<Run>(),
            notice.Result is null ? new Run(notice.Loaded is null ? "Not read yet" : "Not worked out yet") : summary.Worst,
            notice.Result is null ? "" : Words.Text($"{summary.Attention} of {summary.Conditions}") + (notice.IsOld ? " (old)" : summary.Errors > 0 ? $", {Words.Count(summary.Errors, "error")}" : ""),
            summary.Next is { } next ? $"{next}, {Words.Distance(next, state.AsAt)}" : "",
        ];
    }

    private static string Summary(ScreenState state)
    {
        var waiting = state.Notices.Count(n => n.Result is null && n.Loaded is not { HasErrors: true });
        if (waiting > 0)
        {
            return Words.Text($"{Words.Count(state.Notices.Length, "notice")}, {waiting} not worked out yet.");
        }

        var summaries = state.Notices.Select(NoticeSummary.Of).ToList();
        return Words.Text(
            $"{Words.Count(state.Notices.Length, "notice")}, {Words.Count(summaries.Sum(s => s.Conditions), "condition")}, {summaries.Sum(s => s.Attention)} {(summaries.Sum(s => s.Attention) == 1 ? "needs" : "need")} attention.");
    }

    private static string Sentence(NoticeEntry notice)
    {
        if (notice.Result is null)
        {
            return $"{notice.Name}. {(notice.Loaded is { HasErrors: true } ? "Its files have errors: press p to see them." : "Not worked out yet.")}";
        }

        var summary = NoticeSummary.Of(notice);
        var issued = notice.Workable?.Compilation.Program.Notice?.Issued is { } day ? $" Issued {day}." : "";
        var ended = ResultHeader.Ended(notice.Result) is { } end ? $" {end}" : "";
        return $"{notice.Name}, {Words.Stop(notice.Title)}{issued}{ended} {summary.Totals} {summary.AttentionSentence}"
            + (notice.IsOld || summary.Errors == 0 ? "" : $" {Words.Count(summary.Errors, "error")} in its files, so only a part is worked out.")
            + (notice.IsOld ? " From the last good check: its files have errors now. Press p to see them." : "");
    }

    private static Pane Below(ScreenState state, ScreenRow row, int width)
    {
        var lines = new List<ImmutableArray<Run>>();
        var output = new TextOutput(width, lines);
        if (state.Notices.FirstOrDefault(n => n.Path == row.Key) is { } notice)
        {
            output.Paragraph(2, notice.Title);
            if (notice.Result is not null)
            {
                var summary = NoticeSummary.Of(notice);
                output.Paragraph(2, summary.Totals);
                if (summary.BesideThem is { } local)
                {
                    output.Paragraph(2, local);
                }

                output.Paragraph(2, summary.AttentionSentence);
            }

            var errors = notice.Loaded?.Messages.Count(m => m.Severity == DiagnosticSeverity.Error) ?? 0;
            if (errors > 0)
            {
                output.Paragraph(2, new Run($"{Words.Count(errors, "error")} in its files. Press p to go to the first.", "red"));
            }
        }

        return new Pane(state.Notices.FirstOrDefault(n => n.Path == row.Key)?.Name ?? "", lines);
    }
}
