using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evidence;

/// <summary>Makes the groups of semantics 1.6: connected sets under "same event" and "contradicts", with their alternatives.</summary>
internal sealed class EventGrouping
{
    private readonly ImmutableArray<CountedRecord> _records;
    private readonly ImmutableArray<int> _classes;
    private readonly Dictionary<int, SortedSet<int>> _conflicts = [];

    private EventGrouping(ImmutableArray<CountedRecord> records, ImmutableArray<int> classes) => (_records, _classes) = (records, classes);

    /// <param name="classes">From <see cref="EventIdentity.Classes"/>, a number a record.</param>
    public static ImmutableArray<EventGroup> Run(ImmutableArray<CountedRecord> records, ImmutableArray<int> classes) =>
        new EventGrouping(records, classes).Run();

    private ImmutableArray<EventGroup> Run()
    {
        var members = MembersByClass();
        foreach (var reports in members.Values)
        {
            FindConflicts(reports, reports, EventContradiction.BetweenReports);
        }

        var holdings = HoldingsByPost();
        for (var i = 0; i < _records.Length; i++)
        {
            if (_records[i].Record.Kind == RecordKind.Vacancy && holdings.TryGetValue(PostOf(i), out var ofPost))
            {
                FindConflicts([i], ofPost, EventContradiction.BetweenVacancyAndHolding);
            }
        }

        return Connect(members);
    }

    private Dictionary<int, List<int>> MembersByClass()
    {
        var members = new Dictionary<int, List<int>>();
        for (var i = 0; i < _records.Length; i++)
        {
            if (!members.TryGetValue(_classes[i], out var ofClass))
            {
                members[_classes[i]] = ofClass = [];
            }

            ofClass.Add(i);
        }

        return members;
    }

    private Dictionary<string, List<int>> HoldingsByPost()
    {
        var holdings = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < _records.Length; i++)
        {
            if (_records[i].Record.Kind != RecordKind.Holding)
            {
                continue;
            }

            if (!holdings.TryGetValue(PostOf(i), out var ofPost))
            {
                holdings[PostOf(i)] = ofPost = [];
            }

            ofPost.Add(i);
        }

        return holdings;
    }

    private string PostOf(int index) => EventIdentity.PostOf(_records[index].Record);

    private void FindConflicts(List<int> some, List<int> others, Func<CountedRecord, CountedRecord, bool> contradict)
    {
        foreach (var a in some)
        {
            foreach (var b in others)
            {
                if ((some != others || a < b) && contradict(_records[a], _records[b]))
                {
                    AddConflict(a, b);
                    AddConflict(b, a);
                }
            }
        }
    }

    private void AddConflict(int from, int to)
    {
        if (!_conflicts.TryGetValue(from, out var conflicts))
        {
            _conflicts[from] = conflicts = [];
        }

        conflicts.Add(to);
    }

    private ImmutableArray<EventGroup> Connect(Dictionary<int, List<int>> members)
    {
        var seen = new bool[_records.Length];
        var groups = ImmutableArray.CreateBuilder<EventGroup>();
        for (var start = 0; start < _records.Length; start++)
        {
            if (seen[start])
            {
                continue;
            }

            var group = new List<int>();
            var queue = new Stack<int>([start]);
            seen[start] = true;
            while (queue.TryPop(out var at))
            {
                group.Add(at);
                foreach (var next in members[_classes[at]].Concat(_conflicts.GetValueOrDefault(at) ?? []))
                {
                    if (!seen[next])
                    {
                        seen[next] = true;
                        queue.Push(next);
                    }
                }
            }

            group.Sort();
            groups.Add(MakeGroup(groups.Count, group));
        }

        return groups.ToImmutable();
    }

    private EventGroup MakeGroup(int id, List<int> group)
    {
        var sets = AlternativeSets.Of(group, _conflicts, EventGroup.MaxAlternatives, out var isCapped);
        return new EventGroup(id, Records(group), [.. sets.Select(kept => MakeAlternative(group, kept))]) { IsCapped = isCapped };
    }

    private EventAlternative MakeAlternative(List<int> group, List<int> kept)
    {
        var facts = kept.GroupBy(i => _classes[i]).Select(reports => MakeFact([.. reports.Select(i => _records[i])]));
        return new EventAlternative([.. facts], Records(group.Except(kept)));
    }

    private ImmutableArray<EvidenceRecord> Records(IEnumerable<int> indexes) => [.. indexes.Select(i => _records[i].Record)];

    private static EventFact MakeFact(ImmutableArray<CountedRecord> reports)
    {
        var first = reports[0].Record;
        var fields = new List<EvidenceField>();
        foreach (var field in reports.SelectMany(r => r.Record.Fields))
        {
            var at = fields.FindIndex(f => f.Name == field.Name);
            if (at < 0)
            {
                fields.Add(field);
            }
            else
            {
                fields[at] = FieldClaim.Merge(fields[at], field);
            }
        }

        return new EventFact(
            first.Kind, first.Subject, [.. reports.Select(r => r.Record)], Common(reports, r => r.On), Common(reports, r => r.From),
            Common(reports, r => r.To), first.Happened, first.IsPlanned, [.. fields]);
    }

    private static DayInterval? Common(ImmutableArray<CountedRecord> reports, Func<CountedRecord, DayInterval?> claim)
    {
        DayInterval? common = null;
        foreach (var report in reports)
        {
            if (claim(report) is { } days)
            {
                common = common?.Intersect(days) ?? days;
            }
        }

        return common;
    }
}
