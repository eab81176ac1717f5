using System;
using NoticeLang.Cli.Commands;

namespace NoticeLang.Cli.CommandLine;

/// <summary>THE TABLE of verbs, in the order help lists them.</summary>
internal static class CommandTable
{
    public static (string Name, string Does, Func<NoticeCommand> Create)[] All =>
    [
        ("check", "find problems in notices and evidence; works out no statuses", () => new CheckCommand()),
        ("evaluate", "work out the status of every condition on a day", () => new EvaluateCommand()),
        ("evidence", "list the evidence and how each record of it stands, and the conditions without any", () => new EvidenceCommand()),
        ("explain", "explain a condition with its sources, or a message or a status", () => new ExplainCommand()),
        ("read", "say each condition back in plain English, with its first due dates", () => new ReadCommand()),
        ("test", "run the scenarios of notices: made-up evidence, and what should come of it", () => new TestCommand()),
        ("open", "look through notices on the screen: why, what if, and what next", () => new OpenCommand()),
        ("schema", "print a JSON Schema, of evidence files or of an output for programs", () => new SchemaCommand()),
    ];

    /// <summary>The command that words name, a verb of a verb included; null where there is none.</summary>
    /// <param name="words">The command line after the program's name.</param>
    /// <param name="length">How many of the words name it.</param>
    public static NoticeCommand? Create(ReadOnlySpan<string> words, out int length)
    {
        NoticeCommand? command = null;
        length = 0;
        while (length < words.Length && Find(command is null ? All : command.Subcommands, words[length]) is { } create)
        {
            command = create();
            length++;
        }

        return command;
    }

    private static Func<NoticeCommand>? Find((string Name, string Does, Func<NoticeCommand> Create)[] rows, string name)
    {
        foreach (var row in rows)
        {
            if (row.Name == name)
            {
                return row.Create;
            }
        }

        return null;
    }
}
