using System.Collections.Generic;
using NoticeLang.Binding;
using NoticeLang.Symbols;
using NoticeLang.Syntax;
using NoticeLang.Text;

namespace NoticeLang.Semantics;

/// <summary>What the places of one tree stand for.</summary>
public sealed class SemanticModel
{
    private readonly BindingResult _binding;

    internal SemanticModel(SyntaxTree tree, BindingResult binding)
    {
        SyntaxTree = tree;
        _binding = binding;
    }

    public SyntaxTree SyntaxTree { get; }

    /// <summary>What a name is used for in its place, or what it declares; null where it is not bound.</summary>
    public Symbol? GetSymbol(SyntaxToken name)
    {
        var place = name.GetLocation();
        return _binding.References.GetValueOrDefault(place) ?? _binding.Declarations.GetValueOrDefault(place);
    }

    /// <summary>What a name path, or any node of one name, stands for: of <c>chair of improvement-board</c> the chair.</summary>
    public Symbol? GetSymbol(SyntaxNode node)
    {
        foreach (var token in node.DescendantTokens())
        {
            if (token.Kind == SyntaxKind.NameToken && GetSymbol(token) is { } symbol)
            {
                return symbol;
            }
        }

        return null;
    }

    /// <summary>What a declaration, list item or field declares; null for any other node.</summary>
    public Symbol? GetDeclaredSymbol(SyntaxNode declaration)
    {
        foreach (var child in declaration.ChildNodesAndTokens())
        {
            if (child.Token is { Kind: SyntaxKind.NameToken } name)
            {
                return _binding.Declarations.GetValueOrDefault(name.GetLocation());
            }
        }

        return null;
    }

    /// <summary>What a sentence asks; null where it has an error.</summary>
    public BoundSentence? GetBoundSentence(SentenceSyntax sentence) => _binding.Sentences.GetValueOrDefault(sentence.GetLocation());

    /// <summary>All places of this tree that use a symbol or declare it, in no order.</summary>
    public IEnumerable<TextLocation> FindPlaces(Symbol symbol)
    {
        foreach (var places in new[] { _binding.Declarations, _binding.References })
        {
            foreach (var (place, bound) in places)
            {
                if (bound.Equals(symbol) && ReferenceEquals(place.Text, SyntaxTree.Text))
                {
                    yield return place;
                }
            }
        }
    }
}
