using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Symbols;

namespace NoticeLang.Binding;

/// <summary>
/// What a <c>need not</c> pauses: <c>keep X</c> the condition X whole; any other act the sentences, in all conditions, that ask for that
/// act, of that object, by those it lets off.
/// </summary>
public static class Exemptions
{
    /// <summary>All of a program, each with its condition, in the notice's order.</summary>
    public static IEnumerable<(ConditionSymbol Condition, BoundSentence Sentence)> Of(IEnumerable<BoundCondition> conditions) =>
        from condition in conditions
        from sentence in Sentences(condition.Parts)
        where sentence.Kind == SentenceKind.Exemption
        select (condition.Symbol, sentence);

    /// <summary>The sentences of a condition, those in groups among them.</summary>
    public static IEnumerable<BoundSentence> Sentences(IEnumerable<BoundRequirement> parts) =>
        parts.SelectMany(part => part switch
        {
            BoundSentence sentence => [sentence],
            BoundGroup group => Sentences(group.Parts),
            _ => [],
        });

    public static bool Pauses(BoundSentence exemption, ConditionSymbol condition, BoundSentence sentence)
    {
        if (sentence.Kind is SentenceKind.Exemption or SentenceKind.Power)
        {
            return false;
        }

        if (exemption.Act is not { } act)
        {
            return exemption.Value is NamesValue off && sentence.Value is NamesValue on && off.Names.SequenceEqual(on.Names) && SameNames(exemption.Subject.Names, sentence.Subject.Names);
        }

        if (act.Object is { } kept && kept.Names.Any(n => n.Symbol is ConditionSymbol))
        {
            return kept.Names.Any(n => n.Symbol is ConditionSymbol && n.Symbol.Name == condition.Name);
        }

        return sentence.Act is { } asked && asked.Act.Name == act.Act.Name
            && Within(exemption.Subject.Names, sentence.Subject.Names)
            && (act.Object is null || (asked.Object is { } of && Within(act.Object.Names, of.Names)))
            && (act.To.IsEmpty || Within(act.To, asked.To));
    }

    /// <summary>Whether all of what is asked is among what is let off.</summary>
    private static bool Within(IEnumerable<BoundName> letOff, IEnumerable<BoundName> asked)
    {
        var keys = letOff.Select(static n => n.Key).ToHashSet(StringComparer.Ordinal);
        return asked.Any() && asked.All(n => keys.Contains(n.Key));
    }

    private static bool SameNames(IEnumerable<BoundName> left, IEnumerable<BoundName> right) => Within(left, right) && Within(right, left);
}
