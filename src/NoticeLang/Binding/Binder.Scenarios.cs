using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Symbols;
using NoticeLang.Syntax;
using NoticeLang.Time;

namespace NoticeLang.Binding;

internal sealed partial class Binder
{
    private static readonly ImmutableArray<string> Verdicts =
    [
        "met", "met late", "on track", "due", "not met", "not evidenced", "unclear", "disputed", "for judgement", "suspended", "not triggered",
    ];

    private ImmutableArray<BoundScenario> BindScenarios(ImmutableArray<SyntaxTree> trees)
    {
        var scenarios = ImmutableArray.CreateBuilder<BoundScenario>();
        foreach (var declaration in DeclarationsOf<ScenarioDeclarationSyntax>(trees))
        {
            _isMuted = _syntaxErrors.Touches(declaration);
            if (BindScenario(declaration) is { } scenario && !_isMuted)
            {
                scenarios.Add(scenario);
            }
        }

        _isMuted = false;
        return scenarios.ToImmutable();
    }

    /// <summary>Null where a line has an error: a test with a part left out would test something else.</summary>
    private BoundScenario? BindScenario(ScenarioDeclarationSyntax declaration)
    {
        var givens = ImmutableArray.CreateBuilder<BoundGiven>();
        var expectations = ImmutableArray.CreateBuilder<BoundExpectation>();
        Day? asAt = null, knownBy = null;
        var isSound = true;
        foreach (var line in declaration.Lines)
        {
            _failed = false;
            switch (line)
            {
                case GivenSyntax given when BindGiven(given) is { } bound:
                    givens.Add(bound);
                    break;
                case AsAtSyntax asAtLine:
                    asAt = BindExactDay(asAtLine.Point);
                    break;
                case KnownBySyntax knownByLine:
                    knownBy = BindExactDay(knownByLine.Point);
                    break;
                case ExpectSyntax expect when BindExpectation(expect) is { } expectation:
                    expectations.Add(expectation);
                    break;
            }

            isSound &= !_failed;
        }

        return isSound ? new BoundScenario(declaration.Title.ValueText, givens.ToImmutable(), asAt, knownBy, expectations.ToImmutable(), declaration.GetLocation()) : null;
    }

    private BoundGiven? BindGiven(GivenSyntax given)
    {
        var place = given.GetLocation();
        var clause = given.Clause is { } clauseSyntax ? BindClause(clauseSyntax) : null;
        var condition = given.ConditionName is { } name ? BindConditionName(name) : null;
        var by = given.Names is { } names ? BindRecipients(names).Names : [];
        var times = BindGivenTails(given, clause);
        if (_failed || (clause is null && condition is null))
        {
            _failed = true;
            return null;
        }

        var kind = given.SuspendedKeyword is not null ? BoundGivenKind.Suspended
            : given.CompleteKeyword is not null ? BoundGivenKind.Complete
            : BoundGivenKind.Fact;
        if (times.From is not { } from)
        {
            Report(DiagnosticFactory.TailWithoutMeaning(
                place, kind == BoundGivenKind.Fact ? "A fact without a day" : "This without its days", "on which day?",
                new DiagnosticFix(kind == BoundGivenKind.Fact ? $"{FoldedText(given)} on 1 May 2020" : $"{FoldedText(given)} from 1 May 2020 to 1 June 2020")));
            return null;
        }

        return new BoundGiven(place, kind, clause, condition, from, times.To) { By = by, With = times.With, Known = times.Known };
    }

    private (DayInterval? From, DayInterval? To, Day? Known, ImmutableArray<BoundFieldTest> With) BindGivenTails(GivenSyntax given, BoundClause? clause)
    {
        DayInterval? from = null, to = null;
        Day? known = null;
        var with = ImmutableArray.CreateBuilder<BoundFieldTest>();
        foreach (var tail in given.Tails)
        {
            switch (tail.Keyword.Kind)
            {
                case SyntaxKind.KnownKeyword:
                    known = tail.Point is { } knownPoint ? BindExactDay(knownPoint) : null;
                    break;
                case SyntaxKind.ToKeyword:
                    to = tail.Point is { } last ? BindDays(last) : null;
                    break;
                case SyntaxKind.InKeyword:
                    from = tail.Period is { } period && BindFixedPeriod(period) is { } days ? new DayInterval(days.First, days.Last) : null;
                    break;
                case SyntaxKind.BetweenKeyword:
                    from = tail is { Point: { } first, LastPoint: { } second } && BindDays(first) is { } lo && BindDays(second) is { } hi ? new DayInterval(lo.Lo, hi.Hi) : null;
                    break;
                case SyntaxKind.WithKeyword:
                    BindGivenField(tail, clause, with);
                    break;
                default:
                    from = tail.Point is { } point ? BindDays(point) : null;
                    break;
            }
        }

        if (from is { } start && to is { } end && end.Hi < start.Lo)
        {
            var last = given.Tails.Last(static tail => tail.Keyword.Kind == SyntaxKind.ToKeyword);
            var first = given.Tails.First(static tail => tail.Keyword.Kind is not (SyntaxKind.ToKeyword or SyntaxKind.KnownKeyword or SyntaxKind.WithKeyword));
            Report(DiagnosticFactory.EndsBeforeItStarts(last.GetLocation(), first.GetLocation(), "This"));
        }

        return (from, to, known, with.ToImmutable());
    }

    private void BindGivenField(GivenTailSyntax tail, BoundClause? clause, ImmutableArray<BoundFieldTest>.Builder with)
    {
        if (tail is not { FieldName: { } name, Value: { } value })
        {
            _failed = true;
        }
        else if (clause is EventClause { Act.Act: var act })
        {
            if (BindFieldTest(tail, name, value, act.Fields, act, isInAll: false) is { } test)
            {
                with.Add(test);
            }
        }
        else if (!_failed)
        {
            Report(DiagnosticFactory.TailWithoutMeaning(tail.GetLocation(), FoldedText(tail), "only what is done has fields"));
        }
    }

    private Day? BindExactDay(PointSyntax point)
    {
        if (BindDays(point) is not { } days)
        {
            return null;
        }

        if (!days.IsExact)
        {
            Report(DiagnosticFactory.PeriodNotADay(
                point.GetLocation(), FoldedText(point), new DiagnosticFix(days.Lo.ToString(), "its first day"), new DiagnosticFix(days.Hi.ToString(), "its last day")));
            return null;
        }

        return days.Lo;
    }

    private BoundExpectation? BindExpectation(ExpectSyntax expect)
    {
        var condition = BindConditionName(expect.ConditionName);
        var words = string.Join(' ', expect.VerdictWords.Select(static word => word.Text));
        if (!Verdicts.Contains(words))
        {
            if (expect.VerdictWords.Count > 0)
            {
                Report(DiagnosticFactory.NotAVerdict(
                    expect.VerdictWords[0].GetLocation() with { Span = Text.TextSpan.FromBounds(expect.VerdictWords[0].Span.Start, expect.VerdictWords[^1].Span.End) },
                    words, Verdicts));
            }

            _failed = true;
        }

        return condition is null || _failed ? null : new BoundExpectation(expect.GetLocation(), condition, words);
    }
}
