using System;
using NoticeLang.Diagnostics;
using NoticeLang.Text;

namespace NoticeLang.Tests.Reporting;

/// <summary>Messages made by hand, for the reporter's tests.</summary>
internal static class Messages
{
    public static readonly DiagnosticDescriptor Descriptor = new("NL1901", DiagnosticSeverity.Error, "A name nobody declared", "No role is called {0}");

    /// <summary>A message over the first place in the text where the marked word stands.</summary>
    public static Diagnostic At(SourceText text, string word, string label = "not declared in this file") =>
        new(Descriptor, Place(text, word), [word]) { Label = label };

    public static TextLocation Place(SourceText text, string word) =>
        new(text, new TextSpan(text.Content.IndexOf(word, StringComparison.Ordinal), word.Length));

    public static Diagnostic Sample() => At(SourceText.From("role chair\n  chair chiar, independent\n", "trafford.notice"), "chiar");
}
