using System.Collections.Generic;
using NoticeLang.Diagnostics;
using NoticeLang.Text;

namespace NoticeLang.Workspace.Evidence;

/// <summary>Leaves out, with a message, what has a key or value beyond <see cref="ReadingLimits.ValueLength"/>.</summary>
internal sealed class RawLimits(SourceText text, ReadingLimits limits, DiagnosticBag diagnostics)
{
    public void Apply(RawEvidence raw)
    {
        raw.Head.RemoveAll(e => IsTooLong(e));
        foreach (var list in (List<RawRecord>[])[raw.Records, raw.Complete, raw.Suspended])
        {
            list.RemoveAll(HasTooLong);
        }
    }

    /// <summary>Whether a record is within the limits; one that is not is said.</summary>
    public bool Allow(RawRecord record) => !HasTooLong(record);

    private bool HasTooLong(RawRecord record)
    {
        foreach (ref readonly var entry in record.Entries)
        {
            if (IsTooLong(entry))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsTooLong(in RawEntry entry)
    {
        if (entry.Name.Length > limits.ValueLength)
        {
            Report(entry.NameSpan, "key");
            return true;
        }

        if (entry.IsSurelyWithin(limits.ValueLength))
        {
            return false;
        }

        foreach (var value in entry.Values)
        {
            if (value.Text.Length > limits.ValueLength)
            {
                Report(value.Span, "value");
                return true;
            }
        }

        return false;
    }

    private void Report(TextSpan span, string part) => diagnostics.Add(DiagnosticFactory.LongerThanRead(
        new TextLocation(text, span), part, ReadingLimits.InWords(limits.ValueLength, "characters")));
}
