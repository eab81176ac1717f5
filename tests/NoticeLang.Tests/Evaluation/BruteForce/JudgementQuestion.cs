using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation;

namespace NoticeLang.Tests.Evaluation.BruteForce;

/// <summary>A finding asked for, by a day or as it stands, and its exact rule (section 8).</summary>
/// <param name="Yes">The findings that will do.</param>
/// <param name="Days">The last day, one a reading; null: none, it is asked as at T.</param>
internal sealed record JudgementQuestion(IReadOnlyList<string> Yes, IReadOnlyList<int>? Days)
{
    public Answer Answer(TinyWorld world) => BruteForce.Answer.OfUnit(Choices.Of(world), facts =>
    {
        var set = VerdictSet.Empty;
        foreach (var placed in Placements([.. facts.Select(f => (f.From, Yes.Contains(f.Subject)))]))
        {
            var known = placed.Where(p => p.Day <= world.T).ToList();
            set = Days is null ? set.Union(AsAt(known, world.T)) : Days.Aggregate(set, (all, day) => all.Union(ByDay(known, world.T, day)));
        }

        return set;
    });

    private static IEnumerable<List<(int Day, bool IsYes)>> Placements(List<((int Lo, int Hi) Day, bool IsYes)> facts)
    {
        IEnumerable<List<(int, bool)>> readings = [[]];
        foreach (var (days, isYes) in facts)
        {
            readings = readings.SelectMany(r => Enumerable.Range(days.Lo, days.Hi - days.Lo + 1), (r, day) => (List<(int, bool)>)[.. r, (day, isYes)]);
        }

        return readings;
    }

    private static VerdictSet AsAt(List<(int Day, bool IsYes)> known, int t) =>
        known.Count == 0 ? Verdict.ForJudgement
        : InForce(known, t).Aggregate(VerdictSet.Empty, (set, isYes) => set.Add(isYes ? Verdict.Met : Verdict.NotMet));

    private static VerdictSet ByDay(List<(int Day, bool IsYes)> known, int t, int day)
    {
        if (known.Count == 0)
        {
            return t <= day ? Verdict.Due : Verdict.ForJudgement;
        }

        if (t < day)
        {
            return Verdict.Due;
        }

        var later = known.Any(k => k.Day > day && k.IsYes);
        var set = VerdictSet.Empty;
        foreach (var isYes in InForce(known, day).DefaultIfEmpty(false))
        {
            set = set.Add(isYes ? Verdict.Met : t == day ? Verdict.Due : later ? Verdict.MetLate : Verdict.NotMet);
        }

        return set;
    }

    /// <summary>The latest dated by a day; of several on its day any may be the latest.</summary>
    private static IEnumerable<bool> InForce(List<(int Day, bool IsYes)> known, int day)
    {
        var dated = known.Where(k => k.Day <= day).ToList();
        return dated.Count == 0 ? [] : dated.Where(k => k.Day == dated.Max(d => d.Day)).Select(k => k.IsYes).Distinct();
    }
}
