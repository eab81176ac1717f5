using System;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Symbols;

namespace NoticeLang.Evaluation;

/// <summary>Which findings say yes to what a sentence asks of a judgement.</summary>
internal static class JudgementValues
{
    /// <summary>Whether a finding is one of those asked for; <c>at least some</c> goes by the declared order.</summary>
    public static bool IsYes(JudgementSymbol judgement, BoundValue value, string finding)
    {
        switch (value)
        {
            case NamesValue names:
                return names.Names.Contains(finding);
            case AmountValue { Amount: NamedAmount named } amount:
                int rank = judgement.Findings.IndexOf(finding), bound = judgement.Findings.IndexOf(named.Name);
                return rank >= 0 && bound >= 0 && amount.Comparison switch
                {
                    Comparison.AtLeast => rank >= bound,
                    Comparison.AtMost => rank <= bound,
                    Comparison.Above => rank > bound,
                    Comparison.Below => rank < bound,
                    _ => rank == bound,
                };
            default:
                return false;
        }
    }

    /// <summary>Whether a fact is a finding on a judgement by one who may decide it; anyone else's is a remark, and so is one in a word the judgement does not have.</summary>
    /// <param name="decider">The one whose it is to be; null for any who may decide it.</param>
    public static bool IsFindingBy(EventFact fact, JudgementSymbol judgement, string? decider = null) =>
        fact is { Kind: RecordKind.Finding, Happened: true, IsPlanned: false }
        && ActQuestion.ValuesOf(fact, "of").Contains(judgement.Name)
        && IsDeclared(judgement, fact.Subject)
        && (decider is null ? judgement.Deciders.IsEmpty || ActQuestion.ValuesOf(fact, "by").Any(b => judgement.Deciders.Contains(b, StringComparer.Ordinal))
            : ActQuestion.ValuesOf(fact, "by").Contains(decider));

    /// <summary>Whether a judgement can come to this: "Inadeqate" shows nothing, neither a yes nor a no.</summary>
    public static bool IsDeclared(JudgementSymbol judgement, string finding) => judgement.Findings.IsEmpty || judgement.Findings.Contains(finding);
}
