using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>What lasted, of one choice: who held a role, a state, a vacancy, a finding that covers a time.</summary>
/// <param name="To">Null: it goes on.</param>
public readonly record struct HoldingFact(DayInterval From, DayInterval? To, int Id);
