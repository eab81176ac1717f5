using System;

namespace NoticeLang.Workspace.Evidence;

/// <summary>Makes strings of what is read. The same few words stand in record after record, and are one string each; the pool never grows.</summary>
internal sealed class TextPool
{
    /// <summary>In characters. Longer texts are words about a record, and seldom said twice.</summary>
    public const int LongestKept = 48;
    private const int Places = 4096;

    private readonly string?[] _kept = new string?[Places];

    public string Of(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestKept)
        {
            return text.ToString();
        }

        ref var kept = ref _kept[string.GetHashCode(text) & (Places - 1)];
        return kept is not null && text.SequenceEqual(kept) ? kept : kept = text.ToString();
    }
}
