using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>From when to when a continuing duty runs, one reading a pair. <see cref="To"/> may be <see cref="Day.Never"/>.</summary>
internal readonly record struct ExtentReading(Day From, Day To);

/// <summary>The extents a continuing sentence may have in a world, and how they were reckoned.</summary>
internal sealed record ExtentResolution(ImmutableArray<ExtentReading> Readings, ImmutableArray<string> Steps, string? Unresolved, bool IsEnded);

/// <summary>Extents of continuing duties: <c>from</c>, <c>until</c>, <c>for</c>, and the end of the notice (semantics 4.1, 4.3, 8).</summary>
internal static class ExtentResolver
{
    public static ExtentResolution Resolve(UnitContext unit, World world, DayInterval? trigger)
    {
        var readings = HeaderReadings.Of(unit, out var steps);
        if (readings.IsEmpty)
        {
            return ResolveIn(unit, world, trigger);
        }

        var all = readings.Select(u => ResolveIn(u, world, trigger)).ToList();
        steps = [.. steps.Concat(all.SelectMany(r => r.Steps)).Distinct()];
        return all.Find(r => r.Unresolved is not null) is { } unresolved
            ? unresolved with { Steps = steps }
            : Of([.. all.SelectMany(r => r.Readings).Distinct()], steps, all[0].IsEnded);
    }

    private static ExtentResolution ResolveIn(UnitContext unit, World world, DayInterval? trigger)
    {
        var start = WindowResolver.Start(unit, world, trigger);
        if (start.Unresolved is { } why)
        {
            return new ExtentResolution([], [], why, false);
        }

        var steps = new List<string>(start.Steps);
        IEnumerable<Day> ends = [Day.Never];
        foreach (var until in unit.Sentence.Until)
        {
            var days = UntilDays(unit, world, until, steps, out var problem);
            if (problem is not null)
            {
                return new ExtentResolution([], [.. steps], problem, false);
            }

            ends = ends.SelectMany(_ => days, Day.Min).Distinct();
        }

        if (unit.Sentence.Deadline is InPeriodDeadline { Period: FixedPeriod p })
        {
            ends = ends.Select(e => Day.Min(e, p.Last));
        }

        var noticeEnds = NoticeEnd.DaysFor(unit, world);
        if (!noticeEnds.IsEmpty)
        {
            ends = ends.SelectMany(_ => noticeEnds, Day.Min).Distinct();
            steps.Add(NoticeEnd.Words(unit, noticeEnds[0]));
        }

        if (unit.Run is { } run)
        {
            ends = ends.Select(e => Day.Min(e, run.Hi));
        }

        if (ItemSpell.Ends(unit, []) is { IsEmpty: false } itemEnds)
        {
            ends = ends.SelectMany(_ => itemEnds, Day.Min).Distinct();
        }

        if (unit.Member?.LeftIn(world) is { } left && unit.Sentence.Value is not NamesValue { Names: ["in-post"] })
        {
            // Being in post is asked of a member for its own time; everything else for as long as the membership lasts.
            var leaving = PointResolver.EndsOf(unit.Context, left);
            if (leaving.IsEmpty)
            {
                return new ExtentResolution([], [.. steps], "the record of the membership gives its last day too loosely", false);
            }

            ends = ends.SelectMany(_ => leaving, Day.Min).Distinct();
            steps.Add($"{unit.Member.Person.Title} was a member until {left}");
        }

        var readings = new List<ExtentReading>();
        foreach (var s in start.Days)
        {
            foreach (var u in ends)
            {
                var to = u;
                if (unit.Sentence.For is { } span)
                {
                    if (SpanArithmetic.Add(s, span, DaySet.Empty) is not { } last)
                    {
                        return new ExtentResolution([], [.. steps], "the calendar of bank holidays does not reach that far", false);
                    }

                    to = Day.Min(u, last.AddDays(-1));
                    steps.Add($"for {span} from {s} is until {last.AddDays(-1)}");
                }

                readings.Add(new ExtentReading(s, to));
            }
        }

        return Of([.. readings.Distinct()], [.. steps.Distinct()], !noticeEnds.IsEmpty);
    }

    /// <summary>More readings than are tried are not some of them.</summary>
    private static ExtentResolution Of(ImmutableArray<ExtentReading> readings, ImmutableArray<string> steps, bool isEnded) =>
        readings.Length <= PointResolver.MostReadings ? new ExtentResolution(readings, steps, null, isEnded)
        : new ExtentResolution([], steps, PointResolver.TooLoose, isEnded);

    /// <summary>The days an <c>until</c> may be, one a reading; <see cref="Day.Never"/> where it has not come.</summary>
    internal static ImmutableArray<Day> UntilDays(UnitContext unit, World world, BoundUntil until, List<string> steps, out string? problem)
    {
        problem = null;
        IEnumerable<Day> days = [Day.Never];
        if (until.Point is { } point)
        {
            var resolved = PointResolver.Resolve(unit, world, point, PeriodEdge.Bare);
            problem = resolved.Unresolved;
            steps.AddRange(resolved.Steps);
            days = resolved.Days;
        }

        if (until.Event is { } clause && problem is null)
        {
            var first = PointResolver.FirstOf(TriggerResolver.Candidates(unit.Context, [clause]).Select(c => c.DayIn(world)).OfType<DayInterval>(), unit.T);
            if (first is { } day)
            {
                var ends = PointResolver.EndsOf(unit.Context, day);
                problem = ends.IsEmpty ? "the record of what ends it gives its day too loosely" : null;
                days = days.SelectMany(_ => ends, Day.Min).Distinct();
                steps.Add($"{RecordSentences.Clause(clause)} {day.ToPhrase()}, which ends it");
            }
            else
            {
                steps.Add($"no record shows that {RecordSentences.Clause(clause)}, so it is still running");
            }
        }

        return [.. days];
    }
}
