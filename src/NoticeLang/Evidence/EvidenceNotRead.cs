using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;

namespace NoticeLang.Evidence;

/// <summary>
/// Evidence that was supplied and is not used because it could not be read: where it is missing, "not evidenced" may mean "not read".
/// </summary>
/// <param name="Files">Paths of files and folders of which nothing was read, in order.</param>
/// <param name="Beyond">How many more files, not named, are beyond the limits of a run.</param>
/// <param name="Parts">Paths of files of which a record or more could not be read, in order.</param>
public sealed record EvidenceNotRead(ImmutableArray<string> Files, int Beyond, ImmutableArray<string> Parts)
{
    /// <summary>Errors about records that are used all the same.</summary>
    private static readonly ImmutableArray<string> StillUsed =
        [DiagnosticDescriptors.IdGivenTwice.Id, DiagnosticDescriptors.CorrectedRecordNotThere.Id, DiagnosticDescriptors.CorrectionsInACircle.Id];

    public bool IsEmpty => Files.IsEmpty && Beyond == 0 && Parts.IsEmpty;

    /// <summary>What the messages of a run say was not read.</summary>
    /// <param name="evidence">Paths of the evidence files: a sentence in minutes is told of in the words of the notice's own mistakes.</param>
    public static EvidenceNotRead Of(IEnumerable<Diagnostic> diagnostics, IEnumerable<string> evidence)
    {
        var paths = evidence.ToHashSet(StringComparer.Ordinal);
        var files = new SortedSet<string>(StringComparer.Ordinal);
        var parts = new SortedSet<string>(StringComparer.Ordinal);
        var beyond = 0;
        foreach (var message in diagnostics.Where(d => IsOfEvidence(d, paths)))
        {
            if (message.Id == DiagnosticDescriptors.MoreEvidenceThanRead.Id)
            {
                // The first of them is named, by the message.
                beyond += message.Number - 1;
            }

            if (IsOfWholeFile(message))
            {
                files.Add(message.Location.Path);
            }
            else if (!StillUsed.Contains(message.Id))
            {
                parts.Add(message.Location.Path);
            }
        }

        parts.ExceptWith(files);
        return new EvidenceNotRead([.. files], beyond, [.. parts]);
    }

    private static bool IsOfEvidence(Diagnostic message, HashSet<string> paths) =>
        message.Severity == DiagnosticSeverity.Error
            ? message.Id.StartsWith("NL3", StringComparison.Ordinal) || paths.Contains(message.Location.Path)
            : message.Id == DiagnosticDescriptors.RowsNotReadable.Id;

    /// <summary>A message about a file that was never read has no text to point at.</summary>
    private static bool IsOfWholeFile(Diagnostic message) => message.IsOfWholeFile || message.Location.Text.Length == 0;
}
