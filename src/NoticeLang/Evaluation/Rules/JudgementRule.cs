using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>
/// Judgements (semantics 8): the latest finding dated on or before a day is in force on it. Where days are inexact one finding may be
/// the latest iff it can be put on or after the first day of every other, which must else come later than the day asked about.
/// </summary>
public static class JudgementRule
{
    /// <param name="byDay">The day it must be so found; null: as in force at T.</param>
    public static JudgementOutcome Evaluate(Day? byDay, ImmutableArray<FindingFact> findings, Day w0, Day t)
    {
        if (t < w0)
        {
            return new JudgementOutcome(Verdict.NotTriggered, [], null);
        }

        var day = Day.Min(byDay ?? t, t);
        ImmutableArray<int> inForce = [.. findings.Where(f => MayBeInForce(f, day, findings)).Select(f => f.Id)];
        if (byDay is not { } by)
        {
            return new JudgementOutcome(AtT(findings, t, Verdict.NotMet, Verdict.ForJudgement), inForce, null);
        }

        if (t <= by)
        {
            return new JudgementOutcome(t < by ? Verdict.Due : AtT(findings, t, Verdict.Due, Verdict.Due), inForce, null);
        }

        var verdicts = findings.Any(f => f.IsYes && MayBeInForce(f, by, findings)) ? Verdict.Met : VerdictSet.Empty;
        List<FindingFact> late = [.. findings.Where((f, i) => f.IsYes && f.Day.Lo <= t && f.Day.Hi > by && MayFollowNo(findings.RemoveAt(i), by))];
        verdicts = late.Count > 0 ? verdicts.Add(Verdict.MetLate) : verdicts;
        verdicts = MayStayNo(findings, by, t) ? verdicts.Add(Verdict.NotMet) : verdicts;
        verdicts = findings.All(f => f.Day.Hi > t) ? verdicts.Add(Verdict.ForJudgement) : verdicts;
        return new JudgementOutcome(verdicts, inForce, DaysLate(late, by, t));
    }

    private static VerdictSet AtT(ImmutableArray<FindingFact> findings, Day t, Verdict no, Verdict none)
    {
        var verdicts = findings.All(f => f.Day.Hi > t) ? none : VerdictSet.Empty;
        foreach (var finding in findings.Where(f => MayBeInForce(f, t, findings)))
        {
            verdicts = verdicts.Add(finding.IsYes ? Verdict.Met : no);
        }

        return verdicts;
    }

    private static bool MayBeInForce(FindingFact finding, Day day, IEnumerable<FindingFact> among)
    {
        var latest = Day.Min(finding.Day.Hi, day);
        return finding.Day.Lo <= day && among.All(f => f.Day.Lo <= latest || f.Day.Hi > day);
    }

    // On the day named no yes is in force, whatever comes after it.
    private static bool MayFollowNo(ImmutableArray<FindingFact> others, Day by) =>
        others.All(f => f.Day.Hi > by) || others.Any(f => !f.IsYes && MayBeInForce(f, by, others));

    // Nor is there a yes after it by T, and there is some finding.
    private static bool MayStayNo(ImmutableArray<FindingFact> findings, Day by, Day t)
    {
        var noneBefore = findings.All(f => f.Day.Hi > (f.IsYes ? t : by));
        if (noneBefore && findings.Any(f => !f.IsYes && f.Day.Lo <= t))
        {
            return true;
        }

        return findings.Any(no => !no.IsYes && no.Day.Lo <= by && findings.All(
            f => f.Day.Lo <= Day.Min(no.Day.Hi, by) || f.Day.Hi > (f.IsYes ? t : by)));
    }

    private static (int Least, int Most)? DaysLate(List<FindingFact> late, Day by, Day t)
    {
        if (late.Count == 0)
        {
            return null;
        }

        var start = by.AddDays(1);
        List<FindingFact> surely = [.. late.Where(f => f.Day.Lo >= start && f.Day.Hi <= t)];
        var latest = surely.Count > 0 ? surely.Min(f => f.Day.Hi) : late.Max(f => Day.Min(f.Day.Hi, t));
        return (late.Min(f => Day.Max(f.Day.Lo, start)) - by, latest - by);
    }
}
