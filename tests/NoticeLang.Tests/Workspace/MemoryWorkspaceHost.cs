using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using NoticeLang.Workspace;

namespace NoticeLang.Tests.Workspace;

/// <summary>Files of a test, by path.</summary>
internal sealed class MemoryWorkspaceHost : IWorkspaceHost
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public MemoryWorkspaceHost(params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            _files[path] = Encoding.UTF8.GetBytes(text);
        }
    }

    public MemoryWorkspaceHost(IEnumerable<(string Path, byte[] Bytes)> files)
    {
        foreach (var (path, bytes) in files)
        {
            _files[path] = bytes;
        }
    }

    /// <summary>Files whose reading the system refuses.</summary>
    public HashSet<string> Unreadable { get; } = [];

    /// <summary>Files that are written to while they are read.</summary>
    public HashSet<string> Changing { get; } = [];

    /// <summary>What is there and is not opened.</summary>
    public Dictionary<string, SkippedKind> Skipped { get; } = [];

    /// <summary>Lengths that differ from that of the bytes.</summary>
    public Dictionary<string, long> Lengths { get; } = [];

    public List<string> Read { get; } = [];

    public bool FileExists(string path) => _files.ContainsKey(path);

    public bool FolderExists(string path) => path == "." || _files.Keys.Any(f => f.StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal));

    public ImmutableArray<string> FilesIn(string folder, bool deep)
    {
        var prefix = folder == "." ? "" : folder.TrimEnd('/') + "/";
        return [.. _files.Keys.Where(f => f.StartsWith(prefix, StringComparison.Ordinal) && !Skipped.ContainsKey(f)).Select(f => f[prefix.Length..]).Where(f => deep || !f.Contains('/', StringComparison.Ordinal)).Reverse()];
    }

    public ImmutableArray<SkippedFile> SkippedIn(string folder)
    {
        var prefix = folder == "." ? "" : folder.TrimEnd('/') + "/";
        return [.. Skipped.Where(s => s.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(s => new SkippedFile(s.Key[prefix.Length..], s.Value))];
    }

    public long LengthOf(string path) => Lengths.TryGetValue(path, out var length) ? length : _files[path].Length;

    public string Show(string path) => path.TrimEnd('/');

    public void Write(string path, byte[] bytes) => _files[path] = bytes;

    byte[] IWorkspaceHost.Read(string path)
    {
        Read.Add(path);
        if (Changing.Contains(path))
        {
            throw new SkippedFileException(SkippedKind.Changing);
        }

        return Unreadable.Contains(path) ? throw new UnauthorizedAccessException("Access denied") : _files[path];
    }
}
