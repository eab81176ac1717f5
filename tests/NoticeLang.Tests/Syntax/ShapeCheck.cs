using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Syntax;
using NoticeLang.Syntax.InternalSyntax;
using Xunit;

namespace NoticeLang.Tests.Syntax;

/// <summary>Holds a node of a tree to the row of its kind in the table of shapes.</summary>
internal static class ShapeCheck
{
    public static void AssertFits(SyntaxNode node)
    {
        var shape = SyntaxShapes.Get(node.Kind)!;
        Assert.IsType(shape.Type, node);
        Assert.Equal(shape.Slots.Length, node.Green.SlotCount);
        for (var i = 0; i < shape.Slots.Length; i++)
        {
            AssertFits(node, shape.Slots[i], node.Green.GetSlot(i), i);
        }
    }

    private static void AssertFits(SyntaxNode node, SyntaxSlot slot, GreenNode? green, int index)
    {
        var place = $"{node.Kind}.{slot.Name}";
        if (green is null)
        {
            Assert.True(slot.IsOptional, $"{place} is empty");
            return;
        }

        switch (slot.Sort)
        {
            case SlotSort.Token:
                AssertToken(place, slot.Tokens, green);
                break;
            case SlotSort.Node:
                Assert.True(slot.NodeType!.IsInstanceOfType(node.GetRedSlot(index)), $"{place} holds {green.Kind}");
                break;
            case SlotSort.NodeList:
                Assert.All(Elements(node, index), part => Assert.True(slot.NodeType!.IsInstanceOfType(part.Node), $"{place} holds {part.Kind}"));
                break;
            case SlotSort.TokenList:
                Assert.All(Elements(node, index), part => AssertToken(place, slot.Tokens, part.Token!.Value.Green!));
                break;
            default:
                AssertSeparated(node, slot, index, place);
                break;
        }
    }

    private static void AssertSeparated(SyntaxNode node, SyntaxSlot slot, int index, string place)
    {
        var parts = Elements(node, index);
        Assert.True(parts.Length % 2 == 1, $"{place} ends in what only separates");
        for (var i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 1)
            {
                AssertToken(place, slot.Tokens, parts[i].Token!.Value.Green!);
            }
            else if (slot.Sort == SlotSort.SeparatedTokens)
            {
                AssertToken(place, [SyntaxKind.NameToken], parts[i].Token!.Value.Green!);
            }
            else
            {
                Assert.True(slot.NodeType!.IsInstanceOfType(parts[i].Node), $"{place} holds {parts[i].Kind}");
            }
        }
    }

    private static ImmutableArray<SyntaxNodeOrToken> Elements(SyntaxNode node, int index) =>
        [.. Enumerable.Range(0, node.Green.GetSlot(index)!.SlotCount).Select(i => node.GetRedSlot(index)!.GetChild(i))];

    private static void AssertToken(string place, ImmutableArray<SyntaxKind> kinds, GreenNode green)
    {
        Assert.IsType<GreenToken>(green);
        Assert.True(kinds.Contains(green.Kind) || (kinds.IsEmpty && green.Kind == SyntaxKind.EndOfFileToken), $"{place} holds {green.Kind}");
    }
}
