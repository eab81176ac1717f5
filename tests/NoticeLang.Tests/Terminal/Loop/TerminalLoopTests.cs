using System;
using System.IO;
using System.Text;
using NoticeLang.Terminal.Loop;
using NoticeLang.Tests.Architecture;
using NoticeLang.Time;
using NoticeLang.Workspace;
using Xunit;

namespace NoticeLang.Tests.Terminal.Loop;

public sealed class TerminalLoopTests
{
    [Fact]
    public void WhateverEndsTheRunTheTerminalIsAsItWas()
    {
        var output = new FaultyStream(faultAt: 2);
        var options = new ScreenOptions(new DiskWorkspaceHost(SourceTree.Root), "examples/trafford", [], Day.Of(2022, 4, 1));

        Assert.Throws<ArithmeticException>(() => TerminalLoop.Run(options, output, TimeProvider.System));
        AssertRestored(output.Text);
    }

    [Fact]
    public void ATerminalThatIsGoneEndsTheRun()
    {
        // The test has no terminal to read keys from.
        var output = new FaultyStream(faultAt: -1);
        var options = new ScreenOptions(new DiskWorkspaceHost(SourceTree.Root), "examples/trafford", [], Day.Of(2022, 4, 1));
        if (Console.IsInputRedirected)
        {
            Assert.Equal(130, TerminalLoop.Run(options, output, TimeProvider.System));
            AssertRestored(output.Text);
        }
    }

    private static void AssertRestored(string sent)
    {
        Assert.StartsWith("\u001b[?1049h\u001b[?2004h\u001b[?1000h\u001b[?1006h", sent, StringComparison.Ordinal);
        Assert.EndsWith("\u001b[?1006l\u001b[?1000l\u001b[?2004l\u001b[0m\u001b[?25h\u001b[?1049l", sent, StringComparison.Ordinal);
    }

    /// <summary>Keeps what is written, and goes wrong once in a way no terminal does.</summary>
    private sealed class FaultyStream(int faultAt) : MemoryStream
    {
        private int _writes;

        public string Text => Encoding.UTF8.GetString(ToArray());

        public override void Write(byte[] buffer, int offset, int count)
        {
            if (++_writes == faultAt)
            {
                throw new ArithmeticException("a fault of the test");
            }

            base.Write(buffer, offset, count);
        }
    }
}
