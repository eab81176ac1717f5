using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml;
using CsvHelper;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NoticeLang.Benchmarks;

/// <summary>What the parsing libraries do alone with the bytes of an evidence file: every value a string, or records whose members have types.</summary>
internal static class ReadingLibraries
{

    public static object JsonRecords(byte[] bytes) => JsonSerializer.Deserialize<JsonFile>(bytes)!;

    public static object Yaml(byte[] bytes)
    {
        var parser = new Parser(new StringReader(Encoding.UTF8.GetString(bytes)));
        var length = 0;
        while (parser.MoveNext())
        {
            length += parser.Current is Scalar scalar ? scalar.Value.Length : 0;
        }

        return length;
    }

    public static object JsonTokens(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        var length = 0;
        while (reader.Read())
        {
            length += reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String ? reader.GetString()!.Length : 0;
        }

        return length;
    }


    public static object CsvCells(byte[] bytes)
    {
        var length = 0;
        using var csv = CsvReader.FromText(Encoding.UTF8.GetString(bytes), new CsvReaderOptions { HasHeader = false, TrackLineNumbers = true });
        foreach (var _ in csv)
        {
            for (var i = 0; i < csv.FieldCount; i++)
            {
                length += csv.GetString(i).Length;
            }
        }

        return length;
    }

    public static object CsvRecords(byte[] bytes)
    {
        using var csv = CsvReader.FromText(Encoding.UTF8.GetString(bytes), new CsvReaderOptions { TrackLineNumbers = true });
        return csv.GetRecords<CsvLine>().ToList();
    }

    public static object Workbook(byte[] bytes)
    {
        var length = 0;
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var part in zip.Entries)
        {
            using var stream = part.Open();
            using var xml = XmlReader.Create(stream);
            while (xml.Read())
            {
                length += xml.Value.Length;
                while (xml.MoveToNextAttribute())
                {
                    length += xml.Value.Length;
                }
            }
        }

        return length;
    }

    private sealed record JsonFile
    {
        [JsonPropertyName("said by")]
        public string SaidBy { get; init; } = "";

        [JsonPropertyName("source")]
        public string Source { get; init; } = "";

        [JsonPropertyName("records")]
        public List<JsonLine> Records { get; init; } = [];
    }

    private sealed record JsonLine
    {
        [JsonPropertyName("act")]
        public string Act { get; init; } = "";

        [JsonPropertyName("by")]
        public string By { get; init; } = "";

        [JsonPropertyName("of")]
        public string Of { get; init; } = "";

        [JsonPropertyName("day")]
        public DateOnly Day { get; init; }

        [JsonPropertyName("known")]
        public DateOnly Known { get; init; }

        [JsonPropertyName("items")]
        public List<string> Items { get; init; } = [];

        [JsonPropertyName("note")]
        public string Note { get; init; } = "";
    }
}

/// <summary>A row of <see cref="EvidenceGenerator.Csv"/>.</summary>
[CsvRecord]
internal sealed partial record CsvLine
{
    [CsvColumn("act")]
    public string Act { get; init; } = "";

    [CsvColumn("by")]
    public string By { get; init; } = "";

    [CsvColumn("of")]
    public string Of { get; init; } = "";

    [CsvColumn("day")]
    public DateOnly Day { get; init; }

    [CsvColumn("known")]
    public DateOnly Known { get; init; }

    [CsvColumn("items")]
    public string Items { get; init; } = "";

    [CsvColumn("note")]
    public string Note { get; init; } = "";
}
