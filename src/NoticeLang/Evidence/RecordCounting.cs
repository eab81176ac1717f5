using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using NoticeLang.Time;

namespace NoticeLang.Evidence;

/// <summary>Which records are there, and how their dates count: semantics 1.5, steps 1 and 2, and provisional figures (1.6).</summary>
internal static class RecordCounting
{
    internal readonly record struct Result(ImmutableArray<CountedRecord> Counted, ImmutableArray<ExcludedRecord> Excluded);

    /// <summary>An inexact <c>known</c> is surely over on its last day: that is the day meant throughout.</summary>
    public static Result Run(ImmutableArray<EvidenceRecord> records, Day? knownBy)
    {
        var corrections = new CorrectionChains(records, r => IsKnown(r.Known, knownBy));
        var counted = new List<CountedRecord>();
        var excluded = new List<ExcludedRecord>();
        foreach (var record in records)
        {
            if (!IsKnown(record.Known, knownBy))
            {
                excluded.Add(new ExcludedRecord(record, ExclusionReason.NotYetKnown));
            }
            else if (corrections.CorrectorOf(record) is { } corrector)
            {
                excluded.Add(new ExcludedRecord(record, ExclusionReason.Corrected, corrector));
            }
            else if (record.IsPlanned || Count(record) is not { } countedRecord)
            {
                excluded.Add(new ExcludedRecord(record, ExclusionReason.Planned));
            }
            else
            {
                counted.Add(countedRecord);
            }
        }

        LetProvisionalGiveWay(counted, excluded);
        var order = new Dictionary<EvidenceRecord, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < records.Length; i++)
        {
            order[records[i]] = i;
        }

        excluded.Sort((a, b) => order[a.Record].CompareTo(order[b.Record]));
        return new Result([.. counted], [.. excluded]);
    }

    /// <summary>Whether something known on an interval, or that does not say, is there at K.</summary>
    public static bool IsKnown(DayInterval? known, Day? knownBy) => knownBy is not { } k || known is not { } on || on.Hi <= k;

    /// <summary>The record with its dates as they count; null where it was a plan when it became known.</summary>
    private static CountedRecord? Count(EvidenceRecord record)
    {
        switch (record.Kind)
        {
            case RecordKind.Act or RecordKind.Coverage:
                return Clip(record, record.CountsOn, record.From, record.To);
            case RecordKind.Finding when record.Day is not null:
                return Clip(record, record.Day, null, null) is { } dated ? dated with { From = record.From, To = record.To } : null;
            case RecordKind.Finding:
                return Clip(record, record.CountsOn, record.From, record.To);
            case RecordKind.Holding or RecordKind.Vacancy when record is { Day: { } seen, From: null, To: null }:
                return new CountedRecord(record, seen, new DayInterval(Day.Always, seen.Hi), new DayInterval(seen.Lo, Day.Never));
            case RecordKind.Figure:
                return FigurePeriod.Of(record) is { } period
                    ? new CountedRecord(record, DayInterval.Exactly(period.Hi), DayInterval.Exactly(period.Lo), DayInterval.Exactly(period.Hi))
                    : new CountedRecord(record, record.Day, null, null);
            default:
                return new CountedRecord(record, record.CountsOn, record.From, record.To);
        }
    }

    private static CountedRecord? Clip(EvidenceRecord record, DayInterval? on, DayInterval? from, DayInterval? to)
    {
        if (record.Known?.Hi is not { } k)
        {
            return new CountedRecord(record, on, from, to);
        }

        if (on?.Lo > k)
        {
            return null;
        }

        // Undated but known on k: it happened by then.
        return new CountedRecord(record, Cut(on ?? new DayInterval(Day.Always, Day.Never)), from is { } f ? Cut(f) : null, to is { } t ? Cut(t) : null);

        DayInterval Cut(DayInterval days) => days with { Hi = Day.Max(days.Lo, Day.Min(days.Hi, k)) };
    }

    private static void LetProvisionalGiveWay(List<CountedRecord> counted, List<ExcludedRecord> excluded)
    {
        var actual = new Dictionary<string, EvidenceRecord>(StringComparer.Ordinal);
        foreach (var figure in counted)
        {
            if (figure.Record.Kind == RecordKind.Figure && FigurePeriod.StatusOf(figure.Record) == "actual")
            {
                actual.TryAdd(EventIdentity.KeyOf(figure.Record), figure.Record);
            }
        }

        if (actual.Count == 0)
        {
            return;
        }

        counted.RemoveAll(figure =>
        {
            if (figure.Record.Kind != RecordKind.Figure || FigurePeriod.StatusOf(figure.Record) != "provisional"
                || !actual.TryGetValue(EventIdentity.KeyOf(figure.Record), out var because))
            {
                return false;
            }

            excluded.Add(new ExcludedRecord(figure.Record, ExclusionReason.GaveWay, because));
            return true;
        });
    }
}
