using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>
/// <c>from P</c>, <c>until P</c>: every later reading (semantics 6; language 3). Asked are the figures whose period lies in [S, U] and
/// holds no suspended day; none may fail. Where the measure says how often it is read no day may be without one: but days whose reading
/// cannot be over yet, and a part of a reading at the start, are not asked for. Where it does not say, there must be one.
/// </summary>
public static class MeasureExtentRule
{
    /// <param name="from">S.</param>
    /// <param name="to">U; <see cref="Day.Never"/> for no end.</param>
    /// <param name="allowing">So many days in a row may be without a figure.</param>
    public static MeasureOutcome Evaluate(Day from, Day to, int allowing, ImmutableArray<FigureFact> figures, FigureSpeech speech, Clock clock)
    {
        if (clock.T < from)
        {
            return new MeasureOutcome(Verdict.NotTriggered, []);
        }

        var outcome = new MeasureOutcome(VerdictSet.Empty, [.. figures.Where(f => MayBeAsked(f, from, to, clock)).Select(f => f.Id)]);
        if (FigurePlaces.Of(figures, clock.T) is not { } places)
        {
            return outcome with { Verdicts = VerdictSet.Of(Verdict.NotMet).Add(Verdict.NotEvidenced).Add(clock.KeptUntil(to)) };
        }

        foreach (var placed in places)
        {
            var asked = placed.Where(f => IsAsked(f.Days, from, to, clock)).ToImmutableArray();
            var verdicts = asked.Any(f => f.Meets is Truth.False or Truth.Imprecise) ? VerdictSet.Of(Verdict.NotMet) : VerdictSet.Empty;
            if (!asked.Any(f => f.Meets == Truth.False))
            {
                verdicts = verdicts.Add(Unfailing(from, to, allowing, placed, asked, speech, clock));
            }

            outcome = outcome with { Verdicts = outcome.Verdicts.Union(verdicts) };
        }

        return outcome;
    }

    /// <summary>The days asked for that no figure speaks for; figures are of exact days.</summary>
    internal static DaySet Missing(Day from, Day to, ImmutableArray<FigureFact> placed, ImmutableArray<FigureFact> asked, FigureSpeech speech, Clock clock)
    {
        if (speech.Every is not { } every || LastOver(from, every, asked, clock.T) is not { } over)
        {
            return DaySet.Empty;
        }

        var first = asked.IsEmpty ? (Day?)null : asked.Min(f => f.Days.Lo);
        var second = SpanArithmetic.Add(from, every, DaySet.Empty) ?? from;
        var start = first is { } f && f < second ? Day.Max(from, f) : from;
        var end = Day.Min(to, over);
        var spoken = DaySet.Of(speech.Stretches(placed, start, end).Where(s => s.Figures.All(x => x.Meets != Truth.Absent)).Select(s => s.Days));
        return start > end ? DaySet.Empty : spoken.ComplementWithin(start, end).Except(clock.Suspended);
    }

    internal static bool IsAsked(DayInterval days, Day from, Day to, Clock clock) =>
        days.Lo >= from && days.Hi <= Day.Min(to, clock.T) && !clock.Suspended.AnyWithin(days.Lo, days.Hi);

    private static Verdict Unfailing(
        Day from, Day to, int allowing, ImmutableArray<FigureFact> placed, ImmutableArray<FigureFact> asked, FigureSpeech speech, Clock clock)
    {
        var isRead = speech.Every is not null;
        var isMissing = isRead
            ? Missing(from, to, placed, asked, speech, clock).Runs.Any(r => r.Hi - r.Lo + 1 > allowing)
            : asked.IsEmpty || asked.Any(f => f.Meets == Truth.Absent);
        if (isMissing)
        {
            return Verdict.NotEvidenced;
        }

        // The reading of the last days may not be over yet, though they are.
        var isAwaited = isRead && clock.T > to && (LastOver(from, speech.Every!.Value, asked, clock.T) ?? Day.Always) < to
            && !speech.Stretches(placed, to, to).Any(s => s.Figures.All(f => f.Meets != Truth.Absent));
        return isAwaited ? Verdict.OnTrack : clock.KeptUntil(to);
    }

    private static bool MayBeAsked(FigureFact figure, Day from, Day to, Clock clock) =>
        figure.IsOneDay
            ? Day.Max(figure.Days.Lo, from) <= Day.Min(Day.Min(figure.Days.Hi, to), clock.T)
            : IsAsked(figure.Days, from, to, clock);

    // The last day whose reading, begun on it, is over at T; null before the first whole one must be.
    private static Day? LastOver(Day from, Span every, ImmutableArray<FigureFact> asked, Day t)
    {
        var second = SpanArithmetic.Add(from, every, DaySet.Empty) ?? from;
        if (asked.IsEmpty && t < (SpanArithmetic.Add(second, every, DaySet.Empty) ?? second).AddDays(-1))
        {
            return null;
        }

        for (var day = t; day >= from && day.IsFinite; day = day.AddDays(-1))
        {
            if (SpanArithmetic.Add(day, every, DaySet.Empty) is { } next && next.AddDays(-1) <= t)
            {
                return day;
            }
        }

        return null;
    }
}
