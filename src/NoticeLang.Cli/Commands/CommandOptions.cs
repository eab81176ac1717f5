using System.CommandLine;

namespace NoticeLang.Cli.Commands;

/// <summary>The flags that mean the same wherever they apply, made anew for each command.</summary>
internal static class CommandOptions
{
    public static Argument<string> Path() => new("FILE|FOLDER")
    {
        Description = "a notice, or a folder of notices; the current folder if not given",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Option<string[]> Evidence() => new("--evidence")
    {
        HelpName = "FILE|FOLDER",
        Description = "evidence to use; can be repeated. If not given: the folder evidence beside the notice",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    public static Option<string> AsAt() => Text("--as-at", "DATE", "work things out as at this day. If not given: today, and the output says so");

    public static Option<string> KnownBy() => Text("--known-by", "DATE", "use only what was known by this day");

    public static Option<string> DueSoon() => Text("--due-soon", "LENGTH", "how long before its due date a duty is due soon. If not given: \"60 days\"");

    public static Option<string> Names() => Text("--names", "FILE", "show the names this file gives to codes such as P-001. If not given: codes, and no such file is opened");

    public static Option<bool> NoNames() => Switch("--no-names", "open no file of names, even where --names is given");

    public static Option<bool> Json() => Switch("--json", "everything, for other programs");

    public static Option<string> Width() => Text("--width", "N", "lay text out for N columns. If not given: the terminal, at most 100");

    public static Option<string> Colour() => Text("--colour", "WHEN", "colour the statuses: always, never or auto", "--color");

    public static Option<bool> NoColour() => Switch("--no-colour", "no colour; NO_COLOR does the same", "--no-color");

    public static Option<string> Messages() =>
        Text("--messages", "STYLE", "how much messages say: full, short or line. NOTICE_MESSAGES does the same");

    public static Option<bool> NoValues() => Switch("--no-values", "of evidence show places and hashes only, never what it says");

    public static Option<string> Marking() => Text("--marking", "TEXT", "print this marking above and below, for example OFFICIAL-SENSITIVE; not in --json and --csv");

    public static Option<bool> Verbose() => Switch("--verbose", "say on standard error what is being done");

    public static Option<bool> Debug() => Switch("--debug", "if NoticeLang goes wrong, show the trace");

    public static Option<bool> Help() => Switch("--help", "show this help", "-h");

    public static Option<string[]> List(string name, string helpName, string description) => new(name)
    {
        HelpName = helpName,
        Description = description,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    public static Option<bool> Switch(string name, string description, params string[] aliases) => new(name, aliases) { Description = description };

    private static Option<string> Text(string name, string helpName, string description, params string[] aliases) =>
        new(name, aliases) { HelpName = helpName, Description = description };
}
