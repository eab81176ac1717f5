using System;
using System.Collections.Immutable;
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

    /// <summary>Whether a fact is a finding on a judgement by one who may decide it; anyone else's is a remark.</summary>
    public static bool IsFindingBy(EventFact fact, string judgement, ImmutableArray<string> deciders) =>
        fact is { Kind: RecordKind.Finding, Happened: true, IsPlanned: false }
        && ActQuestion.ValuesOf(fact, "of").Contains(judgement)
        && (deciders.IsEmpty || ActQuestion.ValuesOf(fact, "by").Any(b => deciders.Contains(b, StringComparer.Ordinal)));
}
