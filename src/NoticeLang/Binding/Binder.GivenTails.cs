using System;
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
    /// <summary>What any record may say of itself; the others go by what the record is of.</summary>
    private static readonly ImmutableArray<string> RecordFields = ["ref", "id", "corrects", "restates", "planned", "day", "because", "note"];

    private BoundGiven BindGivenTails(GivenSyntax given, BoundGiven bound)
    {
        foreach (var tail in given.Tails)
        {
            bound = tail.Keyword.Kind switch
            {
                SyntaxKind.KnownOnKeyword => bound with { Known = DaysOf(tail) },
                SyntaxKind.DecidedOnKeyword => bound with { Decided = DaysOf(tail) },
                SyntaxKind.SaidByKeyword => bound with { SaidBy = tail.Names is { } said ? BindOneName(said) : null },
                SyntaxKind.FromKeyword => bound with { From = DaysOf(tail) },
                SyntaxKind.ToKeyword => bound with { To = DaysOf(tail) },
                SyntaxKind.InKeyword => bound with { Day = PeriodOf(tail), IsPeriod = true },
                SyntaxKind.BetweenKeyword => bound with { Day = DaysOf(tail), IsPeriod = true },
                SyntaxKind.ForKeyword => bound with { For = OccurrenceOf(tail) },
                SyntaxKind.WithKeyword => BindGivenWith(tail, bound),
                _ => bound with { Day = DaysOf(tail), IsPeriod = false },
            };
        }

        return bound;
    }

    private BoundName? BindOneName(NamesSyntax names)
    {
        if (names.Paths.Count > 1)
        {
            Report(DiagnosticFactory.TailWithoutMeaning(names.GetLocation(), FoldedText(names), "one given for each"));
            return null;
        }

        return BindRecipients(names).Names.FirstOrDefault();
    }

    private DayInterval? PeriodOf(GivenTailSyntax tail) =>
        tail.Period is { } period && BindFixedPeriod(period) is { } days ? new DayInterval(days.First, days.Last) : null;

    private DayInterval? DaysOf(GivenTailSyntax tail)
    {
        if (tail.Point is not { } point || BindDays(point) is not { } days)
        {
            return null;
        }

        if (tail.SideKeyword is { } side)
        {
            return side.Kind == SyntaxKind.BeforeKeyword ? new DayInterval(Day.Always, days.Hi) : new DayInterval(days.Lo, Day.Never);
        }

        if (tail.LastPoint is not { } last)
        {
            return days;
        }

        if (BindDays(last) is not { } end)
        {
            return null;
        }

        if (end.Hi < days.Lo)
        {
            Report(DiagnosticFactory.EndsBeforeItStarts(last.GetLocation(), point.GetLocation(), "This"));
            return null;
        }

        return new DayInterval(days.Lo, end.Hi);
    }

    // A day or a period, as evidence writes them; or what the record it answers is called.
    private string? OccurrenceOf(GivenTailSyntax tail)
    {
        if (tail.Point is PeriodPointSyntax { Edge: null, Period: NamedPeriodSyntax { Year: null } named } && !_calendarPeriods.ContainsKey(named.Name.Text))
        {
            return named.Name.Text;
        }

        return DaysOf(tail) is { } days ? (days.IsExact ? days.Lo.ToIsoString() : $"{days.Lo.ToIsoString()}..{days.Hi.ToIsoString()}") : null;
    }

    private BoundGiven BindGivenWith(GivenTailSyntax tail, BoundGiven bound)
    {
        if (tail.Names is { } names)
        {
            var (parties, joiner) = BindRecipients(names);
            if (joiner == NameJoiner.Or)
            {
                Report(DiagnosticFactory.TailWithoutMeaning(names.GetLocation(), FoldedText(names), "which of them?"));
            }

            return bound with { WithParties = bound.WithParties.AddRange(parties) };
        }

        if (tail is not { FieldName: { IsMissing: false } name, Value: { } value } || ValuesOf(value) is not { } values)
        {
            _failed = true;
            return bound;
        }

        if (!RecordFields.Contains(name.Text) && !FieldFits(tail, name, value, bound))
        {
            return bound;
        }

        return bound with { Fields = bound.Fields.Add(new BoundGivenField(tail.GetLocation(), name.Text, values)) };
    }

    private bool FieldFits(GivenTailSyntax tail, SyntaxToken name, ValueSyntax value, BoundGiven bound)
    {
        ImmutableArray<FieldSymbol> declared;
        Symbol? owner;
        ImmutableArray<string> known;
        switch (bound)
        {
            case { Clause: EventClause { Act.Act: { } act } }:
                (declared, owner) = (act.Fields, act);
                known = IsCovering(act) ? ["version", "omits"] : IsIncluding(act) ? ["person", "basis"] : [];
                break;
            case { Kind: BoundGivenKind.Added, List: { } list }:
                (declared, owner, known) = (list.Fields, list, []);
                break;
            case { Kind: BoundGivenKind.Suspended }:
                (declared, owner, known) = ([], bound.Condition, ["new-date", "afresh"]);
                break;
            case { Clause: MeasureClause { Measure: var measure } }:
                (declared, owner, known) = ([], measure, ["status", "out-of"]);
                break;
            case { Clause: StateClause { Subject.Names: [var subject, ..] } }:
                (declared, owner, known) = ([], subject.Symbol, ["person", "basis"]);
                break;
            default:
                (declared, owner, known) = ([], null, []);
                break;
        }

        if (known.Contains(name.Text) || _failed || owner is null)
        {
            return known.Contains(name.Text);
        }

        if (!declared.IsEmpty || owner is ActSymbol)
        {
            return value is TextValueSyntax && declared.Any(field => field.Name == name.Text) || BindFieldTest(tail, name, value, declared, owner, isInAll: false) is not null;
        }

        ImmutableArray<string> may = [.. known, .. RecordFields];
        ReportOnce(name.Text, DiagnosticFactory.FieldNotDeclared(
            name.GetLocation(), owner.Name, name.Text, may, SpellingSuggestion.Find(name.Text, may), ShownLocation(owner), new DiagnosticFix($"with {may[0]} …", "what a record of this may say")));
        return false;
    }

    /// <summary>A value as evidence writes it; null, and reported, where it is no value of one record.</summary>
    private ImmutableArray<string>? ValuesOf(ValueSyntax value)
    {
        switch (value)
        {
            case TextValueSyntax text:
                return [text.Text.ValueText];
            case NamesValueSyntax names when names.Names.Count > 0:
                return [.. names.Names.Select(static name => name.Text)];
            case NumberValueSyntax number:
                return [Written(number.Number, number.Percent)];
            case DateValueSyntax date:
                return ReadDate(date.Date) is { } day ? [day.ToIsoString()] : null;
            case ComparisonValueSyntax { Amount: NumberAmountSyntax amount } comparison:
                var words = ComparisonOf(comparison.Comparison) switch
                {
                    Comparison.AtLeast => "at least ",
                    Comparison.AtMost => "at most ",
                    Comparison.Above => "more than ",
                    _ => "less than ",
                };
                return [words + Written(amount.Number, amount.Percent)];
            default:
                Report(DiagnosticFactory.TailWithoutMeaning(value.GetLocation(), FoldedText(value), "one value of one record"));
                return null;
        }
    }

    private static string Written(SyntaxToken number, SyntaxToken? percent) => number.Text + (percent is { IsMissing: false } ? "%" : "");
}
