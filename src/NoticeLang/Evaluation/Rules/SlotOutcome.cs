namespace NoticeLang.Evaluation.Rules;

/// <summary>What the readings of one choice make of one slot.</summary>
/// <param name="Least">The fewest different days its acts can have by T.</param>
/// <param name="Most">The most different days its acts can have by T.</param>
public sealed record SlotOutcome(VerdictSet Verdicts, int Least, int Most);
