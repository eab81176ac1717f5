using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace NoticeLang.Tests.Architecture;

/// <summary>What may know what: docs/architecture.md, "Layers", as a table.</summary>
internal static class Layers
{
    /// <summary>Each folder of the core and the folders it may use.</summary>
    public static readonly ImmutableDictionary<string, string[]> Core = new Dictionary<string, string[]>
    {
        ["Text"] = [],
        ["Diagnostics"] = ["Text"],
        ["Time"] = ["Text", "Diagnostics"],
        ["Syntax"] = ["Text", "Diagnostics"],
        ["Symbols"] = ["Text", "Diagnostics", "Syntax", "Time"],
        ["Binding"] = ["Text", "Diagnostics", "Syntax", "Symbols", "Time"],
        ["Semantics"] = ["Text", "Diagnostics", "Syntax", "Symbols", "Binding", "Time"],
        ["Evidence"] = ["Text", "Diagnostics", "Time"],
        ["Evaluation"] = ["Text", "Diagnostics", "Symbols", "Binding", "Time", "Evidence"],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>Each project and the projects and packages it may refer to.</summary>
    public static readonly ImmutableDictionary<string, string[]> Projects = new Dictionary<string, string[]>
    {
        ["NoticeLang"] = ["Microsoft.CodeAnalysis.BannedApiAnalyzers"],
        ["NoticeLang.Workspace"] = ["NoticeLang", "YamlDotNet", "CsvHelper", "Microsoft.Extensions.Logging.Abstractions"],
        ["NoticeLang.Reporting"] = ["NoticeLang"],
        ["NoticeLang.Terminal"] = ["NoticeLang", "NoticeLang.Workspace", "NoticeLang.Reporting", "Spectre.Console"],
        ["NoticeLang.Cli"] =
        [
            "NoticeLang", "NoticeLang.Workspace", "NoticeLang.Reporting", "NoticeLang.Terminal", "System.CommandLine", "Microsoft.Extensions.Logging",
            "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Logging.Console",
        ],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The core folder of a namespace such as NoticeLang.Syntax.InternalSyntax; null for what is not of the core.</summary>
    public static string? FolderOf(string? space)
    {
        if (space is null || !space.StartsWith("NoticeLang.", StringComparison.Ordinal))
        {
            return null;
        }

        var first = space["NoticeLang.".Length..].Split('.')[0];
        return Core.ContainsKey(first) ? first : null;
    }
}
