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

    /// <summary>In bytes.</summary>
    long LengthOf(string path);

    byte[] Read(string path);

    /// <summary>Writes a file anew, over one that is there.</summary>
    void Write(string path, byte[] bytes);

    /// <summary>The path as people are shown it: relative to the current folder, with forward slashes.</summary>
    string Show(string path);
}
