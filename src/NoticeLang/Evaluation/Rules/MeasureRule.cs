using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>
/// How a measure stands on a day, or in a period (semantics 6). A figure of an inexact day may be the one for a day iff, put where it
/// speaks for it and began last, every other can be put where it gives way.
/// </summary>
public static class MeasureRule
{
    /// <summary><c>on D</c>, <c>by D</c>: how the measure stands on D, not whether it once touched the target.</summary>
    public static MeasureOutcome StandsOn(Day d, ImmutableArray<FigureFact> figures, FigureSpeech speech, Day w0, Clock clock)
    {
        var t = clock.T;
        if (t < w0)
        {
            return new MeasureOutcome(Verdict.NotTriggered, []);
        }

        var open = clock.IsSuspended ? Verdict.Suspended : Verdict.Due;
        if (t < d)
        {
            return new MeasureOutcome(open, [.. Deciding(t, figures, speech, t).Select(f => f.Figure.Id)]);
        }

        var verdicts = VerdictSet.Empty;
        var deciding = new List<int>();
        (int Least, int Most)? late = null;
        foreach (var (figure, period) in Deciding(d, figures, speech, t))
        {
            var others = figures.Where(f => f.Id != figure.Id).ToImmutableArray();
            if (t == d && period.Hi < d && !others.Any(g => MayReach(g, d) && !FigureSpeech.Beats(Reaching(g, d), period, d)))
            {
                continue;
            }

            deciding.Add(figure.Id);
            verdicts = figure.MayMeet ? verdicts.Add(Verdict.Met) : verdicts;
            verdicts = figure.Meets == Truth.Absent ? verdicts.Add(Verdict.NotEvidenced) : verdicts;
            if (figure.Meets is not (Truth.False or Truth.Imprecise))
            {
                continue;
            }

            if (others.Any(g => MayBeLater(g, d, t) && g.MayMeet))
            {
                verdicts = verdicts.Add(Verdict.MetLate);
                late = Wider(late, DaysLate(others, period, speech, d, t));
            }

            verdicts = others.All(g => MayStayNo(g, period, speech, d, t)) ? verdicts.Add(Verdict.NotMet) : verdicts;
        }

        var none = t == d ? figures.All(f => !f.Days.Contains(d) || (f.IsOneDay ? !f.Days.IsExact : f.Days.Hi != d)) : figures.All(f => speech.MayGiveWay(f, null, d, t));
        verdicts = none ? verdicts.Add(t == d ? open : Verdict.NotEvidenced) : verdicts;
        return new MeasureOutcome(verdicts, [.. deciding], late);
    }

    /// <summary>How the measure stands at T: true, false, imprecise, or absent where no figure speaks for T; several over the readings.</summary>
    public static ImmutableArray<Truth> AsItStands(ImmutableArray<FigureFact> figures, FigureSpeech speech, Day t)
    {
        var truths = new SortedSet<Truth>();
        foreach (var (figure, _) in Deciding(t, figures, speech, t))
        {
            truths.Add(figure.Meets);
        }

        if (figures.All(f => speech.MayGiveWay(f, null, t, t)))
        {
            truths.Add(Truth.Absent);
        }

        return [.. truths];
    }

    /// <summary>The figures that may be the one for a day, each with the days it is then of.</summary>
    public static IEnumerable<(FigureFact Figure, DayInterval Period)> Deciding(Day day, ImmutableArray<FigureFact> figures, FigureSpeech speech, Day t)
    {
        foreach (var figure in figures)
        {
            if (speech.LatestSpeaking(figure, day, t) is { } period && figures.All(g => g.Id == figure.Id || speech.MayGiveWay(g, period, day, t)))
            {
                yield return (figure, period);
            }
        }
    }

