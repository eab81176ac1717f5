using System;
using System.Collections.Generic;
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
    private const int QuietMilliseconds = 120;
    private const int PollMilliseconds = 2000;
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Timer _quiet;
    private readonly Timer? _poll;

    /// <param name="paths">Folders, or files whose folders are watched; those that cannot be are left to the poll.</param>
    /// <param name="changed">Called on a thread of its own.</param>
    /// <param name="polls">Asks every two seconds as well: network drives tell nothing.</param>
    public FolderWatcher(IEnumerable<string> paths, Action changed, bool polls)
    {
        _quiet = new Timer(_ => changed());
        _poll = polls ? new Timer(_ => changed(), null, PollMilliseconds, PollMilliseconds) : null;
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

    private static string? FolderOf(string path)
    {
        var full = Path.GetFullPath(path);
        return Directory.Exists(full) ? full : Path.GetDirectoryName(full) is { } folder && Directory.Exists(folder) ? folder : null;
    }

    private void Watch(string folder)
    {
        try
        {
            var watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Changed += (_, _) => Wait();
            watcher.Created += (_, _) => Wait();
            watcher.Deleted += (_, _) => Wait();
            watcher.Renamed += (_, _) => Wait();
            watcher.Error += (_, _) => Wait();
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // It cannot be watched; r still reads it again, and so does the poll.
        }
    }

    private void Wait() => _quiet.Change(QuietMilliseconds, Timeout.Infinite);
}
