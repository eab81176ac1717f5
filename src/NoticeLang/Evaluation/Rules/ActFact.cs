using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>One event of one choice that fits the sentence: contradiction is already resolved, imprecision is not.</summary>
/// <param name="Day">The day it counts on.</param>
/// <param name="Id">The caller's name for it, given back in outcomes.</param>
public readonly record struct ActFact(DayInterval Day, int Id);
