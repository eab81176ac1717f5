using System.Collections.Generic;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;

namespace NoticeLang.Evaluation;

/// <summary>The groups of evidence a sentence's days hang on, beside the acts it asks for: none of them may be picked silently.</summary>
internal static class RelatedEvidence
{
    public static IEnumerable<EventGroup> Groups(UnitContext unit, TriggerCandidate? trigger)
    {
        var context = unit.Context;
        var sentence = unit.Sentence;
        var events = sentence.Until.Select(u => u.Event).Append((sentence.Deadline as BeforeEventDeadline)?.Event).Where(e => e is not null).Select(e => e!).ToList();
        var groups = events.Count > 0 ? TriggerResolver.Candidates(context, events).SelectMany(c => c.Groups) : [];
        foreach (var point in Points(sentence))
        {
            groups = point switch
            {
                EventPoint next => groups.Concat(new ActQuestion(next.Event, null, null, []).DisputedGroups(context.Index)),
                FieldPoint when unit.Element.Item is { } item => groups.Concat(context.Index.Of(RecordKind.Item, item.Name)),
                _ => groups,
            };
        }

        return groups.Concat(trigger?.Groups ?? []).Concat(NoticeEnd.Groups(context)).Where(g => g.IsDisputed);
    }

    /// <summary>All points a sentence names.</summary>
    public static IEnumerable<BoundPoint> Points(BoundSentence sentence)
    {
        IEnumerable<BoundPoint?> points =
        [
            sentence.From, sentence.FirstBy, .. sentence.Until.Select(u => u.Point),
            (sentence.Deadline as PointDeadline)?.Point, (sentence.Deadline as BetweenDeadline)?.First, (sentence.Deadline as BetweenDeadline)?.Last,
            (sentence.Deadline as WithinDeadline)?.Point, (sentence.Deadline as AtDeadline)?.Point,
        ];
        return points.Where(p => p is not null).Select(p => p!);
    }
}
