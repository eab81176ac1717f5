using System;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Tests.Evaluation.Worlds;

/// <summary>One record or statement of a generated world: a line of YAML that can be changed key by key.</summary>
/// <param name="Section">records, complete or suspended.</param>
internal sealed record EvidenceLine(string Section, ImmutableArray<(string Key, string Value)> Fields)
{
    public string? this[string key] => Fields.FirstOrDefault(f => f.Key == key).Value;

    /// <summary>act, finding, holds, vacant or condition.</summary>
    public string Kind => Fields[0].Key;

    public bool IsRecord => Section == "records";

    public bool IsDenial => this["happened"] is not null;

    /// <summary>The interval its day says; null where it has none.</summary>
    public DayInterval? Day => this["day"] is { } day ? NoticeLang.Evidence.EvidenceDates.Read(day).Days : null;

    public EvidenceLine With(string key, string value) =>
        new(Section, this[key] is null ? Fields.Add((key, value)) : [.. Fields.Select(f => f.Key == key ? (key, value) : f)]);

    public EvidenceLine Without(string key) => new(Section, [.. Fields.Where(f => f.Key != key)]);

    /// <summary>As evidence writes it: one day, or "between A and B".</summary>
    public static string Say(DayInterval days) =>
        days.IsExact ? days.Lo.ToIsoString() : $"between {days.Lo.ToIsoString()} and {days.Hi.ToIsoString()}";

    public override string ToString() => "- { " + string.Join(", ", Fields.Select(f => $"{f.Key}: {f.Value}")) + " }";
}
