using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Text;

namespace NoticeLang.Workspace.Evidence;

/// <summary>Puts the evidence of all files together: in the one order, with ids that are unique, and checked as a whole.</summary>
public static class EvidenceSetBuilder
{
    /// <param name="files">What each file holds, in any order; a file may come in several sets.</param>
    public static EvidenceSet Build(IEnumerable<EvidenceSet> files, DiagnosticBag diagnostics)
    {
        var sets = files.OrderBy(s => s.Files[0].Path, StringComparer.Ordinal).ToList();
        var records = sets.SelectMany(s => s.Records).OrderBy(r => r.Location).ToList();
        GiveUniqueIds(records, diagnostics);
        ResolveCorrections(records);
        var evidence = new EvidenceSet(
            [.. sets.SelectMany(s => s.Files).DistinctBy(f => f.Path, StringComparer.Ordinal)],
            [.. records],
            [.. sets.SelectMany(s => s.Complete).OrderBy(s => s.Location)],
            [.. sets.SelectMany(s => s.Suspended).OrderBy(s => s.Location).ThenBy(s => s.Condition, StringComparer.Ordinal)])
        {
            RowsNotTaken = [.. sets.SelectMany(s => s.RowsNotTaken)],
        };
        diagnostics.AddRange(EvidenceChecks.Run(evidence));
        return evidence;
    }

    private static void GiveUniqueIds(List<EvidenceRecord> records, DiagnosticBag diagnostics)
    {
        var firsts = new Dictionary<string, TextLocation>(StringComparer.Ordinal);
        for (var i = 0; i < records.Count; i++)
        {
            var record = records[i];
            if (firsts.TryAdd(record.Id, record.Location))
            {
                continue;
            }

            var place = record.Location.Start;
            var own = string.Create(CultureInfo.InvariantCulture, $"{record.Location.Path}:{place.Line}:{place.Column}");
            if (!record.Id.StartsWith(record.Location.Path + ":", StringComparison.Ordinal))
            {
                diagnostics.Add(DiagnosticFactory.IdGivenTwice(record.Location, firsts[record.Id], record.Id));
            }

            records[i] = record with { Id = own };
            firsts.TryAdd(own, record.Location);
        }
    }

    /// <summary>A record without id may be named by its file's name and line, where that says which: "board.yaml:7".</summary>
    private static void ResolveCorrections(List<EvidenceRecord> records)
    {
        var ids = records.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < records.Count; i++)
        {
            if (records[i].Corrects is { } target && !ids.Contains(target))
            {
                var named = records.Where(r => r.Id.EndsWith("/" + target, StringComparison.Ordinal)).Take(2).ToImmutableArray();
                records[i] = named.Length == 1 ? records[i] with { Corrects = named[0].Id } : records[i];
            }
        }
    }
}
