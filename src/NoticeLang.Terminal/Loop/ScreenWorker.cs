using System;
using System.Collections.Generic;
using System.Threading;
using NoticeLang.Reporting;
using NoticeLang.Terminal.State;

namespace NoticeLang.Terminal.Loop;

/// <summary>Does what takes time beside the screens, one thing after another on a thread of its own, and posts what came of it.</summary>
internal sealed class ScreenWorker : IDisposable
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Effect> _waiting = [];
    private readonly SemaphoreSlim _signal = new(0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ScreenOptions _options;
    private readonly Action<ScreenMessage> _post;
    private readonly Thread _thread;
    private int _generation;
    private int _done;
    private int _asked;

    public ScreenWorker(ScreenOptions options, Action<ScreenMessage> post)
    {
        (_options, _post) = (options, post);
        _thread = new Thread(Work) { IsBackground = true, Name = "notice checks" };
        _thread.Start();
    }

    /// <summary>Asks for work. A newer question about a notice takes the place of an older one; what is supposed comes first.</summary>
    public void Ask(Effect effect)
    {
        lock (_lock)
        {
            _generation = effect is CheckNotice check ? Math.Max(_generation, check.Generation) : _generation;
            for (var node = _waiting.First; node is not null;)
            {
                var next = node.Next;
                if (IsReplaced(node.Value, effect))
                {
                    _waiting.Remove(node);
                    _asked--;
                }

                node = next;
            }

            if (effect is CheckSupposed)
            {
                _waiting.AddFirst(effect);
            }
            else
            {
                _waiting.AddLast(effect);
            }

            _asked++;
        }

        _signal.Release();
    }

    /// <summary>Drops what waits.</summary>
    public void Cancel()
    {
        lock (_lock)
        {
            _waiting.Clear();
            (_done, _asked) = (0, 0);
        }

        _post(new ProgressTold(null));
    }

    /// <summary>Stops after the work at hand; what waits is dropped.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _signal.Release();
        _thread.Join(TimeSpan.FromSeconds(1));
        _signal.Dispose();
        _stop.Dispose();
    }

    private static bool IsReplaced(Effect waiting, Effect asked) => (waiting, asked) switch
    {
        (CheckNotice a, CheckNotice b) => a.Path == b.Path,
        (CheckSupposed, CheckSupposed) => true,
        (ReadNotice a, ReadNotice b) => a.Path == b.Path,
        (FindNotices, FindNotices) => true,
        _ => false,
    };

    private void Work()
    {
        while (true)
        {
            _signal.Wait();
            if (_stop.IsCancellationRequested)
            {
                return;
            }

            if (Next() is { } effect)
            {
                try
                {
                    if (effect is not CheckNotice check || check.Generation >= _generation)
                    {
                        _post(ScreenWork.Answer(effect, _options));
                    }
                }
                catch (Exception fault) when (fault is not OutOfMemoryException)
                {
                    _post(new WorkFailed(fault));
                }

                Finished();
            }
        }
    }

    private Effect? Next()
    {
        lock (_lock)
        {
            if (_waiting.First is not { } first)
            {
                return null;
            }

            _waiting.RemoveFirst();
            return first.Value;
        }
    }

    private void Finished()
    {
        string? words;
        lock (_lock)
        {
            _done++;
            words = _waiting.Count == 0 ? null : Words.Text($"Checking, {_done} of {_asked}");
            if (_waiting.Count == 0)
            {
                (_done, _asked) = (0, 0);
            }
        }

        _post(new ProgressTold(words));
    }
}

/// <summary>Work went wrong in a way it should not: the loop ends with it.</summary>
internal sealed record WorkFailed(Exception Fault) : ScreenMessage;
