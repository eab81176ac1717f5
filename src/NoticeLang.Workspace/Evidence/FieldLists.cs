using System;
using System.Collections.Immutable;
using NoticeLang.Text;

namespace NoticeLang.Workspace.Evidence;

/// <summary>The lists of values as records keep them. The same few stand in record after record, and are kept once.</summary>
internal sealed class FieldLists
{
    private const int Places = 256;

    private readonly ImmutableArray<string>[] _kept = new ImmutableArray<string>[Places];

    public ImmutableArray<string> Of(ImmutableArray<RawValue> values)
    {
        if (values.IsEmpty)
        {
            return [];
        }

        ref var kept = ref _kept[(string.GetHashCode(values[0].Text, StringComparison.Ordinal) + values.Length) & (Places - 1)];
        if (!AreKept(kept, values))
        {
            kept = ImmutableArray.CreateRange(values, v => PlainWriting.OfValue(v.Text));
        }

        return kept;
    }

    private static bool AreKept(ImmutableArray<string> kept, ImmutableArray<RawValue> values)
    {
        if (kept.IsDefault || kept.Length != values.Length)
        {
            return false;
        }

        for (var i = 0; i < kept.Length; i++)
        {
            if (kept[i] != values[i].Text)
            {
                return false;
            }
        }

        return true;
    }
}
