using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Reporting.Layout;
using NoticeLang.Reporting.Messages;
using NoticeLang.Semantics;

namespace NoticeLang.Reporting;

/// <summary>What <c>notice check</c> found: the messages, which paragraphs of the notice are dealt with and how, and the sum of it.</summary>
public static class CheckReporter
{
    /// <param name="diagnostics">All messages, in their order.</param>
    public static string Report(Compilation compilation, ImmutableArray<Diagnostic> diagnostics, MessageStyle style, ReportOptions options)
    {
        var output = options.NewOutput();
        if (style == MessageStyle.Full)
        {
            WriteCoverage(output, ClauseCoverage.Compute(compilation).Paragraphs);
        }

        output.Gap();
        output.Paragraph(0, Sum(compilation, diagnostics));
        if (!diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            output.Gap();
            output.Line($"Next:  notice evaluate{(options.Target.Length > 0 ? " " + options.Target : "")}{(options.ShowsValues ? "" : " --no-values")}");
        }

        var messages = DiagnosticReporter.Report(diagnostics, style, options);
        return messages.Length == 0 ? output.ToString() : style == MessageStyle.Line ? messages + output : messages + "\n" + output;
    }

    private static string Sum(Compilation compilation, ImmutableArray<Diagnostic> diagnostics)
    {
        var trees = compilation.SyntaxTrees;
        var files = trees.Length == 1 ? trees[0].Text.Path : Words.Count(trees.Length, "file");
        var conditions = Words.Count(compilation.Program.Conditions.Length, "condition");
        return $"{files}: {conditions}. {(diagnostics.IsEmpty ? "No problems" : Words.Capital(MessageCount.InWords(diagnostics)))}.";
    }

    private static void WriteCoverage(TextOutput output, ImmutableArray<ParagraphCoverage> paragraphs)
    {
        if (paragraphs.IsEmpty)
        {
            return;
        }

        output.Line("Paragraphs of the notice");
        output.Line();
        var table = new TextTable(new TextColumn("Paragraph"), new TextColumn("How it is dealt with", 14), new TextColumn("Conditions", 14), new TextColumn("Note", 14));
        foreach (var paragraph in paragraphs)
        {
            table.Add(paragraph.Paragraph, InWords(paragraph.State) + (paragraph.IsLocal ? ", as a local rule" : ""), Words.List(paragraph.Conditions), Words.Capital(paragraph.Note ?? ""));
        }

        table.Write(output, 2);
        output.Gap();
        output.Paragraph(0, $"{Words.Count(paragraphs.Length, "paragraph")}: {string.Join(", ", Counts(paragraphs))}.");
    }

    private static IEnumerable<string> Counts(ImmutableArray<ParagraphCoverage> paragraphs) =>
        paragraphs.GroupBy(paragraph => paragraph.State).OrderBy(group => group.Key).Select(group => Words.Text($"{group.Count()} {InWords(group.Key).ToLowerInvariant()}"));

    private static string InWords(CoverageState state) => state switch
    {
        CoverageState.Encoded => "Written as conditions",
        CoverageState.ForJudgement => "For judgement",
        CoverageState.Background => "Background",
        CoverageState.NotEncoded => "Not encoded",
        _ => "Not covered",
    };
}
