using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;

namespace NoticeLang.Benchmarks;

/// <summary>
/// Wall time of two published programs, started in turn: the evaluation of the example beside a hello world. Cold: before each start, what the
/// system holds in memory of the program's folder and of the example is given back, so that it is read from the disk. Warm: it is all in memory.
/// </summary>
internal static class StartUp
{
    private const int Runs = 25;
    private const int NotNeeded = 4;

    /// <summary>Exit code 0, or 1 where a program did not do what it should.</summary>
    public static int Run(TextWriter writer, string notice, string hello)
    {
        writer.WriteLine("| start | `notice evaluate examples/trafford` | least | hello world | least | ratio of the medians |");
        writer.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        return Pairs(writer, "cold", notice, hello) && Pairs(writer, "warm", notice, hello) ? 0 : 1;
    }

    private static bool Pairs(TextWriter writer, string start, string notice, string hello)
    {
        string[] evaluate = ["evaluate", "examples/trafford", "--as-at", "1 April 2022"];
        var ours = new List<double>();
        var theirs = new List<double>();
        for (var i = -3; i < Runs; i++)
        {
            if (start == "cold")
            {
                ForgetFiles(Path.GetDirectoryName(notice)!);
                ForgetFiles(Path.GetDirectoryName(hello)!);
                ForgetFiles(Path.Combine(CSharpSource.Root, "examples", "trafford"));
            }

            var (noticeTime, noticeCode) = Time(notice, evaluate);
            var (helloTime, helloCode) = Time(hello, []);
            if (noticeCode != 1 || helloCode != 0)
            {
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"exit codes {noticeCode} and {helloCode}, not 1 and 0"));
                return false;
            }

            if (i >= 0)
            {
                ours.Add(noticeTime);
                theirs.Add(helloTime);
            }
        }

        var (our, their) = (Measure.Middle(ours), Measure.Middle(theirs));
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {start} | {our:F1} ms | {ours[0]:F1} ms | {their:F1} ms | {theirs[0]:F1} ms | {our / their:F2} |"));
        return true;
    }

    /// <summary>Has the system give back the memory in which it keeps the files of a folder.</summary>
    private static void ForgetFiles(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            using var handle = File.OpenHandle(file);
            if (posix_fadvise((int)handle.DangerousGetHandle(), 0, 0, NotNeeded) != 0)
            {
                throw new IOException($"{file} stays in memory");
            }
        }
    }

    [DllImport("libc")]
    private static extern int posix_fadvise(int file, long offset, long length, int advice);

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
