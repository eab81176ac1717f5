using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NoticeLang.Text;

namespace NoticeLang.Tests.Infrastructure;

/// <summary>The repository the tests run in: its root, its cases and its examples.</summary>
internal static class Repository
{
    /// <summary>The folder that holds NoticeLang.sln.</summary>
    public static string Root { get; } = FindRoot();

    public static string Cases(string stage) => Path.Combine(Root, "tests", "cases", stage);

    /// <summary>Line ends as they stand in the file, byte order mark included if any.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path), new System.Text.UTF8Encoding(false));

    public static SourceText ReadSource(string path) => SourceText.From(Read(path), path);

    /// <summary>Paths from the root, with forward slashes, in ordinal order, of files with one of these endings.</summary>
    public static IReadOnlyList<string> Files(string under, params string[] endings)
    {
        var folder = Path.Combine(Root, under);
        return Directory.Exists(folder)
            ?
            [
                .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                    .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
                    .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
                    .Order(StringComparer.Ordinal),
            ]
            : [];
    }

    /// <summary>Every notice of the repository: examples, cases and the standard names.</summary>
    public static IReadOnlyList<string> Notices() =>
        [.. Files("examples", ".notice", ".notice.md"), .. Files("src/NoticeLang/Symbols", ".notice"), .. Files("tests/cases", ".notice", ".notice.md")];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NoticeLang.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("NoticeLang.sln is in no folder above the tests");
    }
}
