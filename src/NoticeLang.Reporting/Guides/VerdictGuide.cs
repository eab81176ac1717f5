using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Reporting.Layout;
using NoticeLang.Reporting.Results;

namespace NoticeLang.Reporting.Guides;

/// <summary>What each verdict means, in the words of the language (section 5), for <c>notice explain</c>.</summary>
public static class VerdictGuide
{
    /// <summary>The verdict of an id, of the word shown to people, or of either typed with spaces or hyphens; null for others.</summary>
    public static Verdict? Find(string name)
    {
        var sought = name.Replace('-', ' ');
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            var row = VerdictTable.Of(verdict);
            if (string.Equals(sought, row.Word, StringComparison.OrdinalIgnoreCase)
                || string.Equals(sought, row.Id.Replace('-', ' '), StringComparison.OrdinalIgnoreCase))
            {
                return verdict;
            }
        }

        return sought.ToUpperInvariant() switch
        {
            "DUE SOON" => Verdict.Due,
            "NOTHING DUE YET" => Verdict.OnTrack,
            _ => null,
        };
    }

    /// <summary>Ids and words, for suggestions.</summary>
    public static IEnumerable<string> Names => Enum.GetValues<Verdict>().Select(verdict => VerdictTable.Of(verdict).Id);

    /// <summary>The table of all verdicts, most urgent first.</summary>
    public static string All(ReportOptions options)
    {
        var output = options.NewOutput();
        output.Paragraph(0, "What the statuses mean, most urgent first");
        output.Line();
        foreach (var verdict in VerdictTable.Rows.Select(row => row.Verdict))
        {
            if (verdict == Verdict.Due)
            {
                var soon = VerdictTable.DueSoon;
                Write(output, soon, $"As Due, and the due date is within the lead time ({options.DueSoon} unless --due-soon says otherwise).");
            }

            Write(output, VerdictTable.Of(verdict), Meaning(verdict));
        }

        output.Gap();
        output.Paragraph(0, "Three rules make these honest. Silence is not failure, unless the record is complete. Imprecision is carried, not rounded. Conflict is carried, not picked.");
        return output.ToString();
    }

    /// <summary>One verdict: mark, word, meaning, and how it is counted.</summary>
    public static string One(Verdict verdict, ReportOptions options)
    {
        var output = options.NewOutput();
        var row = VerdictTable.Of(verdict);
        output.Line(VerdictWords.Status(verdict));
        output.Line();
        output.Paragraph(2, Meaning(verdict));
        output.Line();
        output.Paragraph(2, $"In JSON it is {row.Id}. In a board's colours it is {row.Rag.ToLowerInvariant()}.");
        output.Paragraph(2, row.FailsByDefault
            ? "notice evaluate ends with exit code 1 when a condition of the notice has this status, unless --fail-on says otherwise."
            : "It does not change the exit code of notice evaluate, unless --fail-on names it.");
        output.Gap();
        output.Line("  All statuses: notice explain statuses");
        return output.ToString();
    }

    private static void Write(TextOutput output, VerdictRow row, string meaning)
    {
        var shown = $"{row.Mark} {row.Word}";
        output.Hanging(["  ", new Run(shown, row.Colour), new string(' ', Math.Max(2, 19 - shown.Length))], new string(' ', 21), meaning);
    }

    private static string Meaning(Verdict verdict) => verdict switch
    {
        Verdict.Met => "Done in time.",
        Verdict.MetLate => "Done, so many days after the due date.",
        Verdict.OnTrack => "A continuing duty: every period that has closed was kept, and the present one is open. Nothing due yet: no period has closed.",
        Verdict.Due => "There is still time, and it is not yet done.",
        Verdict.NotMet => "Shown not done or not kept, or missing from a record that is complete for that time.",
        Verdict.NotEvidenced => "The time is up, and nothing supplied shows it either way.",
        Verdict.Unclear => "The evidence, or the notice's own wording, is too imprecise to decide.",
        Verdict.Disputed => "Sources contradict one another, and the answer turns on which is right.",
        Verdict.ForJudgement => "A named person must decide, and no decision is recorded.",
        Verdict.Suspended => "Paused by a decision on record, or by the notice itself.",
        _ => "Its trigger has not happened on this record, or it has not begun, or nothing of it is asked for. A power counts as this.",
    };
}
