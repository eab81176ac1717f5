using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Symbols;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>What the notice and, as at T, the evidence say of one item of a list: when it was in the list, and its fields in their order.</summary>
internal sealed class ItemHistory
{
    private readonly EvaluationContext _context;
    private readonly ListSymbol _list;
    private readonly ListItemSymbol _item;
    private readonly ImmutableArray<(EventFact Fact, DayInterval Since)> _facts;
    private readonly bool _isEntryGiven;

    public ItemHistory(EvaluationContext context, ListSymbol list, ListItemSymbol item)
    {
        (_context, _list, _item) = (context, list, item);
        var facts = new World(context.Index).Facts(context.Index.ItemsOf(list.Name), RecordKind.Item)
            .Select(p => p.Fact).Where(f => f.Subject == item.Name && f is { Happened: true, IsPlanned: false }).ToImmutableArray();
        _isEntryGiven = facts.Any(x => x.Value("added") is not null);
        _facts = [.. facts.Select(f => (f, Since(f, facts))).Where(f => f.Item2.Lo <= context.T).OrderBy(f => f.Item2.Lo.Number).ThenBy(f => f.Item2.Hi.Number)];
    }

    public ImmutableArray<EventFact> Facts => [.. _facts.Select(f => f.Fact)];

    private bool IsInNotice => _list.Items.Any(i => i.Name == _item.Name);

