using System;
using System.Globalization;
using System.Text;

namespace NoticeLang.Workspace.Evidence.Workbooks;

/// <summary>The text of a cell as its file writes it, with what cannot stand in XML written as _x000D_.</summary>
internal static class CellText
{
    private const int EscapeLength = 7;

    /// <summary>What such a sign begins with.</summary>
    public static ReadOnlySpan<byte> Escape => "_x"u8;

    /// <summary>
    /// The text without spaces around it, wide spaces as plain ones. What would be a control character is left as it is written, which does
    /// no harm.
    /// </summary>
    public static string Clean(string raw) => OddCharacters.Neutralise(Unescape(raw), out _).Trim();

    private static string Unescape(string raw)
    {
        var at = raw.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
        {
            return raw;
        }

        var text = new StringBuilder();
        var from = 0;
        for (; at >= 0; at = raw.IndexOf("_x", Math.Max(from, at + 1), StringComparison.Ordinal))
        {
            if (Escaped(raw, at) is { } one)
            {
                text.Append(raw, from, at - from).Append(one);
                from = at + EscapeLength;
            }
        }

        return text.Append(raw, from, raw.Length - from).ToString();
    }

    private static char? Escaped(string raw, int at)
    {
        if (at + EscapeLength > raw.Length || raw[at + EscapeLength - 1] != '_'
            || !ushort.TryParse(raw.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return null;
        }

        var one = (char)code;
        return one is '\t' or '\n' or '\r' || (!char.IsControl(one) && !char.IsSurrogate(one)) ? one : null;
    }
}
