using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using NoticeLang.Symbols;

namespace NoticeLang.Binding;

/// <summary>Parts of the bound program as stable words, for <see cref="BoundDumper"/>.</summary>
internal static class BoundWords
{
    public static string Declaration(Symbol symbol)
    {
        var head = $"{symbol.GetType().Name.Replace("Symbol", "", StringComparison.Ordinal).ToLowerInvariant()} {symbol.Name} \"{symbol.Title}\"";
        return symbol switch
        {
            RoleSymbol role => head + Said("appointed by", role.AppointedBy) + Said("approved by", role.ApprovedBy) + Said("held by", role.HeldBy),
            BodySymbol { FormerName: { } former } body => $"{head}, formerly {former} until {body.NamedFrom}",
            DocumentSymbol document => head + Said("owned by", document.OwnedBy),
            ListSymbol list => head + (list.IsClosed ? ", closed" : ", grows") + Said("added to by", list.AddedToBy) + Said("in", list.InDocument is { } name ? [name] : [])
                + Fields(list.Fields),
            ListItemSymbol item => $"{head}, of {item.ListName}{(item.FieldValues.IsEmpty ? "" : " with " + Pairs(item.FieldValues))}",
            JudgementSymbol judgement => $"{head}{(judgement.IsOfSubject ? ", of it" : "")}{Said("by", judgement.Deciders)}: {string.Join(judgement.IsOrdered ? " < " : ", ", judgement.Findings)}",
            StateSymbol state => $"{head}{(state.IsOfSubject ? ", of it" : "")}: {List(state.Values)}",
            ActSymbol act => $"{head}, {act.Aspect.ToString().ToLowerInvariant()}, {act.ThirdPerson}, {act.Past}{(act.Noun is { } noun ? $", {noun}" : "")}{Fields(act.Fields)}",
            MeasureSymbol measure => $"{head} {measure.Unit}, read every {measure.ReadEvery}, over {measure.Window}, baseline {Number(measure.Baseline)} in {measure.BaselinePeriod}, lower is better: {measure.LowerIsBetter}",
            CalendarPeriodSymbol period => $"{head}, of {period.CalendarName}: {(period.Year is null ? $"each year {period.Start} to {period.End}" : $"{period.Start} to {period.End}")}",
            _ => head,
        };
    }

    public static string Condition(BoundCondition condition)
    {
        var symbol = condition.Symbol;
        var parts = new List<string> { $"condition {symbol.Name} \"{symbol.Title}\"", $"origin {symbol.Origin.ToString().ToLowerInvariant()}" };
        if (symbol.OriginText is not null)
        {
            parts.Add($"\"{symbol.OriginText}\"");
        }

        if (!symbol.Paragraphs.IsEmpty)
        {
            parts.Add($"paragraphs {List(symbol.Paragraphs)}");
        }

        if (symbol.NotEncodedReason is not null)
        {
            parts.Add($"not encoded \"{symbol.NotEncodedReason}\"");
        }

        if (symbol.InsteadOf is not null)
        {
            parts.Add($"instead of {symbol.InsteadOf} from {symbol.InsteadFrom}");
        }

        if (condition.HasErrors)
        {
            parts.Add("has errors");
        }

        return string.Join(", ", parts);
    }

    public static IEnumerable<(string Name, string Value)> Sentence(BoundSentence sentence)
    {
        (string Name, string? Value)[] all =
        [
            ("modal", sentence.Modal == Modal.Must ? null : sentence.Modal.ToString()),
            ("who", Subject(sentence.Subject)),
            ("act", sentence.Act is { } act ? Pattern(act) : null),
            ("judgement", sentence.Judgement?.Name),
            ("measure", sentence.Measure?.Name),
            ("value", sentence.Value is { } value ? Value(value) : null),
            ("fields", sentence.FieldTests.IsEmpty ? null : string.Join(", ", sentence.FieldTests.Select(FieldTest))),
            ("run", sentence.Run is { } run ? string.Create(CultureInfo.InvariantCulture, $"{run.Count} of {run.Size} {Pattern(run.Event)}") : null),
            ("deadline", sentence.Deadline is { } deadline ? Deadline(deadline) : null),
            ("frequency", sentence.Frequency is { } frequency ? Frequency(frequency) : null),
            ("first by", sentence.FirstBy is { } firstBy ? Point(firstBy) : null),
            ("from", sentence.From is { } from ? Point(from) : null),
            ("until", sentence.Until.IsEmpty ? null : string.Join(" or ", sentence.Until.Select(Until))),
            ("for", sentence.For?.ToString()),
            ("allowing", sentence.Allowing?.ToString()),
            ("confirmed by", sentence.ConfirmedBy.IsEmpty ? null : Names(sentence.ConfirmedBy, sentence.ConfirmedByJoiner)),
            ("when", Clauses(sentence.When)),
            ("while", Clauses(sentence.While)),
            ("unless", Clauses(sentence.Unless)),
        ];
        return all.Where(static line => line.Value is not null).Select(static line => (line.Name, line.Value!));
    }

