using System.Collections.Immutable;

namespace NoticeLang.Evaluation.Rules;

/// <summary>What the readings of one choice make of a measure.</summary>
/// <param name="Figures">Ids of the figures that may decide.</param>
/// <param name="DaysLate">Least and most over the readings that are late; null where none is.</param>
public sealed record MeasureOutcome(VerdictSet Verdicts, ImmutableArray<int> Figures, (int Least, int Most)? DaysLate = null);
