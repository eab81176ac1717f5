using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>A holding with its ends made fit for one another: hi(from) ≤ hi(to) and lo(to) ≥ lo(from) (semantics 5).</summary>
internal readonly record struct Stay(Day FromLo, Day FromHi, Day ToLo, Day ToHi)
{
    /// <summary>The days it covers on every reading; perhaps none.</summary>
    public DayInterval Surely => new(FromHi, ToLo);

    /// <summary>The days it covers on some reading: all at once on one of them.</summary>
    public DayInterval Possibly => new(FromLo, ToHi);

    public static Stay Of(HoldingFact fact)
    {
        var to = fact.To ?? DayInterval.Exactly(Day.Never);
        return new Stay(fact.From.Lo, Day.Min(fact.From.Hi, to.Hi), Day.Max(to.Lo, fact.From.Lo), to.Hi);
    }

    /// <summary>Whether some reading puts it clear of all these days.</summary>
    public bool CanMiss(DaySet days) =>
        FromHi <= ToLo ? !days.AnyWithin(FromHi, ToLo) : !days.CoversAll(ToLo, FromHi);

    /// <summary>Whether it can end before a day.</summary>
    public bool CanEndBefore(Day day) => ToLo < day;

    /// <summary>Whether it can begin after a day.</summary>
    public bool CanBeginAfter(Day day) => FromHi > day;
}
