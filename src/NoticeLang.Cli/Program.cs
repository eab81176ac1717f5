using System;
using System.IO;
using System.Text;
using NoticeLang.Time;
using NoticeLang.Workspace;

namespace NoticeLang.Cli;

internal static class Program
{
    private static int Main(string[] arguments)
    {
        using var output = Writer(Console.OpenStandardOutput());
        using var error = Writer(Console.OpenStandardError());
        var context = new CliContext(output, error, new DiskWorkspaceHost("."), Today)
        {
            Environment = Environment.GetEnvironmentVariable,
            IsOutputTerminal = !Console.IsOutputRedirected,
            IsErrorTerminal = !Console.IsErrorRedirected,
            TerminalWidth = TerminalWidth,
            IsUtf8 = IsUtf8(),
        };
        return NoticeProgram.Run(arguments, context);
    }

    private static Day Today()
    {
        var today = DateTime.Today;
        return Day.Of(today.Year, today.Month, today.Day);
    }

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(false), 16 * 1024) { NewLine = "\n" };

    private static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static bool IsUtf8()
    {
        var locale = Environment.GetEnvironmentVariable("LC_ALL") is { Length: > 0 } all ? all
            : Environment.GetEnvironmentVariable("LC_CTYPE") is { Length: > 0 } type ? type
            : Environment.GetEnvironmentVariable("LANG") ?? "";
        return OperatingSystem.IsWindows() || locale.Replace("-", "", StringComparison.Ordinal).EndsWith("UTF8", StringComparison.OrdinalIgnoreCase);
    }
}
