using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>
/// Which of many windows give outcomes of their own. Windows whose first days and whose last days are alike (<see cref="DayEdges"/>) give the
/// same verdicts; the days late go down as the last day goes up, so of those the one that ends first and the one that ends last tell all.
/// </summary>
internal sealed class TellingWindows
{
    // Of fewer there is nothing to gain.
    private const int Few = 4;
    private readonly ImmutableArray<OneOffWindow> _windows;
    private readonly DayEdges _edges;

    /// <param name="acts">The days the acts may be of.</param>
    public TellingWindows(ImmutableArray<OneOffWindow> windows, IEnumerable<DayInterval> acts, Clock clock)
    {
        _windows = windows;
        _edges = new DayEdges(DayEdges.EndsOf(acts.Concat(clock.Closed.Runs).Concat(clock.Suspended.Runs))
            .Concat(windows.Select(w => w.NewDate).Distinct().OfType<Day>()).Append(clock.T));
    }

    /// <summary>In the order of the first of each kind.</summary>
    public ImmutableArray<OneOffWindow> Alone => _windows.Length < Few || AreCounted
        ? _windows
        : [.. Kinds().SelectMany(g => new[] { g.MinBy(w => w.W1)!, g.MaxBy(w => w.W1)! }.Distinct())];

    /// <summary>
    /// The same with the days the duty may end on: of windows and ends that are alike, one pair for each way an end can lie before or after
    /// the first day and the last.
    /// </summary>
    public IEnumerable<(OneOffWindow Window, Day End)> With(ImmutableArray<Day> ends)
    {
        if (AreCounted || _windows.Length * ends.Length < Few)
        {
            return _windows.SelectMany(_ => ends, (w, e) => (w, e));
        }

        var kindsOfEnd = ends.GroupBy(_edges.RankOf).Select(g => g.ToImmutableArray()).ToList();
        return Kinds().SelectMany(g => kindsOfEnd.SelectMany(e => Pairs([.. g], e)));
    }

    private bool AreCounted => _windows.Any(w => w.Count > 1);

    private IEnumerable<IEnumerable<OneOffWindow>> Kinds() =>
        _windows.GroupBy(w => (w.CountsBefore, w.IsWrittenDate, w.NewDate, HasDays: w.W0 <= w.W1, First: _edges.RankOf(w.W0), Last: _edges.RankOf(w.W1)));

    private static IEnumerable<(OneOffWindow Window, Day End)> Pairs(ImmutableArray<OneOffWindow> windows, ImmutableArray<Day> ends)
    {
        var seen = 0;
        foreach (var window in windows)
        {
            foreach (var end in ends)
            {
                var way = 1 << ((end < window.W0 ? 1 : 0) + (end < window.W1 ? 2 : 0));
                if ((seen & way) == 0)
                {
                    seen |= way;
                    yield return (window, end);
                }
            }
        }
    }
}
