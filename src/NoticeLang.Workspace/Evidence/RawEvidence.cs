using System.Collections.Generic;
using System.Collections.Immutable;
using NoticeLang.Text;

namespace NoticeLang.Workspace.Evidence;

/// <summary>One value as a file gives it: text, always, and where it stands.</summary>
internal readonly record struct RawValue(string Text, TextSpan Span);

/// <summary>A key with its value or values.</summary>
/// <param name="Name">As written, without spaces around it.</param>
/// <param name="Values">Empty where nothing is given: a key without a value, an empty cell.</param>
/// <param name="Span">Of the value; of the key where there is none.</param>
internal sealed record RawEntry(string Name, TextSpan NameSpan, ImmutableArray<RawValue> Values, TextSpan Span);

/// <summary>A record, a statement or a row, before anybody asks what it means.</summary>
internal sealed record RawRecord(TextSpan Span, ImmutableArray<RawEntry> Entries);

/// <summary>What a reader of one format finds in a file: the same for all formats.</summary>
internal sealed class RawEvidence
{
    public List<RawEntry> Head { get; } = [];

    public List<RawRecord> Records { get; } = [];

    public List<RawRecord> Complete { get; } = [];

    public List<RawRecord> Suspended { get; } = [];

    /// <summary>The list under a heading of <see cref="NoticeLang.Evidence.EvidenceKeys.Sections"/>.</summary>
    public List<RawRecord> Section(string name) => name switch
    {
        "complete" => Complete,
        "suspended" => Suspended,
        _ => Records,
    };

    public void Add(RawEvidence part)
    {
        Head.AddRange(part.Head);
        Records.AddRange(part.Records);
        Complete.AddRange(part.Complete);
        Suspended.AddRange(part.Suspended);
    }
}
