using System.Text.Json;
using NoticeLang.Evaluation;
using NoticeLang.Symbols;

namespace NoticeLang.Reporting.Results;

/// <summary>One condition in JSON: verdict, days, reasons, occurrences, and what would settle it.</summary>
internal static class JsonCondition
{
    internal static readonly (VerdictMarks Mark, string Id)[] MarkIds =
    [
        (VerdictMarks.Ended, "ended"), (VerdictMarks.NotYet, "not-yet"), (VerdictMarks.OwnWord, "own-word"),
        (VerdictMarks.OnThisRecord, "on-this-record"), (VerdictMarks.BeforeIssue, "before-issue"), (VerdictMarks.DueSoon, "due-soon"),
        (VerdictMarks.PowerOpen, "power-open"), (VerdictMarks.PowerUsed, "power-used"), (VerdictMarks.PowerClosed, "power-closed"),
        (VerdictMarks.NoDateSet, "no-date-set"), (VerdictMarks.NothingDueYet, "nothing-due-yet"),
    ];

    public static void Write(Utf8JsonWriter json, JsonValues values, ConditionResult condition)
    {
        var symbol = condition.Symbol;
        json.WriteStartObject();
        json.WriteString("id", symbol.Name);
        json.WriteString("title", symbol.Title);
        json.WriteString("origin", Kebab(symbol.Origin.ToString()));
        json.WriteString("originText", symbol.OriginText);
        values.Strings("paragraphs", symbol.Paragraphs);
        json.WriteString("says", symbol.Says);
        values.Place("source", symbol.Location);
        json.WriteString("whoActs", condition.WhoActs);
        json.WriteString("notEvaluated", condition.NotEvaluated);
        if (condition.NotEvaluated is null)
        {
            WriteReport(json, values, condition.Report);
            json.WriteString("status", VerdictWords.Word(condition));
            json.WriteString("rag", VerdictTable.Of(condition.Report).Rag.ToLowerInvariant());
        }

        json.WriteString("summary", condition.Summary);
        values.RecordIds("cited", condition.Cited);
        json.WritePropertyName("explanation");
        WriteExplanation(json, values, condition.Explanation);
        WriteLedgers(json, values, condition);
        WriteSettlement(json, values, condition.Settlement);
        json.WriteEndObject();
    }

    private static void WriteReport(Utf8JsonWriter json, JsonValues values, VerdictReport report)
    {
        json.WriteString("verdict", VerdictTable.Of(report.Verdict).Id);
        json.WriteString("class", Kebab(VerdictTable.Of(report.Verdict).Class.ToString()));
        json.WriteStartArray("marks");
        foreach (var (mark, id) in MarkIds)
        {
            if (VerdictWords.Has(report, mark))
            {
                json.WriteStringValue(id);
            }
        }

        json.WriteEndArray();
        json.WriteStartArray("couldBe");
        foreach (var verdict in report.CouldBe.InOrder())
        {
            json.WriteStringValue(VerdictTable.Of(verdict).Id);
        }

        json.WriteEndArray();
        values.Day("due", report.DueDay);
        values.Day("nextDue", report.NextDue);
        WriteNumber(json, "daysLeft", report.DaysLeft);
        WriteNumber(json, "daysLateLeast", report.DaysLate?.Least);
        WriteNumber(json, "daysLateMost", report.DaysLate?.Most);
        values.Day("keptSince", report.KeptSince);
        json.WriteString("now", report.Now is { } now ? VerdictTable.Of(now).Id : null);
        values.Day("begins", report.Begins);
    }

    private static void WriteExplanation(Utf8JsonWriter json, JsonValues values, Explanation line)
    {
        json.WriteStartObject();
        json.WriteString("kind", Kebab(line.Kind.ToString()));
        json.WriteString("text", line.Text);
        if (line.Verdict is { } verdict)
        {
            json.WriteString("verdict", VerdictTable.Of(verdict).Id);
        }

        json.WriteBoolean("deciding", line.IsDeciding);
        if (line.Record is { } record)
        {
            json.WriteString("record", record.Id);
        }

        if (line.Location is { } location)
        {
            values.Place("source", location);
        }

        if (!line.Children.IsEmpty)
        {
            json.WriteStartArray("because");
            foreach (var child in line.Children)
            {
                WriteExplanation(json, values, child);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteLedgers(Utf8JsonWriter json, JsonValues values, ConditionResult condition)
    {
        json.WriteStartArray("ledgers");
        foreach (var ledger in condition.Ledgers)
        {
            json.WriteStartObject();
            json.WriteString("title", ledger.Title);
            json.WriteNumber("kept", ledger.Kept);
            json.WriteNumber("broken", ledger.Broken);
            WriteNumber(json, "longestGapDays", ledger.LongestGap);
            json.WriteStartArray("rows");
            foreach (var row in ledger.Rows)
            {
                json.WriteStartObject();
                json.WriteString("label", row.Label);
                values.Day("from", row.From);
                values.Day("due", row.Due);
                json.WriteString("outcome", Kebab(row.Outcome.ToString()));
                json.WriteString("verdict", VerdictTable.Of(row.Verdict).Id);
                json.WriteString("note", row.Note);
                values.RecordIds("records", row.Records);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSettlement(Utf8JsonWriter json, JsonValues values, Settlement? settlement)
    {
        if (settlement is null)
        {
            json.WriteNull("settlement");
            return;
        }

        json.WriteStartObject("settlement");
        json.WriteString("becomes", settlement.Becomes is { } becomes ? VerdictTable.Of(becomes).Id : null);
        values.Day("lastDay", settlement.LastDay);
        json.WriteString("note", settlement.Note);
        json.WriteStartArray("steps");
        foreach (var step in settlement.Steps)
        {
            json.WriteStartObject();
            json.WriteString("action", Kebab(step.Action.ToString()));
            json.WriteString("text", step.Text);
            values.Day("from", step.From);
            values.Day("to", step.To);
            json.WriteString("record", step.Record?.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>As in <c>not-found</c> for NotFound.</summary>
    internal static string Kebab(string name)
    {
        var text = new System.Text.StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
