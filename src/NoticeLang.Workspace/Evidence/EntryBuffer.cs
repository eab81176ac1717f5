using System;
using NoticeLang.Text;

namespace NoticeLang.Workspace.Evidence;

/// <summary>The entries of one record after another, in the same place.</summary>
internal sealed class EntryBuffer
{
    private RawEntry[] _entries = new RawEntry[16];

    public int Count { get; private set; }

    public RawEntry Last => _entries[Count - 1];

    public void Clear() => Count = 0;

    public void RemoveLast() => Count--;

    public void Add(in RawEntry entry)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
        }

        _entries[Count++] = entry;
    }

    /// <summary>The record of these entries, until the next is begun.</summary>
    public RawRecord ToRecord(TextSpan span) => RawRecord.Passing(span, _entries, Count);
}
