using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;

namespace NoticeLang.Binding;

internal sealed partial class Binder
{
    /// <summary>Conditions that turn on one another in a circle are reported, the circle once, and none of them is worked out.</summary>
    private ImmutableArray<BoundCondition> MarkCircles(ImmutableArray<BoundCondition> conditions)
    {
        DependThroughPauses(conditions);
        var left = ConditionsInCircles();
        if (left.Count == 0)
        {
            return conditions;
        }

        var inCircle = new HashSet<string>(StringComparer.Ordinal);
        foreach (var condition in conditions.OrderBy(static condition => condition.Symbol.Location))
        {
            var name = condition.Symbol.Name;
            if (!left.Contains(name) || inCircle.Contains(name))
            {
                continue;
            }

            var members = MembersOfCircle(name, left);
            if (members.Count > 0)
            {
                inCircle.UnionWith(members);
                ReportCircle(condition, [.. conditions.Select(static c => c.Symbol.Name).Where(members.Contains)]);
            }
        }

        return [.. conditions.Select(condition => inCircle.Contains(condition.Symbol.Name) ? condition with { HasErrors = true } : condition)];
    }

    /// <summary>What a pause turns on, what it pauses turns on.</summary>
    private void DependThroughPauses(ImmutableArray<BoundCondition> conditions)
    {
        foreach (var (pausing, sentence) in Exemptions.Of(conditions))
        {
            foreach (var clause in sentence.While.Concat(sentence.When).Concat(sentence.Unless).OfType<ConditionClause>())
            {
                var paused = conditions.Where(c => c.Symbol.Name != pausing.Name && Exemptions.Sentences(c.Parts).Any(s => Exemptions.Pauses(sentence, c.Symbol, s)));
                foreach (var condition in paused)
                {
                    if (!_dependencies.TryGetValue(condition.Symbol.Name, out var on))
                    {
                        _dependencies.Add(condition.Symbol.Name, on = []);
                    }

                    on.Add(new Dependency(clause.Condition.Name, clause.Location));
                }
            }
        }
    }

    private void ReportCircle(BoundCondition first, ImmutableArray<string> members)
    {
        var edges = members.SelectMany(member => _dependencies[member].Where(edge => members.Contains(edge.On))).ToList();
        var shown = members.Length > 3 ? [.. members.Take(2), "others"] : members;
        var words = members.Length == 1 ? $"{members[0]} turns on itself" : $"{Listing.And(shown)} turn on one another";
        Report(DiagnosticFactory.ConditionCircle(
            first.Symbol.Location, words, [.. edges.Select(static edge => new RelatedLocation(edge.Location, $"turns on {edge.On}"))]));
    }

    // Takes away, until none is left, what turns on nothing and what nothing turns on.
    private HashSet<string> ConditionsInCircles()
    {
        var left = _dependencies.Keys.ToHashSet(StringComparer.Ordinal);
        int before;
        do
        {
            before = left.Count;
            left.RemoveWhere(name => !_dependencies[name].Exists(edge => left.Contains(edge.On)));
            var targets = left.SelectMany(name => _dependencies[name]).Select(static edge => edge.On).ToHashSet(StringComparer.Ordinal);
            left.IntersectWith(targets);
        }
        while (left.Count < before);
        return left;
    }

    private HashSet<string> MembersOfCircle(string name, HashSet<string> left)
    {
        var forward = Reach(name, from => _dependencies[from].Select(static edge => edge.On).Where(left.Contains));
        var backward = Reach(name, to => left.Where(from => _dependencies[from].Exists(edge => edge.On == to)));
        forward.IntersectWith(backward);
        return forward;
    }

    private static HashSet<string> Reach(string start, Func<string, IEnumerable<string>> next)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<string>(next(start));
        while (pending.TryPop(out var name))
        {
            if (reached.Add(name))
            {
                foreach (var other in next(name))
                {
                    pending.Push(other);
                }
            }
        }

        return reached;
    }
}
