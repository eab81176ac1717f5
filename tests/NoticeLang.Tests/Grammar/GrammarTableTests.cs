using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using NoticeLang.Syntax;
using NoticeLang.Syntax.InternalSyntax;
using NoticeLang.Text;
using Xunit;

namespace NoticeLang.Tests.Grammar;

/// <summary>Grammar, table of tokens, table of shapes and classes of nodes say the same, both ways.</summary>
public sealed class GrammarTableTests
{
    private static IEnumerable<SyntaxKind> KindsInGrammar => Ebnf.Instance.Productions.SelectMany(GrammarTokens.In);

    [Fact]
    public void TheWordsAndMarksOfTheGrammarAreThoseOfTheTable() =>
        Assert.Equal(
            SyntaxFacts.Table.Select(fact => fact.Text).Order(StringComparer.Ordinal),
            Ebnf.Instance.Productions.SelectMany(p => Ebnf.Walk(p.Body)).OfType<Terminal>().Where(t => !t.IsClass).Select(t => t.Text)
                .Concat(SyntaxFacts.Table.Where(fact => fact.Kind is SyntaxKind.MustKeyword or SyntaxKind.NoticeKeyword).Select(fact => fact.Text))
                .Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void EveryClassOfTokenIsUsed() =>
        Assert.Equal(GrammarTokens.Classes.Values.Order(), KindsInGrammar.Where(GrammarTokens.Classes.Values.Contains).Distinct().Order());

    [Fact]
    public void TheReservedWordsAreThoseTheGrammarLists()
    {
        var text = Infrastructure.Repository.Read("grammar/notice.ebnf");
        var list = text[(text.IndexOf("Reserved and never a NAME:", StringComparison.Ordinal) + "Reserved and never a NAME:".Length)..].ReplaceLineEndings(" ");
        var words = list[..list.IndexOf(", and these pairs", StringComparison.Ordinal)];
        var pairs = list[(list.IndexOf("on one line):", StringComparison.Ordinal) + "on one line):".Length)..list.IndexOf(". *)", StringComparison.Ordinal)];

        Assert.Equal(Of(TokenRole.Reserved), words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
        Assert.Equal(Of(TokenRole.Pair), pairs.Split(',').Select(pair => string.Join(' ', pair.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Order(StringComparer.Ordinal));

        static IEnumerable<string> Of(TokenRole role) => SyntaxFacts.Table.Where(f => f.Role == role).Select(f => f.Text).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void EveryKindOfNodeIsMadeOfTheClassOfItsShape()
    {
        var tree = SyntaxTree.ParseText(SourceText.From(""));

        Assert.All(
            SyntaxShapes.All,
            shape => Assert.Equal(shape.Type, RedNodes.Create(new NodeOrigin(tree, null, new GreenInner(shape.Kind), 0)).GetType()));
    }

    [Fact]
    public void EveryKindOfNodeHasAShapeAndEveryShapeAProduction()
    {
        Assert.Equal(Enum.GetValues<SyntaxKind>().Where(SyntaxFacts.IsNode), SyntaxShapes.All.Select(shape => shape.Kind));
        var choices = Ebnf.Instance.Productions.Where(p => GrammarTokens.IsTokens(p) || IsChoiceOfProductions(p)).Select(p => p.Name);

        Assert.Equal(
            Ebnf.Instance.Productions.Select(p => p.Name).Order(StringComparer.Ordinal),
            SyntaxShapes.All.SelectMany(shape => shape.Production.Split(' ')).Concat(choices).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AShapeHasTheWordsOfItsProductionsAndNoOthers()
    {
        foreach (var shape in SyntaxShapes.All.Where(shape => shape.Kind != SyntaxKind.CompilationUnit))
        {
            var inGrammar = ProductionsOf(shape).SelectMany(GrammarTokens.In).ToHashSet();
            var inShape = shape.Slots.SelectMany(slot => slot.Sort == SlotSort.SeparatedTokens ? slot.Tokens.Append(SyntaxKind.NameToken) : slot.Tokens).ToHashSet();
            Assert.True(inGrammar.SetEquals(inShape), $"{shape.Kind}: grammar {string.Join(' ', inGrammar.Except(inShape))}, shape {string.Join(' ', inShape.Except(inGrammar))}");
        }
    }

    [Fact]
    public void AShapeHasThePartsOfItsProductionsAndNoOthers()
    {
        foreach (var shape in SyntaxShapes.All)
        {
            var inGrammar = ProductionsOf(shape).SelectMany(p => Ebnf.Walk(p.Body)).OfType<NonTerminal>()
                .Where(name => !GrammarTokens.IsTokens(Ebnf.Instance.ByName[name.Name])).Select(name => ClassOf(name.Name)).ToHashSet();
            var inShape = shape.Slots.Select(slot => slot.NodeType).OfType<Type>().ToHashSet();
            Assert.True(inGrammar.SetEquals(inShape), $"{shape.Kind}: grammar {string.Join(' ', inGrammar.Except(inShape))}, shape {string.Join(' ', inShape.Except(inGrammar))}");
        }
    }

    [Fact]
    public void AClassHasAPropertyForEachSlotInOrder()
    {
        foreach (var shape in SyntaxShapes.All)
        {
            var properties = shape.Type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).OrderBy(p => p.MetadataToken).ToList();
            Assert.Equal(shape.Slots.Select(slot => $"{slot.Name} {TypeOf(slot)}"), properties.Select(p => $"{p.Name} {p.PropertyType}"));
            Assert.Equal(shape.Kind + "Syntax", shape.Type.Name);
            Assert.True(shape.Type.IsSealed);
        }
    }

    [Fact]
    public void EveryClassOfNodeIsInTheTable() =>
        Assert.Equal(
            typeof(SyntaxNode).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(SyntaxNode)) && !t.IsAbstract && t.IsPublic).Select(t => t.Name).Order(StringComparer.Ordinal),
            SyntaxShapes.All.Select(shape => shape.Type.Name).Order(StringComparer.Ordinal));

    private static IEnumerable<Production> ProductionsOf(SyntaxShape shape) => shape.Production.Split(' ').Select(name => Ebnf.Instance.ByName[name]);

    private static bool IsChoiceOfProductions(Production production) => production.Body is Choice choice && choice.Alternatives.All(part => part is NonTerminal);

    // The class of a production; of a choice of productions, the nearest base its alternatives share.
    private static Type ClassOf(string name)
    {
        if (SyntaxShapes.All.FirstOrDefault(shape => shape.Production.Split(' ').Contains(name)) is { } shape)
        {
            return shape.Type;
        }

        var classes = ((Choice)Ebnf.Instance.ByName[name].Body).Alternatives.Select(part => ClassOf(((NonTerminal)part).Name)).ToList();
        var shared = classes[0].BaseType!;
        Assert.NotEqual(typeof(SyntaxNode), shared);
        Assert.All(classes, type => Assert.True(type.IsSubclassOf(shared), $"{name}: {type.Name} is no {shared.Name}"));
        return shared;
    }

    private static Type TypeOf(SyntaxSlot slot) => slot.Sort switch
    {
        SlotSort.Token => slot.IsOptional ? typeof(SyntaxToken?) : typeof(SyntaxToken),
        SlotSort.Node => slot.NodeType!,
        SlotSort.NodeList => typeof(SyntaxList<>).MakeGenericType(slot.NodeType!),
        SlotSort.SeparatedNodes => typeof(SeparatedSyntaxList<>).MakeGenericType(slot.NodeType!),
        SlotSort.TokenList => typeof(SyntaxTokenList),
        SlotSort.SeparatedTokens => typeof(SeparatedTokenList),
        _ => throw new ArgumentOutOfRangeException(nameof(slot)),
    };
}
