using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.Extensions.Logging;
using NoticeLang.Diagnostics;
using NoticeLang.Text;
using NoticeLang.Workspace.Evidence;

namespace NoticeLang.Workspace;

/// <summary>
/// Finds and reads the files of evidence. What is named and not there is a <see cref="LoadError"/>: nothing should be worked out without
/// it. What is found in a folder and cannot be used is a message, and all else is used.
/// </summary>
/// <param name="add">Takes what is named and cannot be used.</param>
internal sealed class EvidenceLoader(IWorkspaceHost host, ReadingLimits limits, ILogger logger, DiagnosticBag diagnostics, Action<LoadErrorKind, string, string?> add)
{
    /// <summary>By their paths as shown: in the order in which they are read.</summary>
    private readonly SortedDictionary<string, string> _paths = new(StringComparer.Ordinal);

    private readonly List<ReadFile> _files = [];
    private long _bytes;
    private long _records;

    /// <summary>Whether a path, relative to a folder, is hidden in it.</summary>
    public static bool IsHidden(string path) => path.StartsWith('.') || path.Contains("/.", StringComparison.Ordinal);

    /// <param name="paths">Files and folders.</param>
    /// <param name="progress">Told before each file how many are read, of how many, and how many bytes the next one has.</param>
    public ImmutableArray<ReadFile> Load(IReadOnlyList<string> paths, Action<LoadProgress>? progress)
    {
        foreach (var path in paths)
        {
            Find(path);
        }

        foreach (var (shown, path) in _paths)
        {
            if (Excess() is { } limit)
            {
                diagnostics.Add(DiagnosticFactory.MoreEvidenceThanRead(Place(shown), limit, _paths.Count - _paths.Keys.TakeWhile(p => p != shown).Count()));
                break;
            }

            Read(shown, path, progress);
        }

        return [.. _files];
    }

    private void Find(string path)
    {
        if (host.FolderExists(path))
        {
            FindIn(path);
        }
        else if (!host.FileExists(path))
        {
            add(LoadErrorKind.NotFound, path, null);
        }
        else if (IsMappings(path))
        {
            // Read with the notice.
        }
        else if (NamesFile.IsNamed(path))
        {
            diagnostics.Add(DiagnosticFactory.NamesAmongEvidence(Place(host.Show(path))));
        }
        else if (!EvidenceFileReader.CanRead(path))
        {
            add(LoadErrorKind.NotEvidence, path, null);
        }
        else
        {
            _paths.TryAdd(host.Show(path), path);
        }
    }

