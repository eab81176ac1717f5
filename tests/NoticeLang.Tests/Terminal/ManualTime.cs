using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace NoticeLang.Tests.Terminal;

/// <summary>A clock that goes on only when it is told to.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly List<ManualTimer> _timers = [];
    private long _now;

    public override long TimestampFrequency => 1000;

    public override long GetTimestamp() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        _timers.Add(timer);
        return timer;
    }

    /// <summary>Lets so many milliseconds go by, and what falls due in them happen.</summary>
    public void Pass(long milliseconds)
    {
        for (var end = _now + milliseconds; ;)
        {
            if (_timers.Where(t => t.Due <= end).MinBy(t => t.Due) is not { } next)
            {
                _now = end;
                return;
            }

            _now = Math.Max(_now, next.Due!.Value);
            next.Fire();
        }
    }

    private sealed class ManualTimer(ManualTime time, Action callback) : ITimer
    {
        private TimeSpan _period;

        public long? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            (Due, _period) = (dueTime < TimeSpan.Zero ? null : time._now + (long)dueTime.TotalMilliseconds, period);
            return true;
        }

        public void Fire()
        {
            Due = _period > TimeSpan.Zero ? time._now + (long)_period.TotalMilliseconds : null;
            callback();
        }

        public void Dispose() => Due = null;

        public System.Threading.Tasks.ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
