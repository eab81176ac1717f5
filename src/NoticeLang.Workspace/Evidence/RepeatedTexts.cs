using System;

namespace NoticeLang.Workspace.Evidence;

/// <summary>Gives short texts that come again and again in a file as one: the columns of a log say the same few things.</summary>
internal sealed class RepeatedTexts
{
    private const int LongestShared = 32;
    private readonly string?[] _texts = new string?[256];

    public string Of(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return "";
        }

        if (text.Length > LongestShared)
        {
            return text.ToString();
        }

        var slot = (text[0] + (31 * text[^1]) + (7 * text.Length) + (127 * text[text.Length / 2])) & 255;
        return _texts[slot] is { } known && text.SequenceEqual(known) ? known : _texts[slot] = text.ToString();
    }
}
