using System;
using System.Collections.Generic;
using NoticeLang.Tests.Infrastructure;

namespace NoticeLang.Tests.Binding;

/// <summary>The notices of <c>tests/cases/semantics</c>.</summary>
internal static class CaseFiles
{
    public const string Folder = "tests/cases/semantics";

    public static string Read(string name) => Repository.Read($"{Folder}/{name}").ReplaceLineEndings("\n");

    /// <summary>What one change makes of a text; the place of the change must be there.</summary>
    public static string Change(string text, string from, string to)
    {
        var at = text.IndexOf(from, StringComparison.Ordinal);
        return at < 0 ? throw new ArgumentException($"not in the text: {from}", nameof(from)) : text[..at] + to + text[(at + from.Length)..];
    }

    public static IReadOnlyList<string> Paths() => Repository.Files(Folder, ".notice", ".notice.md");
}
