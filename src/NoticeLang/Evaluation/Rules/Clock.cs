using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>What a rule knows of time beside the facts.</summary>
/// <param name="T">As at.</param>
/// <param name="Suspended">The merged suspensions of the duty (1.7).</param>
/// <param name="Closed">The days closed for the sentence (1.5), the shadows' taken out. Every other day is open.</param>
public sealed record Clock(Day T, DaySet Suspended, DaySet Closed)
{
    /// <summary>Whether T is in a suspension of the duty.</summary>
    public bool IsSuspended => Suspended.Contains(T);

    /// <summary>The open days from lo to hi.</summary>
    public DaySet OpenWithin(Day lo, Day hi) => lo > hi ? DaySet.Empty : Closed.ComplementWithin(lo, hi);

    /// <summary>The verdict of a continuing duty that is kept: met after its end, else suspended or on track.</summary>
    public Verdict KeptUntil(Day end) => T > end ? Verdict.Met : IsSuspended ? Verdict.Suspended : Verdict.OnTrack;
}
