using System;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Text;
using YamlDotNet.Core;

namespace NoticeLang.Workspace.Evidence;

/// <summary>
/// Reads evidence written in YAML. Every scalar is text (an <c>on</c> is not <em>true</em>). Where the file is malformed, each heading
/// and each record is read by itself, so that one that cannot be read costs no other. Never throws.
/// </summary>
internal static class YamlEvidenceReader
{
    /// <param name="stretch">What of the text is YAML: whole lines.</param>
    public static RawEvidence Read(SourceText text, TextSpan stretch, ReadingLimits limits, DiagnosticBag diagnostics)
    {
        var whole = new DiagnosticBag();
        if (TryRead(text, stretch, "records", limits, whole, out var raw) is not { } failure)
        {
            diagnostics.AddRange(whole);
            return raw;
        }

        return ReadParts(text, stretch, limits, failure, diagnostics);
    }

    /// <summary>As <see cref="Read"/>, its records one at a time; in vain where the file is malformed.</summary>
    public static FileContent ReadRows(SourceText text, TextSpan stretch, ReadingLimits limits, DiagnosticBag diagnostics)
    {
        var raw = new RawEvidence();
        var rows = new RowsOnTheWay(raw, YamlPartReader.ReadRows(text, stretch, "records", raw, limits, diagnostics));
        return new FileContent(text, raw) { Rows = rows.All(), IsInVain = () => rows.IsInVain };
    }

    private static RawEvidence ReadParts(SourceText text, TextSpan stretch, ReadingLimits limits, Exception failure, DiagnosticBag diagnostics)
    {
        var raw = new RawEvidence();
        var before = diagnostics.Count;
        foreach (var part in YamlParts.Of(text, stretch))
        {
            var found = new DiagnosticBag();
            switch (TryRead(text, part.Span, part.Section, limits, found, out var read))
            {
                case null:
                    diagnostics.AddRange(found);
                    raw.Add(read);
                    break;
                case NestedTooDeepException deep:
                    diagnostics.Add(DiagnosticFactory.ListsTooDeep(new TextLocation(text, deep.Span), limits.NestingDepth));
                    break;
                default:
                    diagnostics.Add(NotReadable(text, YamlParts.FirstLine(text, part.Span), part.IsRecord ? "record" : "line"));
                    break;
            }
        }

        if (diagnostics.Count == before)
        {
            // Each part can be read by itself, and yet the whole cannot.
            var line = text.GetLinePosition(stretch.Start).Line + (failure is YamlException { Start.Line: var at } ? (int)Math.Min(at, text.LineCount) - 1 : 0);
            diagnostics.Add(NotReadable(text, text.GetLineSpan(line), "line"));
        }

        return raw;
    }

    /// <summary>What stood in the way; null where nothing did.</summary>
    private static Exception? TryRead(SourceText text, TextSpan part, string section, ReadingLimits limits, DiagnosticBag diagnostics, out RawEvidence raw)
    {
        try
        {
            raw = YamlPartReader.Read(text, part, section, limits, diagnostics);
            return null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Malformed text makes the parser throw InvalidOperationException and ArgumentException as well as its own.
            raw = new RawEvidence();
            return exception;
        }
    }

    private static Diagnostic NotReadable(SourceText text, TextSpan span, string part) => DiagnosticFactory.EvidenceNotReadable(
        new TextLocation(text, span), part, Obstacle(text.ToString(span)), YamlHeadings.ExampleRecord);

    /// <summary>The likeliest of what people get wrong; empty where none of it shows.</summary>
    private static string Obstacle(string line)
    {
        var (braces, brackets) = (Balance(line, '{', '}'), Balance(line, '[', ']'));
        return line.Contains('\t', StringComparison.Ordinal) ? "a tab: use spaces"
            : braces > 0 ? "a { without its }"
            : braces < 0 ? "a } without its {"
            : brackets > 0 ? "a [ without its ]"
            : brackets < 0 ? "a ] without its ["
            : line.Count(c => c == '"') % 2 == 1 ? "a quotation mark without its other"
            : line.Contains(": ", StringComparison.Ordinal) ? "a value with a colon or a quotation mark in it stands in double quotes"
            : "a key and its value have a colon and a space between them";
    }

    private static int Balance(string line, char open, char close) => line.Count(c => c == open) - line.Count(c => c == close);
}
