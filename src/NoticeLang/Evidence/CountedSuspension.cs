using NoticeLang.Time;

namespace NoticeLang.Evidence;

/// <summary>A suspension decided by <em>as at</em> and known by <em>known by</em>; it counts whole. Of imprecise ends the inner days are meant.</summary>
/// <param name="To">Its last day; <see cref="Day.Never"/> where it is open.</param>
public sealed record CountedSuspension(SuspendedStatement Statement, Day From, Day To);
