using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation;

namespace NoticeLang.Tests.Evaluation.BruteForce;

/// <summary>At most so many times in all, or in any so many days: what silence means is the table of a prohibition.</summary>
/// <param name="Window">Days of a window; null: all the days asked for.</param>
internal sealed record LimitQuestion(string Act, (int Lo, int Hi) Starts, int Until, int Times, int? Window)
{
    public Answer Answer(TinyWorld world)
    {
        var closed = world.Closed(Act);
        return BruteForce.Answer.OfUnit(Choices.Of(world), facts =>
        {
            var set = VerdictSet.Empty;
            for (var start = Starts.Lo; start <= Starts.Hi; start++)
            {
                foreach (var reading in DayMask.Placements([.. facts.Select(f => f.From)]))
                {
                    set = set.Add(Exact(world, start, reading, closed));
                }
            }

            return set;
        });
    }

    private Verdict Exact(TinyWorld world, int start, ulong reading, ulong closed)
    {
        if (world.T < start)
        {
            return Verdict.NotTriggered;
        }

        var sofar = DayMask.Range(start, Math.Min(Until, world.T));
        var days = reading & sofar;
        return IsPassed(days) ? Verdict.NotMet
            : IsPassed(days | (sofar & ~closed)) ? Verdict.NotEvidenced
            : world.T > Until ? Verdict.Met
            : world.Suspended.Has(world.T) ? Verdict.Suspended
            : Verdict.OnTrack;
    }

    private bool IsPassed(ulong days)
    {
        if (Window is not { } length)
        {
            return days.Count() > Times;
        }

        for (var last = DayMask.First; last <= DayMask.Last; last++)
        {
            if ((days & DayMask.Range(last - length + 1, last)).Count() > Times)
            {
                return true;
            }
        }

        return false;
    }
}
