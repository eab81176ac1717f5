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
            var folders = files.Select(folder => (Path: ProjectLoader.Join(path, folder.Key), Files: (List<string>)[.. folder.Select(f => ProjectLoader.Join(path, f))]))
                .Select(folder => (folder.Path, folder.Files, Notices: folder.Files.Where(f => HasHeader(host, f)).ToList())).ToList();

            // Files without a notice of their own, such as mappings among evidence, are another's; alone they are all there is.
            var own = folders.Exists(f => f.Notices.Count > 0) ? folders.Where(f => f.Notices.Count > 0) : folders;
            return [.. own.SelectMany(folder => folder.Notices.Count > 1 ? folder.Notices : [folder.Path])];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool HasHeader(IWorkspaceHost host, string file) => ProjectLoader.HasHeader(SourceText.From(TextDecoder.Decode(host.Read(file), out _), file));
}
