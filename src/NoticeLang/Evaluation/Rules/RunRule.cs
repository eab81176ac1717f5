using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary><c>at least n of any m meetings</c>: a unit per run of m meetings one after another (semantics 4.2).</summary>
public static class RunRule
{
    /// <summary>
    /// The runs joined by <c>and</c>. A full run goes by the table of "at least n of m" (semantics 2.1); one not yet full is not met once
    /// too many are shown missed, and else on track; so is the one to come, until the end. Of no meetings: not triggered.
    /// </summary>
    /// <param name="meetings">Whether each was attended, in the order of their days.</param>
    /// <param name="end">The last day of the duty; after it a run not full lapses.</param>
    public static Verdict Evaluate(ImmutableArray<Truth> meetings, int n, int size, Day end, Clock clock) =>
        VerdictTables.And(Enumerable.Range(0, meetings.IsEmpty ? 0 : meetings.Length + 1).Select(i =>
        {
            var run = meetings.AsSpan(i, System.Math.Min(size, meetings.Length - i)).ToArray();
            if (run.Length == size)
            {
                return OfFull(n, [.. run]);
            }

            return run.Count(t => t == Truth.False) > size - n ? Verdict.NotMet
                : clock.T > end ? Verdict.NotTriggered
                : clock.IsSuspended ? Verdict.Suspended : Verdict.OnTrack;
        }));

    /// <summary>A full run, by 2.1.</summary>
    public static Verdict OfFull(int n, ImmutableArray<Truth> run) => TruthTables.AtLeast(n, run) switch
    {
        Truth.True => Verdict.Met,
        Truth.False => Verdict.NotMet,
        Truth.Contradicted => Verdict.Disputed,
        Truth.Imprecise => Verdict.Unclear,
        _ => Verdict.NotEvidenced,
    };

    /// <summary>
    /// The fewest meetings that, attended, take every full run to n: each run in turn, with those of its meetings that are not shown taken
    /// from its end. Null where a run cannot be mended.
    /// </summary>
    public static ImmutableArray<int>? Missing(ImmutableArray<Truth> meetings, int n, int size)
    {
        var taken = meetings.ToArray();
        for (var first = 0; first + size <= taken.Length; first++)
        {
            var lacking = n - taken.Skip(first).Take(size).Count(t => t == Truth.True);
            for (var i = first + size - 1; i >= first && lacking > 0; i--)
            {
                if (taken[i] is not (Truth.True or Truth.False))
                {
                    taken[i] = Truth.True;
                    lacking--;
                }
            }

            if (lacking > 0)
            {
                return null;
            }
        }

        return [.. Enumerable.Range(0, taken.Length).Where(i => taken[i] == Truth.True && meetings[i] != Truth.True)];
    }
}