    /// <summary>
    /// What a field may hold as at T, one text a reading: the latest record that gives it decides, and where the days do not tell which is
    /// latest, each. A day written in a closed list is the notice's: no record moves it.
    /// </summary>
    public ImmutableArray<string> ValuesOf(string field)
    {
        var own = _item.FieldValues.GetValueOrDefault(field);
        if (own is not null && _list.IsClosed && _list.Fields.FirstOrDefault(f => f.Name == field)?.Type == FieldType.Day)
        {
            return [own];
        }

        var giving = Giving(field);
        var latest = giving.Where(g => giving.All(o => o.Since.Lo <= g.Since.Hi)).ToList();
        var values = latest.Select(g => g.Fact.Value(field)!);
        if (own is not null && latest.All(g => g.Since.Hi > _context.T))
        {
            values = values.Prepend(own);
        }

        return [.. values.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The day it was put into the list last, as at T; null where nothing gives it.</summary>
    public DayInterval? Entry => Memberships().LastOrDefault()?.From;

    /// <summary>The spells during which a sentence asks something of the item, in order. None: it is not in the list by T, or never had the value.</summary>
    public IEnumerable<ItemSpell> Spells(BoundFieldTest? where)
    {
        var start = _context.NoticeStart.Lo;
        foreach (var membership in Memberships().Where(m => m.To is not { } to || to.Hi >= start))
        {
            if (where is null)
            {
                yield return membership;
                continue;
            }

            foreach (var spell in Passing(membership, where))
            {
                yield return spell;
            }
        }
    }

    private DayInterval? DayOf(EventFact fact, string field) =>
        fact.Value(field) is { } text && _context.TryReadDay(text, out var day) ? day : null;

    /// <summary>
    /// From when a record's fields hold: its day; else the day the item was added, if no earlier record tells of that; else the day it was
    /// known; else the day it was removed; else always.
    /// </summary>
    private DayInterval Since(EventFact fact, ImmutableArray<EventFact> all)
    {
        var record = fact.Records[0];
        if ((fact.On ?? record.Day ?? fact.From) is { } day)
        {
            return day;
        }

        var known = record.Known is { } k ? DayInterval.Exactly(k.Hi) : (DayInterval?)null;
        var isFirst = !all.Any(f => f.Value("added") is not null && known is { } mine && f.Records[0].Known is { } other && other.Hi < mine.Lo);
        return (isFirst ? DayOf(fact, "added") : null) ?? known ?? DayOf(fact, "added") ?? DayOf(fact, "removed") ?? DayInterval.Exactly(Day.Always);
    }

    private List<(EventFact Fact, DayInterval Since)> Giving(string field) => [.. _facts.Where(f => f.Fact.Field(field) is not null)];

    private List<ItemSpell> Memberships()
    {
        var removals = _facts.Select(f => DayOf(f.Fact, "removed")).Where(d => d is { } r && r.Lo <= _context.T).Select(d => d!.Value).Distinct().ToList();
        var entries = new List<DayInterval>();
        foreach (var entry in _facts.Select(f => DayOf(f.Fact, "added")).Where(d => d is not null).Select(d => d!.Value).Distinct().OrderBy(d => d.Lo.Number).ThenBy(d => d.Hi.Number))
        {
            // Two reports of one entry, unless it was taken out in between.
            if (entries.Count > 0 && !removals.Exists(r => r.Lo >= entries[^1].Lo && r.Hi <= entry.Hi && r.Hi >= entries[^1].Hi))
            {
                entries[^1] = Both(entries[^1], entry);
            }
            else
            {
                entries.Add(entry);
            }
        }

        var spells = entries.Select((e, i) =>
        {
            var mine = removals.Where(r => r.Hi >= e.Lo && (i + 1 >= entries.Count || r.Lo <= entries[i + 1].Hi)).ToList();
            return new ItemSpell(e, mine.Count == 0 ? null : Before(mine.Aggregate(Both))) { Facts = Facts };
        }).Where(s => s.From!.Value.Lo <= _context.T && (s.To is not { } to || to.Hi >= s.From!.Value.Lo)).ToList();
        if (entries.Count == 0 && !_isEntryGiven && (IsInNotice || _facts.Length > 0))
        {
            spells.Add(new ItemSpell(null, removals.Count == 0 ? null : Before(removals.Aggregate(Both))) { Facts = Facts, IsEntryUnknown = !IsInNotice });
        }

        return spells;
    }

    private IEnumerable<ItemSpell> Passing(ItemSpell membership, BoundFieldTest where)
    {
        var giving = Giving(where.FieldName);
        var own = _item.FieldValues.GetValueOrDefault(where.FieldName);
        if (giving.Count == 0 && own is null)
        {
            // Leaving it out would pass it, and asking it may fail it.
            yield return membership with { Doubt = $"nothing gives the {where.FieldName} of {_item.Title}, so this may not be asked of it" };
            yield break;
        }

        var changes = new List<(Truth Passes, DayInterval? Since)>();
        if (own is not null)
        {
            changes.Add((FieldTests.Test(where, [own]), null));
        }

        changes.AddRange(giving.Select(g => (FieldTests.Test(where, g.Fact.Values(where.FieldName)), (DayInterval?)g.Since)));
        for (var i = 0; i < changes.Count; i++)
        {
            var (passes, since) = changes[i];
            var next = changes.Skip(i + 1).Select(c => ((Truth, DayInterval?)?)c).FirstOrDefault(c => c!.Value.Item1 != passes)?.Item2;
            if (i > 0 && changes[i - 1].Passes == passes)
            {
                continue;
            }

            if (i + 1 < changes.Count && changes[i + 1].Passes != passes && since is { } s && changes[i + 1].Since is { } n && s.Hi >= n.Lo)
            {
                yield return membership with { Unresolved = $"the records do not tell which {where.FieldName} of {_item.Title} came last" };
                yield break;
            }

            if (passes != Truth.False && membership.Within(since, next is { } end ? Before(end) : null) is { } spell)
            {
                yield return passes == Truth.True ? spell : spell with { Doubt = $"the {where.FieldName} of {_item.Title} does not tell whether this is asked of it" };
            }
        }
    }

    private static DayInterval Before(DayInterval day) => new(day.Lo.AddDays(-1), day.Hi.AddDays(-1));

    /// <summary>What two reports of one day allow; where they cannot both be right, all that either allows.</summary>
    private static DayInterval Both(DayInterval a, DayInterval b) =>
        a.Intersect(b) is { IsEmpty: false } common ? common : new DayInterval(Day.Min(a.Lo, b.Lo), Day.Max(a.Hi, b.Hi));
}
