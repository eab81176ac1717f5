using System.IO;

namespace NoticeLang.Workspace;

/// <summary>Why something in a folder is not opened.</summary>
public enum SkippedKind
{
    /// <summary>A named pipe: reading it could wait for ever.</summary>
    Pipe,

    Socket,

    /// <summary>As /dev/zero, which has no end.</summary>
    Device,

    /// <summary>A link to a file outside the folder.</summary>
    LinkOutside,

    /// <summary>A link to something that is not there, or that leads back to itself.</summary>
    LinkToNothing,

    /// <summary>A link to a folder.</summary>
    LinkedFolder,

    /// <summary>A folder that cannot be looked into.</summary>
    LockedFolder,

    /// <summary>A folder beyond <see cref="ReadingLimits.FolderDepth"/>.</summary>
    DeepFolder,

    /// <summary>A file that was written to while it was read.</summary>
    Changing,
}

/// <summary>Something in a folder that is not opened, and why.</summary>
/// <param name="Path">As those of <see cref="IWorkspaceHost.FilesIn"/>.</param>
public sealed record SkippedFile(string Path, SkippedKind Kind);

/// <summary>What was to be read is not opened, or not used.</summary>
/// <param name="kind">Why.</param>
public sealed class SkippedFileException(SkippedKind kind) : IOException
{
    public SkippedKind Kind { get; } = kind;
}
