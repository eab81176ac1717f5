using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using NoticeLang.Diagnostics;
using NoticeLang.Tests.Architecture;
using NoticeLang.Tests.Documents;
using NoticeLang.Tests.Workspace.Evidence;
using NoticeLang.Workspace.Evidence;
using Xunit;

namespace NoticeLang.Tests.Reporting.Schemas;

/// <summary>The schema of evidence files and the readers of evidence files, each held against the other.</summary>
public sealed class EvidenceSchemaTests
{
    private const string Good = """{ "records": [{ "act": "meet", "by": "improvement-board", "day": "2019-10-22" }] }""";
    private const int Documents = 200;

    private static readonly SchemaCheck Evidence = SchemaCheck.Open("evidence-file");

    /// <summary>What the reader finds wrong and no schema can say: which of two days is the earlier, and one day under two keys that are not always days.</summary>
    private static readonly string[] BeyondASchema = [DiagnosticDescriptors.EndsBeforeItBegins.Id, DiagnosticDescriptors.KeyGivenTwice.Id];

    public static TheoryData<string> Files => [.. SourceTree.Files("examples", ".yaml").Where(path => path.Contains("/evidence/", StringComparison.Ordinal) || path.Contains("/what-if/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryEvidenceFileOfTheExamplesConforms(string path) => Conforms(SourceTree.Read(path));

    [Fact]
    public void EveryBlockOfThePageAboutEvidenceConforms() => Assert.All(Fences.Of("docs/evidence.md", "yaml"), block => Conforms(block.Text));

    /// <summary>What the reader takes without a word, the schema takes too.</summary>
    [Theory]
    [InlineData(Good)]
    [InlineData("""[{ "act": "meet", "day": 2019 }]""")]
    [InlineData("""{ "records": { "act": "meet", "day": "2019" } }""")]
    [InlineData("""{ "records": [null, { "act": "meet", "day": "2019" }], "complete": null }""")]
    [InlineData("""{ "Said by": "council", "Records": [{ "Act": "meet", "Date": "2019-10-22", "SAID_BY": "board" }] }""")]
    [InlineData("""{ "said-by": ["council", "board"], "records": [{ "act": ["meet"], "on": "2019-10-22" }] }""")]
    [InlineData("""{ "records": [{ "act": "submit", "of": ["a", "b"], "to": ["department", "inspectorate"], "until": "2019", "day": "2019" }] }""")]
    [InlineData("""{ "records": [{ "cancelled": "visit", "day": "2020-03" }, { "act": "visit", "cancelled": true, "day": "2020-03" }] }""")]
    [InlineData("""{ "records": [{ "planned": "visit", "day": "2020-03" }, { "act": "visit", "planned": "YES", "happened": "No", "day": "2020-03" }] }""")]
    [InlineData("""{ "records": [{ "figure": "rate", "in": "2021/22", "value": 19.5, "sample": 12, "audited": false }] }""")]
    [InlineData("""{ "records": [{ "act": "meet", "day": "summer 2026", "known": not given, "ref": "" }] }""")]
    [InlineData("""{ "complete": [{ "act": "meet", "from": "2019-10-22", "until": "2020-02-25", "Vouched-by": "secretary", "to": "" }] }""")]
    [InlineData("""{ "suspended": [{ "condition": ["a", "b"], "by": ["x", "y"], "decided": "2020-03-16", "from": "2020-03-16", "afresh": "y", "New_date": "2021-01-01" }] }""")]
    [InlineData("""{ "$schema": "../evidence-file.schema.json", "records": [{ "act": "meet", "day": "2019" }] }""")]
    public void WhatTheReaderTakesTheSchemaTakes(string yaml)
    {
        ReaderFixture.Read("a.yaml", yaml, out var diagnostics);

        Assert.Empty(diagnostics.Where(d => d.Severity != DiagnosticSeverity.Note));
        Conforms(yaml);
    }

    /// <summary>A plain mistake of each class, in the reader's eyes and in the schema's.</summary>
    [Theory]
    [InlineData("a record of no kind", """{ "records": [{ "by": "council", "day": "2019-10-22" }] }""")]
    [InlineData("a kind without a name", """{ "records": [{ "act": null, "day": "2019-10-22" }] }""")]
    [InlineData("two names of one kind", """{ "records": [{ "act": ["meet", "visit"], "day": "2019-10-22" }] }""")]
    [InlineData("only a flag", """{ "records": [{ "planned": true, "day": "2019-10-22" }] }""")]
    [InlineData("only a flag in words", """{ "records": [{ "Cancelled": "yes", "day": "2019-10-22" }] }""")]
    [InlineData("a record that is text", """{ "records": ["the board met"] }""")]
    [InlineData("a record that is a list", """{ "records": [["meet", "2019-10-22"]] }""")]
    [InlineData("records that are text", """{ "records": "the board met" }""")]
    [InlineData("a heading nobody knows", """{ "records": [{ "act": "meet", "day": "2019" }], "recrods": [] }""")]
    [InlineData("a key for a heading", """{ "act": "meet", "by": "improvement-board", "day": "2019-10-22" }""")]
    [InlineData("a value that has keys", """{ "records": [{ "act": "meet", "day": "2019", "by": { "name": "board" } }] }""")]
    [InlineData("a list in a list", """{ "records": [{ "covers": "plan", "day": "2019", "items": [["a"], ["b"]] }] }""")]
    [InlineData("two ids", """{ "records": [{ "act": "meet", "day": "2019", "id": ["a", "b"] }] }""")]
    [InlineData("two days", """{ "records": [{ "act": "meet", "day": ["2019-10-22", "2019-12-03"] }] }""")]
    [InlineData("whose word twice", """{ "records": [{ "act": "meet", "day": "2019", "said by": ["a", "b"] }] }""")]
    [InlineData("a day under two keys", """{ "records": [{ "act": "meet", "day": "2019-10-22", "date": "2019-10-22" }] }""")]
    [InlineData("a correction under two keys", """{ "records": [{ "act": "meet", "day": "2019", "corrects": "a", "restates": "a" }] }""")]
    [InlineData("neither yes nor no", """{ "records": [{ "act": "meet", "day": "2019", "happened": "perhaps" }] }""")]
    [InlineData("a day without a year", """{ "records": [{ "act": "meet", "day": "22 October" }] }""")]
    [InlineData("a day that is yes", """{ "records": [{ "act": "meet", "day": true }] }""")]
    [InlineData("complete without from", """{ "complete": [{ "act": "meet", "to": "2020-02-25" }] }""")]
    [InlineData("complete without to", """{ "complete": [{ "act": "meet", "from": "2019-10-22" }] }""")]
    [InlineData("complete of nothing", """{ "complete": [{ "from": "2019-10-22", "to": "2020-02-25" }] }""")]
    [InlineData("suspended without a condition", """{ "suspended": [{ "by": "department", "decided": "2020-03-16", "from": "2020-03-16" }] }""")]
    [InlineData("suspended by nobody", """{ "suspended": [{ "condition": "a", "decided": "2020-03-16", "from": "2020-03-16" }] }""")]
    [InlineData("suspended without a decision", """{ "suspended": [{ "condition": "a", "by": "department", "from": "2020-03-16" }] }""")]
    [InlineData("suspended from no day", """{ "suspended": [{ "condition": "a", "by": "department", "decided": "2020-03-16" }] }""")]
    [InlineData("a new date that is a month", """{ "suspended": [{ "condition": "a", "by": "d", "decided": "2020-03-16", "from": "2020-03-16", "new date": "2020-09" }] }""")]
    [InlineData("no records at all", """{ "source": "Letter" }""")]
    public void WhatTheReaderRefusesTheSchemaRefuses(string mistake, string json)
    {
        ReaderFixture.Read("a.yaml", json, out var diagnostics);

        Assert.True(!diagnostics.IsEmpty, $"the reader takes {mistake}");
        Assert.False(Evidence.Accepts(json), mistake);
    }

    [Fact]
    public void WhatIsMadeFromTheSchemaIsRead()
    {
        var generator = new EvidenceGenerator(SchemaCheck.Document("evidence-file"), seed: 20190523);
        var documents = Enumerable.Range(0, Documents).Select(_ => generator.Next()!.ToJsonString()).Where(Evidence.Accepts).ToList();

        Assert.InRange(documents.Count, Documents / 2, Documents);
        Offenders.None(
            from json in documents
            from ending in new[] { "a.yaml", "a.json" }
            where EvidenceFileReader.CanRead(ending)
            from fault in Read(ending, json)
            select $"{fault}: {json}");
    }

    private static IEnumerable<string> Read(string path, string json)
    {
        ReaderFixture.Read(path, json, out var diagnostics);
        return diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error && !BeyondASchema.Contains(d.Id)).Select(d => $"{d.Id} {d.Message}");
    }

    private static void Conforms(string yaml) => Assert.Empty(Evidence.Examine(YamlAsJson.Convert(yaml)?.ToJsonString() ?? "null").Faults);
}
