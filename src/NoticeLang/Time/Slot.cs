namespace NoticeLang.Time;

/// <summary>One occurrence a repeating duty fixes: its days, both ends included, and its name ("March 2020").</summary>
public readonly record struct Slot(Day First, Day Last, string Label);
