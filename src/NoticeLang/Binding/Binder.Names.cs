using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Symbols;
using NoticeLang.Syntax;
using NoticeLang.Text;

namespace NoticeLang.Binding;

internal sealed partial class Binder
{
    private readonly HashSet<string> _declaredTwice = new(StringComparer.Ordinal);

    /// <summary>What a name is asked to be in its place.</summary>
    private enum NamePlace
    {
        /// <summary>Who is bound or acts.</summary>
        Actor,

        /// <summary>To whom something is done.</summary>
        Recipient,

        /// <summary>What an act is done to.</summary>
        Thing,

        /// <summary>What is covered by or included in something.</summary>
        Part,

        /// <summary>What is set beside a figure.</summary>
        Comparator,
    }

    /// <summary>Declares in the order of places, whatever the order of files: of two with one name the first has it.</summary>
    private Scope Declare(ImmutableArray<Symbol> symbols)
    {
        var names = new Dictionary<string, Symbol>(StringComparer.Ordinal);
        var acts = new Dictionary<string, ActSymbol>(StringComparer.Ordinal);
        foreach (var symbol in Prelude.Symbols)
        {
            if (symbol is ActSymbol act)
            {
                acts.Add(act.Name, act);
            }
            else
            {
                names.Add(symbol.Name, symbol);
            }
        }

        foreach (var symbol in symbols.OrderBy(static symbol => symbol.Location))
        {
            var key = Scope.KeyOf(symbol);
            var earlier = symbol is ActSymbol ? acts.GetValueOrDefault(key) : names.GetValueOrDefault(key);
            if (earlier is not null)
            {
                ReportDuplicate(symbol, earlier, names);
            }
            else if (symbol is ActSymbol act)
            {
                acts.Add(key, act);
            }
            else
            {
                names.Add(key, symbol);
            }
        }

        return new Scope(names.Values, acts.Values);
    }

    private void ReportDuplicate(Symbol symbol, Symbol earlier, Dictionary<string, Symbol> names)
    {
        if (Prelude.Declares(earlier))
        {
            Report(DiagnosticFactory.StandardNameDeclared(symbol.Location, symbol.Name, SymbolWords.Kind(earlier)));
            return;
        }

        var key = Scope.KeyOf(symbol);
        if (_syntaxErrors.Mentions(symbol.Name))
        {
            return;
        }

        _declaredTwice.Add(key);
        _used.Add(UseKey(earlier));
        var number = 2;
        while (names.ContainsKey($"{symbol.Name}-{number}"))
        {
            number++;
        }

        var kinds = earlier.GetType() == symbol.GetType() ? SymbolWords.Kinds(symbol) : "things";
        Report(DiagnosticFactory.NameDeclaredTwice(symbol.Location, earlier.Location, kinds, key, $"{symbol.Name}-{number}"));
    }

    /// <summary>The declared thing of a name; null, and reported, where there is none.</summary>
    private Symbol? BindName(SyntaxToken name, string? declareAs)
    {
        if (name.IsMissing)
        {
            _failed = true;
            return null;
        }

        if (_scope.FindName(name.Text) is { } symbol)
        {
            Use(name, symbol);
            return symbol;
        }

        if (_suppositions.GetValueOrDefault(name.Text) is { } supposed)
        {
            _references[name.GetLocation()] = supposed;
            return supposed;
        }

        var suggestion = SpellingSuggestion.Find(name.Text, _scope.Names.Keys) ?? KnownSynonym(name.Text);
        var meant = suggestion is null ? null : _scope.FindName(suggestion);
        if (meant is not null)
        {
            _used.Add(UseKey(meant));
        }

        ReportOnce(name.Text, DiagnosticFactory.NameNotDeclared(
            name.GetLocation(), name.Text, suggestion, meant is null ? null : ShownLocation(meant), declareAs is null ? null : $"{declareAs} {name.Text} \"what it is\""));
        return null;
    }

    // Words that mean a standard name in ordinary English.
    private string? KnownSynonym(string name)
    {
        var meant = name switch
        {
            "chairperson" or "chairman" or "chairwoman" => "chair",
            "advisor" => "adviser",
            _ => null,
        };
        return meant is not null && _scope.FindName(meant) is not null ? meant : null;
    }

    /// <summary><c>chair of improvement-board</c>, fit for its place; null, and reported, where it is not.</summary>
    private BoundName? BindPath(NamePathSyntax path, NamePlace place)
    {
        if (path.Names.Count == 0)
        {
            _failed = true;
            return null;
        }

        BoundName? bound = null;
        for (var i = path.Names.Count - 1; i >= 0; i--)
        {
            var isHead = i == 0;
            var symbol = BindName(path.Names[i], place is NamePlace.Actor or NamePlace.Recipient || (isHead && path.Names.Count > 1) ? (isHead && path.Names.Count > 1 ? "role" : "party") : "document");
            if (symbol is null)
            {
                _failed = true;
                bound = null;
                continue;
            }

            if (i < path.Names.Count - 1 && bound is null)
            {
                continue;
            }

            bound = new BoundName(symbol, bound);
        }

        return bound is not null && FitsPlace(path, bound, place) ? bound : null;
    }

