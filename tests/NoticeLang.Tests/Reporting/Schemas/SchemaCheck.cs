using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using NoticeLang.Reporting.Schemas;

namespace NoticeLang.Tests.Reporting.Schemas;

/// <summary>A schema of the program in the hands of a validator that is not ours.</summary>
internal sealed class SchemaCheck
{
    private static readonly string[] Inward = ["anyOf", "oneOf", "allOf"];
    private readonly JsonSchema _schema;

    private SchemaCheck(JsonObject schema) =>
        _schema = JsonSchema.FromText(schema.ToJsonString(), new BuildOptions { SchemaRegistry = new SchemaRegistry() });

    /// <summary>As the program prints it.</summary>
    public static SchemaCheck Open(string name) => new(Document(name));

    /// <summary>The same, but an object may have no member that its schema does not describe.</summary>
    public static SchemaCheck Closed(string name)
    {
        var schema = Document(name);
        Close(schema);
        return new SchemaCheck(schema);
    }

    public static JsonObject Document(string name) => JsonNode.Parse(SchemaReporter.Report(Schema.Find(name)!))!.AsObject();

    public bool Accepts(string json) => Results(json, OutputFormat.Flag).IsValid;

    /// <summary>What is wrong with a document, and which properties of the schema it has.</summary>
    public Examination Examine(string json)
    {
        var results = Results(json, OutputFormat.List);
        var nodes = results.Details ?? [];
        return new Examination(
            results.IsValid ? []
            :
            [
                .. nodes.Where(node => node.Errors is { Count: > 0 })
                    .Select(node => $"{node.InstanceLocation}: {string.Join("; ", node.Errors!.Select(error => $"{error.Key}: {error.Value}"))}"),
            ],
            (from node in nodes
             where node.Annotations is not null && node.Annotations.ContainsKey("properties")
             from name in node.Annotations!["properties"]!.EnumerateArray()
             select $"{node.SchemaLocation.Fragment}/properties/{name.GetString()}").ToHashSet());
    }

    /// <summary>Every property that a schema describes, as <see cref="Examination.Uses"/> names them.</summary>
    public static IEnumerable<string> Properties(string name) => Walk(Document(name), "#");

    private static IEnumerable<string> Walk(JsonNode? node, string place)
    {
        if (node is not JsonObject fields)
        {
            yield break;
        }

        foreach (var (key, value) in fields)
        {
            if (key is "properties")
            {
                foreach (var (property, _) in value!.AsObject())
                {
                    yield return $"{place}/properties/{property}";
                }
            }
            else if (key is "$defs")
            {
                foreach (var below in value!.AsObject().SelectMany(definition => Walk(definition.Value, $"{place}/$defs/{definition.Key}")))
                {
                    yield return below;
                }
            }
        }
    }

    private static void Close(JsonNode? node)
    {
        if (node is not JsonObject fields)
        {
            return;
        }

        if (fields.ContainsKey("properties") && !fields.ContainsKey("additionalProperties"))
        {
            fields["additionalProperties"] = false;
        }

        var parts = new[] { "properties", "$defs" }.SelectMany(key => fields[key] is JsonObject named ? named.Select(part => part.Value) : [])
            .Append(fields["items"])
            .Concat(Inward.SelectMany(key => fields[key] is JsonArray list ? list : []));
        foreach (var part in parts.ToList())
        {
            Close(part);
        }
    }

    private EvaluationResults Results(string json, OutputFormat format)
    {
        using var document = JsonDocument.Parse(json);
        return _schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = format });
    }
}

/// <summary>A document beside a schema.</summary>
/// <param name="Faults">What is wrong with it, with the places; empty where it conforms.</param>
/// <param name="Uses">The properties of the schema that it has, as <c>#/place in the schema/properties/name</c>.</param>
internal sealed record Examination(IReadOnlyList<string> Faults, IReadOnlySet<string> Uses);
