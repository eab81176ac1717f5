using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>One of several events that are each a last day (<c>by each meeting of board</c>), among all of them.</summary>
/// <param name="T">As at: an event dated after it has not happened.</param>
internal sealed record EachEvent(TriggerCandidate Event, ImmutableArray<TriggerCandidate> All, Day T)
{
    /// <summary>The days the event may be of in a world, up to T; null where it has not happened there.</summary>
    public DayInterval? DayIn(World world) =>
        Event.DayIn(world) is { } day && day.Lo <= T ? day with { Hi = Day.Min(day.Hi, T) } : null;

    /// <summary>Whether some reading puts the event after T.</summary>
    public bool MayBeAhead(World world) => Event.DayIn(world) is { } day && day.Hi > T;

    /// <summary>The day of the event before this one in a world, from which its own time runs; null for the first.</summary>
    public DayInterval? PreviousIn(World world)
    {
        if (Event.DayIn(world) is not { } mine)
        {
            return null;
        }

        var place = All.IndexOf(Event);
        return All.Select((c, i) => (Day: c.DayIn(world), Place: i))
            .Where(c => c.Place != place && c.Day is { } d && d.Lo <= T && (d.Lo, d.Hi, c.Place).CompareTo((mine.Lo, mine.Hi, place)) < 0)
            .OrderBy(c => c.Day!.Value.Lo.Number).ThenBy(c => c.Day!.Value.Hi.Number).ThenBy(c => c.Place).LastOrDefault().Day;
    }
}

/// <summary>
/// Deadlines at each of several events (semantics 7): a unit per event. <c>within s after each E</c> runs from that event;
/// <c>by each E</c> from the day after the one before it, so that no act serves two.
/// </summary>
internal static class EachEventSentence
{
    /// <summary>The event a deadline is repeated at; null where it is not.</summary>
    public static EventPoint? PointOf(BoundSentence sentence) => sentence.Deadline switch
    {
        PointDeadline { Point: EventPoint { IsEach: true } each } => each,
        WithinDeadline { Point: EventPoint { IsEach: true } each } => each,
        AtDeadline { Point: EventPoint { IsEach: true } each } => each,
        _ => null,
    };

    public static PartResult Evaluate(UnitContext unit, EventPoint point)
    {
        var clause = new EventClause(point.Location, point.Event, null, null);
        var events = TriggerResolver.Candidates(unit.Context, [clause]);
        if (unit.Sentence.Deadline is not PointDeadline)
        {
            return SentenceEvaluator.OfTriggers(unit, events, [clause]);
        }

        var plain = new World(unit.Context.Index);
        var start = WindowResolver.Start(unit, plain, null).Days;
        var mine = events.Where(e => e.Groups.Any(g => g.IsDisputed) || (e.DayIn(plain) is { } d && d.Lo <= unit.T && (start.IsEmpty || d.Hi >= start.Min()))).ToList();
        var asked = UnitLines.Asked(unit, unit.Element.Label.Length > 0 ? unit.Element.Label : unit.Sentence.Text);
        if (mine.Count == 0)
        {
            return SentenceEvaluator.OfTriggers(unit, [], [clause]);
        }

        return RollUp.And(asked, [.. mine.OrderBy(e => e.DayIn(plain)?.Lo.Number).Select(e => OfEvent(unit, e, events))]);
    }

    private static PartResult OfEvent(UnitContext unit, TriggerCandidate one, ImmutableArray<TriggerCandidate> all)
    {
        var day = one.DayIn(new World(unit.Context.Index));
        var label = $"{one.Clause} {day?.ToPhrase()}".TrimEnd() + (unit.Element.Label.Length > 0 ? $": {unit.Element.Label}" : "");
        var each = unit with { Element = unit.Element with { Label = label }, Each = new EachEvent(one, all, unit.T) };
        var part = SentenceEvaluator.OfUnit(each, unit.Member?.Trigger);
        var found = one.Groups.SelectMany(g => g.Records).Select(r => new Explanation(ExplanationKind.Found, $"{RecordSentences.Of(r, unit.Context.Program)}: {(unit.Sentence.Deadline is PointDeadline { Relation: PointRelation.Before } ? "it must be done before that day" : "that day is the last for it")}") { Record = r, Location = r.Location });
        return part with { Explanation = part.Explanation with { Text = label, Children = [.. found, .. part.Explanation.Children] } };
    }
}
