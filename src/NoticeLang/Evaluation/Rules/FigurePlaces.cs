using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>Figures of inexact days, put on each of their days in turn; those that do not count at T are left out.</summary>
internal static class FigurePlaces
{
    private const int Most = 1024;

    /// <returns>Null where there are more ways than can be tried.</returns>
    public static List<ImmutableArray<FigureFact>>? Of(ImmutableArray<FigureFact> figures, Day t)
    {
        var places = new List<ImmutableArray<FigureFact>> { ImmutableArray<FigureFact>.Empty };
        foreach (var figure in figures)
        {
            if (!figure.IsOneDay)
            {
                places = figure.Days.Hi <= t ? [.. places.Select(p => p.Add(figure))] : places;
                continue;
            }

            if (figure.Days.Lo > t)
            {
                continue;
            }

            var days = PointResolver.DaysOf(figure.Days with { Hi = Day.Min(figure.Days.Hi, t) });
            var mayBeAfter = figure.Days.Hi > t;
            if (!figure.Days.Lo.IsFinite || places.Count * (days.Length + (mayBeAfter ? 1 : 0)) > Most)
            {
                return null;
            }

            places =
            [
                .. places.Where(_ => mayBeAfter),
                .. places.SelectMany(p => days.Select(d => p.Add(figure with { Days = DayInterval.Exactly(d) }))),
            ];
        }

        return places;
    }
}
