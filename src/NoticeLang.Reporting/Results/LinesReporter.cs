using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation;

namespace NoticeLang.Reporting.Results;

/// <summary>One sentence a line, no tables and no marks: for screen readers and for grep. Every condition and every record has its line.</summary>
public static class LinesReporter
{
    public static string Report(NoticeResult result, ReportOptions options)
    {
        var output = options.NewOutput();
        var groups = new ResultGroups(result);
        if (result.Notice is { } notice)
        {
            output.Line($"Notice {notice.Name}: {Words.Stop(notice.Title)}");
        }

        output.Line(ResultHeader.AsAt(result, options));
        if (ResultHeader.Partial(result) is { } partial)
        {
            output.Line(partial);
        }

        WriteConditions(groups.Notice, "Condition");
        WriteConditions(groups.Local, "Local rule, not part of the notice,");
        foreach (var use in result.EvidenceUse.Records)
        {
            var sentence = use.Sentence.Length > 0 ? use.Sentence : use.Record.Id;
            var fate = use.Fate == RecordFate.Used
                ? $"Used for {Words.List(use.Conditions)}."
                : $"Not used: {UnusedEvidence.Why(use.Fate, result)}.";
            output.Line($"Evidence: {Words.Stop(RecordSentences.WithPlace(use.Record, Words.Capital(sentence)))} {fate}");
        }

        output.Line("Totals: " + ResultGroups.Totals(groups.Notice, "condition"));
        if (groups.Local.Count > 0)
        {
            output.Line("Totals, not counted above: " + ResultGroups.Totals(groups.Local, "local rule"));
        }

        if (NotReadEvidence.Sentence(result.EvidenceNotRead) is { } notRead)
        {
            output.Line(notRead);
        }

        output.Line(groups.Attention(result.AsAt));
        return output.ToString();

        void WriteConditions(IReadOnlyList<ConditionResult> conditions, string noun)
        {
            foreach (var condition in conditions.Where(c => options.Only.IsEmpty || options.Only.Contains(c.Symbol.Name, StringComparer.Ordinal)))
            {
                output.Line(Sentence(condition, noun, result));
            }
        }
    }

    private static string Sentence(ConditionResult condition, string noun, NoticeResult result)
    {
        var who = condition.WhoActs.Length > 0 ? $" Who acts: {condition.WhoActs}." : "";
        var next = condition.Settlement is { Steps.IsEmpty: false } settlement && VerdictWords.NeedsAttention(condition)
            ? " Next: " + SettlementText.Uncapital(string.Join(" ", SettlementText.Instructions(settlement.Steps)))
            : "";
        return $"{noun} {condition.Symbol.Name}: {Words.Stop(condition.Symbol.Title)} {VerdictWords.Sentence(condition, result.AsAt)}{who}"
            + $"{next} Written in {Words.Place(condition.Symbol.Location)}.";
    }
}
