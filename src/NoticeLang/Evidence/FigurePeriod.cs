using System;
using System.Globalization;
using NoticeLang.Time;

namespace NoticeLang.Evidence;

/// <summary>What days a figure is about, and what it is worth.</summary>
public static class FigurePeriod
{
    /// <summary>
    /// The days of its period (<c>in: 2021-05</c>, <c>in: 2021/22</c>, or <c>from</c> and <c>to</c>); null for a figure of one day, and for a period only a
    /// calendar can tell (<c>in: autumn 2021</c>).
    /// </summary>
    public static DayInterval? Of(EvidenceRecord figure) =>
        figure.Value("in") is { } text && FinancialYear(text.Trim()) is { } year ? year
        : figure.Value("in") is { } period && EvidenceDates.TryParse(period, out var days) ? (days.Lo.IsFinite && days.Hi.IsFinite ? days : null)
        : figure is { From: { } from, To: { } to } ? new DayInterval(from.Lo, to.Hi)
        : null;

    /// <summary>As in 2021/22: from April to March.</summary>
    private static DayInterval? FinancialYear(string text) =>
        text is [_, _, _, _, '/', _, _]
        && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var next)
        && year is >= 1 and < 9999 && next == (year + 1) % 100
            ? new DayInterval(Day.Of(year, 4, 1), Day.Of(year + 1, 3, 31))
            : null;

    /// <summary>"actual" (also where not said), "provisional" or "forecast"; in small letters, however it is typed.</summary>
    public static string StatusOf(EvidenceRecord figure) => figure.Value("status") is not { } status ? "actual" : status is "actual" ? status : status.Trim().ToLowerInvariant();
}
