using System.Collections.Immutable;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>What came of one gap.</summary>
public enum GapState
{
    Kept,
    Broken,
    CannotTell,

    /// <summary>Not closed at T, and nothing done yet.</summary>
    Open,
}

/// <summary>One gap, from an act (or the start) to the next, and the day by which that was due.</summary>
/// <param name="FromId">Null for the start.</param>
/// <param name="ToId">Null where nothing followed.</param>
public readonly record struct GapPair(Day From, Day Due, int? FromId, int? ToId, GapState State);

/// <summary>What the readings of one choice make of a gap cadence.</summary>
/// <param name="BeyondCalendar">Working days run past the last known year: unclear, not guessed.</param>
/// <param name="NextDue">Earliest and latest; null where nothing more falls due.</param>
/// <param name="LongestGap">Days between acts next to one another, the start and an overdue end included; null where a day is inexact.</param>
/// <param name="Now">The exact rule from the last act on.</param>
/// <param name="KeptSince">Null where it is not kept now.</param>
public sealed record GapOutcome(
    VerdictSet Verdicts, bool BeyondCalendar, DayInterval? NextDue, ImmutableArray<GapPair> Pairs, int Kept, int Broken,
    int? LongestGap, VerdictSet Now, Day? KeptSince);

/// <summary>A step of a remedy: narrow the record <paramref name="Id"/> to these days, or, without one, add an act on one of them.</summary>
public readonly record struct GapRemedyStep(int? Id, Day From, Day To);
