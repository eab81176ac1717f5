using System.CommandLine;
using System.Linq;
using NoticeLang.Cli.Commands;
using NoticeLang.Reporting;
using NoticeLang.Reporting.Layout;

namespace NoticeLang.Cli.CommandLine;

/// <summary>Help, short and full, from the tables of commands, flags and exit codes.</summary>
internal static class HelpText
{
    private const string Purpose = "NoticeLang checks the conditions of improvement notices against evidence.";

    /// <summary>Shown when the program is run with nothing.</summary>
    public static string Short(ReportOptions options)
    {
        var output = NewOutput(options);
        output.Paragraph(0, Purpose);
        output.Gap();
        WriteExamples(
            output,
            ("notice check trafford.notice", "find problems in a notice"),
            ("notice evaluate trafford.notice --as-at \"1 April 2022\"", "work out every status"));
        output.Gap();
        output.Paragraph(0, $"Commands: {string.Join(", ", CommandTable.All.Select(row => row.Name))}. For all of it: notice --help");
        return output.ToString();
    }

    public static string Full(ReportOptions options)
    {
        var output = NewOutput(options);
        output.Paragraph(0, Purpose);
        output.Gap();
        output.Line("Usage: notice COMMAND [FILE|FOLDER] [flags]");
        output.Gap();
        output.Line("Commands");
        var commands = CommandTable.All.Select(row => (row.Name, row.Does));
        WriteColumns(output, [.. commands]);
        output.Gap();
        output.Line("Flags");
        WriteColumns(output, ("-h, --help", "show help, also for one command: notice evaluate --help"), ("--version", "show the version"));
        WriteExitCodes(output);
        output.Gap();
        output.Paragraph(0, "Results go to standard output, messages to standard error. Nothing leaves this machine.");
        return output.ToString();
    }

    public static string For(NoticeCommand command, ReportOptions options)
    {
        var output = NewOutput(options);
        var syntax = command.Syntax;
        output.Paragraph(0, $"notice {command.FullName}: {syntax.Description}");
        output.Gap();
        var arguments = syntax.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name}]" : argument.Name);
        output.Paragraph(0, $"Usage: notice {command.FullName} {string.Join(" ", arguments)} [flags]");
        output.Gap();
        WriteColumns(output, [.. syntax.Arguments.Select(argument => (argument.Name, argument.Description ?? ""))]);
        output.Gap();
        if (command.Subcommands is { Length: > 0 } more)
        {
            output.Line("Commands");
            WriteColumns(output, [.. more.Select(row => ($"{command.FullName} {row.Name}", row.Does))]);
            output.Gap();
        }

        output.Line("Flags");
        WriteColumns(output, [.. syntax.Options.Where(option => !option.Hidden).Select(option => (Name(option), option.Description ?? ""))]);
        output.Gap();
        output.Paragraph(0, "Dates are written 1 April 2022, 1 Apr 2022, 01/04/2022 (day first) or 2022-04-01.");
        output.Gap();
        output.Line("Examples");
        WriteExamples(output, command.Examples);
        WriteExitCodes(output);
        return output.ToString();
    }

    private static TextOutput NewOutput(ReportOptions options) => new(options.Width, options.Palette);

    private static string Name(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(alias => alias.Length == 2).Append(option.Name));
        var aliases = option.Aliases.Where(alias => alias.Length > 2).Select(alias => ", " + alias);
        return $"{names}{string.Concat(aliases)}{(option.HelpName is { } value ? " " + value : "")}";
    }

    private static void WriteExitCodes(TextOutput output)
    {
        output.Gap();
        output.Line("Exit codes");
        WriteColumns(output, [.. ExitCode.All.Select(row => (row.Code.ToString(System.Globalization.CultureInfo.InvariantCulture), row.Meaning))]);
    }

    private static void WriteColumns(TextOutput output, params (string Left, string Right)[] rows)
    {
        var widest = rows.Max(row => row.Left.Length);
        foreach (var (left, right) in rows)
        {
            output.Hanging("  " + left.PadRight(widest + 2), widest + 4, right);
        }
    }

    private static void WriteExamples(TextOutput output, params (string CommandLine, string Does)[] examples)
    {
        var widest = examples.Max(example => example.CommandLine.Length);
        foreach (var (line, does) in examples)
        {
            if (widest + 5 + does.Length <= output.Width)
            {
                output.Line("  ", line.PadRight(widest + 3), does);
            }
            else
            {
                output.Line("  ", line);
                output.Paragraph(6, does);
            }
        }
    }
}
