using System;
using System.Globalization;
using System.Text;

namespace NoticeLang.Workspace.Evidence.Workbooks;

/// <summary>A number as a workbook shows it: digits and a point, never by way of a binary fraction.</summary>
/// <param name="Digits">Without zeros at either end; empty for 0.</param>
/// <param name="Point">How many of the digits stand before the point; may be negative, or more than there are.</param>
internal readonly record struct DecimalText(bool IsNegative, string Digits, int Point)
{
    /// <summary>Workbooks keep and show so many, and write two more that are an accident of the binary form.</summary>
    private const int SignificantDigits = 15;
    private const int LongestRaw = 400;
    private const int LargestExponent = 400;

    /// <summary>Beyond this many places, up or down, it is written with an exponent.</summary>
    private const int LongestPlain = 21;

    /// <summary>Reads 19, -0.19, 1.9E-2; false for NaN and all else that is no number.</summary>
    public static bool TryParse(string raw, out DecimalText number)
    {
        number = default;
        var text = raw.AsSpan().Trim();
        if (text.Length is 0 or > LongestRaw)
        {
            return false;
        }

        var isNegative = text[0] == '-';
        text = text[0] is '-' or '+' ? text[1..] : text;
        var exponent = 0;
        if (text.IndexOfAny('e', 'E') is >= 0 and var e)
        {
            if (!int.TryParse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) || Math.Abs(exponent) > LargestExponent)
            {
                return false;
            }

            text = text[..e];
        }

        var dot = text.IndexOf('.');
        var whole = dot < 0 ? text : text[..dot];
        var part = dot < 0 ? [] : text[(dot + 1)..];
        if (whole.Length + part.Length == 0 || whole.ContainsAnyExceptInRange('0', '9') || part.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var digits = string.Concat(whole, part);
        var zeros = digits.Length - digits.AsSpan().TrimStart('0').Length;
        number = Round(isNegative, digits[zeros..], whole.Length - zeros + exponent);
        return true;
    }

    /// <summary>The number times ten to some power, in plain digits.</summary>
    public string ToText(int shift = 0)
    {
        if (Digits.Length == 0)
        {
            return "0";
        }

        var point = Point + shift;
        var sign = IsNegative ? "-" : "";
        if (point is > LongestPlain or < -LongestPlain)
        {
            var rest = Digits.Length > 1 ? "." + Digits[1..] : "";
            return string.Create(CultureInfo.InvariantCulture, $"{sign}{Digits[0]}{rest}E{point - 1:+0;-0}");
        }

        return point <= 0 ? $"{sign}0.{new string('0', -point)}{Digits}"
            : point >= Digits.Length ? sign + Digits + new string('0', point - Digits.Length)
            : $"{sign}{Digits[..point]}.{Digits[point..]}";
    }

    private static DecimalText Round(bool isNegative, string digits, int point)
    {
        if (digits.Length > SignificantDigits)
        {
            var roundsUp = digits[SignificantDigits] >= '5';
            var kept = new StringBuilder(digits, 0, SignificantDigits, SignificantDigits + 1);
            for (var i = SignificantDigits - 1; roundsUp && i >= 0; i--)
            {
                roundsUp = kept[i] == '9';
                kept[i] = roundsUp ? '0' : (char)(kept[i] + 1);
            }

            if (roundsUp)
            {
                kept.Insert(0, '1');
                point++;
            }

            digits = kept.ToString();
        }

        digits = digits.TrimEnd('0');
        return new DecimalText(isNegative && digits.Length > 0, digits, point);
    }
}
