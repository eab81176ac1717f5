using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Text;

namespace NoticeLang.Workspace.Evidence;

/// <summary>Reads one file of evidence, of any format it knows. Never throws: what cannot be read is a message at its place.</summary>
public static class EvidenceFileReader
{
    /// <summary>Whether files of this name are evidence.</summary>
    public static bool CanRead(string path) => FormatOf(path) is not null;

    /// <param name="path">As shown to people.</param>
    /// <param name="bytes">The file's.</param>
    public static EvidenceSet Read(string path, byte[] bytes, DiagnosticBag diagnostics)
    {
        var text = SourceText.From(TextDecoder.Decode(bytes, out var isOld), path);
        if (isOld)
        {
            diagnostics.Add(DiagnosticFactory.OldEncoding(new TextLocation(text, text.GetLineSpan(1))));
        }

        var isTable = FormatOf(path) == ".csv";
        var raw = isTable ? CsvEvidenceReader.Read(text, diagnostics) : YamlEvidenceReader.Read(text, diagnostics);
        var head = Head(raw, text, diagnostics);
        var file = new EvidenceFile(text, new Lazy<string>(() => Convert.ToHexStringLower(SHA256.HashData(bytes))), head("said by"), head("source"))
        {
            SourceDate = head("date"),
            Address = head("address") ?? head("url"),
        };
        var before = diagnostics.Count;
        var set = new EvidenceSet(
            [file],
            [.. raw.Records.Select(r => RecordReader.Read(file, r, IdOf(file, r), diagnostics)).OfType<EvidenceRecord>()],
            [.. raw.Complete.Select(r => StatementReader.ReadComplete(file, r, diagnostics)).OfType<CompleteStatement>()],
            [.. raw.Suspended.SelectMany(r => StatementReader.ReadSuspended(file, r, IdOf(file, r), diagnostics))]);
        if (raw.Records.Count + raw.Complete.Count + raw.Suspended.Count == 0 && diagnostics.Count == before && !diagnostics.Any(d => d.Location.Path == path))
        {
            var example = isTable ? "act,by,day" : "records:";
            diagnostics.Add(DiagnosticFactory.FileWithoutRecords(new TextLocation(text, text.GetLineSpan(1)), example));
        }

        return set;
    }

    private static string? FormatOf(string path) =>
        path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? ".csv"
        : path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) ? ".yaml"
        : null;

    private static string IdOf(EvidenceFile file, RawRecord raw) =>
        $"{file.Path}:{new TextLocation(file.Text, raw.Span).WithinShort}";

    private static Func<string, string?> Head(RawEvidence raw, SourceText text, DiagnosticBag diagnostics)
    {
        var head = new Dictionary<string, RawEntry>(StringComparer.Ordinal);
        foreach (var entry in raw.Head.Where(e => e.Values.Length > 0))
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
