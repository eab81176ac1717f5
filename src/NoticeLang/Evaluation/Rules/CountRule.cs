using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>Limits: at most so many different days. "At least n times in all" is a one-off duty with a count.</summary>
public static class CountRule
{
    /// <summary>
    /// At most n times in [w0, w1]. More is not met; where the days shown and the open days together are no more it is kept, for
    /// nothing unreported could exceed it; else nothing shows a breach: not evidenced.
    /// </summary>
    public static VerdictSet AtMost(int n, Day w0, Day w1, ImmutableArray<ActFact> facts, Clock clock)
    {
        if (clock.T < w0)
        {
            return Verdict.NotTriggered;
        }

        var last = Day.Min(w1, clock.T);
        List<DayRange> records = [.. facts.Select(f => DayRange.Of(f.Day, w0, last)).OfType<DayRange>()];
        var count = DayCount.Of(records, clock.OpenWithin(w0, last), n + 1);
        var verdicts = count.Reached ? Verdict.NotMet : VerdictSet.Empty;
        verdicts = count.Silent ? verdicts.Add(Verdict.NotEvidenced) : verdicts;
        return count.Short ? verdicts.Add(clock.KeptUntil(w1)) : verdicts;
    }

    /// <summary>
    /// At most n times in any span s of [w0, w1]: a window begins on each day d and ends on the day before d ⊕ s. Exact up to
    /// <see cref="CountedReadings.Limit"/> readings; beyond that window by window, which may list a verdict too many.
    /// </summary>
    public static VerdictSet AtMostInAny(int n, Span s, Day w0, Day w1, ImmutableArray<ActFact> facts, Clock clock)
    {
        if (clock.T < w0)
        {
            return Verdict.NotTriggered;
        }

        var last = Day.Min(w1, clock.T);
        var open = clock.OpenWithin(w0, last);
        var kept = clock.KeptUntil(w1);
        var verdicts = VerdictSet.Empty;
        var isExact = CountedReadings.TryForEach(facts, w0, last, days =>
        {
            verdicts = verdicts.Add(
                Exceeds(days, DaySet.Empty, n, s, last) ? Verdict.NotMet
                : Exceeds(days, open, n, s, last) ? Verdict.NotEvidenced
                : kept);
        });
        return isExact ? verdicts : WindowByWindow(n, s, w0, last, facts, open, kept);
    }

    // The fullest window begins on one of the days counted.
    private static bool Exceeds(IEnumerable<Day> acts, DaySet open, int n, Span s, Day last)
    {
        var days = DaySet.Of(acts.Select(DayInterval.Exactly)).Union(open);
        foreach (var run in days.Runs)
        {
            for (var day = run.Lo; day <= run.Hi; day = day.AddDays(1))
            {
                var window = Window(day, s, last);
                if (days.CountWithin(window.Lo, window.Hi) > n)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static DayInterval Window(Day day, Span s, Day last) =>
        new(day, SpanArithmetic.Add(day, s, DaySet.Empty) is { } end ? Day.Min(end.AddDays(-1), last) : last);

    private static VerdictSet WindowByWindow(int n, Span s, Day w0, Day last, ImmutableArray<ActFact> facts, DaySet open, Verdict kept)
    {
        var (mayExceed, mustExceed, mayBeSilent) = (false, false, false);
        for (var day = w0; day <= last; day = day.AddDays(1))
        {
            var window = Window(day, s, last);
            List<DayRange> records = [.. facts.Select(f => DayRange.Of(f.Day, window.Lo, window.Hi)).OfType<DayRange>()];
            var count = DayCount.Of(records, open.Within(window.Lo, window.Hi), n + 1);
            mayExceed |= count.Reached;
            mustExceed |= count.Least > n;
            mayBeSilent |= count.Silent;
        }

        var verdicts = mayExceed ? Verdict.NotMet : VerdictSet.Empty;
        verdicts = mayBeSilent && !mustExceed ? verdicts.Add(Verdict.NotEvidenced) : verdicts;
        return mustExceed ? verdicts : mayBeSilent && !mayExceed ? verdicts : verdicts.Add(kept);
    }
}
