using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using NoticeLang.Terminal.Loop;
using NoticeLang.Terminal.State;
using NoticeLang.Workspace;
using Xunit;

namespace NoticeLang.Tests.Terminal.Loop;

/// <summary>Long work says how far it is, and can be dropped. The work is the test's own and ends when the test says so.</summary>
public sealed class ScreenWorkerTests : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);
    private readonly ManualTime _time = new();
    private readonly BlockingCollection<ScreenMessage> _posted = [];
    private readonly SemaphoreSlim _begun = new(0);
    private readonly SemaphoreSlim _mayEnd = new(0);
    private readonly ScreenWorker _worker;
    private WorkContext _context;

    public ScreenWorkerTests() => _worker = new ScreenWorker(Answer, _posted.Add, _time);

    public void Dispose()
    {
        _mayEnd.Release(100);
        _worker.Dispose();
    }

    [Fact]
    public void ShortWorkSaysNothing()
    {
        _worker.Ask(new ReadNotice("a"));
        Begun();
        _time.Pass(299);
        _mayEnd.Release();

        Assert.Equal("a", Assert.IsType<Done>(Posted()).Words);
        Idle();
        _time.Pass(10_000);
        Assert.Empty(_posted);
    }

    [Fact]
    public void LongWorkSaysHowFarItIs_OnceASecond_AndWhenItIsDone()
    {
        foreach (var path in new[] { "a", "b", "c" })
        {
            _worker.Ask(new ReadNotice(path));
        }

        Begun();
        _time.Pass(300);
        Assert.Equal("Reading, 0 of 3 notices", Told());
        _mayEnd.Release();
        Posted();
        Begun();
        _time.Pass(999);
        Assert.Empty(_posted);
        _time.Pass(1);
        Assert.Equal("Reading, 1 of 3 notices", Told());
        _mayEnd.Release(2);
        Posted();
        Begun();
        Posted();
        Assert.Null(Told());
    }

    [Fact]
    public void OneNoticeSaysHowManyFilesOfEvidenceAreRead()
    {
        _worker.Ask(new ReadNotice("a"));
        Begun();
        _context.Reading!(new LoadProgress(40, 120, 20 * 1024 * 1024));
        _time.Pass(300);

        Assert.Equal("Reading evidence, 40 of 120 files; the next has 20 MB", Told());
    }

    [Fact]
    public void CancelDropsWhatWaitsAndWhatIsBeingDone()
    {
        foreach (var path in new[] { "a", "b", "c" })
        {
            _worker.Ask(new ReadNotice(path));
        }

        Begun();
        _time.Pass(300);
        Told();
        var dropped = _context.Dropped;
        Assert.False(dropped.IsCancellationRequested);
        _worker.Cancel();
        Assert.Null(Told());
        Assert.True(dropped.IsCancellationRequested);
        _mayEnd.Release(3);

        // What is asked for afterwards is done, and nothing else is answered.
        _worker.Ask(new ReadNotice("d"));
        Assert.Equal("d", Assert.IsType<Done>(Posted()).Words);
    }

    [Fact]
    public void ANewerQuestionTakesThePlaceOfAnOlderOneThatWaits()
    {
        _worker.Ask(new FindNotices());
        Begun();
        foreach (var path in new[] { "a", "b", "a" })
        {
            _worker.Ask(new ReadNotice(path));
        }

        _mayEnd.Release(10);
        Assert.Equal(["find", "b", "a"], Enumerable.Range(0, 3).Select(_ => Assert.IsType<Done>(Posted()).Words));
    }

    [Fact]
    public void WorkThatGoesWrongIsTold()
    {
        _worker.Ask(new Quit());
        Begun();
        _mayEnd.Release();

        Assert.IsType<WorkFailed>(Posted());
    }

    private void Begun() => Assert.True(_begun.Wait(Long));

    private void Idle()
    {
        // Another question and its answer: what came before is done with.
        _worker.Ask(new FindNotices());
        Begun();
        _mayEnd.Release();
        Posted();
    }

    private ScreenMessage Posted() => _posted.TryTake(out var message, Long) ? message : throw new TimeoutException();

    private string? Told() => Assert.IsType<ProgressTold>(Posted()).Words;

    private Done Answer(Effect effect, WorkContext context)
    {
        _context = context;
        _begun.Release();
        _mayEnd.Wait();
        return effect switch
        {
            ReadNotice read => new Done(read.Path),
            FindNotices => new Done("find"),
            _ => throw new InvalidOperationException("nothing works on it"),
        };
    }
}
