using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Evaluation;
using NoticeLang.Reporting.Layout;

namespace NoticeLang.Reporting.Results;

/// <summary>What every result begins with: which notice, as at which day, from how much evidence.</summary>
internal static class ResultHeader
{
    public static void Write(TextOutput output, NoticeResult result, ReportOptions options)
    {
        if (result.Notice is { } notice)
        {
            output.Paragraph(0, Words.Stop(notice.Title) + Issue(result));
        }

        output.Paragraph(0, AsAt(result, options));
        if (Partial(result) is { } partial)
        {
            output.Paragraph(0, new Run(partial, "red"));
        }
    }

    /// <summary>What is left out because the files have errors; null where they have none.</summary>
    public static string? Partial(NoticeResult result)
    {
        var errors = result.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return errors == 0 ? null : $"The files have {Words.Count(errors, "error")}. What they name is left out, so this is only part of the result.";
    }

    /// <summary>As in "As at Friday 1 April 2022. 15 evidence records from 5 files."</summary>
    public static string AsAt(NoticeResult result, ReportOptions options)
    {
        var note = options.AsAtNote is { } text ? $" ({text})" : "";
        var known = result.KnownBy is { } day ? $" Only what was known by {day.ToLongString()}." : "";
        var evidence = result.EvidenceUse.Evidence;
        var records = evidence.Records.Length == 0
            ? " No evidence records."
            : $" {Words.Count(evidence.Records.Length, "evidence record")} from {Words.Count(evidence.Files.Length, "file")}.";
        var withheld = options.ShowsValues ? "" : " What evidence says is not shown.";
        var ended = Ended(result) is { } end ? $" {end}" : "";
        return $"As at {result.AsAt.ToLongString()}{note}.{ended}{known}{records}{withheld}";
    }

    /// <summary>As in "The notice ended on 12 June 2012."; null while it has not.</summary>
    public static string? Ended(NoticeResult result) => result.Ended is { } day ? $"The notice ended {day.ToPhrase()}." : null;

    private static string Issue(NoticeResult result)
    {
        var notice = result.Notice!;
        var kind = Words.Capital(notice.Kind ?? "notice");
        return notice.Issued is { } issued ? $" {kind} issued {issued}." : $" {kind}, no issue date given.";
    }
}
