using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Diagnostics;
using NoticeLang.Syntax;
using NoticeLang.Text;

namespace NoticeLang.Semantics;

/// <summary>
/// Records written as sentences in a text that is no notice, such as minutes: <c>given improvement-board meets on 22 October 2019</c>. They
/// are read by the notice's own grammar and names, and mean what they mean in a scenario.
/// </summary>
public sealed class GivenSentences
{
    private const string NothingTaken = "Nothing is taken from this sentence. A line that is no record begins with another word than given.";

    private GivenSentences(ImmutableArray<BoundGiven> givens, ImmutableArray<Diagnostic> diagnostics) => (Givens, Diagnostics) = (givens, diagnostics);

    /// <summary>The sentences that could be read, in order.</summary>
    public ImmutableArray<BoundGiven> Givens { get; }

    /// <summary>One message for each that could not, in their order, at its place in the text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <param name="text">The file they stand in.</param>
    /// <param name="sentences">Their lines, in order: each begins with <c>given</c>, or goes on with the one before it.</param>
    public static GivenSentences Bind(BoundProgram program, SourceText text, ImmutableArray<TextSpan> sentences)
    {
        var tree = SyntaxTree.ParseGivens(text, sentences);
        var (givens, diagnostics) = Binder.BindGivens(tree, program);
        var starts = sentences.Where(s => text.Content.AsSpan(s.Start, s.Length).StartsWith("given", StringComparison.Ordinal)).Select(s => s.Start).ToList();
        var firsts = new SortedDictionary<int, Diagnostic>();
        foreach (var diagnostic in tree.Diagnostics.Concat(diagnostics.Sort(Diagnostic.Compare)))
        {
            var sentence = starts.BinarySearch(diagnostic.Location.Span.Start);
            firsts.TryAdd(sentence < 0 ? ~sentence : sentence + 1, diagnostic with { Remark = diagnostic.Remark ?? NothingTaken });
        }

        return new GivenSentences(givens, [.. firsts.Values]);
    }
}
