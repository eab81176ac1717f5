using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Binding;

namespace NoticeLang.Workspace.Evidence.Mappings;

/// <summary>Which evidence files a mapping is of: paths from the mapping's own folder, in which <c>*</c> stands for any part of a file's name.</summary>
internal static class MappedFiles
{
    /// <summary>
    /// The paths of files that stand where the mapping says; where there are none, those whose path ends so, for evidence may be named from anywhere.
    /// </summary>
    public static IReadOnlyList<string> Of(BoundMapping mapping, IReadOnlyList<string> files)
    {
        var pattern = Parts(mapping.File);
        var folder = Parts(mapping.FileLocation.Path).SkipLast(1);
        var whole = Resolved([.. folder, .. pattern]);
        var exact = files.Where(f => Resolved(Parts(f)) is var path && path.Count == whole.Count && Ends(path, whole)).ToList();
        var end = pattern.Where(p => p is not ("." or "..")).ToList();
        return exact.Count > 0 || end.Count == 0 ? exact : [.. files.Where(f => Ends(Resolved(Parts(f)), end))];
    }

    private static List<string> Parts(string path) => [.. path.Replace('\\', '/').Split('/')];

    private static List<string> Resolved(List<string> parts)
    {
        var resolved = new List<string>();
        foreach (var part in parts.Where(p => p.Length > 0 && p != "."))
        {
            if (part == ".." && resolved.Count > 0 && resolved[^1] != "..")
            {
                resolved.RemoveAt(resolved.Count - 1);
            }
            else
            {
                resolved.Add(part);
            }
        }

        return resolved;
    }

    private static bool Ends(List<string> path, List<string> pattern) =>
        path.Count >= pattern.Count && pattern.Zip(path.Skip(path.Count - pattern.Count)).All(pair => Fits(pair.First, pair.Second));

    /// <summary>Whether a name is as a pattern has it; capitals are not told apart, for half the machines do not.</summary>
    private static bool Fits(string pattern, string name)
    {
        var pieces = pattern.Split('*');
        if (pieces.Length == 1)
        {
            return pattern.Equals(name, StringComparison.OrdinalIgnoreCase);
        }

        if (!name.StartsWith(pieces[0], StringComparison.OrdinalIgnoreCase) || name.Length < pieces[0].Length + pieces[^1].Length
            || !name.EndsWith(pieces[^1], StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var at = pieces[0].Length;
        var end = name.Length - pieces[^1].Length;
        foreach (var piece in pieces[1..^1])
        {
            at = name.IndexOf(piece, at, end - at, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return false;
            }

            at += piece.Length;
        }

        return true;
    }
}
