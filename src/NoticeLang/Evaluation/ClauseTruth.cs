using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>Whether a clause holds as at T, in the five values of semantics 2.1, with the facts it rests on.</summary>
internal static class ClauseTruth
{
    /// <summary>Why what rests on these clauses has no verdict: another condition has none; null where it has.</summary>
    public static string? WhyNot(EvaluationContext context, IEnumerable<BoundClause> clauses) =>
        clauses.Select(c => c switch
        {
            ConditionClause condition when context.ResultOf(condition.Condition) is not { NotEvaluated: null } => $"it turns on {condition.Condition.Name}, which is not worked out",
            _ => null,
        }).FirstOrDefault(w => w is not null);

    /// <summary>Null where this version cannot work the clause out.</summary>
    public static (Truth Truth, ImmutableArray<EventFact> Facts)? Of(EvaluationContext context, BoundClause clause)
    {
        switch (clause)
        {
            case EventClause or FindingClause or NoticeEndsClause:
                return OfEvent(context, clause);
            case JudgementClause judgement:
                return OfJudgement(context, judgement);
            case MeasureClause measure:
                return MeasureTruth.Of(context, measure);
            case StateClause state:
                return OfState(context, state);
            case ConditionClause condition when context.ResultOf(condition.Condition) is { NotEvaluated: null } result:
                return (TestPart.TruthOf(result.Report.Verdict, condition), []);
            default:
                return null;
        }
    }

    /// <summary>The truth all choices give; of more than are tried none is picked (semantics 9).</summary>
    public static Truth OfChoices(UnitVerdict judged, IReadOnlyCollection<Truth> truths) => !judged.IsCapped && truths.Count == 1 ? truths.First() : Truth.Contradicted;

    private static (Truth, ImmutableArray<EventFact>) OfEvent(EvaluationContext context, BoundClause clause)
    {
        var candidates = TriggerResolver.Candidates(context, [clause]);
        var truths = new HashSet<Truth>();
        var judged = Choices.Judge(context, candidates.SelectMany(c => c.Groups), world =>
        {
            var days = candidates.Select(c => c.DayIn(world)).Where(d => d is { } x && x.Lo <= context.T).Select(d => d!.Value).ToList();
            truths.Add(days.Any(d => d.Hi <= context.T) ? Truth.True : days.Count > 0 ? Truth.Imprecise : Missing(context, clause));
            return Verdict.Met;
        });
        var plain = new World(context.Index);
        var facts = candidates.SelectMany(c => c.FactsIn?.Invoke(plain) ?? [c.FactIn(plain)!]).Where(f => f?.On is { } d && d.Lo <= context.T).Select(f => f!).ToImmutableArray();
        return (OfChoices(judged, truths), facts);
    }

    private static Truth Missing(EvaluationContext context, BoundClause clause)
    {
        if (clause is not EventClause @event)
        {
            return Truth.Absent;
        }

        var (closed, _) = new ActQuestion(@event.Act, null, null, []).ClosedDays(context.Index);
        return context.NoticeStart.Lo.IsFinite && closed.CoversAll(context.NoticeStart.Lo, context.T) ? Truth.False : Truth.Absent;
    }

    private static (Truth, ImmutableArray<EventFact>) OfState(EvaluationContext context, StateClause clause)
    {
        var question = StateQuestions.Of(context, clause);
        var (closed, _) = question.ClosedDays(context.Index);
        var truths = new HashSet<Truth>();
        var judged = Choices.Judge(context, question.Groups(context.Index), world =>
        {
            var facts = question.In(world);
            var outcome = StateRule.Evaluate(
                new StateQuestion(context.T, context.T, 0), facts.Holdings, facts.Vacancies, new Clock(context.T, DaySet.Empty, closed.Except(facts.ShadowDays)));
            truths.Add(!outcome.Verdicts.IsSingle ? Truth.Imprecise : outcome.Verdicts.Worst switch
            {
                Verdict.OnTrack or Verdict.Met => Truth.True,
                Verdict.NotMet => Truth.False,
                _ => Truth.Absent,
            });
            return Verdict.Met;
        });
        var plain = question.In(new World(context.Index));
        var truth = OfChoices(judged, truths);
        return (clause.IsNegated ? TruthTables.Not(truth) : truth, [.. plain.Covering.Concat(plain.Vacant).Where(m => m.From.Lo <= context.T).Select(m => m.Fact)]);
    }

    private static (Truth, ImmutableArray<EventFact>) OfJudgement(EvaluationContext context, JudgementClause clause)
    {
        var judgement = clause.Judgement;
        var groups = context.Index.FindingsOn(judgement.Name);
        var truths = new HashSet<Truth>();
        ImmutableArray<EventFact> facts = [];
        var judged = Choices.Judge(context, groups, world =>
        {
            var found = world.Facts(groups, RecordKind.Finding)
                .Where(f => JudgementValues.IsFindingBy(f.Fact, judgement) && f.Fact.On is not null).Select(f => f.Fact).ToImmutableArray();
            var outcome = JudgementRule.Evaluate(null, [.. found.Select((f, i) => new FindingFact(f.On!.Value, JudgementValues.IsYes(judgement, clause.Value, f.Subject) != clause.IsNegated, i))], Day.Always, context.T);
            var yes = outcome.Verdicts.Contains(Verdict.Met);
            var no = outcome.Verdicts.Contains(Verdict.NotMet);
            truths.Add(outcome.Verdicts.IsSingle ? (yes ? Truth.True : no ? Truth.False : Truth.Absent) : Truth.Imprecise);
            if (facts.IsEmpty)
            {
                facts = [.. outcome.InForce.Select(i => found[i])];
            }

            return Verdict.Met;
        });
        return (OfChoices(judged, truths), facts);
    }
}
