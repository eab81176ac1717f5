using System;
using System.IO;
using System.Linq;
using NoticeLang.Cli.CommandLine;
using NoticeLang.Workspace;

namespace NoticeLang.Cli.Commands;

/// <summary>The file meant by a mistyped name.</summary>
internal static class FileNames
{
    /// <summary>" Did you mean X?" for a notice in the same folder with nearly that name, else empty text.</summary>
    public static string Suggest(IWorkspaceHost host, string path)
    {
        var slash = path.LastIndexOf('/');
        var folder = slash <= 0 ? "." : path[..slash];
        if (!host.FolderExists(folder))
        {
            return "";
        }

        try
        {
            var names = host.FilesIn(folder, deep: false)
                .Where(name => name.Contains(".notice", StringComparison.Ordinal))
                .Select(name => slash < 0 ? name : path[..(slash + 1)] + name);
            return Suggestion.For(path, names);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
