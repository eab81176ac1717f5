using System.Collections.Immutable;

namespace NoticeLang.Evidence;

/// <summary>
/// All evidence of a run, from all files together. Records are in the one order that no order of files can change: path (ordinal), then
/// place. Copies of an exact record without id are kept (they are harmless: counts count days).
/// </summary>
public sealed record EvidenceSet(
    ImmutableArray<EvidenceFile> Files,
    ImmutableArray<EvidenceRecord> Records,
    ImmutableArray<CompleteStatement> Complete,
    ImmutableArray<SuspendedStatement> Suspended)
{
    public static readonly EvidenceSet Empty = new([], [], [], []);

    /// <summary>Rows of mapped tables that gave no record, in the order of their places.</summary>
    public ImmutableArray<RowNotTaken> RowsNotTaken { get; init; } = [];

    /// <summary>Records left out because no calendar of the notice tells the days of a term they are dated by, in the same order.</summary>
    public ImmutableArray<EvidenceRecord> TermsNotKnown { get; init; } = [];
}
