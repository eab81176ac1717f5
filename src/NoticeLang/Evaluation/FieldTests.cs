using System;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Symbols;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>Whether a record's value passes a test; numbers are compared as written, never rounded (language 3, measures).</summary>
internal static class FieldTests
{
    /// <summary>Absent where there is no value of the field's kind, imprecise where an inexact one may pass or not.</summary>
    public static Truth Test(BoundFieldTest test, ImmutableArray<string> values)
    {
        if (values.IsDefaultOrEmpty || (test.Field is { Type: FieldType.OneOf } field && !field.Values.Any(v => Names(v, values))))
        {
            return Truth.Absent;
        }

        return test.Value switch
        {
            NamesValue names => FromBool(names.Joiner == NameJoiner.Or ? names.Names.Any(n => Names(n, values)) : names.Names.All(n => Names(n, values))),
            DayValue day => OnDay(values[0], day.Day),
            AmountValue { Amount: NumberAmount number } amount => Compare(values[0], amount.Comparison, number.Number, test.Field?.Type),
            AmountValue { Amount: NamedAmount named } => FromBool(Names(named.Name, values)),
            _ => Truth.Absent,
        };
    }

    /// <summary>Words are one however they are typed: "In person" is in-person.</summary>
    private static bool Names(string name, ImmutableArray<string> values) =>
        values.Any(v => v == name || string.Join('-', v.Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries)).Equals(name, StringComparison.OrdinalIgnoreCase));

    private static Truth OnDay(string text, Day day) =>
        !EvidenceDates.TryParse(text, out var given) ? Truth.Absent
        : !given.Contains(day) ? Truth.False
        : given.IsExact ? Truth.True : Truth.Imprecise;

    private static Truth Compare(string text, Comparison comparison, decimal bound, FieldType? type)
    {
        if (!ValueInterval.TryParse(text, out var value) || !IsOf(type, value.Unit))
        {
            return Truth.Absent;
        }

        value = type == FieldType.Percent ? value.InPercent() : value;
        var f = (Lo: value.Lo ?? decimal.MinValue, Hi: value.Hi ?? decimal.MaxValue, value.LoOpen, value.HiOpen);
        bool lowPasses = Passes(f.Lo, comparison, bound), highPasses = Passes(f.Hi, comparison, bound);
        if (value.IsExact)
        {
            return FromBool(lowPasses);
        }

        if (f.LoOpen && f.Lo == bound)
        {
            lowPasses = comparison == Comparison.Above || (comparison != Comparison.AtMost && lowPasses);
        }

        if (f.HiOpen && f.Hi == bound)
        {
            highPasses = comparison == Comparison.Below || (comparison != Comparison.AtLeast && highPasses);
        }

        return comparison == Comparison.Equal
            ? (bound < f.Lo || bound > f.Hi || (f.LoOpen && bound == f.Lo) || (f.HiOpen && bound == f.Hi) ? Truth.False : Truth.Imprecise)
            : lowPasses == highPasses ? FromBool(lowPasses) : Truth.Imprecise;
    }

    /// <summary>A share is no number of things, and money neither; a number without a unit may be any of them.</summary>
    private static bool IsOf(FieldType? type, string unit) => unit.Length == 0 || type switch
    {
        FieldType.Percent => unit == "%",
        FieldType.Money => unit is not "%",
        FieldType.Count => unit is not ("%" or "£"),
        _ => true,
    };

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
