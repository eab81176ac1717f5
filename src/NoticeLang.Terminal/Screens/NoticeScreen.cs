using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Evaluation;
using NoticeLang.Reporting;
using NoticeLang.Reporting.Layout;
using NoticeLang.Reporting.Results;
using NoticeLang.Symbols;
using NoticeLang.Terminal.Keys;
using NoticeLang.Terminal.State;

namespace NoticeLang.Terminal.Screens;

/// <summary>Screen 2: the conditions of one notice, most urgent first, and the selected one in short.</summary>
internal sealed class NoticeScreen : Screen
{
    private const int WidthForWhoActs = 96;
    private const int WidthForOneLine = 56;

    public override ScreenKind Kind => ScreenKind.Notice;

    public override ImmutableArray<Command> Commands =>
    [
        Command.Open, Command.Search, Command.Filter, Command.Sort, Command.SetDate, Command.GoToWhatIf, Command.GoToEvidence, Command.GoToSource,
        Command.Timeline, Command.NextPane, Command.Edit, Command.Export, Command.Help,
    ];

    public override string Crumb(ScreenState state, Place place) => state.Notices.FirstOrDefault(n => n.Path == place.Notice)?.Name ?? place.Notice ?? "";

    public override ScreenView View(ScreenState state, Place place, int width)
    {
        if (state.Notice is not { } notice)
        {
            return new ScreenView { WhenEmpty = "This notice is no longer in the folder." };
        }

        if (notice.Result is not { } result)
        {
            return new ScreenView
            {
                Head = [[notice.Title]],
                WhenEmpty = notice.Loaded is null ? "It has not been read yet." : notice.Loaded.HasErrors ? "Its files have errors. Press p to see them." : "It is being worked out.",
            };
        }

        var conditions = Ordered(result, place.Sort);
        return new ScreenView
        {
            Head = Head(state, notice, result, width),
            Rows = Rows(state, notice, conditions, width, headsLocal: place.Sort == 0),
            Noun = "Condition",
            WhenEmpty = "The notice has no conditions.",
            Orders = ["most urgent first", "the notice’s own order", "by due date", "by who acts"],
            Below = (row, room) => Below(state, result, row, room),
        };
    }

    public override Change? Open(ScreenState state, ScreenRow row) => state.Enter(new Place(ScreenKind.Condition, state.Here.Notice, row.Key));

    private static List<ConditionResult> Ordered(NoticeResult result, int order)
    {
        var groups = new ResultGroups(result);
        List<ConditionResult> all = [.. groups.Notice, .. groups.Local];
        return order switch
        {
            1 => [.. result.Conditions],
            2 => [.. all.OrderBy(c => c.NotEvaluated is null && (c.Report.DueDay ?? c.Report.NextDue) is { IsFinite: true } due ? due.Number : int.MaxValue)],
            3 => [.. all.OrderBy(c => c.WhoActs, StringComparer.Ordinal)],
            _ => all,
        };
    }

    private static List<ImmutableArray<Run>> Head(ScreenState state, NoticeEntry notice, NoticeResult result, int width)
    {
        var lines = new List<ImmutableArray<Run>>();
        var output = new TextOutput(width, lines);
        var groups = new ResultGroups(result);
        output.Line(Columns.Cut($"{Words.Stop(notice.Title)}{(notice.Workable?.Compilation.Program.Notice?.Issued is { } issued ? $" Issued {issued}." : "")}{(notice.Result is { } known && ResultHeader.Ended(known) is { } ended ? $" {ended}" : "")}", width));
        var warnings = notice.Loaded?.Messages.Count(m => m.Severity == DiagnosticSeverity.Warning) ?? 0;
        output.Line(Columns.Cut(ResultGroups.Totals(groups.Notice, "condition") + (warnings == 0 ? "" : $" {Words.Count(warnings, "warning")}: p."), width));
        if (groups.BesideThem is { } beside)
        {
            output.Line(Columns.Cut(beside, width));
        }

        output.Line();
        return lines;
    }

