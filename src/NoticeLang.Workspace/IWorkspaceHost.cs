using System.Collections.Immutable;

namespace NoticeLang.Workspace;

/// <summary>
/// The only border to the disk. Paths are as people give them: relative to the current folder or absolute, with forward slashes (a disk
/// host takes its system's own as well). Reading and writing may throw <see cref="System.IO.IOException"/> or
/// <see cref="System.UnauthorizedAccessException"/>; nothing else throws.
/// </summary>
public interface IWorkspaceHost
{
    bool FileExists(string path);

    bool FolderExists(string path);

    /// <summary>
    /// The files under a folder, as paths relative to it with forward slashes, in any order. Linked folders are not entered, and a linked
    /// file is left out where it lies outside the folder.
    /// </summary>
    /// <param name="deep">Whether folders in it are entered.</param>
    ImmutableArray<string> FilesIn(string folder, bool deep);

    /// <summary>What is under a folder, at any depth, and is not opened: what is no file, and links out of it.</summary>
    ImmutableArray<SkippedFile> SkippedIn(string folder) => [];

    /// <summary>In bytes.</summary>
    long LengthOf(string path);

    /// <exception cref="SkippedFileException">It is no file, or was written to meanwhile.</exception>
    byte[] Read(string path);

    /// <summary>Writes a file anew, in the place of one that is there, whole or not at all. A link is replaced, and what it led to stays as it is.</summary>
    void Write(string path, byte[] bytes);

    /// <summary>The path as people are shown it: relative to the current folder, with forward slashes.</summary>
    string Show(string path);
}
