using System.Collections.Immutable;
using NoticeLang.Symbols;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Binding;

/// <summary>Which end of a period a point means; <see cref="Bare"/> where the author has not said.</summary>
public enum PeriodEdge
{
    Bare,
    Start,
    End,
}

/// <summary>A day as a sentence names it. Closed union: Date, PeriodEdge, Header, Field, DueDate, Event.</summary>
public abstract record BoundPoint(TextLocation Location);

/// <summary><c>23 May 2019</c>.</summary>
public sealed record DatePoint(TextLocation Location, Day Day) : BoundPoint(Location);

/// <summary><c>August 2020</c>, <c>end of August 2020</c>, <c>summer 2026</c>.</summary>
public sealed record PeriodPoint(TextLocation Location, BoundPeriod Period, PeriodEdge Edge) : BoundPoint(Location);

/// <summary>A day that the header of the notice gives.</summary>
public enum HeaderDay
{
    Issue,
    Decision,
    Publication,
    Effect,
    End,
}

/// <summary><c>issue</c> and its like: a day of the notice's header.</summary>
public sealed record HeaderPoint(TextLocation Location, HeaderDay Day) : BoundPoint(Location);

/// <summary><c>its due</c>, <c>its entry</c>: a field of the item at hand (<see cref="Field"/> null for <c>entry</c>).</summary>
public sealed record FieldPoint(TextLocation Location, string FieldName, FieldSymbol? Field) : BoundPoint(Location);

/// <summary><c>the due date of X</c>.</summary>
public sealed record DueDatePoint(TextLocation Location, ConditionSymbol Condition) : BoundPoint(Location);

/// <summary><c>the next meeting of improvement-board</c>, or <c>each meeting of …</c>.</summary>
public sealed record EventPoint(TextLocation Location, BoundActPattern Event, bool IsEach) : BoundPoint(Location);

/// <summary>A period as a sentence names it.</summary>
public abstract record BoundPeriod(TextLocation Location);

/// <summary>Fixed days: <c>August 2020</c>, <c>2020</c>, <c>2021/22</c> (April to March), a dated term or season.</summary>
public sealed record FixedPeriod(TextLocation Location, Day First, Day Last, string Text) : BoundPeriod(Location);

/// <summary>A unit whose slots the calendar fixes.</summary>
public enum CalendarUnit
{
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// <summary><c>each month</c>, <c>each quarter</c>: calendar slots.</summary>
public sealed record UnitPeriod(TextLocation Location, CalendarUnit Unit) : BoundPeriod(Location);

/// <summary><c>each school-term</c>, <c>each summer</c>: the periods of a declared calendar, or those of one name.</summary>
public sealed record CalendarPeriods(TextLocation Location, string Name, ImmutableArray<CalendarPeriodSymbol> Periods) : BoundPeriod(Location);

/// <summary><c>period of 6 weeks</c>, counted from the sentence's start.</summary>
public sealed record SpanPeriod(TextLocation Location, Span Span) : BoundPeriod(Location);

/// <summary>By when. Closed union: Point, BeforeEvent, InPeriod, Between, Within, At.</summary>
public abstract record BoundDeadline(TextLocation Location);

/// <summary>Whether a deadline includes its day.</summary>
public enum PointRelation
{
    By,
    Before,
    On,
}

/// <summary><c>by D</c>, <c>before D</c>, <c>on D</c>, with <c>or sooner</c> kept.</summary>
public sealed record PointDeadline(TextLocation Location, PointRelation Relation, BoundPoint Point, bool OrSooner) : BoundDeadline(Location);

/// <summary><c>before improvement-board meets</c>.</summary>
public sealed record BeforeEventDeadline(TextLocation Location, BoundClause Event) : BoundDeadline(Location);

/// <summary><c>in summer 2026</c>.</summary>
public sealed record InPeriodDeadline(TextLocation Location, BoundPeriod Period) : BoundDeadline(Location);

/// <summary><c>between 1 June 2026 and 31 August 2026</c>; both days are inside.</summary>
public sealed record BetweenDeadline(TextLocation Location, BoundPoint First, BoundPoint Last) : BoundDeadline(Location);

/// <summary><c>within s of E</c>, <c>within s after E</c>: exactly one of point and clause is given.</summary>
public sealed record WithinDeadline(TextLocation Location, Span Span, BoundPoint? Point, BoundClause? Event) : BoundDeadline(Location);

/// <summary><c>at s after E</c>.</summary>
public sealed record AtDeadline(TextLocation Location, Span Span, BoundPoint Point) : BoundDeadline(Location);

/// <summary>How often. Closed union: Every, Slot, Count, Once, Throughout.</summary>
public abstract record BoundFrequency(TextLocation Location);

/// <summary><c>every 6 weeks</c>: no gap is longer.</summary>
public sealed record EveryFrequency(TextLocation Location, Span Span) : BoundFrequency(Location);

/// <summary><c>in each P</c> (n = 1), <c>n times in each P</c>; <see cref="Bound"/> says at least (also where nothing is said) or at most.</summary>
public sealed record SlotFrequency(TextLocation Location, int Count, CountBound Bound, BoundPeriod Period) : BoundFrequency(Location);

/// <summary><c>at most 2 times in any 5 years</c>, <c>3 times in all</c> (no span).</summary>
public sealed record CountFrequency(TextLocation Location, int Count, CountBound Bound, Span? AnySpan) : BoundFrequency(Location);

/// <summary><c>once</c>.</summary>
public sealed record OnceFrequency(TextLocation Location) : BoundFrequency(Location);

/// <summary><c>throughout</c>.</summary>
public sealed record ThroughoutFrequency(TextLocation Location) : BoundFrequency(Location);

/// <summary>Whether a count is a least or a most.</summary>
public enum CountBound
{
    AtLeast,
    AtMost,
}

/// <summary><c>until P</c>, <c>until E</c>, <c>until E or P, whichever is sooner</c>.</summary>
public sealed record BoundUntil(TextLocation Location, BoundPoint? Point, BoundClause? Event);
