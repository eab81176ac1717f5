using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Standings;

namespace NoticeLang.Reporting.Evidence;

/// <summary>What of the evidence to show: what passes every part that is given. It changes no total.</summary>
public sealed record EvidenceFilter
{
    public static readonly EvidenceFilter None = new();

    /// <summary>Entries that stand in one of these ways.</summary>
    public ImmutableArray<Standing> Standings { get; init; } = [];

    /// <summary>Entries of these files: a path, its end, or a folder.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>Entries of these kinds.</summary>
    public ImmutableArray<EntryKind> Kinds { get; init; } = [];

    /// <summary>Records and statements of completeness these conditions use, what suspends them, and these conditions where they are without evidence.</summary>
    public ImmutableArray<string> Conditions { get; init; } = [];

    /// <summary>The conditions without evidence, and no records.</summary>
    public bool ConditionsAlone { get; init; }

    public bool ShowsAll => !ConditionsAlone && Words.Length == 0;

    /// <summary>Whether the conditions without evidence are shown: they have no standing, file or kind.</summary>
    public bool ShowsConditions => ConditionsAlone || (Standings.IsEmpty && Files.IsEmpty && Kinds.IsEmpty);

    /// <summary>What is asked for, in words: "unused or undated, of kind act"; empty where nothing is.</summary>
    public string Words => string.Join(", ", Parts());

    public bool Shows(EvidenceEntry entry) =>
        !ConditionsAlone
        && (Standings.IsEmpty || Standings.Any(entry.Is))
        && (Files.IsEmpty || Files.Any(file => IsOf(entry.File.Path, file)))
        && (Kinds.IsEmpty || Kinds.Contains(EntryKind.Of(entry)))
        && (Conditions.IsEmpty || Conditions.Any(name => entry switch
        {
            RecordEntry record => record.UsedBy.Contains(name),
            CompleteEntry complete => complete.UsedBy.Contains(name),
            SuspendedEntry paused => paused.Statement.Condition == name,
            _ => false,
        }));

    public bool Shows(ConditionResult condition) => ShowsConditions && (Conditions.IsEmpty || Conditions.Contains(condition.Symbol.Name));

    /// <summary>Whether a file is meant by what was given for it.</summary>
    public static bool IsOf(string path, string given)
    {
        var name = given.Replace('\\', '/').TrimEnd('/');
        name = name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name;
        return path == name || path.EndsWith("/" + name, StringComparison.Ordinal) || path.StartsWith(name + "/", StringComparison.Ordinal)
            || path.Contains($"/{name}/", StringComparison.Ordinal);
    }

    private IEnumerable<string> Parts()
    {
        if (!Standings.IsEmpty)
        {
            yield return Reporting.Words.List([.. Standings.Select(s => StandingTable.Of(s).Word.ToLowerInvariant())], "or");
        }

        if (!Kinds.IsEmpty)
        {
            yield return $"of kind {Reporting.Words.List([.. Kinds.Select(k => k.Id)], "or")}";
        }

        if (!Files.IsEmpty)
        {
            yield return $"in {Reporting.Words.List(Files, "or")}";
        }

        if (!Conditions.IsEmpty)
        {
            yield return $"used for {Reporting.Words.List(Conditions, "or")}";
        }
    }
}
