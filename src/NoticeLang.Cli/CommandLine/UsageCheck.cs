using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;

namespace NoticeLang.Cli.CommandLine;

/// <summary>Says in plain words what a command line has that its command does not take.</summary>
internal static class UsageCheck
{
    /// <exception cref="UsageException">Something was not understood.</exception>
    public static void Check(ParseResult result, Command command)
    {
        if (result.UnmatchedTokens.Count > 0)
        {
            throw new UsageException(Unmatched(result, command));
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
                ? $"notice {command.Name} needs {needed!.Name}. See notice {command.Name} --help."
                : $"notice {command.Name} does not take that. See notice {command.Name} --help.");
        }
    }

    private static string Unmatched(ParseResult result, Command command)
    {
        var first = result.UnmatchedTokens[0];
        if (first.StartsWith('-'))
        {
            var flags = command.Options.SelectMany(option => option.Aliases.Append(option.Name));
            return $"{first} is not a flag of notice {command.Name}.{Suggestion.For(first, flags)} See notice {command.Name} --help.";
        }

        var quotes = command.Options.Any(option => option.HelpName == "DATE" && result.GetResult(option) is { Implicit: false })
            ? " A date with spaces needs quotes round it, as in --as-at \"1 April 2022\"."
            : "";
        return $"notice {command.Name} has no use for {first}.{quotes} See notice {command.Name} --help.";
    }
}
