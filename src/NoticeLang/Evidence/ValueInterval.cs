using System;
using System.Globalization;
using NoticeLang.Text;

namespace NoticeLang.Evidence;

/// <summary>
/// A number as a source gives it: one value, somewhere from <paramref name="Lo"/> to <paramref name="Hi"/>; null is no bound. A number is
/// compared as written, never rounded: 19% is 19, not 18.5 to 19.5. <c>about N</c> has no bounds: nothing says how near is near.
/// </summary>
/// <param name="Unit">"%", "£", or the words after the number; empty for none.</param>
/// <param name="LoOpen">True for <c>more than N</c>: N itself is out.</param>
/// <param name="HiOpen">True for <c>less than N</c>.</param>
public readonly record struct ValueInterval(decimal? Lo, decimal? Hi, string Unit = "", bool LoOpen = false, bool HiOpen = false)
{
    public bool IsExact => Lo is not null && Lo == Hi;

    public bool IsEmpty => Lo > Hi || (Lo is not null && Lo == Hi && (LoOpen || HiOpen));

    /// <summary>
    /// Whether, of something measured in percent, this may be a share or the percentage: 0.19, or 1, without a sign. Spreadsheets hold 19% as 0.19, and 1 for all.
    /// </summary>
    public bool IsShareOrPercent =>
        Unit.Length == 0 && (Lo ?? Hi) is not null && IsWithinOne(Lo) && IsWithinOne(Hi) && !(Lo is 0 or null && Hi is 0 or null);

    /// <summary>Of something measured in percent: where <see cref="IsShareOrPercent"/>, from the one reading to the other; else this.</summary>
    public ValueInterval InPercent() => !IsShareOrPercent ? this : this with
    {
        Lo = Lo is { } lo ? Math.Min(lo, lo * 100) : null,
        Hi = Hi is { } hi ? Math.Max(hi, hi * 100) : null,
    };

    /// <summary>
    /// Reads 19, 19%, 10,000, £1.5, 3 days, <c>18..20%</c>, <c>between 18 and 20%</c>, <c>more than 20</c>, <c>less than 20</c>,
    /// <c>at least 20</c>, <c>at most 20</c>, <c>about 20</c>; <c>all</c> is 100%.
    /// </summary>
    public static bool TryParse(string? text, out ValueInterval value)
    {
        value = default;
        var words = PlainWriting.Of(text ?? "").Trim();
        if (words is "all")
        {
            value = new ValueInterval(100, 100, "%");
            return true;
        }

        if (Bound(words, "more than ", "over ") is { } above)
        {
            value = new ValueInterval(above.Number, null, above.Unit, LoOpen: true);
        }
        else if (Bound(words, "less than ", "under ") is { } below)
        {
            value = new ValueInterval(null, below.Number, below.Unit, HiOpen: true);
        }
        else if (Bound(words, "at least ") is { } least)
        {
            value = new ValueInterval(least.Number, null, least.Unit);
        }
        else if (Bound(words, "at most ", "up to ") is { } most)
        {
            value = new ValueInterval(null, most.Number, most.Unit);
        }
        else if (Bound(words, "about ", "around ", "approximately ") is { } near)
        {
            value = new ValueInterval(null, null, near.Unit);
        }
        else if (Range(words) is var (from, to))
        {
            value = new ValueInterval(from.Number, to.Number, to.Unit);
        }
        else if (Single(words) is { } only)
        {
            value = new ValueInterval(only.Number, only.Number, only.Unit);
        }
        else
        {
            return false;
        }

        return !value.IsEmpty;
    }

    /// <summary>The values both allow; the units are taken to be the same.</summary>
    public ValueInterval Intersect(ValueInterval other)
    {
        var (lo, loOpen) = Lo is null || other.Lo > Lo ? (other.Lo, other.LoOpen) : (Lo, LoOpen || (Lo == other.Lo && other.LoOpen));
        var (hi, hiOpen) = Hi is null || other.Hi < Hi ? (other.Hi, other.HiOpen) : (Hi, HiOpen || (Hi == other.Hi && other.HiOpen));
        return new ValueInterval(lo, hi, Unit, loOpen, hiOpen);
    }

    /// <summary>As evidence would write it.</summary>
    public override string ToString() =>
        IsExact ? Write(Lo, true)
        : (Lo, Hi) switch
        {
            (null, null) => "any number",
            (null, _) => (HiOpen ? "less than " : "at most ") + Write(Hi, true),
            (_, null) => (LoOpen ? "more than " : "at least ") + Write(Lo, true),
            _ => Write(Lo, false) + ".." + Write(Hi, true),
        };

    private static bool IsWithinOne(decimal? number) => number is null or (>= -1 and <= 1);

    private string Write(decimal? number, bool withUnit)
    {
        var digits = number!.Value.ToString(CultureInfo.InvariantCulture);
        return Unit == "£" ? Unit + digits : !withUnit || Unit.Length == 0 ? digits : Unit == "%" ? digits + Unit : digits + " " + Unit;
    }

    private static (decimal Number, string Unit)? Bound(string text, params ReadOnlySpan<string> prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return Single(text[prefix.Length..]);
            }
        }

        return null;
    }

    private static ((decimal Number, string Unit), (decimal Number, string Unit))? Range(string text)
    {
        var between = text.StartsWith("between ", StringComparison.OrdinalIgnoreCase);
        var separator = between ? " and " : "..";
        var rest = between ? text["between ".Length..] : text;
        var at = rest.IndexOf(separator, StringComparison.Ordinal);
        return at > 0 && Single(rest[..at]) is { } from && Single(rest[(at + separator.Length)..]) is { } to
            && (from.Unit.Length == 0 || from.Unit == to.Unit)
            ? (from, to)
            : null;
    }

    private static (decimal Number, string Unit)? Single(string text)
    {
        var rest = text.AsSpan().Trim();
        var isMoney = rest.StartsWith("£", StringComparison.Ordinal);
        rest = isMoney ? rest[1..] : rest;
        var end = 0;
        while (end < rest.Length && (char.IsAsciiDigit(rest[end]) || rest[end] is '.' or ',' || (end == 0 && rest[end] == '-')))
        {
            end++;
        }

        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        if (end == 0 || !HasThousands(rest[..end]) || !decimal.TryParse(rest[..end], Styles, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var tail = rest[end..];
        var unit = tail.Trim();
        // "19 to 25" is no 19 of a unit.
        var isUnit = unit.IsEmpty || (unit is "%") || (char.IsWhiteSpace(tail[0]) && char.IsAsciiLetter(unit[0]) && !unit.ContainsAnyInRange('0', '9'));
        return !isUnit ? null : (number, isMoney ? "£" : unit is "per cent" or "percent" ? "%" : unit.ToString());
    }

    /// <summary>Whether commas part thousands, as in 1,234,567.5, if there are any: 1,5 is not 15.</summary>
    private static bool HasThousands(ReadOnlySpan<char> number)
    {
        if (!number.Contains(','))
        {
            return true;
        }

        var whole = number.TrimStart('-');
        whole = whole.IndexOf('.') is >= 0 and var point ? whole[..point] : whole;
        var first = whole.IndexOf(',');
        if (first is <= 0 or > 3)
        {
            return false;
        }

        for (var at = first; at < whole.Length; at += 4)
        {
            if (whole[at] != ',' || whole.Length < at + 4 || whole[(at + 1)..(at + 4)].Contains(','))
            {
                return false;
            }
        }

        return true;
    }
}
