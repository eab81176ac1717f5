using System.Collections.Generic;
using System.Linq;
using NoticeLang.Binding;

namespace NoticeLang.Evaluation;

/// <summary>What this version does not work out. It says so, by sentence, and guesses nothing.</summary>
internal static class NotEvaluated
{
    /// <summary>Null where the sentence can be worked out.</summary>
    public static string? WhyNot(BoundSentence sentence)
    {
        var kind = Clauses(sentence).Any(c => c is StateClause { Value: not NamesValue }) ? "states compared" : null;
        kind ??= !sentence.ConfirmedBy.IsEmpty && sentence.Kind is SentenceKind.Coverage ? "“confirmed by” for what a document covers" : null;
        return kind is null ? null : $"this version of NoticeLang does not yet work out {kind}";
    }

    /// <summary>Every clause a sentence turns on.</summary>
    public static IEnumerable<BoundClause> Clauses(BoundSentence sentence) => Triggers(sentence).Concat(sentence.While).Concat(sentence.Unless);

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
