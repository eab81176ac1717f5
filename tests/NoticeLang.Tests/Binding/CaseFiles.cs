using System;
using System.Collections.Generic;
using System.IO;

namespace NoticeLang.Tests.Binding;

/// <summary>The notices of <c>tests/cases/semantics</c>.</summary>
internal static class CaseFiles
{
    public static string Folder { get; } = Path.Combine(FindRoot(), "tests", "cases", "semantics");

    public static string Pages { get; } = Path.Combine(FindRoot(), "src", "NoticeLang", "Diagnostics", "Pages");

    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name)).ReplaceLineEndings("\n");

    /// <summary>What one change makes of a text; the place of the change must be there.</summary>
    public static string Change(string text, string from, string to)
    {
        var at = text.IndexOf(from, StringComparison.Ordinal);
        return at < 0 ? throw new ArgumentException($"not in the text: {from}", nameof(from)) : text[..at] + to + text[(at + from.Length)..];
    }

    public static IEnumerable<string> Names() => ["tour.notice", "every-sentence.notice"];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NoticeLang.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("the tests run outside the repository");
    }
}
