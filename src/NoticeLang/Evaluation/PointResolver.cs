using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Symbols;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>The days a point may mean, one a reading. None, with <see cref="Unresolved"/>, where nothing says which day it is.</summary>
/// <param name="IsWritten">True for a date that stands in the notice: a pause does not move it (semantics 1.7).</param>
/// <param name="NeverYet">True for an event that has not happened: the day is not before T.</param>
internal sealed record PointReadings(ImmutableArray<Day> Days, bool IsWritten, string? Unresolved = null, bool NeverYet = false)
{
    public ImmutableArray<string> Steps { get; init; } = [];

    public static PointReadings Unknown(string why) => new([], false, why);
}

/// <summary>Which days a point of a sentence names in a world (semantics 1.3).</summary>
internal static class PointResolver
{
    /// <summary>More readings than this are not listed: the unit is unclear.</summary>
    public const int MostReadings = 4096;

    /// <summary>Why nothing is worked out where there are more readings than that.</summary>
    public const string TooLoose = "the days that it turns on are given too loosely";

    /// <param name="after">For the next of some event: the day after which it must come; null: the notice's start.</param>
    public static PointReadings Resolve(UnitContext unit, World world, BoundPoint point, PeriodEdge bareMeans, Day? after = null)
    {
        switch (point)
        {
            case DatePoint date:
                return new PointReadings([date.Day], true);
            case PeriodPoint period:
                return OfPeriod(period, bareMeans);
            case HeaderPoint header:
                return OfHeader(unit.Header, header);
            case FieldPoint field:
                return OfField(unit, world, field);
            case DueDatePoint due:
                var dueDays = unit.Context.DueDaysOf(due.Condition);
                return dueDays.IsEmpty
                    ? PointReadings.Unknown($"{due.Condition.Name} has no one due date")
                    : new PointReadings(dueDays, false) { Steps = [$"the due date of {due.Condition.Name} is {string.Join(" or ", dueDays)}"] };
            case EventPoint { IsEach: true } when unit.Each is { } each:
                return each.DayIn(world) is not { } on ? new PointReadings([], false)
                    : DaysOf(on) is { IsEmpty: false } days ? new PointReadings(days, false)
                    : PointReadings.Unknown("the record of that event gives its day too loosely");
            case EventPoint next:
                return OfEvent(unit, world, next, after ?? unit.Life.Start.Lo);
            default:
                return PointReadings.Unknown("this version cannot work out that day");
        }
    }

    /// <summary>
    /// The day of the first of several events that are apart: as any of them may come last of the days it may be on, it is a day from the
    /// first day of all to the earliest last day. Null where none has begun to be possible by T.
    /// </summary>
    public static DayInterval? FirstOf(IEnumerable<DayInterval> events, Day t)
    {
        var possible = events.Where(d => d.Lo <= t).ToList();
        return possible.Count == 0 ? null : new DayInterval(possible.Min(d => d.Lo), possible.Min(d => d.Hi));
    }

    /// <summary>The days on which something may end: all days after T are one, and so are all before the notice began.</summary>
    public static ImmutableArray<Day> EndsOf(EvaluationContext context, DayInterval interval)
    {
        var start = context.NoticeStart.Lo;
        var lo = start.IsFinite && interval.Lo < start ? Day.Min(interval.Hi, start.AddDays(-1)) : interval.Lo;
        return DaysOf(new DayInterval(lo, lo > context.T ? interval.Hi : Day.Min(interval.Hi, context.T.AddDays(1))));
    }

    /// <summary>All days of an interval, or none where it is open or too long to list.</summary>
    public static ImmutableArray<Day> DaysOf(DayInterval interval)
    {
        if (!interval.Lo.IsFinite || !interval.Hi.IsFinite || interval.Hi - interval.Lo >= MostReadings)
        {
            return interval.IsExact ? [interval.Lo] : [];
        }

        return [.. Enumerable.Range(interval.Lo.Number, interval.Hi - interval.Lo + 1).Select(n => new Day(n))];
    }

