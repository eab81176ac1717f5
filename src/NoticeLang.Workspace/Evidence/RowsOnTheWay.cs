using System;
using System.Collections.Generic;

namespace NoticeLang.Workspace.Evidence;

/// <summary>Records handed out while their file is being read.</summary>
/// <param name="raw">What the file says beside them, as far as it is read.</param>
/// <param name="records">Throws where the file is malformed; then the records end.</param>
internal sealed class RowsOnTheWay(RawEvidence raw, IEnumerable<RawRecord> records)
{
    /// <summary>Whether they ended too early, or the file said of itself below the first of them what counts for all.</summary>
    public bool IsInVain { get; private set; }

    public IEnumerable<RawRecord> All()
    {
        using var all = records.GetEnumerator();
        int? head = null;
        while (MoveNext(all))
        {
            head ??= raw.Head.Count;
            yield return all.Current;
        }

        IsInVain |= head is { } before && raw.Head.Count > before;
    }

    private bool MoveNext(IEnumerator<RawRecord> all)
    {
        try
        {
            return all.MoveNext();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Malformed text makes the parser throw InvalidOperationException and ArgumentException as well as its own.
            IsInVain = true;
            return false;
        }
    }
}
