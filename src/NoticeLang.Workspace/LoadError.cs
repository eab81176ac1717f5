using NoticeLang.Workspace.Evidence;

namespace NoticeLang.Workspace;

/// <summary>Why a file or folder could not be used at all.</summary>
public enum LoadErrorKind
{
    /// <summary>No file or folder has that name.</summary>
    NotFound,

    /// <summary>It is there and cannot be read.</summary>
    NotReadable,

    /// <summary>It is larger than <see cref="ReadingLimits.TextFileBytes"/>.</summary>
    TooLarge,

    /// <summary>It is a pipe, a socket or a device.</summary>
    NotAFile,

    /// <summary>It was written to while it was read.</summary>
    Changing,

    /// <summary>The folder has no notice in it, or the file is not one.</summary>
    NoNotice,

    /// <summary>The file is named as evidence and its name ends as no file of evidence does.</summary>
    NotEvidence,
}

/// <summary>A file or folder that could not be used: not a message about a place in a text, for there is no text.</summary>
/// <param name="Path">As shown to people.</param>
/// <param name="Reason">What the system says, where it says something; in its words.</param>
public sealed record LoadError(LoadErrorKind Kind, string Path, string? Reason = null)
{
    /// <summary>One sentence for people, without a full stop.</summary>
    public string Message => Kind switch
    {
        LoadErrorKind.NotFound => $"There is no file or folder called {Path}",
        LoadErrorKind.NotReadable => $"{Path} cannot be read",
        LoadErrorKind.TooLarge => $"{Path} is larger than {ReadingLimits.BytesInWords(ReadingLimits.Default.TextFileBytes)} and is not read",
        LoadErrorKind.NotAFile => $"{Path} is not a file and is not read",
        LoadErrorKind.Changing => $"{Path} changed while it was read: run this again",
        LoadErrorKind.NoNotice => $"There is no notice in {Path}",
        _ => $"{Path} is not read as evidence: name a file that ends in {EvidenceFileReader.Endings}",
    };
}