    private bool FitsPlace(NamePathSyntax path, BoundName bound, NamePlace place)
    {
        var symbol = bound.Symbol;
        var why = place switch
        {
            NamePlace.Actor when symbol is not (PartySymbol or RoleSymbol or BodySymbol) => $"{SymbolWords.KindWithArticle(symbol)} cannot act",
            NamePlace.Recipient when symbol is not (PartySymbol or RoleSymbol or BodySymbol) => "something is done to a party, a role or a body",
            NamePlace.Actor or NamePlace.Recipient when bound.Of is not null && symbol is not RoleSymbol => "only a role is somebody's or something's",
            NamePlace.Thing or NamePlace.Part when symbol is QualitySymbol or CalendarSymbol or CalendarPeriodSymbol => $"nothing is done to {SymbolWords.KindWithArticle(symbol)}",
            NamePlace.Comparator when symbol is not (PartySymbol or BodySymbol or MeasureSymbol or ListSymbol or ListItemSymbol) =>
                $"{SymbolWords.KindWithArticle(symbol)} has no figures",
            _ => null,
        };
        if (why is null)
        {
            return true;
        }

        Report(DiagnosticFactory.WrongKindOfName(path.GetLocation(), bound.Key, SymbolWords.KindWithArticle(symbol), why, ShownLocation(symbol)));
        return false;
    }

    /// <summary>Names and what joins them; a name that cannot be bound is left out, and reported.</summary>
    private (ImmutableArray<BoundName> Names, NameJoiner Joiner) BindNames(NamesSyntax names, NamePlace place, bool isPlainList = false)
    {
        var bound = names.Paths.Select(path => BindPath(path, place)).OfType<BoundName>().ToImmutableArray();
        var joiner = JoinerOf(names, names.Paths.SeparatorCount, names.Paths.GetSeparator, isPlainList);
        return (bound, joiner);
    }

    private NameJoiner JoinerOf(SyntaxNode list, int separatorCount, Func<int, SyntaxToken> getSeparator, bool isPlainList)
    {
        if (separatorCount == 0)
        {
            return NameJoiner.None;
        }

        var hasAnd = false;
        var hasOr = false;
        for (var i = 0; i < separatorCount; i++)
        {
            hasAnd |= getSeparator(i).Kind == SyntaxKind.AndKeyword;
            hasOr |= getSeparator(i).Kind == SyntaxKind.OrKeyword;
        }

        if (hasAnd && hasOr)
        {
            // The parser has said so.
            _failed = true;
        }
        else if (!hasAnd && !hasOr && !isPlainList)
        {
            Report(DiagnosticFactory.AndOrMissing(list.GetLocation()));
        }

        return hasOr ? NameJoiner.Or : NameJoiner.And;
    }

    private BoundSubject? BindSubject(WhoSyntax who, NamePlace place)
    {
        var (names, joiner) = BindNames(who.Names, place);
        if (names.Length == 0)
        {
            return null;
        }

        var quantifier = who.Quantifier?.Kind switch
        {
            SyntaxKind.EachOfKeyword => SubjectQuantifier.EachOf,
            SyntaxKind.EachMemberOfKeyword => SubjectQuantifier.EachMemberOf,
            _ => SubjectQuantifier.None,
        };
        if (quantifier == SubjectQuantifier.EachOf && names is [{ } only])
        {
            Report(DiagnosticFactory.WrongKindOfName(
                who.GetLocation(), only.Key, SymbolWords.KindWithArticle(only.Symbol), "each of is for several", ShownLocation(only.Symbol)));
        }

        if (quantifier == SubjectQuantifier.EachMemberOf && names.FirstOrDefault(static name => name.Symbol is not BodySymbol) is { } other)
        {
            Report(DiagnosticFactory.WrongKindOfName(
                who.GetLocation(), other.Key, SymbolWords.KindWithArticle(other.Symbol), "only a body has members", ShownLocation(other.Symbol)));
        }

        return new BoundSubject(who.GetLocation(), quantifier, names, joiner);
    }

    private ConditionSymbol? BindConditionName(SyntaxToken name)
    {
        switch (BindName(name, null))
        {
            case ConditionSymbol condition:
                return condition;
            case { } other:
                Report(DiagnosticFactory.WrongKindOfName(
                    name.GetLocation(), other.Name, SymbolWords.KindWithArticle(other), "a condition is needed here", ShownLocation(other)));
                return null;
            default:
                return null;
        }
    }
}