    private static PointReadings OfPeriod(PeriodPoint point, PeriodEdge bareMeans)
    {
        if (point.Period is not FixedPeriod fixedPeriod)
        {
            return PointReadings.Unknown("the notice does not say in which year");
        }

        return (point.Edge == PeriodEdge.Bare ? bareMeans : point.Edge) switch
        {
            PeriodEdge.Start => new PointReadings([fixedPeriod.First], true),
            PeriodEdge.End => new PointReadings([fixedPeriod.Last], true),
            _ => new PointReadings([fixedPeriod.First, fixedPeriod.Last], true)
            {
                Steps = [$"“{fixedPeriod.Text}” does not say which day: it is read as {fixedPeriod.First} and as {fixedPeriod.Last}"],
            },
        };
    }

    private static PointReadings OfHeader(NoticeSymbol? notice, HeaderPoint point)
    {
        if (HeaderReadings.DayOf(notice, point.Day) is not { } interval)
        {
            return PointReadings.Unknown("the notice does not give that day");
        }

        var days = DaysOf(interval);
        return days.IsEmpty
            ? PointReadings.Unknown("the notice gives that day too loosely")
            : new PointReadings(days, true) { Steps = interval.IsExact ? [] : [HeaderReadings.Tried(interval)] };
    }

    private static PointReadings OfField(UnitContext unit, World world, FieldPoint point)
    {
        if (unit.Element.Item is not { } item)
        {
            return PointReadings.Unknown("no item is at hand");
        }

        var history = ListItems.HistoryOf(unit.Context, item);
        var readings = ImmutableArray.CreateBuilder<DayInterval>();
        if (point.FieldName == "entry")
        {
            if ((unit.Element.Spell?.From ?? history?.Entry) is { } entry)
            {
                readings.Add(entry);
            }
        }
        else
        {
            foreach (var given in history?.ValuesOf(point.FieldName) ?? (item.FieldValues.TryGetValue(point.FieldName, out var own) ? [own] : []))
            {
                if (!unit.Context.TryReadDay(given, out var interval))
                {
                    return PointReadings.Unknown($"“{given}” is no day for the {point.FieldName} of {item.Title}");
                }

                readings.Add(interval);
            }
        }

        var days = readings.Select(DaysOf).ToList();
        return days.Count == 0 || days.Exists(d => d.IsEmpty)
            ? PointReadings.Unknown($"nothing gives the {point.FieldName} of {item.Title}")
            : new PointReadings([.. days.SelectMany(d => d).Distinct().OrderBy(d => d.Number)], true) { Steps = [$"the {point.FieldName} of {item.Title} is {string.Join(" or ", readings)}"] };
    }

    private static PointReadings OfEvent(UnitContext unit, World world, EventPoint point, Day after)
    {
        var question = new ActQuestion(point.Event, null, null, []);
        var later = question.In(world).Where(m => m.Fit == Fit.Yes && m.Day.Hi > after && m.Day.Lo <= unit.T)
            .OrderBy(m => m.Day.Lo.Number).ThenBy(m => m.Day.Hi.Number).ToList();
        if (later.Count == 0)
        {
            return new PointReadings([Day.Never], false, null, true) { Steps = [$"no record shows that {RecordSentences.Clause(point.Event)} after {after} yet"] };
        }

        var first = later[0];
        if (first.Day.Lo <= after || later.Skip(1).Any(m => m.Day.Lo < first.Day.Hi))
        {
            return PointReadings.Unknown($"the records do not tell when {RecordSentences.Clause(point.Event)} next");
        }

        var days = DaysOf(first.Day);
        return days.IsEmpty
            ? PointReadings.Unknown("the record of that event gives its day too loosely")
            : new PointReadings(days, false) { Steps = [RecordSentences.Of(first.Record, unit.Context.Program)] };
    }
}
