using System;
using System.IO;
using System.Text;
using Microsoft.Win32.SafeHandles;
using NoticeLang.Binding;
using NoticeLang.Time;
using NoticeLang.Workspace;

namespace NoticeLang.Cli;

internal static class Program
{
    private static int Main(string[] arguments)
    {
        // Most of a start is the runtime loading code: the standard names are read at the side while the command line is understood.
        SecondThread.Start(static () => { _ = Prelude.Symbols; });
        using var output = Writer(Console.OpenStandardOutput(), 1, Console.IsOutputRedirected);
        using var error = Writer(Console.OpenStandardError(), 2, Console.IsErrorRedirected);
        var context = new CliContext(output, error, new DiskWorkspaceHost("."), Today)
        {
            Environment = Environment.GetEnvironmentVariable,
            IsOutputTerminal = !Console.IsOutputRedirected,
            IsErrorTerminal = !Console.IsErrorRedirected,
            OpenInput = () => Console.In,
            IsInputTerminal = !Console.IsInputRedirected,
            OpenTerminal = () => Stream(Console.OpenStandardOutput(), 1, isRedirected: false),
            TerminalWidth = TerminalSize.Columns,
            IsUtf8 = IsUtf8(),
        };
        return NoticeProgram.Run(arguments, context);
    }

    private static Day Today()
    {
        var today = DateTime.Today;
        return Day.Of(today.Year, today.Month, today.Day);
    }

    /// <summary>A terminal is written to directly: the console's own streams would first send it control sequences.</summary>
    private static StreamWriter Writer(Stream console, int descriptor, bool isRedirected) =>
        new(Stream(console, descriptor, isRedirected), new UTF8Encoding(false), 16 * 1024) { NewLine = "\n" };

    private static Stream Stream(Stream console, int descriptor, bool isRedirected) => isRedirected || OperatingSystem.IsWindows()
        ? console
        : new FileStream(new SafeFileHandle(descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);

    private static bool IsUtf8()
    {
        var locale = Environment.GetEnvironmentVariable("LC_ALL") is { Length: > 0 } all ? all
            : Environment.GetEnvironmentVariable("LC_CTYPE") is { Length: > 0 } type ? type
            : Environment.GetEnvironmentVariable("LANG") ?? "";
        return OperatingSystem.IsWindows() || locale.Replace("-", "", StringComparison.Ordinal).EndsWith("UTF8", StringComparison.OrdinalIgnoreCase);
    }
}
