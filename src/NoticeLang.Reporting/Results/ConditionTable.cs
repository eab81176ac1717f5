using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Evidence;
using NoticeLang.Reporting.Layout;
using NoticeLang.Time;

namespace NoticeLang.Reporting.Results;

/// <summary>
/// The table of conditions. Below 100 columns it leaves out who acts, below 80 the evidence; below 60 each condition takes two
/// lines, the status under the title.
/// </summary>
internal static class ConditionTable
{
    private const int WidthForWhoActs = 100;
    private const int WidthForEvidence = 80;
    private const int WidthForColumns = 60;

    public static void Write(TextOutput output, IReadOnlyList<ConditionResult> conditions, Day asAt)
    {
        if (output.Width < WidthForColumns)
        {
            foreach (var condition in conditions)
            {
                output.Paragraph(2, $"{condition.Symbol.Name}{TextWrap.NoBreakSpace} {condition.Symbol.Title}");
                var reason = Reason(condition, asAt);
                output.Hanging(
                    "    ", 6, VerdictWords.Status(condition), reason.Length > 0 ? $". {reason}" : "");
            }

            return;
        }

        var hasWhoActs = output.Width >= WidthForWhoActs;
        var hasEvidence = output.Width >= WidthForEvidence;
        var table = new TextTable(
        [
            new TextColumn("Id", 12), new TextColumn("Condition", hasEvidence ? 22 : 14), new TextColumn("Status"),
            new TextColumn("Due or reason", hasEvidence ? 12 : 10),
            .. hasWhoActs ? [new TextColumn("Who acts", 8)] : System.Array.Empty<TextColumn>(),
            .. hasEvidence ? [new TextColumn("Evidence", 8)] : System.Array.Empty<TextColumn>(),
        ]);
        foreach (var condition in conditions)
        {
            table.Add(
            [
                condition.Symbol.Name, condition.Symbol.Title, VerdictWords.Status(condition), Reason(condition, asAt),
                .. hasWhoActs ? [condition.WhoActsShort.Length > 0 ? condition.WhoActsShort : condition.WhoActs] : System.Array.Empty<Run>(),
                .. hasEvidence ? [Evidence(condition.Cited)] : System.Array.Empty<Run>(),
            ]);
        }

        table.Write(output, 2);
    }

    /// <summary>The evaluator's few words, else the due date and how far off it is.</summary>
    public static string Reason(ConditionResult condition, Day asAt)
    {
        if (condition.Summary.Length > 0)
        {
            return condition.Summary;
        }

        if (condition.NotEvaluated is not null)
        {
            return "";
        }

        var report = condition.Report;
        var day = report.Verdict == Verdict.OnTrack ? report.NextDue ?? report.DueDay : report.DueDay ?? report.NextDue;
        return day is { IsFinite: true } due
            ? report.Verdict is Verdict.Met or Verdict.MetLate ? due.ToString() : $"{due}, {Words.Count(System.Math.Abs(due - asAt), "day")}"
            : "";
    }

    /// <summary>Up to three short ids, else how many.</summary>
    private static string Evidence(IReadOnlyCollection<EvidenceRecord> cited) =>
        cited.Count == 0 ? "none"
        : cited.Count <= 3 && cited.All(record => record.Id.Length <= 6) ? string.Join(" ", cited.Select(record => record.Id))
        : Words.Count(cited.Count, "record");
}
