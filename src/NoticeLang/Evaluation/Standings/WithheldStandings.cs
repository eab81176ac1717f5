using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Standings;

/// <summary>How evidence stands, without what it says: standings, places and hashes remain, and the notice's own names of conditions.</summary>
public static class WithheldStandings
{
    /// <param name="standings">As they are, with values.</param>
    /// <param name="result">The same result without values.</param>
    public static EvidenceStandings Of(EvidenceStandings standings, NoticeResult result)
    {
        var evidence = new WithheldEvidence(standings.Result.EvidenceUse.Evidence);
        var rows = standings.Result.EvidenceUse.Evidence.RowsNotTaken
            .Select(row => EvidenceStandings.Of(row with { File = evidence.File(row.File), Location = evidence.Place(row.Location) }, row.ReasonWithoutValue));
        var without = standings.WithoutEvidence.Select(c => c.Symbol).ToHashSet();
        return new EvidenceStandings(
            result, [.. standings.Entries.Where(entry => entry is not RowEntry).Select(entry => Of(entry, evidence)).Concat(rows).OrderBy(entry => entry.Location)], [.. result.Conditions.Where(c => without.Contains(c.Symbol))]);
    }

    private static EvidenceEntry Of(EvidenceEntry entry, WithheldEvidence evidence)
    {
        var notes = entry.Standings.Select(note => Of(note, evidence)).ToImmutableArray();
        switch (entry)
        {
            case RecordEntry { Record: var record } of:
                var bare = evidence.Record(record);
                return new RecordEntry(bare, WithheldEvidence.Sentence(bare), notes, of.UsedBy);
            case CompleteEntry { Statement: var statement } complete:
                return new CompleteEntry(
                    new CompleteStatement(RecordKind.Act, "", [], NoDays, NoDays, null, null, evidence.File(statement.File), evidence.Place(statement.Location)),
                    Sentence(entry, evidence), notes, null)
                { UsedBy = complete.UsedBy };
            default:
                return new SuspendedEntry(
                    new SuspendedStatement("", "", NoDays, NoDays, null, null, null, false, null, evidence.File(entry.File), evidence.Place(entry.Location)),
                    Sentence(entry, evidence), notes, null);
        }
    }

    /// <summary>A note that other records end is the same for all of its standing; any other may quote the record.</summary>
    private static StandingNote Of(StandingNote note, WithheldEvidence evidence) =>
        note.Others.IsEmpty ? new StandingNote(note.Standing) : new StandingNote(note.Standing, note.Note, [.. note.Others.Select(evidence.Record)]);

    private static string Sentence(EvidenceEntry entry, WithheldEvidence evidence) => WithheldEvidence.Sentence("statement", evidence.Place(entry.Location), entry.File);

    private static DayInterval NoDays => new(Day.Always, Day.Never);
}
