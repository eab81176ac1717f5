using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace NoticeLang.Evaluation;

/// <summary>How verdicts of parts make the verdict of a whole (semantics 2.2).</summary>
public static class VerdictTables
{
    /// <summary>O∧: worst first. The enum is declared in this order.</summary>
    public static readonly ImmutableArray<Verdict> WorstFirst = [.. Enum.GetValues<Verdict>()];

    /// <summary>O∨: best first.</summary>
    public static readonly ImmutableArray<Verdict> BestFirst =
    [
        Verdict.Met, Verdict.MetLate, Verdict.OnTrack, Verdict.Due, Verdict.Suspended, Verdict.Disputed, Verdict.Unclear,
        Verdict.NotEvidenced, Verdict.ForJudgement, Verdict.NotMet, Verdict.NotTriggered,
    ];

    private static readonly int[] Goodness = [.. WorstFirst.Select(v => BestFirst.IndexOf(v))];

    /// <summary>The worst part; of no parts: not triggered.</summary>
    public static Verdict And(IEnumerable<Verdict> parts)
    {
        var worst = Verdict.NotTriggered;
        foreach (var part in parts)
        {
            worst = part < worst ? part : worst;
        }

        return worst;
    }

    /// <summary>The best part; of no parts: not triggered.</summary>
    public static Verdict Or(IEnumerable<Verdict> parts)
    {
        var best = Verdict.NotTriggered;
        foreach (var part in parts)
        {
            best = Goodness[(int)part] < Goodness[(int)best] ? part : best;
        }

        return best;
    }

    /// <summary>The worst of the k best parts; of all, if they are fewer.</summary>
    public static Verdict AtLeast(int k, IEnumerable<Verdict> parts) => And(Best(k, [.. parts]).Select(p => p.Part));

    /// <summary>The places of the parts that decide <see cref="And(IEnumerable{Verdict})"/>, in the notice's order.</summary>
    public static ImmutableArray<int> DecidingAnd(IReadOnlyList<Verdict> parts) => Places(parts, And(parts));

    /// <summary>The places of the parts that decide <see cref="Or(IEnumerable{Verdict})"/>, in the notice's order.</summary>
    public static ImmutableArray<int> DecidingOr(IReadOnlyList<Verdict> parts) => Places(parts, Or(parts));

    /// <summary>The places, among the k best, of those with the verdict of <see cref="AtLeast"/>, in the notice's order.</summary>
    public static ImmutableArray<int> DecidingAtLeast(int k, IReadOnlyList<Verdict> parts)
    {
        var verdict = AtLeast(k, parts);
        return [.. Best(k, parts).Where(p => p.Part == verdict).Select(p => p.Place).Order()];
    }

    /// <summary>The verdict as the truth of "X is met".</summary>
    public static Truth TruthOf(Verdict verdict) => verdict switch
    {
        Verdict.Met or Verdict.MetLate => Truth.True,
        Verdict.NotMet => Truth.False,
        Verdict.Disputed => Truth.Contradicted,
        Verdict.Unclear => Truth.Imprecise,
        _ => Truth.Absent,
    };

    /// <summary>The verdict as the truth of "X is on track".</summary>
    public static Truth TruthOfOnTrack(Verdict verdict) => verdict == Verdict.OnTrack ? Truth.True : TruthOf(verdict);

    private static IEnumerable<(Verdict Part, int Place)> Best(int k, IReadOnlyList<Verdict> parts) =>
        parts.Select((part, place) => (Part: part, Place: place)).OrderBy(p => Goodness[(int)p.Part]).ThenBy(p => p.Place).Take(k);

    private static ImmutableArray<int> Places(IReadOnlyList<Verdict> parts, Verdict verdict) =>
        [.. Enumerable.Range(0, parts.Count).Where(i => parts[i] == verdict)];
}
