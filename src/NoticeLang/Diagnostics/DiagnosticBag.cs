using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace NoticeLang.Diagnostics;

/// <summary>Collects messages while a stage runs; hands them out in their one order, each once.</summary>
public sealed class DiagnosticBag : IEnumerable<Diagnostic>
{
    private readonly List<Diagnostic> _diagnostics = [];

    public int Count => _diagnostics.Count;

    public void Add(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _diagnostics.AddRange(diagnostics);

    /// <summary>Takes out what was said of something that turned out to be read another way.</summary>
    public void RemoveAll(Predicate<Diagnostic> which) => _diagnostics.RemoveAll(which);

    public ImmutableArray<Diagnostic> ToSortedArray()
    {
        var distinct = _diagnostics.Distinct().ToList();
        distinct.Sort(Diagnostic.Compare);
        return [.. distinct];
    }

    public IEnumerator<Diagnostic> GetEnumerator() => _diagnostics.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
