using System.Collections.Generic;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Symbols;

namespace NoticeLang.Evaluation;

/// <summary>Conditions in the order of what they rest on (semantics 8): the notice's order but for those another needs first.</summary>
internal static class ConditionOrder
{
    public static List<BoundCondition> Of(IReadOnlyList<BoundCondition> conditions) => Of(conditions, conditions);

    /// <summary>The names of those that rest on no other and on which no other rests.</summary>
    public static HashSet<string> Alone(IReadOnlyList<BoundCondition> conditions)
    {
        var exemptions = Exemptions.Of(conditions).ToList();
        var alone = conditions.Select(c => c.Symbol.Name).ToHashSet();
        foreach (var condition in conditions)
        {
            foreach (var need in NeedsOf(condition, exemptions))
            {
                alone.Remove(need.Name);
                alone.Remove(condition.Symbol.Name);
            }
        }

        return alone;
    }

    /// <summary>A condition after all those it rests on.</summary>
    public static IReadOnlyList<BoundCondition> Closure(BoundProgram program, ConditionSymbol condition) => Closure(program, new HashSet<string> { condition.Name });

    /// <summary>The conditions of these names, each after all those it rests on.</summary>
    public static IReadOnlyList<BoundCondition> Closure(BoundProgram program, IReadOnlySet<string> names) =>
        Of(program.Conditions, [.. program.Conditions.Where(c => names.Contains(c.Symbol.Name))]);

    private static List<BoundCondition> Of(IReadOnlyList<BoundCondition> conditions, IReadOnlyList<BoundCondition> wanted)
    {
        var exemptions = Exemptions.Of(conditions).ToList();
        var byName = new Dictionary<string, BoundCondition>();
        foreach (var condition in conditions)
        {
            byName.TryAdd(condition.Symbol.Name, condition);
        }

        var done = new HashSet<string>();
        var ordered = new List<BoundCondition>();
        foreach (var condition in wanted)
        {
            Visit(condition, byName, exemptions, done, ordered);
        }

        return ordered;
    }

    private static void Visit(
        BoundCondition condition, Dictionary<string, BoundCondition> byName, List<(ConditionSymbol Condition, BoundSentence Sentence)> exemptions,
        HashSet<string> done, List<BoundCondition> ordered)
    {
        var stack = new Stack<(BoundCondition Condition, Queue<ConditionSymbol> Needs)>();
        void Enter(BoundCondition c)
        {
            if (done.Add(c.Symbol.Name))
            {
                stack.Push((c, new Queue<ConditionSymbol>(NeedsOf(c, exemptions))));
            }
        }

        Enter(condition);
        while (stack.TryPeek(out var top))
        {
            if (top.Needs.TryDequeue(out var need))
            {
                if (byName.TryGetValue(need.Name, out var other))
                {
                    Enter(other);
                }
            }
            else
            {
                ordered.Add(stack.Pop().Condition);
            }
        }
    }

    /// <summary>Those it turns on, and those on which the pauses of its sentences turn.</summary>
    private static IEnumerable<ConditionSymbol> NeedsOf(BoundCondition condition, List<(ConditionSymbol Condition, BoundSentence Sentence)> exemptions) =>
        condition.Parts.SelectMany(Needs).Concat(exemptions
            .Where(e => Exemptions.Sentences(condition.Parts).Any(s => Exemptions.Pauses(e.Sentence, condition.Symbol, s)))
            .SelectMany(e => Needs(e.Sentence)));

    private static IEnumerable<ConditionSymbol> Needs(BoundRequirement part) => part switch
    {
        BoundGroup group => group.Parts.SelectMany(Needs),
        BoundTest { Clause: ConditionClause clause } => [clause.Condition],
        BoundSentence sentence => SentenceClauses.Of(sentence)
            .OfType<ConditionClause>().Select(c => c.Condition).Concat(RelatedEvidence.Points(sentence).OfType<DueDatePoint>().Select(p => p.Condition)),
        _ => [],
    };
}
