using NoticeLang.Diagnostics;
using NoticeLang.Text;

namespace NoticeLang.Workspace.Evidence;

/// <summary>A file of evidence as it lies on disk.</summary>
/// <param name="Path">As shown to people.</param>
/// <param name="Limits">How much of it is read.</param>
internal readonly record struct SourceFile(string Path, byte[] Bytes, ReadingLimits Limits)
{
    /// <summary>The file as text; that it is in an old encoding is said.</summary>
    public SourceText Decode(DiagnosticBag diagnostics)
    {
        var text = SourceText.From(TextDecoder.Decode(Bytes, out var isOld), Path);
        if (isOld)
        {
            diagnostics.Add(DiagnosticFactory.OldEncoding(new TextLocation(text, text.GetLineSpan(1))));
        }

        return text;
    }
}
