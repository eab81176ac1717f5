using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation;

namespace NoticeLang.Tests.Evaluation.BruteForce;

/// <summary>So many times, or at most so many, in each slot: the exact rule of 4.2, a unit a slot.</summary>
/// <param name="Length">Days of a slot.</param>
/// <param name="IsWeek">A calendar slot, from Monday; day 0 is one.</param>
/// <param name="Times">At least so many; of a limit at most.</param>
internal sealed record SlotQuestion(string Act, int Start, int Until, int Length, bool IsWeek, int Times, int Allowing)
{
    public bool IsLimit { get; init; }

    public Answer Answer(TinyWorld world)
    {
        var (choices, closed) = (Choices.Of(world), world.Closed(Act));
        return BruteForce.Answer.And(Slots(world).Where(s => s.First <= world.T).Select(s => BruteForce.Answer.OfUnit(choices, facts => Readings(world, s, facts, closed))));
    }

    /// <summary>Those wholly in the days asked for, up to one that begins after the last day of all.</summary>
    public IEnumerable<(int First, int Last)> Slots(TinyWorld world)
    {
        var first = Start;
        while (IsWeek && first % 7 != 0)
        {
            first++;
        }

        for (var k = 1; first <= DayMask.Last; k++)
        {
            var last = IsWeek ? first + 6 : DayMask.Push(Start, Start + (k * Length) - 1, world.Suspended);
            if (last > Until)
            {
                yield break;
            }

            yield return (first, last);
            first = last + 1;
        }
    }

    private VerdictSet Readings(TinyWorld world, (int First, int Last) slot, List<Fact> facts, ulong closed)
    {
        // An act that names a slot is of that alone, and counts to the end of its allowance.
        var unnamed = DayMask.Placements([.. facts.Where(f => f.For is null).Select(f => f.From)]);
        var named = DayMask.Placements([.. facts.Where(f => f.For == slot.First).Select(f => f.From)]);
        var set = VerdictSet.Empty;
        foreach (var a in unnamed.Select(days => days & DayMask.Range(slot.First, slot.Last)).Distinct())
        {
            foreach (var b in named.Select(days => days & DayMask.Range(DayMask.First, slot.Last + Allowing)).Distinct())
            {
                var days = (a | b) & DayMask.Range(DayMask.First, world.T);
                set = set.Add(IsLimit ? Limited(world, slot, days, closed) : Exact(world, slot, days, closed));
            }
        }

        return set;
    }

    private Verdict Exact(TinyWorld world, (int First, int Last) slot, ulong days, ulong closed)
    {
        var end = slot.Last + Allowing;
        return world.T <= end ? (world.Suspended.Has(world.T) ? Verdict.Suspended : Verdict.OnTrack)
            : IsWeek && (world.Suspended & DayMask.Range(slot.First, slot.Last)) != 0 ? Verdict.NotTriggered
            : days.Count() >= Times ? Verdict.Met
            : (days | (DayMask.Range(slot.First, end) & ~closed)).Count() >= Times ? Verdict.NotEvidenced
            : Verdict.NotMet;
    }

    private Verdict Limited(TinyWorld world, (int First, int Last) slot, ulong days, ulong closed) =>
        days.Count() > Times ? Verdict.NotMet
        : (days | (DayMask.Range(slot.First, Math.Min(slot.Last, world.T)) & ~closed)).Count() > Times ? Verdict.NotEvidenced
        : world.T > slot.Last ? Verdict.Met
        : world.Suspended.Has(world.T) ? Verdict.Suspended
        : Verdict.OnTrack;
}
