using System.Linq;
using NoticeLang.Evaluation;

namespace NoticeLang.Tests.Evaluation.Worlds;

/// <summary>What a result says, without the words it says it in: what no order of files and no idle record may change.</summary>
internal static class Outcome
{
    public static string Of(ConditionResult result)
    {
        var report = result.Report;
        var ledgers = result.Ledgers.Select(l => $"{l.Kept}/{l.Broken}/{l.LongestGap}/{string.Join(' ', l.Rows.Select(r => $"{r.From}-{r.Due}:{r.Outcome}:{r.Verdict}"))}");
        return $"{report.Verdict}; {report.CouldBe}; {report.Marks}; due {report.DueDay}; left {report.DaysLeft}; late {report.DaysLate}; next {report.NextDue}; "
            + $"kept since {report.KeptSince}; now {report.Now}; begins {report.Begins}; {result.NotEvaluated}; {string.Join(" | ", ledgers)}";
    }

    /// <summary>Met, met late or on track.</summary>
    public static bool IsGood(Verdict verdict) => verdict is Verdict.Met or Verdict.MetLate or Verdict.OnTrack;

    public static bool IsSubset(VerdictSet part, VerdictSet whole) => (part.Bits & ~whole.Bits) == 0;
}
