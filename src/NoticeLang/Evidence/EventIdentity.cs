using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evidence;

/// <summary>Which reports are of the same event: semantics 1.6 (a) to (e), closed transitively.</summary>
internal static class EventIdentity
{
    private const char Separator = '\u001F';

    /// <summary>A number a record: equal numbers are one event. Numbers are the index of the event's first record.</summary>
    public static ImmutableArray<int> Classes(ImmutableArray<CountedRecord> records)
    {
        var parents = Enumerable.Range(0, records.Length).ToArray();
        var firsts = new Dictionary<string, int>(StringComparer.Ordinal);
        var holdings = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < records.Length; i++)
        {
            foreach (var tie in Ties(records[i]))
            {
                Union(parents, firsts.TryGetValue(tie, out var first) ? first : firsts[tie] = i, i);
            }

            if (records[i].Record.Kind == RecordKind.Holding)
            {
                Add(holdings, KeyOf(records[i].Record), i);
            }
        }

        foreach (var ofOneKey in holdings.Values)
        {
            for (var a = 0; a < ofOneKey.Count; a++)
            {
                for (var b = a + 1; b < ofOneKey.Count; b++)
                {
                    var (left, right) = (records[ofOneKey[a]], records[ofOneKey[b]]);
                    if ((left.Record.Ref is null || right.Record.Ref is null) && SurelyShareADay(left, right))
                    {
                        Union(parents, ofOneKey[a], ofOneKey[b]);
                    }
                }
            }
        }

        return [.. parents.Select((_, i) => Find(parents, i))];
    }

    /// <summary>What a record is about (the table of semantics 1.4), with its kind.</summary>
    public static string KeyOf(EvidenceRecord record) => record.Kind switch
    {
        RecordKind.Act => Key(record, record.Subject, "by", "of", "to"),
        RecordKind.Holding => Key(record, record.Subject, "of", "person", "basis"),
        RecordKind.Vacancy => Key(record, record.Subject, "of"),
        RecordKind.Figure => Key(record, record.Subject, "of") + Separator + Period(record)
            + Separator + (FigurePeriod.StatusOf(record) == "forecast" ? "forecast" : ""),
        RecordKind.Finding => Key(record, "", "of", "by"),
        RecordKind.Coverage => Key(record, record.Subject, "version"),
        _ => Key(record, record.Subject, "of"),
    };

    /// <summary>A post, whoever holds it: what a vacancy and a holding may have in common.</summary>
    public static string PostOf(EvidenceRecord record) => record.Subject + Separator + Joined(record.Values("of"));

    public static bool SurelyShareADay(CountedRecord a, CountedRecord b) =>
        a.From is { } fromA && b.From is { } fromB
        && Day.Max(fromA.Hi, fromB.Hi) is { } start && start.IsFinite
        && start <= Day.Min(a.To?.Lo ?? Day.Never, b.To?.Lo ?? Day.Never);

    /// <summary>Records that share a tie are of one event.</summary>
    private static IEnumerable<string> Ties(CountedRecord counted)
    {
        var record = counted.Record;
        var kind = record.Kind.ToString() + Separator;
        var byRef = record.Ref is { } reference ? Separator + "ref" + Separator + reference : null;
        switch (record.Kind)
        {
            case RecordKind.Act when byRef is not null:
                yield return kind + record.Subject + byRef;
                break;
            case RecordKind.Holding when byRef is not null:
                // A report need not give the basis to be of the holding its ref names; a different basis contradicts.
                yield return Key(record, record.Subject, "of", "person") + byRef;
                break;
            case RecordKind.Figure:
                yield return KeyOf(record);
                break;
            case RecordKind.Finding:
                if (byRef is not null)
                {
                    yield return KeyOf(record) + byRef;
                }

                if (record.Day is not null && counted.On is { IsExact: true } on)
                {
                    yield return KeyOf(record) + Separator + on.Lo.ToIsoString();
                }
                else if (record.Day is null && counted is { From: { IsExact: true } from, To: { IsExact: true } to })
                {
                    yield return KeyOf(record) + Separator + from.Lo.ToIsoString() + Separator + to.Lo.ToIsoString();
                }

                break;
            case RecordKind.Coverage when record.Field("version") is not null:
                yield return KeyOf(record);
                break;
            default:
                break;
        }
    }

    private static string Period(EvidenceRecord figure) =>
        FigurePeriod.Of(figure) is { } days ? days.Lo.ToIsoString() + ".." + days.Hi.ToIsoString()
        : figure.Value("in") ?? (figure.Day is { } day ? "on " + day.Lo.ToIsoString() + ".." + day.Hi.ToIsoString() : "");

    private static string Key(EvidenceRecord record, string subject, params ReadOnlySpan<string> fields)
    {
        var key = record.Kind.ToString() + Separator + subject;
        foreach (var field in fields)
        {
            key += Separator + Joined(record.Values(field));
        }

        return key;
    }

    private static string Joined(ImmutableArray<string> values) =>
        values.Length <= 1 ? values.FirstOrDefault() ?? "" : string.Join('\u001E', values.Order(StringComparer.Ordinal));

    private static void Add(Dictionary<string, List<int>> lists, string key, int index)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        list.Add(index);
    }

    private static void Union(int[] parents, int a, int b)
    {
        var (first, second) = (Find(parents, a), Find(parents, b));
        parents[Math.Max(first, second)] = Math.Min(first, second);
    }

    private static int Find(int[] parents, int index)
    {
        while (parents[index] != index)
        {
            index = parents[index] = parents[parents[index]];
        }

        return index;
    }
}
