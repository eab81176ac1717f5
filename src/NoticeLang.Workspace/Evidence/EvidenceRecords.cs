using System.Collections.Generic;
using System.Collections.Immutable;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;

namespace NoticeLang.Workspace.Evidence;

/// <summary>The records of a file as they are made. What is no record is a message.</summary>
internal sealed class EvidenceRecords(EvidenceFile file, RawLimits limits, DiagnosticBag diagnostics)
{
    private readonly RecordReader _reader = new(file);
    private readonly ImmutableArray<EvidenceRecord>.Builder _records = ImmutableArray.CreateBuilder<EvidenceRecord>();

    /// <summary>How many there were, those among them that are no records.</summary>
    public int Seen { get; private set; }

    public void AddRange(IReadOnlyList<RawRecord> raw)
    {
        foreach (var one in raw)
        {
            Add(one);
        }
    }

    /// <summary>As <see cref="AddRange"/>, where it is within the limits.</summary>
    public void AddAllowed(RawRecord raw)
    {
        if (limits.Allow(raw))
        {
            Add(raw);
        }
    }

    public ImmutableArray<EvidenceRecord> ToImmutable() => _records.DrainToImmutable();

    private void Add(RawRecord raw)
    {
        Seen++;
        if (_reader.Read(raw, diagnostics) is { } record)
        {
            _records.Add(record);
        }
    }
}
