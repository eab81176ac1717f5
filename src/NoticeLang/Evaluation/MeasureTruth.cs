using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>
/// <c>re-referrals is at most 20%</c> as a clause: how the measure stands on a day, by the figures that count by then. As a trigger its day
/// is the first of each run of days on which it holds: the last day of the figure's period, for until then there was no figure.
/// </summary>
internal static class MeasureTruth
{
    public static (Truth Truth, ImmutableArray<EventFact> Facts) Of(EvaluationContext context, MeasureClause clause)
    {
        var question = QuestionOf(context, clause);
        var truths = new HashSet<Truth>();
        ImmutableArray<EventFact> facts = [];
        var judged = Choices.Judge(context, question.Groups(context.Index, d => d.Lo <= context.T), world =>
        {
            var figures = question.In(world);
            var found = On(question, figures, context.T);
            truths.Add(found.Length == 1 ? found[0] : Truth.Imprecise);
            if (facts.IsEmpty)
            {
                facts = [.. question.Readings(figures).SelectMany(r => MeasureRule.Deciding(context.T, r, Speech(question), context.T)).Select(f => f.Figure.Id).Distinct()
                    .SelectMany(i => Facts(figures.Figures[i]))];
            }

            return Verdict.Met;
        });
        return (ClauseTruth.OfChoices(judged, truths), facts);
    }

    /// <summary>An event for each figure with which a run of such days may begin.</summary>
    public static IEnumerable<TriggerCandidate> Triggers(EvaluationContext context, MeasureClause clause)
    {
        var question = QuestionOf(context, clause);
        var groups = question.Groups(context.Index, d => d.Lo <= context.T).ToImmutableArray();
        var disputed = groups.Where(g => g.IsDisputed).ToImmutableArray();
        foreach (var group in groups)
        {
            FigureMatch? Begins(World world) => Mine(question, world, group) is { } figure && DayOf(context, question, world, figure) is not null ? figure : null;
            if (group.Alternatives.Any(a => a.Facts.Any(f => f.Subject == clause.Measure.Name)))
            {
                yield return new TriggerCandidate(
                    [.. disputed.Where(g => g.Id == group.Id || MayTouch(question, g, group)), .. group.IsDisputed ? [] : (ImmutableArray<EventGroup>)[group]],
                    RecordSentences.Clause(clause),
                    w => Begins(w) is { } figure ? DayOf(context, question, w, figure) : null,
                    w => Begins(w)?.Fact);
            }
        }
    }

    /// <summary>The groups of evidence the days of <see cref="Days"/> hang on.</summary>
    public static IEnumerable<EventGroup> Groups(EvaluationContext context, MeasureClause clause) =>
        QuestionOf(context, clause).Groups(context.Index, d => d.Lo <= context.T);

    /// <summary>The days up to T on which it so stands; a second reading has those on which it may.</summary>
    /// <param name="wanted">True, or false for the days on which it is shown not to.</param>
    public static ShownDays Days(EvaluationContext context, World world, MeasureClause clause, Truth wanted)
    {
        var question = QuestionOf(context, clause);
        var figures = question.In(world);
        var first = figures.Figures.Select(f => f.Days.Lo).Where(d => d.IsFinite).DefaultIfEmpty(context.T.AddDays(1)).Aggregate(Day.Min);
        var stands = PointResolver.DaysOf(new DayInterval(first, Day.Max(first, context.T))).Where(d => d <= context.T)
            .Select(d => (Day: d, Truths: On(question, figures, d))).ToList();
        var sure = DaySet.Of(stands.Where(s => s.Truths.All(t => t == wanted)).Select(s => DayInterval.Exactly(s.Day)));
        var perhaps = DaySet.Of(stands.Where(s => s.Truths.Any(t => t == wanted || t == Truth.Imprecise)).Select(s => DayInterval.Exactly(s.Day)));
        return new ShownDays(sure.ToString() == perhaps.ToString() ? [sure] : [sure, perhaps]);
    }

    /// <summary>The figures it goes by.</summary>
    public static IEnumerable<EventFact> Figures(EvaluationContext context, World world, MeasureClause clause) =>
        QuestionOf(context, clause).In(world).Figures.SelectMany(Facts);

    private static MeasureQuestion QuestionOf(EvaluationContext context, MeasureClause clause)
    {
        var value = (AmountValue)clause.Value;
        return new MeasureQuestion(context.Program, clause.Measure, value.Comparison, value.Amount, clause.IsNegated);
    }

    // Nothing says how long a figure speaks of a measure not read regularly: the latest does.
    private static FigureSpeech Speech(MeasureQuestion question) => question.Speech with { IsUntilNext = question.Measure.ReadEvery is null };

    private static ImmutableArray<Truth> On(MeasureQuestion question, MeasureFigures figures, Day day) =>
        [.. question.Readings(figures).SelectMany(r => MeasureRule.AsItStands(r, Speech(question), day)).Distinct()];

    private static IEnumerable<EventFact> Facts(FigureMatch figure) => figure.Beside is { } beside ? [figure.Fact, beside.Fact] : [figure.Fact];

    private static FigureMatch? Mine(MeasureQuestion question, World world, EventGroup group) =>
        question.In(world).Figures.FirstOrDefault(f => f.Group.Id == group.Id);

    /// <summary>The day a run begins with a figure; to the day after T where it may not hold at all; null where none begins.</summary>
    private static DayInterval? DayOf(EvaluationContext context, MeasureQuestion question, World world, FigureMatch figure)
    {
        if (figure.Meets is Truth.False or Truth.Absent)
        {
            return null;
        }

        var figures = question.In(world);
        var days = figure.IsOneDay ? figure.Days : DayInterval.Exactly(figure.Days.Hi);
        var on = days.Hi <= context.T ? On(question, figures, days.Hi) : [Truth.Imprecise];
        var before = days.Lo.IsFinite ? On(question, figures, days.Lo.AddDays(-1)) : [Truth.Absent];
        if (!on.Any(t => t is Truth.True or Truth.Imprecise) || before is [Truth.True])
        {
            return null;
        }

        var isSure = on is [Truth.True] && !before.Any(t => t is Truth.True or Truth.Imprecise);
        return isSure ? days : days with { Hi = Day.Max(days.Hi, context.T.AddDays(1)) };
    }

    private static bool MayTouch(MeasureQuestion question, EventGroup other, EventGroup mine)
    {
        var days = mine.Records.Select(r => FigurePeriod.Of(r) ?? r.Day).Where(d => d is not null).Select(d => d!.Value).ToList();
        return other.Records.Select(r => FigurePeriod.Of(r) ?? r.Day)
            .Any(d => d is not { } o || o == question.Frozen || days.Any(m => o.Lo <= m.Hi && Speech(question).LastDay(o.Hi).AddDays(1) >= m.Lo));
    }
}
