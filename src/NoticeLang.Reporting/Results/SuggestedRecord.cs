using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Evidence;

namespace NoticeLang.Reporting.Results;

/// <summary>The record a step asks for, as a line of an evidence file: <c>- { act: meet, by: improvement-board, day: 2020-04-10 }</c>.</summary>
internal static class SuggestedRecord
{
    /// <summary>One line for each thing to be added, dated on the first day it may be of; empty where a person must write it.</summary>
    public static IReadOnlyList<string> Lines(Settlement settlement) =>
        [.. settlement.Steps.Where(s => s.Suggestion is not null).GroupBy(s => s.Clause).Select(g => Line(g.First()))];

    private static string Line(SettlementStep step)
    {
        var record = step.Suggestion!;
        var parts = new List<string>();
        var isMember = record is { Kind: RecordKind.Holding, Subject: "member" };
        parts.Add(record.Kind switch
        {
            RecordKind.Finding => $"finding: {record.Subject}",
            RecordKind.Figure => $"figure: {record.Subject}",
            RecordKind.Holding when isMember => $"member: {record.Value("person")}",
            RecordKind.Holding => $"holds: {record.Subject}",
            _ => $"act: {record.Subject}",
        });
        parts.AddRange(record.Fields.Where(f => !(isMember && f.Name == "person")).Select(f => f.Values.Length == 1 ? $"{f.Name}: {f.Value}" : $"{f.Name}: [{f.Value}]"));
        if (record.Kind == RecordKind.Figure && FigurePeriod.Of(record) is not null)
        {
            if (record is { From: { } first, To: { } last })
            {
                parts.Add($"from: {first.Lo.ToIsoString()}");
                parts.Add($"to: {last.Hi.ToIsoString()}");
            }
        }
        else if (record is { Kind: RecordKind.Figure, Day: { } known })
        {
            parts.Add($"day: {known.Lo.ToIsoString()}");
        }
        else if (record.Kind == RecordKind.Holding)
        {
            parts.Add($"from: {step.From?.ToIsoString() ?? "…"}");
            if (step.To is { IsFinite: true } to)
            {
                parts.Add($"to: {to.ToIsoString()}");
            }
        }
        else
        {
            parts.Add($"day: {(step.From is { IsFinite: true } day ? day : step.To)?.ToIsoString() ?? "…"}");
        }

        return $"- {{ {string.Join(", ", parts)} }}";
    }
}
