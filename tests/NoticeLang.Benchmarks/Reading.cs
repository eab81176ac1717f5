using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Workspace.Evidence;

namespace NoticeLang.Benchmarks;

/// <summary>
/// What reading evidence costs beside the parsing library alone on the same bytes: bytes to records against bytes to the library's values,
/// each made a string. Processor time of this process, so that others on the machine count little; in turn, medians.
/// </summary>
internal static class Reading
{
    private static readonly int[] Sizes = [1_000, 10_000, 100_000];

    private static readonly (string Name, string Library, string Path, Func<int, byte[]> Make, Func<byte[], object> Alone)[] Formats =
    [
        ("YAML, a line a key", "YamlDotNet, every event", "a.yaml", EvidenceGenerator.Yaml, ReadingLibraries.Yaml),
        ("YAML, a line a key", "YamlDotNet, a list of typed records", "a.yaml", EvidenceGenerator.Yaml, ReadingLibraries.YamlRecords),
        ("YAML, a line a record", "YamlDotNet, every event", "a.yaml", EvidenceGenerator.FlowYaml, ReadingLibraries.Yaml),
        ("YAML, a line a record", "YamlDotNet, a list of typed records", "a.yaml", EvidenceGenerator.FlowYaml, ReadingLibraries.YamlRecords),
        ("JSON", "Utf8JsonReader, every token", "a.json", EvidenceGenerator.Json, ReadingLibraries.JsonTokens),
        ("JSON", "JsonSerializer, a list of typed records", "a.json", EvidenceGenerator.Json, ReadingLibraries.JsonRecords),
        ("CSV", "CsvHelper, every cell", "a.csv", EvidenceGenerator.Csv, ReadingLibraries.CsvCells),
        ("CSV", "CsvHelper, a list of typed records", "a.csv", EvidenceGenerator.Csv, ReadingLibraries.CsvRecords),
        ("Workbook", "ZipArchive and XmlReader, every value", "a.xlsx", EvidenceGenerator.Workbook, ReadingLibraries.Workbook),
        ("Workbook", "MiniExcel, a list of typed records", "a.xlsx", EvidenceGenerator.Workbook, ReadingLibraries.WorkbookRecords),
    ];

    /// <param name="only">The formats whose name begins so; all for none.</param>
    public static void Run(TextWriter writer, string only = "")
    {
        writer.WriteLine("| format | library alone | records | bytes | library | ours | a record | ours ÷ library |");
        writer.WriteLine("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        var growth = new List<string>();
        foreach (var (name, library, path, make, alone) in Formats.Where(f => f.Name.StartsWith(only, StringComparison.OrdinalIgnoreCase)))
        {
            var points = new List<(double Size, double Time)>();
            foreach (var size in Sizes)
            {
                var bytes = make(size);
                Check(path, bytes, size);
                CheckLibrary(library, alone(bytes), size);
                var (ours, theirs) = Measure.ProcessorPair(() => Read(path, bytes), () => alone(bytes), runs: size > 50_000 ? 9 : 21);
                writer.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {library} | {size:N0} | {bytes.Length:N0} | {theirs:F1} ms | {ours:F1} ms | {ours * 1000 / size:F1} µs | {ours / theirs:F2} |"));
                points.Add((size, ours));
            }

            growth.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: {Measure.Exponent(points):F2}"));
        }

        writer.WriteLine();
        writer.WriteLine($"Exponents of ours: {string.Join(", ", growth)}.");
        var csv = EvidenceGenerator.Csv(Sizes[^1]);
        var (apart, together) = Measure.ProcessorPair(() => Read("a.csv", csv), () => Together("a.csv", csv), runs: 9);
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Sizes[^1]:N0} records of CSV read: {apart:F1} ms; read and put together, in order, with unique ids and checked as a whole: {together:F1} ms."));
    }

    private static object Read(string path, byte[] bytes) => EvidenceFileReader.Read(path, bytes, new DiagnosticBag());

    private static object Together(string path, byte[] bytes) =>
        EvidenceSetBuilder.Build([EvidenceFileReader.Read(path, bytes, new DiagnosticBag())], new DiagnosticBag());

    private static void Check(string path, byte[] bytes, int records)
    {
        var diagnostics = new DiagnosticBag();
        var read = EvidenceFileReader.Read(path, bytes, diagnostics);
        if (read.Records.Length != records || diagnostics.Count > 0)
        {
            throw new InvalidDataException($"{path}: {read.Records.Length} records of {records}, {diagnostics.FirstOrDefault()}");
        }
    }

    /// <summary>Records of a library's own are as many, and have what the file says.</summary>
    private static void CheckLibrary(string library, object read, int records)
    {
        var isWhole = read switch
        {
            RecordsFile { Records: var lines } => lines.Count == records && lines.TrueForAll(l => l.Act.Length > 0 && l.Day.Year is >= 2019 and <= 2023),
            List<CsvLine> lines => lines.Count == records && lines.TrueForAll(l => l.Act.Length > 0 && l.Day.Year is >= 2019 and <= 2023),
            List<SheetLine> lines => lines.Count == records && lines.TrueForAll(l => l.Act.Length > 0 && l.Day.Year is >= 2019 and <= 2023),
            _ => true,
        };
        if (!isWhole)
        {
            throw new InvalidDataException($"{library}: not all records");
        }
    }
}
