using System.Collections.Immutable;
using System.Text.Json;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Reporting.Messages;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Reporting.Results;

/// <summary>How days, places and lists are written in JSON.</summary>
internal sealed class JsonValues(Utf8JsonWriter json)
{
    /// <summary>An ISO day; null for none and for the ends of time.</summary>
    public void Day(string name, Day? day)
    {
        if (day is { IsFinite: true } finite)
        {
            json.WriteString(name, finite.ToIsoString());
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>An ISO day where exact; else an object of the first and last day it can be, null for an open end, and how it reads.</summary>
    public void Days(string name, DayInterval? days)
    {
        if (days is not { } interval)
        {
            json.WriteNull(name);
        }
        else if (interval.IsExact)
        {
            Day(name, interval.Lo);
        }
        else
        {
            json.WriteStartObject(name);
            Day("from", interval.Lo);
            Day("to", interval.Hi);
            json.WriteString("asRead", interval.ToString());
            json.WriteEndObject();
        }
    }

    public void Strings(string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>
    /// File, line and column, from 1, of the beginning, and the line of the end; in a workbook the sheet, the row and the cell, in a document the
    /// table and its row, or the paragraph.
    /// </summary>
    public void Place(string name, TextLocation? location)
    {
        if (location is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("file", location.Path);
        if (location.Line is { } line)
        {
            Within(line, location.Cell);
        }
        else
        {
            json.WriteNumber("line", location.Start.Line);
            json.WriteNumber("column", location.Start.Column);
            json.WriteNumber("endLine", location.End.Line);
        }

        json.WriteEndObject();
    }

    private void Within(LaidLine line, LineCell? cell)
    {
        if (line.Kind == LineKind.Paragraph)
        {
            json.WriteNumber("paragraph", line.Number);
            return;
        }

        json.WriteString(line.Kind == LineKind.SheetRow ? "sheet" : "table", line.Part);
        json.WriteNumber("row", line.Number);
        if (cell is { } one)
        {
            json.WriteString("cell", Words.Text($"{TextLayout.ColumnName(one.Column)}{line.Number}"));
        }
    }

    public void RecordIds(string name, ImmutableArray<EvidenceRecord> records)
    {
        json.WriteStartArray(name);
        foreach (var record in records)
        {
            json.WriteStringValue(record.Id);
        }

        json.WriteEndArray();
    }

    public void Diagnostics(string name, ImmutableArray<Diagnostic> diagnostics)
    {
        json.WriteStartArray(name);
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("id", diagnostic.Id);
            json.WriteString("level", MessageCount.Level(diagnostic.Severity));
            json.WriteString("message", diagnostic.Message);
            Place("source", diagnostic.Location);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
