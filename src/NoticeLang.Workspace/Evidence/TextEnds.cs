using System;
using System.Runtime.InteropServices;

namespace NoticeLang.Workspace.Evidence;

/// <summary>The first eight and the last eight bytes of a text, and how many it has: what is read seldom differs elsewhere alone.</summary>
internal readonly struct TextEnds : IEquatable<TextEnds>
{
    private readonly ulong _first;
    private readonly ulong _last;
    private readonly int _length;

    public TextEnds(ReadOnlySpan<byte> text)
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

    /// <summary>Whether there is no more of the text.</summary>
    public bool AreAll => _length <= 2 * sizeof(ulong);

    /// <summary>All bits of it turn on all bits of the ends: both halves of one long product.</summary>
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

    public static bool operator ==(in TextEnds left, in TextEnds right) => left._first == right._first && left._last == right._last && left._length == right._length;

    public static bool operator !=(in TextEnds left, in TextEnds right) => !(left == right);

    public bool Equals(TextEnds other) => this == other;

    public override bool Equals(object? obj) => obj is TextEnds other && this == other;

    public override int GetHashCode() => (int)Hash;
}
