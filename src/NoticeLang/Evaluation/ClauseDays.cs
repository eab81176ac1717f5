using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>The days up to T on which a clause is shown, one set a reading of the inexact days it hangs on.</summary>
/// <param name="Unresolved">Why there are no readings.</param>
internal sealed record ShownDays(ImmutableArray<DaySet> Readings, string? Unresolved = null)
{
    public static readonly ShownDays Never = new([DaySet.Empty]);
}

/// <summary>On which days a clause is T (semantics 4.3, 7): its runs are what a trigger, a <c>while</c> and an <c>until</c> go by.</summary>
internal static class ClauseDays
{
    private const int MostReadings = 1024;

    /// <summary>The groups of evidence the days hang on.</summary>
    public static IEnumerable<EventGroup> Groups(EvaluationContext context, BoundClause clause) => clause switch
    {
        StateClause state => StateQuestions.Of(context, state).Groups(context.Index),
        JudgementClause judgement => context.Index.FindingsOn(judgement.Judgement.Name),
        ConditionClause => [],
        MeasureClause measure => MeasureTruth.Groups(context, measure),
        _ => TriggerResolver.Candidates(context, [clause]).SelectMany(c => c.Groups),
    };

    /// <summary>Whether another condition these turn on was disputed on some day: their readings are then a dispute's.</summary>
    public static bool AreDisputed(EvaluationContext context, IEnumerable<BoundClause> clauses) =>
        clauses.OfType<ConditionClause>().Any(c => context.History.Of(c.Condition).Any(s => s.Days.Lo <= context.T && s.Verdict == Verdict.Disputed));

    /// <param name="isShown">False: the days on which it is shown false.</param>
    public static ShownDays Of(EvaluationContext context, World world, BoundClause clause, bool isShown = true) => clause switch
    {
        StateClause state => OfState(context, world, state, isShown != state.IsNegated),
        JudgementClause judgement => OfJudgement(context, world, judgement, isShown != judgement.IsNegated),
        ConditionClause condition => OfCondition(context, condition, isShown ? Truth.True : Truth.False),
        MeasureClause measure => MeasureTruth.Days(context, world, measure, isShown ? Truth.True : Truth.False),
        _ => isShown ? OfEvents(context, world, clause) : ShownDays.Never,
    };

    /// <summary>The days on which any of these is shown.</summary>
    public static ShownDays OfAny(EvaluationContext context, World world, ImmutableArray<BoundClause> clauses) =>
        Join(clauses.Select(c => Of(context, world, c)), (a, b) => a.Union(b));

    /// <summary>The days on which every one of these is shown false.</summary>
    public static ShownDays OfNone(EvaluationContext context, World world, ImmutableArray<BoundClause> clauses) =>
        Join(clauses.Select(c => Of(context, world, c, isShown: false)), (a, b) => a.Intersect(b));

    /// <summary>What the days rest on, for a reason.</summary>
    public static IEnumerable<Explanation> Lines(UnitContext unit, World world, IEnumerable<BoundClause> clauses)
    {
        foreach (var clause in clauses)
        {
            var found = clause switch
            {
                StateClause state => StateQuestions.Of(unit.Context, state).In(world) is var facts ? facts.Covering.Concat(facts.Vacant).Select(m => UnitLines.Found(unit, m.Fact)) : [],
                JudgementClause judgement => world.Facts(unit.Context.Index.FindingsOn(judgement.Judgement.Name), RecordKind.Finding)
                    .Where(f => JudgementValues.IsFindingBy(f.Fact, judgement.Judgement)).Select(f => UnitLines.Found(unit, f.Fact)),
                ConditionClause condition => TestPart.Cited(unit.Context, condition),
                MeasureClause measure => MeasureTruth.Figures(unit.Context, world, measure).Select(f => UnitLines.Found(unit, f)),
                _ => [],
            };
            var days = Of(unit.Context, world, clause).Readings;
            var runs = days is [{ IsEmpty: false } only] ? string.Join(", ", only.Runs.Take(4).Select(r => Run(unit, r))) : days is [_] ? "on no day" : "on days that are not exact";
            yield return new Explanation(ExplanationKind.Reckoned, $"{RecordSentences.Clause(clause)}: {runs}") { Children = [.. found] };
        }
    }

    private static string Run(UnitContext unit, DayInterval run) =>
        (run.Lo.IsFinite ? $"from {run.Lo}" : "from the start") + (run.Hi >= unit.T ? " on" : $" to {run.Hi}");

    private static ShownDays Join(IEnumerable<ShownDays> parts, Func<DaySet, DaySet, DaySet> join)
    {
        ShownDays? all = null;
        foreach (var part in parts)
        {
            if (part.Unresolved is not null)
            {
                return part;
            }

            if (all is not null && (long)all.Readings.Length * part.Readings.Length > MostReadings)
            {
                return new ShownDays([], PointResolver.TooLoose);
            }

            all = all is null ? part : new ShownDays([.. all.Readings.SelectMany(_ => part.Readings, join).DistinctBy(d => d.ToString())]);
        }

        return all ?? ShownDays.Never;
    }

