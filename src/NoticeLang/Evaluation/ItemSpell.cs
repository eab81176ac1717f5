using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>
/// A time during which a sentence is asked of an item: while it is in its list and, with <c>where</c>, has the value asked for.
/// </summary>
/// <param name="From">Its first day; null: as long as the notice, or not known (<see cref="IsEntryUnknown"/>).</param>
/// <param name="To">Its last day; null: it goes on.</param>
internal sealed record ItemSpell(DayInterval? From, DayInterval? To)
{
    public static readonly ItemSpell Always = new(null, null);

    /// <summary>True where only evidence names the item and nothing gives the day it was added.</summary>
    public bool IsEntryUnknown { get; init; }

    /// <summary>Why nothing can be asked of it; null where it can.</summary>
    public string? Unresolved { get; init; }

    /// <summary>Why it may be that nothing is asked of it: a value no record gives. Null where it is surely asked.</summary>
    public string? Doubt { get; init; }

    /// <summary>What evidence says of the item, all of it that counts at T.</summary>
    public ImmutableArray<EventFact> Facts { get; init; } = [];

    /// <summary>The time both go on; null where there surely is none.</summary>
    public ItemSpell? Within(DayInterval? from, DayInterval? to)
    {
        var first = (From, from) is ({ } a, { } b) ? new DayInterval(Day.Max(a.Lo, b.Lo), Day.Max(a.Hi, b.Hi)) : From ?? from;
        var last = (To, to) is ({ } c, { } d) ? new DayInterval(Day.Min(c.Lo, d.Lo), Day.Min(c.Hi, d.Hi)) : To ?? to;
        return first is { } f && last is { } l && f.Lo > l.Hi ? null
            : this with { From = first, To = last, IsEntryUnknown = IsEntryUnknown && from is null };
    }

    /// <summary>The days a duty of this unit may begin on: those of the spell, none earlier than the notice; empty where they are too many.</summary>
    public ImmutableArray<Day> Starts(UnitContext unit)
    {
        if (From is not { } from)
        {
            return [];
        }

        // After T is one reading: it has not begun. Before the notice is one too.
        var hi = Day.Min(from.Hi, Day.Max(from.Lo, unit.T.AddDays(1)));
        var start = unit.Start.Lo;
        return PointResolver.DaysOf(new DayInterval(Day.Max(from.Lo, start), Day.Max(hi, start)));
    }

    /// <summary>The ends of what a unit asks, cut at the end of its spell: what is open then lapses, as at the end of a notice (semantics 8).</summary>
    public static ImmutableArray<Day> Ends(UnitContext unit, ImmutableArray<Day> ends)
    {
        if (unit.Element.Spell?.To is not { } to || to.Lo > unit.T)
        {
            return ends;
        }

        var own = PointResolver.DaysOf(new DayInterval(to.Lo, Day.Min(to.Hi, unit.T)));
        IEnumerable<Day> all = own.IsEmpty ? [to.Lo, Day.Min(to.Hi, unit.T)] : own;
        return ends.IsEmpty ? [.. all] : [.. ends.SelectMany(_ => all, Day.Min).Distinct()];
    }
}
