using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>One slot of a sentence, judged, with the acts that may belong to it.</summary>
internal sealed record SlotUnit(Slot Slot, Day ClosesOn, UnitVerdict Judged, ImmutableArray<ActMatch> Matches);

/// <summary>One slot in one choice: so many times, at most so many, or sums of what its acts say (semantics 4.2).</summary>
internal static class SlotJudging
{
    public static VerdictSet Judge(UnitContext unit, Slot slot, Day closesOn, bool isCalendar, ImmutableArray<ActMatch> matches, DaySet closedDays)
    {
        if (unit.T < slot.First)
        {
            return Verdict.NotTriggered;
        }

        var frequency = (SlotFrequency)unit.Sentence.Frequency!;
        var closed = ActQuestion.WithoutShadows(closedDays, matches);
        var clock = new Clock(unit.T, unit.SuspendedDays, closed);
        var sums = SlotSums.Of(unit.Sentence);
        var set = VerdictSet.Empty;
        foreach (var facts in FactReadings.Of(matches))
        {
            var mine = facts.Where(f => Named(matches[f.Id].Fact) is null && MayBelong(matches[f.Id], slot)).ToImmutableArray();
            var named = facts.Where(f => Named(matches[f.Id].Fact) is not null && MayBelong(matches[f.Id], slot)).ToImmutableArray();
            if (frequency.Bound == CountBound.AtMost)
            {
                set = set.Union(SlotRule.EvaluateLimit(slot, frequency.Count, mine, clock, isCalendar, named));
                continue;
            }

            // A sum stands for "once"; a number of times that is said beside it is asked for as well.
            var parts = sums.Select(s => SlotRule.EvaluateSum(slot, closesOn, s.AtLeast, SlotSums.Facts(s, matches, mine, named), clock, isCalendar)).ToList();
            if (parts.Count == 0 || frequency.Count > 1)
            {
                parts.Add(SlotRule.Evaluate(slot, closesOn, frequency.Count, mine, clock, isCalendar, named).Verdicts);
            }

            set = set.Union(RollUp.CouldBe(parts, VerdictTables.And));
        }

        return set;
    }

    /// <summary>An act belongs to the slot it is dated in or, if it says <c>for: SLOT</c>, to that alone.</summary>
    public static bool MayBelong(ActMatch match, Slot slot) =>
        Named(match.Fact) is { } named
            ? named == slot.Label || (EvidenceDates.TryParse(named, out var period) && period.Lo == slot.First)
            : match.Day.Lo <= slot.Last && match.Day.Hi >= slot.First;

    public static string? Named(EventFact fact) => ActQuestion.ValuesOf(fact, "for") is [var only, ..] ? only : null;
}