    public static string Clause(BoundClause clause) => clause switch
    {
        EventClause e => Pattern(e.Act) + Count(e.Count, e.AnySpan),
        FindingClause f => $"{f.Decider.Key} finds {f.Judgement.Name} {f.Finding}{Count(f.Count, f.AnySpan)}",
        JudgementClause j => $"judgement of {j.Judgement.Name} is {Not(j.IsNegated)}{Value(j.Value)}",
        StateClause s => $"state of {Subject(s.Subject)} is {Not(s.IsNegated)}{Value(s.Value)}",
        MeasureClause m => $"figure of {m.Measure.Name} is {Not(m.IsNegated)}{Value(m.Value)}",
        ConditionClause c => $"condition {c.Condition.Name} is {Not(c.IsNegated)}{(c.Test == ConditionTest.Met ? "met" : "on track")}",
        _ => "the notice ends",
    };

    public static string Given(BoundGiven given)
    {
        var what = given switch
        {
            { Clause: { } clause } => Clause(clause),
            { Condition: { } condition } => condition.Name,
            _ => $"{given.Item} of {given.List?.Name}",
        };
        (string Name, string? Value)[] all =
        [
            ("of", given.Whole?.Key),
            ("by", given.By.IsEmpty ? null : string.Join(", ", given.By)),
            (given.IsPeriod ? "in" : "on", given.Day?.ToString()),
            ("from", given.From?.ToString()),
            ("to", given.To?.ToString()),
            ("for", given.For),
            ("with", given.WithParties.IsEmpty ? null : string.Join(" and ", given.WithParties)),
            ("having", given.Fields.IsEmpty ? null : string.Join(", ", given.Fields.Select(static f => $"{f.Name} {List(f.Values)}"))),
            ("decided", given.Decided?.ToString()),
            ("known", given.Known?.ToString()),
            ("said by", given.SaidBy?.Key),
        ];
        return $"{given.Kind.ToString().ToLowerInvariant()}: {Not(given.IsDenied)}{what}{string.Concat(all.Where(static part => part.Value is not null).Select(static part => $"; {part.Name} {part.Value}"))}";
    }

    public static string FieldTest(BoundFieldTest test) => $"{test.FieldName} {Value(test.Value)}{(test.InAll ? " in all" : "")}";

    public static string List(ImmutableArray<string> items) => string.Join(", ", items);

