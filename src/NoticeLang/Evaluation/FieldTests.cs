using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using NoticeLang.Binding;

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

    /// <summary>
    /// The least and most a figure may be: "19%", "£10,000", "18..20%", "about 50%" (anything: no bound is given), "more than 20",
    /// "at least 20", "less than 20", "at most 20". Null where it is no figure.
    /// </summary>
    public static (decimal Lo, decimal Hi, bool LoOpen, bool HiOpen)? ParseFigure(string text)
    {
        var value = text.Trim();
        foreach (var (word, isLow, isOpen) in new[]
        {
            ("more than ", true, true), ("at least ", true, false), ("over ", true, true),
            ("less than ", false, true), ("at most ", false, false), ("under ", false, true),
        })
        {
            if (value.StartsWith(word, StringComparison.Ordinal) && ParseNumber(value[word.Length..]) is { } bound)
            {
                return isLow ? (bound, decimal.MaxValue, isOpen, false) : (decimal.MinValue, bound, false, isOpen);
            }
        }

        foreach (var word in new[] { "about ", "around ", "nearly ", "some " })
        {
            if (value.StartsWith(word, StringComparison.Ordinal) && ParseNumber(value[word.Length..]) is not null)
            {
                return (decimal.MinValue, decimal.MaxValue, false, false);
            }
        }

        var dots = value.IndexOf("..", StringComparison.Ordinal);
        if (dots > 0 && ParseNumber(value[..dots]) is { } lo && ParseNumber(value[(dots + 2)..]) is { } hi)
        {
            return (lo, hi, false, false);
        }

        return ParseNumber(value) is { } exact ? (exact, exact, false, false) : null;
    }

    private static Truth Compare(string text, Comparison comparison, decimal bound)
    {
        if (ParseFigure(text) is not { } f)
        {
            return Truth.Absent;
        }

        bool lowPasses = Passes(f.Lo, comparison, bound), highPasses = Passes(f.Hi, comparison, bound);
        if (f.Lo == f.Hi)
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

    private static decimal? ParseNumber(string text)
    {
        var digits = text.Trim().TrimStart('£').TrimEnd('%').Trim();
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }
}
