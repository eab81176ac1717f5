using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace NoticeLang.Workspace;

/// <summary>The files at and under a folder of the disk, and what is there and not opened.</summary>
internal sealed class FolderWalk
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false, RecurseSubdirectories = false };

    private readonly string _root;
    private readonly int _depth;
    private readonly List<string> _files = [];
    private readonly List<SkippedFile> _skipped = [];

    private FolderWalk(string root, int depth) => (_root, _depth) = (root, depth);

    public ImmutableArray<string> Files => [.. _files];

    /// <summary>Empty where folders are not entered.</summary>
    public ImmutableArray<SkippedFile> Skipped => [.. _skipped];

    /// <param name="root">A full path.</param>
    /// <param name="depth">How many folders within one another are entered; 0 for the folder alone.</param>
    public static FolderWalk Of(string root, int depth)
    {
        var walk = new FolderWalk(root, depth);
        walk.Enter(new DirectoryInfo(root), 0);
        return walk;
    }

    public static string Slashes(string path) => path.Replace(Path.DirectorySeparatorChar, '/');

    private void Enter(DirectoryInfo folder, int depth)
    {
        foreach (var item in folder.EnumerateFileSystemInfos("*", Everything).OrderBy(i => i.Name, StringComparer.Ordinal))
        {
            if (item.LinkTarget is not null)
            {
                Follow(item);
            }
            else if (item is not DirectoryInfo inner)
            {
                Add(item, FileKinds.Of(item.FullName));
            }
            else if (_depth > 0)
            {
                EnterInner(inner, depth + 1);
            }
        }
    }

    private void EnterInner(DirectoryInfo folder, int depth)
    {
        if (depth > _depth)
        {
            Add(folder, SkippedKind.DeepFolder);
            return;
        }

        try
        {
            Enter(folder, depth);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Add(folder, SkippedKind.LockedFolder);
        }
    }

    private void Follow(FileSystemInfo link)
    {
        FileSystemInfo? target;
        try
        {
            target = link.ResolveLinkTarget(returnFinalTarget: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            target = null;
        }

        Add(link, target switch
        {
            null or { Exists: false } => SkippedKind.LinkToNothing,
            DirectoryInfo => SkippedKind.LinkedFolder,
            _ when !IsInside((FileInfo)target) => SkippedKind.LinkOutside,
            _ => FileKinds.Of(target.FullName),
        });
    }

    /// <summary>Whether a file lies under the folder and no link of a folder on its way leads out again.</summary>
    private bool IsInside(FileInfo file)
    {
        var root = Path.TrimEndingDirectorySeparator(_root);
        for (var folder = file.Directory; folder is not null; folder = folder.Parent)
        {
            if (string.Equals(folder.FullName, root, StringComparison.Ordinal))
            {
                return true;
            }

            if (folder.LinkTarget is not null)
            {
                return false;
            }
        }

        return false;
    }

    private void Add(FileSystemInfo item, SkippedKind? kind)
    {
        var path = Slashes(Path.GetRelativePath(_root, item.FullName));
        if (kind is null)
        {
            _files.Add(path);
        }
        else
        {
            _skipped.Add(new SkippedFile(path, kind.Value));
        }
    }
}
