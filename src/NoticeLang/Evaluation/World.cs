using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evidence;

namespace NoticeLang.Evaluation;

/// <summary>
/// One choice (semantics 0): which side of each contradiction is believed. In a world no fact is doubted; only its day may be inexact.
/// Records which disputed groups were looked at, so that a unit lists the choices that touch it and no others.
/// </summary>
internal sealed class World
{
    private readonly ImmutableDictionary<int, int> _picks;

    public World(EvidenceIndex index)
        : this(index, ImmutableDictionary<int, int>.Empty)
    {
    }

    private World(EvidenceIndex index, ImmutableDictionary<int, int> picks)
    {
        Index = index;
        _picks = picks;
    }

    public EvidenceIndex Index { get; }

    /// <summary>The alternative believed of each disputed group that has been decided.</summary>
    public ImmutableDictionary<int, int> Picks => _picks;

    public World Believing(EventGroup group, int alternative) => new(Index, _picks.SetItem(group.Id, alternative));

    public EventAlternative AlternativeOf(EventGroup group) => group.Alternatives[_picks.GetValueOrDefault(group.Id)];

    /// <summary>The facts of these groups in this world, of one kind.</summary>
    public IEnumerable<(EventGroup Group, EventFact Fact)> Facts(IEnumerable<EventGroup> groups, RecordKind kind) =>
        from g in groups
        from f in AlternativeOf(g).Facts
        where f.Kind == kind
        select (g, f);
}
