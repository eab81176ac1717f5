using System;
using System.Collections.Generic;
using System.Linq;

namespace NoticeLang.Workspace.Evidence.Packages;

/// <summary>What one part of a package says of another.</summary>
/// <param name="Kind">The last word of its type: worksheet, sharedStrings, externalLink.</param>
/// <param name="Part">The other's name from the root of the package; of an external one, nothing.</param>
/// <param name="IsExternal">It is outside the package: never followed.</param>
internal sealed record PackageRelation(string Kind, string Part, bool IsExternal)
{
    /// <summary>As a package writes it.</summary>
    /// <param name="from">The name of the part that says it.</param>
    public static PackageRelation Of(string type, string target, string? mode, string from)
    {
        var kind = type[(type.LastIndexOf('/') + 1)..];
        var isExternal = string.Equals(mode, "External", StringComparison.OrdinalIgnoreCase);
        return new PackageRelation(kind, isExternal ? "" : Resolve(target, from), isExternal);
    }

    private static string Resolve(string target, string from)
    {
        var folders = new List<string>();
        var all = target.StartsWith('/') ? target.Split('/') : from.Split('/')[..^1].Concat(target.Split('/'));
        foreach (var name in all.Where(n => n is not "" and not "."))
        {
            if (name != "..")
            {
                folders.Add(Uri.UnescapeDataString(name));
            }
            else if (folders.Count > 0)
            {
                folders.RemoveAt(folders.Count - 1);
            }
        }

        return string.Join('/', folders);
    }
}
