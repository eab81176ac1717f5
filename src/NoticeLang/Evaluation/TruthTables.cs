using System;
using System.Collections.Generic;

namespace NoticeLang.Evaluation;

/// <summary>The connectives over <see cref="Truth"/> (semantics 2.1). Absorption and distribution hold only up to the reason.</summary>
public static class TruthTables
{
    public static Truth Not(Truth a) => a switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        _ => a,
    };

    public static Truth And(Truth a, Truth b) =>
        a == Truth.False || b == Truth.False ? Truth.False : a == Truth.True ? b : b == Truth.True ? a : Stronger(a, b);

    public static Truth Or(Truth a, Truth b) =>
        a == Truth.True || b == Truth.True ? Truth.True : a == Truth.False ? b : b == Truth.False ? a : Stronger(a, b);

    /// <summary>Of no parts, true.</summary>
    public static Truth And(IEnumerable<Truth> parts)
    {
        var all = Truth.True;
        foreach (var part in parts)
        {
            all = And(all, part);
        }

        return all;
    }

    /// <summary>Of no parts, false.</summary>
    public static Truth Or(IEnumerable<Truth> parts)
    {
        var any = Truth.False;
        foreach (var part in parts)
        {
            any = Or(any, part);
        }

        return any;
    }

    /// <summary>At least k of the parts are true.</summary>
    public static Truth AtLeast(int k, IEnumerable<Truth> parts)
    {
        var (shown, undecided, reason) = (0, 0, Truth.Absent);
        foreach (var part in parts)
        {
            if (part == Truth.True)
            {
                shown++;
            }
            else if (part != Truth.False)
            {
                undecided++;
                reason = Stronger(reason, part);
            }
        }

        return shown >= k ? Truth.True : shown + undecided < k ? Truth.False : reason;
    }

    public static Truth AtMost(int k, IEnumerable<Truth> parts) => Not(AtLeast(k + 1, parts));

    public static Truth Exactly(int k, IEnumerable<Truth> parts)
    {
        List<Truth> all = [.. parts];
        return And(AtLeast(k, all), AtMost(k, all));
    }

    private static Truth Stronger(Truth a, Truth b) => (Truth)Math.Max((int)a, (int)b);
}
