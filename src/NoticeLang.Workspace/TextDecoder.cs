using System;
using System.Text;

namespace NoticeLang.Workspace;

/// <summary>Turns the bytes of a file into text: UTF-8, UTF-16 and UTF-32 by their marks, else UTF-8, else Windows-1252.</summary>
public static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="isOldEncoding">True where the bytes are not UTF-8 and were read as Windows-1252.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, out bool isOldEncoding)
    {
        isOldEncoding = false;
        foreach (var encoding in (ReadOnlySpan<Encoding>)[Encoding.UTF32, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF8])
        {
            if (bytes.StartsWith(encoding.Preamble))
            {
                return encoding.GetString(bytes[encoding.Preamble.Length..]);
            }
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
}
