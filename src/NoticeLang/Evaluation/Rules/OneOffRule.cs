using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>One-off duties (semantics 3): done in a window, or not, or late.</summary>
public static class OneOffRule
{
    public static OneOffOutcome Evaluate(OneOffWindow window, ImmutableArray<ActFact> facts, Clock clock)
    {
        var t = clock.T;
        if (t < window.W0)
        {
            return new OneOffOutcome(Verdict.NotTriggered, null, null, false, false, []);
        }

        DayInterval? pause = window.IsWrittenDate && clock.Suspended.Within(window.W1, window.W1) is { IsEmpty: false }
            ? clock.Suspended.Runs.First(run => run.Contains(window.W1))
            : null;
        if (pause is not null && window.NewDate is { } moved)
        {
            return Evaluate(window with { W1 = moved, NewDate = null }, facts, clock);
        }

        var (n, w1) = (window.Count, window.W1);
        var first = window.CountsBefore ? Day.Always : window.W0;
        List<DayRange> early = RangesIn(facts, first, Day.Min(w1, t));
        if (DayMatching.Fewest(early.Where(r => r.IsSure)) >= n)
        {
            return Met(window, facts, clock);
        }

        var verdicts = DayMatching.Most(early, DaySet.Empty) >= n ? Verdict.Met : VerdictSet.Empty;
        int? left = null;
        (int, int)? late = null;
        if (pause is { } paused && t >= paused.Lo)
        {
            verdicts = verdicts.Add(t <= paused.Hi ? Verdict.Suspended : Verdict.Unclear);
        }
        else if (t <= w1)
        {
            verdicts = verdicts.Add(clock.IsSuspended ? Verdict.Suspended : Verdict.Due);
            left = w1.IsFinite ? w1 - t : null;
        }
        else
        {
            var open = clock.OpenWithin(window.W0, w1);
            late = n == 1 ? DaysLate(facts, first, w1, t) : null;
            verdicts = verdicts.Union(n == 1 ? AfterWindow(window, facts, clock, late is not null) : CountedReadings.AfterWindow(window, facts, t, open, ref late));
        }

        return new OneOffOutcome(verdicts, left, late, false, verdicts.Contains(Verdict.Unclear), Relevant(facts, first, t));
    }

    // A window without room for what is asked shows nothing by being complete: silence is not failure (11.3).
    internal static Verdict Unmet(OneOffWindow window, int before, int shown, DaySet open) =>
        before + (window.W1 - window.W0) + 1 >= window.Count && shown + open.CountWithin(Day.Always, Day.Never) < window.Count
            ? Verdict.NotMet
            : Verdict.NotEvidenced;

    private static VerdictSet AfterWindow(OneOffWindow window, ImmutableArray<ActFact> facts, Clock clock, bool mayBeLate)
    {
        var first = window.CountsBefore ? Day.Always : window.W0;
        var verdicts = mayBeLate ? Verdict.MetLate : VerdictSet.Empty;
        return facts.Any(f => first <= f.Day.Lo && f.Day.Hi <= clock.T)
            ? verdicts
            : verdicts.Add(Unmet(window, 0, 0, clock.OpenWithin(window.W0, window.W1)));
    }

    private static (int Least, int Most)? DaysLate(ImmutableArray<ActFact> facts, Day first, Day w1, Day t)
    {
        List<ActFact> maybe = [.. facts.Where(f => f.Day.Lo <= t && f.Day.Hi > w1)];
        if (maybe.Count == 0)
        {
            return null;
        }

        // What can neither come before the window nor after T is late whenever the duty is.
        var start = w1.AddDays(1);
        List<ActFact> surely = [.. maybe.Where(f => f.Day.Lo >= first && f.Day.Hi <= t)];
        var latest = surely.Count > 0 ? surely.Min(f => f.Day.Hi) : maybe.Max(f => Day.Min(f.Day.Hi, t));
        return (maybe.Min(f => Day.Max(f.Day.Lo, start)) - w1, latest - w1);
    }

    private static OneOffOutcome Met(OneOffWindow window, ImmutableArray<ActFact> facts, Clock clock)
    {
        var last = Day.Min(window.W1, clock.T);
        List<ActFact> within = [.. facts.Where(f => window.W0 <= f.Day.Lo && f.Day.Hi <= last)];
        var inWindow = RangesIn([.. within], window.W0, last);
        var beforeStart = window.CountsBefore && DayMatching.Fewest(inWindow) < window.Count;
        IEnumerable<ActFact> decisive = beforeStart ? facts.Where(f => f.Day.Hi <= last) : within;
        ImmutableArray<int> ids = [.. decisive.OrderBy(f => f.Day.Hi).ThenBy(f => f.Day.Lo).ThenBy(f => f.Id).Select(f => f.Id)];
        var onlyBefore = beforeStart && !facts.Any(f => f.Day.Hi >= window.W0 && f.Day.Lo <= last);
        return new OneOffOutcome(Verdict.Met, null, null, onlyBefore, false, window.Count == 1 ? ids[..1] : ids);
    }

    private static ImmutableArray<int> Relevant(ImmutableArray<ActFact> facts, Day first, Day t) =>
        [.. facts.Where(f => f.Day.Lo <= t && f.Day.Hi >= first).OrderBy(f => f.Day.Lo).ThenBy(f => f.Day.Hi).ThenBy(f => f.Id).Select(f => f.Id)];

    private static List<DayRange> RangesIn(ImmutableArray<ActFact> facts, Day first, Day last) =>
        [.. facts.Select(f => DayRange.Of(f.Day, first, last)).OfType<DayRange>()];
}
