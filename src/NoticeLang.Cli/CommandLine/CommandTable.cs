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
        ("explain", "explain a condition with its sources, or a message or a status", () => new ExplainCommand()),
        ("read", "say each condition back in plain English, with its first due dates", () => new ReadCommand()),
        ("test", "run the scenarios of notices: made-up evidence, and what should come of it", () => new TestCommand()),
        ("open", "look through notices on the screen: why, what if, and what next", () => new OpenCommand()),
    ];

    /// <summary>The command of a name; null where there is none.</summary>
    public static NoticeCommand? Create(string name)
    {
        foreach (var row in All)
        {
            if (row.Name == name)
            {
                return row.Create();
            }
        }

        return null;
    }
}
