using System;
using System.Collections.Immutable;
using System.Linq;

namespace NoticeLang.Syntax;

internal enum SlotSort
{
    Token,
    Node,
    NodeList,
    SeparatedNodes,
    TokenList,
    SeparatedTokens,
}

/// <summary>A slot of a node. <paramref name="Tokens"/>: which kinds may stand there, or (of a separated list of nodes) between the nodes.</summary>
internal sealed record SyntaxSlot(string Name, SlotSort Sort, bool IsOptional, Type? NodeType, ImmutableArray<SyntaxKind> Tokens);

/// <summary>A row of the table: a kind of node, its production in the grammar, its class, and its slots in order.</summary>
internal sealed record SyntaxShape(SyntaxKind Kind, string Production, Type Type, params ImmutableArray<SyntaxSlot> Slots);

/// <summary>THE TABLE of nodes: one row for each kind, held to the grammar and to the classes in <c>Nodes/</c> by tests.</summary>
internal static partial class SyntaxShapes
{
    private static readonly SyntaxShape?[] s_byKind = IndexByKind();

    public static ImmutableArray<SyntaxShape> All => [.. s_byKind.OfType<SyntaxShape>()];

    public static SyntaxShape? Get(SyntaxKind kind) => (int)kind < s_byKind.Length ? s_byKind[(int)kind] : null;

    private static SyntaxShape?[] IndexByKind()
    {
        SyntaxShape[] rows = [.. Declarations, .. Conditions, .. Mappings, .. Tails, .. Values];
        var index = new SyntaxShape?[rows.Max(row => (int)row.Kind) + 1];
        foreach (var row in rows)
        {
            index[(int)row.Kind] = row;
        }

        return index;
    }

    private static SyntaxSlot Token(string name, params ImmutableArray<SyntaxKind> kinds) => new(name, SlotSort.Token, false, null, kinds);

    private static SyntaxSlot OptionalToken(string name, params ImmutableArray<SyntaxKind> kinds) => new(name, SlotSort.Token, true, null, kinds);

    private static SyntaxSlot Node<T>(string name) => new(name, SlotSort.Node, false, typeof(T), []);

    private static SyntaxSlot OptionalNode<T>(string name) => new(name, SlotSort.Node, true, typeof(T), []);

    private static SyntaxSlot List<T>(string name) => new(name, SlotSort.NodeList, true, typeof(T), []);

    private static SyntaxSlot Separated<T>(string name, params ImmutableArray<SyntaxKind> separators) => new(name, SlotSort.SeparatedNodes, true, typeof(T), separators);

    private static SyntaxSlot Tokens(string name, params ImmutableArray<SyntaxKind> kinds) => new(name, SlotSort.TokenList, true, null, kinds);

    private static SyntaxSlot SeparatedTokens(string name, params ImmutableArray<SyntaxKind> separators) => new(name, SlotSort.SeparatedTokens, true, null, separators);
}
