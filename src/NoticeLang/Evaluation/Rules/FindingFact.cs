using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>A finding of one key, of one choice.</summary>
/// <param name="IsYes">Whether it finds what the sentence asks for.</param>
public readonly record struct FindingFact(DayInterval Day, bool IsYes, int Id);
