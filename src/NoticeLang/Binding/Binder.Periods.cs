using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Symbols;
using NoticeLang.Syntax;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Binding;

internal sealed partial class Binder
{
    private readonly Dictionary<string, CalendarSymbol> _calendars = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CalendarPeriodSymbol>> _calendarPeriods = new(StringComparer.Ordinal);

    private void AddCalendar(CalendarSymbol calendar)
    {
        _calendars.TryAdd(calendar.Name, calendar);
        foreach (var period in calendar.Periods)
        {
            if (!_calendarPeriods.TryGetValue(period.Name, out var periods))
            {
                _calendarPeriods.Add(period.Name, periods = []);
            }

            periods.Add(period);
        }
    }

    /// <summary>Days that are fixed: a month, a year, a dated term; null, and reported, for any other.</summary>
    private FixedPeriod? BindFixedPeriod(PeriodSyntax period)
    {
        var place = period.GetLocation();
        switch (period)
        {
            case MonthPeriodSyntax month:
                if (MonthOf(month.Month) is { } number && YearOf(month.Year) is { } year)
                {
                    var days = DayInterval.WholeMonth(year, number);
                    return new FixedPeriod(place, days.Lo, days.Hi, days.ToString());
                }

                return ReportYear(month, month.Year);
            case YearPeriodSyntax { Year.Kind: SyntaxKind.YearRangeToken } range:
                return BindYearRange(range);
            case YearPeriodSyntax single:
                return YearOf(single.Year) is { } alone
                    ? new FixedPeriod(place, Day.Of(alone, 1, 1), Day.Of(alone, 12, 31), single.Year.Text)
                    : ReportYear(single, single.Year);
            case NamedPeriodSyntax named:
                return BindNamedPeriod(named);
            default:
                Report(DiagnosticFactory.PeriodNotADay(place, FoldedText(period), new DiagnosticFix("within 6 weeks of issue", "counted from a day")));
                return null;
        }
    }

    private static int? YearOf(SyntaxToken year) => year.Number is { } number && number is >= 1000 and <= 9999 && number == Math.Truncate(number) ? (int)number : null;

    private FixedPeriod? ReportYear(PeriodSyntax period, SyntaxToken year)
    {
        _failed = true;
        if (!year.IsMissing)
        {
            var text = FoldedText(period);
            var isShort = year.Text.Length == 2 && year.Number is > 0 and var figures && Day.WholeYear((int)figures) is not null && text.EndsWith(year.Text, StringComparison.Ordinal);
            Report(DiagnosticFactory.NotARealDate(period.GetLocation(), text, "a year has 4 figures",
                isShort ? [new DiagnosticFix($"{text[..^2]}20{year.Text}", "if this is what is meant")] : []));
        }

        return null;
    }

    private FixedPeriod? BindYearRange(YearPeriodSyntax range)
    {
        var parts = range.Year.Text.Split('/');
        if (parts.Length == 2 && TryParse(parts[0], out var first) && TryParse(parts[1], out var last) && first is >= 1000 and < 9999
            && (last == first + 1 || last == (first + 1) % 100))
        {
            return new FixedPeriod(range.GetLocation(), Day.Of(first, 4, 1), Day.Of(first + 1, 3, 31), range.Year.Text);
        }

        Report(DiagnosticFactory.NotARealDate(range.GetLocation(), range.Year.Text, "the second year follows the first", []));
        return null;
    }

    private FixedPeriod? BindNamedPeriod(NamedPeriodSyntax named)
    {
        var name = named.Name.Text;
        if (named.Name.IsMissing)
        {
            _failed = true;
            return null;
        }

        if (!_calendarPeriods.TryGetValue(name, out var periods))
        {
            if (UnitOf(name) is not null)
            {
                Report(DiagnosticFactory.PeriodNotADay(
                    named.GetLocation(), FoldedText(named), new DiagnosticFix($"in each {name}", "one in every one"), new DiagnosticFix($"within 1 {name} of issue", "counted from a day")));
            }
            else
            {
                Report(DiagnosticFactory.PeriodNotKnown(named.Name.GetLocation(), name, (named.Year is null ? null : SyntaxFacts.GetNearMonth(name)) ?? SpellingSuggestion.Find(name, PointNames())));
            }

            return null;
        }

        Use(named.Name, periods[0]);
        if (named.Year is not { } yearToken)
        {
            if (periods is [{ Year: not null } only])
            {
                return new FixedPeriod(named.GetLocation(), only.Start, only.End, name);
            }

            Report(DiagnosticFactory.YearMissing(named.GetLocation(), name));
            return null;
        }

        if (YearOf(yearToken) is not { } year)
        {
            return ReportYear(named, yearToken);
        }

        if (periods.Find(period => period.Year == year) is { } dated)
        {
            return new FixedPeriod(named.GetLocation(), dated.Start, dated.End, FoldedText(named));
        }

        if (periods.Find(static period => period.Year is null) is { } yearly)
        {
            var days = yearly.DaysIn(year);
            return new FixedPeriod(named.GetLocation(), days.Lo, days.Hi, FoldedText(named));
        }

        Report(DiagnosticFactory.PeriodNotKnown(named.GetLocation(), FoldedText(named), null));
        return null;
    }

    /// <summary>What stands after <c>in each</c>; null, and reported, where it comes but once.</summary>
    private BoundPeriod? BindSlot(PeriodSyntax period)
    {
        switch (period)
        {
            case SpanPeriodSyntax span:
                return BindSpan(span.Length) is { } length ? new SpanPeriod(span.GetLocation(), length) : null;
            case NamedPeriodSyntax { Year: null } named when UnitOf(named.Name.Text) is { } unit:
                return new UnitPeriod(named.GetLocation(), unit);
            case NamedPeriodSyntax { Year: null } named when _calendars.TryGetValue(named.Name.Text, out var calendar):
                Use(named.Name, calendar);
                return new CalendarPeriods(named.GetLocation(), calendar.Name, calendar.Periods);
            case NamedPeriodSyntax { Year: null } named when _calendarPeriods.TryGetValue(named.Name.Text, out var periods):
                Use(named.Name, periods[0]);
                return new CalendarPeriods(named.GetLocation(), named.Name.Text, [.. periods]);
            case NamedPeriodSyntax { Year: null } named:
                if (!named.Name.IsMissing)
                {
                    var known = _calendars.Keys.Concat(_calendarPeriods.Keys).Concat(["day", "week", "month", "quarter", "year"]);
                    Report(DiagnosticFactory.PeriodNotKnown(named.Name.GetLocation(), named.Name.Text, SpellingSuggestion.Find(named.Name.Text, known)));
                }

                _failed = true;
                return null;
            default:
                Report(DiagnosticFactory.TailWithoutMeaning(
                    period.GetLocation(), $"in each {FoldedText(period)}", "it comes but once", new DiagnosticFix($"in {FoldedText(period)}", "some time in it")));
                return null;
        }
    }

    private static CalendarUnit? UnitOf(string name) => name switch
    {
        "day" => CalendarUnit.Day,
        "week" => CalendarUnit.Week,
        "month" => CalendarUnit.Month,
        "quarter" => CalendarUnit.Quarter,
        "year" => CalendarUnit.Year,
        _ => null,
    };
}
