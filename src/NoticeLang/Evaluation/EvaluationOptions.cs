using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>The days of a run, which are inputs (semantics 1.1).</summary>
/// <param name="AsAt">What lies after it has not happened.</param>
public sealed record EvaluationOptions(Day AsAt)
{
    /// <summary>Records known later are not there; null: everything supplied counts.</summary>
    public Day? KnownBy { get; init; }

    /// <summary>A duty due within so many days is marked due soon. It changes no verdict.</summary>
    public int DueSoonDays { get; init; } = 60;
}
