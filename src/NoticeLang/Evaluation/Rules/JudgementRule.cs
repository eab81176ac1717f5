using System;
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
        var late = DaysLate(findings, by, t);
        verdicts = late is null ? verdicts : verdicts.Add(Verdict.MetLate);
        verdicts = MayStayNo(findings, by, t) ? verdicts.Add(Verdict.NotMet) : verdicts;
        verdicts = findings.All(f => f.Day.Hi > t) ? verdicts.Add(Verdict.ForJudgement) : verdicts;
        return new JudgementOutcome(verdicts, inForce, late);
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

    private static bool MayBeInForce(FindingFact finding, Day day, IEnumerable<FindingFact> among) =>
        finding.Day.Lo <= day && among.All(f => f.Day.Lo <= finding.Day.Hi || f.Day.Hi > day);

    // Some reading has no yes in force on the day named, and each yes after that day not before another.
    private static bool MayWait(IReadOnlyCollection<FindingFact> findings, Day by, Day yesFrom) =>
        findings.All(f => f.Day.Hi >= Earliest(f, by, yesFrom)) || MayWaitAfterNo(findings, by, yesFrom);

    private static bool MayWaitAfterNo(IReadOnlyCollection<FindingFact> findings, Day by, Day yesFrom) =>
        findings.Any(no => !no.IsYes && no.Day.Lo <= by && findings.All(
            f => f.Day.Lo <= Day.Min(no.Day.Hi, by) || f.Day.Hi >= Earliest(f, by, yesFrom)));

    private static Day Earliest(FindingFact finding, Day by, Day yesFrom) => finding.IsYes ? yesFrom : by.AddDays(1);

    // No yes by T, and yet there is some finding.
    private static bool MayStayNo(ImmutableArray<FindingFact> findings, Day by, Day t)
    {
        var after = t.AddDays(1);
        return MayWaitAfterNo(findings, by, after)
            || (findings.All(f => f.Day.Hi >= Earliest(f, by, after)) && findings.Any(f => !f.IsYes && f.Day.Lo <= t));
    }

    // The first yes after the day named may be on a day that one can have, if every other may wait for it.
    private static (int Least, int Most)? DaysLate(ImmutableArray<FindingFact> findings, Day by, Day t)
    {
        (int Least, int Most)? late = null;
        for (var i = 0; i < findings.Length; i++)
        {
            var yes = findings[i];
            var others = findings.RemoveAt(i);
            var soonest = Day.Max(yes.Day.Lo, by.AddDays(1));
            if (!yes.IsYes || soonest > Day.Min(yes.Day.Hi, t) || !MayWait(others, by, by.AddDays(1)))
            {
                continue;
            }

            var (first, latest) = (soonest - by, soonest - by);
            foreach (var day in others.Where(f => f.IsYes).Select(f => f.Day.Hi).Append(yes.Day.Hi).Append(t))
            {
                if (day > soonest && day <= Day.Min(yes.Day.Hi, t) && MayWait(others, by, day))
                {
                    latest = Math.Max(latest, day - by);
                }
            }

            latest = MayWait(others, by, by.AddDays(latest)) ? latest : 0;
            late = late is { } l ? (Math.Min(l.Least, first), Math.Max(l.Most, latest)) : (first, latest);
        }

        return late;
    }
}
