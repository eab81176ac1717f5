using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Symbols;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>One event that may set a duty going, across all worlds. In a world that does not hold it, it has no day.</summary>
/// <param name="Groups">The groups it rests on.</param>
/// <param name="Clause">What it is, in the notice's words.</param>
/// <param name="DayIn">Its day in a world; null where it did not happen there.</param>
/// <param name="FactIn">Its fact in a world.</param>
internal sealed record TriggerCandidate(
    ImmutableArray<EventGroup> Groups, string Clause, Func<World, DayInterval?> DayIn, Func<World, EventFact?> FactIn)
{
    /// <summary>All it rests on, where that is more than one fact.</summary>
    public Func<World, ImmutableArray<EventFact>>? FactsIn { get; init; }

    /// <summary>Whether a record's <c>for:</c> names this event: by its ref, its id or its day.</summary>
    public bool IsNamed(World world, string name) =>
        FactIn(world) is { } fact && (fact.Records.Any(r => r.Ref == name || r.Id == name)
            || (EvidenceDates.TryParse(name, out var day) && fact.On is { } on && on == day));
}

/// <summary>The events of <c>when</c>, <c>after</c> and <c>before</c> clauses (semantics 7).</summary>
internal static class TriggerResolver
{
    /// <summary>All candidates, in the order of evidence. Empty: on this record none has happened.</summary>
    public static ImmutableArray<TriggerCandidate> Candidates(EvaluationContext context, IEnumerable<BoundClause> clauses)
    {
        var found = ImmutableArray.CreateBuilder<TriggerCandidate>();
        foreach (var clause in clauses)
        {
            switch (clause)
            {
                case EventClause { Count: { } times, AnySpan: { } span } counted:
                    var question = new ActQuestion(counted.Act, null, null, []);
                    found.AddRange(CountTriggers.Of(context, question.CandidateGroups(context.Index), f => question.FitOf(f).Fit == Fit.Yes, times, span, RecordSentences.Clause(clause)));
                    break;
                case FindingClause { Count: { } times, AnySpan: { } span } counted:
                    found.AddRange(CountTriggers.Of(
                        context, context.Index.FindingsOn(counted.Judgement.Name),
                        f => JudgementValues.IsFindingBy(f, counted.Judgement, counted.Decider.Key) && f.Subject == counted.Finding, times, span, RecordSentences.Clause(clause)));
                    break;
                case EventClause { Count: null } @event:
                    found.AddRange(OfEvents(context, @event));
                    break;
                case FindingClause { Count: null } finding:
                    found.AddRange(OfFindings(context, finding.Judgement, finding.Decider.Key, f => f == finding.Finding, false, RecordSentences.Clause(finding)));
                    break;
                case JudgementClause when IsByRuns(context, clause):
                    found.AddRange(OfRuns(context, clause));
                    break;
                case JudgementClause judgement:
                    found.AddRange(OfFindings(
                        context, judgement.Judgement, null,
                        f => JudgementValues.IsYes(judgement.Judgement, judgement.Value, f) != judgement.IsNegated, true, RecordSentences.Clause(judgement)));
                    break;
                case MeasureClause measure:
                    found.AddRange(MeasureTruth.Triggers(context, measure));
                    break;
                case StateClause or ConditionClause:
                    found.AddRange(OfRuns(context, clause));
                    break;
                case NoticeEndsClause:
                    found.AddRange(OfEnd(context));
                    break;
                default:
                    break;
            }
        }

        return found.ToImmutable();
    }

    /// <summary>
    /// Whether the events of a clause are the runs of days on which it is shown: a state's and a condition's; a judgement's where its
    /// findings do not say their days, so that which came first cannot be told from them one by one.
    /// </summary>
    public static bool IsByRuns(EvaluationContext context, BoundClause clause) => clause is StateClause or ConditionClause
        || (clause is JudgementClause { Judgement: var judgement } && context.Index.FindingsOn(judgement.Name).SelectMany(g => g.Alternatives).SelectMany(a => a.Facts)
            .Any(f => JudgementValues.IsFindingBy(f, judgement) && f.On is { IsExact: false } day && day.Lo <= context.T));

