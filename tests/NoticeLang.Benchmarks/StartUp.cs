using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace NoticeLang.Benchmarks;

/// <summary>Wall time of two published programs, started in turn: the evaluation of the example beside a hello world.</summary>
internal static class StartUp
{
    private const int Runs = 25;

    /// <summary>Exit code 0, or 1 where a program did not do what it should.</summary>
    public static int Run(TextWriter writer, string notice, string hello)
    {
        string[] evaluate = ["evaluate", "examples/trafford", "--as-at", "1 April 2022"];
        var ours = new List<double>();
        var theirs = new List<double>();
        for (var i = -3; i < Runs; i++)
        {
            var (noticeTime, noticeCode) = Time(notice, evaluate);
            var (helloTime, helloCode) = Time(hello, []);
            if (noticeCode != 1 || helloCode != 0)
            {
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"exit codes {noticeCode} and {helloCode}, not 1 and 0"));
                return 1;
            }

            if (i >= 0)
            {
                ours.Add(noticeTime);
                theirs.Add(helloTime);
            }
        }

        var (our, their) = (Measure.Middle(ours), Measure.Middle(theirs));
        writer.WriteLine("| program | median | least |");
        writer.WriteLine("| --- | ---: | ---: |");
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| `notice evaluate examples/trafford` | {our:F1} ms | {ours[0]:F1} ms |"));
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| hello world | {their:F1} ms | {theirs[0]:F1} ms |"));
        writer.WriteLine();
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Runs} pairs; ratio of the medians {our / their:F2}."));
        return 0;
    }

    private static (double Milliseconds, int ExitCode) Time(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = CSharpSource.Root,
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("no process");
        process.StandardOutput.ReadToEnd();
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (watch.Elapsed.TotalMilliseconds, process.ExitCode);
    }
}
