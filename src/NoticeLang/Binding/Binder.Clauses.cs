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
    private BoundClause? BindClause(ClauseSyntax clause)
    {
        switch (clause)
        {
            case NoticeEndsClauseSyntax:
                return new NoticeEndsClause(clause.GetLocation());
            case IsClauseSyntax isClause:
                return BindIsClause(isClause);
            case FindsClauseSyntax finds:
                return BindFindsClause(finds);
            case EventClauseSyntax eventClause:
                return BindEventClause(eventClause);
            default:
                _failed = true;
                return null;
        }
    }

    private BoundClause? BindIsClause(IsClauseSyntax clause)
    {
        if (BindPredicate(clause.Who, clause.Value) is not { } predicate)
        {
            _failed = true;
            return null;
        }

        var place = clause.GetLocation();
        var isNegated = clause.NotKeyword is not null;
        if (predicate.Condition is { } condition)
        {
            if (condition.NotEncodedReason is not null)
            {
                Report(DiagnosticFactory.RestsOnNotEncoded(clause.Who.GetLocation(), condition.Name, condition.Location));
            }

            var test = predicate.Value is NamesValue { Names: ["on-track"] } ? ConditionTest.OnTrack : ConditionTest.Met;
            return new ConditionClause(place, condition, test, isNegated);
        }

        if (predicate.Value is MilestonesValue)
        {
            Report(DiagnosticFactory.TailWithoutMeaning(clause.Value.GetLocation(), "Several milestones", "a clause asks for one amount"));
            return null;
        }

        return predicate switch
        {
            { Judgement: { } judgement } => new JudgementClause(place, judgement, predicate.Value, isNegated),
            { Measure: { } measure } => new MeasureClause(place, measure, predicate.Value, isNegated),
            _ => new StateClause(place, predicate.Subject, predicate.Value, isNegated),
        };
    }

    private FindingClause? BindFindsClause(FindsClauseSyntax clause)
    {
        var decider = BindPath(clause.Decider, NamePlace.Actor);
        var judgement = BindJudged(clause.Subject);
        var (count, span, isCounted) = BindCount(clause.Count);
        if (judgement is null)
        {
            return null;
        }

        var isDeclared = CheckDeclaredValue(clause.Finding, judgement.Name, judgement.Findings, judgement.Location);
        if (decider is null || !isDeclared || !isCounted)
        {
            return null;
        }

        // Evidence may report what anybody found: the evaluator counts the decider's alone.
        if (!_isGiven && !judgement.Deciders.Contains(decider.Key))
        {
            Report(DiagnosticFactory.DeciderNotDeclared(clause.Decider.GetLocation(), decider.Key, judgement.Name, judgement.Deciders, judgement.Location));
            return null;
        }

        return new FindingClause(clause.GetLocation(), decider, judgement, clause.Finding.Text, count, span);
    }

    private JudgementSymbol? BindJudged(NamePathSyntax path)
    {
        var names = path.Names;
        if (names.Count == 2 && names[0].Text == "judgement" && _scope.FindJudgementOf(names[1].Text) is { } inFull)
        {
            BindName(names[1], null);
            _used.Add(UseKey(inFull));
            return inFull;
        }

        if (names.Count != 1)
        {
            BindPath(path, NamePlace.Thing);
            _failed = true;
            return null;
        }

        if (_scope.FindJudgementOf(names[0].Text) is { } judgement)
        {
            BindName(names[0], null);
            _used.Add(UseKey(judgement));
            return judgement;
        }

        switch (BindName(names[0], "judgement"))
        {
            case JudgementSymbol named:
                return named;
            case { } symbol:
                Report(DiagnosticFactory.WrongKindOfName(
                    path.GetLocation(), symbol.Name, SymbolWords.KindWithArticle(symbol), "no judgement of it is declared", ShownLocation(symbol),
                    $"judgement of {symbol.Name}, by inspectorate: inadequate, good"));
                return null;
            default:
                return null;
        }
    }

    private EventClause? BindEventClause(EventClauseSyntax clause)
    {
        var act = IsVerbForWho(clause.Who) ? null : BindThirdPerson(clause.Verb, clause.Who);
        var subject = BindSubject(clause.Who, PlaceOfSubject(act));
        var boundObject = clause.Object is null ? null : BindObject(clause.Object, act);
        var (to, joiner) = BindRecipients(clause.Recipients);
        var (count, span, isCounted) = BindCount(clause.Count);
        if (act is null || subject is null || subject.Names.Length < clause.Who.Names.Paths.Count || (clause.Object is not null && boundObject is null) || !isCounted)
        {
            _failed = true;
            return null;
        }

        var pattern = new BoundActPattern(clause.GetLocation(), act, subject, boundObject, to) { ToJoiner = joiner };
        return new EventClause(clause.GetLocation(), pattern, count, span);
    }

    // "when requires review": somebody is left out, and what follows is no verb.
    private bool IsVerbForWho(WhoSyntax who) =>
        who.Names.Paths is { Count: 1 } paths && paths[0].Names is { Count: 1 } names
        && _scope.FindName(names[0].Text) is null && _scope.FindActByThirdPerson(names[0].Text) is not null;

    private (int? Count, Span? AnySpan, bool IsBound) BindCount(ClauseCountSyntax? syntax)
    {
        if (syntax is null)
        {
            return (null, null, true);
        }

        var span = BindSpan(syntax.Length);
        var count = CountOf(syntax.Number);
        if (count is null && !syntax.Number.IsMissing)
        {
            Report(DiagnosticFactory.TailWithoutMeaning(syntax.Number.GetLocation(), $"{syntax.Number.Text} times", "a whole number, 1 or more"));
        }

        return (count, span, count is not null && span is not null);
    }

    private ActSymbol? BindThirdPerson(SyntaxToken verb, WhoSyntax who)
    {
        if (verb.IsMissing)
        {
            _failed = true;
            return null;
        }

        if (_scope.FindActByThirdPerson(verb.Text) is { } act)
        {
            Use(verb, act);
            return act;
        }

        if (_scope.Acts.GetValueOrDefault(verb.Text) is { } plain)
        {
            Use(verb, plain);
            if (who.Names.Paths.Count > 1)
            {
                // "A and B review": several people take the plain form, in English.
                return plain;
            }

            Report(DiagnosticFactory.OtherVerbForm(verb.GetLocation(), verb.Text, plain.ThirdPerson));
            return null;
        }

        ReportAct(verb, SpellingSuggestion.Find(verb.Text, _scope.ThirdPersons), static (scope, word) => scope.FindActByThirdPerson(word), PlainForm(verb.Text));
        return null;
    }

    private ActSymbol? BindVerb(SyntaxToken verb)
    {
        if (verb.IsMissing)
        {
            _failed = true;
            return null;
        }

        if (_scope.Acts.GetValueOrDefault(verb.Text) is { } act)
        {
            Use(verb, act);
            return act;
        }

        if (_scope.FindActByThirdPerson(verb.Text) is { } third)
        {
            Use(verb, third);
            Report(DiagnosticFactory.OtherVerbForm(verb.GetLocation(), verb.Text, third.Name));
            return null;
        }

        ReportAct(verb, SpellingSuggestion.Find(verb.Text, _scope.Acts.Keys), static (scope, word) => scope.Acts.GetValueOrDefault(word), verb.Text);
        return null;
    }

    private void ReportAct(SyntaxToken verb, string? suggestion, Func<Scope, string, ActSymbol?> find, string? declareAs)
    {
        if (suggestion is not null && find(_scope, suggestion) is { } meant)
        {
            _used.Add(UseKey(meant));
        }

        ReportOnce(PlainForm(verb.Text), DiagnosticFactory.ActNotDeclared(verb.GetLocation(), verb.Text, suggestion, declareAs));
    }

    // Only for what to declare: requires, publishes, carries-out.
    private static string PlainForm(string thirdPerson)
    {
        var hyphen = thirdPerson.IndexOf('-', StringComparison.Ordinal);
        var (word, rest) = hyphen < 0 ? (thirdPerson, "") : (thirdPerson[..hyphen], thirdPerson[hyphen..]);
        foreach (var plain in (ReadOnlySpan<string>)[word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y" : "", word.TrimEnd('s'), word.Length > 2 ? word[..^2] : ""])
        {
            if (plain.Length > 0 && VerbForms.ThirdPerson(plain) == word)
            {
                return plain + rest;
            }
        }

        return thirdPerson;
    }

    private static bool IsCovering(ActSymbol? act) => act is { IsFromPrelude: true, Name: "cover" };

    private static bool IsIncluding(ActSymbol? act) => act is { IsFromPrelude: true, Name: "include" };

    // A plan covers, a board includes: neither is done by anybody.
    private static NamePlace PlaceOfSubject(ActSymbol? act) => act is null || IsCovering(act) || IsIncluding(act) ? NamePlace.Thing : NamePlace.Actor;

    private (ImmutableArray<BoundName> Names, NameJoiner Joiner) BindRecipients(NamesSyntax? names)
    {
        if (names is null)
        {
            return ([], NameJoiner.None);
        }

        var (bound, joiner) = BindNames(names, NamePlace.Recipient);
        if (bound.Length < names.Paths.Count)
        {
            _failed = true;
        }

        return (bound, joiner);
    }

    private BoundObject? BindObject(ObjectSyntax syntax, ActSymbol? act)
    {
        if (syntax is not NamedObjectSyntax named)
        {
            Report(DiagnosticFactory.TailWithoutMeaning(syntax.GetLocation(), FoldedText(syntax), "runs are asked for with must"));
            return null;
        }

        var (names, joiner) = BindNames(named.Names, NamePlace.Thing);
        if (named.Of is { } inner)
        {
            Report(DiagnosticFactory.TailWithoutMeaning(inner.GetLocation(), FoldedText(inner), "a list stands first, by itself"));
            return null;
        }

        if (names.Length < named.Names.Paths.Count || names.IsEmpty)
        {
            _isListUnknown = true;
            return null;
        }

        var quantifier = named.Quantifier?.Kind switch
        {
            SyntaxKind.EachOfKeyword => ObjectQuantifier.EachOf,
            SyntaxKind.AllOfKeyword => ObjectQuantifier.AllOf,
            SyntaxKind.AnyOfKeyword => ObjectQuantifier.AnyOf,
            SyntaxKind.ThatKeyword => ObjectQuantifier.That,
            _ => ObjectQuantifier.None,
        };
        var list = quantifier is ObjectQuantifier.EachOf or ObjectQuantifier.AllOf or ObjectQuantifier.AnyOf && names is [{ Of: null }]
            ? names[0].Symbol as ListSymbol
            : null;
        if (!CheckObject(named, names, quantifier, list, act))
        {
            return null;
        }

        BoundFieldTest? where = null;
        if (named.Where is { } whereClause)
        {
            if (list is null)
            {
                Report(DiagnosticFactory.NoItemAtHand(whereClause.GetLocation(), whereClause.FieldName.Text));
                return null;
            }

            where = BindFieldTest(whereClause, whereClause.FieldName, whereClause.Value, list.Fields, list, isInAll: false);
            if (where is null)
            {
                return null;
            }
        }

        foreach (var name in names.Where(_ => act is { IsFromPrelude: true, Name: "appoint" }))
        {
            _appointed.Add(name.Symbol.Name);
        }

        return new BoundObject(named.GetLocation(), quantifier, names, joiner, list, where);
    }

    private bool CheckObject(NamedObjectSyntax named, ImmutableArray<BoundName> names, ObjectQuantifier quantifier, ListSymbol? list, ActSymbol? act)
    {
        if (quantifier is ObjectQuantifier.EachOf or ObjectQuantifier.AllOf or ObjectQuantifier.AnyOf && list is null && names is [{ } single])
        {
            Report(DiagnosticFactory.WrongKindOfName(
                named.GetLocation(), single.Key, SymbolWords.KindWithArticle(single.Symbol), $"{named.Quantifier!.Value.ValueText} is for lists",
                ShownLocation(single.Symbol), single.Key));
            return false;
        }

        if (act is not null && !MayBeDoneToConditions(act) && names.FirstOrDefault(static name => name.Symbol is ConditionSymbol) is { } condition)
        {
            Report(DiagnosticFactory.WrongKindOfName(
                named.GetLocation(), condition.Key, "a condition", "nothing is done to a condition", condition.Symbol.Location));
            return false;
        }

        return true;
    }

    // A duty may be kept or complied with; need not keep names the condition that is paused.
    private static bool MayBeDoneToConditions(ActSymbol act) => act is { IsFromPrelude: true, Name: "keep" or "comply-with" };
}
