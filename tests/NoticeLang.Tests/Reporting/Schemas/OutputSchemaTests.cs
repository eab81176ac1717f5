using System;
using System.Linq;
using System.Text.Json.Nodes;
using NoticeLang.Reporting.Schemas;
using NoticeLang.Tests.Architecture;
using Xunit;

namespace NoticeLang.Tests.Reporting.Schemas;

/// <summary>The schemas and the outputs for programs, each held against the other.</summary>
public sealed class OutputSchemaTests
{
    /// <summary>Places are written by one writer for all outputs, so that it is enough to see each kind in one of them.</summary>
    private const string Places = "#/$defs/placeIn";

    private static readonly Lazy<ILookup<string, (JsonOutput Output, Examination Examination)>> Examined = new(() =>
    {
        var closed = Schema.All.ToDictionary(schema => schema.Name, schema => SchemaCheck.Closed(schema.Name));
        return JsonOutputs.All.ToLookup(output => output.Schema, output => (output, closed[output.Schema].Examine(output.Text)));
    });

    public static TheoryData<string> Outputs => [.. Schema.All.Select(schema => schema.Name).Where(name => name != "evidence-file")];

    [Theory]
    [MemberData(nameof(Outputs))]
    public void EveryOutputIsAsItsSchemaSaysAndHasNothingElse(string name)
    {
        Assert.NotEmpty(Examined.Value[name]);
        Offenders.None(Examined.Value[name].SelectMany(one => one.Examination.Faults.Select(fault => $"{one.Output.From}: {fault}")));
    }

    [Theory]
    [MemberData(nameof(Outputs))]
    public void EveryPropertyOfTheSchemaIsInSomeOutput(string name)
    {
        var places = Examined.Value["results"].SelectMany(one => one.Examination.Uses).Where(use => use.StartsWith(Places, StringComparison.Ordinal));
        var seen = Examined.Value[name].SelectMany(one => one.Examination.Uses).Concat(places).ToHashSet();

        Offenders.None(SchemaCheck.Properties(name).Where(property => !seen.Contains(property)));
    }

    /// <summary>The output says which schema it is of, and the schema holds it to that.</summary>
    [Theory]
    [MemberData(nameof(Outputs))]
    public void AnOutputOfAnotherFormatIsRefused(string name)
    {
        var schema = SchemaCheck.Open(name);
        foreach (var output in JsonOutputs.All.Where(output => output.Schema != name).DistinctBy(output => output.Schema))
        {
            Assert.False(schema.Accepts(output.Text), output.From);
        }
    }

    /// <summary>A later minor version adds members, and what reads the first must be able to read it.</summary>
    [Fact]
    public void AMemberOfALaterMinorVersionIsAllowed()
    {
        var json = JsonNode.Parse(JsonOutputs.All[0].Text)!.AsObject();
        json["version"] = "1.7";
        json["more"] = 1;

        Assert.True(SchemaCheck.Open("results").Accepts(json.ToJsonString()));
        Assert.False(SchemaCheck.Closed("results").Accepts(json.ToJsonString()));
    }

    [Fact]
    public void TheNextMajorVersionIsRefused()
    {
        var json = JsonNode.Parse(JsonOutputs.All[0].Text)!.AsObject();
        json["version"] = "2.0";

        Assert.False(SchemaCheck.Open("results").Accepts(json.ToJsonString()));
    }

    [Theory]
    [InlineData("verdict", "kept")]
    [InlineData("class", "fine")]
    [InlineData("due", "31 August 2020")]
    [InlineData("marks", "own-word")]
    [InlineData("title", null)]
    [InlineData("explanation", null)]
    public void AValueThatTheProgramNeverWritesIsRefused(string property, string? value)
    {
        var json = JsonNode.Parse(JsonOutputs.All[0].Text)!.AsObject();
        json["conditions"]![0]![property] = value;

        Assert.False(SchemaCheck.Open("results").Accepts(json.ToJsonString()));
    }

    [Theory]
    [InlineData("verdict")]
    [InlineData("id")]
    [InlineData("settlement")]
    public void AConditionThatLacksWhatIsAlwaysWrittenIsRefused(string property)
    {
        var json = JsonNode.Parse(JsonOutputs.All[0].Text)!.AsObject();
        json["conditions"]![0]!.AsObject().Remove(property);

        Assert.False(SchemaCheck.Open("results").Accepts(json.ToJsonString()));
    }

    /// <summary>Without --no-values every record is a sentence; with it none need be.</summary>
    [Fact]
    public void ARecordWithoutItsSentenceIsRefusedUnlessValuesAreWithheld()
    {
        var json = JsonNode.Parse(JsonOutputs.All[0].Text)!.AsObject();
        var record = json["evidence"]!["records"]![0]!.AsObject();
        foreach (var value in new[] { "sentence", "subject", "kind", "fields" })
        {
            record.Remove(value);
        }

        Assert.False(SchemaCheck.Open("results").Accepts(json.ToJsonString()));
        json["valuesWithheld"] = true;
        Assert.True(SchemaCheck.Open("results").Accepts(json.ToJsonString()));
    }
}
