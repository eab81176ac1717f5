using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using NoticeLang.Evaluation;
using NoticeLang.Time;

namespace NoticeLang.Tests.Evaluation;

/// <summary>A result as lines of text, for the message of a test that fails.</summary>
internal static class ExplanationText
{
    public static string Of(ConditionResult result)
    {
        var text = new StringBuilder();
        var report = result.Report;
        text.Append(CultureInfo.InvariantCulture, $"{result.Symbol.Name}: {(result.NotEvaluated is { } why ? "not worked out: " + why : report.Verdict)}");
        text.Append(CultureInfo.InvariantCulture, $"; could be {report.CouldBe}; marks {report.Marks}; due {Say(report.DueDay)} left {report.DaysLeft}");
        text.AppendLine(CultureInfo.InvariantCulture, $"; late {report.DaysLate}; next {Say(report.NextDue)}; kept since {Say(report.KeptSince)}; now {report.Now}; begins {Say(report.Begins)}");
        Append(text, result.Explanation, 1);
        foreach (var ledger in result.Ledgers)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  ledger {ledger.Title}: kept {ledger.Kept}, broken {ledger.Broken}, longest gap {ledger.LongestGap}");
        }

        if (result.Settlement is { } settlement)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  settles: {settlement.Becomes} by {Say(settlement.LastDay)} {settlement.Note}");
            foreach (var step in settlement.Steps)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"    {step.Action} {step.Record?.Id} {Say(step.From)}..{Say(step.To)}: {step.Text}");
            }
        }

        return text.ToString();
    }

    public static IEnumerable<string> Lines(ConditionResult result) => result.Explanation.DescendantsAndSelf().Select(e => e.Text);

    private static string Say(Day? day) => day?.ToString() ?? "none";

    private static void Append(StringBuilder text, Explanation line, int depth)
    {
        text.Append(' ', depth * 2).Append(line.IsDeciding ? "* " : "- ").Append(line.Text);
        text.AppendLine(CultureInfo.InvariantCulture, $" [{line.Kind}{(line.Verdict is { } verdict ? ", " + verdict : "")}{(line.Record is { } record ? ", " + record.Id : "")}]");
        foreach (var child in line.Children)
        {
            Append(text, child, depth + 1);
        }
    }
}
