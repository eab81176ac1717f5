using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using NoticeLang.Evaluation;
using NoticeLang.Evidence;
using NoticeLang.Reporting.Schemas;
using NoticeLang.Tests.Architecture;
using Xunit;

namespace NoticeLang.Tests.Reporting.Schemas;

/// <summary>What every schema must have, whatever it describes.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string> Names => [.. Schema.All.Select(schema => schema.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ASchemaIsASchema(string name)
    {
        using var document = JsonDocument.Parse(SchemaReporter.Report(Schema.Find(name)!));

        Assert.True(MetaSchemas.Draft202012.Evaluate(document.RootElement).IsValid);
        Assert.Equal($"urn:noticelang:schema:{name}:1.0", document.RootElement.GetProperty("$id").GetString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryPropertyAndEveryDefinitionSaysWhatItIs(string name)
    {
        var schema = SchemaCheck.Document(name);
        var definitions = schema["$defs"]!.AsObject();
        var silent = definitions.Select(definition => (Place: definition.Key, Schema: definition.Value!)).Append((Place: "#", Schema: schema))
            .SelectMany(part => Properties(part.Schema).Where(property => !Says(property.Value, "description")).Select(property => $"{part.Place}/{property.Key}")
                .Concat(Says(part.Schema, "title") && Says(part.Schema, "description") ? [] : [part.Place]));

        Offenders.None(silent);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryDefinitionIsReferredToAndEveryReferenceLeadsSomewhere(string name)
    {
        var text = SchemaReporter.Report(Schema.Find(name)!);
        var definitions = SchemaCheck.Document(name)["$defs"]!.AsObject().Select(definition => definition.Key).ToList();
        var references = text.Split("\"$ref\": \"#/$defs/").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]).Distinct();

        Assert.Equal(definitions.Order(StringComparer.Ordinal), references.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NoHoleIsLeftOpen(string name) =>
        Assert.DoesNotContain("\"{", SchemaReporter.Report(Schema.Find(name)!), StringComparison.Ordinal);

    [Fact]
    public void TheVerdictsAreThoseOfTheTable() =>
        Assert.Equal(
            VerdictTable.Rows.Select(row => row.Id),
            SchemaCheck.Document("results")["$defs"]!["verdict"]!["enum"]!.AsArray().Select(id => id!.GetValue<string>()));

    /// <summary>The keys of evidence and the properties of its schema, so that a new key is described.</summary>
    [Fact]
    public void EveryKeyOfEvidenceIsAPropertyOfItsSchema()
    {
        var schema = SchemaCheck.Document("evidence-file");

        Assert.Equal(EvidenceKeys.File.Concat(EvidenceKeys.Sections).Prepend("$schema"), Properties(schema).Select(property => property.Key));
        Assert.Empty(EvidenceKeys.Kinds.Concat(EvidenceKeys.Common).Except(Keys("record")));
        Assert.Empty(EvidenceKeys.Complete.Except(Keys("complete")));
        Assert.Equal(EvidenceKeys.Suspended.Order(StringComparer.Ordinal), Keys("suspended").Order(StringComparer.Ordinal));

        IEnumerable<string> Keys(string definition) => Properties(schema["$defs"]![definition]!).Select(property => property.Key);
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Properties(JsonNode schema) => schema["properties"]?.AsObject().AsEnumerable() ?? [];

    private static bool Says(JsonNode? schema, string key) => schema?[key]?.GetValue<string>().Length > 0;
}
