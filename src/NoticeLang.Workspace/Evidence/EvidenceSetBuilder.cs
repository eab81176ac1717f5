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
        var records = InOrder([.. sets.SelectMany(s => s.Records)]);
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

    /// <summary>By path, then by place; most files are read in that order.</summary>
    private static List<EvidenceRecord> InOrder(List<EvidenceRecord> records)
    {
        for (var i = 1; i < records.Count; i++)
        {
            if (EvidenceRecord.ComparePlaces(records[i - 1], records[i]) > 0)
            {
                return [.. records.Order(Comparer<EvidenceRecord>.Create(EvidenceRecord.ComparePlaces))];
            }
        }

        return records;
    }

    private static void GiveUniqueIds(List<EvidenceRecord> records, DiagnosticBag diagnostics)
    {
        // By their ids, the numbers of the first records of them.
        var firsts = new Dictionary<string, int>(records.Count, StringComparer.Ordinal);
        for (var i = 0; i < records.Count; i++)
        {
            var record = records[i];
            if (firsts.TryAdd(record.Id, i))
            {
                continue;
            }

            var place = record.Location.Start;
            var own = string.Create(CultureInfo.InvariantCulture, $"{record.Location.Path}:{place.Line}:{place.Column}");
            if (!record.Id.StartsWith(record.Location.Path + ":", StringComparison.Ordinal))
            {
                diagnostics.Add(DiagnosticFactory.IdGivenTwice(record.Location, records[firsts[record.Id]].Location, record.Id));
            }

            records[i] = record with { Id = own };
            firsts.TryAdd(own, i);
        }
    }

    /// <summary>A record without id may be named by its file's name and line, where that says which: "board.yaml:7".</summary>
    private static void ResolveCorrections(List<EvidenceRecord> records)
    {
        if (!records.Exists(r => r.Corrects is not null))
        {
            return;
        }

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
