using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>
/// The verdicts the readings give a state. With an allowance of n days a <em>run</em>, n + 1 required days one after another, stands for
/// a day (n may hang on the day the run begins): covered if one of them is, false if all are closed or vacant, else bare.
/// </summary>
internal sealed class StateReadings
{
    private readonly ImmutableArray<Day> _days;
    private readonly DaySet _required;
    private readonly ImmutableArray<int> _allowing;
    private readonly ImmutableArray<Stay> _stays;
    private readonly ImmutableArray<Stay> _vacant;
    private readonly DaySet _closed;
    private readonly DaySet _unsure;
    private readonly DayEdges _edges;

    /// <param name="required">Finite.</param>
    /// <param name="allowing">How many required days in a row, from a day on, may go uncovered.</param>
    public StateReadings(DaySet required, Func<Day, int> allowing, ImmutableArray<Stay> stays, ImmutableArray<Stay> vacant, DaySet closed)
    {
        (_required, _stays, _vacant) = (required, stays, vacant);
        _closed = closed.Intersect(required);
        _unsure = required.Except(DaySet.Of(stays.Select(s => s.Surely)));
        _edges = DayEdges.Of(stays, vacant, _closed, required);
        _days = [.. required.Runs.SelectMany(DaysOf)];
        _allowing = [.. _days.Select(allowing)];
    }

    public VerdictSet Verdicts(Verdict kept)
    {
        var runs = TellingRuns(_unsure);
        if (runs.Count == 0)
        {
            return kept;
        }

        var bare = _required.Except(DaySet.Of(_stays.Select(s => s.Possibly)));
        var mayBeKept = !HasRun(bare);
        var mayBeFalse = _closed.Union(DaySet.Of(_vacant.Select(v => v.Possibly)));
        var verdicts = mayBeKept ? kept : VerdictSet.Empty;
        if (runs.Exists(run => !run.Except(mayBeFalse).Runs.Any() && CanLeave(run)))
        {
            verdicts = verdicts.Add(Verdict.NotMet);
        }

        var mayBeBare = mayBeKept ? runs.Exists(run => CanLeave(run) && UncoveredAround(run).Any(CanBeBare)) : CanBeBare(bare);
        return mayBeBare ? verdicts.Add(Verdict.NotEvidenced) : verdicts;
    }

    /// <summary>The day after the last run that is not surely covered, or s where every one is.</summary>
    public Day KeptSince(Day s) => Firsts(_unsure).Select(i => _days[i + _allowing[i]].AddDays(1)).DefaultIfEmpty(s).Max();

    /// <summary>The last run there is room for; all days where there is none.</summary>
    public DaySet LastRun()
    {
        for (var i = _days.Length - 1; i >= 0; i--)
        {
            if (_allowing[i] < _days.Length - i)
            {
                return _required.Within(_days[i], Day.Never);
            }
        }

        return _required;
    }

    private bool CanLeave(DaySet run) => _stays.All(s => s.CanMiss(run));

    // The readings that leave a run uncovered and cover most else: each holding that can reach the run ends before it or begins after it.
    // Of those free to choose, only the one that reaches furthest back and the one that reaches furthest on matter.
    private IEnumerable<DaySet> UncoveredAround(DaySet run)
    {
        var (first, last) = (run.Runs[0].Lo, run.Runs[^1].Hi);
        List<Stay> reaching = [.. _stays.Where(s => s.FromLo <= last && s.ToHi >= first)];
        var covered = DaySet.Of(_stays.Where(s => s.FromLo > last || s.ToHi < first).Select(s => s.Possibly));
        var before = reaching.Where(s => s.CanEndBefore(first)).OrderBy(s => s.FromLo).Take(2).ToList();
        var after = reaching.Where(s => s.CanBeginAfter(last)).OrderByDescending(s => s.ToHi).Take(2).ToList();
        foreach (var b in before.Select(s => (Stay?)s).DefaultIfEmpty())
        {
            foreach (var a in after.Select(s => (Stay?)s).DefaultIfEmpty())
            {
                var isOne = a == b && reaching.Count(s => s == a) == 1;
                if (!isOne)
                {
                    yield return _required.Except(covered.Union(Left(b)).Union(Right(a)));
                }
                else
                {
                    yield return _required.Except(covered.Union(Left(b)));
                    yield return _required.Except(covered.Union(Right(a)));
                }
            }
        }

        DaySet Left(Stay? stay) => stay is { } s ? DaySet.Of(new DayInterval(s.FromLo, first.AddDays(-1))) : DaySet.Empty;
        DaySet Right(Stay? stay) => stay is { } s ? DaySet.Of(new DayInterval(last.AddDays(1), s.ToHi)) : DaySet.Empty;
    }

    // Whether, these days being uncovered, the vacancies can be placed so that no run of them is false.
    private bool CanBeBare(DaySet uncovered)
    {
        if (!HasRun(uncovered))
        {
            return false;
        }

        var fixedDays = DaySet.Of(_vacant.Where(v => v.FromHi <= v.ToLo).Select(v => v.Surely));
        ImmutableArray<Stay> loose = [.. _vacant.Where(v => v.FromHi > v.ToLo && !v.CanMiss(uncovered))];
        return CanPlace(uncovered, _closed.Union(fixedDays), loose);
    }

    private bool CanPlace(DaySet uncovered, DaySet shownFalse, ImmutableArray<Stay> loose)
    {
        if (HasRun(uncovered.Intersect(shownFalse)))
        {
            return false;
        }

        return loose.IsEmpty || DaysOf(new DayInterval(loose[0].ToLo, loose[0].FromHi))
            .Any(day => CanPlace(uncovered, shownFalse.Union(DaySet.Of(DayInterval.Exactly(day))), loose[1..]));
    }

    private bool HasRun(DaySet days) => !days.IsEmpty && Firsts(days).Any();

    // Of the runs all of whose days are in a set, one of each that are alike.
    private List<DaySet> TellingRuns(DaySet days)
    {
        var seen = new HashSet<(int First, int Last)>();
        var found = new List<DaySet>();
        foreach (var i in Firsts(days))
        {
            var (first, last) = (_days[i], _days[i + _allowing[i]]);
            if (seen.Add((_edges.RankOf(first), _edges.RankOf(last))))
            {
                found.Add(_required.Within(first, last));
            }
        }

        return found;
    }

    // The places of the first days of the runs all of whose days are in a set, from the last to the first.
    private IEnumerable<int> Firsts(DaySet days)
    {
        var end = _days.Length;
        for (var i = _days.Length - 1; i >= 0; i--)
        {
            // The days from i to end, and no longer, are in the set.
            end = days.Contains(_days[i]) ? end : i;
            if (_allowing[i] < end - i)
            {
                yield return i;
            }
        }
    }

    private static IEnumerable<Day> DaysOf(DayInterval run)
    {
        for (var day = run.Lo; day <= run.Hi; day = day.AddDays(1))
        {
            yield return day;
        }
    }
}
