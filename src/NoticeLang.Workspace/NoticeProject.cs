using System.Collections.Immutable;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Text;
using NoticeLang.Workspace.Evidence;

namespace NoticeLang.Workspace;

/// <summary>All that one run works on, read from disk once. Its evidence is made ready by <see cref="EvidenceCompletion"/>, once the notice is compiled.</summary>
/// <param name="Sources">The notice's files, in the order of their paths.</param>
/// <param name="Files">What each evidence file holds, in the order of their paths.</param>
/// <param name="Diagnostics">What reading each evidence file has to say, in the one order.</param>
public sealed record NoticeProject(ImmutableArray<SourceText> Sources, ImmutableArray<EvidenceSet> Files, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Files and folders that could not be used; empty when all is well. What could be read is there all the same.</summary>
    public ImmutableArray<LoadError> LoadErrors { get; init; } = [];

    /// <summary>Who the codes of the evidence are; null where nobody asked, and then no such file was opened.</summary>
    public NamesFile? Names { get; init; }

    /// <summary>What of the files can be read only with the notice.</summary>
    internal ImmutableArray<UnboundFile> Unbound { get; init; } = [];

    /// <summary>How much is read, of what is read with the notice too.</summary>
    internal ReadingLimits Limits { get; init; } = ReadingLimits.Default;

    /// <summary>True where the evidence is all that lies beside the notice, and not what was named or none.</summary>
    internal bool HasAllEvidence { get; init; }
}
