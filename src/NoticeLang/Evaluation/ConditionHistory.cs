using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Symbols;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>Days one after another on which a condition has one verdict, and could be the same.</summary>
internal sealed record VerdictRun(DayInterval Days, Verdict Verdict, VerdictSet CouldBe);

/// <summary>
/// How conditions stood on each day from the notice's start to T, by what is known at K: needed only where another turns on the day one
/// became so (semantics 7). As at a day d it is the verdict as at d; no verdict before T depends on T, so one history serves all.
/// </summary>
internal sealed class ConditionHistory(EvaluationContext root, Func<EvaluationContext, BoundCondition, ConditionResult> evaluate)
{
    private readonly Dictionary<string, ImmutableArray<VerdictRun>> _runs = new(StringComparer.Ordinal);

    /// <summary>T of the run: the last day a history tells of.</summary>
    public Day LastDay => root.T;

    public ImmutableArray<VerdictRun> Of(ConditionSymbol condition)
    {
        if (!_runs.TryGetValue(condition.Name, out var runs))
        {
            _runs[condition.Name] = runs = WorkOut(condition);
        }

        return runs;
    }

    private ImmutableArray<VerdictRun> WorkOut(ConditionSymbol condition)
    {
        var needed = ConditionOrder.Closure(root.Program, condition);
        var runs = new List<VerdictRun>();
        for (var day = FirstDay(); day <= root.T; day = day.AddDays(1))
        {
            var context = root.With(root.View.At(day), day).Anew();
            foreach (var other in needed)
            {
                context.Keep(evaluate(context, other), context.DueDaysOf(other.Symbol));
            }

            var report = context.ResultOf(condition)?.Report ?? new VerdictReport(Verdict.NotTriggered);
            if (runs.Count > 0 && runs[^1].Verdict == report.Verdict && runs[^1].CouldBe == report.CouldBe)
            {
                runs[^1] = runs[^1] with { Days = new DayInterval(runs[^1].Days.Lo, day) };
            }
            else
            {
                runs.Add(new VerdictRun(DayInterval.Exactly(day), report.Verdict, report.CouldBe));
            }
        }

        return [.. runs];
    }

    /// <summary>The notice's first day, else the first that evidence speaks of.</summary>
    private Day FirstDay()
    {
        if (root.NoticeStart.Lo.IsFinite)
        {
            return root.NoticeStart.Lo;
        }

        var first = root.View.Records.Select(r => r.Record.CountsOn ?? r.Record.From).Where(d => d is { Lo.IsFinite: true }).Select(d => d!.Value.Lo.Number)
            .DefaultIfEmpty(root.T.Number).Min();
        return new Day(first);
    }
}
