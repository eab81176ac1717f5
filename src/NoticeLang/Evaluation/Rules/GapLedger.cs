using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>What is told beside the verdict of a gap cadence: gap by gap, the next due day, and how it stands now (semantics 4.1).</summary>
internal static class GapLedger
{
    /// <summary>
    /// Each gap by (lo, hi, id): kept, broken or, for inexact days, cannot tell; limits after U are left out. Its verdicts and next due day
    /// are for the rule to put in; KeptSince is the day after which no gap is broken.
    /// </summary>
    public static GapOutcome Of(GapCadence cadence, GapChain chain, GapDueDays due, Day t)
    {
        var pairs = ImmutableArray.CreateBuilder<GapPair>();
        var (since, isExact, longest) = (cadence.S, true, 0);
        var (from, dueLo, dueHi) = (DayInterval.Exactly(cadence.S), due.First, due.First);
        int? fromId = null;
        foreach (var fact in OneADay(chain.Facts))
        {
            if (dueLo > cadence.U)
            {
                break;
            }

            var state = fact.Day.Lo >= cadence.S && fact.Day.Hi <= Day.Min(dueLo, t) ? GapState.Kept
                : fact.Day.Lo > dueHi && dueHi < chain.Horizon ? GapState.Broken
                : GapState.CannotTell;
            pairs.Add(new GapPair(from.Lo, dueLo, fromId, fact.Id, state));
            isExact &= fact.Day.IsExact;
            longest = Math.Max(longest, fact.Day.Lo - from.Lo);
            since = state == GapState.Kept ? since : fact.Day.Hi;
            var (lo, hi) = (Day.Max(fact.Day.Lo, cadence.S), Day.Max(from.Hi, Day.Min(fact.Day.Hi, t)));
            (from, fromId) = (new DayInterval(Day.Max(from.Lo, lo), hi), fact.Id);
            (dueLo, dueHi) = (due.Of(from.Lo), due.Of(from.Hi));
        }

        if (dueLo <= cadence.U)
        {
            var state = dueHi < chain.Horizon ? GapState.Broken : dueLo < chain.Horizon ? GapState.CannotTell : GapState.Open;
            pairs.Add(new GapPair(from.Lo, dueLo, fromId, null, state));
            longest = state == GapState.Broken ? Math.Max(longest, Day.Min(t, cadence.U) - from.Lo) : longest;
        }

        var kept = pairs.Count(p => p.State == GapState.Kept);
        var broken = pairs.Count(p => p.State == GapState.Broken);
        return new GapOutcome(
            VerdictSet.Empty, false, null, pairs.ToImmutable(), kept, broken, isExact && kept + broken > 0 ? longest : null, VerdictSet.Empty, since);
    }

    /// <summary>From the due day after the last act that is sure to the one after the last there may be; no day after U.</summary>
    public static DayInterval? NextDue(GapCadence cadence, GapChain chain, GapDueDays due, Day t)
    {
        if (t > cadence.U)
        {
            return null;
        }

        var lo = LastSure(chain, cadence.S, t) is { } sure ? due.Of(sure) : due.First;
        var hi = chain.Facts.Length > 0 ? due.Of(chain.Facts.Max(f => Day.Min(f.Day.Hi, t))) : due.First;
        return lo > cadence.U || !lo.IsFinite ? null : new DayInterval(lo, Day.Min(hi, cadence.U));
    }

    /// <summary>The exact rule from the last act on, over the days that act may have; where there may be none, the whole rule.</summary>
    public static VerdictSet Now(GapCadence cadence, GapChain chain, GapDueDays due, DaySet open, Clock clock, VerdictSet whole)
    {
        if (chain.Facts.Length == 0)
        {
            return whole;
        }

        var kept = clock.KeptUntil(cadence.U);
        var sure = LastSure(chain, cadence.S, clock.T);
        var verdicts = sure is null ? From(cadence.S, due.First) : VerdictSet.Empty;
        foreach (var run in DaySet.Of(chain.Facts.Select(f => f.Day)).Within(sure ?? cadence.S, clock.T).Runs)
        {
            for (var day = run.Lo; day <= run.Hi; day = day.AddDays(1))
            {
                verdicts = verdicts.Add(From(day, due.Of(day)));
                if (verdicts.Contains(kept) && due.Of(day) >= chain.Horizon)
                {
                    break;
                }
            }
        }

        return verdicts;

        Verdict From(Day start, Day r)
        {
            var isFilled = false;
            while (r < chain.Horizon && open.LatestWithin(start, r) is { } o && due.Of(o) > r)
            {
                (r, isFilled) = (due.Of(o), true);
            }

            return r < chain.Horizon ? Verdict.NotMet : isFilled ? Verdict.NotEvidenced : kept;
        }
    }

    private static Day? LastSure(GapChain chain, Day s, Day t)
    {
        Day? last = null;
        foreach (var fact in chain.Facts)
        {
            last = fact.Day.Hi <= t && fact.Day.Lo >= s && !(last >= fact.Day.Lo) ? fact.Day.Lo : last;
        }

        return last;
    }

    private static IEnumerable<ActFact> OneADay(ImmutableArray<ActFact> facts) =>
        facts.Where((f, i) => i == 0 || !f.Day.IsExact || f.Day != facts[i - 1].Day);
}
