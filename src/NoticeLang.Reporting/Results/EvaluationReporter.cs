using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Reporting.Layout;

namespace NoticeLang.Reporting.Results;

/// <summary>
/// The result of a run for people: the table of conditions, what needs attention and why, the evidence not used, and the totals last,
/// where the eye is. Local rules stand apart and are counted apart.
/// </summary>
public static class EvaluationReporter
{
    public static string Report(NoticeResult result, ReportOptions options)
    {
        var output = options.NewOutput();
        var groups = new ResultGroups(result);
        var notice = Shown(groups.Notice, options);
        var local = Shown(groups.Local, options);
        ResultHeader.Write(output, result, options);
        WriteTable(output, "", Judged(notice), result);
        WriteTable(output, ResultGroups.LocalTitle, Judged(local), result);
        WriteNotWorkedOut(output, [.. notice, .. local]);
        WriteAttention(output, "What needs attention", notice, result);
        WriteAttention(output, "What needs attention in the local rules", local, result);
        UnusedEvidence.Write(output, result);
        WriteMarks(output, [.. Judged(notice), .. Judged(local)], options);
        output.Gap();
        output.Paragraph(0, ResultGroups.Totals(groups.Notice, "condition"));
        if (groups.Local.Count > 0)
        {
            output.Paragraph(0, "Not counted above: " + ResultGroups.Totals(groups.Local, "local rule"));
        }

        if (NotReadEvidence.Sentence(result.EvidenceNotRead) is { } notRead)
        {
            output.Paragraph(0, new Run(notRead, "red"));
        }

        output.Paragraph(0, groups.Attention(result.AsAt));
        WriteNext(output, result, [.. notice, .. local], options);
        return output.ToString();
    }

    private static List<ConditionResult> Shown(IReadOnlyList<ConditionResult> conditions, ReportOptions options) =>
        options.Only.IsEmpty ? [.. conditions] : [.. conditions.Where(condition => options.Only.Contains(condition.Symbol.Name))];

    private static List<ConditionResult> Judged(List<ConditionResult> conditions) =>
        [.. conditions.Where(condition => condition.NotEvaluated is null)];

    private static void WriteTable(TextOutput output, string title, List<ConditionResult> conditions, NoticeResult result)
    {
        if (conditions.Count == 0)
        {
            return;
        }

        output.Gap();
        if (title.Length > 0)
        {
            output.Line(title);
            output.Line();
        }

        ConditionTable.Write(output, conditions, result.AsAt);
    }

    private static void WriteNotWorkedOut(TextOutput output, List<ConditionResult> conditions)
    {
        var without = conditions.Where(condition => condition.NotEvaluated is not null).ToList();
        if (without.Count == 0)
        {
            return;
        }

        output.Gap();
        output.Line("Not worked out");
        output.Line();
        var table = new TextTable(new TextColumn("Id", 8), new TextColumn("Condition", 14), new TextColumn("Why", 14));
        foreach (var condition in without)
        {
            table.Add(
                condition.Symbol.Name, condition.Symbol.Title,
                $"{VerdictWords.Word(condition)}: {condition.Symbol.NotEncodedReason ?? condition.NotEvaluated}");
        }

        table.Write(output, 2);
    }

    private static void WriteAttention(TextOutput output, string title, List<ConditionResult> conditions, NoticeResult result)
    {
        var block = new AttentionBlock(output, result.AsAt);
        var isFirst = true;
        foreach (var condition in conditions.Where(VerdictWords.NeedsAttention))
        {
            output.Gap();
            if (isFirst)
            {
                output.Line(title);
                output.Line();
                isFirst = false;
            }

            block.Write(condition);
        }
    }

    private static void WriteMarks(TextOutput output, List<ConditionResult> conditions, ReportOptions options)
    {
        var marks = conditions
            .OrderBy(VerdictWords.Urgency)
            .Select(condition =>
            {
                var soon = VerdictWords.IsDueSoon(condition.Report) ? $" (within {options.DueSoon})" : "";
                return $"{VerdictWords.Mark(condition)} {VerdictWords.Word(condition).ToLowerInvariant()}{soon}".Replace(' ', TextWrap.NoBreakSpace);
            })
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (marks.Count > 0)
        {
            output.Gap();
            output.Hanging("Marks: ", 7, string.Join($"{TextWrap.NoBreakSpace}{TextWrap.NoBreakSpace} ", marks));
        }
    }

    private static void WriteNext(TextOutput output, NoticeResult result, List<ConditionResult> shown, ReportOptions options)
    {
        if ((shown.Find(VerdictWords.NeedsAttention) ?? shown.Find(condition => condition.NotEvaluated is null)) is not { } first)
        {
            return;
        }

        var target = options.Target.Length > 0 ? " " + options.Target : "";
        var day = $" --as-at \"{result.AsAt}\"{(options.ShowsValues ? "" : " --no-values")}";
        (string Command, string Does)[] commands =
        [
            ($"notice explain {first.Symbol.Name}{target}{day}", "one condition in full"),
            ($"notice evaluate{target}{day} --json", "everything, for other programs"),
        ];
        var widest = commands.Max(command => command.Command.Length);
        output.Gap();
        foreach (var (command, does) in commands)
        {
            var lead = command == commands[0].Command ? "Next:  " : "       ";
            output.Line(lead, command, new string(' ', widest - command.Length + 3), lead.Length + widest + 3 + does.Length <= output.Width ? does : "");
        }
    }
}
