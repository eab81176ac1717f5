using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary><c>R must be Q from S until U</c>.</summary>
/// <param name="U"><see cref="Day.Never"/> for no end.</param>
/// <param name="AllowingDays">So many required days in a row may go uncovered; 0 for none.</param>
public sealed record StateQuestion(Day S, Day U, int AllowingDays);
