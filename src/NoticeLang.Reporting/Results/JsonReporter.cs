using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NoticeLang.Evaluation;
using NoticeLang.Symbols;

namespace NoticeLang.Reporting.Results;

/// <summary>
/// Everything a run found, for programs: <c>noticelang.results</c>, version 1.0. New members only add to the minor version. Days are ISO;
/// an inexact day is an object with <c>from</c> and <c>to</c>. The order is the notice's, and for evidence that of files and lines.
/// </summary>
public static class JsonReporter
{
    private const string Format = "noticelang.results";
    private const string Version = "1.0";
    private const string NotWorkedOut = "not-worked-out";
    private const string NotEncoded = "not-encoded";

    /// <summary>What conditions without a verdict are counted as.</summary>
    internal static string[] WithoutVerdict => [NotWorkedOut, NotEncoded];

    /// <summary>One object, indented by two spaces, ended by a line feed. <see cref="ReportOptions.Only"/> leaves out other conditions.</summary>
    public static string Report(NoticeResult result, ReportOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default }))
        {
            var values = new JsonValues(json);
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("version", Version);
            values.Day("asAt", result.AsAt);
            values.Day("knownBy", result.KnownBy);
            json.WriteBoolean("partial", ResultHeader.Partial(result) is not null);
            if (!options.ShowsValues)
            {
                json.WriteBoolean("valuesWithheld", true);
            }

            WriteNotice(json, values, result.Notice);
            json.WriteStartArray("conditions");
            foreach (var condition in result.Conditions)
            {
                if (options.Only.IsEmpty || options.Only.Contains(condition.Symbol.Name))
                {
                    JsonCondition.Write(json, values, condition);
                }
            }

            json.WriteEndArray();
            WriteTotals(json, result);
            JsonEvidence.Write(json, values, result, options);
            NotReadEvidence.Write(json, values, result.EvidenceNotRead);
            values.Diagnostics("messages", result.Diagnostics);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteNotice(Utf8JsonWriter json, JsonValues values, NoticeSymbol? notice)
    {
        if (notice is null)
        {
            json.WriteNull("notice");
            return;
        }

        json.WriteStartObject("notice");
        json.WriteString("id", notice.Name);
        json.WriteString("title", notice.Title);
        json.WriteString("kind", notice.Kind);
        values.Days("issued", notice.Issued);
        values.Days("effective", notice.Effective);
        values.Days("ends", notice.Ends);
        values.Strings("issuedBy", notice.IssuedBy);
        values.Strings("addressedTo", notice.AddressedTo);
        values.Place("source", notice.Location);
        json.WriteEndObject();
    }

    private static void WriteTotals(Utf8JsonWriter json, NoticeResult result)
    {
        var groups = new ResultGroups(result);
        json.WriteStartObject("totals");
        WriteCounts("notice", groups.Notice);
        WriteCounts("local", groups.Local);
        json.WriteEndObject();

        void WriteCounts(string name, IReadOnlyList<ConditionResult> conditions)
        {
            var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
            foreach (var condition in conditions)
            {
                var id = condition.NotEvaluated is null ? VerdictTable.Of(condition.Report.Verdict).Id
                    : condition.Symbol.NotEncodedReason is null ? NotWorkedOut : NotEncoded;
                counts[id] = counts.GetValueOrDefault(id) + 1;
            }

            json.WriteStartObject(name);
            json.WriteNumber("conditions", conditions.Count);
            foreach (var (id, count) in counts)
            {
                json.WriteNumber(id, count);
            }

            json.WriteEndObject();
        }
    }
}
