using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using NoticeLang.Text;

namespace NoticeLang.Workspace;

/// <summary>Finds the notices at or under a path, each as what <see cref="ProjectLoader"/> takes.</summary>
public static class NoticeFinder
{
    /// <summary>
    /// A file is itself. Of a folder: each folder at or under it with notice files, or each notice of one that has several; in the order of
    /// their paths, without hidden folders. Empty where there is none or the folder cannot be read.
    /// </summary>
    public static ImmutableArray<string> Find(IWorkspaceHost host, string path)
    {
        if (!host.FolderExists(path))
        {
            return host.FileExists(path) ? [path] : [];
        }

        try
        {
            var files = host.FilesIn(path, deep: true)
                .Where(f => ProjectLoader.IsNoticeFile(f) && !f.Split('/').Any(part => part.StartsWith('.')))
                .Order(StringComparer.Ordinal)
                .GroupBy(f => f.LastIndexOf('/') is var at and >= 0 ? f[..at] : "", StringComparer.Ordinal);
            return [.. files.SelectMany(folder => InFolder(host, ProjectLoader.Join(path, folder.Key), [.. folder.Select(f => ProjectLoader.Join(path, f))]))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static List<string> InFolder(IWorkspaceHost host, string folder, IReadOnlyList<string> files)
    {
        if (files.Count == 1)
        {
            return [folder];
        }

        var notices = files.Where(f => host.LengthOf(f) <= ReadingLimits.Default.TextFileBytes && ProjectLoader.HasHeader(SourceText.From(TextDecoder.Decode(host.Read(f), out _), f))).ToList();
        return notices.Count > 1 ? notices : [folder];
    }
}
