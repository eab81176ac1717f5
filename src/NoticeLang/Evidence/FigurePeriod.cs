using NoticeLang.Time;

namespace NoticeLang.Evidence;

/// <summary>What days a figure is about, and what it is worth.</summary>
public static class FigurePeriod
{
    /// <summary>
    /// The days of its period (<c>in: 2021-05</c>, or <c>from</c> and <c>to</c>); null for a figure of one day, and for a period only a
    /// calendar can tell (<c>in: autumn 2021</c>).
    /// </summary>
    public static DayInterval? Of(EvidenceRecord figure) =>
        figure.Value("in") is { } text && EvidenceDates.TryParse(text, out var days) ? (days.Lo.IsFinite && days.Hi.IsFinite ? days : null)
        : figure is { From: { } from, To: { } to } ? new DayInterval(from.Lo, to.Hi)
        : null;

    /// <summary>"actual" (also where not said), "provisional" or "forecast".</summary>
    public static string StatusOf(EvidenceRecord figure) => figure.Value("status") ?? "actual";
}
