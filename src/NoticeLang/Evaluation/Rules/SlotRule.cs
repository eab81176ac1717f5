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
        var t = clock.T;
        var records = Records(slot, closesOn, facts, named.IsDefault ? [] : named, t);
        if (t <= closesOn || (isCalendar && clock.Suspended.AnyWithin(slot.First, slot.Last)))
        {
            var verdict = t < slot.First ? Verdict.NotTriggered
                : t > closesOn ? Verdict.NotTriggered
                : clock.IsSuspended ? Verdict.Suspended
                : Verdict.OnTrack;
            return new SlotOutcome(
                verdict, DayMatching.Fewest(records.Where(r => r.IsSure)), DayMatching.Most(records, DaySet.Empty));
        }

        var count = DayCount.Of(records, clock.OpenWithin(slot.First, closesOn), n);
        var verdicts = count.Reached ? Verdict.Met : VerdictSet.Empty;
        verdicts = count.Silent ? verdicts.Add(Verdict.NotEvidenced) : verdicts;
        verdicts = count.Short ? verdicts.Add(Verdict.NotMet) : verdicts;
        return new SlotOutcome(verdicts, count.Least, count.Most);
    }

    private static List<DayRange> Records(Slot slot, Day closesOn, ImmutableArray<ActFact> facts, ImmutableArray<ActFact> named, Day t) =>
    [
        .. facts.Select(f => DayRange.Of(f.Day, slot.First, Day.Min(slot.Last, t))).OfType<DayRange>(),
        .. named.Select(f => DayRange.Of(f.Day, Day.Always, Day.Min(closesOn, t))).OfType<DayRange>(),
    ];
}
