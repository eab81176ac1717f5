using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using NoticeLang.Evidence;

namespace NoticeLang.Reporting.Schemas;

/// <summary>
/// The rules of the evidence schema that come from <see cref="EvidenceKeys"/>: a key in any of its spellings, and that one of several keys
/// is there. Patterns use only what every dialect of regular expressions has.
/// </summary>
internal static class EvidenceKeyRules
{
    private static readonly string[] NotGiven = ["not given", "~", "null"];
    private static readonly string[] Answers = ["yes", "y", "true", "no", "n", "false"];

    /// <summary>Keys that say what a record is, and beside another such key are answered with yes or no.</summary>
    private static readonly string[] AlsoAnswered = ["cancelled", "planned"];

    /// <summary>Nothing, or words for it.</summary>
    public static string None => $"^\\s*({Alternatives(NotGiven)})?\\s*$";

    /// <summary>The same, or a word for yes or no.</summary>
    public static string YesOrNo => $"^\\s*({Alternatives([.. NotGiven, .. Answers])})?\\s*$";

    /// <summary>The same as <see cref="None"/>, or anything with a year of four figures.</summary>
    public static string Date => $"[0-9]{{4}}|{None}";

    /// <summary>The same as <see cref="None"/>, or a day, month and year: 2020-09-01, Tuesday 1 September 2020, 01/09/2020.</summary>
    public static string ExactDate =>
        $"^\\s*([A-Za-z]+,?\\s+)?([0-9]{{1,2}}[a-z]*\\s+[A-Za-z]+\\.?\\s+[0-9]{{4}}|[0-9]{{4}}-[0-9]{{1,2}}-[0-9]{{1,2}}.*|[0-9]{{1,2}}/[0-9]{{1,2}}/[0-9]{{4}})\\s*$|{None}";

    /// <summary>The spellings of each of these properties, to which the same applies as to the property itself.</summary>
    public static JsonObject Spellings(JsonObject properties) =>
        new(properties.Select(property => KeyValuePair.Create(Pattern(property.Key), property.Value?.DeepClone())));

    /// <summary>One of these keys is there, in any spelling, and its value is as a definition says (empty: anything).</summary>
    public static JsonArray Has(string definition, string[] keys) => OneOf(keys.Select(key => (key, Rule(definition))));

    /// <summary>There is a key that says what the record is, with one value.</summary>
    public static JsonArray HasKind() => OneOf(EvidenceKeys.Kinds.Select(key => (key, Rule(AlsoAnswered.Contains(key) ? "name" : "givenOnce"))));

    /// <summary>
    /// One alternative for each key as it is, which editors can offer; and one for all spellings, that not every key so spelt is without a
    /// value of that kind.
    /// </summary>
    private static JsonArray OneOf(IEnumerable<(string Key, JsonObject Rule)> keys)
    {
        var alternatives = new JsonArray();
        var spellings = new JsonObject();
        foreach (var (key, rule) in keys)
        {
            var alternative = new JsonObject { ["required"] = new JsonArray(JsonValue.Create(key)) };
            if (rule.Count > 0)
            {
                alternative["properties"] = new JsonObject { [key] = rule.DeepClone() };
            }

            alternatives.Add((JsonNode)alternative);
            spellings[Pattern(key)] = new JsonObject { ["not"] = rule };
        }

        alternatives.Add((JsonNode)new JsonObject { ["not"] = new JsonObject { ["patternProperties"] = spellings } });
        return alternatives;
    }

    private static JsonObject Rule(string definition) => definition.Length == 0 ? [] : new JsonObject { ["$ref"] = "#/$defs/" + definition };

    private static string Pattern(string key) => $"^\\s*{AnyCase(key)}\\s*$";

    private static string Alternatives(string[] words) => string.Join('|', words.Select(AnyCase));

    /// <summary>As in <c>[Ss][Aa][Ii][Dd][ _-][Bb][Yy]</c>.</summary>
    private static string AnyCase(string words)
    {
        var pattern = new StringBuilder();
        foreach (var c in words)
        {
            _ = char.IsAsciiLetter(c)
                ? pattern.Append(CultureInfo.InvariantCulture, $"[{char.ToUpperInvariant(c)}{char.ToLowerInvariant(c)}]")
                : pattern.Append(c == ' ' ? "[ _-]" : c.ToString());
        }

        return pattern.ToString();
    }
}
