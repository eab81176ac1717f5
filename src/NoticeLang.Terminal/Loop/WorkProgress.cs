using System;
using System.Threading;
using NoticeLang.Reporting;
using NoticeLang.Terminal.State;
using NoticeLang.Workspace;

namespace NoticeLang.Terminal.Loop;

/// <summary>What work is given: whether it is still wanted, and whom to tell how far it is.</summary>
internal readonly record struct WorkContext(Action<LoadProgress>? Reading, CancellationToken Dropped);

/// <summary>How far the work beside the screens is, in words and numbers: said once it has taken 300 ms, and then once a second.</summary>
internal sealed class WorkProgress : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);
    public static readonly TimeSpan Between = TimeSpan.FromSeconds(1);
    private const long LargeFile = 10 * 1024 * 1024;
    private readonly Lock _lock = new();
    private readonly Action<ScreenMessage> _post;
    private readonly ITimer _timer;
    private (int Done, int Asked) _read;
    private (int Done, int Asked) _check;
    private Effect? _now;
    private LoadProgress? _files;
    private bool _isBusy;
    private bool _isTold;

    public WorkProgress(TimeProvider time, Action<ScreenMessage> post)
    {
        _post = post;
        _timer = time.CreateTimer(_ => Tell(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Asked(Effect effect)
    {
        lock (_lock)
        {
            Count(effect, 0, 1);
            if (!_isBusy)
            {
                _isBusy = true;
                _timer.Change(Patience, Between);
            }
        }
    }

    /// <summary>Something that was asked for will not be done.</summary>
    public void Dropped(Effect effect)
    {
        lock (_lock)
        {
            Count(effect, 0, -1);
        }
    }

    public void Begun(Effect effect)
    {
        lock (_lock)
        {
            (_now, _files) = (effect, null);
        }
    }

    public void Done(Effect effect)
    {
        lock (_lock)
        {
            Count(effect, 1, 0);
        }
    }

    /// <summary>How far the reading of one notice's evidence is.</summary>
    public void Reading(LoadProgress progress)
    {
        lock (_lock)
        {
            _files = progress;
        }
    }

    /// <summary>Nothing more is to be done.</summary>
    public void Ended()
    {
        lock (_lock)
        {
            // Within the lock, so that nothing older is told after it.
            if (_isTold)
            {
                _post(new ProgressTold(null));
            }

            (_read, _check, _now, _files, _isBusy, _isTold) = (default, default, null, null, false, false);
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Count(Effect effect, int done, int asked)
    {
        switch (effect)
        {
            case ReadNotice:
                _read = (_read.Done + done, _read.Asked + asked);
                break;
            case CheckNotice:
                _check = (_check.Done + done, _check.Asked + asked);
                break;
        }
    }

    private void Tell()
    {
        lock (_lock)
        {
            if (!_isBusy)
            {
                return;
            }

            _isTold = true;
            _post(new ProgressTold(_now switch
            {
                ReadNotice when _read.Asked == 1 && _files is { } files =>
                    Words.Text($"Reading evidence, {files.Read} of {Words.Count(files.Of, "file")}{(files.NextBytes >= LargeFile ? Words.Text($"; the next has {files.NextBytes / (1024 * 1024)} MB") : "")}"),
                ReadNotice => Words.Text($"Reading, {_read.Done} of {Words.Count(_read.Asked, "notice")}"),
                CheckNotice => Words.Text($"Checking, {_check.Done} of {Words.Count(_check.Asked, "notice")}"),
                CheckSupposed => "Working out what if",
                _ => "Looking for notices",
            }));
        }
    }
}
