using System.Collections.Generic;
using System.Text.Json;
using NoticeLang.Evidence;

namespace NoticeLang.Reporting.Results;

/// <summary>Says that evidence was supplied and not read, so that its absence is not taken for that of the events.</summary>
internal static class NotReadEvidence
{
    /// <summary>As in "Evidence not read: 2 files, and parts of 1 more. A status may be wrong for want of it: see the messages."; null where all was read.</summary>
    public static string? Sentence(EvidenceNotRead notRead)
    {
        if (notRead.IsEmpty)
        {
            return null;
        }

        var whole = notRead.Files.Length + notRead.Beyond;
        var parts = new List<string>();
        if (whole > 0)
        {
            parts.Add(Words.Count(whole, "file"));
        }

        if (!notRead.Parts.IsEmpty)
        {
            parts.Add(whole > 0 ? $"parts of {notRead.Parts.Length} more" : $"parts of {Words.Count(notRead.Parts.Length, "file")}");
        }

        return $"Evidence not read: {string.Join(", and ", parts)}. A status may be wrong for want of it: see the messages.";
    }

    /// <summary>An object <c>evidenceNotRead</c>: the paths of files nothing of which was read, of how many more, and of those read in part.</summary>
    public static void Write(Utf8JsonWriter json, JsonValues values, EvidenceNotRead notRead)
    {
        json.WriteStartObject("evidenceNotRead");
        values.Strings("files", notRead.Files);
        json.WriteNumber("more", notRead.Beyond);
        values.Strings("inPart", notRead.Parts);
        json.WriteEndObject();
    }
}
