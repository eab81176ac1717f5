using System.Collections.Immutable;
using System.Linq;

namespace NoticeLang.Evaluation;

/// <summary>THE table of verdicts: word, mark, class, urgency, RAG and exit group. Everything that shows a verdict reads it.</summary>
public static class VerdictTable
{
    /// <summary>A due duty inside its lead time: shown and sorted apart from <see cref="Verdict.Due"/>.</summary>
    public static readonly VerdictRow DueSoon = new(Verdict.Due, "due", "Due soon", '~', VerdictClass.Open, 6, "Amber", false, "yellow");

    /// <summary>One row a verdict, most urgent first.</summary>
    public static readonly ImmutableArray<VerdictRow> Rows =
    [
        new(Verdict.NotMet, "not-met", "Not met", '!', VerdictClass.Bad, 1, "Red", true, "red"),
        new(Verdict.Disputed, "disputed", "Disputed", '#', VerdictClass.Doubt, 2, "Amber", true, "magenta"),
        new(Verdict.NotEvidenced, "not-evidenced", "No evidence", '?', VerdictClass.Doubt, 3, "Red", true, "yellow"),
        new(Verdict.Unclear, "unclear", "Unclear", '%', VerdictClass.Doubt, 4, "Amber", true, "yellow"),
        new(Verdict.ForJudgement, "for-judgement", "For judgement", '&', VerdictClass.Doubt, 5, "Amber", false, "yellow"),
        new(Verdict.Due, "due", "Due", '.', VerdictClass.Open, 7, "Grey", false, ""),
        new(Verdict.Suspended, "suspended", "Suspended", '/', VerdictClass.Out, 8, "Grey", false, ""),
        new(Verdict.NotTriggered, "not-triggered", "Not triggered", '-', VerdictClass.Out, 9, "Grey", false, ""),
        new(Verdict.OnTrack, "on-track", "Kept so far", '=', VerdictClass.Good, 10, "Green", false, "green"),
        new(Verdict.MetLate, "met-late", "Met late", '+', VerdictClass.Good, 11, "Green", false, "green"),
        new(Verdict.Met, "met", "Met", '+', VerdictClass.Good, 12, "Green", false, "green"),
    ];

    private static readonly VerdictRow[] ByVerdict = IndexByVerdict();

    public static VerdictRow Of(Verdict verdict) => ByVerdict[(int)verdict];

    /// <summary>The row of a report: of its verdict, or <see cref="DueSoon"/>.</summary>
    public static VerdictRow Of(VerdictReport report) =>
        report.Verdict == Verdict.Due && report.Marks.HasFlag(VerdictMarks.DueSoon) ? DueSoon : Of(report.Verdict);

    /// <summary>The row with this id ("not-met"); null where there is none.</summary>
    public static VerdictRow? Find(string id) => Rows.FirstOrDefault(row => row.Id == id);

    /// <summary>The mark and the word shown to people, powers and "nothing due yet" included.</summary>
    public static (char Mark, string Word) Display(VerdictReport report)
    {
        var row = Of(report);
        var marks = report.Marks;
        var word = report.Verdict switch
        {
            Verdict.OnTrack when marks.HasFlag(VerdictMarks.NothingDueYet) => "Nothing due yet",
            Verdict.NotTriggered when marks.HasFlag(VerdictMarks.PowerUsed) => "Used power",
            Verdict.NotTriggered when marks.HasFlag(VerdictMarks.PowerClosed) => "Closed power",
            Verdict.NotTriggered when marks.HasFlag(VerdictMarks.PowerOpen) => "Open power",
            Verdict.NotTriggered when marks.HasFlag(VerdictMarks.NotYet) => "Not yet begun",
            _ => row.Word,
        };
        return (row.Mark, word);
    }

    private static VerdictRow[] IndexByVerdict()
    {
        var index = new VerdictRow[Rows.Length];
        foreach (var row in Rows)
        {
            index[(int)row.Verdict] = row;
        }

        return index;
    }
}
