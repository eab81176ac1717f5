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
    private readonly Dictionary<string, List<Dependency>> _dependencies = new(StringComparer.Ordinal);
    private string? _conditionName;
    private bool _isLocal;

    /// <summary>One condition turns on another, at a place.</summary>
    private sealed record Dependency(string On, TextLocation Location);

    private ImmutableArray<BoundCondition> BindConditions(ImmutableArray<SyntaxTree> trees)
    {
        var conditions = ImmutableArray.CreateBuilder<BoundCondition>();
        foreach (var declaration in DeclarationsOf<ConditionDeclarationSyntax>(trees))
        {
            if (!declaration.Name.IsMissing && _declarations.GetValueOrDefault(declaration.Name.GetLocation()) is ConditionSymbol symbol)
            {
                var condition = BindCondition(declaration, symbol);
                if (ReferenceEquals(_scope.FindName(symbol.Name), symbol))
                {
                    conditions.Add(condition);
                }
            }
        }

        return conditions.ToImmutable();
    }

    private BoundCondition BindCondition(ConditionDeclarationSyntax declaration, ConditionSymbol symbol)
    {
        _conditionName = symbol.Name;
        _isLocal = symbol.Origin == OriginKind.Local;
        var hasErrors = _declaredTwice.Contains(symbol.Name) || _syntaxErrors.Touches(declaration);
        if (declaration.Instead is { } instead)
        {
            _failed = false;
            if (BindConditionName(instead.Name) is { } replaced)
            {
                DependOn(replaced, instead.Name, replaced);
            }

            hasErrors |= _failed || symbol.InsteadFrom is null;
        }

        hasErrors |= !CheckOrigins(declaration, symbol);
        var (parts, areSound) = BindParts(declaration.Items, null);
        hasErrors |= !areSound;
        if (parts.IsEmpty && !hasErrors && symbol.NotEncodedReason is null)
        {
            Report(DiagnosticFactory.EmptyCondition(symbol.Location, symbol.Name));
        }

        _conditionName = null;
        _isLocal = false;
        return new BoundCondition(symbol, parts, declaration.GetLocation()) { HasErrors = hasErrors };
    }

    private bool CheckOrigins(ConditionDeclarationSyntax declaration, ConditionSymbol symbol)
    {
        var origins = declaration.Items.OfType<OriginClauseSyntax>().ToList();
        if (origins.Count == 0)
        {
            if (!_syntaxErrors.Touches(declaration))
            {
                Report(DiagnosticFactory.OriginNotStated(symbol.Location, symbol.Name));
            }

            return true;
        }

        if (origins.Find(origin => origin.Source.Kind != origins[0].Source.Kind) is { } other)
        {
            Report(DiagnosticFactory.SaidTwice(other.GetLocation(), origins[0].GetLocation(), "whose rule it is", isCondition: true));
            return false;
        }

        return true;
    }

    /// <summary>The parts that are sound, and whether all are.</summary>
    private (ImmutableArray<BoundRequirement> Parts, bool AreSound) BindParts(SyntaxList<ConditionItemSyntax> items, OuterTrigger? outer)
    {
        var parts = ImmutableArray.CreateBuilder<BoundRequirement>();
        var areSound = true;
        foreach (var item in items)
        {
            if (item is OriginClauseSyntax or SaysClauseSyntax or NotEncodedClauseSyntax)
            {
                continue;
            }

            if (BindPart(item, outer) is { } part)
            {
                parts.Add(part);
            }
            else
            {
                areSound = false;
            }
        }

        return (parts.ToImmutable(), areSound);
    }

    private BoundRequirement? BindPart(ConditionItemSyntax item, OuterTrigger? outer)
    {
        switch (item)
        {
            case SentenceSyntax sentence:
                return BindSentence(sentence, outer);
            case GroupSyntax { Triggers.Count: > 0 } group:
                return BindTriggerGroup(group, outer);
            case GroupSyntax group:
                return BindGroup(group, outer);
            case GroupClauseSyntax clause:
                return BindTest(clause, outer);
            default:
                return null;
        }
    }

    private BoundTest? BindTest(GroupClauseSyntax syntax, OuterTrigger? outer)
    {
        var wasMuted = _isMuted;
        _isMuted |= _syntaxErrors.Touches(syntax);
        _failed = _isMuted;
        var clause = BindClause(syntax.Clause);
        if (outer is not null && !_failed)
        {
            Report(DiagnosticFactory.TailWithoutMeaning(syntax.GetLocation(), FoldedText(syntax), "in a when group stand sentences"));
        }

        _isMuted = wasMuted;
        return clause is null || _failed ? null : new BoundTest(syntax.GetLocation(), clause);
    }

    // A group with a part left out would mean something else, so it is left out whole.
    private BoundGroup? BindGroup(GroupSyntax group, OuterTrigger? outer)
    {
        var (parts, areSound) = BindParts(group.Items, outer);
        if (_syntaxErrors.Touches(group) || !areSound)
        {
            return null;
        }

        var kind = group.Keyword?.Kind switch
        {
            SyntaxKind.AnyOfKeyword => GroupKind.Any,
            SyntaxKind.AtLeastKeyword => GroupKind.AtLeast,
            _ => GroupKind.All,
        };
        var count = kind == GroupKind.AtLeast && group.Count is { } number ? CountOf(number) ?? 0 : 0;
        if (kind == GroupKind.AtLeast && (count == 0 || count > parts.Length))
        {
            var why = count == 0 ? "the least is a whole number, 1 or more"
                : string.Create(CultureInfo.InvariantCulture, $"there {(parts.Length == 1 ? "is" : "are")} only {parts.Length}");
            Report(DiagnosticFactory.CanNeverBeMet(group.Count!.Value.GetLocation(), $"At least {group.Count.Value.Text} of these", why));
            return null;
        }

        return new BoundGroup(group.GetLocation(), kind, kind switch { GroupKind.AtLeast => count, GroupKind.Any => 1, _ => parts.Length }, parts);
    }

    private BoundGroup? BindTriggerGroup(GroupSyntax group, OuterTrigger? outer)
    {
        var wasMuted = _isMuted;
        _failed = false;
        var clauses = BindTriggerClauses(group.Triggers);
        var isSound = !_failed;
        var place = group.Triggers[0].GetLocation();
        if (outer is not null)
        {
            Report(DiagnosticFactory.NestedTrigger(place, outer.Location));
            isSound = false;
        }

        var (parts, areSound) = BindParts(group.Items, new OuterTrigger(clauses, place));
        _isMuted = wasMuted;
        return isSound && areSound && !_syntaxErrors.Touches(group) ? new BoundGroup(group.GetLocation(), GroupKind.All, parts.Length, parts) : null;
    }

    /// <summary>Notes that the condition at hand turns on another; gives back what it is given.</summary>
    private T DependOn<T>(ConditionSymbol condition, SyntaxToken place, T result)
    {
        if (_conditionName is { } name)
        {
            if (!_dependencies.TryGetValue(name, out var on))
            {
                _dependencies.Add(name, on = []);
            }

            on.Add(new Dependency(condition.Name, place.GetLocation()));
        }

        return result;
    }
}
