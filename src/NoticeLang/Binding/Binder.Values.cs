using System;
using System.Collections.Generic;
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
    /// <summary>What is asked or said of a subject: exactly one of the symbols, or none for qualities and states.</summary>
    private sealed record Predicate(BoundSubject Subject, BoundValue Value)
    {
        public JudgementSymbol? Judgement { get; init; }

        public MeasureSymbol? Measure { get; init; }

        public ConditionSymbol? Condition { get; init; }
    }

    /// <summary><c>SUBJECT is VALUE</c>, <c>SUBJECT must be VALUE</c>; null, and reported, where the two do not fit.</summary>
    private Predicate? BindPredicate(WhoSyntax who, ValueSyntax value)
    {
        if (BindJudgedPath(who) is { } judged)
        {
            return judged.Symbol switch
            {
                JudgementSymbol judgement => BindFinding(judged.Subject, judgement, value),
                StateSymbol state => BindStateValue(judged.Subject, state, value),
                _ => null,
            };
        }

        if (BindSubject(who, NamePlace.Thing) is not { } subject || subject.Names.Length < who.Names.Paths.Count)
        {
            BindNamesOnly(value);
            return null;
        }

        var symbol = subject.Names[0].Symbol;
        if (subject.Names.Length == 1)
        {
            switch (symbol)
            {
                case ConditionSymbol condition:
                    return BindConditionTest(subject, condition, who, value);
                case JudgementSymbol judgement:
                    return BindFinding(subject, judgement, value);
                case StateSymbol state:
                    return BindStateValue(subject, state, value);
                case MeasureSymbol measure:
                    return BindFigure(subject, measure, value);
            }
        }

        return BindStanding(subject, value);
    }

    // judgement of council, state of pace: said in full where a name alone would not tell.
    private (Symbol Symbol, BoundSubject Subject)? BindJudgedPath(WhoSyntax who)
    {
        if (who.Names.Paths.Count != 1 || who.Names.Paths[0].Names is not { Count: 2 } names
            || names[0].Text is not ("judgement" or "state") || _scope.FindName(names[0].Text) is not null
            || _scope.FindName(names[1].Text) is not { } judged)
        {
            return null;
        }

        Symbol? symbol = names[0].Text == "judgement" ? _scope.FindJudgementOf(names[1].Text) : _scope.FindStateOf(names[1].Text);
        if (symbol is null)
        {
            return null;
        }

        Use(names[1], judged);
        _used.Add(UseKey(symbol));
        return (symbol, new BoundSubject(who.GetLocation(), SubjectQuantifier.None, [new BoundName(judged)], NameJoiner.None));
    }

    private Predicate? BindConditionTest(BoundSubject subject, ConditionSymbol condition, WhoSyntax who, ValueSyntax value)
    {
        if (value is NamesValueSyntax { Names: { Count: 1 } names } && names[0].Text is "met" or "on-track")
        {
            DependOn(condition, who.Names.Paths[0].Names[0], condition);
            return new Predicate(subject, new NamesValue(value.GetLocation(), [names[0].Text], NameJoiner.None)) { Condition = condition };
        }

        Report(DiagnosticFactory.FindingNotDeclared(
            value.GetLocation(), condition.Name, FoldedText(value), "A condition is met or on-track.", null, condition.Location));
        return null;
    }

    private Predicate? BindFinding(BoundSubject subject, JudgementSymbol judgement, ValueSyntax value)
    {
        switch (value)
        {
            case NamesValueSyntax names:
                var bound = BindDeclaredValues(names, judgement.Name, judgement.Findings, judgement.Location);
                return bound is null ? null : new Predicate(subject, bound) { Judgement = judgement };
            case ComparisonValueSyntax { Amount: NameAmountSyntax amount } comparison:
                if (!CheckDeclaredValue(amount.Name, judgement.Name, judgement.Findings, judgement.Location))
                {
                    return null;
                }

                if (!judgement.IsOrdered)
                {
                    Report(DiagnosticFactory.NoOrder(
                        value.GetLocation(), judgement.Name, FoldedText(value), judgement.Location, string.Join(" < ", judgement.Findings)));
                    return null;
                }

                return new Predicate(
                    subject,
                    new AmountValue(value.GetLocation(), ComparisonOf(comparison.Comparison), new NamedAmount(amount.GetLocation(), amount.Name.Text)))
                {
                    Judgement = judgement,
                };
            default:
                ReportFigure(subject, value);
                return null;
        }
    }

    private Predicate? BindStateValue(BoundSubject subject, StateSymbol state, ValueSyntax value)
    {
        switch (value)
        {
            case NamesValueSyntax names:
                return BindDeclaredValues(names, state.Name, state.Values, state.Location) is { } bound ? new Predicate(subject, bound) : null;
            case ComparisonValueSyntax { Amount: NameAmountSyntax amount } comparison:
                return BindOrderedState(state, comparison, amount.Name) is { } any ? new Predicate(subject, any) : null;
            default:
                ReportFigure(subject, value);
                return null;
        }
    }

    /// <summary><c>at least moderate</c> is any of the values from moderate on, in their declared order.</summary>
    private NamesValue? BindOrderedState(StateSymbol state, ComparisonValueSyntax comparison, SyntaxToken name)
    {
        if (!CheckDeclaredValue(name, state.Name, state.Values, state.Location))
        {
            return null;
        }

        if (!state.IsOrdered)
        {
            Report(DiagnosticFactory.NoOrder(
                comparison.GetLocation(), state.Name, FoldedText(comparison), state.Location, string.Join(" < ", state.Values)));
            return null;
        }

        var at = state.Values.IndexOf(name.Text);
        var fits = ComparisonOf(comparison.Comparison) switch
        {
            Comparison.AtLeast => state.Values[at..],
            Comparison.AtMost => state.Values[..(at + 1)],
            Comparison.Above => state.Values[(at + 1)..],
            _ => state.Values[..at],
        };
        if (fits.IsEmpty)
        {
            Report(DiagnosticFactory.CanNeverBeMet(comparison.GetLocation(), "This", $"no value of {state.Name} is {FoldedText(comparison)}"));
        }

        return new NamesValue(comparison.GetLocation(), fits, fits.Length > 1 ? NameJoiner.Or : NameJoiner.None);
    }

    /// <summary>What a party, post or thing must be: findings of a judgement of it, values of a state of it, or qualities.</summary>
    private Predicate? BindStanding(BoundSubject subject, ValueSyntax value)
    {
        var only = subject.Names is [{ Of: null } single] ? single.Symbol : null;
        var judgement = only is null ? null : _scope.FindJudgementOf(only.Name);
        if (judgement is not null && value is ComparisonValueSyntax { Amount: NameAmountSyntax })
        {
            _used.Add(UseKey(judgement));
            return BindFinding(subject, judgement, value);
        }

        var state = only is null ? null : _scope.FindStateOf(only.Name);
        if (state is not null && value is ComparisonValueSyntax { Amount: NameAmountSyntax })
        {
            _used.Add(UseKey(state));
            return BindStateValue(subject, state, value);
        }

        if (value is not NamesValueSyntax names)
        {
            ReportFigure(subject, value);
            return null;
        }

        var tokens = names.Names.Where(static name => !name.IsMissing).ToImmutableArray();
        if (judgement is not null && tokens.Any(name => judgement.Findings.Contains(name.Text) && state?.Values.Contains(name.Text) != true))
        {
            _used.Add(UseKey(judgement));
            return BindFinding(subject, judgement, value);
        }

        var mayHaveQualities = subject.Names.All(static name => name.Symbol is RoleSymbol or PartySymbol or BodySymbol);
        foreach (var token in tokens)
        {
            if (state?.Values.Contains(token.Text) == true)
            {
                _used.Add(UseKey(state));
            }
            else if (mayHaveQualities && _scope.FindName(token.Text) is QualitySymbol quality)
            {
                Use(token, quality);
            }
            else
            {
                ReportStanding(subject, token, judgement, state, mayHaveQualities);
            }
        }

        var joiner = JoinerOf(names, names.Names.SeparatorCount, names.Names.GetSeparator, isPlainList: false);
        return new Predicate(subject, new NamesValue(names.GetLocation(), [.. tokens.Select(static token => token.Text)], joiner));
    }

    private void ReportStanding(BoundSubject subject, SyntaxToken token, JudgementSymbol? judgement, StateSymbol? state, bool mayHaveQualities)
    {
        if (_declarations.Values.Any(symbol => IsLost(symbol, token.Text))
            || (judgement is not null && _broken.Contains(judgement.Location)) || (state is not null && _broken.Contains(state.Location)))
        {
            _failed = true;
            return;
        }

        var qualities = _scope.Names.Values
            .OfType<QualitySymbol>()
            .Where(_ => mayHaveQualities)
            .Select(static quality => quality.Name)
            .Order(StringComparer.Ordinal);
        ImmutableArray<string> choices = [.. judgement?.Findings ?? [], .. state?.Values ?? [], .. qualities];
        var declaration = judgement?.Location ?? state?.Location;
        var words = choices.IsEmpty ? "Nothing is declared that it may be." : $"It may be {Listing.Or(choices)}.";
        var suggestion = SpellingSuggestion.Find(token.Text, choices);
        foreach (var owner in new Symbol?[] { judgement, state }.OfType<Symbol>())
        {
            _used.Add(UseKey(owner));
        }

        if (suggestion is not null && _scope.FindName(suggestion) is QualitySymbol meant)
        {
            _used.Add(UseKey(meant));
        }

        ReportOnce(token.Text, DiagnosticFactory.FindingNotDeclared(token.GetLocation(), subject.Key, token.Text, words, suggestion, declaration));
    }

    // A judgement or state whose own declaration has a message: what it would have held is not reported again.
    private bool IsLost(Symbol symbol, string value) => symbol switch
    {
        JudgementSymbol judgement => judgement.Findings.Contains(value) && IsLost(judgement, judgement.IsOfSubject),
        StateSymbol state => state.Values.Contains(value) && IsLost(state, state.IsOfSubject),
        _ => false,
    };

    private bool IsLost(Symbol symbol, bool isOfSubject) =>
        _broken.Contains(symbol.Location) || !ReferenceEquals(_scope.FindName(Scope.KeyOf(symbol)), symbol) || (isOfSubject && _scope.FindName(symbol.Name) is null);

    private void ReportFigure(BoundSubject subject, ValueSyntax value)
    {
        var name = subject.Names[0];
        Report(DiagnosticFactory.WrongKindOfName(
            value.GetLocation(), name.Key, SymbolWords.KindWithArticle(name.Symbol), "only a measure has figures", ShownLocation(name.Symbol)));
    }

    private NamesValue? BindDeclaredValues(NamesValueSyntax names, string owner, ImmutableArray<string> values, TextLocation declaration)
    {
        var joiner = JoinerOf(names, names.Names.SeparatorCount, names.Names.GetSeparator, isPlainList: false);
        var fits = true;
        foreach (var name in names.Names)
        {
            fits &= CheckDeclaredValue(name, owner, values, declaration);
        }

        return fits ? new NamesValue(names.GetLocation(), [.. names.Names.Select(static name => name.Text)], joiner) : null;
    }

    private bool CheckDeclaredValue(SyntaxToken name, string owner, ImmutableArray<string> values, TextLocation declaration)
    {
        if (values.Contains(name.Text))
        {
            return true;
        }

        _failed = true;
        if (!name.IsMissing && !_broken.Contains(declaration))
        {
            ReportOnce(name.Text, DiagnosticFactory.FindingNotDeclared(
                name.GetLocation(), owner, name.Text, $"It may be {Listing.Or(values)}.", SpellingSuggestion.Find(name.Text, values), declaration));
        }

        return false;
    }

    private static Comparison ComparisonOf(SyntaxToken token) => token.Kind switch
    {
        SyntaxKind.AtLeastKeyword => Comparison.AtLeast,
        SyntaxKind.AtMostKeyword => Comparison.AtMost,
        SyntaxKind.AboveKeyword => Comparison.Above,
        _ => Comparison.Below,
    };

    // Binds what names a value uses, where the subject is not known and nothing else can be said.
    private void BindNamesOnly(ValueSyntax value)
    {
        if (value is NamesValueSyntax names)
        {
            foreach (var name in names.Names)
            {
                if (_scope.FindName(name.Text) is { } symbol)
                {
                    Use(name, symbol);
                }
            }
        }
    }
}
