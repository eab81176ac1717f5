using System;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evidence;

/// <summary>Which records cannot both be true: semantics 1.6. Nothing else contradicts.</summary>
internal static class EventContradiction
{
    /// <summary>Whether two reports of one event contradict. Equal ones never do.</summary>
    public static bool BetweenReports(CountedRecord a, CountedRecord b)
    {
        var (left, right) = (a.Record, b.Record);
        return left.Happened != right.Happened
            || (left.Kind == RecordKind.Finding && left.Subject != right.Subject)
            || (!Lasts(left.Kind) && NoCommonDay(a.On, b.On, left.Kind)) || NoCommonDay(a.From, b.From, left.Kind) || NoCommonDay(a.To, b.To, left.Kind)
            || IsSurelyAfter(a.From, b.To) || IsSurelyAfter(b.From, a.To)
            || CoversWhatIsOmitted(left, right) || CoversWhatIsOmitted(right, left)
            || left.Fields.Any(f => right.Field(f.Name) is { } other && !FieldClaim.HaveCommonValue(f, other));
    }

    /// <summary>Whether one is a vacancy and the other a holding of its post, and they surely share a day.</summary>
    public static bool BetweenVacancyAndHolding(CountedRecord vacancy, CountedRecord holding) =>
        vacancy.Record.Happened && holding.Record.Happened && EventIdentity.SurelyShareADay(vacancy, holding);

    private static bool NoCommonDay(DayInterval? a, DayInterval? b, RecordKind kind) =>
        kind != RecordKind.Figure && a is { } first && b is { } second && first.Intersect(second).IsEmpty;

    /// <summary>What lasts counts on no one day: a report that gives its end and one that does not may both be true.</summary>
    private static bool Lasts(RecordKind kind) => kind is RecordKind.Holding or RecordKind.Vacancy;

    private static bool IsSurelyAfter(DayInterval? from, DayInterval? to) => from is { } start && to is { } end && start.Lo > end.Hi;

    private static bool CoversWhatIsOmitted(EvidenceRecord covering, EvidenceRecord omitting) =>
        covering.Kind == RecordKind.Coverage
        && covering.Values("items").Any(item => omitting.Values("omits").Contains(item, StringComparer.Ordinal));
}
