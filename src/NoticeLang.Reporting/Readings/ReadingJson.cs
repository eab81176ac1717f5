using System.Buffers;
using System.Collections.Generic;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NoticeLang.Reporting.Results;
using NoticeLang.Semantics.Readings;
using NoticeLang.Time;

namespace NoticeLang.Reporting.Readings;

/// <summary>A reading for programs: <c>noticelang.reading</c>, version 1.0. New members only add to the minor version.</summary>
public static class ReadingJson
{
    /// <summary>One object, indented by two spaces, ended by a line feed.</summary>
    public static string Report(IReadOnlyList<NoticeReading> readings, Day? asAt, ReportOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default }))
        {
            var values = new JsonValues(json);
            json.WriteStartObject();
            json.WriteString("format", "noticelang.reading");
            json.WriteString("version", "1.0");
            values.Day("asAt", asAt);
            json.WriteStartArray("notices");
            foreach (var reading in readings)
            {
                json.WriteStartObject();
                json.WriteString("id", reading.Notice?.Name);
                json.WriteString("title", reading.Notice?.Title);
                json.WriteStartArray("conditions");
                foreach (var condition in ReadingReporter.Shown(reading, options))
                {
                    WriteCondition(json, values, condition, asAt);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteCondition(Utf8JsonWriter json, JsonValues values, ConditionReading condition, Day? asAt)
    {
        var symbol = condition.Symbol;
        json.WriteStartObject();
        json.WriteString("id", symbol.Name);
        json.WriteString("title", symbol.Title);
        json.WriteString("origin", symbol.Origin.ToString().ToLowerInvariant());
        json.WriteString("originText", symbol.OriginText);
        values.Strings("paragraphs", symbol.Paragraphs);
        json.WriteString("says", symbol.Says ?? condition.Prose);
        json.WriteString("notEncoded", symbol.NotEncodedReason);
        json.WriteBoolean("partial", condition.HasErrors);
        values.Place("source", symbol.Location);
        json.WriteStartArray("parts");
        foreach (var part in condition.Parts)
        {
            WritePart(json, values, part, asAt);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePart(Utf8JsonWriter json, JsonValues values, PartReading part, Day? asAt)
    {
        json.WriteStartObject();
        json.WriteString("text", part.Text);
        values.Place("source", part.Location);
        json.WriteStartArray("notes");
        foreach (var note in part.Notes)
        {
            json.WriteStartObject();
            json.WriteString("kind", note.Kind.ToString().ToLowerInvariant());
            json.WriteString("text", note.Text);
            if (note.Day is not null)
            {
                values.Day("day", note.Day);
                if (asAt is { } from && note.Day is { IsFinite: true } day)
                {
                    json.WriteNumber("daysLeft", day - from);
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (!part.Parts.IsEmpty)
        {
            json.WriteStartArray("parts");
            foreach (var inner in part.Parts)
            {
                WritePart(json, values, inner, asAt);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
