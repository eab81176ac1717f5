using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Symbols;
using NoticeLang.Syntax;

namespace NoticeLang.Binding;

internal sealed partial class Binder
{
    /// <summary>Checks what declarations say of other names: who appoints, what is judged, what fields hold.</summary>
    private void BindModifiers(ImmutableArray<SyntaxTree> trees)
    {
        foreach (var declaration in DeclarationsOf<DeclarationSyntax>(trees))
        {
            _isMuted = declaration is not ConditionDeclarationSyntax && _syntaxErrors.Touches(declaration);
            switch (declaration)
            {
                case PartyDeclarationSyntax d:
                    BindModifiers(d.Modifiers, "a party");
                    break;
                case RoleDeclarationSyntax d:
                    BindModifiers(d.Modifiers, "a role", SyntaxKind.AppointedKeyword, SyntaxKind.ApprovedKeyword, SyntaxKind.HeldKeyword);
                    break;
                case BodyDeclarationSyntax d:
                    BindModifiers(d.Modifiers, "a body", SyntaxKind.FormerlyKeyword);
                    break;
                case DocumentDeclarationSyntax d:
                    BindModifiers(d.Modifiers, "a document", SyntaxKind.OwnedKeyword);
                    break;
                case JudgementDeclarationSyntax d:
                    BindModifiers(d.Modifiers, "a judgement", SyntaxKind.ByKeyword);
                    BindJudged(d.OfKeyword, d.Name);
                    break;
                case StateDeclarationSyntax d:
                    BindModifiers(d.Modifiers, "a state");
                    BindJudged(d.OfKeyword, d.Name);
                    break;
                case ActDeclarationSyntax d:
                    BindModifiers(d.Modifiers, "an act", SyntaxKind.OnceKeyword, SyntaxKind.RepeatedKeyword, SyntaxKind.ThroughoutKeyword,
                        SyntaxKind.NounKeyword, SyntaxKind.ThirdPersonKeyword, SyntaxKind.PastKeyword);
                    CheckAspects(d.Modifiers);
                    break;
                case ListDeclarationSyntax d:
                    BindModifiers(d.Modifiers, "a list", SyntaxKind.InKeyword, SyntaxKind.AddedKeyword);
                    BindItemFields(d);
                    break;
                case NoticeDeclarationSyntax d:
                    BindHeaderNames(d);
                    break;
            }
        }

        _isMuted = false;
    }

    private void BindModifiers(SyntaxList<ModifierSyntax> modifiers, string kind, params ReadOnlySpan<SyntaxKind> allowed)
    {
        var said = new Dictionary<SyntaxKind, ModifierSyntax>();
        foreach (var modifier in modifiers)
        {
            var keyword = modifier.Keyword;
            if (!allowed.Contains(keyword.Kind))
            {
                Report(DiagnosticFactory.TailWithoutMeaning(keyword.GetLocation(), keyword.Text, $"not said of {kind}"));
                continue;
            }

            if (!said.TryAdd(keyword.Kind, modifier))
            {
                Report(DiagnosticFactory.SaidTwice(keyword.GetLocation(), said[keyword.Kind].Keyword.GetLocation(), keyword.Text));
            }

            if (modifier.Names is { } names)
            {
                BindNames(names, NamePlace.Actor, isPlainList: true);
            }

            if (keyword.Kind == SyntaxKind.InKeyword && modifier.Name is { } document && BindName(document, "document") is { } symbol and not DocumentSymbol)
            {
                Report(DiagnosticFactory.WrongKindOfName(
                    document.GetLocation(), symbol.Name, SymbolWords.KindWithArticle(symbol), "a list stands in a document", ShownLocation(symbol)));
            }
        }
    }

    private void CheckAspects(SyntaxList<ModifierSyntax> modifiers)
    {
        var aspects = modifiers
            .Where(static m => m.Keyword.Kind is SyntaxKind.OnceKeyword or SyntaxKind.RepeatedKeyword or SyntaxKind.ThroughoutKeyword)
            .ToList();
        if (aspects.Count > 1 && aspects[0].Keyword.Kind != aspects[1].Keyword.Kind)
        {
            Report(DiagnosticFactory.DoNotGoTogether(
                aspects[1].Keyword.GetLocation(), aspects[0].Keyword.GetLocation(), aspects[0].Keyword.Text, aspects[1].Keyword.Text,
                "an act is done in one of these ways."));
        }
    }

    private void BindJudged(SyntaxToken? ofKeyword, SyntaxToken name)
    {
        if (ofKeyword is not null)
        {
            BindName(name, "party");
        }
    }

    private void BindItemFields(ListDeclarationSyntax declaration)
    {
        if (declaration.Name.IsMissing || _declarations.GetValueOrDefault(declaration.Name.GetLocation()) is not ListSymbol list)
        {
            return;
        }

        foreach (var item in declaration.Members.OfType<ListItemSyntax>())
        {
            foreach (var field in item.Fields)
            {
                BindFieldTest(field, field.FieldName, field.Value, list.Fields, list, isInAll: false);
            }
        }
    }

    /// <summary>
    /// Notes what is declared and never used, roles nobody appoints, bodies nobody chairs. Only where all is bound: what is left out may be
    /// what is missed.
    /// </summary>
    private void CheckUses(ImmutableArray<BoundCondition> conditions)
    {
        if (_syntaxErrors.Any || _diagnostics.Any(static message => message.Severity == DiagnosticSeverity.Error))
        {
            return;
        }

        foreach (var symbol in _scope.Names.Values.Concat(_scope.Acts.Values))
        {
            if (Prelude.Declares(symbol))
            {
                continue;
            }

            if (symbol is not (ConditionSymbol or ListItemSymbol or NoticeSymbol or CalendarPeriodSymbol) && !_used.Contains(UseKey(symbol)) && !IsUsedThroughParts(symbol))
            {
                Report(DiagnosticFactory.NameNotUsed(symbol.Location, symbol.Name));
            }
            else if (symbol is RoleSymbol { AppointedBy.IsEmpty: true, ApprovedBy.IsEmpty: true, HeldBy.IsEmpty: true } && !_appointed.Contains(symbol.Name))
            {
                Report(DiagnosticFactory.RoleNobodyAppoints(symbol.Location, symbol.Name));
            }
            else if (symbol is BodySymbol && conditions.Length > 0 && !_chaired.Contains(symbol.Name))
            {
                Report(DiagnosticFactory.BodyWithoutChair(symbol.Location, symbol.Name));
            }
        }
    }

    private bool IsUsedThroughParts(Symbol symbol) => symbol switch
    {
        CalendarSymbol calendar => calendar.Periods.Any(period => _used.Contains(period.Name)),
        ListSymbol list => list.Items.Any(item => _used.Contains(item.Name)),
        _ => false,
    };
}
