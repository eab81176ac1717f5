using System;
using System.Runtime.InteropServices;

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

        ref var kept = ref _kept[PlaceOf(text, Places)];
        return kept is not null && text.SequenceEqual(kept) ? kept : kept = text.ToString();
    }

    /// <summary>A place for a text among so many: by its length and its first, middle and last letters, for what is read seldom differs elsewhere alone.</summary>
    /// <param name="places">A power of two.</param>
    public static int PlaceOf(ReadOnlySpan<char> text, int places)
    {
        const ulong Odd = 0x9E3779B97F4A7C15;
        const int Letters = sizeof(ulong) / sizeof(char);
        var hash = (ulong)text.Length;
        if (text.Length < Letters)
        {
            foreach (var letter in text)
            {
                hash = (hash * Odd) + letter;
            }
        }
        else
        {
            var bytes = MemoryMarshal.AsBytes(text);
            hash = (hash + MemoryMarshal.Read<ulong>(bytes)) * Odd;
            hash = ((hash >> 32) + hash + MemoryMarshal.Read<ulong>(bytes[(((text.Length - Letters) / 2) * sizeof(char))..])) * Odd;
            hash = (hash >> 32) + hash + MemoryMarshal.Read<ulong>(bytes[((text.Length - Letters) * sizeof(char))..]);
        }

        return (int)((hash * Odd) >> 40) & (places - 1);
    }
}