    private static ImmutableArray<ScreenRow> Rows(ScreenState state, NoticeEntry notice, List<ConditionResult> conditions, int width, bool headsLocal)
    {
        var rows = ImmutableArray.CreateBuilder<ScreenRow>();
        if (width < WidthForOneLine)
        {
            rows.AddRange(conditions.Select(c => new ScreenRow(
                c.Symbol.Name,
                [["  ", Columns.Cut($"{c.Symbol.Name}  {(c.Symbol.Origin == OriginKind.Local ? "Local rule: " : "")}{c.Symbol.Title}", width - 2)], ["    ", .. Cut([Status(notice, c), ". " + ConditionTable.Reason(c, state.AsAt)], width - 4)]],
                Sentence(c, state))
            { Location = c.Symbol.Location, Also = Also(c) }));
            return rows.ToImmutable();
        }

        var hasWhoActs = width >= WidthForWhoActs;
        var table = new Columns([new("Id", 12), new("Condition", 16), new("Status"), new("Due or reason", width >= WidthForWhoActs ? 20 : 9), .. hasWhoActs ? [new Column("Who acts", 8)] : Array.Empty<Column>()]);
        var cells = conditions.Select(c => (Run[])
        [
            c.Symbol.Name, !headsLocal && c.Symbol.Origin == OriginKind.Local ? "Local rule: " + c.Symbol.Title : c.Symbol.Title, Status(notice, c), ConditionTable.Reason(c, state.AsAt),
            .. hasWhoActs ? [new Run(c.WhoActsShort.Length > 0 ? c.WhoActsShort : c.WhoActs)] : Array.Empty<Run>(),
        ]).ToList();
        var (header, rule, lines) = table.Fit(cells, width - 2, state.Settings.HasBoxDrawing);
        rows.Add(new ScreenRow("header", [["  ", .. header], ["  ", .. rule]], "") { IsHeading = true });
        for (var i = 0; i < conditions.Count; i++)
        {
            if (headsLocal && conditions[i].Symbol.Origin == OriginKind.Local && (i == 0 || conditions[i - 1].Symbol.Origin != OriginKind.Local))
            {
                rows.Add(ScreenRow.Gap("local.gap"));
                rows.Add(ScreenRow.Heading("local", ResultGroups.LocalTitle));
            }

            rows.Add(new ScreenRow(conditions[i].Symbol.Name, [["  ", .. lines[i]]], Sentence(conditions[i], state)) { Location = conditions[i].Symbol.Location, Also = Also(conditions[i]) });
        }

        return rows.ToImmutable();
    }

    /// <summary>The notice's words, where it is written, and the evidence as it is written.</summary>
    private static string Also(ConditionResult condition) =>
        string.Join('\n', condition.Cited.Select(r => $"{r.Location} {Excerpt.Quotation(r.Location)}").Prepend($"{condition.Symbol.Says} {condition.Symbol.Location}"));

    private static Run Status(NoticeEntry notice, ConditionResult condition) =>
        notice.Was.TryGetValue(condition.Symbol.Name, out var was)
            ? VerdictWords.Status(condition) with { Text = $"{VerdictWords.Status(condition).Text} (was {was})" }
            : VerdictWords.Status(condition);

    private static string Sentence(ConditionResult condition, ScreenState state)
    {
        var said = VerdictWords.Sentence(condition, state.AsAt);
        var reason = ConditionTable.Reason(condition, state.AsAt);

        // What stands under "Due or reason", unless the sentence has its day or its words.
        var known = reason.Length > 0 && char.IsAsciiDigit(reason[0]) ? reason.Split(',')[0] : reason;
        var more = said.Contains(known, StringComparison.OrdinalIgnoreCase) ? "" : " " + Words.Stop(Words.Capital(reason));
        return $"{(condition.Symbol.Origin == OriginKind.Local ? "Local rule " : "")}{condition.Symbol.Name}, {Words.Stop(condition.Symbol.Title)} {said}{more}"
            + (condition.WhoActs.Length > 0 ? $" Who acts: {condition.WhoActs}." : "");
    }

    private static ImmutableArray<Run> Cut(Run[] runs, int width)
    {
        var text = string.Concat(runs.Select(r => r.Text));
        return TextWidth.Of(PlainText.Clean(text)) <= width ? [.. runs] : [runs[0], Columns.Cut(text[runs[0].Text.Length..], Math.Max(0, width - runs[0].Text.Length))];
    }

    /// <summary>What decides; what only repeats the title is passed over.</summary>
    private static IEnumerable<Explanation> Reasons(Explanation explanation) =>
        explanation.Children.Any(c => c.IsDeciding) ? explanation.Children.Where(c => c.IsDeciding)
        : explanation.Children.IsEmpty ? [explanation]
        : explanation.Children;

    private static Pane Below(ScreenState state, NoticeResult result, ScreenRow row, int width)
    {
        var lines = new List<ImmutableArray<Run>>();
        var output = new TextOutput(width, lines);
        if (result.Conditions.FirstOrDefault(c => c.Symbol.Name == row.Key) is not { } condition)
        {
            return new Pane("", lines);
        }

        output.Paragraph(2, VerdictWords.Status(condition), VerdictWords.Sentence(condition, state.AsAt)[VerdictWords.Word(condition).Length..]);
        if (condition.Symbol.Says is { Length: > 0 } says)
        {
            output.Hanging("  The notice says  ", 19, $"\"{says}\"");
        }

        foreach (var line in Reasons(condition.Explanation).Take(2))
        {
            output.Hanging("  Why              ", 19, ReasonText.Of(line));
        }

        var sentences = new RecordSentences(result.EvidenceUse);
        foreach (var record in condition.Cited.Take(3))
        {
            output.Hanging("  Evidence         ", 19, $"{sentences.Of(record)} {RecordSentences.Place(record)}");
        }

        if (condition.Settlement is { } settlement)
        {
            var steps = SettlementText.Instructions(settlement.Steps);
            output.Hanging("  To settle it     ", 19, steps.Count == 0 ? Words.Stop(Words.Capital(settlement.Note)) : steps[0] + (steps.Count > 1 ? Words.Text($" And {steps.Count - 1} more: press Enter.") : ""));
        }

        return new Pane($"{condition.Symbol.Name}  {condition.Symbol.Title}", lines);
    }
}
