using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Symbols;
using NoticeLang.Syntax;
using NoticeLang.Text;

namespace NoticeLang.Binding;

internal sealed partial class Binder
{
    private Predicate? BindFigure(BoundSubject subject, MeasureSymbol measure, ValueSyntax value)
    {
        var place = value.GetLocation();
        BoundValue? bound = null;
        switch (value)
        {
            case NumberValueSyntax number:
                bound = BindNumber(value, number.Number, number.Percent, measure.Unit, measure.Location) is { } equal
                    ? new AmountValue(place, Comparison.Equal, equal)
                    : null;
                break;
            case ComparisonValueSyntax comparison:
                bound = BindAmount(comparison.Amount, measure) is { } amount ? new AmountValue(place, ComparisonOf(comparison.Comparison), amount) : null;
                break;
            case MilestonesValueSyntax milestones:
                bound = BindMilestones(milestones, measure);
                break;
            default:
                Report(DiagnosticFactory.FindingNotDeclared(place, measure.Name, FoldedText(value), "It is a figure.", null, measure.Location));
                break;
        }

        return bound is null ? null : new Predicate(subject, bound) { Measure = measure };
    }

    private MilestonesValue? BindMilestones(MilestonesValueSyntax syntax, MeasureSymbol measure)
    {
        var milestones = ImmutableArray.CreateBuilder<BoundMilestone>();
        foreach (var milestone in syntax.Milestones)
        {
            var amount = BindAmount(milestone.Amount, measure);
            var period = BindFixedPeriod(milestone.Period);
            if (amount is not null && period is not null)
            {
                milestones.Add(new BoundMilestone(amount, period));
            }
        }

        if (milestones.Count < syntax.Milestones.Count || milestones.Count == 0)
        {
            _failed = true;
            return null;
        }

        return new MilestonesValue(syntax.GetLocation(), ComparisonOf(syntax.Comparison), milestones.ToImmutable());
    }

    private BoundAmount? BindAmount(AmountSyntax amount, MeasureSymbol measure)
    {
        switch (amount)
        {
            case NumberAmountSyntax number:
                return BindNumber(amount, number.Number, number.Percent, measure.Unit, measure.Location);
            case BaselineAmountSyntax:
                if (measure.Baseline is null && measure.BaselinePeriod is null)
                {
                    Report(DiagnosticFactory.BaselineNotDeclared(amount.GetLocation(), measure.Name, measure.Location));
                    return null;
                }

                return new BaselineAmount(amount.GetLocation());
            case NameAmountSyntax name:
                return BindNamedAmount(name, measure);
            case ComparatorAmountSyntax comparator:
                return BindComparator(comparator);
            default:
                _failed = true;
                return null;
        }
    }

    private NamedAmount? BindNamedAmount(NameAmountSyntax name, MeasureSymbol measure)
    {
        switch (BindName(name.Name, "measure"))
        {
            case MeasureSymbol other:
                if ((other.Unit == "percent") != (measure.Unit == "percent") && other.Unit.Length > 0 && measure.Unit.Length > 0)
                {
                    ReportUnits(name, measure.Unit == "percent", measure.Location, other.Name);
                }

                return new NamedAmount(name.GetLocation(), other.Name);
            case { } symbol:
                Report(DiagnosticFactory.WrongKindOfName(
                    name.GetLocation(), symbol.Name, SymbolWords.KindWithArticle(symbol), "only a measure has figures", ShownLocation(symbol)));
                return null;
            default:
                return null;
        }
    }

    private ComparatorAmount? BindComparator(ComparatorAmountSyntax comparator)
    {
        var period = comparator.Period is { } frozen ? BindFixedPeriod(frozen) : null;
        if (comparator.Names.Paths.Count > 1)
        {
            Report(DiagnosticFactory.TailWithoutMeaning(comparator.Names.GetLocation(), FoldedText(comparator.Names), "one at a time"));
            return null;
        }

        var name = comparator.Names.Paths.Select(path => BindPath(path, NamePlace.Comparator)).FirstOrDefault();
        return name is null || (comparator.Period is not null && period is null) ? null : new ComparatorAmount(comparator.GetLocation(), name, period);
    }

    private NumberAmount? BindNumber(SyntaxNode place, SyntaxToken number, SyntaxToken? percent, string unit, TextLocation? declaration)
    {
        if (number.Number is not { } value)
        {
            _failed = true;
            return null;
        }

        var isPercent = percent is { IsMissing: false };
        if (unit.Length > 0 && isPercent != (unit == "percent"))
        {
            ReportUnits(place, unit == "percent", declaration, isPercent ? number.Text : number.Text + "%");
            return null;
        }

        return new NumberAmount(place.GetLocation(), value, isPercent);
    }