    private void FindIn(string folder)
    {
        try
        {
            foreach (var file in host.FilesIn(folder, deep: true).Where(f => !IsHidden(f)))
            {
                var path = ProjectLoader.Join(folder, file);
                if (NamesFile.IsNamed(file))
                {
                    diagnostics.Add(DiagnosticFactory.NamesAmongEvidence(Place(host.Show(path))));
                }
                else if (EvidenceFileReader.CanRead(file))
                {
                    _paths.TryAdd(host.Show(path), path);
                }
                else if (!IsMappings(path))
                {
                    diagnostics.Add(EvidenceFileReader.NotRead(host.Show(path)));
                }
            }

            foreach (var skipped in host.SkippedIn(folder).Where(s => !IsHidden(s.Path)))
            {
                Report(skipped, host.Show(ProjectLoader.Join(folder, skipped.Path)));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            add(LoadErrorKind.NotReadable, folder, FileTrouble.Words(exception));
        }
    }

    /// <summary>A file of the program and no evidence: the loader of the notice has taken it.</summary>
    private bool IsMappings(string path)
    {
        if (!ProjectLoader.MayBeMappings(path))
        {
            return false;
        }

        try
        {
            return host.LengthOf(path) <= limits.FileBytes(path) && !ProjectLoader.HasHeader(SourceText.From(TextDecoder.Decode(host.Read(path), out _)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private void Report(SkippedFile skipped, string shown)
    {
        var isNoEvidence = skipped.Kind is not (SkippedKind.LinkedFolder or SkippedKind.LockedFolder or SkippedKind.DeepFolder) && !EvidenceFileReader.CanRead(skipped.Path);
        diagnostics.Add(isNoEvidence ? EvidenceFileReader.NotRead(shown) : NotRead(skipped.Kind, shown));
    }

    private Diagnostic NotRead(SkippedKind kind, string shown) => kind switch
    {
        SkippedKind.Pipe => DiagnosticFactory.NotAFile(Place(shown), "a pipe"),
        SkippedKind.Socket => DiagnosticFactory.NotAFile(Place(shown), "a socket"),
        SkippedKind.Device => DiagnosticFactory.NotAFile(Place(shown), "a device"),
        SkippedKind.LinkOutside => DiagnosticFactory.NotAFile(Place(shown), "a link that leads out of the evidence folder"),
        SkippedKind.LinkToNothing => DiagnosticFactory.NotAFile(Place(shown), "a link that leads to no file"),
        SkippedKind.LinkedFolder => DiagnosticFactory.NotAFile(Place(shown), "a link to a folder"),
        SkippedKind.LockedFolder => DiagnosticFactory.EvidenceNotOpened(Place(shown), "folder", "the system does not let you look into it"),
        SkippedKind.DeepFolder => DiagnosticFactory.FolderTooDeep(Place(shown), limits.FolderDepth),
        _ => DiagnosticFactory.FileChanged(Place(shown)),
    };

    /// <summary>The limit of all evidence together that is reached; null where none is.</summary>
    private string? Excess() =>
        _files.Count >= limits.EvidenceFiles ? ReadingLimits.InWords(limits.EvidenceFiles, "files")
        : _bytes >= limits.EvidenceBytes ? ReadingLimits.BytesInWords(limits.EvidenceBytes)
        : _records >= limits.Records ? ReadingLimits.InWords(limits.Records, "records")
        : null;

    private void Read(string shown, string path, Action<LoadProgress>? progress)
    {
        try
        {
            var length = host.LengthOf(path);
            progress?.Invoke(new LoadProgress(_files.Count, _paths.Count, length));
            if (length > limits.FileBytes(path))
            {
                diagnostics.Add(DiagnosticFactory.FileTooLarge(Place(shown), ReadingLimits.BytesInWords(limits.FileBytes(path))));
                return;
            }

            var bytes = host.Read(path);
            LoadLog.ReadFile(logger, shown, bytes.Length);
            Read(shown, bytes);
        }
        catch (SkippedFileException skipped)
        {
            diagnostics.Add(NotRead(skipped.Kind, shown));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(DiagnosticFactory.EvidenceNotOpened(Place(shown), "file", Reason(exception, shown)));
        }
    }

    private void Read(string shown, byte[] bytes)
    {
        var found = new DiagnosticBag();
        var file = EvidenceFileReader.ReadFile(shown, bytes, found, limits);
        diagnostics.AddRange(MessageLimit.Apply(found, limits.MessagesOfOneId));
        _files.Add(file);
        var statements = file.Set.Complete.Length + file.Set.Suspended.Length;
        LoadLog.ReadEvidence(logger, shown, file.Set.Records.Length, statements);
        _bytes += bytes.Length;
        _records += file.Set.Records.Length + statements;
    }

    private static string Reason(Exception exception, string shown) => exception switch
    {
        UnauthorizedAccessException => "you have no permission to read it",
        _ when shown.Contains('\uFFFD', StringComparison.Ordinal) => "its name has letters that are not in UTF-8",
        FileNotFoundException or DirectoryNotFoundException => "it is no longer there",
        _ => "the system could not read it",
    };

    private static TextLocation Place(string shown) => new(SourceText.From("", shown), default);
}
