using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Symbols;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>The windows a sentence may mean in a world, one a reading, and how their days were reckoned.</summary>
/// <param name="Unresolved">Why there is no window; the unit is then unclear.</param>
/// <param name="IsEmpty">The window closed before it opened: not triggered.</param>
internal sealed record WindowResolution(ImmutableArray<OneOffWindow> Readings, ImmutableArray<string> Steps, string? Unresolved = null, bool IsEmpty = false);

/// <summary>Windows by semantics 1.3, with clocks pushed by suspensions (1.7).</summary>
internal static class WindowResolver
{
    /// <summary>The days W0 may be: the latest of the notice's start, a <c>from</c>, the trigger's day.</summary>
    public static PointReadings Start(UnitContext unit, World world, DayInterval? trigger)
    {
        var candidates = new List<ImmutableArray<Day>>();
        var steps = new List<string>();
        var start = unit.Start;
        var days = PointResolver.DaysOf(start);
        candidates.Add(days.IsEmpty ? [start.Lo] : days);
        if (!start.IsExact && start.Lo.IsFinite)
        {
            steps.Add(HeaderReadings.Tried(start));
        }

        if (unit.Life.MissingNotice is { } missing)
        {
            steps.Add($"it is kept from {missing}, which is not here, so its days are counted from this notice");
        }

        if (unit.Run is { } run)
        {
            candidates.Add([run.Lo]);
        }

        if (unit.Sentence.From is { } from)
        {
            var resolved = PointResolver.Resolve(unit, world, from, PeriodEdge.Start);
            if (resolved.Unresolved is not null)
            {
                return resolved;
            }

            candidates.Add(resolved.Days);
            steps.AddRange(resolved.Steps.Where(s => !steps.Contains(s)));
        }

        if (unit.Element.Spell is { } spell)
        {
            var entries = spell.Starts(unit);
            var hangsOnEntry = unit.Sentence is not ({ Kind: SentenceKind.OneOff or SentenceKind.Coverage or SentenceKind.Power }
                or { Kind: SentenceKind.CountLimit, Frequency: CountFrequency { Bound: CountBound.AtLeast } });
            if ((spell.From is not null && entries.IsEmpty) || (spell.IsEntryUnknown && hangsOnEntry))
            {
                return PointReadings.Unknown($"nothing gives the day {unit.Element.Item!.Title} was added");
            }

            if (!entries.IsEmpty)
            {
                candidates.Add(entries);
            }
        }

        if (unit.Each?.PreviousIn(world) is { } previous)
        {
            var isBefore = unit.Sentence.Deadline is PointDeadline { Relation: PointRelation.Before };
            candidates.Add([.. PointResolver.DaysOf(previous).Select(d => isBefore ? d : d.AddDays(1))]);
        }

        if (trigger is { } t)
        {
            var triggerDays = PointResolver.DaysOf(t);
            if (triggerDays.IsEmpty)
            {
                return PointReadings.Unknown("the record of the trigger gives its day too loosely");
            }

            candidates.Add(triggerDays);
        }

        return new PointReadings(LatestOf(candidates), true) { Steps = [.. steps] };
    }

    /// <summary>The latest of a day of each set, over all ways to take one, in order: what is not before the first day of every other set.</summary>
    private static ImmutableArray<Day> LatestOf(List<ImmutableArray<Day>> sets)
    {
        if (sets.Exists(s => s.IsEmpty))
        {
            return [];
        }

        var first = sets.Select(s => s.Min()).Max();
        return [.. sets.SelectMany(s => s).Where(d => d >= first).Distinct().OrderBy(d => d.Number)];
    }