    /// <summary><c>in P</c>: the figure of exactly that period.</summary>
    /// <param name="closesOn">The last day of P, moved on by an allowance: until then its figure is awaited.</param>
    /// <param name="isTakenOut">Whether a suspended day in P takes it out: not of a period that stands still in a suspension.</param>
    /// <param name="awaited">The verdict until then: due or, of one of many periods, on track.</param>
    public static MeasureOutcome InPeriod(
        DayInterval period, Day closesOn, ImmutableArray<FigureFact> figures, Day w0, Clock clock, bool isTakenOut, Verdict awaited)
    {
        if (clock.T < w0)
        {
            return new MeasureOutcome(Verdict.NotTriggered, []);
        }

        if (isTakenOut && clock.Suspended.AnyWithin(period.Lo, period.Hi))
        {
            return new MeasureOutcome(clock.IsSuspended ? Verdict.Suspended : Verdict.NotTriggered, []);
        }

        var none = clock.T > closesOn ? Verdict.NotEvidenced : clock.IsSuspended ? Verdict.Suspended : awaited;
        var mine = figures.Where(f => f.Days == period && (!f.IsOneDay || f.Days.IsExact) && period.Hi <= clock.T).ToList();
        var verdicts = mine.Count == 0 ? none : VerdictSet.Empty;
        foreach (var figure in mine)
        {
            verdicts = verdicts.Union(figure.Meets switch
            {
                Truth.True => Verdict.Met,
                Truth.False => Verdict.NotMet,
                Truth.Absent => none,
                _ => VerdictSet.Of(Verdict.Met).Add(Verdict.NotMet),
            });
        }

        return new MeasureOutcome(verdicts, [.. mine.Select(f => f.Id)]);
    }

    private static bool MayReach(FigureFact figure, Day d) => figure.IsOneDay ? figure.Days.Contains(d) : figure.Days.Hi == d;

    private static DayInterval Reaching(FigureFact figure, Day d) => figure.IsOneDay ? DayInterval.Exactly(d) : figure.Days;

    // Begun after D and counting at T.
    private static bool MayBeLater(FigureFact figure, Day d, Day t) =>
        figure.IsOneDay ? Day.Max(figure.Days.Lo, d.AddDays(1)) <= Day.Min(figure.Days.Hi, t) : figure.Days.Lo > d && figure.Days.Hi <= t;

    // In some reading it neither is the figure for D nor meets later what is asked.
    private static bool MayStayNo(FigureFact figure, DayInterval period, FigureSpeech speech, Day d, Day t)
    {
        if (figure.MayFail || !MayBeLater(figure, d, t))
        {
            return speech.MayGiveWay(figure, period, d, t);
        }

        return figure.IsOneDay && (figure.Days.Hi > t || (figure.Days.Lo <= d && speech.MayGiveWay(figure with { Days = DayInterval.Exactly(figure.Days.Lo) }, period, d, t)));
    }

    // By the end of the first later figure that meets it.
    private static (int Least, int Most) DaysLate(ImmutableArray<FigureFact> others, DayInterval period, FigureSpeech speech, Day d, Day t)
    {
        var (least, most) = (int.MaxValue, 0);
        foreach (var figure in others.Where(g => g.MayMeet && MayBeLater(g, d, t)))
        {
            var (first, last) = figure.IsOneDay ? (Day.Max(figure.Days.Lo, d.AddDays(1)), Day.Min(figure.Days.Hi, t)) : (figure.Days.Hi, figure.Days.Hi);
            least = Math.Min(least, first - d);
            var latest = last;
            foreach (var other in others.Where(g => g.Id != figure.Id && !MayStayNo(g, period, speech, d, t)))
            {
                latest = Day.Min(latest, Day.Min(other.Days.Hi, t));
            }

            most = Math.Max(most, latest >= first ? latest - d : 0);
        }

        return (least, Math.Max(least, most));
    }

    private static (int Least, int Most) Wider((int Least, int Most)? a, (int Least, int Most) b) =>
        a is { } one ? (Math.Min(one.Least, b.Least), Math.Max(one.Most, b.Most)) : b;
}
