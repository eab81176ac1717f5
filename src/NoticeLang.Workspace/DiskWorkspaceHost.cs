using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace NoticeLang.Workspace;

/// <summary>The disk.</summary>
/// <param name="currentFolder">What relative paths are relative to.</param>
public sealed class DiskWorkspaceHost(string currentFolder) : IWorkspaceHost
{
    private readonly string _current = Path.GetFullPath(currentFolder);

    public bool FileExists(string path) => File.Exists(Full(path));

    public bool FolderExists(string path) => Directory.Exists(Full(path));

    public ImmutableArray<string> FilesIn(string folder, bool deep)
    {
        var root = Full(folder);
        var options = new EnumerationOptions
        {
            AttributesToSkip = 0,
            IgnoreInaccessible = false,
            RecurseSubdirectories = false,
        };
        return [.. Walk(new DirectoryInfo(root), root, deep, options)];
    }

    public long LengthOf(string path) => new FileInfo(Full(path)) is var file && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target
        ? target.Length
        : file.Length;

    public byte[] Read(string path) => File.ReadAllBytes(Full(path));

    public void Write(string path, byte[] bytes) => File.WriteAllBytes(Full(path), bytes);

    public string Show(string path) => Slashes(Path.GetRelativePath(_current, Full(path)));

    private static IEnumerable<string> Walk(DirectoryInfo folder, string root, bool deep, EnumerationOptions options)
    {
        foreach (var item in folder.EnumerateFileSystemInfos("*", options).OrderBy(i => i.Name, StringComparer.Ordinal))
        {
            var isLink = item.LinkTarget is not null;
            if (item is FileInfo && (!isLink || IsInside(item, root)))
            {
                yield return Slashes(Path.GetRelativePath(root, item.FullName));
            }
            else if (item is DirectoryInfo inner && deep && !isLink)
            {
                foreach (var file in Walk(inner, root, deep, options))
                {
                    yield return file;
                }
            }
        }
    }

    private static bool IsInside(FileSystemInfo link, string root) =>
        link.ResolveLinkTarget(returnFinalTarget: true) is { Exists: true } target
        && target.FullName.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string Slashes(string path) => path.Replace(Path.DirectorySeparatorChar, '/');

    private string Full(string path) => Path.GetFullPath(Path.Combine(_current, path));
}
