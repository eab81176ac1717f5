using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;

namespace NoticeLang.Terminal.Loop;

/// <summary>Gathers what changed until things have been quiet for a moment, then tells it once; where it never gets quiet, now and then.</summary>
/// <param name="changed">Told the paths, none twice; called on a thread of the clock's.</param>
internal sealed class QuietTimer : IDisposable
{
    /// <summary>Longer than the gap between the steps in which editors save, short enough that a save shows at once.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(80);

    /// <summary>A file that is written to without end is told of this often.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(500);

    private readonly Lock _lock = new();
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private readonly Action<ImmutableArray<string>> _changed;
    private readonly ITimer _timer;
    private long _first;

    public QuietTimer(TimeProvider time, Action<ImmutableArray<string>> changed)
    {
        (_time, _changed) = (time, changed);
        _timer = time.CreateTimer(_ => Tell(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Add(string path)
    {
        lock (_lock)
        {
            if (_paths.Count == 0)
            {
                _first = _time.GetTimestamp();
            }

            _paths.Add(path);
            var left = Longest - _time.GetElapsedTime(_first);
            _timer.Change(left < TimeSpan.Zero ? TimeSpan.Zero : left < Quiet ? left : Quiet, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Tell()
    {
        ImmutableArray<string> paths;
        lock (_lock)
        {
            paths = [.. _paths];
            _paths.Clear();
        }

        if (!paths.IsEmpty)
        {
            _changed(paths);
        }
    }
}
