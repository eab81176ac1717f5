using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Syntax;

namespace NoticeLang.Tests.Grammar;

/// <summary>The classes of token of the grammar, as kinds.</summary>
internal static class GrammarTokens
{
    public static IReadOnlyDictionary<string, SyntaxKind> Classes { get; } = new Dictionary<string, SyntaxKind>(StringComparer.Ordinal)
    {
        ["NAME"] = SyntaxKind.NameToken,
        ["NUMBER"] = SyntaxKind.NumberToken,
        ["YEAR-RANGE"] = SyntaxKind.YearRangeToken,
        ["ISO-DATE"] = SyntaxKind.IsoDateToken,
        ["MONTH"] = SyntaxKind.MonthToken,
        ["TEXT"] = SyntaxKind.TextToken,
    };

    public static SyntaxKind OfClass(string name) => Classes[name];

    public static SyntaxKind Of(Terminal terminal) => terminal.IsClass ? Classes[terminal.Text] : SyntaxFacts.GetFact(terminal.Text)!.Kind;

    /// <summary>The terminals of a production; those of productions that have no class in the tree count as its own.</summary>
    public static IEnumerable<SyntaxKind> In(Production production) =>
        Ebnf.Walk(production.Body).SelectMany(part => part switch
        {
            Terminal terminal => [Of(terminal)],
            NonTerminal name when IsTokens(Ebnf.Instance.ByName[name.Name]) => In(Ebnf.Instance.ByName[name.Name]),
            _ => Enumerable.Empty<SyntaxKind>(),
        });

    /// <summary>A production of nothing but a choice of single tokens, as <c>modal</c>.</summary>
    public static bool IsTokens(Production production) =>
        production.Body is Choice choice && choice.Alternatives.All(part => part is Terminal)
        && !SyntaxShapes.All.Any(shape => shape.Production.Split(' ').Contains(production.Name));
}
