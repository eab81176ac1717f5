using System.Buffers;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Standings;
using NoticeLang.Evidence;
using NoticeLang.Reporting.Results;
using NoticeLang.Symbols;

namespace NoticeLang.Reporting.Evidence;

/// <summary>
/// The list of evidence for programs: <c>noticelang.evidence</c>, version 1.0. New members only add to the minor version. The order is that of
/// files and places, and of conditions the notice's.
/// </summary>
public static class EvidenceJson
{
    /// <summary>One object, indented by two spaces, ended by a line feed. The filter leaves entries out, and changes no total.</summary>
    public static string Report(EvidenceStandings standings, EvidenceFilter filter, ReportOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default }))
        {
            var values = new JsonValues(json);
            var result = standings.Result;
            json.WriteStartObject();
            json.WriteString("format", "noticelang.evidence");
            json.WriteString("version", "1.0");
            json.WriteString("notice", result.Notice?.Name);
            values.Day("asAt", result.AsAt);
            values.Day("knownBy", result.KnownBy);
            json.WriteBoolean("partial", ResultHeader.Partial(result) is not null);
            if (!options.ShowsValues)
            {
                json.WriteBoolean("valuesWithheld", true);
            }

            WriteFilter(json, values, filter);
            WriteFiles(json, result.EvidenceUse.Evidence, options);
            WriteRecords(json, values, standings, filter, options);
            WriteStatements(json, values, standings, filter, options);
            WriteRowsNotTaken(json, values, standings, filter);
            WriteConditions(json, values, standings, filter);
            WriteTotals(json, standings, filter);
            values.Diagnostics("messages", result.Diagnostics);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteFilter(Utf8JsonWriter json, JsonValues values, EvidenceFilter filter)
    {
        json.WriteStartObject("filter");
        values.Strings("standings", [.. filter.Standings.Select(standing => StandingTable.Of(standing).Id)]);
        values.Strings("kinds", [.. filter.Kinds.Select(kind => kind.Id)]);
        values.Strings("files", filter.Files);
        values.Strings("conditions", filter.Conditions);
        json.WriteBoolean("conditionsAlone", filter.ConditionsAlone);
        json.WriteEndObject();
    }

    private static void WriteFiles(Utf8JsonWriter json, EvidenceSet evidence, ReportOptions options)
    {
        json.WriteStartArray("files");
        foreach (var file in evidence.Files)
        {
            json.WriteStartObject();
            json.WriteString("file", file.Path);
            json.WriteString("sha256", file.Sha256);
            if (options.ShowsValues)
            {
                json.WriteString("saidBy", file.SaidBy);
                json.WriteString("source", file.Source);
                json.WriteString("sourceDate", file.SourceDate);
                json.WriteString("address", file.Address);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRecords(Utf8JsonWriter json, JsonValues values, EvidenceStandings standings, EvidenceFilter filter, ReportOptions options)
    {
        json.WriteStartArray("records");
        foreach (var entry in standings.Entries.OfType<RecordEntry>().Where(filter.Shows))
        {
            var record = entry.Record;
            json.WriteStartObject();
            json.WriteString("id", record.Id);
            WriteStandings(json, values, entry);
            values.Strings("usedBy", entry.UsedBy);
            if (options.ShowsValues)
            {
                WriteSaid(json, entry, record.Subject);
                values.Days("day", record.Day);
                values.Days("from", record.From);
                values.Days("to", record.To);
                values.Days("known", record.Known);
                json.WriteString("ref", record.Ref);
                json.WriteString("corrects", record.Corrects);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStatements(Utf8JsonWriter json, JsonValues values, EvidenceStandings standings, EvidenceFilter filter, ReportOptions options)
    {
        json.WriteStartArray("statements");
        foreach (var entry in standings.Entries.Where(entry => entry is CompleteEntry or SuspendedEntry).Where(filter.Shows))
        {
            json.WriteStartObject();
            WriteStandings(json, values, entry);
            if (options.ShowsValues)
            {
                var (about, from, to, known, days) = entry switch
                {
                    CompleteEntry { Statement: var s } complete => (s.Subject, s.From, s.To, s.Known, complete.Days),
                    SuspendedEntry { Statement: var s } suspended => (s.Condition, s.From, s.To, s.Known, suspended.Days),
                    _ => ("", default, default, default, default),
                };
                json.WriteString("id", StandingText.GivenId(entry));
                WriteSaid(json, entry, about);
                values.Days("from", from);
                values.Days("to", to);
                values.Days("known", known);
                values.Day("countsFrom", days?.Lo);
                values.Day("countsTo", days?.Hi);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRowsNotTaken(Utf8JsonWriter json, JsonValues values, EvidenceStandings standings, EvidenceFilter filter)
    {
        json.WriteStartArray("rowsNotTaken");
        foreach (var entry in standings.Entries.OfType<RowEntry>().Where(filter.Shows))
        {
            json.WriteStartObject();
            WriteStandings(json, values, entry);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSaid(Utf8JsonWriter json, EvidenceEntry entry, string subject)
    {
        json.WriteString("kind", EntryKind.Of(entry).Id);
        json.WriteString("subject", subject);
        json.WriteString("sentence", entry.Sentence);
        json.WriteString("saidBy", StandingText.SaidBy(entry));
    }

    private static void WriteStandings(Utf8JsonWriter json, JsonValues values, EvidenceEntry entry)
    {
        values.Place("source", entry.Location);
        json.WriteStartArray("standings");
        foreach (var note in entry.Standings)
        {
            json.WriteStartObject();
            json.WriteString("id", StandingTable.Of(note.Standing).Id);
            json.WriteString("note", note.Note.Length > 0 ? note.Note : null);
            values.RecordIds("records", note.Others);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteConditions(Utf8JsonWriter json, JsonValues values, EvidenceStandings standings, EvidenceFilter filter)
    {
        json.WriteStartArray("conditionsWithoutEvidence");
        foreach (var condition in UnevidencedConditions.Shown(standings, filter))
        {
            json.WriteStartObject();
            json.WriteString("id", condition.Symbol.Name);
            json.WriteString("title", condition.Symbol.Title);
            json.WriteBoolean("local", condition.Symbol.Origin == OriginKind.Local);
            json.WriteString("verdict", VerdictTable.Of(condition.Report.Verdict).Id);
            values.Strings("looksFor", [.. UnevidencedConditions.LooksFor(condition)]);
            values.Place("source", condition.Symbol.Location);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTotals(Utf8JsonWriter json, EvidenceStandings standings, EvidenceFilter filter)
    {
        var totals = new StandingTotals(standings);
        json.WriteStartObject("totals");
        json.WriteNumber("records", totals.Records);
        json.WriteNumber("statements", totals.Statements);
        json.WriteNumber("rowsNotTaken", totals.Rows);
        json.WriteNumber("shown", standings.Entries.Count(filter.Shows));
        json.WriteNumber("conditionsWithoutEvidence", standings.WithoutEvidence.Length);
        json.WriteStartObject("standings");
        foreach (var (row, count) in totals.Counts)
        {
            json.WriteNumber(row.Id, count);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
