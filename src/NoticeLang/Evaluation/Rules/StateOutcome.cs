using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>What the readings of one choice make of a state throughout.</summary>
/// <param name="Bare">Required days that nothing covers, on any reading, and nothing shows false.</param>
/// <param name="False">Required days that nothing covers, on any reading, and that are closed or surely vacant.</param>
/// <param name="Now">The rule for the last required day alone (with an allowance, for the last run of days it speaks of).</param>
/// <param name="KeptSince">Null where it is not kept now.</param>
public sealed record StateOutcome(VerdictSet Verdicts, DaySet Bare, DaySet False, VerdictSet Now, Day? KeptSince);
