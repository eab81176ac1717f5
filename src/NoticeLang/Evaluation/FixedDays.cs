using System.Linq;
using NoticeLang.Binding;

namespace NoticeLang.Evaluation;

/// <summary>Whether the days of a condition are in its own words: then no record can move them, and a day of it tells nothing of any record.</summary>
internal static class FixedDays
{
    public static bool Has(BoundRequirement part) => part switch
    {
        BoundGroup group => group.Parts.All(Has),
        BoundSentence sentence => IsFixed(sentence),
        _ => false,
    };

    private static bool IsFixed(BoundSentence sentence) =>
        sentence is { When.IsEmpty: true, While.IsEmpty: true, Unless.IsEmpty: true, Run: null }
        && sentence.Kind is not (SentenceKind.GapCadence or SentenceKind.CountLimit or SentenceKind.Attendance)
        && sentence.Until.All(u => u.Event is null && IsFixed(u.Point))
        && IsFixed(sentence.From) && IsFixed(sentence.FirstBy) && IsFixed(sentence.Deadline)
        && sentence.Act?.Object?.List is null or { IsClosed: true };

    private static bool IsFixed(BoundDeadline? deadline) => deadline switch
    {
        null or InPeriodDeadline => true,
        PointDeadline by => IsFixed(by.Point),
        BetweenDeadline between => IsFixed(between.First) && IsFixed(between.Last),
        WithinDeadline { Event: null } within => IsFixed(within.Point),
        AtDeadline at => IsFixed(at.Point),
        _ => false,
    };

    private static bool IsFixed(BoundPoint? point) => point is null or DatePoint or PeriodPoint or HeaderPoint;
}
