using System;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evaluation.Standings;
using NoticeLang.Evidence;

namespace NoticeLang.Reporting.Evidence;

/// <summary>What an entry of the list of evidence is about, by one name for all forms of output.</summary>
/// <param name="Id">"act", "complete".</param>
/// <param name="Keys">The keys of evidence files that begin such a record; they name the kind as well.</param>
public sealed record EntryKind(string Id, ImmutableArray<string> Keys)
{
    /// <summary>THE TABLE of kinds, in the order help lists them.</summary>
    public static readonly ImmutableArray<EntryKind> All =
    [
        new("act", ["approval", "refusal", "request", "decision", "cancelled", "planned"]),
        new("holding", ["holds", "member", "state"]),
        new("vacancy", ["vacant"]),
        new("figure", []),
        new("finding", []),
        new("coverage", ["covers"]),
        new("item", []),
        new("complete", []),
        new("suspended", []),
        new("row", []),
    ];

    public static EntryKind Of(EvidenceEntry entry) => Named(entry switch
    {
        RecordEntry { Record.Kind: var kind } => kind switch
        {
            RecordKind.Act => "act",
            RecordKind.Holding => "holding",
            RecordKind.Vacancy => "vacancy",
            RecordKind.Figure => "figure",
            RecordKind.Finding => "finding",
            RecordKind.Coverage => "coverage",
            _ => "item",
        },
        CompleteEntry => "complete",
        RowEntry => "row",
        _ => "suspended",
    })!;

    /// <summary>The kind of an id or a key; null where there is none.</summary>
    public static EntryKind? Named(string text) => All.FirstOrDefault(kind => kind.Id == text) ?? All.FirstOrDefault(kind => kind.Keys.Contains(text, StringComparer.Ordinal));
}
