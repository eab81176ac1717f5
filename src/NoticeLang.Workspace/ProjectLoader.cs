using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Evidence.PersonalData;
using NoticeLang.Text;
using NoticeLang.Workspace.Evidence;

namespace NoticeLang.Workspace;

/// <summary>From a path to all that a run works on. Never throws for what is on disk: what cannot be used is a <see cref="LoadError"/>.</summary>
public sealed class ProjectLoader
{
    private const string EvidenceFolder = "evidence";

    private readonly IWorkspaceHost _host;
    private readonly ReadingLimits _limits;
    private readonly ILogger _logger;
    private readonly DiagnosticBag _diagnostics = new();
    private readonly List<LoadError> _errors = [];

    private ProjectLoader(IWorkspaceHost host, ReadingLimits limits, ILogger logger) => (_host, _limits, _logger) = (host, limits, logger);

    /// <summary>
    /// Loads a notice and its evidence. A file is taken with the files beside it that have no notice of their own; a folder is taken with
    /// all notice files directly in it.
    /// </summary>
    /// <param name="path">Of a .notice or .notice.md file, or of a folder with such files.</param>
    /// <param name="evidencePaths">Files and folders; where there are none, the folder <c>evidence</c> beside the notice.</param>
    /// <param name="withEvidence">False reads none: for what is asked of the notice alone.</param>
    /// <param name="names">The file that says who the codes are; null opens none.</param>
    /// <param name="limits">How much is read; null for <see cref="ReadingLimits.Default"/>.</param>
    /// <param name="progress">Told before each file of evidence.</param>
    /// <param name="onSources">Told the notice's files as soon as they are read, before any evidence is.</param>
    public static NoticeProject Load(
        IWorkspaceHost host, string path, IReadOnlyList<string> evidencePaths, ILogger? logger = null, bool withEvidence = true, ReadingLimits? limits = null,
        Action<LoadProgress>? progress = null, Action<ImmutableArray<SourceText>>? onSources = null, string? names = null)
    {
        var loader = new ProjectLoader(host, limits ?? ReadingLimits.Default, logger ?? NullLogger.Instance);
        LoadLog.Loading(loader._logger, path);
        var sources = loader.LoadSources(path, out var folder);
        var ofEvidence = !withEvidence ? [] : evidencePaths.Count > 0 ? evidencePaths : loader.DefaultEvidence(folder);
        sources = loader.WithMappings(sources, ofEvidence);
        onSources?.Invoke(sources);
        var evidence = new EvidenceLoader(host, loader._limits, loader._logger, loader._diagnostics, loader.Add).Load(ofEvidence, progress);
        var people = names is null ? null : loader.LoadNames(names, ofEvidence);
        loader.CheckPersonalData(sources, evidence);
        LoadLog.Loaded(loader._logger, sources.Length, evidence.Length, evidence.Sum(f => f.Set.Records.Length));
        return new NoticeProject(sources, [.. evidence.Select(f => f.Set)], loader._diagnostics.ToSortedArray())
        {
            Names = people,
            LoadErrors = [.. loader._errors],
            HasAllEvidence = withEvidence && evidencePaths.Count == 0,
            Unbound = [.. evidence.Select(f => f.Unbound).OfType<UnboundFile>()],
            Limits = loader._limits,
        };
    }

    /// <summary>Evidence by itself, without a notice.</summary>
    public static NoticeProject LoadEvidence(IWorkspaceHost host, IReadOnlyList<string> paths, ILogger? logger = null, ReadingLimits? limits = null)
    {
        var loader = new ProjectLoader(host, limits ?? ReadingLimits.Default, logger ?? NullLogger.Instance);
        var evidence = new EvidenceLoader(host, loader._limits, loader._logger, loader._diagnostics, loader.Add).Load(paths, progress: null);
        return new NoticeProject([], [.. evidence.Select(f => f.Set)], loader._diagnostics.ToSortedArray())
        {
            LoadErrors = [.. loader._errors],
            Unbound = [.. evidence.Select(f => f.Unbound).OfType<UnboundFile>()],
            Limits = loader._limits,
        };
    }

    /// <summary>Whether a file's name is that of a notice, or of a part of one.</summary>
    public static bool IsNoticeFile(string path) =>
        path.EndsWith(".notice", StringComparison.Ordinal) || path.EndsWith(".notice.md", StringComparison.Ordinal);

    internal static string Join(string folder, string name) =>
        name.Length == 0 ? folder : folder is "" or "." ? name : folder.EndsWith('/') ? folder + name : folder + "/" + name;

    private static string FolderOf(string path) => path.Replace('\\', '/').LastIndexOf('/') switch
    {
        < 0 => ".",
        0 => "/",
        var at => path[..at],
    };

