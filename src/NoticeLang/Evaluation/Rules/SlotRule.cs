using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>One slot of "n times in each P" (semantics 4.2).</summary>
public static class SlotRule
{
    /// <param name="closesOn">e2: the slot's last day moved on by the allowance.</param>
    /// <param name="facts">Acts that name no slot: they count on the slot's own days alone.</param>
    /// <param name="isCalendar">Whether a suspended day in the slot takes it out.</param>
    /// <param name="named">Acts that say <c>for:</c> this slot: they count up to <paramref name="closesOn"/>.</param>
    public static SlotOutcome Evaluate(
        Slot slot, Day closesOn, int n, ImmutableArray<ActFact> facts, Clock clock, bool isCalendar, ImmutableArray<ActFact> named = default)
    {
        List<DayRange> records =
        [
            .. facts.Select(f => Within(slot, closesOn, f.Day, isNamed: false, clock.T)).OfType<DayRange>(),
            .. (named.IsDefault ? [] : named).Select(f => Within(slot, closesOn, f.Day, isNamed: true, clock.T)).OfType<DayRange>(),
        ];
        if (NotYetAsked(slot, closesOn, clock, isCalendar) is { } verdict)
        {
            return new SlotOutcome(verdict, DayMatching.Fewest(records.Where(r => r.IsSure)), DayMatching.Most(records, DaySet.Empty));
        }

        var count = DayCount.Of(records, clock.OpenWithin(slot.First, closesOn), n);
        var verdicts = count.Reached ? Verdict.Met : VerdictSet.Empty;
        verdicts = count.Silent ? verdicts.Add(Verdict.NotEvidenced) : verdicts;

        // A slot with fewer days than times shows nothing by being complete: silence is not failure (11.3).
        var hasRoom = closesOn - slot.First + 1 >= n;
        verdicts = count.Short ? verdicts.Add(hasRoom ? Verdict.NotMet : Verdict.NotEvidenced) : verdicts;
        return new SlotOutcome(verdicts, count.Least, count.Most);
    }

    /// <summary>
    /// <c>at most n times in each P</c>: a limit is broken as soon as it is passed, and kept only where nothing unreported could pass it. A
    /// calendar slot that holds a suspended day is not demanded.
    /// </summary>
    public static VerdictSet EvaluateLimit(
        Slot slot, int n, ImmutableArray<ActFact> facts, Clock clock, bool isCalendar, ImmutableArray<ActFact> named)
    {
        if (clock.T < slot.First)
        {
            return Verdict.NotTriggered;
        }

        if (isCalendar && clock.Suspended.AnyWithin(slot.First, slot.Last))
        {
            return clock.T <= slot.Last && clock.IsSuspended ? Verdict.Suspended : Verdict.NotTriggered;
        }

        List<DayRange> records =
        [
            .. facts.Select(f => Within(slot, slot.Last, f.Day, isNamed: false, clock.T)).OfType<DayRange>(),
            .. named.Select(f => Within(slot, slot.Last, f.Day, isNamed: true, clock.T)).OfType<DayRange>(),
        ];
        var count = DayCount.Of(records, clock.OpenWithin(slot.First, Day.Min(slot.Last, clock.T)), n + 1);
        var verdicts = count.Reached ? Verdict.NotMet : VerdictSet.Empty;
        verdicts = count.Silent ? verdicts.Add(Verdict.NotEvidenced) : verdicts;
        return count.Short ? verdicts.Add(clock.KeptUntil(slot.Last)) : verdicts;
    }

    /// <summary>
    /// <c>with F at least v in all</c>: the sum of F over the slot's acts in place of their days. Too low, it is not evidenced while an act
    /// of the slot lacks F or a day is open.
    /// </summary>
    public static VerdictSet EvaluateSum(
        Slot slot, Day closesOn, decimal atLeast, ImmutableArray<SumFact> facts, Clock clock, bool isCalendar)
    {
        if (NotYetAsked(slot, closesOn, clock, isCalendar) is { } verdict)
        {
            return verdict;
        }

        var (least, most, mayLack, mustLack) = (0m, 0m, false, false);
        foreach (var fact in facts)
        {
            if (Within(slot, closesOn, fact.Day, fact.IsNamed, clock.T) is not { } range)
            {
                continue;
            }

            mayLack |= fact.Value is null;
            mustLack |= fact.Value is null && range.IsSure;
            var (lo, hi) = fact.Value ?? (0m, 0m);
            least += range.IsSure ? lo : Math.Min(0m, lo);
            most += range.IsSure ? hi : Math.Max(0m, hi);
        }

        var verdicts = most >= atLeast ? Verdict.Met : VerdictSet.Empty;
        if (least >= atLeast)
        {
            return verdicts;
        }

        var isOpen = !clock.OpenWithin(slot.First, closesOn).IsEmpty;
        verdicts = isOpen || mayLack ? verdicts.Add(Verdict.NotEvidenced) : verdicts;
        return isOpen || mustLack ? verdicts : verdicts.Add(Verdict.NotMet);
    }

    // Null once the slot is closed and demanded.
    private static Verdict? NotYetAsked(Slot slot, Day closesOn, Clock clock, bool isCalendar) =>
        clock.T < slot.First ? Verdict.NotTriggered
        : clock.T <= closesOn ? (clock.IsSuspended ? Verdict.Suspended : Verdict.OnTrack)
        : isCalendar && clock.Suspended.AnyWithin(slot.First, slot.Last) ? Verdict.NotTriggered
        : null;

    private static DayRange? Within(Slot slot, Day closesOn, DayInterval day, bool isNamed, Day t) => isNamed
        ? DayRange.Of(day, Day.Always, Day.Min(closesOn, t))
        : DayRange.Of(day, slot.First, Day.Min(slot.Last, t));
}
