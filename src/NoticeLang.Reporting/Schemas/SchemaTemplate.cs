using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace NoticeLang.Reporting.Schemas;

/// <summary>
/// Makes a schema of its template, a JSON file beside this one. A text in braces is a hole, filled from the program's own tables by
/// <see cref="SchemaHoles"/>. Definitions that the template refers to and does not have come from <c>shared.json</c>.
/// </summary>
internal static class SchemaTemplate
{
    private const string Definitions = "$defs";
    private const string Reference = "#/$defs/";

    public static JsonObject Build(Schema schema)
    {
        var template = Read(schema.Name);
        var own = template[Definitions] as JsonObject ?? [];
        template.Remove(Definitions);
        AddShared(template, own);
        var whole = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["$id"] = schema.Id };
        foreach (var (key, value) in template.ToList())
        {
            template.Remove(key);
            whole[key] = value;
        }

        whole[Definitions] = own;
        Fill(whole);
        return whole;
    }

    private static JsonObject Read(string name)
    {
        using var stream = typeof(SchemaTemplate).Assembly.GetManifestResourceStream($"schemas/{name}.json")
            ?? throw new InvalidOperationException($"the schema {name} is not in this build");
        return JsonNode.Parse(stream)!.AsObject();
    }

    /// <summary>Adds to a schema's own definitions those it refers to, and those they refer to, in the order of the shared file.</summary>
    private static void AddShared(JsonObject template, JsonObject own)
    {
        var shared = Read("shared")[Definitions]!.AsObject();
        var needed = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<JsonNode>([template, own]);
        while (open.TryDequeue(out var node))
        {
            foreach (var name in References(node))
            {
                if (!own.ContainsKey(name) && needed.Add(name))
                {
                    open.Enqueue(shared[name] ?? throw new InvalidOperationException($"no definition is called {name}"));
                }
            }
        }

        foreach (var (name, definition) in shared)
        {
            if (needed.Contains(name))
            {
                own[name] = definition!.DeepClone();
            }
        }
    }

    private static IEnumerable<string> References(JsonNode node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => field switch
        {
            { Key: "$ref", Value: { } target } => [target.GetValue<string>()[Reference.Length..]],
            { Value: { } value } => References(value),
            _ => [],
        }),
        JsonArray items => items.SelectMany(item => item is null ? [] : References(item)),
        _ => [],
    };

    private static void Fill(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Fill(item);
            }
        }
        else if (node is JsonObject fields)
        {
            foreach (var (key, value) in fields.ToList())
            {
                if (value is JsonValue text && text.TryGetValue<string>(out var hole) && hole is ['{', .. var name, '}'])
                {
                    fields[key] = SchemaHoles.Fill(name, fields);
                }
                else
                {
                    Fill(value);
                }
            }
        }
    }
}
