using NoticeLang.Binding;

namespace NoticeLang.Evaluation;

/// <summary>
/// <c>re-referrals must be at most 20% …</c> (semantics 6). Without a day, it is asked as it stands at T; with <c>from</c>, <c>until</c> or
/// <c>between</c>, of every reading from the one day to the other.
/// </summary>
internal static class MeasureSentence
{
    public static PartResult Evaluate(UnitContext unit, TriggerCandidate? trigger)
    {
        var sentence = unit.Sentence;
        if (sentence.Value is MilestonesValue || sentence.Frequency is SlotFrequency || sentence is { Deadline: InPeriodDeadline, For: null })
        {
            return MeasurePeriods.Evaluate(unit, trigger);
        }

        return IsContinuing(sentence) ? MeasureExtent.Evaluate(unit, trigger) : MeasureDay.Evaluate(unit, trigger);
    }

    /// <summary>Whether it is asked of each reading, of a kind of period or from one day to another, and so is kept so far.</summary>
    internal static bool IsContinuing(BoundSentence sentence) =>
        sentence.Value is not MilestonesValue && (sentence.Frequency is SlotFrequency || sentence switch
        {
            { Deadline: BetweenDeadline } => sentence.For is null,
            { Deadline: null } => sentence.From is not null || !sentence.Until.IsEmpty,
            _ => false,
        });
}
