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

        var lasts = sentence.From is not null || !sentence.Until.IsEmpty;
        return sentence.Deadline switch
        {
            BetweenDeadline when sentence.For is null => MeasureExtent.Evaluate(unit, trigger),
            null when lasts => MeasureExtent.Evaluate(unit, trigger),
            _ => MeasureDay.Evaluate(unit, trigger),
        };
    }
}
