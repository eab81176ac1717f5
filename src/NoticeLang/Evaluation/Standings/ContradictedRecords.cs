using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evidence;

namespace NoticeLang.Evaluation.Standings;

/// <summary>Which records contradict which (semantics 1.6): those of one group that no alternative keeps together.</summary>
internal sealed class ContradictedRecords
{
    private readonly Dictionary<string, StandingNote> _notes = new(StringComparer.Ordinal);

    public ContradictedRecords(EvidenceView view)
    {
        foreach (var group in view.Groups.Where(g => g.IsDisputed))
        {
            Add(group);
        }
    }

    public StandingNote? NoteOf(EvidenceRecord record) => _notes.GetValueOrDefault(record.Id);

    private void Add(EventGroup group)
    {
        var dropped = group.Alternatives.Select(side => side.Dropped.Select(r => r.Id).ToHashSet(StringComparer.Ordinal)).ToList();

        // A record that every alternative keeps contradicts nothing.
        var doubted = group.Records.Where(r => dropped.Exists(ids => ids.Contains(r.Id))).ToList();
        foreach (var record in doubted)
        {
            if (group.IsCapped)
            {
                // Not all alternatives are listed, so they do not show which two contradict each other.
                _notes[record.Id] = new StandingNote(Standing.Contradictory, $"{Phrases.Count(doubted.Count, "record", "records")} here do not agree");
                continue;
            }

            var without = dropped.Where(ids => !ids.Contains(record.Id)).ToList();
            ImmutableArray<EvidenceRecord> others = [.. doubted.Where(other => without.TrueForAll(ids => ids.Contains(other.Id)))];
            _notes[record.Id] = new StandingNote(Standing.Contradictory, "it cannot be true together with", others);
        }
    }
}