    private void ReportUnits(SyntaxNode place, bool isMeasuredInPercent, TextLocation? declaration, string written)
    {
        var (left, right) = isMeasuredInPercent ? ("a percentage", "a number") : ("a number", "a percentage");
        Report(DiagnosticFactory.PercentAgainstCount(place.GetLocation(), _conditionName ?? "This", left, right, declaration, written));
    }

    /// <summary><c>with sample at least 20</c>, <c>where status is red</c>: a field and what it must hold.</summary>
    private BoundFieldTest? BindFieldTest(
        SyntaxNode place, SyntaxToken name, ValueSyntax value, ImmutableArray<FieldSymbol> fields, Symbol owner, bool isInAll)
    {
        if (FindField(name, fields, owner) is not { } field)
        {
            return null;
        }

        if (isInAll && field.Type is not (FieldType.Count or FieldType.Money))
        {
            Report(DiagnosticFactory.TailWithoutMeaning(place.GetLocation(), "In all", "only counts and money are added up"));
            return null;
        }

        return BindFieldValue(field, value) is { } bound ? new BoundFieldTest(place.GetLocation(), field.Name, field, bound, isInAll) : null;
    }

    private FieldSymbol? FindField(SyntaxToken name, ImmutableArray<FieldSymbol> fields, Symbol owner)
    {
        if (name.IsMissing)
        {
            _failed = true;
            return null;
        }

        if (fields.FirstOrDefault(field => field.Name == name.Text) is { } found)
        {
            _references[name.GetLocation()] = found;
            return found;
        }

        ImmutableArray<string> known = [.. fields.Select(static field => field.Name)];
        var declareAs = owner is ActSymbol { IsFromPrelude: true } act
            ? new DiagnosticFix($"act {act.Name}-fully, {act.Aspect.ToString().ToLowerInvariant()} {{ {name.Text}: count }}", "an act of your own, with that field")
            : new DiagnosticFix($"{name.Text}: {(owner is ListSymbol ? "day" : "count")}", $"in the braces of {owner.Name}");
        ReportOnce(name.Text, DiagnosticFactory.FieldNotDeclared(
            name.GetLocation(), owner.Name, name.Text, known, SpellingSuggestion.Find(name.Text, known), ShownLocation(owner), declareAs));
        return null;
    }

    private BoundValue? BindFieldValue(FieldSymbol field, ValueSyntax value)
    {
        var isNumeric = field.Type is FieldType.Count or FieldType.Percent or FieldType.Money;
        var unit = field.Type == FieldType.Percent ? "percent" : "count";
        var place = value.GetLocation();
        switch (value)
        {
            case NumberValueSyntax number when isNumeric:
                return BindNumber(value, number.Number, number.Percent, unit, field.Location) is { } equal ? new AmountValue(place, Comparison.Equal, equal) : null;
            case ComparisonValueSyntax { Amount: NumberAmountSyntax number } comparison when isNumeric:
                return BindNumber(number, number.Number, number.Percent, unit, field.Location) is { } amount
                    ? new AmountValue(place, ComparisonOf(comparison.Comparison), amount)
                    : null;
            case DateValueSyntax date when field.Type == FieldType.Day:
                return ReadDate(date.Date) is { } day ? new DayValue(place, day) : null;
            case NamesValueSyntax names when field.Type == FieldType.OneOf:
                return BindDeclaredValues(names, field.Name, field.Values, field.Location);
            case NamesValueSyntax names when field.Type is FieldType.Words or FieldType.Names or FieldType.Party:
                if (field.Type == FieldType.Party)
                {
                    foreach (var name in names.Names)
                    {
                        BindName(name, "party");
                    }
                }

                var joiner = JoinerOf(names, names.Names.SeparatorCount, names.Names.GetSeparator, isPlainList: false);
                return new NamesValue(place, [.. names.Names.Select(static name => name.Text)], joiner);
            default:
                Report(DiagnosticFactory.FindingNotDeclared(place, field.Name, FoldedText(value), $"It holds {Holding(field)}.", null, field.Location));
                return null;
        }
    }

    private static string Holding(FieldSymbol field) => field.Type switch
    {
        FieldType.Count => "a count",
        FieldType.Percent => "a percentage",
        FieldType.Money => "an amount of money",
        FieldType.Day => "a day",
        FieldType.Span => "a length of time",
        FieldType.Party => "a party",
        FieldType.OneOf => $"{Listing.Or(field.Values)}",
        _ => "words",
    };
}
