using System;
using System.IO;
using NoticeLang.Cli;
using NoticeLang.Cli.Commands;
using NoticeLang.Workspace;
using Xunit;

namespace NoticeLang.Tests.Cli;

/// <summary>How far a long load is, in words, on a clock of the test.</summary>
public sealed class ReadingProgressTests
{
    private long _now = 5000;

    [Fact]
    public void Long_work_says_once_a_second_how_far_it_is()
    {
        using var error = new StringWriter();
        var progress = ReadingProgress.For(Context(error))!;
        foreach (var (at, read) in new[] { (0, 0), (299, 10), (300, 40), (900, 60), (1299, 70), (1300, 90) })
        {
            _now = 5000 + at;
            progress.Show(new LoadProgress(read, 120, 1000));
        }

        Assert.Equal("Reading evidence, 40 of 120 files\nReading evidence, 90 of 120 files\n", error.ToString());
    }

    [Fact]
    public void A_large_file_is_announced_before_it_is_read()
    {
        using var error = new StringWriter();
        ReadingProgress.For(Context(error))!.Show(new LoadProgress(0, 1, 48L * 1024 * 1024));
        Assert.Equal("Reading evidence, 0 of 1 file; the next has 48 MB\n", error.ToString());
    }

    [Fact]
    public void Nothing_is_said_where_nobody_watches()
    {
        using var error = new StringWriter();
        Assert.Null(ReadingProgress.For(Context(error) with { IsErrorTerminal = false }));
        Assert.Null(ReadingProgress.For(Context(error) with { MayShowProgress = false }));
        Assert.Null(ReadingProgress.For(Context(error) with { Environment = name => name == "CI" ? "true" : null }));
    }

    private CliContext Context(TextWriter error) => new(TextWriter.Null, error, new DiskWorkspaceHost("."), () => NoticeConsole.Today)
    {
        IsErrorTerminal = true,
        MayShowProgress = true,
        Clock = () => _now,
    };
}
