using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>Gap cadences (semantics 4.1): no gap between acts is longer than the span.</summary>
public static class GapCadenceRule
{
    public static GapOutcome Evaluate(GapCadence cadence, ImmutableArray<ActFact> facts, Clock clock)
    {
        if (clock.T < cadence.S)
        {
            return new GapOutcome(Verdict.NotTriggered, false, null, [], 0, 0, null, Verdict.NotTriggered, null);
        }

        var due = new GapDueDays(cadence, clock.Suspended);
        var chain = Chain(cadence, due, facts, clock);
        var verdicts = Verdicts(chain, clock.KeptUntil(cadence.U));
        var open = clock.OpenWithin(cadence.S, clock.T);
        var now = GapLedger.Now(cadence, chain, due, open, clock, verdicts);
        var ledger = GapLedger.Of(cadence, chain, due, clock.T);
        var next = GapLedger.NextDue(cadence, chain, due, clock.T);

        // A due day past the last known year is after H as long as H is not past it.
        var isBeyond = due.Unknown is { } z && (z < WorkingDays.FirstDay || chain.Horizon > WorkingDays.LastDay.AddDays(1));
        return isBeyond
            ? new GapOutcome(Verdict.Unclear, true, null, [], 0, 0, null, Verdict.Unclear, null)
            : ledger with { Verdicts = verdicts, NextDue = next, Now = now, KeptSince = IsKept(now) ? ledger.KeptSince : null };
    }

    /// <summary>
    /// What would make it kept (semantics 10): acts to add on open days, and, only where it is unclear, inexact records to narrow.
    /// Empty where it is kept on every reading, and where nothing can.
    /// </summary>
    public static ImmutableArray<GapRemedyStep> Remedy(GapCadence cadence, ImmutableArray<ActFact> facts, Clock clock)
    {
        if (clock.T < cadence.S)
        {
            return [];
        }

        var chain = Chain(cadence, new GapDueDays(cadence, clock.Suspended), facts, clock);
        List<GapRemedyStep> steps = [];
        if (!chain.IsShaky(fill: false) || !(chain.IsPossible(fill: false, steps) || Refill(chain, steps)))
        {
            return [];
        }

        for (var i = steps.Count - 1; i >= 0; i--)
        {
            List<GapRemedyStep> fewer = [.. steps.Where((_, place) => place != i)];
            steps = chain.IsMendedBy(fewer) ? fewer : steps;
        }

        return steps is [{ Id: null } only] ? [Widened(only, chain, clock.OpenWithin(cadence.S, clock.T))] : [.. steps];
    }

    private static bool Refill(GapChain chain, List<GapRemedyStep> steps)
    {
        steps.Clear();
        return chain.IsPossible(fill: true, steps);
    }

    private static GapChain Chain(GapCadence cadence, GapDueDays due, ImmutableArray<ActFact> facts, Clock clock) => new(
        cadence.S,
        Day.Min(clock.T, cadence.U.AddDays(1)),
        due,
        clock.OpenWithin(cadence.S, clock.T),
        facts.Where(f => f.Day.Hi >= cadence.S && f.Day.Lo <= clock.T && !f.Day.IsEmpty));

    private static VerdictSet Verdicts(GapChain chain, Verdict kept)
    {
        if (!chain.IsShaky(fill: false))
        {
            return kept;
        }

        var mayBeKept = chain.IsPossible(fill: false);
        var mayBeNotMet = chain.IsShaky(fill: true);
        var mayBeSilent = !mayBeNotMet || (mayBeKept ? chain.HasSilentReading() : chain.IsPossible(fill: true));
        var verdicts = mayBeKept ? kept : VerdictSet.Empty;
        verdicts = mayBeNotMet ? verdicts.Add(Verdict.NotMet) : verdicts;
        return mayBeSilent ? verdicts.Add(Verdict.NotEvidenced) : verdicts;
    }

    // One act mends it: any day of the same run of open days from which the chain still holds will do.
    private static GapRemedyStep Widened(GapRemedyStep step, GapChain chain, DaySet open)
    {
        var from = step.From;
        while (open.Contains(from.AddDays(-1)) && chain.IsMendedBy([step with { From = from.AddDays(-1), To = from.AddDays(-1) }]))
        {
            from = from.AddDays(-1);
        }

        return step with { From = from };
    }

    private static bool IsKept(VerdictSet now) =>
        now.IsSingle && now.Worst is Verdict.OnTrack or Verdict.Met or Verdict.Suspended;
}
