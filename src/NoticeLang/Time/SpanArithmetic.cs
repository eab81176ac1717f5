using System;

namespace NoticeLang.Time;

/// <summary>What a span comes to in days (semantics 1.2), and how a pause moves a clock (1.7).</summary>
public static class SpanArithmetic
{
    /// <summary>
    /// x ⊕ s: the last day of "within s of x". Months and years clamp; working days skip weekends, bank holidays and suspended days.
    /// </summary>
    /// <returns>Null where working days leave the years known; <see cref="Day.Never"/> where a pause without end holds them up.</returns>
    public static Day? Add(Day x, Span s, DaySet suspended) => s.Unit switch
    {
        SpanUnit.Day => x.AddDays(s.Count),
        SpanUnit.Week => x.AddDays(Times(s.Count, 7)),
        SpanUnit.Month => x.AddMonths(s.Count),
        SpanUnit.Year => x.AddMonths(Times(s.Count, 12)),
        _ => AddWorkingDays(x, s.Count, suspended),
    };

    /// <summary>anchor ⊕ k·s, from the anchor and never step by step, so that clamping does not drift.</summary>
    /// <param name="k">0 or more.</param>
    public static Day? Multiple(Day anchor, Span s, int k, DaySet? suspended = null) =>
        Add(anchor, s with { Count = Times(s.Count, k) }, suspended ?? DaySet.Empty);

    /// <summary>Whether x ⊕ s is the last day of a month too short for the day number of x.</summary>
    public static bool Clamps(Day x, Span s) =>
        s.Unit is SpanUnit.Month or SpanUnit.Year && x.IsFinite && Add(x, s, DaySet.Empty) is { IsFinite: true } sum
        && sum.DayOfMonth != x.DayOfMonth;

    /// <summary>
    /// push(a, d) for a clock running from day a: the first day to which it has as many days out of suspension as [a, d] has days.
    /// </summary>
    /// <returns>Null: no end, for a pause has none.</returns>
    public static Day? Push(Day a, Day d, DaySet suspended)
    {
        foreach (var run in suspended.Runs)
        {
            var p = Day.Max(run.Lo, a);
            if (p > d)
            {
                break;
            }

            if (p > run.Hi)
            {
                continue;
            }

            if (!run.Hi.IsFinite)
            {
                return null;
            }

            d = d.AddDays(run.Hi - p + 1);
        }

        return d;
    }

    /// <summary>
    /// The last day of a clock of s that starts after x, moved on by an allowance and pushed past suspensions. Working days are not
    /// pushed, for they skip suspended days by themselves (1.2).
    /// </summary>
    /// <returns>Null where working days leave the years known; <see cref="Day.Never"/> where a pause has no end.</returns>
    public static Day? LastDay(Day x, Span s, Span? allowing, DaySet suspended)
    {
        var extra = allowing ?? new Span(0, SpanUnit.Day);
        if (s.Unit != SpanUnit.WorkingDay && extra.Unit != SpanUnit.WorkingDay)
        {
            return Push(x.AddDays(1), Add(Add(x, s, suspended)!.Value, extra, suspended)!.Value, suspended) ?? Day.Never;
        }

        return Pushed(x, s, suspended) is { } end ? Pushed(end, extra, suspended) : null;
    }

    private static Day? Pushed(Day x, Span s, DaySet suspended) =>
        s.Unit == SpanUnit.WorkingDay ? Add(x, s, suspended) : Push(x.AddDays(1), Add(x, s, suspended)!.Value, suspended) ?? Day.Never;

    private static Day? AddWorkingDays(Day x, int count, DaySet suspended)
    {
        if (!x.IsFinite)
        {
            return x;
        }

        var runs = suspended.Runs;
        var next = 0;
        var day = x;
        while (count > 0)
        {
            day = day.AddDays(1);
            while (next < runs.Length && runs[next].Hi < day)
            {
                next++;
            }

            if (next < runs.Length && runs[next].Lo <= day)
            {
                if (!runs[next].Hi.IsFinite)
                {
                    return Day.Never;
                }

                day = runs[next].Hi;
                continue;
            }

            switch (WorkingDays.IsWorkingDay(day))
            {
                case null:
                    return null;
                case true:
                    count--;
                    break;
            }
        }

        return day;
    }

    private static int Times(int count, int factor) => (int)Math.Clamp((long)count * factor, -Day.Never.Number, Day.Never.Number);
}
