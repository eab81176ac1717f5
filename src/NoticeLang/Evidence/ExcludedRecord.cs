namespace NoticeLang.Evidence;

/// <summary>Why a record supplied does not count (semantics 1.5 and 1.6).</summary>
public enum ExclusionReason
{
    /// <summary>Known only after <em>known by</em>.</summary>
    NotYetKnown,

    /// <summary>Another record that is there corrects it.</summary>
    Corrected,

    /// <summary>It says so, or it is dated after the day it was known.</summary>
    Planned,

    /// <summary>A provisional figure for which there is an actual one.</summary>
    GaveWay,
}

/// <summary>A record that does not count, and why.</summary>
/// <param name="Because">The record that corrects it or that it gives way to; null for the other reasons.</param>
public sealed record ExcludedRecord(EvidenceRecord Record, ExclusionReason Reason, EvidenceRecord? Because = null);
