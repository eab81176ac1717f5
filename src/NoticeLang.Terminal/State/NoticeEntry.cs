using System;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Standings;
using NoticeLang.Evidence;
using NoticeLang.Semantics;
using NoticeLang.Text;
using NoticeLang.Workspace;

namespace NoticeLang.Terminal.State;

/// <summary>A notice as it was last read, and what came of it.</summary>
/// <param name="Path">What the loader takes: a file or a folder.</param>
public sealed record NoticeEntry(string Path)
{
    /// <summary>The notice and its evidence, read; null until they are.</summary>
    public LoadedNotice? Loaded { get; init; }

    /// <summary>The last result; of an earlier reading where the newest has errors and cannot be worked out.</summary>
    public NoticeResult? Result { get; init; }

    /// <summary>What <see cref="Result"/> was worked out from; null where there is none.</summary>
    public LoadedNotice? Worked { get; init; }

    /// <summary>What another question is worked out from: the newest reading, or the last good one while the newest has errors.</summary>
    public LoadedNotice? Workable => IsOld ? Worked ?? Loaded : Loaded;

    /// <summary>How the evidence of <see cref="Result"/> stands, worked out where it is first asked for.</summary>
    public Lazy<EvidenceStandings>? LazyStandings { get; init; }

    /// <inheritdoc cref="LazyStandings"/>
    public EvidenceStandings? Standings => LazyStandings?.Value;

    /// <summary>The result is of an earlier reading: the newest cannot be worked out.</summary>
    public bool IsOld { get; init; }

    /// <summary>The time of day of the last good check, as people say it; null where none is told.</summary>
    public string? CheckedAt { get; init; }

    /// <summary>Of conditions whose status the last check changed: what it was before. Until the next key.</summary>
    public ImmutableDictionary<string, string> Was { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The notice's declared name, else its path.</summary>
    public string Name => Workable?.Compilation.Program.Notice?.Name ?? Path;

    /// <summary>The title, else the path.</summary>
    public string Title => Workable?.Compilation.Program.Notice?.Title is { Length: > 0 } title ? title : Path;
}

/// <summary>A notice and its evidence, read and compiled.</summary>
/// <param name="Messages">All that is said of the files, in the one order.</param>
public sealed record LoadedNotice(Compilation Compilation, EvidenceSet Evidence, ImmutableArray<Diagnostic> Messages, ImmutableArray<SourceText> Sources)
{
    /// <summary>What could not be read.</summary>
    public ImmutableArray<LoadError> LoadErrors { get; init; } = [];

    /// <summary>Whether another reading found the same files with the same content.</summary>
    public bool IsSameAs(LoadedNotice other) =>
        LoadErrors.SequenceEqual(other.LoadErrors)
        && Sources.Select(s => (s.Path, s.Content)).SequenceEqual(other.Sources.Select(s => (s.Path, s.Content)))
        && Evidence.Files.Select(f => (f.Path, f.Sha256)).SequenceEqual(other.Evidence.Files.Select(f => (f.Path, f.Sha256)))
        && Messages.Length == other.Messages.Length;

    public bool HasErrors => !LoadErrors.IsEmpty || Messages.Any(m => m.Severity == DiagnosticSeverity.Error);
}
