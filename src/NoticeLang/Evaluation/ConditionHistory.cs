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
        var reports = new SortedDictionary<int, VerdictReport>();
        VerdictReport At(int number)
        {
            if (!reports.TryGetValue(number, out var report))
            {
                var day = new Day(number);
                var context = root.With(root.View.At(day), day).Anew();
                foreach (var other in needed)
                {
                    context.Keep(evaluate(context, other), context.DueDaysOf(other.Symbol));
                }

                reports[number] = report = context.ResultOf(condition)?.Report ?? new VerdictReport(Verdict.NotTriggered);
            }

            return report;
        }

        var first = FirstDay().Number;
        if (needed is [{ } alone] && HistoryEdges.OnlyTimePasses(root.Program, alone))
        {
            var edges = HistoryEdges.Of(root, first);
            for (var i = 1; i < edges.Count; i++)
            {
                Between(edges[i - 1], edges[i], At);
            }
        }
        else
        {
            for (var number = first; number <= root.T.Number; number++)
            {
                At(number);
            }
        }

        return Runs(reports);
    }

    /// <summary>Works out the days between two until those left out are sure to be as the days on both sides of them.</summary>
    private static void Between(int from, int to, Func<int, VerdictReport> at)
    {
        if (IsSame(at(from), at(to)) || to - from <= 1)
        {
            return;
        }

        var middle = from + ((to - from) / 2);
        Between(from, middle, at);
        Between(middle, to, at);
    }

    private static bool IsSame(VerdictReport a, VerdictReport b) => a.Verdict == b.Verdict && a.CouldBe == b.CouldBe;

    private static ImmutableArray<VerdictRun> Runs(SortedDictionary<int, VerdictReport> reports)
    {
        var runs = new List<VerdictRun>();
        foreach (var (number, report) in reports)
        {
            var day = new Day(number);
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
