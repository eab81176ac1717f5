using System;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Symbols;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>Holds evidence against the calendars of a notice, which tell what days its terms and seasons are.</summary>
public static class EvidenceCalendars
{
    /// <summary>The same evidence with every date read; doing it again changes nothing.</summary>
    public static EvidenceSet Resolve(BoundProgram program, EvidenceSet evidence, DiagnosticBag diagnostics)
    {
        var periods = PeriodsOf(program);
        return EvidenceTerms.Resolve(evidence, t => DaysOf(periods, t), [.. periods.Select(p => p.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], diagnostics);
    }

    /// <summary>The days of a term; null where no calendar of the notice has it. A dated period of that year comes before a yearly one.</summary>
    internal static DayInterval? DaysOf(ImmutableArray<CalendarPeriodSymbol> periods, DateTerm term) =>
        periods.Where(p => p.Name == term.Name && p.Year == term.Year).Concat(periods.Where(p => p.Name == term.Name && p.Year is null))
            .Select(p => (DayInterval?)p.DaysIn(term.Year)).FirstOrDefault();

    internal static ImmutableArray<CalendarPeriodSymbol> PeriodsOf(BoundProgram program) =>
        [.. program.Symbols.Values.OfType<CalendarSymbol>().OrderBy(c => c.Location).SelectMany(c => c.Periods)];
}
