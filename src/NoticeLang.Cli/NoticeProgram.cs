using System;
using System.CommandLine;
using System.Linq;
using System.Reflection;
using NoticeLang.Cli.CommandLine;
using NoticeLang.Cli.Commands;

namespace NoticeLang.Cli;

/// <summary>The program without its console: arguments and context in, text and an exit code out. Nothing it does throws.</summary>
internal static class NoticeProgram
{
    public static int Run(string[] arguments, CliContext context)
    {
        try
        {
            return Dispatch(arguments, context);
        }
        catch (UsageException usage)
        {
            context.Error.Write(TerminalAbilities.Options(context, false, null, context.IsErrorTerminal).Plain(usage.Message));
            return ExitCode.NotUnderstood;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return Report(fault, arguments, context);
        }
    }

    private static int Dispatch(string[] arguments, CliContext context)
    {
        var first = arguments.Length == 0 ? "" : arguments[0];
        var options = TerminalAbilities.Options(context, null, null, context.IsOutputTerminal);
        switch (first)
        {
            case "":
                context.Output.Write(HelpText.Short(options));
                return ExitCode.Finished;
            case "-h" or "--help" or "help":
                context.Output.Write(arguments.Length > 1 && CommandTable.Create(arguments.AsSpan(1), out _) is { } asked ? HelpText.For(asked, options) : HelpText.Full(options));
                return ExitCode.Finished;
            case "--version":
                context.Output.Write($"notice {Version}\n");
                return ExitCode.Finished;
        }

        return CommandTable.Create(arguments, out var length) is { } command ? Run(command, arguments[length..], context) : throw NotACommand(first);
    }

    private static int Run(NoticeCommand command, string[] arguments, CliContext context)
    {
        var result = command.Syntax.Parse(arguments, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (result.GetValue(command.Help))
        {
            context.Output.Write(HelpText.For(command, TerminalAbilities.Options(context, null, null, context.IsOutputTerminal)));
            return ExitCode.Finished;
        }

        UsageCheck.Check(result, command.Syntax, command.FullName);
        // What another program reads should come without anything beside it.
        var isForProgram = !context.IsOutputTerminal && arguments.Contains("--json");
        return command.Run(result, context with { MayShowProgress = !isForProgram });
    }

    private static UsageException NotACommand(string first)
    {
        var names = CommandTable.All.Select(row => row.Name);
        return first.StartsWith('-')
            ? new UsageException($"Say first what to do: {string.Join(", ", names)}. See notice --help.")
            : new UsageException($"{first} is not a notice command.{Suggestion.For(first, names)} See notice --help.");
    }

    private static int Report(Exception fault, string[] arguments, CliContext context)
    {
        context.Error.Write(
            "NoticeLang itself went wrong. This is a fault in the program, not in your files; no result was given.\n"
            + "To report it: run the same command with --debug, and send what it prints to the project's issue list.\n");
        if (arguments.Contains("--debug"))
        {
            // What a fault says may quote a file.
            context.Error.Write($"\nnotice {Version}\n{(arguments.Contains("--no-values") ? $"{fault.GetType()}\n{fault.StackTrace}" : fault.ToString())}\n");
        }

        return ExitCode.Fault;
    }

    private static string Version =>
        typeof(NoticeProgram).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}