    /// <summary>The windows of a one-off duty, a prohibition or a power.</summary>
    /// <param name="fromStart">Whether all run from the day the duty begins, of <c>on</c> and <c>at</c> too.</param>
    public static WindowResolution Resolve(UnitContext unit, World world, DayInterval? trigger, bool fromStart = false)
    {
        var readings = HeaderReadings.Of(unit, out var steps);
        if (readings.IsEmpty)
        {
            return ResolveIn(unit, world, trigger, fromStart);
        }

        var all = readings.Select(u => ResolveIn(u, world, trigger, fromStart)).ToList();
        var windows = all.SelectMany(r => r.Readings).Distinct().ToImmutableArray();
        steps = [.. steps.Concat(all.SelectMany(r => r.Steps)).Distinct()];
        return all.Find(r => r.Unresolved is not null) is { } unresolved ? unresolved with { Steps = steps }
            : windows.Length > PointResolver.MostReadings ? new WindowResolution([], steps, PointResolver.TooLoose)
            : new WindowResolution(windows, steps, null, windows.IsEmpty);
    }

    private static WindowResolution ResolveIn(UnitContext unit, World world, DayInterval? trigger, bool fromStart)
    {
        var start = Start(unit, world, trigger);
        if (start.Unresolved is { } why)
        {
            return new WindowResolution([], [], why);
        }

        var sentence = unit.Sentence;
        var countsBefore = sentence is { Modal: Modal.Must, From: null, When.IsEmpty: true }
            && (trigger is null || unit.Member is not null) && unit.Run is null && unit.Each?.PreviousIn(world) is null && sentence.Deadline is null or BeforeEventDeadline or PointDeadline { Relation: PointRelation.By or PointRelation.Before };
        var newDate = unit.Suspensions.Select(s => s.Statement.NewDate).LastOrDefault(d => d is not null);
        var steps = new List<string>(start.Steps);
        var readings = new HashSet<OneOffWindow>();
        var count = sentence.Frequency is CountFrequency { Bound: CountBound.AtLeast, AnySpan: null } n ? n.Count : 1;
        string? unresolved = null;
        foreach (var w0 in start.Days)
        {
            foreach (var (first, last, isWritten, problem) in Ends(unit, world, w0, steps))
            {
                unresolved ??= problem;
                unresolved ??= readings.Count > PointResolver.MostReadings ? PointResolver.TooLoose : null;
                if (unresolved is null)
                {
                    readings.Add(new OneOffWindow(fromStart ? w0 : first, last, countsBefore, isWritten, newDate, count));
                }
            }
        }

        if (unresolved is not null)
        {
            return new WindowResolution([], [.. steps.Distinct()], unresolved);
        }

        if (!sentence.Until.IsEmpty || sentence.For is not null)
        {
            var extent = ExtentResolver.Resolve(unit, world, trigger);
            if (extent.Unresolved is not null)
            {
                return new WindowResolution([], [.. steps.Distinct()], extent.Unresolved);
            }

            steps.AddRange(extent.Steps);
            var ends = extent.Readings.ToLookup(e => e.From, e => e.To);
            readings = UnitEnd.IsLapsing(sentence) ? readings : [.. readings.SelectMany(r => ends[r.W0].Select(to => r with { W1 = Day.Min(r.W1, to) }))];
        }

        var open = readings.Where(r => r.W1 >= r.W0 || (r.CountsBefore && unit.Member is null)).ToImmutableArray();
        open = fromStart && !open.IsEmpty ? [.. readings] : open;
        return new WindowResolution(open, [.. steps.Distinct()], null, open.IsEmpty);
    }

