using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>What a version of a document says of one item.</summary>
public enum CoverageAnswer
{
    Covers,
    Omits,
    SaysNeither,
}

/// <summary>A version of a document, of one choice, and what it says of the item.</summary>
/// <param name="Day">The day it is dated.</param>
public readonly record struct CoverageFact(DayInterval Day, CoverageAnswer Answer, int Id);

/// <summary><c>D must cover X</c>, of one item, on one reading of its days.</summary>
/// <param name="Due">The last day by which it must be covered; null: from the first day on.</param>
/// <param name="Until">The last day the sentence asks it; <see cref="Day.Never"/> for no end.</param>
/// <param name="LastInList">The last day the item is in its list; <see cref="Day.Never"/> while it stays.</param>
public sealed record CoverageQuestion(Day W0, Day? Due, Day Until, Day LastInList);

/// <summary>What the readings of one choice make of it.</summary>
/// <param name="InForce">Ids of the versions that may be in force.</param>
public sealed record CoverageOutcome(VerdictSet Verdicts, ImmutableArray<int> InForce);

/// <summary>
/// Coverage (semantics 8): the version in force, the latest dated on or before T, covers the item, omits it or says neither. Where days
/// are inexact a version may be the latest iff it can be put on or after the first day of every other, or that one after T.
/// </summary>
public static class CoverageRule
{
    public static CoverageOutcome Evaluate(CoverageQuestion question, ImmutableArray<CoverageFact> versions, Clock clock)
    {
        if (clock.T < question.W0 || question.Until < question.W0 || clock.T > question.LastInList)
        {
            return new CoverageOutcome(Verdict.NotTriggered, []);
        }

        var isOver = clock.T > question.Until;
        var day = isOver ? question.Until : clock.T;
        var inForce = versions.Where(v => v.Day.Lo <= day && versions.All(o => o.Day.Lo <= v.Day.Hi || o.Day.Hi > day)).ToImmutableArray();
        if (!isOver && clock.IsSuspended)
        {
            return new CoverageOutcome(Verdict.Suspended, [.. inForce.Select(v => v.Id)]);
        }

        var isOpen = question.Due is { } due && day <= due;
        var verdicts = versions.All(v => v.Day.Hi > day) ? Of(CoverageAnswer.SaysNeither) : VerdictSet.Empty;
        foreach (var version in inForce)
        {
            verdicts = verdicts.Add(Of(version.Answer));
        }

        return new CoverageOutcome(verdicts, [.. inForce.Select(v => v.Id)]);

        // Once it is over, what was still open lapses.
        Verdict Of(CoverageAnswer answer) => answer switch
        {
            CoverageAnswer.Covers => isOver ? Verdict.Met : Verdict.OnTrack,
            _ when isOpen => isOver ? Verdict.NotTriggered : Verdict.Due,
            CoverageAnswer.Omits => Verdict.NotMet,
            _ => Verdict.NotEvidenced,
        };
    }
}
