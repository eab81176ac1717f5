using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;

namespace NoticeLang.Evaluation;

/// <summary>Values held against values, as written and never rounded (semantics 6).</summary>
internal static class FigureValues
{
    /// <summary>Imprecise where two inexact values may pass or not.</summary>
    public static Truth Compare(ValueInterval value, Comparison comparison, ValueInterval bound) => comparison switch
    {
        Comparison.AtLeast => Decide(IsAtLeast(value, bound), IsBelow(value, bound)),
        Comparison.AtMost => Decide(IsAtLeast(bound, value), IsBelow(bound, value)),
        Comparison.Above => Decide(IsBelow(bound, value), IsAtLeast(bound, value)),
        Comparison.Below => Decide(IsBelow(value, bound), IsAtLeast(value, bound)),
        _ => Decide(value.IsExact && bound.IsExact && value.Lo == bound.Lo, IsBelow(value, bound) || IsBelow(bound, value)),
    };

    public static ValueInterval Exactly(decimal number) => new(number, number);

    /// <summary>
    /// The exact values an inexact bound may have, as far as they differ for these figures: the ends of all, and one between each two.
    /// </summary>
    public static ImmutableArray<ValueInterval> Readings(ValueInterval bound, IEnumerable<ValueInterval> figures)
    {
        if (bound.IsExact)
        {
            return [bound];
        }

        var ends = figures.Append(bound).SelectMany(f => new[] { f.Lo, f.Hi }).OfType<decimal>().Distinct().Order().ToList();
        if (ends.Count == 0)
        {
            return [Exactly(0)];
        }

        var points = new List<decimal> { ends[0] - 1 };
        for (var i = 0; i < ends.Count; i++)
        {
            points.Add(ends[i]);
            points.Add(i + 1 < ends.Count ? (ends[i] + ends[i + 1]) / 2 : ends[i] + 1);
        }

        return [.. points.Where(p => Contains(bound, p)).Select(Exactly)];
    }

    private static Truth Decide(bool passes, bool fails) => passes ? Truth.True : fails ? Truth.False : Truth.Imprecise;

    // Surely a ≥ b; surely a < b.
    private static bool IsAtLeast(ValueInterval a, ValueInterval b) => a.Lo >= b.Hi;

    private static bool IsBelow(ValueInterval a, ValueInterval b) => a.Hi < b.Lo || (a.Hi is not null && a.Hi == b.Lo && (a.HiOpen || b.LoOpen));

    private static bool Contains(ValueInterval bound, decimal value) =>
        !(value < bound.Lo || value > bound.Hi || (value == bound.Lo && bound.LoOpen) || (value == bound.Hi && bound.HiOpen));
}
