using NoticeLang.Time;

namespace NoticeLang.Evidence;

/// <summary>
/// What a date in evidence was read as. One of the three is set, or none: then it is in no known form (a season or a term needs a
/// calendar, which evidence has not).
/// </summary>
/// <param name="Days">The days it may be; never empty.</param>
/// <param name="Impossible">A day no calendar has.</param>
/// <param name="IsBackwards">True for "between B and A" with A before B.</param>
public readonly record struct DateReading(DayInterval? Days, ImpossibleDate? Impossible = null, bool IsBackwards = false);
