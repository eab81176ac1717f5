using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NoticeLang.Tests.Reporting.Schemas;

/// <summary>YAML as an editor sees it that checks it by a schema: plain words are numbers, true, false and null where YAML's core schema says so.</summary>
internal static class YamlAsJson
{
    public static JsonNode? Convert(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Convert(stream.Documents.Single().RootNode);
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(child => new System.Collections.Generic.KeyValuePair<string, JsonNode?>(((YamlScalarNode)child.Key).Value!, Convert(child.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Convert)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: { } word } => Plain(word),
        _ => JsonValue.Create(((YamlScalarNode)node).Value),
    };

    private static JsonValue? Plain(string word) =>
        word is "" or "~" or "null" or "Null" or "NULL" ? null
        : word is "true" or "True" or "TRUE" ? JsonValue.Create(true)
        : word is "false" or "False" or "FALSE" ? JsonValue.Create(false)
        : long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? JsonValue.Create(whole)
        : IsNumber(word) ? JsonValue.Create(double.Parse(word, CultureInfo.InvariantCulture))
        : JsonValue.Create(word);

    private static bool IsNumber(string word) =>
        word.Any(char.IsAsciiDigit) && word.All(c => char.IsAsciiDigit(c) || c is '.' or '-') && double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
