using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evidence;
using NoticeLang.Text;

namespace NoticeLang.Workspace.Evidence;

/// <summary>
/// Cuts a YAML file that cannot be read whole into its headings and records, by line and indentation alone: a heading begins in the
/// first column, a record with a dash no further in than the first record of its list.
/// </summary>
internal static class YamlParts
{
    /// <param name="Section">The heading a record is under.</param>
    internal readonly record struct Part(TextSpan Span, string Section, bool IsRecord);

    public static IReadOnlyList<Part> Of(SourceText text)
    {
        var parts = new List<Part>();
        string section = "records";
        int? indent = null;
        var (start, isRecord, ofSection) = (0, false, section);
        for (var number = 1; number <= text.LineCount; number++)
        {
            var line = text.GetLineSpan(number);
            var content = text.ToString(line);
            var trimmed = content.TrimStart(' ', '\t');
            var depth = content.Length - trimmed.Length;
            if (trimmed.Length == 0 || trimmed[0] == '#')
            {
                continue;
            }

            var isDash = trimmed == "-" || trimmed.StartsWith("- ", StringComparison.Ordinal);
            if (isDash && depth <= (indent ?? depth))
            {
                indent ??= depth;
                Cut(line.Start, true);
            }
            else if (depth == 0 && !isDash && trimmed.Contains(':', StringComparison.Ordinal))
            {
                Cut(line.Start, false);
                (section, indent) = (SectionOf(trimmed) ?? section, null);
                if (IsBareSection(trimmed))
                {
                    // The heading itself holds nothing: its records are parts of their own.
                    start = line.End;
                }
            }
        }

        Cut(text.Length, false);
        return parts;

        void Cut(int at, bool record)
        {
            var span = TextSpan.FromBounds(start, at);
            if (!string.IsNullOrWhiteSpace(text.ToString(span)))
            {
                parts.Add(new Part(span, ofSection, isRecord));
            }

            (start, isRecord, ofSection) = (at, record, section);
        }
    }

    /// <summary>The first line of a part that says something, without the space around it.</summary>
    public static TextSpan FirstLine(SourceText text, TextSpan part)
    {
        var number = text.GetLinePosition(part.Start).Line;
        var last = text.GetLinePosition(part.End).Line;
        while (number < last && text.GetLine(number).TrimStart() is "" or ['#', ..])
        {
            number++;
        }

        var line = text.GetLineSpan(number);
        var content = text.ToString(line);
        var lead = content.Length - content.TrimStart().Length;
        return new TextSpan(line.Start + lead, content.Trim().Length);
    }

    private static string? SectionOf(string line)
    {
        var key = line[..line.IndexOf(':', StringComparison.Ordinal)];
        return KeyNames.Find(key, EvidenceKeys.Sections) ?? KeyNames.Suggest(key, EvidenceKeys.Sections);
    }

    private static bool IsBareSection(string line) =>
        KeyNames.Find(line[..line.IndexOf(':', StringComparison.Ordinal)], EvidenceKeys.Sections) is not null
        && line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('#').First().Trim().Length == 0;
}
