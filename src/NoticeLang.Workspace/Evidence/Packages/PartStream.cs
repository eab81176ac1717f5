using System;
using System.IO;
using System.IO.Compression;

namespace NoticeLang.Workspace.Evidence.Packages;

/// <summary>One part of a package as it is unpacked: counted, never by what the archive says of itself, and held to its checksum.</summary>
internal sealed class PartStream : Stream
{
    /// <summary>In bytes: one piece of text or one tag; a cell holds 32,767 characters at the most.</summary>
    private const int LongestPiece = 4 * 1024 * 1024;

    /// <summary>In bytes: small parts may be packed as well as they like.</summary>
    private const int RatioFrom = 4 * 1024 * 1024;

    private readonly ZipArchiveEntry _entry;
    private readonly Stream _stream;
    private readonly ReadingLimits _limits;
    private readonly Action<int> _count;
    private Checksum _checksum;
    private long _length;
    private int _piece;

    /// <param name="count">Is told how many bytes more are unpacked.</param>
    public PartStream(ZipArchiveEntry entry, ReadingLimits limits, Action<int> count)
    {
        (_entry, _limits, _count) = (entry, limits, count);
        _stream = entry.Open();
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = _stream.Read(buffer);
        if (read == 0 && buffer.Length > 0 && _checksum.Value != _entry.Crc32)
        {
            throw new InvalidDataException();
        }

        _checksum.Append(buffer[..read]);
        _length += read;
        _count(read);
        if (_length > RatioFrom && _length / Math.Max(1, _entry.CompressedLength) > _limits.PackingRatio)
        {
            throw FileRefusedException.TooLarge(ReadingLimits.InWords(_limits.PackingRatio, "times its packed size"));
        }

        var tag = buffer[..read].LastIndexOf((byte)'<');
        _piece = tag < 0 ? _piece + read : read - tag;
        return _piece > LongestPiece ? throw FileRefusedException.TooLarge($"{ReadingLimits.BytesInWords(LongestPiece)} in one piece") : read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stream.Dispose();
        }

        base.Dispose(disposing);
    }
}