    private static IEnumerable<TriggerCandidate> OfEvents(EvaluationContext context, EventClause clause)
    {
        var question = new ActQuestion(ListItems.Grown(context, clause.Act), null, null, []);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in question.CandidateGroups(context.Index))
        {
            if (!group.Alternatives.Any(a => a.Facts.Any(f => question.FitOf(f).Fit == Fit.Yes)))
            {
                continue;
            }

            // Acts of one key on one day are one: a record given twice sets nothing going twice.
            if (!group.IsDisputed && group.Alternatives[0].Facts is [{ On: { IsExact: true } day } only]
                && !seen.Add(string.Join('|', day.Lo.Number, Key(only, "by"), Key(only, "of"), Key(only, "to"))))
            {
                continue;
            }

            EventFact? Fact(World world) => world.AlternativeOf(group).Facts.FirstOrDefault(f => question.FitOf(f).Fit == Fit.Yes);
            yield return new TriggerCandidate([group], RecordSentences.Clause(clause), w => Fact(w)?.On, Fact);
        }
    }

    private static string Key(EventFact fact, string field) => string.Join(',', ActQuestion.ValuesOf(fact, field).Order(StringComparer.Ordinal));

    /// <summary>
    /// A finding as an event; with <paramref name="runs"/> only the first of each run of days on which the state holds, so that a
    /// finding said again is no new event.
    /// </summary>
    private static IEnumerable<TriggerCandidate> OfFindings(
        EvaluationContext context, JudgementSymbol judgement, string? decider, Func<string, bool> isYes, bool runs, string text)
    {
        var groups = context.Index.FindingsOn(judgement.Name);
        foreach (var group in groups)
        {
            EventFact? Fact(World world)
            {
                var fact = world.AlternativeOf(group).Facts.FirstOrDefault(f => JudgementValues.IsFindingBy(f, judgement, decider) && isYes(f.Subject));
                if (fact?.On is not { } day || !runs)
                {
                    return fact;
                }

                var before = world.Facts(groups, RecordKind.Finding)
                    .Where(f => f.Group.Id != group.Id && JudgementValues.IsFindingBy(f.Fact, judgement, decider) && f.Fact.On is { } d && d.Hi < day.Lo)
                    .OrderBy(f => f.Fact.On!.Value.Hi.Number).Select(f => f.Fact).LastOrDefault();
                return before is not null && isYes(before.Subject) ? null : fact;
            }

            if (group.Alternatives.Any(a => a.Facts.Any(f => JudgementValues.IsFindingBy(f, judgement, decider) && isYes(f.Subject))))
            {
                yield return new TriggerCandidate([group], text, w => Fact(w)?.On, Fact);
            }
        }
    }

    private static IEnumerable<TriggerCandidate> OfEnd(EvaluationContext context)
    {
        // A notice ends once, on the first of its ends.
        if (context.Program.Notice?.Ends is not null || !NoticeEnd.Groups(context).IsEmpty)
        {
            yield return new TriggerCandidate(NoticeEnd.Groups(context), "notice ends", w => NoticeEnd.FirstIn(context, w).Day, w => NoticeEnd.FirstIn(context, w).Fact);
        }
    }

    /// <summary>The runs of days on which a state or a condition is shown, the first day of each an event (semantics 7).</summary>
    private static IEnumerable<TriggerCandidate> OfRuns(EvaluationContext context, BoundClause clause)
    {
        var groups = ClauseDays.Groups(context, clause).ToImmutableArray();
        var most = 0;
        var judged = Choices.Judge(context, groups, world =>
        {
            var shown = ClauseDays.Of(context, world, clause);
            most = Math.Max(most, shown.Unresolved is null ? shown.Readings.Max(r => r.Runs.Length) : 1);
            return Verdict.Met;
        });
        for (var i = 0; i < (judged.IsCapped ? Math.Max(1, most) : most); i++)
        {
            var run = i;
            yield return new TriggerCandidate(groups, RecordSentences.Clause(clause), w => RunStart(context, w, clause, run), _ => null);
        }
    }

    /// <summary>Where some reading has no such run, it may also begin only after T.</summary>
    private static DayInterval? RunStart(EvaluationContext context, World world, BoundClause clause, int run)
    {
        var shown = ClauseDays.Of(context, world, clause);
        if (shown.Unresolved is not null)
        {
            return new DayInterval(Day.Always, context.T);
        }

        var starts = shown.Readings.Select(r => run < r.Runs.Length ? r.Runs[run].Lo : (Day?)null).ToList();
        var known = starts.Where(d => d is not null).Select(d => d!.Value).ToList();
        return known.Count == 0 ? null
            : new DayInterval(known.Aggregate(Day.Min), known.Count < starts.Count ? context.T.AddDays(1) : known.Aggregate(Day.Max));
    }
}
