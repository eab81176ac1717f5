using System.Collections.Generic;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>
/// For which days a figure speaks (semantics 6): those of its period and, if the measure is read every s, those less than s after it. The
/// figure for a day is the one that speaks for it and began last; of those that began together, one whose period holds the day before one
/// that is carried on to it, then the shorter.
/// </summary>
/// <param name="Every">How often the measure is read; null where it does not say.</param>
/// <param name="IsUntilNext">Whether a figure speaks on until the next, however late that is.</param>
public sealed record FigureSpeech(Span? Every, bool IsUntilNext = false)
{
    /// <summary>The last day a figure speaks for whose period ends on a day.</summary>
    public Day LastDay(Day end) =>
        IsUntilNext ? Day.Never
        : Every is { } s && SpanArithmetic.Add(end, s, DaySet.Empty) is { } next ? Day.Max(end, next.AddDays(-1))
        : end;

    internal bool SpeaksFor(DayInterval period, Day day) => period.Lo <= day && day <= LastDay(period.Hi);

    /// <summary>Whether, both speaking for a day, one is the figure for it and not the other.</summary>
    internal static bool Beats(DayInterval one, DayInterval other, Day day) =>
        one.Lo != other.Lo ? one.Lo > other.Lo
        : (one.Hi >= day) != (other.Hi >= day) ? one.Hi >= day
        : one.Hi < other.Hi;

    /// <summary>Where in <paramref name="fact"/>'s readings it began last and speaks for a day, counting at T; null where in none.</summary>
    internal DayInterval? LatestSpeaking(FigureFact fact, Day day, Day t)
    {
        var period = fact.IsOneDay ? DayInterval.Exactly(Day.Min(Day.Min(day, t), fact.Days.Hi)) : fact.Days;
        return period.Hi <= t && fact.Days.Lo <= period.Lo && SpeaksFor(period, day) ? period : null;
    }

    /// <summary>Whether in some reading a figure leaves another, of these days, the figure for a day.</summary>
    internal bool MayGiveWay(FigureFact fact, DayInterval? to, Day day, Day t)
    {
        if (fact.Days.Hi > Day.Min(day, t) && (fact.IsOneDay || fact.Days.Hi > t))
        {
            return true;
        }

        var period = fact.IsOneDay ? DayInterval.Exactly(fact.Days.Lo) : fact.Days;
        return !SpeaksFor(period, day) || (to is { } other && !Beats(period, other, day));
    }

    /// <summary>Every day of a span of time for which some figure speaks, with those that may be the one; figures are of exact days.</summary>
    internal IEnumerable<(DayInterval Days, List<FigureFact> Figures)> Stretches(IReadOnlyList<FigureFact> figures, Day lo, Day hi)
    {
        var edges = new SortedSet<int>();
        foreach (var figure in figures)
        {
            foreach (var edge in new[] { figure.Days.Lo, figure.Days.Hi.AddDays(1), LastDay(figure.Days.Hi).AddDays(1) })
            {
                edges.Add(Day.Min(Day.Max(edge, lo), hi.AddDays(1)).Number);
            }
        }

        Day? from = null;
        foreach (var number in edges)
        {
            var edge = new Day(number);
            if (from is { } first && Best(figures, first) is { Count: > 0 } best)
            {
                yield return (new DayInterval(first, edge.AddDays(-1)), best);
            }

            from = edge;
        }
    }

    private List<FigureFact> Best(IReadOnlyList<FigureFact> figures, Day day)
    {
        var best = new List<FigureFact>();
        foreach (var figure in figures)
        {
            if (!SpeaksFor(figure.Days, day) || (best.Count > 0 && Beats(best[0].Days, figure.Days, day)))
            {
                continue;
            }

            if (best.Count > 0 && Beats(figure.Days, best[0].Days, day))
            {
                best.Clear();
            }

            best.Add(figure);
        }

        return best;
    }
}
