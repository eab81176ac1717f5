using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>A figure of one choice, held against what is asked.</summary>
/// <param name="Days">The days of its period; of a figure of one day, the days of which it is one.</param>
/// <param name="IsOneDay">Whether it is of one day, somewhere in <paramref name="Days"/>, and not of all of them.</param>
/// <param name="Meets">Imprecise where its value may meet it or not; absent where there is nothing to hold it against.</param>
public readonly record struct FigureFact(DayInterval Days, bool IsOneDay, Truth Meets, int Id)
{
    /// <summary>Whether it may not be so that it counts at T and meets what is asked.</summary>
    internal bool MayFail => Meets != Truth.True;

    internal bool MayMeet => Meets is Truth.True or Truth.Imprecise;
}
