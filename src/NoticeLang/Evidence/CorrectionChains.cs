using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace NoticeLang.Evidence;

/// <summary>
/// Who corrects whom among the records that are there. Records that correct one another in a circle correct nothing: all of them stay,
/// and <see cref="Circles"/> lists them for a message.
/// </summary>
internal sealed class CorrectionChains
{
    private readonly Dictionary<string, EvidenceRecord> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EvidenceRecord> _correctorOf = new(StringComparer.Ordinal);

    public CorrectionChains(ImmutableArray<EvidenceRecord> records, Func<EvidenceRecord, bool> isThere)
    {
        if (!records.Any(r => r.Corrects is not null))
        {
            return;
        }

        foreach (var record in records)
        {
            if (isThere(record))
            {
                _byId.TryAdd(record.Id, record);
            }
        }

        var inCircle = FindCircles(records);
        foreach (var record in records)
        {
            if (record.Corrects is { } target && _byId.ContainsKey(target) && isThere(record) && !(inCircle.Contains(record.Id) && inCircle.Contains(target)))
            {
                _correctorOf.TryAdd(target, record);
            }
        }
    }

    /// <summary>Each circle once, from its first record on, in the order of correcting.</summary>
    public List<ImmutableArray<EvidenceRecord>> Circles { get; } = [];

    public EvidenceRecord? CorrectorOf(EvidenceRecord record) => _correctorOf.GetValueOrDefault(record.Id);

    /// <summary>The record and all it corrects, itself first.</summary>
    public IEnumerable<EvidenceRecord> ChainFrom(EvidenceRecord record)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var next = record; next is not null && seen.Add(next.Id); next = Corrected(next))
        {
            yield return next;
        }
    }

    private EvidenceRecord? Corrected(EvidenceRecord record) =>
        record.Corrects is { } target ? _byId.GetValueOrDefault(target) : null;

    private HashSet<string> FindCircles(ImmutableArray<EvidenceRecord> records)
    {
        var inCircle = new HashSet<string>(StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in records.Where(r => r.Corrects is not null))
        {
            var path = new List<EvidenceRecord>();
            var places = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var at = _byId.GetValueOrDefault(start.Id); at is not null && !done.Contains(at.Id); at = Corrected(at))
            {
                if (places.TryGetValue(at.Id, out var place))
                {
                    var circle = path[place..];
                    Circles.Add([.. circle]);
                    circle.ForEach(r => inCircle.Add(r.Id));
                    break;
                }

                places[at.Id] = path.Count;
                path.Add(at);
            }

            path.ForEach(r => done.Add(r.Id));
        }

        return inCircle;
    }
}
