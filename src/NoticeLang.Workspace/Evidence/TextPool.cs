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
    private Place[] _kept = new Place[FirstPlaces];
    private int _count;

    public ReadText Of(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestKept)
        {
            return new ReadText(text.ToString());
        }

        var ends = new Ends(MemoryMarshal.AsBytes(text));
        return Find(text, ends) ?? Keep(new Place(new ReadText(text.ToString()), ends, ends.AreAll));
    }

    /// <summary>The text, if it was asked for before; null if not, or it is too long to be kept.</summary>
    public ReadText? Find(ReadOnlySpan<char> text) => text.Length > LongestKept ? null : Find(text, new Ends(MemoryMarshal.AsBytes(text)));

    private ReadText? Find(ReadOnlySpan<char> text, in Ends ends)
    {
        for (var at = ends.Hash; ; at++)
        {
            ref readonly var place = ref _kept[at & (uint)(_kept.Length - 1)];
            if (place.Text is not { } found)
            {
                return null;
            }

            if (place.Ends == ends && (place.IsWhole || text.SequenceEqual(found.Text)))
            {
                return found;
            }
        }
    }

    /// <summary>The text of these bytes, without spaces around it.</summary>
    /// <param name="utf8">A pool is asked for characters or for bytes, not for both: it has the same text for them, in two places.</param>
    public ReadText Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestKept)
        {
            return new ReadText(Encoding.UTF8.GetString(utf8).Trim());
        }

        var ends = new Ends(utf8);
        var hash = ends.Hash;
        for (var at = hash; ; at++)
        {
            ref readonly var place = ref _kept[at & (uint)(_kept.Length - 1)];
            if (place.Text is not { } found)
            {
                return Keep(new Place(new ReadText(Encoding.UTF8.GetString(utf8).Trim()), ends, ends.AreAll));
            }

            if (place.Ends == ends && (place.IsWhole || Ascii.Equals(utf8, found.Text)))
            {
                return found;
            }
        }
    }

    private ReadText Keep(Place place)
    {
        if (_count < MostKept)
        {
            _count++;
            if (_count * 2 > _kept.Length)
            {
                Grow();
            }

            Put(_kept, place);
        }

        return place.Text!;
    }

    private void Grow()
    {
        var more = new Place[_kept.Length * 2];
        foreach (var place in _kept)
        {
            if (place.Text is not null)
            {
                Put(more, place);
            }
        }

        _kept = more;
    }

    private static void Put(Place[] places, in Place place)
    {
        var mask = (uint)(places.Length - 1);
        var at = place.Ends.Hash & mask;
        while (places[at].Text is not null)
        {
            at = (at + 1) & mask;
        }

        places[at] = place;
    }

    /// <param name="IsWhole">Whether the ends are all there is of it.</param>
    private readonly record struct Place(ReadText? Text, Ends Ends, bool IsWhole);

    /// <summary>The first eight and the last eight bytes of a text, and how many it has. What is read seldom differs elsewhere alone.</summary>
    private readonly record struct Ends
    {
        private readonly ulong _first;
        private readonly ulong _last;
        private readonly int _length;

        public Ends(ReadOnlySpan<byte> text)
        {
            _length = text.Length;
            if (text.Length >= sizeof(ulong))
            {
                (_first, _last) = (MemoryMarshal.Read<ulong>(text), MemoryMarshal.Read<ulong>(text[^sizeof(ulong)..]));
            }
            else if (text.Length >= sizeof(uint))
            {
                (_first, _last) = (MemoryMarshal.Read<uint>(text), MemoryMarshal.Read<uint>(text[^sizeof(uint)..]));
            }
            else
            {
                foreach (var one in text)
                {
                    _first = (_first << 8) | one;
                }
            }
        }

        public bool AreAll => _length <= 2 * sizeof(ulong);

        /// <summary>All bits of it turn on all bits of the text's ends: both halves of one long product.</summary>
        public uint Hash
        {
            get
            {
                const ulong OddOfFirst = 0x9E3779B97F4A7C15;
                const ulong OddOfLast = 0xD6E8FEB86659FD93;
                var high = Math.BigMul(_first ^ OddOfFirst, (_last + (ulong)_length) ^ OddOfLast, out var low);
                return (uint)(high ^ low ^ (low >> 32));
            }
        }
    }
}
