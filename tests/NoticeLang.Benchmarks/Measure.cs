using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace NoticeLang.Benchmarks;

/// <summary>Times that can be compared: warmed up, the middle of several, collected between.</summary>
internal static class Measure
{
    /// <summary>The median of so many runs, in milliseconds.</summary>
    public static double Median(Func<object> work, int runs = 9)
    {
        var warm = Stopwatch.StartNew();
        for (var i = 0; i < 3 && warm.ElapsedMilliseconds < 2000; i++)
        {
            GC.KeepAlive(work());
        }

        return Middle([.. Enumerable.Range(0, runs).Select(_ => Once(work))]);
    }

    /// <summary>The medians of two pieces of work, run in turn so that both meet the same machine.</summary>
    public static (double First, double Second) Pair(Func<object> first, Func<object> second, int runs = 15)
    {
        for (var i = 0; i < 5; i++)
        {
            GC.KeepAlive(first());
            GC.KeepAlive(second());
        }

        var times = Enumerable.Range(0, runs).Select(_ => (First: Once(first), Second: Once(second))).ToList();
        return (Middle([.. times.Select(t => t.First)]), Middle([.. times.Select(t => t.Second)]));
    }

    /// <summary>
    /// As <see cref="Pair"/>, in milliseconds of processor time: all threads of this process, collecting garbage included. Warmed up for so long that
    /// compiling, which goes on beside, is over.
    /// </summary>
    public static (double First, double Second) ProcessorPair(Func<object> first, Func<object> second, int runs)
    {
        const int WarmUp = 2500;
        var warm = Stopwatch.StartNew();
        for (var i = 0; i < 5 || warm.ElapsedMilliseconds < WarmUp; i++)
        {
            GC.KeepAlive(first());
            GC.KeepAlive(second());
        }

        var times = Enumerable.Range(0, runs).Select(_ => (First: Processor(first), Second: Processor(second))).ToList();
        return (Middle([.. times.Select(t => t.First)]), Middle([.. times.Select(t => t.Second)]));
    }

    public static double Middle(List<double> times)
    {
        times.Sort();
        return times.Count % 2 == 1 ? times[times.Count / 2] : (times[(times.Count / 2) - 1] + times[times.Count / 2]) / 2;
    }

    /// <summary>The slope of log time over log size, by least squares: 1 is linear.</summary>
    public static double Exponent(IReadOnlyList<(double Size, double Time)> points)
    {
        var xs = points.Select(p => Math.Log(p.Size)).ToList();
        var ys = points.Select(p => Math.Log(p.Time)).ToList();
        var (mx, my) = (xs.Average(), ys.Average());
        return xs.Zip(ys, (x, y) => (x - mx) * (y - my)).Sum() / xs.Sum(x => (x - mx) * (x - mx));
    }

    private static double Processor(Func<object> work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var before = Environment.CpuUsage.TotalTime;
        var result = work();
        var used = Environment.CpuUsage.TotalTime - before;
        GC.KeepAlive(result);
        return used.TotalMilliseconds;
    }

    private static double Once(Func<object> work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var watch = Stopwatch.StartNew();
        var result = work();
        watch.Stop();
        GC.KeepAlive(result);
        return watch.Elapsed.TotalMilliseconds;
    }
}
