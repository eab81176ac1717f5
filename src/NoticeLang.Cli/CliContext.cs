using System;
using System.IO;
using Microsoft.Extensions.Logging;
using NoticeLang.Cli.Commands;
using NoticeLang.Time;
using NoticeLang.Workspace;

namespace NoticeLang.Cli;

/// <summary>Everything the program has of the world: where it writes, what it reads, which day it is.</summary>
/// <param name="Output">For results.</param>
/// <param name="Error">For messages.</param>
/// <param name="Host">The disk, and the folder the program runs in.</param>
/// <param name="Today">Asked only where no day is given, and then always said.</param>
internal sealed record CliContext(TextWriter Output, TextWriter Error, IWorkspaceHost Host, Func<Day> Today)
{
    /// <summary>Looks up an environment variable; null where it is not set.</summary>
    public Func<string, string?> Environment { get; init; } = _ => null;

    public bool IsOutputTerminal { get; init; }

    public bool IsErrorTerminal { get; init; }

    public bool IsInputTerminal { get; init; }

    /// <summary>What people type; asked only by what reads it.</summary>
    public Func<TextReader> OpenInput { get; init; } = () => TextReader.Null;

    /// <summary>The terminal to draw screens on; asked only by what draws them.</summary>
    public Func<Stream> OpenTerminal { get; init; } = () => Stream.Null;

    /// <summary>Whether long work says how far it is, where standard error is a terminal.</summary>
    public bool MayShowProgress { get; init; }

    /// <summary>Milliseconds since any moment; asked only to tell how long work takes.</summary>
    public Func<long> Clock { get; init; } = () => System.Environment.TickCount64;

    /// <summary>Columns of the terminal; asked only of one. Zero or less: not known.</summary>
    public Func<int> TerminalWidth { get; init; } = () => 0;

    /// <summary>Makes the log of <c>--verbose</c>; called for nothing else.</summary>
    public Func<ILoggerFactory> CreateLog { get; init; } = RunLog.Create;

    /// <summary>Whether the terminal shows characters beyond ASCII.</summary>
    public bool IsUtf8 { get; init; }
}
