using System.Collections.Immutable;
using NoticeLang.Symbols;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Binding;

/// <summary>A scenario, bound: a test of the notice by its author, run by <c>notice test</c>.</summary>
public sealed record BoundScenario(string Title, ImmutableArray<BoundGiven> Givens, Day AsAt, Day? KnownBy, ImmutableArray<BoundExpectation> Expectations, TextLocation Location);

/// <summary><c>given …</c> of a scenario: one record or one statement, as evidence would give it.</summary>
/// <param name="Clause">What is so; null for a suspension, and for an item added or removed.</param>
public sealed record BoundGiven(TextLocation Location, BoundGivenKind Kind, BoundClause? Clause)
{
    /// <summary>The given's own words, white space folded.</summary>
    public required string Text { get; init; }

    /// <summary><c>given not C</c>: a report that denies it.</summary>
    public bool IsDenied { get; init; }

    /// <summary>The body a member is of, or whose figure it is; null for the notice's own.</summary>
    public BoundName? Whole { get; init; }

    /// <summary>The condition that is suspended.</summary>
    public ConditionSymbol? Condition { get; init; }

    /// <summary>The item added or removed, and of which list.</summary>
    public string? Item { get; init; }

    public ListSymbol? List { get; init; }

    /// <summary>One day, as exact as it is said: <c>on</c>, <c>in</c>, <c>between</c>.</summary>
    public DayInterval? Day { get; init; }

    /// <summary>True where <see cref="Day"/> is a period and no day of it is meant: <c>in May 2021</c> of a figure.</summary>
    public bool IsPeriod { get; init; }

    public DayInterval? From { get; init; }

    public DayInterval? To { get; init; }

    /// <summary>Who suspended it.</summary>
    public ImmutableArray<BoundName> By { get; init; } = [];

    public DayInterval? Decided { get; init; }

    /// <summary>The day it became known, where said.</summary>
    public DayInterval? Known { get; init; }

    /// <summary>Whose word it is.</summary>
    public BoundName? SaidBy { get; init; }

    /// <summary>Which occurrence it answers.</summary>
    public string? For { get; init; }

    /// <summary>Those the record also names, by <c>with adviser and director</c>.</summary>
    public ImmutableArray<BoundName> WithParties { get; init; } = [];

    public ImmutableArray<BoundGivenField> Fields { get; init; } = [];
}

/// <summary><c>with sample 25</c>: a field as evidence would write it.</summary>
public sealed record BoundGivenField(TextLocation Location, string Name, ImmutableArray<string> Values);

/// <summary>What a scenario supposes.</summary>
public enum BoundGivenKind
{
    Fact,
    Added,
    Removed,
    Complete,
    Suspended,
}

/// <summary><paramref name="VerdictWords"/> as in <c>expect board-meets not met</c>; <c>open</c>, <c>used</c> or <c>closed</c> of a power.</summary>
public sealed record BoundExpectation(TextLocation Location, ConditionSymbol Condition, string VerdictWords);
