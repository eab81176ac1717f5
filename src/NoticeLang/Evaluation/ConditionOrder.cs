using System.Collections.Generic;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Symbols;

namespace NoticeLang.Evaluation;

/// <summary>Conditions in the order of what they rest on (semantics 8): the notice's order but for those another needs first.</summary>
internal static class ConditionOrder
{
    public static IEnumerable<BoundCondition> Of(IReadOnlyList<BoundCondition> conditions)
    {
        var byName = new Dictionary<string, BoundCondition>();
        foreach (var condition in conditions)
        {
            byName.TryAdd(condition.Symbol.Name, condition);
        }

        var done = new HashSet<string>();
        var ordered = new List<BoundCondition>();
        foreach (var condition in conditions)
        {
            Visit(condition, byName, done, ordered);
        }

        return ordered;
    }

    private static void Visit(BoundCondition condition, Dictionary<string, BoundCondition> byName, HashSet<string> done, List<BoundCondition> ordered)
    {
        var stack = new Stack<(BoundCondition Condition, Queue<ConditionSymbol> Needs)>();
        void Enter(BoundCondition c)
        {
            if (done.Add(c.Symbol.Name))
            {
                stack.Push((c, new Queue<ConditionSymbol>(c.Parts.SelectMany(Needs))));
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

    private static IEnumerable<ConditionSymbol> Needs(BoundRequirement part) => part switch
    {
        BoundGroup group => group.Parts.SelectMany(Needs),
        BoundTest { Clause: ConditionClause clause } => [clause.Condition],
        BoundSentence sentence => sentence.When.Concat(sentence.While).Concat(sentence.Unless).Concat(sentence.Until.Where(u => u.Event is not null).Select(u => u.Event!))
            .OfType<ConditionClause>().Select(c => c.Condition).Concat(RelatedEvidence.Points(sentence).OfType<DueDatePoint>().Select(p => p.Condition)),
        _ => [],
    };
}
