using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Reporting.Layout;
using NoticeLang.Time;

namespace NoticeLang.Reporting.Results;

/// <summary>A result in words: the mark and word of its row in the table of verdicts, and the sentence that says what stands beside it.</summary>
internal static class VerdictWords
{
    /// <summary>Shown in place of a verdict where there is none.</summary>
    public const string NotEncoded = "Not encoded";

    /// <summary>The same, where the sentence is written but this version cannot work it out.</summary>
    public const string NotWorkedOut = "Not worked out";

    /// <summary>As in "! Not met", the mark and word in the colour of the verdict.</summary>
    public static Run Status(ConditionResult result) =>
        result.NotEvaluated is not null ? new Run("  " + Word(result)) : new Run($"{Mark(result)} {Word(result)}", Colour(result.Report));

    /// <summary>As in "! Not met", of a verdict that stands alone.</summary>
    public static Run Status(Verdict verdict)
    {
        var row = VerdictTable.Of(verdict);
        return new Run($"{row.Mark} {row.Word}", row.Colour);
    }

    public static char Mark(ConditionResult result) => result.NotEvaluated is not null ? ' ' : VerdictTable.Display(result.Report).Mark;

    public static string Word(ConditionResult result) =>
        result.Symbol.NotEncodedReason is not null ? NotEncoded
        : result.NotEvaluated is not null ? NotWorkedOut
        : VerdictTable.Display(result.Report).Word;

    public static string? Colour(VerdictReport report) => VerdictTable.Of(report).Colour;

    public static bool IsDueSoon(VerdictReport report) => report.Verdict == Verdict.Due && Has(report, VerdictMarks.DueSoon);

    /// <summary>Bad, doubtful, or due soon.</summary>
    public static bool NeedsAttention(ConditionResult result) =>
        result.NotEvaluated is null
        && (VerdictTable.Of(result.Report.Verdict).Class is VerdictClass.Bad or VerdictClass.Doubt || IsDueSoon(result.Report));

    /// <summary>Most urgent first; what has no verdict last.</summary>
    public static int Urgency(ConditionResult result) => result.NotEvaluated is not null ? int.MaxValue : VerdictTable.Of(result.Report).Urgency;

    public static bool Has(VerdictReport report, VerdictMarks mark) => (report.Marks & mark) != 0;

    /// <summary>As in "met late or not met", worst last.</summary>
    public static string CouldBe(VerdictReport report) =>
        Words.List([.. report.CouldBe.InOrder().Reverse().Select(verdict => VerdictTable.Of(verdict).Word.ToLowerInvariant())], "or");

    /// <summary>All that is said beside the verdict, as sentences: "Not met. It was due Monday 31 August 2020, 578 days ago."</summary>
    public static string Sentence(ConditionResult result, Day asAt)
    {
        if ((result.Symbol.NotEncodedReason ?? result.NotEvaluated) is { } reason)
        {
            return $"{Word(result)}. {Words.Stop(Words.Capital(reason))}";
        }

        var report = result.Report;
        var sentences = new List<string> { $"{Word(result)}{Lateness(report)}." };
        AddDates(sentences, report, asAt);
        if (report.CouldBe.Count > 1)
        {
            sentences.Add($"It could be {CouldBe(report)}.");
        }

        if (report.Now is { } now && now != report.Verdict)
        {
            sentences.Add(report.KeptSince is { } since
                ? $"It has been kept since {since}."
                : $"As it stands now: {VerdictTable.Of(now).Word.ToLowerInvariant()}.");
        }
        else if (report.KeptSince is { } kept)
        {
            sentences.Add($"Kept since {kept}.");
        }

        AddMarks(sentences, report);
        return string.Join(" ", sentences);
    }

    private static string Lateness(VerdictReport report) => report.DaysLate switch
    {
        null => "",
        var (least, most) when least == most => $", {Words.Count(least, "day")} after the due date",
        var (least, most) => $", between {Words.Number(least)} and {Words.Number(most)} days after the due date",
    };

    private static void AddDates(List<string> sentences, VerdictReport report, Day asAt)
    {
        if (report.DueDay is { IsFinite: true } due && VerdictTable.Of(report.Verdict).Class != VerdictClass.Out)
        {
            var when = $"{due.ToLongString()}, {Words.Distance(due, asAt)}";
            var either = report.DueDayOtherwise is { } other ? $"{other} or on {due}: the notice does not say which." : null;
            sentences.Add(
                either is not null ? $"{(report.Verdict is Verdict.Met or Verdict.MetLate ? "The last day was" : due < asAt ? "It was due" : "Due")} on {either}"
                : report.Verdict is Verdict.Met or Verdict.MetLate ? $"The due date was {due.ToLongString()}."
                : due < asAt ? $"It was due {when}."
                : report.NextDue == due && report.Verdict is Verdict.NotMet or Verdict.NotEvidenced ? $"Next due {when}."
                : $"Due {when}.");
        }

        if (Has(report, VerdictMarks.NoDateSet))
        {
            sentences.Add("No date is set.");
        }

        if (report.Begins is { IsFinite: true } begins)
        {
            sentences.Add($"It begins on {begins.ToLongString()}.");
        }

        if (report.NextDue is { IsFinite: true } next && next != report.DueDay)
        {
            sentences.Add($"{(Has(report, VerdictMarks.NothingDueYet) ? "First" : "Next")} due {next.ToLongString()}, {Words.Distance(next, asAt)}.");
        }
    }

    private static void AddMarks(List<string> sentences, VerdictReport report)
    {
        foreach (var (mark, sentence) in MarkSentences)
        {
            if (Has(report, mark))
            {
                sentences.Add(sentence);
            }
        }
    }

    private static (VerdictMarks Mark, string Sentence)[] MarkSentences =>
    [
        (VerdictMarks.OwnWord, "It rests only on the word of the party it binds."),
        (VerdictMarks.OnThisRecord, "Nothing on this record triggers it."),
        (VerdictMarks.BeforeIssue, "It was done before the notice was issued."),
        (VerdictMarks.PowerOpen, "It may be used, and nothing shows it has been."),
        (VerdictMarks.PowerClosed, "It can no longer be used."),
        (VerdictMarks.Ended, "The notice has ended."),
    ];
}
