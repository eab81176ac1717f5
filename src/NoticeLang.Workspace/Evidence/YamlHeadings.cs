using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Text;

namespace NoticeLang.Workspace.Evidence;

/// <summary>The headings of a YAML file.</summary>
internal static class YamlHeadings
{
    public const string ExampleRecord = "- { act: meet, by: improvement-board, day: 2019-10-22 }";

    /// <summary>Tells an editor which schema a file has, and says nothing of the evidence.</summary>
    public const string Schema = "$schema";

    /// <summary>The heading that is typed or, with a warning, meant; null, with a warning, where it is neither, and without one for <see cref="Schema"/>.</summary>
    public static string? Recognise(string typed, TextLocation location, DiagnosticBag diagnostics)
    {
        var known = EvidenceKeys.Sections.AddRange(EvidenceKeys.File);
        if (KeyNames.Find(typed, known) is { } heading)
        {
            return heading;
        }

        if (typed == Schema)
        {
            return null;
        }

        var suggestion = KeyNames.Suggest(typed, known.Reverse());
        diagnostics.Add(DiagnosticFactory.HeadingNotKnown(location, typed, suggestion, known));
        return suggestion;
    }
}
