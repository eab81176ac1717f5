using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Text;

namespace NoticeLang.Evidence;

/// <summary>What is to be said about the evidence as a whole, before any notice is held against it.</summary>
public static class EvidenceChecks
{
    /// <summary>Acts of one key in two files, so many days apart or nearer, may be one event (semantics 1.6).</summary>
    private const int NearDays = 3;

    public static ImmutableArray<Diagnostic> Run(EvidenceSet evidence)
    {
        var diagnostics = new DiagnosticBag();
        CheckCorrections(evidence.Records, diagnostics);
        CheckNearRecords(evidence.Records, diagnostics);
        return diagnostics.ToSortedArray();
    }

    private static void CheckCorrections(ImmutableArray<EvidenceRecord> records, DiagnosticBag diagnostics)
    {
        if (!records.Any(r => r.Corrects is not null))
        {
            return;
        }

        var ids = records.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var record in records)
        {
            if (record.Corrects is { } target && !ids.Contains(target))
            {
                diagnostics.Add(DiagnosticFactory.CorrectedRecordNotThere(record.Location, target, SpellingSuggestion.Find(target, ids)));
            }
        }

        foreach (var circle in new CorrectionChains(records, _ => true).Circles)
        {
            diagnostics.Add(DiagnosticFactory.CorrectionsInACircle([.. circle.Select(r => r.Location)]));
        }
    }

    private static void CheckNearRecords(ImmutableArray<EvidenceRecord> records, DiagnosticBag diagnostics)
    {
        if (records.IsEmpty || records.All(r => r.File.Path == records[0].File.Path))
        {
            // Near records are of two files.
            return;
        }

        var latest = new Dictionary<string, EvidenceRecord>(StringComparer.Ordinal);
        foreach (var act in records.Where(IsOnKnownDay).OrderBy(r => r.CountsOn!.Value.Lo.Number))
        {
            var key = EventIdentity.KeyOf(act);
            if (latest.TryGetValue(key, out var before))
            {
                CheckPair(before, act, diagnostics);
            }

            latest[key] = act;
        }
    }

    private static bool IsOnKnownDay(EvidenceRecord record) =>
        record is { Kind: RecordKind.Act, Ref: null, IsPlanned: false, Happened: true, CountsOn.IsExact: true };

    private static void CheckPair(EvidenceRecord earlier, EvidenceRecord later, DiagnosticBag diagnostics)
    {
        var days = later.CountsOn!.Value.Lo - earlier.CountsOn!.Value.Lo;
        if (days is >= 1 and <= NearDays && earlier.File.Path != later.File.Path && earlier.Corrects != later.Id && later.Corrects != earlier.Id)
        {
            var (first, second) = EvidenceRecord.ComparePlaces(earlier, later) < 0 ? (earlier, later) : (later, earlier);
            diagnostics.Add(DiagnosticFactory.NearRecords(second.Location, first.Location, Describe(first), days));
        }
    }

    private static string Describe(EvidenceRecord act) => act.Value("by") is { } by ? $"{act.Subject} by {by}" : act.Subject;
}