    private static IEnumerable<(Day First, Day Last, bool IsWritten, string? Problem)> Ends(
        UnitContext unit, World world, Day w0, List<string> steps)
    {
        var allowing = unit.Sentence.Allowing;
        switch (unit.Sentence.Deadline)
        {
            case null:
                yield return (w0, Day.Never, false, null);
                break;
            case PointDeadline { Relation: PointRelation.On, Point: PeriodPoint { Period: FixedPeriod p, Edge: PeriodEdge.Bare } }:
                yield return Extended(Day.Max(w0, p.First), p.Last, true, allowing, unit);
                break;
            case PointDeadline deadline:
                // Before a bare month is before its first day: there is one reading alone.
                var bare = deadline.Relation == PointRelation.Before ? PeriodEdge.Start : PeriodEdge.Bare;
                var points = PointResolver.Resolve(unit, world, deadline.Point, bare, w0);
                steps.AddRange(points.Steps);
                if (points.Unresolved is not null)
                {
                    yield return (w0, w0, false, points.Unresolved);
                    break;
                }

                foreach (var day in points.Days)
                {
                    var last = deadline.Relation == PointRelation.Before ? day.AddDays(-1) : day;
                    var first = deadline.Relation == PointRelation.On ? Day.Max(w0, day) : w0;
                    yield return Extended(first, last, points.IsWritten, allowing, unit);
                }

                break;
            case BeforeEventDeadline before:
                foreach (var end in BeforeEvent(unit, world, before, w0, steps))
                {
                    yield return end;
                }

                break;
            case InPeriodDeadline { Period: FixedPeriod period }:
                yield return Extended(Day.Max(w0, period.First), period.Last, true, allowing, unit);
                break;
            case BetweenDeadline between:
                var firsts = PointResolver.Resolve(unit, world, between.First, PeriodEdge.Start);
                var lasts = PointResolver.Resolve(unit, world, between.Last, PeriodEdge.End);
                if ((firsts.Unresolved ?? lasts.Unresolved) is { } problem)
                {
                    yield return (w0, w0, false, problem);
                    break;
                }

                foreach (var first in firsts.Days)
                {
                    foreach (var last in lasts.Days)
                    {
                        yield return Extended(Day.Max(w0, first), last, true, allowing, unit);
                    }
                }

                break;
            case WithinDeadline { Event: not null } or WithinDeadline { Point: EventPoint { IsEach: true } }:
                yield return Within(unit, w0, w0, ((WithinDeadline)unit.Sentence.Deadline).Span, steps);
                break;
            case WithinDeadline { Point: { } anchor } within:
                var anchors = PointResolver.Resolve(unit, world, anchor, PeriodEdge.Bare);
                steps.AddRange(anchors.Steps);
                if (anchors.Unresolved is not null)
                {
                    yield return (w0, w0, false, anchors.Unresolved);
                    break;
                }

                foreach (var day in anchors.Days)
                {
                    // The day an item was added begins its duty and is the anchor: both are read together.
                    if (anchor is FieldPoint { FieldName: "entry" } && anchors.Days.Length > 1 && (w0 < day || (w0 > day && anchors.Days.Contains(w0) && w0 != unit.Start.Lo)))
                    {
                        continue;
                    }

                    yield return anchors.NeverYet ? (w0, Day.Never, false, null) : Within(unit, Day.Max(w0, day), day, within.Span, steps);
                }

                break;
            case AtDeadline at:
                var anchorDays = at.Point is EventPoint { IsEach: true } ? new PointReadings([w0], false) : PointResolver.Resolve(unit, world, at.Point, PeriodEdge.Bare);
                foreach (var end in AtSpan(unit, anchorDays, w0, at, steps))
                {
                    yield return end;
                }

                break;
            default:
                yield return (w0, w0, false, "this version cannot work out that deadline");
                break;
        }
    }

    private static (Day First, Day Last, bool IsWritten, string? Problem) Within(UnitContext unit, Day first, Day anchor, Span span, List<string> steps)
    {
        if (SpanArithmetic.Add(anchor, span, unit.SuspendedDays) is not { } last)
        {
            return (first, first, false, "the calendar of bank holidays does not reach that far");
        }

        steps.Add(Reckoned(anchor, span, last));
        var afresh = unit.Suspensions.LastOrDefault(s => s.Statement.Afresh && s.To.IsFinite && s.From > anchor && s.From <= last);
        if (afresh is not null && SpanArithmetic.Add(afresh.To, span, unit.SuspendedDays) is { } anew)
        {
            steps.Add($"the clock starts afresh after the suspension, so the last day is {span} from {afresh.To}, {anew}");
            return Extended(first, anew, false, unit.Sentence.Allowing, unit);
        }

        // The allowance is of the same clock: a pause in it holds it up as well.
        var still = Extended(first, last, false, unit.Sentence.Allowing, unit);
        if (still.Problem is not null || SpanArithmetic.LastDay(anchor, span, unit.Sentence.Allowing, unit.SuspendedDays) is not { } end)
        {
            return still;
        }

        if (end != still.Last)
        {
            steps.Add($"the clock stood still in the suspension, so the last day moves from {still.Last} to {end}");
        }

        return still with { Last = end };
    }

