using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>
/// Which of many days a state may be asked for from give verdicts of their own. To begin a day earlier asks for one more run of days; where
/// that is like the next (<see cref="DayEdges"/>), nothing changes.
/// </summary>
internal static class StateStarts
{
    /// <summary>The first of each stretch of questions alike, in their order; the verdicts of these are those of all.</summary>
    /// <param name="questions">With the same allowance.</param>
    public static IEnumerable<StateQuestion> Telling(
        IEnumerable<StateQuestion> questions, ImmutableArray<HoldingFact> holdings, ImmutableArray<HoldingFact> vacancies, Clock clock)
    {
        var edges = DayEdges.Of([.. holdings.Select(Stay.Of)], [.. vacancies.Select(Stay.Of)], clock.Closed, clock.Suspended);
        var seen = new HashSet<(Day? Ended, int? First, int? RunEnd, bool IsAsked)>();
        foreach (var question in questions)
        {
            var last = Day.Min(question.U, clock.T);
            var isAsked = question.S <= last;
            Day? first = isAsked ? SpanArithmetic.Push(question.S, question.S, clock.Suspended) : null;
            Day? runEnd = first is { IsFinite: true } x ? SpanArithmetic.Push(x, x.AddDays(question.Allowing(x, clock.Suspended)), clock.Suspended) : null;
            int? RankWithin(Day? day) => day is { } d && d <= last ? edges.RankOf(d) : null;

            // What ends after T has not ended, whenever that is.
            if (seen.Add((question.U < clock.T ? question.U : null, RankWithin(first), RankWithin(runEnd), isAsked)))
            {
                yield return question;
            }
        }
    }
}
