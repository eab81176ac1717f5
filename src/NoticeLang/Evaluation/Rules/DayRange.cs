using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>The days a record may count on in a window, and whether it surely counts there.</summary>
/// <param name="IsSure">False where some reading puts the record outside the window.</param>
internal readonly record struct DayRange(Day Lo, Day Hi, bool IsSure)
{
    /// <summary>Null where no reading puts the record in the window.</summary>
    public static DayRange? Of(DayInterval day, Day first, Day last)
    {
        var part = day.Intersect(new DayInterval(first, last));
        return day.IsEmpty || part.IsEmpty ? null : new DayRange(part.Lo, part.Hi, part == day);
    }
}