    /// <summary>Whether a file has a notice of its own: a line that begins with the word.</summary>
    internal static bool HasHeader(SourceText text)
    {
        for (var line = 1; line <= text.LineCount; line++)
        {
            if (text.Content.AsSpan(text.GetLineSpan(line).Start).TrimStart(" \t").StartsWith("notice ", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private ImmutableArray<SourceText> LoadSources(string path, out string folder)
    {
        if (_host.FolderExists(path))
        {
            folder = path;
            var all = LoadTexts(NoticeFilesIn(path));
            if (all.IsEmpty && _errors.Count == 0)
            {
                Add(LoadErrorKind.NoNotice, path, null);
            }

            return all;
        }

        folder = FolderOf(path);
        if (!_host.FileExists(path))
        {
            Add(LoadErrorKind.NotFound, path, null);
            return [];
        }

        if (!IsNoticeFile(path))
        {
            Add(LoadErrorKind.NoNotice, path, null);
            return [];
        }

        var own = _host.Show(path);
        var shared = LoadTexts(NoticeFilesIn(folder).Where(f => _host.Show(f) != own)).Where(t => !HasHeader(t));
        return InOrder(LoadTexts([path]).Concat(shared));
    }

    /// <summary>A file of mappings may lie among the files it is of: it is one more file of the program.</summary>
    private ImmutableArray<SourceText> WithMappings(ImmutableArray<SourceText> sources, IReadOnlyList<string> evidence)
    {
        var known = sources.Select(s => s.Path).ToHashSet(StringComparer.Ordinal);
        var paths = evidence.Where(_host.FolderExists).SelectMany(f => FilesIn(f, deep: true)).Where(MayBeMappings)
            .Concat(evidence.Where(e => MayBeMappings(e) && _host.FileExists(e)))
            .Where(f => known.Add(_host.Show(f))).ToList();
        return paths.Count == 0 ? sources : InOrder([.. sources, .. LoadTexts(paths).Where(t => !HasHeader(t))]);
    }

    /// <summary>Whether a file among the evidence is of the program, where it has no notice of its own.</summary>
    internal static bool MayBeMappings(string path) => path.EndsWith(".notice", StringComparison.Ordinal);

    private IEnumerable<string> NoticeFilesIn(string folder) => FilesIn(folder, deep: false).Where(IsNoticeFile);

    private IReadOnlyList<string> DefaultEvidence(string folder) =>
        Join(folder, EvidenceFolder) is var beside && _host.FolderExists(beside) ? [beside] : [];

    /// <summary>In the order of their paths, without hidden files.</summary>
    private IEnumerable<string> FilesIn(string folder, bool deep)
    {
        try
        {
            return [.. _host.FilesIn(folder, deep).Where(f => !EvidenceLoader.IsHidden(f)).Order(StringComparer.Ordinal).Select(f => Join(folder, f))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Add(LoadErrorKind.NotReadable, folder, FileTrouble.Words(exception));
            return [];
        }
    }

    private ImmutableArray<SourceText> LoadTexts(IEnumerable<string> paths)
    {
        var texts = new List<SourceText>();
        foreach (var path in paths)
        {
            if (Read(path) is { } bytes)
            {
                texts.Add(SourceText.From(TextDecoder.Decode(bytes, out var isOld), _host.Show(path)));
                NoteEncoding(texts[^1], isOld);
            }
        }

        return InOrder(texts);
    }

    private void NoteEncoding(SourceText text, bool isOld)
    {
        if (isOld)
        {
            _diagnostics.Add(DiagnosticFactory.OldEncoding(new TextLocation(text, text.GetLineSpan(1))));
        }

        if (OddCharacters.FirstReordering(text) is { } reordering)
        {
            _diagnostics.Add(DiagnosticFactory.ReorderingCharacters(reordering, text.Content[reordering.Span.Start]));
        }
    }

    /// <summary>Null, and said, where the file stands in a folder of evidence: then it is not opened.</summary>
    private NamesFile? LoadNames(string path, IReadOnlyList<string> evidence)
    {
        var shown = _host.Show(path);
        if (evidence.Select(_host.Show).Any(e => shown == e || e == "." || shown.StartsWith(e.TrimEnd('/') + "/", StringComparison.Ordinal)))
        {
            _diagnostics.Add(DiagnosticFactory.NamesAmongEvidence(new TextLocation(SourceText.From("", shown), default)));
            return null;
        }

        if (!_host.FileExists(path))
        {
            Add(LoadErrorKind.NotFound, path, null);
            return null;
        }

        return Read(path) is { } bytes ? NamesFile.Read(SourceText.From(TextDecoder.Decode(bytes, out _), shown), _diagnostics) : null;
    }

    private void CheckPersonalData(ImmutableArray<SourceText> sources, ImmutableArray<ReadFile> evidence)
    {
        _diagnostics.AddRange(sources.SelectMany(text => PersonalDataCheck.Of(text, isTable: false)));
        _diagnostics.AddRange(evidence.SelectMany(f => f.Set.Files).SelectMany(f =>
            PersonalDataCheck.Of(f.Text, f.Text.Layout is not null || f.Path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))));
    }

    private static ImmutableArray<SourceText> InOrder(IEnumerable<SourceText> texts) => [.. texts.OrderBy(t => t.Path, StringComparer.Ordinal)];

    private byte[]? Read(string path)
    {
        try
        {
            var length = _host.LengthOf(path);
            if (length > _limits.TextFileBytes)
            {
                Add(LoadErrorKind.TooLarge, path, null);
                return null;
            }

            var bytes = _host.Read(path);
            LoadLog.ReadFile(_logger, _host.Show(path), bytes.Length);
            return bytes;
        }
        catch (SkippedFileException skipped)
        {
            Add(skipped.Kind == SkippedKind.Changing ? LoadErrorKind.Changing : LoadErrorKind.NotAFile, path, null);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Add(LoadErrorKind.NotReadable, path, FileTrouble.Words(exception));
            return null;
        }
    }

    private void Add(LoadErrorKind kind, string path, string? reason)
    {
        var error = new LoadError(kind, _host.Show(path), reason);
        LoadLog.NotUsed(_logger, error.Path, kind);
        _errors.Add(error);
    }
}
