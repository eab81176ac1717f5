using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evidence;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Standings;

/// <summary>One way in which an entry stands, and why.</summary>
/// <param name="Note">A phrase without a full stop, which <paramref name="Others"/> may end; empty where the standing says it all.</param>
/// <param name="Others">The records it has to do with: what contradicts it, corrects it, is repeated by it.</param>
public sealed record StandingNote(Standing Standing, string Note, ImmutableArray<EvidenceRecord> Others)
{
    public StandingNote(Standing standing, string note = "")
        : this(standing, note, [])
    {
    }
}

/// <summary>A record or a statement of the evidence, or a row that gave none, and how it stands. Closed union: Record, Complete, Suspended, Row.</summary>
/// <param name="Sentence">In the notice's own form, without a full stop.</param>
/// <param name="Standings">In the order of <see cref="StandingTable"/>, each once; never empty.</param>
public abstract record EvidenceEntry(EvidenceFile File, TextLocation Location, string Sentence, ImmutableArray<StandingNote> Standings)
{
    public bool Is(Standing standing) => Standings.Any(note => note.Standing == standing);
}

/// <summary>A record.</summary>
/// <param name="UsedBy">The conditions whose reasons cite it; empty unless it is used.</param>
public sealed record RecordEntry(EvidenceRecord Record, string Sentence, ImmutableArray<StandingNote> Standings, ImmutableArray<string> UsedBy)
    : EvidenceEntry(Record.File, Record.Location, Sentence, Standings);

/// <summary>A statement that a record is complete.</summary>
/// <param name="Days">The days it closes; null where it closes none.</param>
public sealed record CompleteEntry(CompleteStatement Statement, string Sentence, ImmutableArray<StandingNote> Standings, DayInterval? Days)
    : EvidenceEntry(Statement.File, Statement.Location, Sentence, Standings)
{
    /// <summary>The conditions whose reasons cite it.</summary>
    public ImmutableArray<string> UsedBy { get; init; } = [];
}

/// <summary>A statement that a condition is suspended.</summary>
/// <param name="Days">The days it pauses, without end where it names none; null where it pauses none.</param>
public sealed record SuspendedEntry(SuspendedStatement Statement, string Sentence, ImmutableArray<StandingNote> Standings, DayInterval? Days)
    : EvidenceEntry(Statement.File, Statement.Location, Sentence, Standings);

/// <summary>A row, or a cell, of a mapped table that gave no record; its one standing says why.</summary>
public sealed record RowEntry(EvidenceFile File, TextLocation Location, ImmutableArray<StandingNote> Standings)
    : EvidenceEntry(File, Location, "no record of this row", Standings);
