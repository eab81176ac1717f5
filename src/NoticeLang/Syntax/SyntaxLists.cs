using System.Collections;
using System.Collections.Generic;

namespace NoticeLang.Syntax;

/// <summary>Nodes of one sort, one after another.</summary>
public readonly struct SyntaxList<T> : IReadOnlyList<T>
    where T : SyntaxNode
{
    private readonly SyntaxNode? _list;

    internal SyntaxList(SyntaxNode? list) => _list = list;

    public int Count => _list?.Green.SlotCount ?? 0;

    public T this[int index] => (T)_list!.GetRedSlot(index)!;

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Nodes of one sort with words or marks between them. Enumerates the nodes.</summary>
public readonly struct SeparatedSyntaxList<T> : IReadOnlyList<T>
    where T : SyntaxNode
{
    private readonly SyntaxNode? _list;

    internal SeparatedSyntaxList(SyntaxNode? list) => _list = list;

    public int Count => ((_list?.Green.SlotCount ?? 0) + 1) / 2;

    public int SeparatorCount => (_list?.Green.SlotCount ?? 0) / 2;

    public T this[int index] => (T)_list!.GetRedSlot(2 * index)!;

    /// <summary>The word or mark after the node at an index.</summary>
    public SyntaxToken GetSeparator(int index) => _list!.GetChild((2 * index) + 1).Token!.Value;

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Tokens, one after another.</summary>
public readonly struct SyntaxTokenList : IReadOnlyList<SyntaxToken>
{
    private readonly SyntaxNode? _list;

    internal SyntaxTokenList(SyntaxNode? list) => _list = list;

    public int Count => _list?.Green.SlotCount ?? 0;

    public SyntaxToken this[int index] => _list!.GetChild(index).Token!.Value;

    public IEnumerator<SyntaxToken> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Tokens with words or marks between them. Enumerates the tokens, not what is between.</summary>
public readonly struct SeparatedTokenList : IReadOnlyList<SyntaxToken>
{
    private readonly SyntaxNode? _list;

    internal SeparatedTokenList(SyntaxNode? list) => _list = list;

    public int Count => ((_list?.Green.SlotCount ?? 0) + 1) / 2;

    public int SeparatorCount => (_list?.Green.SlotCount ?? 0) / 2;

    public SyntaxToken this[int index] => _list!.GetChild(2 * index).Token!.Value;

    /// <summary>The word or mark after the token at an index.</summary>
    public SyntaxToken GetSeparator(int index) => _list!.GetChild((2 * index) + 1).Token!.Value;

    public IEnumerator<SyntaxToken> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
