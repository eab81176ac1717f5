using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>
/// <c>complete that X when E</c> (semantics 7): each act serves one trigger, the one it names, else the oldest still open in order of days.
/// Triggers and acts with inexact days make the whole unclear where there is more than one trigger, and acts in dispute make it disputed.
/// </summary>
internal static class ThatSentence
{
    public static PartResult Evaluate(UnitContext unit, ImmutableArray<TriggerCandidate> triggers, ImmutableArray<BoundClause> clauses)
    {
        var plain = new World(unit.Context.Index);
        var happened = triggers.Where(t => t.DayIn(plain) is { } d && d.Lo <= unit.T).ToList();
        if (happened.Count <= 1)
        {
            return SentenceEvaluator.OfTriggers(unit, triggers, clauses);
        }

        var matches = unit.Question.In(plain).Where(m => m.Fit == Fit.Yes && m.Day.Lo <= unit.T).ToList();
        if (unit.Question.DisputedGroups(unit.Context.Index).ToList() is { Count: > 0 } disputed)
        {
            return Doubt(unit, Verdict.Disputed, "several have been asked for, and sources disagree on what was done, so which act answers which cannot be told",
                [.. happened.Select(t => UnitLines.Found(unit, t.FactIn(plain)!)), .. disputed.Concat(matches.Select(m => m.Group)).DistinctBy(g => g.Id).SelectMany(g => g.Records).Select(r => Found(unit, r))]);
        }

        var isLoose = matches.Any(m => !m.Day.IsExact) || happened.Any(t => t.DayIn(plain) is { IsExact: false }) || happened.Any(t => t.Groups.Any(g => g.IsDisputed));
        if (isLoose)
        {
            return Doubt(unit, Verdict.Unclear, "several have been asked for, and which act answers which cannot be told from inexact days",
                [.. happened.Select(t => UnitLines.Found(unit, t.FactIn(plain)!)), .. matches.Select(m => UnitLines.Found(unit, m.Fact))]);
        }

        // Oldest open first: each act is given to one trigger, and each trigger then sees only its own acts.
        var owners = Assign(happened, matches, plain);
        var parts = happened.OrderBy(t => t.DayIn(plain)!.Value.Lo.Number)
            .Select(t => SentenceEvaluator.OfTriggers(unit with { Question = unit.Question.Only(g => owners.GetValueOrDefault(g.Id) == t) }, [t], clauses)).ToImmutableArray();
        return RollUp.And(UnitLines.Asked(unit, unit.Sentence.Text), parts);
    }

    private static PartResult Doubt(UnitContext unit, Verdict verdict, string why, ImmutableArray<Explanation> found) =>
        new(new VerdictReport(verdict), UnitLines.Asked(unit, unit.Sentence.Text) with { Verdict = verdict, Children = [UnitLines.Remark(why), .. found] })
        {
            Summary = "which act answers which cannot be told",
            Settlement = new Settlement([Settlements.Decide(verdict == Verdict.Disputed ? "find out which of these records is right" : "find out the days of these records")], null, null),
        };

    private static Explanation Found(UnitContext unit, EvidenceRecord record) =>
        new(ExplanationKind.Found, RecordSentences.Of(record, unit.Context.Program)) { Record = record, Location = record.Location };

    private static Dictionary<int, TriggerCandidate> Assign(List<TriggerCandidate> triggers, List<ActMatch> acts, World world)
    {
        var owners = new Dictionary<int, TriggerCandidate>();
        var open = triggers.OrderBy(t => t.DayIn(world)!.Value.Lo.Number).ToList();
        foreach (var act in acts.OrderBy(a => a.Day.Lo.Number))
        {
            var named = ActQuestion.ValuesOf(act.Fact, "for");
            var owner = named.IsEmpty
                ? open.FirstOrDefault(t => t.DayIn(world)!.Value.Lo <= act.Day.Lo)
                : triggers.FirstOrDefault(t => t.IsNamed(world, named[0]));
            if (owner is not null)
            {
                owners[act.Group.Id] = owner;
                open.Remove(owner);
            }
        }

        return owners;
    }
}
