using System.Text.Json;
using NoticeLang.Evaluation;
using NoticeLang.Evidence;

namespace NoticeLang.Reporting.Results;

/// <summary>The evidence of a run in JSON: each file with its hash, each record with its place, its fields and what became of it; without values, nothing of what they say.</summary>
internal static class JsonEvidence
{
    public static void Write(Utf8JsonWriter json, JsonValues values, NoticeResult result, ReportOptions options)
    {
        json.WriteStartObject("evidence");
        json.WriteStartArray("files");
        foreach (var file in result.EvidenceUse.Evidence.Files)
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
        json.WriteStartArray("records");
        foreach (var use in result.EvidenceUse.Records)
        {
            WriteRecord(json, values, use, options);
        }

        json.WriteEndArray();
        WriteComplete(json, values, result.EvidenceUse.Evidence, options);
        WriteSuspended(json, values, result.EvidenceUse.Evidence, options);
        json.WriteEndObject();
    }

    private static void WriteRecord(Utf8JsonWriter json, JsonValues values, RecordUse use, ReportOptions options)
    {
        var record = use.Record;
        json.WriteStartObject();
        json.WriteString("id", record.Id);
        if (options.ShowsValues)
        {
            json.WriteString("kind", JsonCondition.Kebab(record.Kind.ToString()));
            json.WriteString("subject", record.Subject);
            json.WriteString("sentence", use.Sentence);
        }

        json.WriteString("fate", JsonCondition.Kebab(use.Fate.ToString()));
        values.Strings("conditions", use.Conditions);
        if (options.ShowsValues)
        {
            WriteValues(json, values, record);
        }

        values.Place("source", record.Location);
        json.WriteString("sha256", record.File.Sha256);
        json.WriteEndObject();
    }

    private static void WriteValues(Utf8JsonWriter json, JsonValues values, EvidenceRecord record)
    {
        values.Days("day", record.Day);
        values.Days("from", record.From);
        values.Days("to", record.To);
        values.Days("known", record.Known);
        json.WriteBoolean("happened", record.Happened);
        json.WriteBoolean("planned", record.IsPlanned);
        json.WriteString("ref", record.Ref);
        json.WriteString("corrects", record.Corrects);
        json.WriteString("saidBy", record.SaidBy);
        json.WriteStartArray("fields");
        foreach (var field in record.Fields)
        {
            json.WriteStartObject();
            json.WriteString("name", field.Name);
            values.Strings("values", field.Values);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteComplete(Utf8JsonWriter json, JsonValues values, EvidenceSet evidence, ReportOptions options)
    {
        json.WriteStartArray("complete");
        foreach (var statement in evidence.Complete)
        {
            json.WriteStartObject();
            if (options.ShowsValues)
            {
                json.WriteString("kind", JsonCondition.Kebab(statement.Kind.ToString()));
                json.WriteString("subject", statement.Subject);
                values.Days("from", statement.From);
                values.Days("to", statement.To);
                json.WriteString("vouchedBy", statement.VouchedBy);
                values.Days("known", statement.Known);
            }

            values.Place("source", statement.Location);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSuspended(Utf8JsonWriter json, JsonValues values, EvidenceSet evidence, ReportOptions options)
    {
        json.WriteStartArray("suspended");
        foreach (var statement in evidence.Suspended)
        {
            json.WriteStartObject();
            if (options.ShowsValues)
            {
                json.WriteString("condition", statement.Condition);
                json.WriteString("by", statement.By);
                values.Days("decided", statement.Decided);
                values.Days("from", statement.From);
                values.Days("to", statement.To);
                json.WriteString("because", statement.Because);
            }

            values.Place("source", statement.Location);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
