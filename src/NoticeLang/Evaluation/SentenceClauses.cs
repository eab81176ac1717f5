using System.Collections.Generic;
using System.Linq;
using NoticeLang.Binding;

namespace NoticeLang.Evaluation;

/// <summary>The clauses a sentence turns on: its triggers, ends and exceptions.</summary>
internal static class SentenceClauses
{
    /// <summary>Every clause a sentence turns on.</summary>
    public static IEnumerable<BoundClause> Of(BoundSentence sentence) => Triggers(sentence).Concat(sentence.While).Concat(sentence.Unless);

    private static IEnumerable<BoundClause> Triggers(BoundSentence sentence)
    {
        foreach (var clause in sentence.When)
        {
            yield return clause;
        }

        if (sentence.Deadline is WithinDeadline { Event: { } anchor })
        {
            yield return anchor;
        }

        if (sentence.Deadline is BeforeEventDeadline before)
        {
            yield return before.Event;
        }

        foreach (var until in sentence.Until)
        {
            if (until.Event is { } clause)
            {
                yield return clause;
            }
        }
    }
}
