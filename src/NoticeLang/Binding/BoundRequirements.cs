using System.Collections.Generic;
using System.Collections.Immutable;
using NoticeLang.Symbols;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Binding;

/// <summary>A condition with all it asks for: <see cref="Parts"/> are joined by <c>and</c> (semantics 8).</summary>
public sealed record BoundCondition(ConditionSymbol Symbol, ImmutableArray<BoundRequirement> Parts, TextLocation Location)
{
    /// <summary>True where a part of it could not be understood and is left out: it is then not worked out.</summary>
    public bool HasErrors { get; init; }
}

/// <summary>A sentence, a group of them, or a test of another condition.</summary>
public abstract record BoundRequirement(TextLocation Location);

/// <summary>How the parts of a group are joined.</summary>
public enum GroupKind
{
    All,
    Any,
    AtLeast,
}

/// <summary><c>any of { … }</c>, <c>at least 3 of { … }</c>, <c>when E { … }</c> (All, with the clauses as every part's trigger).</summary>
public sealed record BoundGroup(TextLocation Location, GroupKind Kind, int Count, ImmutableArray<BoundRequirement> Parts) : BoundRequirement(Location);

/// <summary>A clause as a part of a roll-up: <c>plan is met</c>.</summary>
public sealed record BoundTest(TextLocation Location, BoundClause Clause) : BoundRequirement(Location);

/// <summary>What a sentence does to whom it binds.</summary>
public enum Modal
{
    Must,
    MustNot,
    May,
    NeedNot,
}

/// <summary>What kind of promise a sentence is: which exact rule of the semantics decides it.</summary>
public enum SentenceKind
{
    /// <summary>Semantics 3: one performance, with a deadline or none.</summary>
    OneOff,

    /// <summary>Semantics 3, <c>must not</c> of an act.</summary>
    Prohibition,

    /// <summary>Semantics 4.1: <c>every g</c>.</summary>
    GapCadence,

    /// <summary>Semantics 4.2: <c>in each P</c>, <c>n times in each P</c>.</summary>
    SlotCadence,

    /// <summary><c>at most n times in …</c>, <c>n times in all</c>.</summary>
    CountLimit,

    /// <summary><c>attend at least 9 of any 12 meetings</c>.</summary>
    Attendance,

    /// <summary>Semantics 5: <c>R must be Q</c>, <c>must include R</c>.</summary>
    State,

    /// <summary>Semantics 6.</summary>
    Measure,

    /// <summary>Semantics 8: <c>must be FINDING</c>.</summary>
    Judgement,

    /// <summary>Semantics 8: acts done throughout (<c>cooperate-with</c>).</summary>
    Conduct,

    /// <summary>Semantics 8: <c>plan must cover each of …</c>.</summary>
    Coverage,

    /// <summary><c>may</c>.</summary>
    Power,

    /// <summary><c>need not</c>.</summary>
    Exemption,
}

/// <summary>One sentence, with every tail where it belongs. Null or empty: not said.</summary>
public sealed record BoundSentence(TextLocation Location, SentenceKind Kind, Modal Modal, BoundSubject Subject) : BoundRequirement(Location)
{
    /// <summary>The act, where the sentence has a verb; its <c>By</c> is the subject, or whom <c>performed by</c> names.</summary>
    public BoundActPattern? Act { get; init; }

    /// <summary>What it must be, where the sentence has <c>be</c>.</summary>
    public BoundValue? Value { get; init; }

    public JudgementSymbol? Judgement { get; init; }

    public MeasureSymbol? Measure { get; init; }

    public BoundDeadline? Deadline { get; init; }

    public BoundFrequency? Frequency { get; init; }

    public BoundPoint? FirstBy { get; init; }

    public BoundPoint? From { get; init; }

    public ImmutableArray<BoundUntil> Until { get; init; } = [];

    public Span? For { get; init; }

    public Span? Allowing { get; init; }

    public ImmutableArray<BoundName> ConfirmedBy { get; init; } = [];

    /// <summary>Whether all of <see cref="ConfirmedBy"/> must confirm it or any one of them.</summary>
    public NameJoiner ConfirmedByJoiner { get; init; }

    /// <summary>Any of these is a trigger; none: no trigger. Triggers of enclosing groups are included.</summary>
    public ImmutableArray<BoundClause> When { get; init; } = [];

    public ImmutableArray<BoundClause> While { get; init; } = [];

    public ImmutableArray<BoundClause> Unless { get; init; } = [];

    /// <summary>Of a measure: <c>with status forecast</c>. Those of an act stand in <see cref="Act"/>.</summary>
    public ImmutableArray<BoundFieldTest> FieldTests { get; init; } = [];

    /// <summary>The run asked for by <c>at least 9 of any 12 meetings of board</c>.</summary>
    public BoundRun? Run { get; init; }

    /// <summary>The sentence's own words, white space folded.</summary>
    public required string Text { get; init; }
}

/// <summary><c>at least 9 of any 12 meetings of board</c>: n of any size events.</summary>
public sealed record BoundRun(TextLocation Location, int Count, int Size, BoundActPattern Event);

/// <summary>The bound program: everything the evaluator may know of the notice.</summary>
public sealed record BoundProgram(
    NoticeSymbol? Notice,
    ImmutableArray<BoundCondition> Conditions,
    IReadOnlyDictionary<string, Symbol> Symbols,
    IReadOnlyDictionary<string, ActSymbol> Acts,
    ImmutableArray<BoundScenario> Scenarios)
{
    /// <summary>The notice this one replaces, where its file is here: its own header, names and conditions.</summary>
    public BoundProgram? Replaced { get; init; }

    /// <summary>How tables of evidence are read, in the order of their places.</summary>
    public ImmutableArray<BoundMapping> Mappings { get; init; } = [];
}
