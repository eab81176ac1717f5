using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>
/// <c>2 times in any 5 years</c> as an event (semantics 7): it falls on the day the count is reached. Days that are inexact are tried one
/// by one; an event that some of them do not bring about has no last day.
/// </summary>
internal sealed class CountTriggers
{
    private readonly EvaluationContext _context;
    private readonly ImmutableArray<EventGroup> _groups;
    private readonly Func<EventFact, bool> _counts;
    private readonly int _count;
    private readonly Span _span;
    private readonly Dictionary<World, ImmutableArray<DayInterval>> _reached = [];

    private CountTriggers(EvaluationContext context, ImmutableArray<EventGroup> groups, Func<EventFact, bool> counts, int count, Span span)
    {
        (_context, _groups, _counts, _count, _span) = (context, groups, counts, count, span);
    }

    public static IEnumerable<TriggerCandidate> Of(
        EvaluationContext context, IEnumerable<EventGroup> groups, Func<EventFact, bool> counts, int count, Span span, string text)
    {
        ImmutableArray<EventGroup> mine = [.. groups.Where(g => g.Alternatives.Any(a => a.Facts.Any(f => counts(f) && f.On is { } d && d.Lo <= context.T)))];
        var all = new CountTriggers(context, mine, counts, count, span);
        var most = 0;
        var judged = Choices.Judge(context, mine, w =>
        {
            most = Math.Max(most, all.ReachedIn(w).Length);
            return Verdict.Met;
        });
        most = judged.IsCapped ? mine.Length : most;
        ImmutableArray<EventGroup> disputed = [.. mine.Where(g => g.IsDisputed)];
        for (var i = 0; i < most; i++)
        {
            var at = i;
            yield return new TriggerCandidate(disputed, text, w => all.At(w, at), w => all.At(w, at) is { } day ? all.FactsIn(w).LastOrDefault(f => f.On!.Value.Lo <= day.Lo && f.On!.Value.Hi >= day.Lo) : null)
            {
                FactsIn = all.FactsIn,
            };
        }
    }

    private DayInterval? At(World world, int place) => ReachedIn(world) is var days && place < days.Length ? days[place] : null;

    private ImmutableArray<EventFact> FactsIn(World world) =>
        [.. _groups.SelectMany(g => world.AlternativeOf(g).Facts).Where(f => _counts(f) && f.On is { } d && d.Lo <= _context.T).OrderBy(f => f.On!.Value.Lo.Number)];

    private ImmutableArray<DayInterval> ReachedIn(World world)
    {
        if (_reached.TryGetValue(world, out var known))
        {
            return known;
        }

        var facts = FactsIn(world).Select((f, i) => new ActFact(f.On!.Value, i)).ToImmutableArray();
        var readings = new List<ImmutableArray<Day>>();
        var first = facts.IsEmpty ? _context.T : facts.Min(f => f.Day.Lo);
        var isExact = facts.All(f => f.Day.Lo.IsFinite) && CountedReadings.TryForEach(facts, first, _context.T, days => readings.Add(CountWindow.Reached(days, _count, _span)));
        return _reached[world] = isExact ? Joined(readings)
            : facts.Length >= _count ? [new DayInterval(first, Day.Never)] : [];
    }

    private static ImmutableArray<DayInterval> Joined(List<ImmutableArray<Day>> readings) =>
    [
        .. Enumerable.Range(0, readings.Count == 0 ? 0 : readings.Max(r => r.Length)).Select(i =>
        {
            var days = readings.Where(r => i < r.Length).Select(r => r[i]).ToList();
            return new DayInterval(days.Min(), readings.Exists(r => i >= r.Length) ? Day.Never : days.Max());
        }),
    ];
}
