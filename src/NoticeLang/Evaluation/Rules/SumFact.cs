using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>An act that counts with a value (<c>with F at least v in all</c>); acts alike in every field are one.</summary>
/// <param name="Value">Least and most it may be; null: it lacks the field.</param>
/// <param name="IsNamed">Whether it says <c>for:</c> the slot, and so counts up to the day the slot closes.</param>
public readonly record struct SumFact(DayInterval Day, (decimal Least, decimal Most)? Value, bool IsNamed, int Id);
