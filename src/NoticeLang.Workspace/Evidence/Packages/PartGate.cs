using System;
using System.IO;

namespace NoticeLang.Workspace.Evidence.Packages;

/// <summary>
/// A part on its way to its XML reader. The way is held up after a tag, so that what comes next may be taken past the XML reader by whoever
/// can read it in less time. Where the XML reader asks for more of its own accord, the gate is open from then on.
/// </summary>
/// <param name="tag">The tag after which the way is held up first.</param>
internal sealed class PartGate(Stream part, ReadOnlyMemory<byte> tag) : Stream
{
    private const int FirstLength = 16 * 1024;
    private const int LongestLength = 1024 * 1024;

    private byte[] _bytes = new byte[FirstLength];
    private int _start;
    private int _end;
    private int _beforeTag;
    private int _ofTag;
    private bool _isOpen;

    /// <summary>
    /// The XML reader has been given all bytes up to and with a tag, and none after it. As it is given the tag by itself, and only when it
    /// asks for more than what stands before, it is at this tag when it says that it is at one of this name.
    /// </summary>
    public bool IsAtTag { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    private ReadOnlySpan<byte> Rest => _bytes.AsSpan(_start.._end);

    /// <summary>The bytes that come next, up to and with the first such tag; none where it is not near.</summary>
    public ReadOnlySpan<byte> Until(ReadOnlySpan<byte> end)
    {
        for (var searched = 0; ;)
        {
            var found = Rest[searched..].IndexOf(end);
            if (found >= 0)
            {
                return Rest[..(searched + found + end.Length)];
            }

            searched = Math.Max(0, Rest.Length - end.Length + 1);
            if (!Fill())
            {
                return [];
            }
        }
    }

    /// <summary>Takes bytes past the XML reader.</summary>
    public void Take(int length) => _start += length;

    /// <summary>Lets bytes through to the XML reader.</summary>
    /// <param name="ofTag">How many of them, at their end, are the tag after which the way is held up again.</param>
    public void Pass(int length, int ofTag) => (_beforeTag, _ofTag, IsAtTag) = (length - ofTag, ofTag, false);

    /// <summary>Lets everything through.</summary>
    public void Open() => (_isOpen, _beforeTag, _ofTag, IsAtTag) = (true, 0, 0, false);

    public override int Read(Span<byte> buffer)
    {
        if (_beforeTag + _ofTag == 0 && !_isOpen)
        {
            Go();
        }

        if (_isOpen && _start == _end)
        {
            return part.Read(buffer);
        }

        var length = Math.Min(buffer.Length, _beforeTag > 0 ? _beforeTag : _ofTag > 0 ? _ofTag : _end - _start);
        _bytes.AsSpan(_start, length).CopyTo(buffer);
        _start += length;
        if (_beforeTag > 0)
        {
            _beforeTag -= length;
        }
        else if (_ofTag > 0)
        {
            _ofTag -= length;
            IsAtTag = _ofTag == 0;
        }

        return length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Goes on to the tag, or to where it may begin.</summary>
    private void Go()
    {
        if (IsAtTag)
        {
            Open();
            return;
        }

        while (true)
        {
            var found = Rest.IndexOf(tag.Span);
            if (found >= 0)
            {
                Pass(found + tag.Length, tag.Length);
                return;
            }

            if (Rest.Length >= tag.Length)
            {
                Pass(Rest.Length - tag.Length + 1, 0);
                return;
            }

            if (!Fill())
            {
                Open();
                return;
            }
        }
    }

    /// <summary>Unpacks more; false at the end, and where too much would have to be held.</summary>
    private bool Fill()
    {
        if (_start > 0)
        {
            Rest.CopyTo(_bytes);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _bytes.Length)
        {
            if (_end >= LongestLength)
            {
                return false;
            }

            Array.Resize(ref _bytes, _end * 2);
        }

        var read = part.Read(_bytes.AsSpan(_end));
        _end += read;
        return read > 0;
    }
}
