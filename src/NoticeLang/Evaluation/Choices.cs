using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evidence;

namespace NoticeLang.Evaluation;

/// <summary>One choice and the verdicts its readings give.</summary>
internal sealed record ChoiceOutcome(World World, VerdictSet Verdicts);

/// <summary>A unit judged in every choice that touches it (semantics 0 and 9).</summary>
/// <param name="IsCapped">More choices than are listed: the unit is disputed, which doubts and never picks.</param>
internal sealed record UnitVerdict(Verdict Verdict, VerdictSet CouldBe, ImmutableArray<ChoiceOutcome> Outcomes, ImmutableArray<EventGroup> Groups, bool IsCapped)
{
    /// <summary>The first choice, in the order of evidence, that gives the unit's verdict; the first of all where none does alone.</summary>
    public World Representative => (Outcomes.FirstOrDefault(o => o.Verdicts.OfReadings() == Verdict) ?? Outcomes[0]).World;
}

/// <summary>Supervaluation by listing the choices (semantics 9).</summary>
internal static class Choices
{
    /// <summary>Over so many choices a unit is disputed without listing them.</summary>
    public const int Most = 64;

    /// <summary>The same question, worked out once for each world it is asked of.</summary>
    public static Func<World, T> Once<T>(Func<World, T> question)
    {
        var known = new Dictionary<World, T>();
        return world => known.TryGetValue(world, out var answer) ? answer : known[world] = question(world);
    }

    public static UnitVerdict Judge(UnitContext unit, IEnumerable<EventGroup> disputed, Func<World, VerdictSet> rule) =>
        Judge(unit.Context, disputed, rule);

    public static UnitVerdict Judge(EvaluationContext context, IEnumerable<EventGroup> disputed, Func<World, VerdictSet> rule)
    {
        var groups = disputed.Where(g => g.IsDisputed).DistinctBy(g => g.Id).OrderBy(g => g.Id).ToImmutableArray();
        var worlds = new List<World> { context.Index.Plain };
        foreach (var group in groups)
        {
            if (group.IsCapped || worlds.Count * group.Alternatives.Length > Most)
            {
                var first = worlds[0];
                var only = rule(first);
                return new UnitVerdict(Verdict.Disputed, VerdictSet.Of(Verdict.Disputed).Union(only), [new ChoiceOutcome(first, only)], groups, true);
            }

            worlds = [.. worlds.SelectMany(w => Enumerable.Range(0, group.Alternatives.Length).Select(i => w.Believing(group, i)))];
        }

        var outcomes = worlds.Select(w => new ChoiceOutcome(w, rule(w))).ToImmutableArray();
        var could = outcomes.Aggregate(VerdictSet.Empty, (set, o) => set.Union(o.Verdicts));
        var verdicts = outcomes.Select(o => o.Verdicts.OfReadings()).Distinct().ToList();
        return new UnitVerdict(verdicts.Count == 1 ? verdicts[0] : Verdict.Disputed, could, outcomes, groups, false);
    }
}
