using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NoticeLang.Tests.Architecture;

/// <summary>The files of the repository as text, found by walking up to the solution; what is built or fetched is left out.</summary>
internal static class SourceTree
{
    private static readonly string[] NotOurs = ["bin", "obj", ".git", ".vs", "artifacts", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts"];

    public static string Root { get; } = FindRoot();

    /// <summary>Paths from the root, with forward slashes, in ordinal order; endings with the dot, none for all.</summary>
    public static IReadOnlyList<string> Files(string under = "", params string[] endings)
    {
        var folder = Path.Combine(Root, under);
        var found = Walk(folder)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => endings.Length == 0 || endings.Any(e => file.EndsWith(e, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .ToList();
        return found;
    }

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static string[] ReadLines(string path) => File.ReadAllLines(Path.Combine(Root, path));

    /// <summary>The folders directly in one, by name.</summary>
    public static IReadOnlyList<string> Folders(string under) =>
        [.. Directory.EnumerateDirectories(Path.Combine(Root, under)).Select(d => Path.GetFileName(d)!).Where(IsOurs).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Where(f => IsOurs(Path.GetFileName(f)))
            .Concat(Directory.EnumerateDirectories(folder).Where(d => IsOurs(Path.GetFileName(d))).SelectMany(Walk));

    private static bool IsOurs(string name) => !NotOurs.Contains(name, StringComparer.Ordinal);

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
