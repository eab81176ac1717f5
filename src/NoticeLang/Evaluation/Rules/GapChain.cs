using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>
/// The algorithm of semantics 4.1 over one choice: is there a broken reading (<see cref="IsShaky"/>), is there a kept one
/// (<see cref="IsPossible"/>), each with and without acts nobody reported on open days (<c>fill</c>).
/// </summary>
internal sealed class GapChain
{
    private readonly Day _s;
    private readonly DaySet _open;
    private readonly GapDueDays _due;
    private readonly ImmutableArray<ActFact> _facts;
    private readonly DaySet _exact;
    private readonly Day[] _leastHi;

    /// <param name="facts">Those that may lie in [S, T].</param>
    /// <param name="horizon">H: a window whose due day is before it is closed and demanded.</param>
    public GapChain(Day s, Day horizon, GapDueDays due, DaySet open, IEnumerable<ActFact> facts)
    {
        (_s, Horizon, _due, _open) = (s, horizon, due, open);
        _facts = [.. facts.OrderBy(f => f.Day.Lo).ThenBy(f => f.Day.Hi).ThenBy(f => f.Id)];
        _exact = DaySet.Of(_facts.Where(f => f.Day.IsExact).Select(f => f.Day));
        _leastHi = new Day[_facts.Length + 1];
        _leastHi[^1] = Day.Never;
        for (var i = _facts.Length - 1; i >= 0; i--)
        {
            _leastHi[i] = Day.Min(_facts[i].Day.Hi, _leastHi[i + 1]);
        }
    }

    public Day Horizon { get; }

    /// <summary>By lo, hi, id.</summary>
    public ImmutableArray<ActFact> Facts => _facts;

    /// <summary>Some reading is broken; with fill, whatever is put on its open days.</summary>
    public bool IsShaky(bool fill)
    {
        if (MayBreak(_s, _due.First, fill))
        {
            return true;
        }

        var acts = DaySet.Of(_facts.Select(f => f.Day));
        var days = (fill ? acts.Union(_open) : acts).Within(_s, Horizon.AddDays(-1));
        return days.Runs.Any(run => DaysOf(run).Any(x => MayBreak(x.AddDays(1), _due.Of(x), fill)));
    }

    /// <summary>Some reading is kept; with fill, with acts on open days. Steps taken are told to <paramref name="steps"/>, in order.</summary>
    public bool IsPossible(bool fill, List<GapRemedyStep>? steps = null)
    {
        var live = new PriorityQueue<ActFact, Day>();
        var (r, next) = (_due.First, 0);
        while (r < Horizon)
        {
            // An act on an exact day is there whatever else is.
            if (_exact.LatestWithin(_s, r) is { } act && _due.Of(act) > r)
            {
                r = _due.Of(act);
                continue;
            }

            if (fill && _open.LatestWithin(_s, r) is { } o && _due.Of(o) > r)
            {
                steps?.Add(new GapRemedyStep(null, o, o));
                r = _due.Of(o);
                continue;
            }

            for (; next < _facts.Length && _facts[next].Day.Lo <= r; next++)
            {
                live.Enqueue(_facts[next], _facts[next].Day.Hi);
            }

            if (!live.TryDequeue(out var fact, out _))
            {
                return false;
            }

            var p = Day.Min(fact.Day.Hi, r);
            if (p >= _s && _due.Of(p) > r)
            {
                steps?.Add(new GapRemedyStep(fact.Id, p, p));
                r = _due.Of(p);
            }
        }

        return true;
    }

    /// <summary>
    /// Some reading is broken, and kept with acts on its open days. Only asked where the four questions above leave it open: for each gap
    /// that a reading can leave empty, whether the rest can be kept with every other record out of the gap.
    /// </summary>
    public bool HasSilentReading()
    {
        if (LeavesSilent(new DayInterval(_s, _due.First), null, default))
        {
            return true;
        }

        for (var i = 0; i < _facts.Length; i++)
        {
            foreach (var x in DaysOf(_facts[i].Day.Intersect(new DayInterval(_s, Horizon.AddDays(-1)))))
            {
                if (LeavesSilent(new DayInterval(x.AddDays(1), _due.Of(x)), x, i))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether these steps leave no reading broken.</summary>
    public bool IsMendedBy(IReadOnlyCollection<GapRemedyStep> steps)
    {
        var narrowed = _facts.Select(f => steps.Any(s => s.Id == f.Id) ? f with { Day = Days(steps.First(s => s.Id == f.Id)) } : f);
        var added = steps.Where(s => s.Id is null).Select(s => new ActFact(Days(s), int.MinValue));
        return !new GapChain(_s, Horizon, _due, _open, narrowed.Concat(added)).IsShaky(fill: false);

        static DayInterval Days(GapRemedyStep step) => new(step.From, step.To);
    }

    private bool LeavesSilent(DayInterval gap, Day? act, int index)
    {
        // The gap is crossed by its last open day or not at all.
        if (!MayBreak(gap.Lo, gap.Hi, fill: false) || _open.LatestWithin(gap.Lo, gap.Hi) is not { } bridge || _due.Of(bridge) <= gap.Hi)
        {
            return false;
        }

        var others = _facts.Where((_, i) => act is null || i != index).Select(f => f with { Day = OutOf(gap, f.Day) });
        var open = act is { } x ? _open.Union(DaySet.Of(DayInterval.Exactly(x))) : _open;
        return new GapChain(_s, Horizon, _due, open, others).IsPossible(fill: true);
    }

    private static DayInterval OutOf(DayInterval gap, DayInterval day) => new(
        gap.Contains(day.Lo) ? gap.Hi.AddDays(1) : day.Lo,
        gap.Contains(day.Hi) ? gap.Lo.AddDays(-1) : day.Hi);

    private bool MayBreak(Day from, Day due, bool fill) =>
        due < Horizon && LeastHi(from) > due && !(fill && _open.AnyWithin(from, due));

    /// <summary>M(a): the least hi of the records that begin on or after a.</summary>
    private Day LeastHi(Day a)
    {
        var (low, high) = (0, _facts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _facts[middle].Day.Lo < a ? (middle + 1, high) : (low, middle);
        }

        return _leastHi[low];
    }

    private static IEnumerable<Day> DaysOf(DayInterval run)
    {
        for (var day = run.Lo; day <= run.Hi; day = day.AddDays(1))
        {
            yield return day;
        }
    }
}
