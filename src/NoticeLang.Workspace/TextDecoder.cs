using System;
using System.Text;

namespace NoticeLang.Workspace;

/// <summary>
/// Turns the bytes of a file into text: UTF-8, UTF-16 and UTF-32 by their marks; without a mark UTF-16 and UTF-32 by the empty bytes between
/// plain letters; else UTF-8, else Windows-1252. The line ends of other systems (U+0085, U+2028, U+2029) become line feeds.
/// </summary>
public static class TextDecoder
{
    /// <summary>So many bytes from the start show which of them are empty.</summary>
    private const int SampleLength = 4096;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UTF32Encoding BigEndianUtf32 = new(bigEndian: true, byteOrderMark: true);

    /// <param name="isOldEncoding">True where the bytes are not UTF-8 and were read as Windows-1252.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, out bool isOldEncoding)
    {
        var text = DecodeCharacters(bytes, out isOldEncoding);
        return text.AsSpan().ContainsAny('\u0085', '\u2028', '\u2029')
            ? text.Replace('\u0085', '\n').Replace('\u2028', '\n').Replace('\u2029', '\n')
            : text;
    }

    private static string DecodeCharacters(ReadOnlySpan<byte> bytes, out bool isOldEncoding)
    {
        isOldEncoding = false;
        foreach (var encoding in (ReadOnlySpan<Encoding>)[Encoding.UTF32, BigEndianUtf32, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF8])
        {
            if (bytes.StartsWith(encoding.Preamble))
            {
                return encoding.GetString(bytes[encoding.Preamble.Length..]);
            }
        }

        if (WideEncoding(bytes) is { } wide)
        {
            return wide.GetString(bytes);
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            isOldEncoding = true;
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }

    /// <summary>The encoding with two or four bytes a letter, where most letters are plain ones; null where the bytes do not look it.</summary>
    private static Encoding? WideEncoding(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~3, SampleLength)];
        if (sample.Length == 0)
        {
            return bytes is [not 0, 0] ? Encoding.Unicode : bytes is [0, not 0] ? Encoding.BigEndianUnicode : null;
        }

        Span<int> empty = stackalloc int[4];
        for (var i = 0; i < sample.Length; i++)
        {
            empty[i & 3] += sample[i] == 0 ? 1 : 0;
        }

        // Where three letters of four are plain, the bytes that hold their upper halves are empty, and no text has empty letters.
        var letters = sample.Length / 4;
        var most = (letters * 3 / 4) + (letters * 3 % 4 == 0 ? 0 : 1);
        return empty[0] == 0 && empty[1] >= most && empty[2] == letters && empty[3] == letters ? Encoding.UTF32
            : empty[3] == 0 && empty[2] >= most && empty[1] == letters && empty[0] == letters ? BigEndianUtf32
            : empty[0] + empty[2] == 0 && empty[1] >= most && empty[3] >= most ? Encoding.Unicode
            : empty[1] + empty[3] == 0 && empty[0] >= most && empty[2] >= most ? Encoding.BigEndianUnicode
            : null;
    }
}
