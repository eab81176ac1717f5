using System;
using System.Collections.Generic;
using System.Threading;
using NoticeLang.Terminal.State;

namespace NoticeLang.Terminal.Loop;

/// <summary>
/// Does what takes time beside the screens, one thing after another on a thread of its own, and posts what came of it. Work that takes long says
/// how far it is, and can be dropped.
/// </summary>
internal sealed class ScreenWorker : IDisposable
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Effect> _waiting = [];
    private readonly SemaphoreSlim _signal = new(0);
    private readonly Func<Effect, WorkContext, ScreenMessage> _answer;
    private readonly Action<ScreenMessage> _post;
    private readonly WorkProgress _progress;
    private readonly Thread _thread;
    private CancellationTokenSource _dropped = new();
    private volatile bool _isStopped;
    private int _generation;

    /// <param name="answer">Does one thing; tells how far it is, and looks whether it is still wanted.</param>
    /// <param name="post">Called on the worker's thread or the clock's.</param>
    public ScreenWorker(Func<Effect, WorkContext, ScreenMessage> answer, Action<ScreenMessage> post, TimeProvider time)
    {
        (_answer, _post) = (answer, post);
        _progress = new WorkProgress(time, post);
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
                    _progress.Dropped(node.Value);
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

            _progress.Asked(effect);
        }

        _signal.Release();
    }

    /// <summary>Drops what waits, and what is being done as soon as it looks.</summary>
    public void Cancel()
    {
        lock (_lock)
        {
            _waiting.Clear();
            _dropped.Cancel();
            _dropped = new CancellationTokenSource();
        }

        _progress.Ended();
    }

    /// <summary>Stops after the work at hand; what waits is dropped.</summary>
    public void Dispose()
    {
        _isStopped = true;
        _dropped.Cancel();
        _signal.Release();
        _thread.Join(TimeSpan.FromMilliseconds(200));
        _progress.Dispose();
        _signal.Dispose();
        _dropped.Dispose();
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
            if (!_isStopped)
            {
                _signal.Wait();
            }

            if (_isStopped)
            {
                return;
            }

            if (Next() is { } next)
            {
                Do(next.Effect, next.Dropped);
            }
        }
    }

    private void Do(Effect effect, CancellationToken dropped)
    {
        try
        {
            if (effect is not CheckNotice check || check.Generation >= _generation)
            {
                var answer = _answer(effect, new WorkContext(_progress.Reading, dropped));
                if (!dropped.IsCancellationRequested)
                {
                    _post(answer);
                }
            }
        }
        catch (OperationCanceledException) when (dropped.IsCancellationRequested)
        {
            // Nobody waits for it any more.
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            _post(new WorkFailed(fault));
        }

        lock (_lock)
        {
            if (_waiting.Count == 0)
            {
                _progress.Ended();
            }
            else
            {
                _progress.Done(effect);
            }
        }
    }

    private (Effect Effect, CancellationToken Dropped)? Next()
    {
        lock (_lock)
        {
            if (_waiting.First is not { } first)
            {
                return null;
            }

            _waiting.RemoveFirst();
            _progress.Begun(first.Value);
            return (first.Value, _dropped.Token);
        }
    }
}

/// <summary>Work went wrong in a way it should not: the loop ends with it.</summary>
internal sealed record WorkFailed(Exception Fault) : ScreenMessage;
