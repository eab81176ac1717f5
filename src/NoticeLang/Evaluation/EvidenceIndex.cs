using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using NoticeLang.Evidence;

namespace NoticeLang.Evaluation;

/// <summary>
/// Finds what may speak of one subject, so that a sentence looks only at what could concern it: the cost of a condition goes with its own
/// evidence, not with all of it.
/// </summary>
internal sealed class EvidenceIndex
{
    private const string Any = "*";
    private const string NotSaid = "?";
    private static readonly IReadOnlyList<EventGroup> None = [];
    private readonly Dictionary<string, List<EventGroup>> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EventGroup> _groupOfRecord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CountedComplete>> _complete = new(StringComparer.Ordinal);

    public EvidenceIndex(EvidenceView view)
    {
        View = view;
        foreach (var group in view.Groups)
        {
            foreach (var record in group.Records)
            {
                _groupOfRecord[record.Id] = group;
                Add(group, record);
            }
        }

        foreach (var complete in view.Complete)
        {
            var key = Key(complete.Statement.Kind, complete.Statement.Subject, Any, Any);
            if (!_complete.TryGetValue(key, out var list))
            {
                _complete.Add(key, list = []);
            }

            list.Add(complete);
        }
    }

    public EvidenceView View { get; }

    /// <summary>The world that believes the first side of each contradiction.</summary>
    public World Plain => field ??= new World(this);

    /// <summary>The groups some of these records are in, in their one order.</summary>
    public IEnumerable<EventGroup> GroupsOf(IEnumerable<EvidenceRecord> records)
    {
        var found = new SortedDictionary<int, EventGroup>();
        foreach (var record in records)
        {
            if (_groupOfRecord.TryGetValue(record.Id, out var group))
            {
                found[group.Id] = group;
            }
        }

        return found.Values;
    }

    /// <summary>Groups with a record of that kind and subject.</summary>
    public IReadOnlyList<EventGroup> Of(RecordKind kind, string subject) => Find(Key(kind, subject, Any, Any));

    /// <summary>Groups with a finding on a judgement, whoever made it.</summary>
    public IReadOnlyList<EventGroup> FindingsOn(string judgement) => Find(Key(RecordKind.Finding, Any, Any, judgement));

    /// <summary>Groups with a record of an item of a list.</summary>
    public IReadOnlyList<EventGroup> ItemsOf(string list) => Find(Key(RecordKind.Item, Any, Any, list));

    /// <summary>Statements of completeness of that kind and subject.</summary>
    public IReadOnlyList<CountedComplete> CompleteOf(RecordKind kind, string subject) =>
        _complete.TryGetValue(Key(kind, subject, Any, Any), out var list) ? list : [];

    /// <summary>
    /// Groups with an act done by one of these, or by somebody not said, to one of these, or to something not said; in their one order.
    /// Empty stands for anybody, or anything.
    /// </summary>
    public IReadOnlyList<EventGroup> Acts(string act, ImmutableArray<string> performers, ImmutableArray<string> objects)
    {
        ImmutableArray<string> who = performers.IsEmpty ? [Any] : performers.Add(NotSaid);
        ImmutableArray<string> what = objects.IsEmpty ? [Any] : objects.Add(NotSaid);
        IReadOnlyList<EventGroup>? only = null;
        SortedDictionary<int, EventGroup>? all = null;
        foreach (var by in who)
        {
            foreach (var of in what)
            {
                var found = Find(Key(RecordKind.Act, act, by, of));
                if (found.Count == 0)
                {
                    continue;
                }

                if (only is null)
                {
                    only = found;
                    continue;
                }

                all ??= Sorted(only);
                foreach (var group in found)
                {
                    all[group.Id] = group;
                }
            }
        }

        return all is not null ? [.. all.Values] : only ?? None;
    }

    private static SortedDictionary<int, EventGroup> Sorted(IReadOnlyList<EventGroup> groups)
    {
        var sorted = new SortedDictionary<int, EventGroup>();
        foreach (var group in groups)
        {
            sorted[group.Id] = group;
        }

        return sorted;
    }

    private static string Key(RecordKind kind, string subject, string by, string of) => string.Concat(((int)kind).ToString(System.Globalization.CultureInfo.InvariantCulture), "\n", subject, "\n" + by + "\n" + of);

    private static ImmutableArray<string> Said(EvidenceRecord record, string field) => record.Values(field) is { IsEmpty: false } values ? values : [NotSaid];

    private void Add(EventGroup group, EvidenceRecord record)
    {
        var (by, of) = (Said(record, "by"), Said(record, "of"));
        foreach (var who in by.Add(Any))
        {
            foreach (var what in of.Add(Any))
            {
                Add(Key(record.Kind, record.Subject, who, what), group);
            }
        }

        if (record.Kind is RecordKind.Finding or RecordKind.Item)
        {
            foreach (var what in of)
            {
                Add(Key(record.Kind, Any, Any, what), group);
            }
        }
    }

    private void Add(string key, EventGroup group)
    {
        if (!_groups.TryGetValue(key, out var list))
        {
            _groups.Add(key, list = []);
        }

        // Groups come in order, so one already there is the last.
        if (list.Count == 0 || list[^1].Id != group.Id)
        {
            list.Add(group);
        }
    }

    private IReadOnlyList<EventGroup> Find(string key) => _groups.TryGetValue(key, out var list) ? list : None;
}
