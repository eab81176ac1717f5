using System;
using System.Collections.Generic;
using System.Text;
using NoticeLang.Syntax.InternalSyntax;
using NoticeLang.Text;

namespace NoticeLang.Syntax;

/// <summary>Where a red node comes from: its tree, what it stands in, what it shows and where that begins.</summary>
internal readonly record struct NodeOrigin(SyntaxTree Tree, SyntaxNode? Parent, GreenNode Green, int Position);

/// <summary>
/// A node of the tree with its position and its parent: a thin view of a green node, made when asked for. A value: it knows no
/// symbols and no types.
/// </summary>
public abstract class SyntaxNode
{
    private SyntaxNode?[]? _children;

    private protected SyntaxNode(NodeOrigin origin)
    {
        SyntaxTree = origin.Tree;
        Parent = origin.Parent;
        Green = origin.Green;
        Position = origin.Position;
    }

    public SyntaxKind Kind => Green.Kind;

    public SyntaxTree SyntaxTree { get; }

    /// <summary>The node this one stands in; null at the root.</summary>
    public SyntaxNode? Parent { get; }

    /// <summary>From the first token to the last, without the trivia around them.</summary>
    public TextSpan Span => TextSpan.FromBounds(Position + Green.LeadingTriviaWidth, Math.Max(Position + Green.LeadingTriviaWidth, Position + Green.FullWidth - Green.TrailingTriviaWidth));

    /// <summary>With the trivia around it.</summary>
    public TextSpan FullSpan => new(Position, Green.FullWidth);

    /// <summary>True where nothing of the node stands in the text.</summary>
    public bool IsMissing => Green.FullWidth == 0 && ContainsMissing;

    /// <summary>True where something in it was not in the text and is shown as a token without width.</summary>
    public bool ContainsMissing => (Green.Flags & GreenFlags.ContainsMissing) != 0;

    /// <summary>True where something in it was passed over and is kept as trivia.</summary>
    public bool ContainsSkipped => (Green.Flags & GreenFlags.ContainsSkipped) != 0;

    internal GreenNode Green { get; }

    internal int Position { get; }

    public TextLocation GetLocation() => new(SyntaxTree.Text, Span);

    /// <summary>The text of the span.</summary>
    public override string ToString() => SyntaxTree.Text.ToString(Span);

    /// <summary>The text of the full span, written from the tree: equal to the source.</summary>
    public string ToFullString()
    {
        var builder = new StringBuilder(Green.FullWidth);
        Green.WriteTo(builder);
        return builder.ToString();
    }

    public IEnumerable<SyntaxNode> Ancestors()
    {
        for (var node = Parent; node is not null; node = node.Parent)
        {
            yield return node;
        }
    }

    /// <summary>The parts of the node in the order of the text; lists are opened.</summary>
    public IEnumerable<SyntaxNodeOrToken> ChildNodesAndTokens()
    {
        for (var i = 0; i < Green.SlotCount; i++)
        {
            if (Green.GetSlot(i) is not { } slot)
            {
                continue;
            }

            if (slot.Kind != SyntaxKind.List)
            {
                yield return GetChild(i);
                continue;
            }

            var list = GetRedSlot(i)!;
            for (var j = 0; j < slot.SlotCount; j++)
            {
                yield return list.GetChild(j);
            }
        }
    }

    /// <summary>All parts below the node, in the order of the text, each before its own parts.</summary>
    public IEnumerable<SyntaxNodeOrToken> DescendantNodesAndTokens()
    {
        var pending = new Stack<IEnumerator<SyntaxNodeOrToken>>();
        pending.Push(ChildNodesAndTokens().GetEnumerator());
        while (pending.TryPeek(out var children))
        {
            if (!children.MoveNext())
            {
                pending.Pop().Dispose();
                continue;
            }

            yield return children.Current;
            if (children.Current.Node is { } node)
            {
                pending.Push(node.ChildNodesAndTokens().GetEnumerator());
            }
        }
    }

    public IEnumerable<SyntaxNode> DescendantNodes()
    {
        foreach (var part in DescendantNodesAndTokens())
        {
            if (part.Node is { } node)
            {
                yield return node;
            }
        }
    }

    public IEnumerable<SyntaxToken> DescendantTokens()
    {
        foreach (var part in DescendantNodesAndTokens())
        {
            if (part.Token is { } token)
            {
                yield return token;
            }
        }
    }

    /// <summary>The token whose full span holds a position inside this node; the last one at its end.</summary>
    public SyntaxToken FindToken(int position)
    {
        var node = this;
        while (true)
        {
            SyntaxNodeOrToken found = default;
            foreach (var child in node.ChildNodesAndTokens())
            {
                if (child.FullSpan.Length > 0 || found.IsDefault)
                {
                    found = child;
                }

                if (position < child.FullSpan.End)
                {
                    break;
                }
            }

            if (found.Node is not { } inner)
            {
                return found.Token ?? default;
            }

            node = inner;
        }
    }

    internal SyntaxNodeOrToken GetChild(int slot) =>
        Green.GetSlot(slot) is GreenToken token
            ? new SyntaxNodeOrToken(new SyntaxToken(TokenParent, token, Position + Green.GetSlotOffset(slot)))
            : new SyntaxNodeOrToken(GetRedSlot(slot)!);

    /// <summary>The red view of a slot that holds a node or a list; null where it is empty.</summary>
    internal SyntaxNode? GetRedSlot(int slot)
    {
        if (Green.GetSlot(slot) is not { } green)
        {
            return null;
        }

        _children ??= new SyntaxNode?[Green.SlotCount];
        return _children[slot] ??= RedNodes.Create(new NodeOrigin(SyntaxTree, TokenParent, green, Position + Green.GetSlotOffset(slot)));
    }

    private protected SyntaxToken GetToken(int slot) => new(this, (GreenToken)Green.GetSlot(slot)!, Position + Green.GetSlotOffset(slot));

    private protected SyntaxToken? GetOptionalToken(int slot) => Green.GetSlot(slot) is null ? null : GetToken(slot);

    private protected T GetNode<T>(int slot)
        where T : SyntaxNode => (T)GetRedSlot(slot)!;

    private protected T? GetOptionalNode<T>(int slot)
        where T : SyntaxNode => (T?)GetRedSlot(slot);

    private protected SyntaxList<T> GetList<T>(int slot)
        where T : SyntaxNode => new(GetRedSlot(slot));

    private protected SeparatedSyntaxList<T> GetSeparatedList<T>(int slot)
        where T : SyntaxNode => new(GetRedSlot(slot));

    private protected SyntaxTokenList GetTokenList(int slot) => new(GetRedSlot(slot));

    private protected SeparatedTokenList GetSeparatedTokens(int slot) => new(GetRedSlot(slot));

    // What stands in a list has the list's owner as its parent: lists are no nodes to those who read the tree.
    private SyntaxNode TokenParent => Kind == SyntaxKind.List ? Parent! : this;
}

/// <summary>The red view of a list slot; its elements are children of its parent.</summary>
internal sealed class SyntaxListNode : SyntaxNode
{
    internal SyntaxListNode(NodeOrigin origin) : base(origin) { }
}
