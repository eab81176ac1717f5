using System;
using System.CommandLine;
using NoticeLang.Cli.CommandLine;

namespace NoticeLang.Cli.Commands;

/// <summary>One verb of the program. Only the one that is invoked is built.</summary>
internal abstract class NoticeCommand
{
    /// <param name="under">The command it is a part of; null for one of its own.</param>
    protected NoticeCommand(string name, string description, string? under = null)
    {
        FullName = under is null ? name : $"{under} {name}";
        Syntax = new Command(name, description);
        Syntax.Options.Add(Debug);
        Syntax.Options.Add(Help);
    }

    /// <summary>As typed: "check", "evidence map".</summary>
    public string FullName { get; }

    /// <summary>Arguments and flags, for the parser and for help.</summary>
    public Command Syntax { get; }

    public Option<bool> Debug { get; } = CommandOptions.Debug();

    public Option<bool> Help { get; } = CommandOptions.Help();

    /// <summary>Verbs after this one (<c>notice evidence map</c>), in the order help lists them; none for most.</summary>
    public virtual (string Name, string Does, Func<NoticeCommand> Create)[] Subcommands => [];

    /// <summary>Command lines to copy, with what they do.</summary>
    public abstract (string CommandLine, string Does)[] Examples { get; }

    /// <summary>Runs the command and gives the exit code.</summary>
    /// <exception cref="UsageException">A value on the command line was not understood.</exception>
    public abstract int Run(ParseResult arguments, CliContext context);

    /// <summary>Adds arguments and flags in the order help lists them.</summary>
    protected void Add(params Symbol[] symbols)
    {
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
            {
                Syntax.Arguments.Add(argument);
            }
            else if (symbol is Option option)
            {
                Syntax.Options.Insert(Syntax.Options.Count - 2, option);
            }
        }
    }
}
