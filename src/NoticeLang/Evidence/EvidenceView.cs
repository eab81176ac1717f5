using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evidence;

/// <summary>
/// What counts of the evidence as at a day and known by a day (semantics 1.5 and 1.6). What is dated after <see cref="AsAt"/> is still in
/// it: in a reading it has not happened, and readings are the evaluator's. So are shadows, which depend on what a sentence asks.
/// </summary>
public sealed class EvidenceView
{
    private readonly ImmutableArray<int> _classes;

    private EvidenceView(EvidenceSet evidence, Day asAt, Day? knownBy)
    {
        (Evidence, AsAt, KnownBy) = (evidence, asAt, knownBy);
        var counting = RecordCounting.Run(evidence.Records, knownBy);
        Records = counting.Counted;
        Excluded = counting.Excluded;
        var classes = EventIdentity.Classes(Records);
        Groups = EventGrouping.Run(Records, classes);
        _classes = classes;
        Complete = StatementCounting.Complete(evidence, this, classes);
        Suspensions = StatementCounting.Suspensions(evidence.Suspended, asAt, knownBy);
    }

    private EvidenceView(EvidenceView other, Day asAt)
    {
        (Evidence, AsAt, KnownBy) = (other.Evidence, asAt, other.KnownBy);
        (Records, Excluded, Groups, _classes) = (other.Records, other.Excluded, other.Groups, other._classes);
        Complete = StatementCounting.Complete(Evidence, this, _classes);
        Suspensions = StatementCounting.Suspensions(Evidence.Suspended, asAt, KnownBy);
    }

    public EvidenceSet Evidence { get; }

    public Day AsAt { get; }

    /// <summary>Null: everything supplied is known.</summary>
    public Day? KnownBy { get; }

    /// <summary>The records that count, in the order of the evidence set.</summary>
    public ImmutableArray<CountedRecord> Records { get; }

    /// <summary>The records that do not, in the order of the evidence set.</summary>
    public ImmutableArray<ExcludedRecord> Excluded { get; }

    public ImmutableArray<EventGroup> Groups { get; }

    /// <summary>Those said by <see cref="KnownBy"/>, cancelled ones among them.</summary>
    public ImmutableArray<CountedComplete> Complete { get; }

    public ImmutableArray<CountedSuspension> Suspensions { get; }

    public static EvidenceView Create(EvidenceSet evidence, Day asAt, Day? knownBy = null) => new(evidence, asAt, knownBy);

    /// <summary>The same as at another day: only statements depend on it.</summary>
    public EvidenceView At(Day asAt) => new(this, asAt);

    /// <summary>The records left out for one reason.</summary>
    public IEnumerable<EvidenceRecord> ExcludedFor(ExclusionReason reason) =>
        Excluded.Where(e => e.Reason == reason).Select(e => e.Record);
}
