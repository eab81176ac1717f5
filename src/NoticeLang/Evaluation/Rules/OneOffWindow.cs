using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>The window of a one-off duty, pushed already where it is a clock's (semantics 1.3, 1.7).</summary>
/// <param name="W0">The first day that counts.</param>
/// <param name="W1">The last day in time; <see cref="Day.Never"/> for none.</param>
/// <param name="CountsBefore">Whether an act before W0 counts ("before issue").</param>
/// <param name="IsWrittenDate">Whether W1 is a date written in the notice, which a suspension does not move.</param>
/// <param name="NewDate">The date a decision set in place of W1; null for none.</param>
/// <param name="Count">On how many different days it must be done.</param>
public sealed record OneOffWindow(Day W0, Day W1, bool CountsBefore, bool IsWrittenDate, Day? NewDate, int Count = 1);
