using NoticeLang.Time;

namespace NoticeLang.Evidence;

/// <summary>A record that is there (semantics 1.5), with its dates as they count: none later than the day it was known.</summary>
/// <param name="Record">As supplied.</param>
/// <param name="On">
/// The day it counts on; null where undated. Of an act or coverage its <c>to</c>, else <c>day</c>, else <c>from</c>; of a finding its
/// <c>day</c> first; of a figure its day or the last day of its period.
/// </param>
/// <param name="From">When it began. A holding or vacancy seen on one <c>day</c> began on or before it. Of a figure its period's first day.</param>
/// <param name="To">When it ended; null: it goes on or did not last.</param>
public sealed record CountedRecord(EvidenceRecord Record, DayInterval? On, DayInterval? From, DayInterval? To);
