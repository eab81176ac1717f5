using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;

namespace NoticeLang.Evaluation;

/// <summary>Whether a record's value passes a test; numbers are compared as written, never rounded (language 3, measures).</summary>
internal static class FieldTests
{
    /// <summary>Absent where there is no value, imprecise where an inexact one may pass or not.</summary>
    public static Truth Test(BoundFieldTest test, ImmutableArray<string> values)
    {
        if (values.IsEmpty)
        {
            return Truth.Absent;
        }

        return test.Value switch
        {
            NamesValue names => FromBool(names.Joiner == NameJoiner.And ? names.Names.All(values.Contains) : names.Names.Any(values.Contains)),
            AmountValue { Amount: NumberAmount number } amount => Compare(values[0], amount.Comparison, number.Number),
            AmountValue { Amount: NamedAmount named } => FromBool(values.Contains(named.Name)),
            _ => Truth.Absent,
        };
    }

    private static Truth Compare(string text, Comparison comparison, decimal bound)
    {
        if (!ValueInterval.TryParse(text, out var value))
        {
            return Truth.Absent;
        }

        var f = (Lo: value.Lo ?? decimal.MinValue, Hi: value.Hi ?? decimal.MaxValue, value.LoOpen, value.HiOpen);
        bool lowPasses = Passes(f.Lo, comparison, bound), highPasses = Passes(f.Hi, comparison, bound);
        if (value.IsExact)
        {
            return FromBool(lowPasses);
        }

        if (f.LoOpen && f.Lo == bound && comparison is Comparison.Above)
        {
            lowPasses = true;
        }

        if (f.HiOpen && f.Hi == bound && comparison is Comparison.Below)
        {
            highPasses = true;
        }

        return comparison == Comparison.Equal
            ? (bound < f.Lo || bound > f.Hi ? Truth.False : Truth.Imprecise)
            : lowPasses == highPasses ? FromBool(lowPasses) : Truth.Imprecise;
    }

    private static bool Passes(decimal value, Comparison comparison, decimal bound) => comparison switch
    {
        Comparison.AtLeast => value >= bound,
        Comparison.AtMost => value <= bound,
        Comparison.Above => value > bound,
        Comparison.Below => value < bound,
        _ => value == bound,
    };

    private static Truth FromBool(bool value) => value ? Truth.True : Truth.False;
}
