using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using NoticeLang.Diagnostics;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Standings;
using NoticeLang.Evidence;
using NoticeLang.Reporting.Evidence;
using NoticeLang.Reporting.Messages;
using NoticeLang.Reporting.Results;
using NoticeLang.Semantics.Readings;
using NoticeLang.Symbols;

namespace NoticeLang.Reporting.Schemas;

/// <summary>What stands in the holes of the templates: the words of the program's own tables, so that schema and program cannot drift apart.</summary>
internal static class SchemaHoles
{
    private const string Given = "given: ";

    /// <param name="hole">Its name, without braces.</param>
    /// <param name="around">The object the hole stands in.</param>
    public static JsonNode Fill(string hole, JsonObject around) => hole switch
    {
        "verdicts" => Words(VerdictTable.Rows.Select(row => row.Id)),
        "totals" => Words(["conditions", .. VerdictTable.Rows.Select(row => row.Id), .. JsonReporter.WithoutVerdict]),
        "classes" => WordsOf<VerdictClass>(),
        "rags" => Words(VerdictTable.Rows.Select(row => row.Rag.ToLowerInvariant())),
        "marks" => Words(JsonCondition.MarkIds.Select(row => row.Id)),
        "origins" => WordsOf<OriginKind>(),
        "levels" => Words(Enum.GetValues<DiagnosticSeverity>().Select(MessageCount.Level)),
        "explanationKinds" => WordsOf<ExplanationKind>(),
        "ledgerOutcomes" => WordsOf<LedgerOutcome>(),
        "settlementActions" => WordsOf<SettlementAction>(),
        "recordKinds" => WordsOf<RecordKind>(),
        "recordFates" => WordsOf<RecordFate>(),
        "entryKinds" => Words(EntryKind.All.Select(kind => kind.Id)),
        "standings" => Words(StandingTable.Rows.Select(row => row.Id)),
        "noteKinds" => WordsOf<ReadingNoteKind>(),
        "kinds" => EvidenceKeyRules.HasKind(),
        "sections" => EvidenceKeyRules.Has("", [.. EvidenceKeys.Sections]),
        "spellings" => EvidenceKeyRules.Spellings(around["properties"]!.AsObject()),
        "none" => EvidenceKeyRules.None,
        "yes or no" => EvidenceKeyRules.YesOrNo,
        "none or yes or no" => EvidenceKeyRules.YesOrNo,
        "date" => EvidenceKeyRules.Date,
        "exact date" => EvidenceKeyRules.ExactDate,
        _ when hole.StartsWith(Given, StringComparison.Ordinal) => EvidenceKeyRules.Has("given", hole[Given.Length..].Split(", ")),
        _ => throw new InvalidOperationException($"no table fills {hole}"),
    };

    private static JsonArray WordsOf<T>() where T : struct, Enum => Words(Enum.GetNames<T>().Select(JsonCondition.Kebab));

    private static JsonArray Words(IEnumerable<string> words) => [.. words.Distinct().Select(word => JsonValue.Create(word))];
}
