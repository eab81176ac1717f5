using System.Collections.Immutable;
using System.Linq;
using System.Text;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Text;
using NoticeLang.Workspace;
using NoticeLang.Workspace.Evidence;
using Xunit;

namespace NoticeLang.Tests.Workspace.Evidence;

/// <summary>One file, read as the loader reads it.</summary>
internal static class ReaderFixture
{
    public static EvidenceSet Read(string path, string text, out ImmutableArray<Diagnostic> diagnostics) =>
        Read(path, Encoding.UTF8.GetBytes(text), out diagnostics);

    public static EvidenceSet Read(string path, byte[] bytes, out ImmutableArray<Diagnostic> diagnostics, ReadingLimits? limits = null)
    {
        var bag = new DiagnosticBag();
        var set = EvidenceFileReader.Read(path, bytes, bag, limits);
        diagnostics = bag.ToSortedArray();
        return set;
    }

    /// <summary>The one record of a file that has nothing to say about it.</summary>
    public static EvidenceRecord OnlyRecord(string path, string text)
    {
        var set = Read(path, text, out var diagnostics);
        Assert.Empty(diagnostics);
        return Assert.Single(set.Records);
    }

    public static EvidenceRecord Record(string record) => OnlyRecord("a.yaml", $"records:\n  - {record}\n");

    /// <summary>The one message of a file, and the records used all the same.</summary>
    public static Diagnostic OnlyMessage(string path, string text, out ImmutableArray<EvidenceRecord> records)
    {
        records = Read(path, text, out var diagnostics).Records;
        return Assert.Single(diagnostics);
    }

    /// <summary>Where a location is and what stands there: "2:5 meet".</summary>
    public static string Show(TextLocation location) =>
        $"{location.Start.Line}:{location.Start.Column} {location.Text.ToString(location.Span)}";

    public static string Fields(EvidenceRecord record) => string.Join("; ", record.Fields.Select(f => $"{f.Name}={f.Value}"));
}
