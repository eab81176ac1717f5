using System.Collections.Generic;
using System.Linq;
using NoticeLang.Cli.CommandLine;

namespace NoticeLang.Cli.Commands;

/// <summary>What is said of a name no condition has.</summary>
internal static class ConditionNames
{
    /// <exception cref="UsageException">One of the names is no condition of any of these notices.</exception>
    public static void Check(IReadOnlyCollection<string> names, IReadOnlyCollection<NoticeRun> runs)
    {
        var known = runs.SelectMany(run => run.Compilation.Program.Conditions).Select(condition => condition.Symbol.Name).Distinct().ToList();
        foreach (var name in names.Where(name => !known.Contains(name)))
        {
            throw new UsageException(NotFound(name, known));
        }
    }

    public static string NotFound(string name, IReadOnlyCollection<string> known) =>
        known.Count == 0
            ? $"No condition is called {name}: there are none here."
            : $"No condition is called {name}.{Suggestion.For(name, known)} The conditions are {string.Join(", ", known)}.";
}
