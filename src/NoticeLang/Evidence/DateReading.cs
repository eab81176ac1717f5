using NoticeLang.Time;

namespace NoticeLang.Evidence;

/// <summary>
/// What a date in evidence was read as. One of the five is set, or none: then it is in no known form.
/// </summary>
/// <param name="Days">The days it may be; never empty.</param>
/// <param name="Impossible">A day no calendar has.</param>
/// <param name="Term">A term or season in it whose days are not known.</param>
/// <param name="IsBackwards">True for "between B and A" with A before B.</param>
public readonly record struct DateReading(DayInterval? Days, ImpossibleDate? Impossible = null, bool IsBackwards = false, DateTerm? Term = null, string? ShortYear = null);
