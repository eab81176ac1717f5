using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace NoticeLang.Tests.Reporting.Schemas;

/// <summary>
/// Makes documents from a schema and nothing else: of each choice one, of the properties some, of each value an example where the schema has
/// any. What a schema forbids by <c>not</c>, and by two rules together, it may still make.
/// </summary>
internal sealed class EvidenceGenerator(JsonObject schema, int seed)
{
    private const int MostItems = 3;
    private static readonly string[] Words = ["meet", "council", "improvement-board", "overall-effectiveness", "P-001", "19%"];
    private readonly Random _random = new(seed);

    public JsonNode? Next() => Make(schema);

    private JsonNode? Make(JsonObject of, int depth = 0)
    {
        if (of["examples"] is JsonArray { Count: > 0 } examples)
        {
            return Pick(examples).DeepClone();
        }

        if (of["$ref"] is { } reference)
        {
            return Make(Merged(schema["$defs"]![reference.GetValue<string>()["#/$defs/".Length..]]!.AsObject(), of), depth);
        }

        if (of["type"] is null && of["anyOf"] is JsonArray choices)
        {
            return Make(Pick(choices).AsObject(), depth);
        }

        var types = of["type"] switch { JsonArray several => several.Select(t => t!.GetValue<string>()), { } one => [one.GetValue<string>()], null => ["string"] };
        return Pick([.. types.Where(type => depth == 0 || type is not "null" || _random.Next(4) == 0)]) switch
        {
            "object" => MakeObject(of, depth),
            "array" => MakeArray(of, depth),
            "integer" => JsonValue.Create(_random.Next(of["minimum"]?.GetValue<int>() ?? 0, of["maximum"]?.GetValue<int>() ?? 100)),
            "number" => JsonValue.Create(_random.Next(1000) / 10.0),
            "boolean" => JsonValue.Create(_random.Next(2) == 0),
            "null" => null,
            _ => JsonValue.Create(Pick(Words)),
        };
    }

    private static JsonObject Merged(JsonObject definition, JsonObject beside)
    {
        var merged = definition.DeepClone().AsObject();
        foreach (var (key, value) in beside)
        {
            if (key is not "$ref")
            {
                merged[key] = value?.DeepClone();
            }
        }

        return merged;
    }

    private JsonArray MakeArray(JsonObject of, int depth)
    {
        var most = Math.Min(of["maxItems"]?.GetValue<int>() ?? MostItems, MostItems);
        var count = _random.Next(Math.Max(1, of["minItems"]?.GetValue<int>() ?? 1), most + 1);
        return new JsonArray([.. Enumerable.Range(0, count).Select(_ => Make(of["items"]!.AsObject(), depth + 1))]);
    }

    private JsonObject MakeObject(JsonObject of, int depth)
    {
        var properties = of["properties"]!.AsObject();
        var made = new JsonObject();
        var choices = Choices(of).Select(choice => choice.OfType<JsonObject>().Where(c => c.ContainsKey("required")).ToList()).ToList();
        foreach (var choice in choices)
        {
            var one = Pick(choice);
            var key = KeyOf(one);
            var rule = one["properties"]?[key]?.AsObject() ?? [];
            made[key] = Given(Merged(properties[key]?.AsObject() ?? [], rule), depth);
        }

        var optional = properties.Where(property => !choices.Exists(choice => choice.Exists(c => KeyOf(c) == property.Key)));
        foreach (var (key, property) in optional)
        {
            if (_random.Next(5) == 0)
            {
                made[key] = Make(property!.AsObject(), depth + 1);
            }
        }

        if (of["additionalProperties"] is JsonObject others && _random.Next(3) == 0)
        {
            made["sample"] = Make(others, depth + 1);
        }

        return made;
    }

    private static IEnumerable<JsonArray> Choices(JsonObject of) =>
        of["anyOf"] is JsonArray one ? [one]
        : of["allOf"] is JsonArray all ? all.Select(part => part!["anyOf"]).OfType<JsonArray>()
        : [];

    private static string KeyOf(JsonObject choice) => choice["required"]![0]!.GetValue<string>();

    /// <summary>A value that is there, as a property's own schema and what is asked of it have it.</summary>
    private JsonNode Given(JsonObject of, int depth)
    {
        while (true)
        {
            if (Make(of, depth + 1) is { } made)
            {
                return made;
            }
        }
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    private JsonNode Pick(JsonArray from) => from[_random.Next(from.Count)]!;
}
