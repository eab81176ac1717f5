using System.Collections.Immutable;

namespace NoticeLang.Evaluation.Rules;

/// <summary>What the readings of one choice make of a one-off duty.</summary>
/// <param name="DaysLeft">W1 − T while it is due; null without a last day.</param>
/// <param name="DaysLate">Least and most over the readings that are late; null where none is.</param>
/// <param name="BeforeStart">Met by acts before W0 alone.</param>
/// <param name="NoNewDate">Its written date fell in a suspension that is over, and no new date was set.</param>
/// <param name="Decisive">Ids of the acts that decide; of an open answer, of those that may.</param>
public sealed record OneOffOutcome(
    VerdictSet Verdicts, int? DaysLeft, (int Least, int Most)? DaysLate, bool BeforeStart, bool NoNewDate, ImmutableArray<int> Decisive);
