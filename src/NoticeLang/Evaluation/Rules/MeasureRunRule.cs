using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>
/// <c>for 6 weeks by D</c> (semantics 6): some stretch of that length with every day good. With imprecise values the possible verdicts are
/// those that arise with all doubtful figures bad, or those of one stretch good and the rest bad.
/// </summary>
public static class MeasureRunRule
{
    private const int MostDays = 20_000;

    /// <param name="d">The last day; <see cref="Day.Never"/> for none.</param>
    public static MeasureOutcome Evaluate(Span length, Day d, ImmutableArray<FigureFact> figures, FigureSpeech speech, Day w0, Clock clock)
    {
        if (clock.T < w0)
        {
            return new MeasureOutcome(Verdict.NotTriggered, []);
        }

        var outcome = new MeasureOutcome(VerdictSet.Empty, [.. figures.Where(f => f.Days.Hi <= clock.T && speech.LastDay(f.Days.Hi) >= w0).Select(f => f.Id)]);
        if (FigurePlaces.Of(figures, clock.T) is not { } places)
        {
            var all = clock.T <= d ? VerdictSet.Of(Verdict.Due) : VerdictSet.Of(Verdict.MetLate).Add(Verdict.NotMet).Add(Verdict.NotEvidenced);
            return outcome with { Verdicts = all.Add(Verdict.Met) };
        }

        foreach (var placed in places)
        {
            var days = speech.Stretches(placed, w0, Day.Min(Day.Max(d, clock.T), clock.T)).ToList();
            foreach (var good in Readings(length, d, days, w0, clock.T))
            {
                var (verdict, late) = OfReading(length, d, days, good, w0, clock);
                var wider = late is { } l ? (outcome.DaysLate is { } o ? (System.Math.Min(o.Least, l), System.Math.Max(o.Most, l)) : (l, l)) : outcome.DaysLate;
                outcome = outcome with { Verdicts = outcome.Verdicts.Add(verdict), DaysLate = wider };
            }
        }

        return outcome;
    }

    /// <summary>The stretch inside [W0, D] without a bad day that lacks fewest days, and those days; null where there is none.</summary>
    internal static (DayInterval Stretch, DaySet Missing)? Nearest(Span length, Day d, ImmutableArray<FigureFact> figures, FigureSpeech speech, Day w0, Day t)
    {
        if (FigurePlaces.Of(figures, t) is not [var placed, ..] || !w0.IsFinite)
        {
            return null;
        }

        var days = speech.Stretches(placed, w0, t).ToList();
        var good = DaySet.Of(days.Where(s => s.Figures.All(f => f.Meets == Truth.True)).Select(s => s.Days));
        var notBad = DaySet.Of(days.Where(s => s.Figures.Any(f => f.Meets is Truth.False or Truth.Imprecise)).Select(s => s.Days)).ComplementWithin(w0, d);
        (DayInterval Stretch, DaySet Missing)? best = null;
        var fewest = int.MaxValue;
        foreach (var x in Days(w0, Day.Min(d, t)))
        {
            var end = End(x, length);
            if (end is null || end > d || !notBad.CoversAll(x, end.Value))
            {
                continue;
            }

            var missing = end.Value - x + 1 - good.CountWithin(x, end.Value);
            if (missing < fewest)
            {
                (fewest, best) = (missing, (new DayInterval(x, end.Value), good.ComplementWithin(x, end.Value)));
            }
        }

        return best;
    }

    private static (Verdict Verdict, int? DaysLate) OfReading(
        Span length, Day d, List<(DayInterval Days, List<FigureFact> Figures)> days, HashSet<int> good, Day w0, Clock clock)
    {
        bool IsGood(FigureFact f) => f.Meets == Truth.True || good.Contains(f.Id);
        var goodDays = DaySet.Of(days.Where(s => s.Figures.All(IsGood)).Select(s => s.Days));
        var last = Day.Min(d, clock.T);
        if (goodDays.Runs.Any(r => End(r.Lo, length) is { } end && end <= Day.Min(r.Hi, last)))
        {
            return (Verdict.Met, null);
        }

        if (clock.T <= d)
        {
            return (clock.IsSuspended ? Verdict.Suspended : Verdict.Due, null);
        }

        var bad = DaySet.Of(days.Where(s => s.Figures.Any(f => !IsGood(f) && f.Meets != Truth.Absent)).Select(s => s.Days));
        if (bad.ComplementWithin(w0, d).Runs.Any(r => End(r.Lo, length) is { } end && end <= r.Hi))
        {
            return (Verdict.NotEvidenced, null);
        }

        var late = goodDays.Runs.Select(r => End(r.Lo, length) is { } end && end <= r.Hi ? end - d : int.MaxValue).DefaultIfEmpty(int.MaxValue).Min();
        return late == int.MaxValue ? (Verdict.NotMet, null) : (Verdict.MetLate, late);
    }

    // The doubtful figures taken for good, a reading each: none of them, or those of one stretch.
    private static IEnumerable<HashSet<int>> Readings(Span length, Day d, List<(DayInterval Days, List<FigureFact> Figures)> days, Day w0, Day t)
    {
        yield return [];
        var doubtful = days.Where(s => s.Figures.Any(f => f.Meets == Truth.Imprecise)).ToList();
        if (doubtful.Count == 0)
        {
            yield break;
        }

        var seen = new HashSet<string>(System.StringComparer.Ordinal);
        var first = Day.Max(w0, doubtful[0].Days.Lo.AddDays(-((End(doubtful[0].Days.Lo, length) ?? doubtful[0].Days.Lo) - doubtful[0].Days.Lo) - 31));
        foreach (var x in Days(first, Day.Min(Day.Max(d, t), t)))
        {
            var end = End(x, length) ?? x;
            var good = doubtful.Where(s => s.Days.Lo <= end && s.Days.Hi >= x).SelectMany(s => s.Figures).Where(f => f.Meets == Truth.Imprecise).Select(f => f.Id).ToHashSet();
            if (good.Count > 0 && seen.Add(string.Join(',', good.Order())))
            {
                yield return good;
            }
        }
    }

    private static IEnumerable<Day> Days(Day from, Day to)
    {
        for (var day = from; day <= to && day - from < MostDays && day.IsFinite; day = day.AddDays(1))
        {
            yield return day;
        }
    }

    // Null where the calendar of bank holidays does not reach that far.
    private static Day? End(Day x, Span length) => SpanArithmetic.Add(x, length, DaySet.Empty)?.AddDays(-1);
}