    public static string Pairs(ImmutableDictionary<string, string> pairs) =>
        string.Join(", ", pairs.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => $"{pair.Key} = {pair.Value}"));

    private static string Subject(BoundSubject subject)
    {
        var quantifier = subject.Quantifier switch
        {
            SubjectQuantifier.EachOf => "each of ",
            SubjectQuantifier.EachMemberOf => "each member of ",
            _ => "",
        };
        return quantifier + Names(subject.Names, subject.Joiner);
    }

    private static string Pattern(BoundActPattern pattern)
    {
        var parts = new List<string> { pattern.Act.Name };
        if (pattern.By is { } by)
        {
            parts.Add($"by ({Subject(by)})");
        }

        if (pattern.Object is { } o)
        {
            var quantifier = o.Quantifier == ObjectQuantifier.None ? "" : o.Quantifier + " ";
            parts.Add($"of ({quantifier}{Names(o.Names, o.Joiner)}{(o.List is null ? "" : ", its items")}{(o.Where is { } where ? " where " + FieldTest(where) : "")})");
        }

        if (!pattern.To.IsEmpty)
        {
            parts.Add($"to ({Names(pattern.To, pattern.ToJoiner)})");
        }

        if (!pattern.WithParties.IsEmpty)
        {
            parts.Add($"with ({string.Join(" and ", pattern.WithParties)})");
        }

        if (!pattern.With.IsEmpty)
        {
            parts.Add($"having ({string.Join(", ", pattern.With.Select(FieldTest))})");
        }

        return string.Join(' ', parts);
    }

    private static string Value(BoundValue value) => value switch
    {
        NamesValue names => string.Join(names.Joiner == NameJoiner.Or ? " or " : " and ", names.Names),
        DayValue day => day.Day.ToString(),
        AmountValue amount => $"{amount.Comparison} {Amount(amount.Amount)}",
        MilestonesValue milestones => $"{milestones.Comparison} {string.Join("; ", milestones.Milestones.Select(static m => $"{Amount(m.Amount)} in {Period(m.Period)}"))}",
        _ => "",
    };

    private static string Amount(BoundAmount amount) => amount switch
    {
        NumberAmount number => Number(number.Number) + (number.IsPercent ? "%" : ""),
        NamedAmount named => named.Name,
        ComparatorAmount comparator => $"that of {comparator.Comparator.Key}{(comparator.FrozenPeriod is { } period ? " in " + Period(period) : "")}",
        _ => "its baseline",
    };

    private static string Deadline(BoundDeadline deadline) => deadline switch
    {
        PointDeadline point => $"{point.Relation.ToString().ToLowerInvariant()} {Point(point.Point)}{(point.OrSooner ? " or sooner" : "")}",
        BeforeEventDeadline before => $"before {Clause(before.Event)}",
        InPeriodDeadline period => $"in {Period(period.Period)}",
        BetweenDeadline between => $"between {Point(between.First)} and {Point(between.Last)}",
        WithinDeadline within => $"within {within.Span} of {(within.Point is { } point ? Point(point) : Clause(within.Event!))}",
        AtDeadline at => $"at {at.Span} after {Point(at.Point)}",
        _ => "",
    };

    private static string Frequency(BoundFrequency frequency) => frequency switch
    {
        EveryFrequency every => $"every {every.Span}",
        SlotFrequency slot => string.Create(CultureInfo.InvariantCulture, $"{slot.Bound} {slot.Count} in each {Period(slot.Period)}"),
        CountFrequency count => string.Create(CultureInfo.InvariantCulture, $"{count.Bound} {count.Count} in {(count.AnySpan is { } any ? $"any {any}" : "all")}"),
        OnceFrequency => "once",
        _ => "throughout",
    };

    private static string Point(BoundPoint point) => point switch
    {
        DatePoint date => date.Day.ToString(),
        PeriodPoint period => period.Edge == PeriodEdge.Bare ? $"some day of {Period(period.Period)}" : $"{period.Edge.ToString().ToLowerInvariant()} of {Period(period.Period)}",
        HeaderPoint header => header.Day.ToString().ToLowerInvariant(),
        FieldPoint field => $"its {field.FieldName}",
        DueDatePoint due => $"the due date of {due.Condition.Name}",
        EventPoint e => $"{(e.IsEach ? "each" : "the next")} {Pattern(e.Event)}",
        _ => "",
    };

    private static string Period(BoundPeriod period) => period switch
    {
        FixedPeriod fix => $"{fix.Text} ({fix.First.ToIsoString()}..{fix.Last.ToIsoString()})",
        UnitPeriod unit => unit.Unit.ToString().ToLowerInvariant(),
        CalendarPeriods calendar => $"{calendar.Name} ({string.Join(", ", calendar.Periods.Select(static p => p.Name))})",
        SpanPeriod span => $"period of {span.Span}",
        _ => "",
    };

    private static string Until(BoundUntil until) => (until.Event, until.Point) switch
    {
        ({ } e, { } point) => $"{Clause(e)} or {Point(point)}, the sooner",
        ({ } e, null) => Clause(e),
        (null, { } point) => Point(point),
        _ => "",
    };

    private static string? Clauses(ImmutableArray<BoundClause> clauses) => clauses.IsEmpty ? null : string.Join(" or ", clauses.Select(Clause));

    private static string Names(ImmutableArray<BoundName> names, NameJoiner joiner) => string.Join(joiner == NameJoiner.Or ? " or " : " and ", names);

    private static string Count(int? count, Time.Span? span) => count is { } n ? string.Create(CultureInfo.InvariantCulture, $", {n} times in any {span}") : "";

    private static string Not(bool isNegated) => isNegated ? "not " : "";

    private static string Said(string words, ImmutableArray<string> names) => names.IsEmpty ? "" : $", {words} {List(names)}";

    private static string Fields(ImmutableArray<FieldSymbol> fields) =>
        fields.IsEmpty ? "" : $" {{ {string.Join(", ", fields.Select(static f => $"{f.Name}: {(f.Type == FieldType.OneOf ? string.Join(" or ", f.Values) : f.Type.ToString().ToLowerInvariant())}"))} }}";

    private static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