    private static ShownDays OfState(EvaluationContext context, World world, StateClause clause, bool isShown)
    {
        var question = StateQuestions.Of(context, clause);
        var facts = question.In(world);
        var (closed, _) = question.ClosedDays(context.Index);
        closed = closed.Except(facts.ShadowDays).Within(Day.Always, context.T);
        var covering = Stays(context, facts.Covering);
        var vacant = isShown ? [DaySet.Empty] : Stays(context, facts.Vacant);
        return covering.IsEmpty || vacant.IsEmpty
            ? new ShownDays([], $"the records of “{question.Clause}” give their days too loosely")
            : new ShownDays([.. covering.SelectMany(_ => vacant, (c, v) => isShown ? c : v.Union(closed).Except(c)).DistinctBy(d => d.ToString())]);
    }

    /// <summary>The days of stays up to T, one set a reading; none where they are too loose to list.</summary>
    private static ImmutableArray<DaySet> Stays(EvaluationContext context, ImmutableArray<StateMatch> matches)
    {
        IEnumerable<ImmutableArray<DayInterval>> readings = [[]];
        var count = 1L;
        foreach (var match in matches.Where(m => m.From.Lo <= context.T))
        {
            var froms = match.From is { Lo.IsFinite: false } open ? [open.Lo] : PointResolver.DaysOf(match.From);
            var tos = match.To is { } to ? PointResolver.DaysOf(to) : [Day.Never];
            count *= Math.Max(1, froms.Length) * (long)Math.Max(1, tos.Length);
            if (froms.IsEmpty || tos.IsEmpty || count > MostReadings)
            {
                return [];
            }

            readings = [.. readings.SelectMany(r => froms.SelectMany(f => tos.Where(t => f <= t).Select(t => r.Add(new DayInterval(f, t)))))];
        }

        return [.. readings.Select(r => DaySet.Of(r).Within(Day.Always, context.T))];
    }

    private static ShownDays OfJudgement(EvaluationContext context, World world, JudgementClause clause, bool isShown)
    {
        var judgement = clause.Judgement;
        var findings = world.Facts(context.Index.FindingsOn(judgement.Name), RecordKind.Finding)
            .Where(f => JudgementValues.IsFindingBy(f.Fact, judgement) && f.Fact.On is { } d && d.Lo <= context.T).Select(f => f.Fact).ToList();
        IEnumerable<ImmutableArray<(Day Day, bool IsYes)>> readings = [[]];
        var count = 1L;
        foreach (var finding in findings)
        {
            var days = PointResolver.DaysOf(finding.On!.Value);
            count *= Math.Max(1, days.Length);
            if (days.IsEmpty || count > MostReadings)
            {
                return new ShownDays([], $"the findings on {judgement.Name} give their days too loosely");
            }

            var isYes = JudgementValues.IsYes(judgement, clause.Value, finding.Subject);
            readings = [.. readings.SelectMany(r => days.Select(d => r.Add((d, isYes))))];
        }

        return new ShownDays([.. readings.Select(r => InForce(context, [.. r.OrderBy(f => f.Day.Number)], isShown)).DistinctBy(d => d.ToString())]);
    }

    /// <summary>Each finding is in force from its day to the day before the next.</summary>
    private static DaySet InForce(EvaluationContext context, ImmutableArray<(Day Day, bool IsYes)> findings, bool isShown) =>
        DaySet.Of(findings.Select((f, i) => (f.IsYes, Days: new DayInterval(f.Day, i + 1 < findings.Length ? findings[i + 1].Day.AddDays(-1) : context.T)))
            .Where(f => f.IsYes == isShown && !f.Days.IsEmpty).Select(f => f.Days)).Within(Day.Always, context.T);

    private static ShownDays OfCondition(EvaluationContext context, ConditionClause clause, Truth wanted)
    {
        // How it stands on the last day known goes on, where a later day is supposed.
        var history = context.History.Of(clause.Condition).Where(s => s.Days.Lo <= context.T)
            .Select(s => s.Days.Hi == context.History.LastDay ? s with { Days = s.Days with { Hi = Day.Max(s.Days.Hi, context.T) } } : s).ToList();
        DaySet On(Func<VerdictRun, bool> isWanted) => DaySet.Of(history.Where(isWanted).Select(s => s.Days)).Within(Day.Always, context.T);
        var sure = On(s => TestPart.TruthOf(s.Verdict, s.CouldBe, clause) == wanted);

        // In doubt it may be so only where something it could be is.
        var perhaps = On(s => (TestPart.TruthOf(s.Verdict, s.CouldBe, clause) is var truth && truth == wanted)
            || (truth is Truth.Imprecise or Truth.Contradicted
                && (s.CouldBe.IsEmpty || s.CouldBe.InOrder().Any(v => TestPart.TruthOf(v, clause) is var t && (t == wanted || t is Truth.Imprecise or Truth.Contradicted)))));
        return new ShownDays(sure.ToString() == perhaps.ToString() ? [sure] : [sure, perhaps]);
    }

    private static ShownDays OfEvents(EvaluationContext context, World world, BoundClause clause)
    {
        if (PointResolver.FirstOf(TriggerResolver.Candidates(context, [clause]).Select(c => c.DayIn(world)).OfType<DayInterval>(), context.T) is not { } day)
        {
            return ShownDays.Never;
        }

        var days = PointResolver.EndsOf(context, day);
        return days.IsEmpty
            ? new ShownDays([], $"the record that {RecordSentences.Clause(clause)} gives its day too loosely")
            : new ShownDays([.. days.Select(d => d <= context.T ? DaySet.Of(new DayInterval(d, context.T)) : DaySet.Empty)]);
    }
}
