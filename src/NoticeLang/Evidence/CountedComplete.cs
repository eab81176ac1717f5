using NoticeLang.Time;

namespace NoticeLang.Evidence;

/// <summary>A <c>complete</c> statement as it counts (semantics 1.5).</summary>
/// <param name="Statement">As supplied.</param>
/// <param name="Days">The days it is surely about, cut at <em>as at</em> and at the day it was said; may be empty.</param>
/// <param name="CancelledBy">A record of what it says did not happen, known only later: then it closes no day, with a remark.</param>
public sealed record CountedComplete(CompleteStatement Statement, DayInterval Days, EvidenceRecord? CancelledBy);
