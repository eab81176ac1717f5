using System;
using System.Runtime.InteropServices;
using System.Text;

namespace NoticeLang.Workspace.Evidence;

/// <summary>Makes texts of what is read. The same few words stand in record after record, and are one text each.</summary>
internal sealed class TextPool
{
    /// <summary>In characters, or in bytes. Longer texts are words about a record, and seldom said twice.</summary>
    public const int LongestKept = 48;

    /// <summary>Where so many different texts stand in a file, they are not said again and again.</summary>
    private const int MostKept = 8192;
    private const int FirstPlaces = 256;

    // A text stands at the place its hash names, or at the next free one; at most half of all places are taken.
    private ReadText?[] _kept = new ReadText?[FirstPlaces];
    private int _count;

    public ReadText Of(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestKept)
        {
            return new ReadText(text.ToString());
        }

        var ends = new TextEnds(MemoryMarshal.AsBytes(text));
        return Find(text, ends) ?? Keep(new ReadText(text.ToString(), ends));
    }

    /// <summary>The text, if it was asked for before; null if not, or it is too long to be kept.</summary>
    public ReadText? Find(ReadOnlySpan<char> text) => text.Length > LongestKept ? null : Find(text, new TextEnds(MemoryMarshal.AsBytes(text)));

    /// <summary>The text of these bytes, without spaces around it.</summary>
    /// <param name="utf8">A pool is asked for characters or for bytes, not for both: it has the same text for them, in two places.</param>
    public ReadText Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestKept)
        {
            return new ReadText(Encoding.UTF8.GetString(utf8).Trim());
        }

        var ends = new TextEnds(utf8);
        for (var at = ends.Hash; _kept[at & (uint)(_kept.Length - 1)] is { } kept; at++)
        {
            if (kept.Ends == ends && (ends.AreAll || Ascii.Equals(utf8, kept.Text)))
            {
                return kept;
            }
        }

        return Keep(new ReadText(Encoding.UTF8.GetString(utf8).Trim(), ends));
    }

    private ReadText? Find(ReadOnlySpan<char> text, in TextEnds ends)
    {
        for (var at = ends.Hash; _kept[at & (uint)(_kept.Length - 1)] is { } kept; at++)
        {
            if (kept.Ends == ends && (ends.AreAll || text.SequenceEqual(kept.Text)))
            {
                return kept;
            }
        }

        return null;
    }

    private ReadText Keep(ReadText text)
    {
        if (_count < MostKept)
        {
            _count++;
            if (_count * 2 > _kept.Length)
            {
                Grow();
            }

            Put(_kept, text);
        }

        return text;
    }

    private void Grow()
    {
        var more = new ReadText?[_kept.Length * 4];
        foreach (var text in _kept)
        {
            if (text is not null)
            {
                Put(more, text);
            }
        }

        _kept = more;
    }

    private static void Put(ReadText?[] places, ReadText text)
    {
        var mask = (uint)(places.Length - 1);
        var at = text.Ends.Hash & mask;
        while (places[at] is not null)
        {
            at = (at + 1) & mask;
        }

        places[at] = text;
    }
}
