using System;
using System.Collections.Generic;
using System.Numerics;

namespace NoticeLang.Evaluation;

/// <summary>The eleven verdicts, in the order <c>O∧</c> of semantics 2.2: worst first, <see cref="NotTriggered"/> neutral and last.</summary>
public enum Verdict
{
    NotMet,
    Disputed,
    Unclear,
    NotEvidenced,
    ForJudgement,
    Due,
    OnTrack,
    Suspended,
    MetLate,
    Met,
    NotTriggered,
}

/// <summary>A set of verdicts: what the readings of one choice give, or what it <em>could be</em>. A value.</summary>
public readonly record struct VerdictSet(int Bits)
{
    public static readonly VerdictSet Empty;

    public bool IsEmpty => Bits == 0;

    public int Count => BitOperations.PopCount((uint)Bits);

    public bool IsSingle => Count == 1;

    /// <summary>The only verdict of a single set; of others the worst.</summary>
    public Verdict Worst => (Verdict)BitOperations.TrailingZeroCount(Bits);

    public static VerdictSet Of(Verdict verdict) => new(1 << (int)verdict);

    public bool Contains(Verdict verdict) => (Bits & (1 << (int)verdict)) != 0;

    public VerdictSet Add(Verdict verdict) => new(Bits | (1 << (int)verdict));

    public VerdictSet Union(VerdictSet other) => new(Bits | other.Bits);

    /// <summary>A choice's verdict: the one all its readings give, else unclear (semantics 0).</summary>
    public Verdict OfReadings() => IsEmpty ? throw new InvalidOperationException("no reading") : IsSingle ? Worst : Verdict.Unclear;

    /// <summary>Worst first.</summary>
    public IEnumerable<Verdict> InOrder()
    {
        for (var i = 0; i <= (int)Verdict.NotTriggered; i++)
        {
            if ((Bits & (1 << i)) != 0)
            {
                yield return (Verdict)i;
            }
        }
    }

    public static implicit operator VerdictSet(Verdict verdict) => Of(verdict);

    public override string ToString() => string.Join(", ", InOrder());
}
