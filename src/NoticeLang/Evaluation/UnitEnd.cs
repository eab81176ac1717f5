using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>
/// When what is still open of a duty done once, or of a judgement, lapses: the notice ends, its own <c>until</c> has come, the run of its
/// <c>while</c> is over, or the member it binds has left (semantics 8). What was done or missed by then stands.
/// </summary>
internal static class UnitEnd
{
    /// <summary>The days it may be, one a reading; <see cref="Day.Never"/> among them where a reading has no end. Empty: nothing ends it.</summary>
    public static ImmutableArray<Day> DaysFor(UnitContext unit, World world)
    {
        IEnumerable<Day> days = [Day.Never];
        foreach (var set in Sets(unit, world))
        {
            days = days.SelectMany(_ => set, Day.Min).Distinct();
        }

        var all = days.ToImmutableArray();
        return all.All(d => !d.IsFinite) ? [] : all;
    }

    /// <summary>Whether <c>until</c> ends the duty as the end of the notice would, and is no last day to do it.</summary>
    public static bool IsLapsing(BoundSentence sentence) => sentence.Kind is SentenceKind.OneOff or SentenceKind.Judgement;

    private static IEnumerable<ImmutableArray<Day>> Sets(UnitContext unit, World world)
    {
        var notice = NoticeEnd.DaysFor(unit, world);
        if (!notice.IsEmpty)
        {
            yield return notice;
        }

        if (IsLapsing(unit.Sentence))
        {
            foreach (var until in unit.Sentence.Until)
            {
                var days = ExtentResolver.UntilDays(unit, world, until, [], out _);
                if (!days.IsEmpty)
                {
                    yield return days;
                }
            }
        }

        if (unit.Run is { Hi.IsFinite: true } run)
        {
            yield return [run.Hi];
        }

        if (unit.Member?.LeftIn(world) is { } left && PointResolver.EndsOf(unit.Context, left) is { IsEmpty: false } leaving)
        {
            yield return leaving;
        }
    }
}
