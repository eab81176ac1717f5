using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;

namespace NoticeLang.Cli.CommandLine;

/// <summary>Says in plain words what a command line has that its command does not take.</summary>
internal static class UsageCheck
{
    /// <exception cref="UsageException">Something was not understood.</exception>
    public static void Check(ParseResult result, Command command, string name)
    {
        // A flag nobody knows is taken for an argument where there is room for one.
        var taken = command.Arguments.SelectMany(argument => result.GetResult(argument)?.Tokens ?? []).Select(token => token.Value);
        if (taken.Where(IsFlag).Concat(result.UnmatchedTokens).FirstOrDefault() is { } first)
        {
            throw new UsageException(NotTaken(first, result, command, name));
        }

        foreach (var option in command.Options)
        {
            if (result.GetResult(option) is not { Implicit: false } given)
            {
                continue;
            }

            if (option.Arity.MinimumNumberOfValues > given.Tokens.Count)
            {
                throw new UsageException($"{option.Name} needs a value after it: {option.Name} {option.HelpName}.");
            }

            if (option.Arity.MaximumNumberOfValues == 1 && given.Tokens.Count > 1)
            {
                throw new UsageException(
                    $"{option.Name} was given {(given.Tokens.Count == 2 ? "twice" : "more than twice")}. Give it once. A date with spaces needs quotes round it.");
            }
        }

        if (result.Errors.Count > 0)
        {
            var needed = command.Arguments.FirstOrDefault(argument => argument.Arity.MinimumNumberOfValues > 0);
            throw new UsageException(needed is not null && result.GetResult(needed) is null or { Tokens.Count: 0 }
                ? $"notice {name} needs {needed!.Name}: {needed.Description}. See notice {name} --help."
                : $"notice {name} does not take that. See notice {name} --help.");
        }
    }

    private static string Suggest(string flag, Command command)
    {
        var known = flag.TrimStart('-') is "as-of" or "asof" or "date" or "day" or "on" ? "--as-at" : null;
        var flags = command.Options.SelectMany(option => option.Aliases.Append(option.Name)).Where(name => name.Length > 2);
        return known is not null && flags.Contains(known)
            ? $" Did you mean {known}?"
            : Suggestion.For("--" + flag.TrimStart('-'), flags.Where(name => flag.TrimStart('-').StartsWith(name[2])));
    }

    private static bool IsFlag(string word) => word.Length > 1 && word[0] == '-';

    private static string NotTaken(string first, ParseResult result, Command command, string name)
    {
        if (IsFlag(first))
        {
            var flag = first.Split('=', ':')[0];
            return $"{flag} is not a flag of notice {name}.{Suggest(flag, command)} See notice {name} --help.";
        }

        var quotes = command.Options.Any(option => option.HelpName == "DATE" && result.GetResult(option) is { Implicit: false })
            ? " A date with spaces needs quotes round it, as in --as-at \"1 April 2022\"."
            : "";
        return $"notice {name} has no use for {first}.{quotes} See notice {name} --help.";
    }
}
