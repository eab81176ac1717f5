using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>
/// Which of many windows give outcomes of their own. Windows whose first days and whose last days are alike (<see cref="DayEdges"/>) give the
/// same verdicts; the days late go down as the last day goes up, so of those the one that ends first and the one that ends last tell all.
/// </summary>
internal static class TellingWindows
{
    // Of fewer there is nothing to gain.
    private const int Few = 4;

    /// <param name="acts">The days the acts may be of.</param>
    /// <param name="ends">The days the duty may end on.</param>
    /// <returns>In the order of the first of each kind.</returns>
    public static ImmutableArray<OneOffWindow> Of(ImmutableArray<OneOffWindow> windows, IEnumerable<DayInterval> acts, IEnumerable<Day> ends, Clock clock)
    {
        if (windows.Length < Few || windows.Any(w => w.Count > 1))
        {
            return windows;
        }

        var edges = new DayEdges(DayEdges.EndsOf(acts.Concat(clock.Closed.Runs).Concat(clock.Suspended.Runs))
            .Concat(ends).Concat(windows.Select(w => w.NewDate).OfType<Day>()).Append(clock.T));
        return
        [
            .. windows.GroupBy(w => (w.CountsBefore, w.IsWrittenDate, w.NewDate, HasDays: w.W0 <= w.W1, First: edges.RankOf(w.W0), Last: edges.RankOf(w.W1)))
                .SelectMany(g => new[] { g.MinBy(w => w.W1)!, g.MaxBy(w => w.W1)! }.Distinct()),
        ];
    }
}
