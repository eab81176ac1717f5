using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation;

namespace NoticeLang.Tests.Evaluation.BruteForce;

/// <summary>A cadence of gaps, and its exact rule (4.1).</summary>
/// <param name="Starts">The days it may begin.</param>
/// <param name="Untils">Its last day, one a reading.</param>
/// <param name="Gap">In days.</param>
internal sealed record GapQuestion((int Lo, int Hi) Starts, IReadOnlyList<int> Untils, int Gap, int Allowing, int? FirstBy)
{
    /// <summary>The act that ends it on its day; null: none does.</summary>
    public string? EndsWith { get; init; }

    public Answer Answer(TinyWorld world)
    {
        var closed = world.Closed("meet");
        return BruteForce.Answer.OfUnit(Choices.Of(world), facts => Readings(
            world,
            DayMask.Placements(facts.Where(f => f.Subject == "meet").Select(f => f.From)),
            EndsWith is null ? Untils : DayMask.FirstOf(facts.Where(f => f.Subject == EndsWith).Select(f => f.From), world.T),
            closed));
    }

    private VerdictSet Readings(TinyWorld world, List<ulong> acts, IReadOnlyList<int> untils, ulong closed)
    {
        var set = VerdictSet.Empty;
        for (var start = Starts.Lo; start <= Starts.Hi; start++)
        {
            foreach (var until in untils)
            {
                var due = DueDays(start, world);
                foreach (var reading in acts)
                {
                    set = set.Add(Exact(world, start, until, due, reading, closed));
                }
            }
        }

        return set;
    }

    /// <summary>due(x) for each x from the start to T; the first is also D1 or later.</summary>
    private int[] DueDays(int start, TinyWorld world)
    {
        var due = new int[Math.Max(0, world.T - start + 1)];
        var latest = First(start, world);
        for (var x = start; x <= world.T; x++)
        {
            latest = Math.Max(latest, After(x, world));
            due[x - start] = latest;
        }

        return due;
    }

    private int First(int start, TinyWorld world) => FirstBy is { } f ? DayMask.Push(start, f, world.Suspended) : After(start, world);

    private int After(int z, TinyWorld world) => DayMask.Push(z + 1, z + Gap + Allowing, world.Suspended);

    private Verdict Exact(TinyWorld world, int start, int until, int[] due, ulong reading, ulong closed)
    {
        var t = world.T;
        if (t < start)
        {
            return Verdict.NotTriggered;
        }

        var sofar = DayMask.Range(start, t);
        var horizon = Math.Min(t, until == DayMask.Never ? DayMask.Never : until + 1);
        var (acts, first) = (reading & sofar, First(start, world));
        return Kept(acts) ? (t > until ? Verdict.Met : world.Suspended.Has(t) ? Verdict.Suspended : Verdict.OnTrack)
            : Kept(acts | (sofar & ~closed)) ? Verdict.NotEvidenced
            : Verdict.NotMet;

        bool Kept(ulong days)
        {
            if (first < horizon && (days & DayMask.Range(start, first)) == 0)
            {
                return false;
            }

            for (var x = start; x <= t; x++)
            {
                if (days.Has(x) && due[x - start] < horizon && (days & DayMask.Range(x + 1, due[x - start])) == 0)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
