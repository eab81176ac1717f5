using System;
using System.Collections.Generic;
using System.IO;
using NoticeLang.Cli;
using NoticeLang.Time;
using NoticeLang.Workspace;

namespace NoticeLang.Tests.Cli;

/// <summary>Runs the program in process, from a folder, on 1 April 2022, with a terminal that is made up.</summary>
internal sealed class NoticeConsole(string folder)
{
    public static readonly Day Today = Day.Of(2022, 4, 1);

    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    public bool IsTerminal { get; init; }

    public int Width { get; init; }

    public bool IsUtf8 { get; init; }

    /// <summary>Both outputs, in the order of writing.</summary>
    public (string Printed, int ExitCode) Run(params string[] arguments)
    {
        using var both = new StringWriter { NewLine = "\n" };
        var code = NoticeProgram.Run(arguments, Context(both, both));
        return (both.ToString(), code);
    }

    public (string Output, string Error, int ExitCode) RunApart(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = NoticeProgram.Run(arguments, Context(output, error));
        return (output.ToString(), error.ToString(), code);
    }

    public CliContext Context(TextWriter output, TextWriter error) => new(output, error, new DiskWorkspaceHost(folder), () => Today)
    {
        Environment = name => Environment.GetValueOrDefault(name),
        IsOutputTerminal = IsTerminal,
        IsErrorTerminal = IsTerminal,
        TerminalWidth = () => Width,
        IsUtf8 = IsUtf8,
        CreateLog = () => new WriterLog(error),
    };
}
