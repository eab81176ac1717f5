using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>Windows of a span that end on a given day, and the days on which a count in them is reached (semantics 7).</summary>
public static class CountWindow
{
    /// <summary>The first day of the longest window of <paramref name="span"/> that ends on <paramref name="last"/>.</summary>
    public static Day FirstDay(Day last, Span span)
    {
        var step = 1;
        while (Reaches(last.AddDays(-step), span, last) && step < 1 << 20)
        {
            step *= 2;
        }

        var (no, yes) = (last.AddDays(-step), last);
        while (yes - no > 1)
        {
            var middle = no.AddDays((yes - no) / 2);
            (no, yes) = Reaches(middle, span, last) ? (no, middle) : (middle, yes);
        }

        return yes;
    }

    /// <summary>
    /// The days on which "n times in any s" is reached: the window that ends there holds n of the days, and without that day fewer. A day
    /// that finds the count reached already is no new event.
    /// </summary>
    /// <param name="days">Different days, sorted.</param>
    public static ImmutableArray<Day> Reached(IReadOnlyCollection<Day> days, int n, Span span) =>
        [.. days.Where(day => days.Count(d => d <= day && d >= FirstDay(day, span)) == n)];

    private static bool Reaches(Day first, Span span, Day last) =>
        SpanArithmetic.Add(first, span, DaySet.Empty) is not { } end || end.AddDays(-1) >= last;
}
