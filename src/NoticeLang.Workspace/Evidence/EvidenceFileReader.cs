using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Security.Cryptography;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Text;
using NoticeLang.Time;
using NoticeLang.Workspace.Evidence.Documents;
using NoticeLang.Workspace.Evidence.Minutes;
using NoticeLang.Workspace.Evidence.Tables;
using NoticeLang.Workspace.Evidence.Workbooks;

namespace NoticeLang.Workspace.Evidence;

/// <summary>Reads one file of evidence, of any format it knows. Never throws: what cannot be read is a message at its place.</summary>
public static class EvidenceFileReader
{
    /// <summary>THE TABLE of formats: how a file's name ends, and who reads it.</summary>
    private static readonly ImmutableArray<(string Ending, string ExampleHeader, Func<SourceFile, DiagnosticBag, FileContent> Read)> Formats =
    [
        (".yaml", "records:", ReadYaml),
        (".yml", "records:", ReadYaml),
        (".csv", TableRecords.ExampleHeader, ReadTable),
        (".tsv", TableRecords.ExampleHeader, ReadTable),
        (".json", JsonEvidenceReader.ExampleRecord, ReadJson),
        (".jsonl", JsonEvidenceReader.ExampleRecord, ReadJson),
        (".md", MinutesReader.ExampleSentence, ReadMinutes),
        (".markdown", MinutesReader.ExampleSentence, ReadMinutes),
        (".xlsx", TableRecords.ExampleHeader, WorkbookReader.Read),
        (".xlsm", TableRecords.ExampleHeader, WorkbookReader.Read),
        (".docx", MinutesReader.ExampleSentence, DocumentReader.Read),
    ];

    /// <summary>Forms that are not read and are often evidence, and the forms to save them in.</summary>
    private static readonly ImmutableArray<(ImmutableArray<string> Endings, string SaveAs)> OtherForms =
    [
        ([".xls", ".xlsb", ".xlt", ".ods", ".fods", ".numbers"], ".xlsx or .csv"),
        ([".doc", ".docm", ".odt", ".fodt", ".rtf", ".pages"], ".docx"),
    ];

    /// <summary>How names of files of evidence end, for people: ".yaml, .yml or .csv".</summary>
    public static string Endings { get; } = string.Join(", ", Formats.SkipLast(1).Select(f => f.Ending)) + " or " + Formats[^1].Ending;

    /// <summary>Whether files of this name are evidence.</summary>
    public static bool CanRead(string path) => FormatOf(path).Read is not null;

    /// <summary>What can be read of a file without its notice; tables that are not in the keys of evidence are not, and that is said.</summary>
    /// <param name="path">As shown to people.</param>
    /// <param name="bytes">The file's.</param>
    /// <param name="limits">How much is read; null for <see cref="ReadingLimits.Default"/>.</param>
    public static EvidenceSet Read(string path, byte[] bytes, DiagnosticBag diagnostics, ReadingLimits? limits = null)
    {
        var read = ReadFile(path, bytes, diagnostics, limits);
        diagnostics.AddRange(read.Unbound?.WithoutMapping ?? []);
        return read.Set;
    }

    /// <inheritdoc cref="Read"/>
    internal static ReadFile ReadFile(string path, byte[] bytes, DiagnosticBag diagnostics, ReadingLimits? limits = null)
    {
        var format = FormatOf(path);
        var source = new SourceFile(path, bytes, limits ?? ReadingLimits.Default);
        var found = new DiagnosticBag();
        if (Read(source, format.Read(source, found), format.ExampleHeader, found) is not { } read)
        {
            found = new DiagnosticBag();
            source = source with { IsHeld = true };
            read = Read(source, format.Read(source, found), format.ExampleHeader, found)!;
        }

        diagnostics.AddRange(found);
        return read;
    }

    /// <summary>The file whose content this is; null where the content was read in vain.</summary>
    private static ReadFile? Read(SourceFile source, FileContent content, string exampleHeader, DiagnosticBag diagnostics)
    {
        var (text, raw) = (content.Text, content.Raw);
        var limits = new RawLimits(text, source.Limits, diagnostics);
        using var rows = content.Rows.GetEnumerator();
        var hasRow = rows.MoveNext();
        limits.Apply(raw);
        var file = FileOf(source, text, raw, diagnostics);
        var before = diagnostics.Count;
        var records = new EvidenceRecords(file, limits, diagnostics);
        records.AddRange(raw.Records);
        for (; hasRow; hasRow = rows.MoveNext())
        {
            records.AddAllowed(rows.Current);
        }

        if (content.IsInVain())
        {
            return null;
        }

        limits.Apply(raw);
        var statements = new StatementReader(file, diagnostics);
        var set = new EvidenceSet(
            [file],
            records.ToImmutable(),
            [.. raw.Complete.Select(statements.ReadComplete).OfType<CompleteStatement>()],
            [.. raw.Suspended.SelectMany(statements.ReadSuspended)]);
        if (records.Seen + raw.Complete.Count + raw.Suspended.Count + content.Sentences.Length == 0
            && content.WithoutMapping.IsEmpty && diagnostics.Count == before && !diagnostics.Any(d => d.Location.Path == source.Path))
        {
            content = content with { WithoutMapping = [DiagnosticFactory.FileWithoutRecords(new TextLocation(text, text.GetLineSpan(1)), exampleHeader)] };
        }

        var hasMore = !content.Tables.IsEmpty || content.LateTables is not null || !content.Sentences.IsEmpty || !content.PerhapsSentences.IsEmpty || !content.WithoutMapping.IsEmpty;
        return new ReadFile(set, hasMore ? new UnboundFile(file, content.WithoutRecords()) : null);
    }

