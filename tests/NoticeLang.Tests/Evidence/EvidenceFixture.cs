using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Time;
using NoticeLang.Workspace.Evidence;
using Xunit;

namespace NoticeLang.Tests.Evidence;

/// <summary>Evidence written in a test as its author would write it.</summary>
internal static class EvidenceFixture
{
    /// <summary>A file of records, one a line without its dash: <c>{ act: meet, day: 2019 }</c>.</summary>
    public static EvidenceSet Records(params string[] records) => Files(("a.yaml", Yaml(records)));

    public static string Yaml(params string[] records) => "records:\n" + string.Concat(records.Select(r => $"  - {r}\n"));

    public static EvidenceSet Files(params (string Path, string Text)[] files) => Files(out _, files);

    public static EvidenceSet Files(out ImmutableArray<Diagnostic> diagnostics, params (string Path, string Text)[] files)
    {
        var bag = new DiagnosticBag();
        var sets = new List<EvidenceSet>();
        foreach (var (path, text) in files)
        {
            var found = new DiagnosticBag();
            sets.Add(EvidenceFileReader.Read(path, Encoding.UTF8.GetBytes(text), found));
            bag.AddRange(found);
        }

        var evidence = EvidenceSetBuilder.Build(sets, bag);
        diagnostics = bag.ToSortedArray();
        return evidence;
    }

    public static EvidenceView View(this EvidenceSet evidence, string asAt = "2030-01-01", string? knownBy = null) =>
        EvidenceView.Create(evidence, Day(asAt), knownBy is null ? null : Day(knownBy));

    public static Day Day(string text) => Days(text).Lo;

    public static DayInterval Days(string text) =>
        EvidenceDates.TryParse(text, out var days) ? days : throw new System.ArgumentException(text, nameof(text));

    public static EventGroup OnlyGroup(params string[] records) => Assert.Single(Records(records).View().Groups);

    public static EventFact OnlyFact(params string[] records) =>
        Assert.Single(Assert.Single(OnlyGroup(records).Alternatives).Facts);

    /// <summary>The days of each alternative's facts, as in "1 March 2020 | 2 March 2020".</summary>
    public static string DaysOf(EventGroup group) =>
        string.Join(" | ", group.Alternatives.Select(a => string.Join(" + ", a.Facts.Select(f => f.On?.ToString() ?? "?"))));
}
