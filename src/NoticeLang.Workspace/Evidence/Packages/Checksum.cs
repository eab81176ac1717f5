using System;

namespace NoticeLang.Workspace.Evidence.Packages;

/// <summary>The checksum of ZIP archives (CRC-32), worked out as bytes go by: the platform's reader does not hold a part to it.</summary>
internal struct Checksum
{
    private const int Slices = 8;
    private static readonly uint[] Table = BuildTable();
    private uint _state;

    public readonly uint Value => _state;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        var state = ~_state;
        var table = Table.AsSpan();
        while (bytes.Length >= Slices)
        {
            var low = state ^ BitConverter.ToUInt32(bytes);
            var high = BitConverter.ToUInt32(bytes[4..]);
            state = table[(7 << 8) | (byte)low] ^ table[(6 << 8) | (byte)(low >> 8)] ^ table[(5 << 8) | (byte)(low >> 16)] ^ table[(4 << 8) | (byte)(low >> 24)]
                ^ table[(3 << 8) | (byte)high] ^ table[(2 << 8) | (byte)(high >> 8)] ^ table[(1 << 8) | (byte)(high >> 16)] ^ table[(byte)(high >> 24)];
            bytes = bytes[Slices..];
        }

        foreach (var one in bytes)
        {
            state = (state >> 8) ^ table[(byte)(state ^ one)];
        }

        _state = ~state;
    }

    private static uint[] BuildTable()
    {
        var table = new uint[Slices << 8];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            }

            table[i] = value;
        }

        for (var i = 256; i < table.Length; i++)
        {
            table[i] = (table[i - 256] >> 8) ^ table[(byte)table[i - 256]];
        }

        return table;
    }
}
