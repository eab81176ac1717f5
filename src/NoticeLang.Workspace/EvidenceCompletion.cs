using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Diagnostics;
using NoticeLang.Evaluation;
using NoticeLang.Evidence;
using NoticeLang.Workspace.Evidence;

namespace NoticeLang.Workspace;

/// <summary>Evidence, read to its end.</summary>
/// <param name="Diagnostics">All that reading the evidence has to say, in the one order.</param>
public sealed record CompletedEvidence(EvidenceSet Evidence, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Reads of the evidence what can be read only once the notice is known: the days of its terms and seasons.</summary>
public static class EvidenceCompletion
{
    public static CompletedEvidence Complete(NoticeProject project, BoundProgram program)
    {
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(project.Diagnostics);
        foreach (var file in project.Unbound)
        {
            diagnostics.AddRange(file.WithoutMapping);
        }

        var evidence = EvidenceSetBuilder.Build(project.Files, diagnostics);
        evidence = EvidenceCalendars.Resolve(program, evidence, diagnostics);
        return new CompletedEvidence(evidence, diagnostics.ToSortedArray());
    }
}
