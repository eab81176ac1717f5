using System.Collections.Immutable;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary><c>must not</c> of an act (semantics 3): a limit of none.</summary>
public static class ProhibitionRule
{
    /// <param name="w1">The last day it is forbidden; <see cref="Day.Never"/> for no end.</param>
    public static VerdictSet Evaluate(Day w0, Day w1, ImmutableArray<ActFact> facts, Clock clock) =>
        CountRule.AtMost(0, w0, w1, facts, clock);
}