    private static EvidenceFile FileOf(SourceFile source, SourceText text, RawEvidence raw, DiagnosticBag diagnostics)
    {
        var head = Head(raw, text, diagnostics);
        var bytes = source.Bytes;
        return new EvidenceFile(text, new Lazy<string>(() => Convert.ToHexStringLower(SHA256.HashData(bytes))), head("said by"), head("source"))
        {
            SourceDate = head("date"),
            Address = head("address") ?? head("url"),
            Known = KnownOf(raw, text, diagnostics),
        };
    }

    /// <summary>That a file of the evidence folder is not read.</summary>
    /// <param name="path">As shown to people.</param>
    internal static Diagnostic NotRead(string path)
    {
        var location = new TextLocation(SourceText.From("", path), default);
        var other = OtherForms.FirstOrDefault(f => f.Endings.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase)));
        return other.SaveAs is { } forms ? DiagnosticFactory.SaveInAnotherForm(location, forms) : DiagnosticFactory.FileNotReadAsEvidence(location, Endings);
    }

    private static FileContent ReadYaml(SourceFile file, DiagnosticBag diagnostics)
    {
        var text = file.Decode(diagnostics);
        var whole = new TextSpan(0, text.Length);
        return file.IsHeld
            ? new FileContent(text, YamlEvidenceReader.Read(text, whole, file.Limits, diagnostics))
            : YamlEvidenceReader.ReadRows(text, whole, file.Limits, diagnostics);
    }

    private static FileContent ReadJson(SourceFile file, DiagnosticBag diagnostics)
    {
        var text = file.Decode(diagnostics);
        var whole = new TextSpan(0, text.Length);
        return file.IsHeld ? new FileContent(text, JsonEvidenceReader.Read(text, whole, diagnostics)) : JsonEvidenceReader.ReadRows(text, whole, diagnostics);
    }

    private static FileContent ReadMinutes(SourceFile file, DiagnosticBag diagnostics) => MinutesReader.Read(file.Decode(diagnostics), file.Limits, diagnostics);

    private static FileContent ReadTable(SourceFile file, DiagnosticBag diagnostics) => CsvEvidenceReader.Read(file.Decode(diagnostics), file.Limits, diagnostics);

    private static (string Ending, string ExampleHeader, Func<SourceFile, DiagnosticBag, FileContent> Read) FormatOf(string path)
    {
        foreach (var format in ProjectLoader.IsNoticeFile(path) ? [] : Formats)
        {
            if (path.EndsWith(format.Ending, StringComparison.OrdinalIgnoreCase))
            {
                return format;
            }
        }

        return default;
    }

    private static DayInterval? KnownOf(RawEvidence raw, SourceText text, DiagnosticBag diagnostics)
    {
        foreach (var entry in raw.Head)
        {
            if (entry is { Name: "known" or "agreed", Count: > 0 })
            {
                var fields = new RecordFields(text, ["known"], "file");
                fields.Begin(new RawRecord(entry.Span, [new RawEntry("known", entry.NameSpan, entry.Values, entry.Span)]), diagnostics);
                return fields.Date(OwnKey.Known);
            }
        }

        return null;
    }

    private static Func<string, string?> Head(RawEvidence raw, SourceText text, DiagnosticBag diagnostics)
    {
        var head = new Dictionary<string, RawEntry>(StringComparer.Ordinal);
        foreach (var entry in raw.Head.Where(e => e.Count > 0))
        {
            if (!head.TryAdd(entry.Name, entry))
            {
                diagnostics.Add(DiagnosticFactory.KeyGivenTwice(
                    new TextLocation(text, entry.NameSpan), new TextLocation(text, head[entry.Name].NameSpan), entry.Name, "file"));
            }
        }

        return key => head.TryGetValue(key, out var found) ? string.Join(", ", found.Values.Select(v => v.Text)) : null;
    }
}
