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
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace NoticeLang.Benchmarks;

/// <summary>What the parsing libraries do alone with the bytes of an evidence file: every value a string, or records whose members have types.</summary>
internal static class ReadingLibraries
{
    private static readonly IDeserializer YamlDeserializer = new DeserializerBuilder().IgnoreUnmatchedProperties().Build();

    public static object JsonRecords(byte[] bytes) => JsonSerializer.Deserialize<RecordsFile>(bytes)!;

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

    public static object YamlRecords(byte[] bytes) => YamlDeserializer.Deserialize<RecordsFile>(Encoding.UTF8.GetString(bytes));

    public static object WorkbookRecords(byte[] bytes) => MiniExcel.Query<SheetLine>(new MemoryStream(bytes), excelType: ExcelType.XLSX).ToList();

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
        using var csv = CsvReader.Create(bytes, new CsvReaderOptions { HasHeader = false, TrackLineNumbers = true });
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
        using var csv = CsvReader.Create(bytes, new CsvReaderOptions { TrackLineNumbers = true });
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
}

/// <summary>A file of <see cref="EvidenceGenerator.Json"/> or <see cref="EvidenceGenerator.Yaml"/>.</summary>
internal sealed record RecordsFile
{
    [JsonPropertyName("said by")]
    [YamlMember(Alias = "said by")]
    public string SaidBy { get; set; } = "";

    [JsonPropertyName("source")]
    [YamlMember(Alias = "source")]
    public string Source { get; set; } = "";

    [JsonPropertyName("records")]
    [YamlMember(Alias = "records")]
    public List<RecordLine> Records { get; set; } = [];
}

/// <summary>One of its records.</summary>
internal sealed record RecordLine
{
    [JsonPropertyName("act")]
    [YamlMember(Alias = "act")]
    public string Act { get; set; } = "";

    [JsonPropertyName("by")]
    [YamlMember(Alias = "by")]
    public string By { get; set; } = "";

    [JsonPropertyName("of")]
    [YamlMember(Alias = "of")]
    public string Of { get; set; } = "";

    [JsonPropertyName("day")]
    [YamlMember(Alias = "day")]
    public DateOnly Day { get; set; }

    [JsonPropertyName("known")]
    [YamlMember(Alias = "known")]
    public DateOnly Known { get; set; }

    [JsonPropertyName("items")]
    [YamlMember(Alias = "items")]
    public List<string> Items { get; set; } = [];

    [JsonPropertyName("note")]
    [YamlMember(Alias = "note")]
    public string Note { get; set; } = "";
}

/// <summary>A row of <see cref="EvidenceGenerator.Workbook"/>.</summary>
internal sealed record SheetLine
{
    [ExcelColumn(Name = "act")]
    public string Act { get; set; } = "";

    [ExcelColumn(Name = "by")]
    public string By { get; set; } = "";

    [ExcelColumn(Name = "of")]
    public string Of { get; set; } = "";

    [ExcelColumn(Name = "day")]
    public DateTime Day { get; set; }

    [ExcelColumn(Name = "known")]
    public DateTime Known { get; set; }

    [ExcelColumn(Name = "items")]
    public string Items { get; set; } = "";

    [ExcelColumn(Name = "note")]
    public string Note { get; set; } = "";
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
