using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Symbols;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>
/// A day of the header is one day, however often a sentence names it: a reading fixes each inexact day once (semantics 0). A start in
/// "August 2023" and a span "of issue" move together.
/// </summary>
internal static class HeaderReadings
{
    /// <summary>The unit once for each day an inexact day of the header may be; empty where nothing hangs on such a day twice.</summary>
    /// <param name="steps">What is said of it.</param>
    public static ImmutableArray<UnitContext> Of(UnitContext unit, out ImmutableArray<string> steps)
    {
        steps = [];
        if (unit.Header is not { } header || DayNamedAgain(unit, header) is not { } named)
        {
            return [];
        }

        var inexact = DayOf(header, named)!.Value;
        var isStart = IsStart(unit, header, named);
        steps = [.. new[] { Tried(unit.Start), Tried(inexact) }.Skip(unit.Start.IsExact || !isStart ? 1 : 0).Distinct()];
        return
        [
            .. PointResolver.DaysOf(inexact).Select(d => unit with
            {
                Header = With(header, named, DayInterval.Exactly(d)),
                StartRead = isStart ? DayInterval.Exactly(Day.Max(d, unit.Start.Lo)) : unit.StartRead,
            }),
        ];
    }

    public static DayInterval? DayOf(NoticeSymbol? header, HeaderDay day) => day switch
    {
        HeaderDay.Issue => header?.Issued,
        HeaderDay.Decision => header?.Decided,
        HeaderDay.Publication => header?.Published,
        HeaderDay.Effect => header?.Effective ?? header?.Issued,
        _ => header?.Ends,
    };

    public static string Tried(DayInterval inexact) => $"the notice gives {inexact} and no day, so every day of it is tried";

    private static HeaderDay? DayNamedAgain(UnitContext unit, NoticeSymbol header)
    {
        var named = RelatedEvidence.Points(unit.Sentence).OfType<HeaderPoint>().Select(p => Source(header, p.Day)).ToList();
        return named.Where(d => named.Count(n => n == d) + (IsStart(unit, header, d) ? 1 : 0) > 1
                && DayOf(header, d) is { IsExact: false } day && !PointResolver.DaysOf(day).IsEmpty)
            .Select(d => (HeaderDay?)d).FirstOrDefault();
    }

    private static bool IsStart(UnitContext unit, NoticeSymbol header, HeaderDay day) =>
        day == Source(header, HeaderDay.Effect) && (!unit.IsOfItemAdded || header.Name == unit.Context.Program.Notice?.Name);

    /// <summary>A notice that gives no day of effect takes effect on the day of issue.</summary>
    private static HeaderDay Source(NoticeSymbol header, HeaderDay day) => day == HeaderDay.Effect && header.Effective is null ? HeaderDay.Issue : day;

    private static NoticeSymbol With(NoticeSymbol header, HeaderDay named, DayInterval day) => named switch
    {
        HeaderDay.Issue => header with { Issued = day },
        HeaderDay.Decision => header with { Decided = day },
        HeaderDay.Publication => header with { Published = day },
        HeaderDay.Effect => header with { Effective = day },
        _ => header with { Ends = day },
    };
}
