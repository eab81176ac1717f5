using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Diagnostics;
using NoticeLang.Evaluation;
using NoticeLang.Evidence;
using NoticeLang.Semantics;
using NoticeLang.Workspace.Evidence;
using NoticeLang.Workspace.Evidence.Mappings;

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
        var files = EvidenceMappings.Apply(project.Files, project.Unbound, program, project.HasAllEvidence, diagnostics);
        var evidence = EvidenceSetBuilder.Build(files.Concat(OfSentences(project, program, diagnostics)), diagnostics);
        evidence = EvidenceCalendars.Resolve(program, evidence, diagnostics);
        return new CompletedEvidence(evidence, diagnostics.ToSortedArray());
    }

    /// <summary>What the sentences in the files say: more records of files that are in the project.</summary>
    private static List<EvidenceSet> OfSentences(NoticeProject project, BoundProgram program, DiagnosticBag diagnostics)
    {
        var sets = new List<EvidenceSet>();
        foreach (var file in project.Unbound.Where(f => !f.Sentences.IsEmpty))
        {
            var sentences = GivenSentences.Bind(program, file.File.Text, file.Sentences);
            diagnostics.AddRange(sentences.Diagnostics);
            sets.Add(ScenarioEvidence.Of(file.File, sentences.Givens, program));
        }

        return sets;
    }
}
