using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;

namespace NoticeLang.Terminal.Loop;

/// <summary>
/// Watches folders for saves of any kind: written in place, put there by a rename, removed. Tells once things have been quiet for a moment,
/// however many files changed; what a change means is found by reading.
/// </summary>
internal sealed class FolderWatcher : IDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly QuietTimer _quiet;
    private readonly ITimer? _poll;

    /// <param name="paths">Folders, or files whose folders are watched; those that cannot be are left to the poll.</param>
    /// <param name="changed">Told the paths that changed, in the form the watched paths were given in; none where anything may have. Called on a thread of its own.</param>
    /// <param name="polls">Asks every two seconds as well: network drives tell nothing.</param>
    public FolderWatcher(IEnumerable<string> paths, Action<ImmutableArray<string>> changed, bool polls, TimeProvider time)
    {
        _quiet = new QuietTimer(time, all => changed(all.Contains("") ? [] : all));
        _poll = polls ? time.CreateTimer(_ => changed([]), null, Poll, Poll) : null;
        foreach (var folder in paths.Select(FolderOf).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            Watch(folder);
        }
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers)
        {
            watcher.Dispose();
        }

        _poll?.Dispose();
        _quiet.Dispose();
    }

    private static string? FolderOf(string path) =>
        Directory.Exists(path) ? path : Path.GetDirectoryName(path) is { } folder && Directory.Exists(folder.Length == 0 ? "." : folder) ? (folder.Length == 0 ? "." : folder) : null;

    private void Watch(string folder)
    {
        try
        {
            var watcher = new FileSystemWatcher(Path.GetFullPath(folder))
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Changed += (_, e) => Add(folder, e.Name);
            watcher.Created += (_, e) => Add(folder, e.Name);
            watcher.Deleted += (_, e) => Add(folder, e.Name);
            watcher.Renamed += (_, e) =>
            {
                Add(folder, e.OldName);
                Add(folder, e.Name);
            };
            watcher.Error += (_, _) => _quiet.Add("");
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // It cannot be watched; r still reads it again, and so does the poll.
        }
    }

    private void Add(string folder, string? name) => _quiet.Add(name is null ? "" : $"{folder}/{name}".Replace('\\', '/'));
}
