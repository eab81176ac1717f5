using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Reporting.Layout;
using NoticeLang.Text;

namespace NoticeLang.Reporting.Messages;

/// <summary>Lays messages out: the same words, order and shape wherever they are shown.</summary>
public static class DiagnosticReporter
{
    /// <summary>So many are shown at once; the others are counted.</summary>
    public const int Limit = 20;

    /// <summary>The messages in the order given, the first <see cref="Limit"/> of them; empty text for none.</summary>
    public static string Report(ImmutableArray<Diagnostic> diagnostics, MessageStyle style, ReportOptions options)
    {
        var output = options.NewOutput();
        foreach (var diagnostic in diagnostics.Take(Limit))
        {
            if (style == MessageStyle.Line)
            {
                output.Line(OneLine(diagnostic));
            }
            else
            {
                output.Gap();
                Write(output, diagnostic, style);
            }
        }

        if (diagnostics.Length > Limit)
        {
            output.Gap();
            output.Line(Words.Text($"and {diagnostics.Length - Limit} more. Fix these first."));
        }

        return output.ToString();
    }

    /// <summary>As in <c>trafford.notice:15:1: error NL0103: …</c>.</summary>
    public static string OneLine(Diagnostic diagnostic) =>
        $"{diagnostic.Location.Path}:{(diagnostic.Location.Line is null ? diagnostic.Location.Start.ToString() : diagnostic.Location.WithinShort)}: {MessageCount.Level(diagnostic.Severity)} {diagnostic.Id}: {diagnostic.Message}";

    /// <summary>One message in full, for a pane of a screen.</summary>
    internal static void Write(TextOutput output, Diagnostic diagnostic) => Write(output, diagnostic, MessageStyle.Full);

    private static void Write(TextOutput output, Diagnostic diagnostic, MessageStyle style)
    {
        var colour = diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => "red",
            DiagnosticSeverity.Warning => "yellow",
            _ => null,
        };
        var level = MessageCount.Level(diagnostic.Severity);
        output.Hanging(
            "", 2, new Run($"{char.ToUpperInvariant(level[0])}{level[1..]} {diagnostic.Id}:", colour), $" {diagnostic.Message}");
        WriteExcerpts(output, diagnostic, colour);
        if (style == MessageStyle.Short)
        {
            return;
        }

        if (diagnostic.Why is { Length: > 0 } why)
        {
            output.Gap();
            output.Paragraph(2, "Why it matters: " + Words.Lower(why));
        }

        WriteFixes(output, diagnostic.Fixes);
        if (diagnostic.Remark is { Length: > 0 } remark)
        {
            output.Gap();
            output.Paragraph(2, remark);
        }

        output.Gap();
        output.Line($"  More: notice explain {diagnostic.Id}");
    }

    private static void WriteExcerpts(TextOutput output, Diagnostic diagnostic, string? colour)
    {
        var here = diagnostic.Location;
        if (here.Text.Length == 0)
        {
            // A file that was not read has no line to show.
            output.Paragraph(2, diagnostic.Label.Length > 0 ? $"{here.Path}: {diagnostic.Label}" : here.Path);
            return;
        }

        output.Line("  ", Words.Place(here));
        if (here.Text.IsWithheld)
        {
            foreach (var related in diagnostic.Related)
            {
                output.Line("  ", Words.Place(related.Location));
            }

            return;
        }

        output.Line();
        var excerpt = new SourceExcerpt(here.Text);
        excerpt.Add(here.Span, '^', diagnostic.Label, colour);
        var isNear = diagnostic.Related.ToLookup(related => related.Location.Path == here.Path);
        foreach (var related in isNear[true])
        {
            excerpt.Add(related.Location.Span, '-', related.Label, null);
        }

        excerpt.Write(output);
        foreach (var file in isNear[false].GroupBy(related => related.Location.Path, StringComparer.Ordinal))
        {
            output.Line();
            output.Line("  ", Words.Place(file.First().Location));
            if (file.First().Location.Text.IsWithheld)
            {
                continue;
            }

            output.Line();
            var other = new SourceExcerpt(file.First().Location.Text);
            foreach (var related in file)
            {
                other.Add(related.Location.Span, '-', related.Label, null);
            }

            other.Write(output);
        }
    }

    private static void WriteFixes(TextOutput output, ImmutableArray<DiagnosticFix> fixes)
    {
        if (fixes.IsEmpty)
        {
            return;
        }

        output.Gap();
        output.Line(fixes.Length == 1 ? "  To fix:" : "  To fix, write one of these:");
        var lines = fixes.SelectMany(Lines).ToList();
        var widest = lines.Where(line => line.Note is not null).Select(line => TextWidth.Of(line.Text)).DefaultIfEmpty(0).Max();
        foreach (var (text, note) in lines)
        {
            var shown = "      " + text;
            if (note is null)
            {
                output.Line(shown);
            }
            else if (6 + widest + 5 + TextWidth.Of(note) <= output.Width)
            {
                output.Line(shown, new string(' ', widest - TextWidth.Of(text) + 5), note);
            }
            else
            {
                output.Line(shown);
                output.Paragraph(10, note);
            }
        }
    }

    private static IEnumerable<(string Text, string? Note)> Lines(DiagnosticFix fix)
    {
        var lines = fix.Text.ReplaceLineEndings("\n").Split('\n').Select(line => PlainText.Clean(line.Replace("\t", "    ", StringComparison.Ordinal))).ToArray();
        return lines.Select((line, i) => (line, i == 0 && fix.Note is { } note ? PlainText.Clean(note) : null));
    }
}
