using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NoticeLang.Evaluation;
using NoticeLang.Reporting.Results;

namespace NoticeLang.Reporting.Scenarios;

/// <summary>What came of all scenarios, for programs: <c>noticelang.scenarios</c>, version 1.0. New members only add to the minor version.</summary>
public static class ScenarioJson
{
    /// <summary>One object, indented by two spaces, ended by a line feed.</summary>
    public static string Report(IReadOnlyList<ScenarioRun> runs)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default }))
        {
            var values = new JsonValues(json);
            json.WriteStartObject();
            json.WriteString("format", "noticelang.scenarios");
            json.WriteString("version", "1.0");
            json.WriteStartArray("notices");
            foreach (var run in runs)
            {
                WriteRun(json, values, run);
            }

            json.WriteEndArray();
            json.WriteStartObject("totals");
            json.WriteNumber("notices", runs.Count);
            json.WriteNumber("scenarios", runs.Sum(r => r.Scenarios.Length));
            json.WriteNumber("hold", runs.Sum(r => r.Scenarios.Count(s => s.Holds)));
            json.WriteNumber("doNotHold", runs.Sum(r => r.Scenarios.Count(s => !s.Holds)));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteRun(Utf8JsonWriter json, JsonValues values, ScenarioRun run)
    {
        json.WriteStartObject();
        json.WriteString("id", run.Notice?.Name);
        json.WriteString("title", run.Notice?.Title);
        json.WriteStartArray("scenarios");
        foreach (var scenario in run.Scenarios)
        {
            WriteScenario(json, values, scenario);
        }

        json.WriteEndArray();
        json.WriteStartArray("conditions");
        foreach (var condition in run.Coverage)
        {
            json.WriteStartObject();
            json.WriteString("id", condition.Condition.Name);
            json.WriteBoolean("tried", condition.IsTried);
            values.Strings("reached", condition.Reached);
            values.Strings("neverReached", condition.NeverReached);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteScenario(Utf8JsonWriter json, JsonValues values, ScenarioResult scenario)
    {
        json.WriteStartObject();
        json.WriteString("title", scenario.Scenario.Title);
        json.WriteBoolean("holds", scenario.Holds);
        values.Day("asAt", scenario.Scenario.AsAt);
        values.Day("knownBy", scenario.Scenario.KnownBy);
        values.Place("source", scenario.Scenario.Location);
        json.WriteStartArray("givens");
        foreach (var given in scenario.Scenario.Givens)
        {
            json.WriteStartObject();
            json.WriteString("text", given.Text);
            values.Place("source", given.Location);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("conditions");
        foreach (var expectation in scenario.Expectations)
        {
            json.WriteStartObject();
            json.WriteBoolean("holds", expectation.Holds);
            json.WriteString("shouldBe", expectation.Expectation.VerdictWords);
            json.WriteString("is", expectation.Got);
            values.Place("source", expectation.Expectation.Location);
            json.WritePropertyName("result");
            JsonCondition.Write(json, values, expectation.Condition);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
