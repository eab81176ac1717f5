using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using NoticeLang.Evidence;

namespace NoticeLang.Evaluation;

/// <summary>Finds the groups of evidence that may speak of one subject, so that a sentence looks only at what could concern it.</summary>
internal sealed class EvidenceIndex
{
    private static readonly IReadOnlyList<EventGroup> None = [];
    private readonly Dictionary<(RecordKind Kind, string Subject, string By), List<EventGroup>> _groups = [];

    public EvidenceIndex(EvidenceView view)
    {
        View = view;
        foreach (var group in view.Groups)
        {
            var keys = new HashSet<(RecordKind, string, string)>();
            foreach (var record in group.Records)
            {
                keys.Add((record.Kind, record.Subject, ""));
                foreach (var by in record.Values("by"))
                {
                    keys.Add((record.Kind, record.Subject, by));
                }

                if (record.Values("by").IsEmpty)
                {
                    keys.Add((record.Kind, record.Subject, "?"));
                }

                if (record.Kind == RecordKind.Finding)
                {
                    keys.Add((record.Kind, record.Value("of") ?? "", "of"));
                }
            }

            foreach (var key in keys)
            {
                if (!_groups.TryGetValue(key, out var list))
                {
                    _groups.Add(key, list = []);
                }

                list.Add(group);
            }
        }
    }

    public EvidenceView View { get; }

    /// <summary>The groups some of these records are in, in their one order.</summary>
    public IEnumerable<EventGroup> GroupsOf(IEnumerable<EvidenceRecord> records)
    {
        var found = new SortedDictionary<int, EventGroup>();
        foreach (var record in records)
        {
            foreach (var group in Find((record.Kind, record.Subject, "")))
            {
                if (group.Records.Contains(record))
                {
                    found[group.Id] = group;
                }
            }
        }

        return found.Values;
    }

    /// <summary>Groups with a record of that kind and subject.</summary>
    public IReadOnlyList<EventGroup> Of(RecordKind kind, string subject) => Find((kind, subject, ""));

    /// <summary>Groups with a finding on a judgement, whoever made it.</summary>
    public IReadOnlyList<EventGroup> FindingsOn(string judgement) => Find((RecordKind.Finding, judgement, "of"));

    /// <summary>Groups with an act done by one of these, or by somebody not said; in their one order.</summary>
    public IReadOnlyList<EventGroup> Acts(string act, ImmutableArray<string> performers)
    {
        if (performers.IsEmpty)
        {
            return Of(RecordKind.Act, act);
        }

        var nameless = Find((RecordKind.Act, act, "?"));
        if (performers.Length == 1 && nameless.Count == 0)
        {
            return Find((RecordKind.Act, act, performers[0]));
        }

        var all = new SortedDictionary<int, EventGroup>();
        foreach (var performer in performers)
        {
            foreach (var group in Find((RecordKind.Act, act, performer)))
            {
                all[group.Id] = group;
            }
        }

        foreach (var group in nameless)
        {
            all[group.Id] = group;
        }

        return [.. all.Values];
    }

    private IReadOnlyList<EventGroup> Find((RecordKind Kind, string Subject, string By) key) =>
        _groups.TryGetValue(key, out var list) ? list : None;
}
