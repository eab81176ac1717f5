using System;
using System.Text;

namespace NoticeLang.Workspace.Evidence.Packages;

/// <summary>Tells by its first bytes that a file named as a workbook or document is something else.</summary>
internal static class PackageForms
{
    public const string HasPassword = "it can be opened only with a password";
    public const string TakePasswordOff = "save a copy without a password";

    /// <summary>What stands in the way and what to do about it; null where the file is a ZIP archive.</summary>
    /// <param name="otherwise">What a text file of this name should be called, as in ".csv".</param>
    public static (string Label, string Fix)? Obstacle(ReadOnlySpan<byte> bytes, string otherwise)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            return null;
        }

        // The container of older files, and of newer ones with a password.
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
                ? (HasPassword, TakePasswordOff)
                : ("it is in an older form, with the ending of the newer one", "open it and save it anew in the newer form");
        }

        return bytes.IsEmpty ? ("there is nothing in it", "copy it again")
            : bytes.StartsWith("PK\u0005\u0006"u8) ? ("it is an archive with nothing in it", "copy it again")
            : bytes.StartsWith("%PDF"u8) ? ("it is a PDF file", "ask for the file it was made from")
            : bytes[..Math.Min(bytes.Length, 4096)].Contains((byte)0) ? ("it is something else, whatever its name ends in", "copy it again")
            : ("it is a text file, whatever its name ends in", $"give it a name that ends in {otherwise}");
    }
}
