using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Symbols;
using NoticeLang.Time;

namespace NoticeLang.Reporting.Results;

/// <summary>The conditions of a result, the notice's own apart from local rules, each group most urgent first.</summary>
internal sealed class ResultGroups
{
    public const string LocalTitle = "Local rules (not part of the notice)";

    public ResultGroups(NoticeResult result)
    {
        var sorted = result.Conditions.OrderBy(VerdictWords.Urgency).ToList();
        Notice = [.. sorted.Where(condition => condition.Symbol.Origin != OriginKind.Local)];
        Local = [.. sorted.Where(condition => condition.Symbol.Origin == OriginKind.Local)];
    }

    public IReadOnlyList<ConditionResult> Notice { get; }

    /// <summary>Rules that are not the notice's: never counted with it.</summary>
    public IReadOnlyList<ConditionResult> Local { get; }

    /// <summary>As in "8 conditions: 1 not met, 2 no evidence, 5 met." Counts only what is given.</summary>
    public static string Totals(IReadOnlyList<ConditionResult> conditions, string noun)
    {
        var counts = conditions
            .GroupBy(VerdictWords.Word, StringComparer.Ordinal)
            .OrderBy(group => group.Min(VerdictWords.Urgency))
            .Select(group => Words.Text($"{group.Count()} {group.Key.ToLowerInvariant()}"));
        return conditions.Count == 0 ? $"No {noun}s of the notice’s own." : $"{Words.Count(conditions.Count, noun)}: {string.Join(", ", counts)}.";
    }

    /// <summary>As in "Beside them, 2 local rules: 1 not met, 1 met."; null where there are none.</summary>
    public string? BesideThem => Local.Count == 0 ? null : "Beside them, " + Totals(Local, "local rule");

    /// <summary>As in "5 need attention. Next date: 23 May 2022 (plan and reviews), in 52 days."</summary>
    public string Attention(Day asAt)
    {
        var conditions = Notice;
        var count = conditions.Count(VerdictWords.NeedsAttention);
        var local = Local.Count(VerdictWords.NeedsAttention);
        var text = count == 0 && local > 0 ? Words.Text($"Nothing of the notice’s own needs attention; {Words.Count(local, "local rule")} {(local == 1 ? "does" : "do")}.")
            : count == 0 ? "Nothing needs attention."
            : Words.Text($"{count} {(count == 1 ? "needs" : "need")} attention.");
        if (NextDate(conditions, asAt) is not { } next)
        {
            return text;
        }

        var names = conditions.Where(condition => Coming(condition, asAt) == next).Select(condition => condition.Symbol.Name).ToList();
        return $"{text} Next date: {next} ({Words.List(names)}), {Words.Distance(next, asAt)}.";
    }

    /// <summary>The first day from as at on which something falls due; null where nothing has a date to come.</summary>
    public static Day? NextDate(IEnumerable<ConditionResult> conditions, Day asAt)
    {
        Day? next = null;
        foreach (var condition in conditions)
        {
            if (Coming(condition, asAt) is { } day && (next is null || day < next))
            {
                next = day;
            }
        }

        return next;
    }

    private static Day? Coming(ConditionResult condition, Day asAt)
    {
        if (condition.NotEvaluated is not null || VerdictTable.Of(condition.Report.Verdict).Class == VerdictClass.Out)
        {
            return null;
        }

        var isDone = condition.Report.Verdict is Verdict.Met or Verdict.MetLate;
        return condition.Report.NextDue is { IsFinite: true } next && next >= asAt ? next
            : !isDone && condition.Report.DueDay is { IsFinite: true } due && due >= asAt ? due
            : null;
    }
}
