using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Standings;

/// <summary>
/// Records that only repeat one before them (semantics 11.2): the same of one event, by the same word. Remarks, ids and the day it became
/// known may differ. Another's report of the event is no copy: it can confirm; nor is a second act on some day of one month, which may be another.
/// </summary>
internal static class Copies
{
    private const char Separator = '\u001F';

    /// <summary>The first of its like for each copy, by the copy's id.</summary>
    public static IReadOnlyDictionary<string, EvidenceRecord> In(ImmutableArray<EvidenceRecord> records)
    {
        var firsts = new Dictionary<string, EvidenceRecord>(StringComparer.Ordinal);
        var copies = new Dictionary<string, EvidenceRecord>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            if (record.Corrects is null && IsOfOneEvent(record) && !firsts.TryAdd(KeyOf(record), record))
            {
                copies.TryAdd(record.Id, firsts[KeyOf(record)]);
            }
        }

        return copies;
    }

    /// <summary>Whether another record that says the same must be of the same event, or of one that counts with it as one.</summary>
    private static bool IsOfOneEvent(EvidenceRecord record)
    {
        if (record.Ref is not null || record.Kind is RecordKind.Figure or RecordKind.Item)
        {
            return true;
        }

        DayInterval?[] days = [record.Day, record.From, record.To];
        return days.Any(d => d is not null) && days.All(d => d is not { IsExact: false });
    }

    private static string KeyOf(EvidenceRecord record)
    {
        var claims = record.Fields.Where(f => !EvidenceKeys.IsRemark(f.Name))
            .OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => f.Name + Separator + string.Join(Separator, f.Values));
        IEnumerable<string?> parts =
        [
            record.Kind.ToString(), record.Subject, record.Ref, record.SaidBy, Of(record.Day), Of(record.From), Of(record.To),
            record.Happened.ToString(), record.IsPlanned.ToString(), .. claims,
        ];
        return string.Join("\u001E", parts);
    }

    private static string Of(DayInterval? days) => days is { } d ? $"{d.Lo.Number}..{d.Hi.Number}" : "";
}
