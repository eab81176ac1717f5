using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Diagnostics;
using NoticeLang.Evaluation;
using NoticeLang.Evidence;
using NoticeLang.Workspace.Evidence;
using NoticeLang.Workspace.Evidence.Mappings;
using NoticeLang.Workspace.Evidence.Minutes;

namespace NoticeLang.Workspace;

/// <summary>Evidence, read to its end.</summary>
/// <param name="Diagnostics">All that reading the evidence has to say, in the one order.</param>
public sealed record CompletedEvidence(EvidenceSet Evidence, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>
/// Reads of the evidence what can be read only once the notice is known: tables by its mappings, record sentences by its
/// names, and the days of its terms and seasons.
/// </summary>
public static class EvidenceCompletion
{
    public static CompletedEvidence Complete(NoticeProject project, BoundProgram program)
    {
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(project.Diagnostics);
        var files = EvidenceMappings.Apply(project, program, diagnostics);
        var evidence = EvidenceSetBuilder.Build(files.Concat(WrittenRecords.Read(project.Unbound, program, diagnostics)), diagnostics);
        evidence = EvidenceCalendars.Resolve(program, evidence, diagnostics);
        PercentFigures.Check(program, evidence, diagnostics);
        return new CompletedEvidence(evidence, diagnostics.ToSortedArray());
    }
}
