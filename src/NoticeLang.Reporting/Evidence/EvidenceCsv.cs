using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Standings;
using NoticeLang.Evidence;
using NoticeLang.Reporting.Layout;
using NoticeLang.Reporting.Results;
using NoticeLang.Time;

namespace NoticeLang.Reporting.Evidence;

/// <summary>What <c>notice evidence --csv</c> prints: a row for each record and statement, or for each condition without evidence.</summary>
public static class EvidenceCsv
{
    private static readonly string[] Columns =
        ["file", "place", "id", "kind", "record", "standing", "used by", "note", "said by", "source", "from", "to", "known"];

    private static readonly string[] ColumnsWithoutValues = ["file", "place", "standing", "used by", "sha256"];

    public static string Report(EvidenceStandings standings, EvidenceFilter filter, ReportOptions options)
    {
        var csv = new CsvText();
        if (filter.ConditionsAlone)
        {
            WriteConditions(csv, standings, filter);
            return csv.ToString();
        }

        csv.Row(options.ShowsValues ? Columns : ColumnsWithoutValues);
        foreach (var entry in standings.Entries.Where(filter.Shows))
        {
            csv.Row(options.ShowsValues ? Row(entry) : [.. Place(entry), .. Standing(entry), entry.File.Sha256]);
        }

        return csv.ToString();
    }

    private static string[] Row(EvidenceEntry entry)
    {
        var (first, last, known) = Days(entry);
        return
        [
            .. Place(entry), StandingText.GivenId(entry) ?? "", EntryKind.Of(entry).Id, entry.Sentence, .. Standing(entry),
            string.Join("; ", entry.Standings.Select(StandingText.Note).Where(note => note.Length > 0)),
            StandingText.SaidBy(entry) ?? "", entry.File.Source ?? "", Iso(first), Iso(last), Iso(known?.Hi),
        ];
    }

    private static string[] Place(EvidenceEntry entry) => [entry.File.Path, entry.Location.Within];

    private static string[] Standing(EvidenceEntry entry) =>
    [
        string.Join("; ", entry.Standings.Select(note => StandingTable.Of(note.Standing).Id)),
        entry is RecordEntry record ? string.Join("; ", record.UsedBy) : "",
    ];

    private static void WriteConditions(CsvText csv, EvidenceStandings standings, EvidenceFilter filter)
    {
        csv.Row("condition", "title", "status", "looks for");
        foreach (var condition in UnevidencedConditions.Shown(standings, filter))
        {
            csv.Row(
                condition.Symbol.Name, condition.Symbol.Title, VerdictTable.Of(condition.Report.Verdict).Id,
                string.Join(" ", UnevidencedConditions.LooksFor(condition)));
        }
    }

    /// <summary>The first and last day it may be about, and when it was known; null where that is not given.</summary>
    private static (Day? First, Day? Last, DayInterval? Known) Days(EvidenceEntry entry) => entry switch
    {
        RecordEntry { Record: { Kind: RecordKind.Figure } figure } when FigurePeriod.Of(figure) is { } period => (period.Lo, period.Hi, figure.Known),
        RecordEntry { Record: { Kind: RecordKind.Holding or RecordKind.Vacancy } held } => ((held.From ?? held.Day)?.Lo, (held.To ?? held.Day)?.Hi, held.Known),
        RecordEntry { Record: var record } => ((record.From ?? record.Day ?? record.To)?.Lo, (record.To ?? record.Day ?? record.From)?.Hi, record.Known),
        CompleteEntry { Statement: var complete } => (complete.From.Lo, complete.To.Hi, complete.Known),
        SuspendedEntry { Statement: var suspended } => (suspended.From.Lo, suspended.To?.Hi, suspended.Known),
        _ => (null, null, null),
    };

    private static string Iso(Day? day) => day is { IsFinite: true } finite ? finite.ToIsoString() : "";
}
