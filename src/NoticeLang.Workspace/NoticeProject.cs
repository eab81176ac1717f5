using System.Collections.Immutable;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Text;

namespace NoticeLang.Workspace;

/// <summary>All that one run works on, read from disk once.</summary>
/// <param name="Sources">The notice's files, in the order of their paths.</param>
/// <param name="Evidence">Of all evidence files together.</param>
/// <param name="Diagnostics">What reading the evidence has to say, in the one order.</param>
public sealed record NoticeProject(ImmutableArray<SourceText> Sources, EvidenceSet Evidence, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Files and folders that could not be used; empty when all is well. What could be read is there all the same.</summary>
    public ImmutableArray<LoadError> LoadErrors { get; init; } = [];
}
