using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>
/// Acts done throughout (semantics 8): findings <em>kept</em> or <em>broken</em> that cover a time. A required day broken is not met; one
/// under no finding is for judgement.
/// </summary>
public static class ConductRule
{
    /// <summary>An allowance plays no part: a judgement covers the time it says.</summary>
    public static StateOutcome Evaluate(Day s, Day u, ImmutableArray<HoldingFact> kept, ImmutableArray<HoldingFact> broken, Clock clock)
    {
        if (clock.T < s || u < s)
        {
            return new StateOutcome(Verdict.NotTriggered, DaySet.Empty, DaySet.Empty, Verdict.NotTriggered, null);
        }

        ImmutableArray<Stay> good = [.. kept.Select(Stay.Of)];
        ImmutableArray<Stay> bad = [.. broken.Select(Stay.Of)];
        var required = clock.Suspended.ComplementWithin(s, Day.Min(clock.T, u));
        var last = required.LatestWithin(s, Day.Min(clock.T, u)) is { } day ? required.Within(day, day) : required;
        var verdict = clock.KeptUntil(u);
        var now = Verdicts(last, good, bad, verdict);
        var shownFalse = required.Intersect(DaySet.Of(bad.Select(b => b.Surely)));
        var notSure = required.Except(DaySet.Of(good.Select(g => g.Surely))).Union(required.Intersect(DaySet.Of(bad.Select(b => b.Possibly))));
        var since = notSure.LatestWithin(s, Day.Min(clock.T, u)) is { } doubtful ? doubtful.AddDays(1) : s;
        return new StateOutcome(
            Verdicts(required, good, bad, verdict),
            required.Except(DaySet.Of([.. good.Select(g => g.Possibly), .. bad.Select(b => b.Possibly)])),
            shownFalse,
            now,
            now.IsSingle && now.Worst == verdict ? since : null);
    }

    private static VerdictSet Verdicts(DaySet required, ImmutableArray<Stay> good, ImmutableArray<Stay> bad, Verdict kept)
    {
        var verdicts = bad.Any(b => required.AnyWithin(b.Possibly.Lo, b.Possibly.Hi)) ? Verdict.NotMet : VerdictSet.Empty;
        if (bad.Any(b => !b.CanMiss(required)))
        {
            return verdicts;
        }

        verdicts = required.Except(DaySet.Of(good.Select(g => g.Surely))).IsEmpty ? verdicts : verdicts.Add(Verdict.ForJudgement);
        return required.Except(DaySet.Of(good.Select(g => g.Possibly))).IsEmpty ? verdicts.Add(kept) : verdicts;
    }
}
