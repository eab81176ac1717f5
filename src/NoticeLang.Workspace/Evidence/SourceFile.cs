using NoticeLang.Diagnostics;
using NoticeLang.Text;

namespace NoticeLang.Workspace.Evidence;

/// <summary>A file of evidence as it lies on disk.</summary>
/// <param name="Path">As shown to people.</param>
/// <param name="Limits">How much of it is read.</param>
internal readonly record struct SourceFile(string Path, byte[] Bytes, ReadingLimits Limits)
{
    /// <summary>Whether all its records are held before the first is made: needed where what counts for all of them stands below some.</summary>
    public bool IsHeld { get; init; }

    /// <summary>
    /// The file as text, every character in its place: wide spaces are plain ones, and what is no text at all is a replacement mark. An old
    /// encoding, what is no text and what turns the reading order round is said.
    /// </summary>
    public SourceText Decode(DiagnosticBag diagnostics)
    {
        if (OddCharacters.ArePlainAscii(Bytes))
        {
            return SourceText.FromAscii(Bytes, Path);
        }

        var content = TextDecoder.Decode(Bytes, out var isOld);
        var plain = OddCharacters.Neutralise(content, out var firstControl);
        var text = SourceText.From(plain, Path);
        if (isOld)
        {
            diagnostics.Add(DiagnosticFactory.OldEncoding(new TextLocation(text, text.GetLineSpan(1))));
        }

        if (firstControl is { } at)
        {
            diagnostics.Add(DiagnosticFactory.ControlCharacters(new TextLocation(text, new TextSpan(at, 1)), content[at]));
        }

        if (OddCharacters.FirstReordering(text) is { } reordering)
        {
            diagnostics.Add(DiagnosticFactory.ReorderingCharacters(reordering, text.Content[reordering.Span.Start]));
        }

        return text;
    }
}
