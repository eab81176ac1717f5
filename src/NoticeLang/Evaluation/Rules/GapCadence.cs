using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary><c>every g from S</c> (semantics 4.1).</summary>
/// <param name="U">The last day it is asked for; <see cref="Day.Never"/> for no end.</param>
/// <param name="FirstBy">The first due day, before push; null: one span after S.</param>
public sealed record GapCadence(Day S, Day U, Span Every, Span? Allowing, Day? FirstBy);
