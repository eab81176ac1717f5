using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Diagnostics;
using NoticeLang.Syntax;

namespace NoticeLang.Semantics;

/// <summary>
/// The files of one notice, taken together. A value: the order in which trees are given never matters, and any trees give a program.
/// </summary>
public sealed class Compilation
{
    private readonly Lazy<BindingResult> _binding;
    private readonly Lazy<ImmutableArray<Diagnostic>> _diagnostics;

    private Compilation(ImmutableArray<SyntaxTree> trees)
    {
        SyntaxTrees = trees;
        _binding = new Lazy<BindingResult>(() => Binder.Bind(trees));
        _diagnostics = new Lazy<ImmutableArray<Diagnostic>>(CollectDiagnostics);
    }

    /// <summary>The files, in the order of their paths.</summary>
    public ImmutableArray<SyntaxTree> SyntaxTrees { get; }

    /// <summary>What the notice asks: everything the evaluator may know of it. What has an error is left out and marked.</summary>
    public BoundProgram Program => Binding.Program;

    /// <summary>Every name in scope, the standard ones included.</summary>
    public Scope Scope => Binding.Scope;

    internal BindingResult Binding => _binding.Value;

    public static Compilation Create(IEnumerable<SyntaxTree> trees) =>
        new([.. trees
            .OrderBy(static tree => tree.Text.Path, StringComparer.Ordinal)
            .ThenBy(static tree => tree.Text.Content, StringComparer.Ordinal)]);

    public static Compilation Create(params ReadOnlySpan<SyntaxTree> trees) => Create((IEnumerable<SyntaxTree>)trees.ToArray());

    /// <summary>All messages about the notice's files: syntax, names, meaning and coverage, in the order of places, each once.</summary>
    public ImmutableArray<Diagnostic> GetDiagnostics() => _diagnostics.Value;

    /// <summary>What the places of one of the trees stand for.</summary>
    /// <exception cref="ArgumentException">The tree is not of this compilation.</exception>
    public SemanticModel GetSemanticModel(SyntaxTree tree) =>
        SyntaxTrees.Contains(tree) ? new SemanticModel(tree, Binding) : throw new ArgumentException("the tree is not of this compilation", nameof(tree));

    private ImmutableArray<Diagnostic> CollectDiagnostics()
    {
        var bag = new DiagnosticBag();
        foreach (var tree in SyntaxTrees)
        {
            bag.AddRange(tree.Diagnostics);
        }

        bag.AddRange(Binding.Diagnostics);
        if (!bag.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            bag.AddRange(ClauseCoverage.Compute(this).GetDiagnostics());
        }

        return bag.ToSortedArray();
    }
}
