using System.Collections.Immutable;

namespace NoticeLang.Evaluation.Rules;

/// <summary>What the readings of one choice make of a judgement.</summary>
/// <param name="InForce">Ids of the findings that may be in force on the day asked about (the day named, or T if sooner).</param>
/// <param name="DaysLate">Least and most over the readings that are late; null where none is.</param>
public sealed record JudgementOutcome(VerdictSet Verdicts, ImmutableArray<int> InForce, (int Least, int Most)? DaysLate);
