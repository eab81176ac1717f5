using System.Collections.Immutable;
using NoticeLang.Time;

namespace NoticeLang.Evidence;

/// <summary>What the reports of one event come to, taken together (semantics 1.6).</summary>
/// <param name="Subject">As in a record; of a finding, what was found.</param>
/// <param name="Records">Its reports, in the order of the evidence set.</param>
/// <param name="On">The day it counts on, by all reports; null where none gives one.</param>
/// <param name="Happened">False where it is denied or cancelled.</param>
/// <param name="IsPlanned">Always false for facts of a view: plans are excluded.</param>
/// <param name="Fields">Each claim is what all reports of it allow; a claim one report lacks is taken from the other.</param>
public sealed record EventFact(
    RecordKind Kind, string Subject, ImmutableArray<EvidenceRecord> Records, DayInterval? On, DayInterval? From, DayInterval? To,
    bool Happened, bool IsPlanned, ImmutableArray<EvidenceField> Fields)
{
    public EvidenceField? Field(string name) => Fields.Named(name);

    public string? Value(string name) => Field(name)?.Value;

    /// <summary>The values of a field; empty where it is not given.</summary>
    public ImmutableArray<string> Values(string name) => Field(name)?.Values ?? [];
}

/// <summary>A largest set of the group's reports that can all be true: what follows if they are right.</summary>
/// <param name="Facts">One an event, in the order of their first reports.</param>
/// <param name="Dropped">The reports of the group that are then wrong.</param>
public sealed record EventAlternative(ImmutableArray<EventFact> Facts, ImmutableArray<EvidenceRecord> Dropped);

/// <summary>Records connected by being of one event or by contradicting one another. Every record that counts is in one group.</summary>
/// <param name="Id">From 0, in the order of the groups' first records.</param>
/// <param name="Alternatives">One or more, those that keep earlier records first.</param>
public sealed record EventGroup(int Id, ImmutableArray<EvidenceRecord> Records, ImmutableArray<EventAlternative> Alternatives)
{
    /// <summary>How many alternatives of a group are listed at most.</summary>
    public const int MaxAlternatives = 64;

    public bool IsDisputed => Alternatives.Length > 1;

    /// <summary>Whether there are more alternatives than are listed.</summary>
    public bool IsCapped { get; init; }
}
