using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Symbols;
using NoticeLang.Syntax;
using NoticeLang.Time;

namespace NoticeLang.Binding;

internal sealed partial class Binder
{
    private const int LargestCount = 100_000;

    private static readonly string[] MonthPrefixes = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The day of a date; null, and reported, where the calendar has none.</summary>
    private Day? ReadDate(DateSyntax date)
    {
        if (date.IsoDate is { IsMissing: false } iso)
        {
            var parts = iso.Text.Split('-');
            if (parts.Length == 3 && TryParse(parts[0], out var year) && TryParse(parts[1], out var month) && TryParse(parts[2], out var day))
            {
                return CheckedDay(date, year, month, day);
            }
        }
        else if (date.Day is { } dayToken && date.Month is { } monthToken && date.Year is { Number: { } year })
        {
            return ReadDate(date, dayToken, monthToken, year > 9999 ? 0 : (int)year);
        }

        _failed = true;
        return null;
    }

    private Day? ReadDate(SyntaxNode place, SyntaxToken dayToken, SyntaxToken monthToken, int year)
    {
        if (dayToken.Number is { } day && MonthOf(monthToken) is { } month)
        {
            return CheckedDay(place, year, month, day == Math.Truncate(day) && day < 100 ? (int)day : 0);
        }

        _failed = true;
        return null;
    }

    private Day? CheckedDay(SyntaxNode place, int year, int month, int day)
    {
        if (year is < 1000 or > 9999)
        {
            Report(DiagnosticFactory.NotARealDate(place.GetLocation(), FoldedText(place), "a year has 4 figures",
                year > 0 && Day.WholeYear(year) is { } whole && Day.TryCreate(whole, month, day) is { } meant ? [new DiagnosticFix(meant.ToString(), "if this is what is meant")] : []));
            return null;
        }

        if (month is < 1 or > 12)
        {
            Report(DiagnosticFactory.NotARealDate(place.GetLocation(), FoldedText(place), "there are 12 months", []));
            return null;
        }

        if (Day.TryCreate(year, month, day) is { } real)
        {
            return real;
        }

        var last = Day.Of(year, month, 1).AddMonths(1).AddDays(-1);
        var name = Day.MonthName(month);
        var length = month == 2
            ? string.Create(CultureInfo.InvariantCulture, $"{name} {year} has {last.DayOfMonth} days")
            : string.Create(CultureInfo.InvariantCulture, $"{name} has {last.DayOfMonth} days");
        ImmutableArray<DiagnosticFix> fixes = day > last.DayOfMonth
            ? [new DiagnosticFix(last.ToString(), $"the last day of {name}"), new DiagnosticFix(last.AddDays(1).ToString(), "the day after")]
            : [new DiagnosticFix(Day.Of(year, month, 1).ToString(), $"the first day of {name}")];
        Report(DiagnosticFactory.NotARealDate(place.GetLocation(), FoldedText(place), length, fixes));
        return null;
    }

    private static int? MonthOf(SyntaxToken month)
    {
        if (month.IsMissing || month.Text.Length < 3)
        {
            return null;
        }

        var index = Array.FindIndex(MonthPrefixes, prefix => month.Text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
        return index >= 0 ? index + 1 : SyntaxFacts.GetNearMonth(month.Text) is { } near ? SyntaxFacts.GetMonth(near) : null;
    }

    /// <summary>A span; null, and reported, where its unit is not one. Without a number it is one.</summary>
    private Span? BindSpan(SpanSyntax span)
    {
        if (span.Unit.IsMissing || span.Number is { IsMissing: true })
        {
            _failed = true;
            return null;
        }

        var count = span.Number is { } number ? CountOf(number) : 1;
        if (count is null)
        {
            Report(DiagnosticFactory.UnitNotKnown(span.GetLocation(), FoldedText(span), null, [new DiagnosticFix("6 weeks", "a whole number of days, weeks, months or years")]));
            return null;
        }

        var isWorking = span.WorkingKeyword is not null;
        if (isWorking && span.Unit.Text is not ("day" or "days"))
        {
            Report(DiagnosticFactory.UnitNotKnown(span.GetLocation(), FoldedText(span), null, [new DiagnosticFix("10 working days", "only days are working days")]));
            return null;
        }

        SpanUnit? unit = span.Unit.Text switch
        {
            "day" or "days" => isWorking ? SpanUnit.WorkingDay : SpanUnit.Day,
            "week" or "weeks" => SpanUnit.Week,
            "month" or "months" => SpanUnit.Month,
            "year" or "years" => SpanUnit.Year,
            _ => null,
        };
        if (unit is { } known)
        {
            return new Span(count.Value, known);
        }

        ReportUnit(span.Unit, count.Value);
        return null;
    }

    private void ReportUnit(SyntaxToken unit, int count)
    {
        ImmutableArray<DiagnosticFix> fixes = unit.Text switch
        {
            "quarter" or "quarters" =>
            [
                new DiagnosticFix(string.Create(CultureInfo.InvariantCulture, $"every {count * 3} months"), "no gap is longer"),
                new DiagnosticFix("in each quarter", "one in every calendar quarter"),
            ],
            "fortnight" or "fortnights" => [new DiagnosticFix(new Span(count * 2, SpanUnit.Week).ToString())],
            _ => [],
        };
        var suggestion = fixes.IsEmpty ? Text.SpellingSuggestion.Find(unit.Text, ["day", "days", "week", "weeks", "month", "months", "year", "years"]) : null;
        Report(DiagnosticFactory.UnitNotKnown(unit.GetLocation(), unit.Text, suggestion, fixes));
    }

    /// <summary>The span of <c>each quarter</c>, <c>the month</c>.</summary>
    private Span? UnitSpan(SyntaxToken unit)
    {
        Span? span = unit.Text switch
        {
            "day" => new Span(1, SpanUnit.Day),
            "week" => new Span(1, SpanUnit.Week),
            "month" => new Span(1, SpanUnit.Month),
            "quarter" => new Span(3, SpanUnit.Month),
            "year" => new Span(1, SpanUnit.Year),
            _ => null,
        };
        if (span is null)
        {
            ReportUnit(unit, 1);
        }

        return span;
    }

    /// <summary>A whole number from 1 to 100,000; null where it is none.</summary>
    private static int? CountOf(SyntaxToken number) =>
        number.Number is { } value && value == Math.Truncate(value) && value is >= 1 and <= LargestCount ? (int)value : null;

    private static bool TryParse(string digits, out int value) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
