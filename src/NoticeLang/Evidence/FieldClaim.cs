using System;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evidence;

/// <summary>
/// What a field of a report says, and what two reports' fields say together. A number or a date is narrowed to what both allow. A list
/// says all its values, so two lists with a value in common together say the values of both.
/// </summary>
internal static class FieldClaim
{
    public static bool HaveCommonValue(EvidenceField a, EvidenceField b) =>
        EvidenceKeys.IsRemark(a.Name) || IsItemised(a.Name) || Common(a, b) is not null;

    /// <summary>The field of the fact two reports make; where they have nothing in common or it is no claim, the first.</summary>
    public static EvidenceField Merge(EvidenceField a, EvidenceField b) =>
        EvidenceKeys.IsRemark(a.Name) ? a : IsItemised(a.Name) ? Union(a, b) : Common(a, b) ?? a;

    /// <summary>Whether each item of the list is a claim of its own.</summary>
    private static bool IsItemised(string field) => field is "items" or "omits";

    private static EvidenceField? Common(EvidenceField a, EvidenceField b)
    {
        if (a.Values.SequenceEqual(b.Values, StringComparer.Ordinal))
        {
            return a;
        }

        if (a.Values.Length != 1 || b.Values.Length != 1)
        {
            return a.Values.Intersect(b.Values, StringComparer.Ordinal).Any() ? Union(a, b) : null;
        }

        if (ValueInterval.TryParse(a.Value, out var left) && ValueInterval.TryParse(b.Value, out var right)
            && (left.Unit == right.Unit || left.Unit.Length == 0 || right.Unit.Length == 0))
        {
            // The one with a unit speaks for both.
            var both = left.Unit.Length >= right.Unit.Length ? left.Intersect(right) : right.Intersect(left);
            return both.IsEmpty ? null : Narrower(a, left == both, b, right == both, both.ToString());
        }

        if (EvidenceDates.TryParse(a.Value, out var first) && EvidenceDates.TryParse(b.Value, out var second))
        {
            var both = first.Intersect(second);
            return both.IsEmpty ? null : Narrower(a, first == both, b, second == both, both.Lo.ToIsoString() + ".." + both.Hi.ToIsoString());
        }

        return null;
    }

    private static EvidenceField Narrower(EvidenceField a, bool isA, EvidenceField b, bool isB, string text) =>
        isA ? a : isB ? b : a with { Values = [text] };

    private static EvidenceField Union(EvidenceField a, EvidenceField b) =>
        b.Values.Except(a.Values, StringComparer.Ordinal).Any()
            ? a with { Values = [.. a.Values.Union(b.Values, StringComparer.Ordinal)] }
            : a;
}
