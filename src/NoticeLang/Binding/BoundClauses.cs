using System.Collections.Immutable;
using NoticeLang.Symbols;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Binding;

/// <summary>Something that happens or holds, in <c>when</c>, <c>unless</c>, <c>after</c>, <c>until</c> and roll-ups.</summary>
public abstract record BoundClause(TextLocation Location);

/// <summary><c>adviser requires diagnostic-review</c>, with <c>2 times in any 5 years</c> where said.</summary>
public sealed record EventClause(TextLocation Location, BoundActPattern Act, int? Count, Span? AnySpan) : BoundClause(Location);

/// <summary><c>inspectorate finds overall-effectiveness inadequate</c>: the finding being made is the event.</summary>
public sealed record FindingClause(
    TextLocation Location, BoundName Decider, JudgementSymbol Judgement, string Finding, int? Count, Span? AnySpan) : BoundClause(Location);

/// <summary><c>council is unwilling</c>: the judgement in force is (or is not) one of these.</summary>
public sealed record JudgementClause(TextLocation Location, JudgementSymbol Judgement, BoundValue Value, bool IsNegated) : BoundClause(Location);

/// <summary><c>director is permanent</c>, <c>pace is too-slow</c>: a state of a post or thing.</summary>
public sealed record StateClause(TextLocation Location, BoundSubject Subject, BoundValue Value, bool IsNegated) : BoundClause(Location);

/// <summary><c>re-referrals is at most 20%</c>.</summary>
public sealed record MeasureClause(TextLocation Location, MeasureSymbol Measure, BoundValue Value, bool IsNegated) : BoundClause(Location);

/// <summary>What a clause asks of another condition.</summary>
public enum ConditionTest
{
    Met,
    OnTrack,
}

/// <summary><c>plan is met</c>, <c>reviews is not met</c>, <c>reviews is on track</c>.</summary>
public sealed record ConditionClause(TextLocation Location, ConditionSymbol Condition, ConditionTest Test, bool IsNegated) : BoundClause(Location);

/// <summary><c>notice ends</c>.</summary>
public sealed record NoticeEndsClause(TextLocation Location) : BoundClause(Location);

/// <summary>Who is bound, or who acts.</summary>
public sealed record BoundSubject(TextLocation Location, SubjectQuantifier Quantifier, ImmutableArray<BoundName> Names, NameJoiner Joiner)
{
    public string Key => string.Join(Joiner == NameJoiner.Or ? " or " : " and ", Names);
}

/// <summary>Whether a subject stands for itself or for each of its parts.</summary>
public enum SubjectQuantifier
{
    None,
    EachOf,
    EachMemberOf,
}

/// <summary>Several names: either of them, all together, or one (<see cref="None"/>).</summary>
public enum NameJoiner
{
    None,
    And,
    Or,
}

/// <summary>Whether an object stands for itself, for the items of a list, or for the one a trigger named.</summary>
public enum ObjectQuantifier
{
    None,
    EachOf,
    AllOf,
    AnyOf,
    That,
}

/// <summary>
/// What an act is done to: names, or the items of a list where a quantifier and a list stand (<see cref="List"/> then is that list, and
/// <see cref="Where"/> keeps the items with that field value).
/// </summary>
public sealed record BoundObject(
    TextLocation Location, ObjectQuantifier Quantifier, ImmutableArray<BoundName> Names, NameJoiner Joiner, ListSymbol? List, BoundFieldTest? Where);

/// <summary>
/// Which records of an act are meant. A record fits if its <c>act</c>, <c>by</c>, <c>of</c> (the object), <c>to</c> and other fields
/// agree; one that lacks a field asked for is a shadow (semantics 1.5).
/// </summary>
public sealed record BoundActPattern(
    TextLocation Location, ActSymbol Act, BoundSubject? By, BoundObject? Object, ImmutableArray<BoundName> To)
{
    /// <summary>Fields asked for by <c>with sample at least 20</c>.</summary>
    public ImmutableArray<BoundFieldTest> With { get; init; } = [];

    /// <summary>Those the record must also name, by <c>with C</c>.</summary>
    public ImmutableArray<BoundName> WithParties { get; init; } = [];

    /// <summary>Whether it is done to all of <see cref="To"/> or to any one of them.</summary>
    public NameJoiner ToJoiner { get; init; }
}

/// <summary><c>with sample at least 20</c>; <see cref="InAll"/> for <c>… in all</c>: the slot's records added up.</summary>
public sealed record BoundFieldTest(TextLocation Location, string FieldName, FieldSymbol? Field, BoundValue Value, bool InAll);

/// <summary>How a value is compared.</summary>
public enum Comparison
{
    Equal,
    AtLeast,
    AtMost,
    Above,
    Below,
}

/// <summary>What a subject must be.</summary>
public abstract record BoundValue(TextLocation Location);

/// <summary>Declared names: findings, qualities, states, field values; all of them or any of them.</summary>
public sealed record NamesValue(TextLocation Location, ImmutableArray<string> Names, NameJoiner Joiner) : BoundValue(Location);

/// <summary>A day, of a field that holds one: <c>with due 3 May 2020</c>.</summary>
public sealed record DayValue(TextLocation Location, Day Day) : BoundValue(Location);

/// <summary><c>at least 80%</c>, <c>0</c>.</summary>
public sealed record AmountValue(TextLocation Location, Comparison Comparison, BoundAmount Amount) : BoundValue(Location);

/// <summary>Milestones: <c>at most { 10.9% in July 2023 … }</c>.</summary>
public sealed record MilestonesValue(TextLocation Location, Comparison Comparison, ImmutableArray<BoundMilestone> Milestones) : BoundValue(Location);

/// <summary><c>10.9% in July 2023</c>, one of several.</summary>
public sealed record BoundMilestone(BoundAmount Amount, BoundPeriod Period);

/// <summary>What a figure is held against. Closed union: Number, Named, Baseline, Comparator.</summary>
public abstract record BoundAmount(TextLocation Location);

/// <summary>A number as written; <see cref="IsPercent"/> where % stood.</summary>
public sealed record NumberAmount(TextLocation Location, decimal Number, bool IsPercent) : BoundAmount(Location);

/// <summary>An amount that goes by a name.</summary>
public sealed record NamedAmount(TextLocation Location, string Name) : BoundAmount(Location);

/// <summary><c>its baseline</c>.</summary>
public sealed record BaselineAmount(TextLocation Location) : BoundAmount(Location);

/// <summary><c>that of statistical-neighbours</c>, frozen where a period is given.</summary>
public sealed record ComparatorAmount(TextLocation Location, BoundName Comparator, BoundPeriod? FrozenPeriod) : BoundAmount(Location);
