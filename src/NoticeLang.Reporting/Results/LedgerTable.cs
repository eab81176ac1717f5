using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Reporting.Layout;

namespace NoticeLang.Reporting.Results;

/// <summary>The occurrences of a continuing duty, one a row, in order of time.</summary>
internal static class LedgerTable
{
    public static void Write(TextOutput output, Ledger ledger, ReportOptions options)
    {
        output.Gap();
        output.Paragraph(0, ledger.Title);
        output.Paragraph(2, Counts(ledger));
        output.Line();
        var table = new TextTable(
            new TextColumn("Period", 12), new TextColumn("Due by", 11), new TextColumn("Status"), new TextColumn("What was found", 14));
        foreach (var row in ledger.Rows)
        {
            table.Add(row.Label, row.Due.IsFinite ? row.Due.ToString() : options.ShowsValues ? "no end" : "not shown", Status(row), Found(row));
        }

        table.Write(output, 2);
    }

    private static string Counts(Ledger ledger)
    {
        // Missed is said only of what is shown to be: a gap in the evidence is no evidence.
        var missed = ledger.Rows.Count(row => row is { Outcome: LedgerOutcome.Broken, Verdict: Verdict.NotMet });
        var parts = new List<string> { Words.Text($"{ledger.Kept} kept") };
        if (missed > 0)
        {
            parts.Add(Words.Text($"{missed} not kept"));
        }

        if (ledger.Broken > missed)
        {
            parts.Add(Words.Text($"{ledger.Broken - missed} without evidence"));
        }

        var unknown = ledger.Rows.Count(row => row.Outcome == LedgerOutcome.CannotTell);
        if (unknown > 0)
        {
            parts.Add(Words.Text($"{unknown} cannot be told"));
        }

        var gap = ledger.LongestGap is { } days ? $" Longest gap: {Words.Count(days, "day")}." : "";
        return $"{string.Join(", ", parts)}.{gap}";
    }

    public static Run Status(LedgerRow row) => row.Outcome switch
    {
        LedgerOutcome.Kept => new Run("+ Kept", "green"),
        LedgerOutcome.Broken => row.Verdict == Verdict.NotMet ? new Run("! Not kept", "red") : VerdictWords.Status(row.Verdict),
        LedgerOutcome.Open => ". Open",
        LedgerOutcome.Suspended => "/ Suspended",
        LedgerOutcome.NotDemanded => "- Not asked for",
        _ => VerdictWords.Status(row.Verdict),
    };

    public static string Found(LedgerRow row)
    {
        var records = string.Join(", ", row.Records.Select(record => RecordSentences.ShortPlace(record)).Distinct());
        return row.Note.Length > 0 && records.Length > 0 ? $"{Words.Capital(row.Note)} ({records})" : Words.Capital(row.Note) + records;
    }
}
