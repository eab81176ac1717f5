using System;
using System.Collections.Generic;
using NoticeLang.Terminal.Loop;
using Xunit;

namespace NoticeLang.Tests.Terminal.Loop;

/// <summary>When a save is told, by a clock of the test's own.</summary>
public sealed class QuietTimerTests
{
    private readonly ManualTime _time = new();
    private readonly List<string> _told = [];

    [Fact]
    public void ASaveOfOneStepIsToldAfterTheQuiet()
    {
        using var timer = Timer();
        timer.Add("a.notice");
        _time.Pass(79);
        Assert.Empty(_told);
        _time.Pass(1);

        Assert.Equal(["80: a.notice"], _told);
    }

    [Fact]
    public void ASaveOfSeveralStepsIsToldOnce_AndWithinHalfOfWhatAReaderWaits()
    {
        using var timer = Timer();
        foreach (var path in new[] { "a.notice~", "a.notice", "a.notice", "a.notice~" })
        {
            timer.Add(path);
            _time.Pass(20);
        }

        _time.Pass(300);
        Assert.Equal(["140: a.notice~ a.notice"], _told);
        Assert.True(QuietTimer.Quiet < TimeSpan.FromMilliseconds(150));
    }

    [Fact]
    public void WhatNeverGetsQuietIsToldAllTheSame()
    {
        using var timer = Timer();
        for (var i = 0; i < 60; i++)
        {
            timer.Add("log.csv");
            _time.Pass(10);
        }

        Assert.StartsWith("500: ", _told[0], StringComparison.Ordinal);
        Assert.Single(_told);
        _time.Pass(1000);
        Assert.Equal(2, _told.Count);
    }

    [Fact]
    public void WhereNothingChangesNothingHappens()
    {
        using var timer = Timer();
        _time.Pass(100_000);

        Assert.Empty(_told);
    }

    private QuietTimer Timer() => new(_time, paths => _told.Add($"{_time.GetTimestamp()}: {string.Join(' ', paths)}"));
}
