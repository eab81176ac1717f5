using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Time;

namespace NoticeLang.Tests.Evaluation.Rules;

/// <summary>Days and facts as the tables of the semantics write them: "30 Mar 2020", "30 Mar 2020..2 Apr 2020".</summary>
internal static class SpecDays
{
    public static readonly DaySet None = DaySet.Empty;

    public static Day On(string day)
    {
        var date = DateOnly.ParseExact(day, "d MMM yyyy", CultureInfo.InvariantCulture);
        return new Day(date.DayNumber);
    }

    public static DayInterval Days(string days)
    {
        var ends = days.Split("..");
        return new DayInterval(On(ends[0]), On(ends[^1]));
    }

    public static DaySet Set(params string[] days) => DaySet.Of(days.Select(Days));

    public static ImmutableArray<ActFact> Acts(params string[] days) => [.. days.Select((d, i) => new ActFact(Days(d), i))];

    public static Clock AsAt(string t, DaySet? suspended = null, DaySet? closed = null) => new(On(t), suspended ?? None, closed ?? None);
}
