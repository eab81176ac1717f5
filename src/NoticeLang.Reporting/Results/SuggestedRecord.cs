using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Reporting.Results;

/// <summary>The record a step asks for, as a line of an evidence file: <c>- { act: meet, by: improvement-board, day: 2020-04-10 }</c>.</summary>
internal static class SuggestedRecord
{
    /// <summary>
    /// One line for each thing to be added, dated as at the day where it may be of that and else on the first day it may be of, and one for each time that is to be covered; empty where a
    /// person must write it. What one version of a document covers is one line.
    /// </summary>
    public static IReadOnlyList<string> Lines(Settlement settlement, Day asAt) =>
        [.. settlement.Steps.Where(s => s.Suggestion is { } record && !(Lasts(record) && s.From is { IsFinite: false })).GroupBy(s => KeyOf(s, asAt)).Select(g => Line([.. g], asAt))];

    private static string KeyOf(SettlementStep step, Day asAt) => step.Suggestion! switch
    {
        { Kind: RecordKind.Coverage } version => $"{version.Kind} {version.Subject} {version.Fields[0].Name} {DayOf(step, asAt)}",
        var record when Lasts(record) => $"{step.Clause} {step.From}",
        _ => step.Clause ?? step.Text,
    };

    private static bool Lasts(EvidenceRecord record) => record.Kind == RecordKind.Holding || (record.Kind == RecordKind.Finding && record.From is not null);

    private static string Line(List<SettlementStep> steps, Day asAt)
    {
        var step = steps[0];
        var record = step.Suggestion!;
        var isMember = record is { Kind: RecordKind.Holding, Subject: "member" };
        var parts = new List<string>
        {
            record.Kind switch
            {
                RecordKind.Finding => $"finding: {record.Subject}",
                RecordKind.Figure => $"figure: {record.Subject}",
                RecordKind.Coverage => $"covers: {record.Subject}",
                RecordKind.Holding when isMember => $"member: {record.Value("person")}",
                RecordKind.Holding => $"holds: {record.Subject}",
                _ => $"act: {record.Subject}",
            },
        };
        parts.AddRange(record.Fields.Where(f => !(isMember && f.Name == "person"))
            .Select(f => Field(f.Name, record.Kind == RecordKind.Coverage ? steps.SelectMany(s => s.Suggestion!.Values(f.Name)).Distinct() : f.Values)));
        parts.AddRange(Days(step, record, asAt));
        if (record.SaidBy is { } saidBy)
        {
            parts.Add($"said by: {saidBy}");
        }

        return $"- {{ {string.Join(", ", parts)} }}";
    }

    private static string Field(string name, IEnumerable<string> values) => values.ToList() is [var only] ? $"{name}: {only}" : $"{name}: [{string.Join(", ", values)}]";

    private static IEnumerable<string> Days(SettlementStep step, EvidenceRecord record, Day asAt)
    {
        if (record.Kind == RecordKind.Figure && FigurePeriod.Of(record) is not null)
        {
            return record is { From: { } first, To: { } last } ? FromTo(first.Lo, last.Hi) : [];
        }

        return Lasts(record) ? FromTo(step.From ?? asAt, step.To)
            : [$"day: {(record is { Kind: RecordKind.Figure, Day: { } known } ? known.Lo : DayOf(step, asAt)).ToIsoString()}"];
    }

    private static IEnumerable<string> FromTo(Day from, Day? to) =>
        to is { IsFinite: true } last ? [$"from: {from.ToIsoString()}", $"to: {last.ToIsoString()}"] : [$"from: {from.ToIsoString()}"];

    private static Day DayOf(SettlementStep step, Day asAt) =>
        (step.From ?? Day.Always) <= asAt && asAt <= (step.To ?? Day.Never) ? asAt
        : step.From is { IsFinite: true } from ? from : step.To!.Value;
}
