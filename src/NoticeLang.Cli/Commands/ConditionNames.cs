using System.Collections.Generic;
using NoticeLang.Cli.CommandLine;

namespace NoticeLang.Cli.Commands;

/// <summary>What is said of a name no condition has.</summary>
internal static class ConditionNames
{
    public static string NotFound(string name, IReadOnlyCollection<string> known) =>
        known.Count == 0
            ? $"No condition is called {name}: there are none here."
            : $"No condition is called {name}.{Suggestion.For(name, known)} The conditions are {string.Join(", ", known)}.";
}
