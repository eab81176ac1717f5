using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace NoticeLang.Workspace;

/// <summary>The disk.</summary>
/// <param name="currentFolder">What relative paths are relative to.</param>
/// <param name="limits">How deep folders are entered and how much is read; null for <see cref="ReadingLimits.Default"/>.</param>
public sealed class DiskWorkspaceHost(string currentFolder, ReadingLimits? limits = null) : IWorkspaceHost
{
    private readonly string _current = Path.GetFullPath(currentFolder);
    private readonly ReadingLimits _limits = limits ?? ReadingLimits.Default;

    public bool FileExists(string path) => File.Exists(Full(path));

    public bool FolderExists(string path) => Directory.Exists(Full(path));

    public ImmutableArray<string> FilesIn(string folder, bool deep) => FolderWalk.Of(Full(folder), deep ? _limits.FolderDepth : 0).Files;

    public ImmutableArray<SkippedFile> SkippedIn(string folder) => FolderWalk.Of(Full(folder), _limits.FolderDepth).Skipped;

    public long LengthOf(string path) => new FileInfo(Full(path)) is var file && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target
        ? target.Length
        : file.Length;

    public byte[] Read(string path)
    {
        var full = Full(path);
        if (FileKinds.Of(full) is { } kind)
        {
            throw new SkippedFileException(kind);
        }

        using var stream = new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        var written = File.GetLastWriteTimeUtc(stream.SafeFileHandle);
        if (stream.Length > Math.Max(_limits.TextFileBytes, _limits.PackedFileBytes))
        {
            throw new SkippedFileException(SkippedKind.Changing);
        }

        // Never more than the file had when it was opened, and one byte more to see that it did not grow.
        var bytes = new byte[stream.Length];
        var isWhole = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length && stream.Read(new byte[1]) == 0;
        return isWhole && File.GetLastWriteTimeUtc(stream.SafeFileHandle) == written ? bytes : throw new SkippedFileException(SkippedKind.Changing);
    }

    public void Write(string path, byte[] bytes)
    {
        var full = Full(path);
        if (FileKinds.Of(full) is not null)
        {
            // A pipe or device is no file to be replaced.
            using var stream = new FileStream(full, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            stream.Write(bytes);
            return;
        }

        var beside = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}");
        try
        {
            WriteNew(beside, bytes, like: full);
            File.Move(beside, full, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    public string Show(string path) => FolderWalk.Slashes(Path.GetRelativePath(_current, Full(path)));

    private static void WriteNew(string path, byte[] bytes, string like)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows() && new FileInfo(like) is { Exists: true, LinkTarget: null } old)
        {
            options.UnixCreateMode = old.UnixFileMode;
        }

        using var stream = new FileStream(path, options);
        stream.Write(bytes);
    }

    private string Full(string path) => Path.GetFullPath(Path.Combine(_current, path));
}
