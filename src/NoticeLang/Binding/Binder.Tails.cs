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
    /// <summary>The tails of one sentence as they are bound, each with its place.</summary>
    private sealed class Tails
    {
        public BoundDeadline? Deadline { get; set; }

        public BoundFrequency? Frequency { get; set; }

        public BoundPoint? FirstBy { get; set; }

        public BoundPoint? From { get; set; }

        public ImmutableArray<BoundUntil> Until { get; set; } = [];

        public Span? For { get; set; }

        public Span? Allowing { get; set; }

        public (ImmutableArray<BoundName> Names, NameJoiner Joiner) ConfirmedBy { get; set; } = ([], NameJoiner.None);

        public BoundSubject? PerformedBy { get; set; }

        public ImmutableArray<BoundClause> When { get; set; } = [];

        public ImmutableArray<BoundClause> While { get; set; } = [];

        public ImmutableArray<BoundClause> Unless { get; set; } = [];

        public List<BoundFieldTest> With { get; } = [];

        public List<BoundName> WithParties { get; } = [];

        /// <summary>What is said, by what it says ("how often"), with its place.</summary>
        public Dictionary<string, TailSyntax> Said { get; } = [];

        public TailSyntax? this[string what] => Said.GetValueOrDefault(what);
    }

    private const string ByWhen = "by when";
    private const string HowOften = "how often";
    private const string FirstByWhen = "by when first";
    private const string FromWhen = "from when";
    private const string UntilWhen = "until when";
    private const string HowLong = "for how long";
    private const string Allowance = "what is allowed";
    private const string WhoConfirms = "who confirms";
    private const string WhoPerforms = "who performs";
    private const string WithWhat = "with what";

    private Tails BindTails(SyntaxList<TailSyntax> syntaxes, ActSymbol? act, MeasureSymbol? measure)
    {
        var tails = new Tails();
        foreach (var tail in syntaxes)
        {
            var what = WhatOf(tail);
            if (what.Length > 0 && !tails.Said.TryAdd(what, tail) && tail is not (WithNamesTailSyntax or WithFieldTailSyntax))
            {
                Report(DiagnosticFactory.SaidTwice(PlaceOf(tail), PlaceOf(tails.Said[what]), what));
                continue;
            }

            switch (tail)
            {
                case EveryTailSyntax or InEachTailSyntax or OnceTailSyntax or ThroughoutTailSyntax or TimesTailSyntax:
                    tails.Frequency = BindFrequency(tail);
                    break;
                case FirstByTailSyntax firstBy:
                    tails.FirstBy = BindPoint(firstBy.Point, PeriodReading.Asked);
                    break;
                case FromTailSyntax from:
                    tails.From = BindPoint(from.Point, PeriodReading.First);
                    break;
                case UntilTailSyntax until:
                    tails.Until = BindUntil(until, measure is null ? PeriodReading.Asked : PeriodReading.Last);
                    break;
                case ForTailSyntax forTail:
                    tails.For = BindSpan(forTail.Length);
                    break;
                case AllowingTailSyntax allowing:
                    tails.Allowing = BindSpan(allowing.Length);
                    break;
                case WithNamesTailSyntax withNames:
                    BindWithNames(tails, withNames);
                    break;
                case WithFieldTailSyntax withField:
                    BindWithField(tails, withField, act, measure);
                    break;
                case ConfirmedByTailSyntax confirmed:
                    tails.ConfirmedBy = BindRecipients(confirmed.Names);
                    break;
                case PerformedByTailSyntax performed:
                    var (names, joiner) = BindRecipients(performed.Names);
                    tails.PerformedBy = new BoundSubject(performed.Names.GetLocation(), SubjectQuantifier.None, names, joiner);
                    break;
                case TriggerTailSyntax trigger:
                    BindTrigger(tails, trigger);
                    break;
                default:
                    tails.Deadline = BindDeadline(tail, measure);
                    break;
            }
        }

        return tails;
    }

    /// <summary>What a tail says, each of which may be said once.</summary>
    private static string WhatOf(TailSyntax tail) => tail switch
    {
        EveryTailSyntax or InEachTailSyntax or OnceTailSyntax or ThroughoutTailSyntax or TimesTailSyntax => HowOften,
        FirstByTailSyntax => FirstByWhen,
        FromTailSyntax => FromWhen,
        UntilTailSyntax => UntilWhen,
        ForTailSyntax => HowLong,
        AllowingTailSyntax => Allowance,
        ConfirmedByTailSyntax => WhoConfirms,
        PerformedByTailSyntax => WhoPerforms,
        WithNamesTailSyntax or WithFieldTailSyntax => WithWhat,
        TriggerTailSyntax { Triggers.Count: > 0 } trigger => trigger.Triggers[0].Keyword.Text,
        TriggerTailSyntax => "",
        _ => ByWhen,
    };

    /// <summary>The place of a tail without the comma before it.</summary>
    private static TextLocation PlaceOf(TailSyntax tail)
    {
        var first = tail.DescendantTokens().FirstOrDefault(static token => token.Kind != SyntaxKind.CommaToken && !token.IsMissing);
        return new TextLocation(tail.SyntaxTree.Text, TextSpan.FromBounds(first.Kind == SyntaxKind.None ? tail.Span.Start : first.Span.Start, tail.Span.End));
    }

    private static string WordsOf(TailSyntax tail) => FoldedText(tail).TrimStart(',', ' ');

    private BoundFrequency? BindFrequency(TailSyntax tail)
    {
        var place = PlaceOf(tail);
        switch (tail)
        {
            case EveryTailSyntax every:
                return BindSpan(every.Length) is { } span ? new EveryFrequency(place, span) : null;
            case InEachTailSyntax inEach:
                return BindSlot(inEach.Period) is { } slot ? new SlotFrequency(place, 1, CountBound.AtLeast, slot) : null;
            case OnceTailSyntax:
                return new OnceFrequency(place);
            case ThroughoutTailSyntax:
                return new ThroughoutFrequency(place);
            case TimesTailSyntax times:
                return BindTimes(times, place);
            default:
                _failed = true;
                return null;
        }
    }

    private BoundFrequency? BindTimes(TimesTailSyntax times, TextLocation place)
    {
        var bound = times.Bound?.Kind == SyntaxKind.AtMostKeyword ? CountBound.AtMost : CountBound.AtLeast;
        var period = times.Period is { } periodSyntax ? BindSlot(periodSyntax) : null;
        var span = times.Length is { } length ? BindSpan(length) : null;
        if (CountOf(times.Count) is not { } count)
        {
            if (!times.Count.IsMissing)
            {
                Report(DiagnosticFactory.TailWithoutMeaning(times.Count.GetLocation(), $"{times.Count.Text} times", "a whole number, 1 or more"));
            }

            _failed = true;
            return null;
        }

        switch (times.ScopeKeyword.Kind)
        {
            case SyntaxKind.EachKeyword when period is not null:
                return new SlotFrequency(place, count, bound, period);
            case SyntaxKind.AllKeyword:
                return new CountFrequency(place, count, bound, null);
            case SyntaxKind.AnyKeyword when span is { } any:
                if (bound == CountBound.AtLeast)
                {
                    Report(DiagnosticFactory.FloorInAnySpan(place, count, any.ToString(), any.Unit == SpanUnit.Year ? "year" : any.Unit == SpanUnit.Week ? "week" : "month"));
                    return null;
                }

                return new CountFrequency(place, count, bound, any);
            default:
                _failed = true;
                return null;
        }
    }

    private ImmutableArray<BoundUntil> BindUntil(UntilTailSyntax until, PeriodReading reading)
    {
        var clause = until.Clause is { } clauseSyntax ? BindClause(clauseSyntax) : null;
        var first = until.Point is { } point ? BindPoint(point, reading) : null;
        var other = until.OtherPoint is { } otherPoint ? BindPoint(otherPoint, reading) : null;
        if ((until.Clause is not null && clause is null) || (until.Point is not null && first is null) || (until.OtherPoint is not null && other is null))
        {
            _failed = true;
            return [];
        }

        var place = PlaceOf(until);
        return (clause, first, other) switch
        {
            ({ } e, _, _) => [new BoundUntil(place, other, e)],
            (null, { } one, { } two) => [new BoundUntil(place, one, null), new BoundUntil(place, two, null)],
            (null, { } one, null) => [new BoundUntil(place, one, null)],
            _ => [],
        };
    }

    private BoundDeadline? BindDeadline(TailSyntax tail, MeasureSymbol? measure)
    {
        var place = PlaceOf(tail);
        switch (tail)
        {
            case PointDeadlineTailSyntax by:
                var (relation, reading) = by.Keyword.Kind switch
                {
                    SyntaxKind.BeforeKeyword => (PointRelation.Before, PeriodReading.First),
                    SyntaxKind.OnKeyword => (PointRelation.On, measure is null ? PeriodReading.None : PeriodReading.Last),
                    _ => (PointRelation.By, measure is null ? PeriodReading.Asked : PeriodReading.Last),
                };
                return BindPoint(by.Point, reading) is { } point ? new PointDeadline(place, relation, point, by.SoonerKeyword is not null) : null;
            case ClauseDeadlineTailSyntax before:
                return BindClause(before.Clause) is { } clause ? new BeforeEventDeadline(place, clause) : null;
            case InPeriodTailSyntax inPeriod:
                return BindFixedPeriod(inPeriod.Period) is { } period ? new InPeriodDeadline(place, period) : null;
            case BetweenTailSyntax between:
                return BindBetween(between, place);
            case WithinTailSyntax within:
                return BindWithin(within, place);
            case AtTailSyntax at:
                var span = BindSpan(at.Length);
                var anchor = BindPoint(at.Point, PeriodReading.Asked);
                return span is { } length && anchor is not null ? new AtDeadline(place, length, anchor) : null;
            default:
                _failed = true;
                return null;
        }
    }

    private BetweenDeadline? BindBetween(BetweenTailSyntax between, TextLocation place)
    {
        var first = BindPoint(between.First, PeriodReading.First);
        var last = BindPoint(between.Last, PeriodReading.Last);
        if (first is null || last is null)
        {
            return null;
        }

        if (FixedDays(first) is { } start && FixedDays(last) is { } end && end.Hi < start.Lo)
        {
            Report(DiagnosticFactory.EndsBeforeItStarts(between.Last.GetLocation(), between.First.GetLocation(), "This time"));
            return null;
        }

        return new BetweenDeadline(place, first, last);
    }

    private WithinDeadline? BindWithin(WithinTailSyntax within, TextLocation place)
    {
        var span = BindSpan(within.Length);
        var point = within.Point is { } pointSyntax ? BindPoint(pointSyntax, PeriodReading.Asked) : null;
        var clause = within.Clause is { } clauseSyntax ? BindClause(clauseSyntax) : null;
        return span is { } length && (point is not null || clause is not null) ? new WithinDeadline(place, length, point, clause) : null;
    }

    private void BindWithNames(Tails tails, WithNamesTailSyntax tail)
    {
        var (names, joiner) = BindRecipients(tail.Names);
        if (joiner == NameJoiner.Or)
        {
            Report(DiagnosticFactory.TailWithoutMeaning(PlaceOf(tail), WordsOf(tail), "the record names all of them, or say any of { … }"));
        }

        tails.WithParties.AddRange(names);
    }

    private void BindWithField(Tails tails, WithFieldTailSyntax tail, ActSymbol? act, MeasureSymbol? measure)
    {
        if (act is not null)
        {
            if (BindFieldTest(tail, tail.FieldName, tail.Value, act.Fields, act, tail.InAllKeyword is not null) is { } test)
            {
                tails.With.Add(test with { Location = PlaceOf(tail) });
            }
        }
        else if (measure is not null && tail.FieldName.Text == "status" && tail.InAllKeyword is null && tail.Value is NamesValueSyntax names)
        {
            if (BindDeclaredValues(names, "status", ["actual", "provisional", "forecast"], measure.Location) is { } value)
            {
                tails.With.Add(new BoundFieldTest(PlaceOf(tail), "status", null, value, false));
            }
        }
        else if (!_failed)
        {
            Report(DiagnosticFactory.TailWithoutMeaning(
                PlaceOf(tail), WordsOf(tail), measure is null ? "only what is done has fields" : "of a figure, only with status forecast"));
        }
    }

    private void BindTrigger(Tails tails, TriggerTailSyntax trigger)
    {
        var clauses = BindTriggerClauses(trigger.Triggers);
        switch (trigger.Triggers.Count == 0 ? SyntaxKind.None : trigger.Triggers[0].Keyword.Kind)
        {
            case SyntaxKind.WhenKeyword:
                tails.When = clauses;
                break;
            case SyntaxKind.WhileKeyword:
                tails.While = clauses;
                break;
            case SyntaxKind.UnlessKeyword:
                tails.Unless = clauses;
                break;
            default:
                _failed = true;
                break;
        }
    }

    private ImmutableArray<BoundClause> BindTriggerClauses(SeparatedSyntaxList<TriggerClauseSyntax> triggers)
    {
        var clauses = ImmutableArray.CreateBuilder<BoundClause>();
        foreach (var trigger in triggers)
        {
            if (trigger.Keyword.Kind != triggers[0].Keyword.Kind)
            {
                _failed = true;
            }

            if (BindClause(trigger.Clause) is { } clause)
            {
                clauses.Add(clause);
            }
            else
            {
                _failed = true;
            }
        }

        return clauses.ToImmutable();
    }
}
