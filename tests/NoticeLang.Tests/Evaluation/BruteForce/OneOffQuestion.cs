using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Time;

namespace NoticeLang.Tests.Evaluation.BruteForce;

/// <summary>A one-off duty or a prohibition, and its exact rule (section 3).</summary>
/// <param name="Act">The act asked for.</param>
/// <param name="Starts">The days the notice may have come into force.</param>
/// <param name="Windows">The windows its words may mean, counted from the first day: one a reading. For a span after an event, the span alone.</param>
internal sealed record OneOffQuestion(string Act, (int Lo, int Hi) Starts, IReadOnlyList<OneOffSpan> Windows)
{
    /// <summary>So many different days are asked for.</summary>
    public int Times { get; init; } = 1;

    public bool IsProhibition { get; init; }

    /// <summary>Only acts with a sample of at least so many.</summary>
    public int? Sample { get; init; }

    /// <summary>What it must come before; null: nothing.</summary>
    public string? Before { get; init; }

    /// <summary>What sets it going; null: the notice itself.</summary>
    public string? Event { get; init; }

    public Answer Answer(TinyWorld world)
    {
        var choices = Choices.Of(world);
        if (Event is null)
        {
            return BruteForce.Answer.OfUnit(choices, facts => Readings(world, facts, Starts));
        }

        var events = choices.SelectMany(c => c).Where(f => f.Subject == Event).Select(f => f.Event).Distinct();
        return BruteForce.Answer.And(events.Select(e => BruteForce.Answer.OfUnit(
            choices, facts => facts.FirstOrDefault(f => f.Event == e) is { } trigger ? Readings(world, facts, trigger.From) : Verdict.NotTriggered)));
    }

    private VerdictSet Readings(TinyWorld world, List<Fact> facts, (int Lo, int Hi) starts)
    {
        var mine = facts.Where(f => f.Subject == Act).ToList();
        var acts = DayMask.Placements(mine.Where(f => Sample is null || f.Value?.Hi >= Sample).Select(f => (f.From.Lo, f.From.Hi, Sample is null || f.Value?.Lo >= Sample)));

        // What lacks the field is a shadow: on the days it may be of, something may have happened.
        var shadows = mine.Where(f => Sample is not null && f.Value is null).Aggregate(0UL, (days, f) => days | DayMask.Range(f.From.Lo, f.From.Hi));
        var closed = world.Closed(Act) & ~shadows;
        var ends = Before is null ? [DayMask.Never] : DayMask.FirstOf(facts.Where(f => f.Subject == Before).Select(f => f.From), world.T);
        var set = VerdictSet.Empty;
        for (var start = starts.Lo; start <= starts.Hi; start++)
        {
            foreach (var (window, end) in Windows.SelectMany(w => ends, (w, e) => (w, e)))
            {
                var (w0, w1) = window.Days(start, world.Suspended);
                w1 = end < DayMask.Never ? end - 1 : w1;
                foreach (var reading in acts)
                {
                    var days = reading & DayMask.Range(DayMask.First, world.T);
                    set = set.Add(end < w0 ? Verdict.NotTriggered : IsProhibition ? Forbidden(world, w0, w1, days, closed) : Asked(world, window, w0, w1, days, closed));
                }
            }
        }

        return set;
    }

    private Verdict Asked(TinyWorld world, OneOffSpan window, int w0, int w1, ulong acts, ulong closed)
    {
        if (world.T < w0)
        {
            return Verdict.NotTriggered;
        }

        var counted = window.CountsBefore ? acts : acts & DayMask.Range(w0, DayMask.Last);
        if (window.IsWritten && world.Suspended.RunAround(w1) is { } pause)
        {
            if (world.Pauses.FirstOrDefault(p => p.Decided <= world.T && p.NewDate is not null) is { NewDate: { } day })
            {
                w1 = day;
            }
            else if ((counted & DayMask.Range(DayMask.First, w1)).Count() >= Times)
            {
                return Verdict.Met;
            }
            else if (pause.Lo <= world.T)
            {
                return world.T <= pause.Hi ? Verdict.Suspended : Verdict.Unclear;
            }
        }

        var inTime = counted & DayMask.Range(DayMask.First, w1);
        if (inTime.Count() >= Times)
        {
            return Verdict.Met;
        }

        if (world.T <= w1)
        {
            return world.Suspended.Has(world.T) ? Verdict.Suspended : Verdict.Due;
        }

        if (counted.Count() >= Times)
        {
            return Verdict.MetLate;
        }

        // A window without room shows nothing: that nobody acted in it is no failure.
        return w0 <= w1 && (inTime | (DayMask.Range(w0, w1) & ~closed)).Count() < Times ? Verdict.NotMet : Verdict.NotEvidenced;
    }

    private static Verdict Forbidden(TinyWorld world, int w0, int w1, ulong acts, ulong closed)
    {
        var sofar = DayMask.Range(w0, w1 < world.T ? w1 : world.T);
        return world.T < w0 ? Verdict.NotTriggered
            : (acts & DayMask.Range(w0, w1)) != 0 ? Verdict.NotMet
            : (sofar & ~closed) != 0 ? Verdict.NotEvidenced
            : world.T > w1 ? Verdict.Met
            : world.Suspended.Has(world.T) ? Verdict.Suspended
            : Verdict.OnTrack;
    }
}

/// <summary>A window: written days, or a span that a clock runs.</summary>
/// <param name="From">First day; for a span the day after which it runs, null: the day it came into force.</param>
/// <param name="To">Last day as written, the allowance with it; for a span how many days.</param>
internal sealed record OneOffSpan(int? From, int To)
{
    /// <summary>A date of the notice and no span.</summary>
    public bool IsWritten { get; init; }

    /// <summary>A new date may take its place.</summary>
    public bool CanMove { get; init; }

    /// <summary>An act before it came into force counts.</summary>
    public bool CountsBefore { get; init; }

    /// <summary>Only the last day itself, and so many to either side of it.</summary>
    public int? AtAllowing { get; init; }

    public (int W0, int W1) Days(int start, ulong suspended)
    {
        var from = From ?? start;
        if (IsWritten || To >= DayMask.Never)
        {
            return (from, To);
        }

        var room = AtAllowing ?? 0;
        var last = DayMask.Push(from + 1, from + To + room, suspended);
        return AtAllowing is null ? (from, last) : (DayMask.Push(from + 1, from + To, suspended) - room, last);
    }
}