    private static IEnumerable<(Day First, Day Last, bool IsWritten, string? Problem)> AtSpan(
        UnitContext unit, PointReadings points, Day w0, AtDeadline at, List<string> steps)
    {
        if (points.Unresolved is not null)
        {
            yield return (w0, w0, false, points.Unresolved);
            yield break;
        }

        foreach (var day in points.Days)
        {
            if (points.NeverYet)
            {
                yield return (w0, Day.Never, false, null);
                continue;
            }

            if (SpanArithmetic.Add(day, at.Span, unit.SuspendedDays) is not { } target)
            {
                yield return (w0, w0, false, "the calendar of bank holidays does not reach that far");
                continue;
            }

            steps.Add($"{at.Span} after {day} is {target}");
            var pushed = at.Span.Unit == SpanUnit.WorkingDay ? target : SpanArithmetic.Push(day.AddDays(1), target, unit.SuspendedDays) ?? Day.Never;
            var (first, last) = (pushed, pushed);
            if (unit.Sentence.Allowing is { } slack && pushed.IsFinite)
            {
                var room = (SpanArithmetic.Add(pushed, slack, unit.SuspendedDays) ?? pushed) - pushed;
                first = pushed.AddDays(-room);
                last = SpanArithmetic.LastDay(day, at.Span, slack, unit.SuspendedDays) ?? pushed.AddDays(room);
                steps.Add($"allowing {slack}, from {first} to {last}");
            }

            yield return (Day.Max(w0, first), last, false, null);
        }
    }

    private static IEnumerable<(Day First, Day Last, bool IsWritten, string? Problem)> BeforeEvent(
        UnitContext unit, World world, BeforeEventDeadline before, Day w0, List<string> steps)
    {
        if (PointResolver.FirstOf(TriggerResolver.Candidates(unit.Context, [before.Event]).Select(c => c.DayIn(world)).OfType<DayInterval>(), unit.T) is not { } first)
        {
            steps.Add("what it must come before has not happened on this record, so there is no last day yet");
            yield return (w0, Day.Never, false, null);
            yield break;
        }

        var days = PointResolver.EndsOf(unit.Context, first);
        if (days.IsEmpty)
        {
            yield return (w0, w0, false, "the record of what it must come before gives its day too loosely");
            yield break;
        }

        steps.Add($"what it must come before happened {first.ToPhrase()}");
        foreach (var day in days.Where(d => d >= w0))
        {
            yield return (w0, day > unit.T ? Day.Never : day.AddDays(-1), false, null);
        }
    }

    private static (Day First, Day Last, bool IsWritten, string? Problem) Extended(Day first, Day last, bool isWritten, Span? allowing, UnitContext unit) =>
        allowing is not { } slack || !last.IsFinite ? (first, last, isWritten, null)
        : SpanArithmetic.Add(last, slack, unit.SuspendedDays) is { } extended ? (first, extended, isWritten, null)
        : (first, last, isWritten, "the calendar of bank holidays does not reach that far");

    private static string Reckoned(Day anchor, Span span, Day last)
    {
        var clamped = SpanArithmetic.Clamps(anchor, span) ? ", the last day of that shorter month" : "";
        return span.Unit switch
        {
            SpanUnit.Day or SpanUnit.Week => $"{span} from {anchor}: the day after is day one, so the last day is {last}",
            SpanUnit.WorkingDay => $"{span} from {anchor}, weekends and bank holidays of England and Wales left out: the last day is {last}",
            _ => $"{span} from {anchor}: the corresponding date is {last}{clamped}",
        };
    }
}
