using System.Collections.Generic;
using System.Linq;
using NoticeLang.Diagnostics;

namespace NoticeLang.Reporting.Messages;

/// <summary>How many messages of each level, in words.</summary>
public static class MessageCount
{
    /// <summary>As in "2 errors, 1 warning"; "no messages" for none.</summary>
    public static string InWords(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var parts = new List<string>();
        foreach (var severity in new[] { DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Note })
        {
            var count = diagnostics.Count(diagnostic => diagnostic.Severity == severity);
            if (count > 0)
            {
                parts.Add(Words.Count(count, Level(severity)));
            }
        }

        return parts.Count == 0 ? "no messages" : string.Join(", ", parts);
    }

    /// <summary>The level in lower case: "error", "warning", "note".</summary>
    public static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };
}
