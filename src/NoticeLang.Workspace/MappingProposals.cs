using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Workspace.Evidence.Mappings;

namespace NoticeLang.Workspace;

/// <summary>Mappings to start from, for tables that are not in the keys of evidence.</summary>
public static class MappingProposals
{
    /// <summary>A mapping for each table of the evidence, in the language, with what was seen of its columns beside it; empty where there is no table.</summary>
    /// <param name="evidence">As <see cref="ProjectLoader.LoadEvidence"/> gives it.</param>
    /// <param name="program">The notice whose names are to be used; null where none is known.</param>
    /// <param name="folder">The notice's, from which the mapping names its files; null where none is known.</param>
    /// <param name="showsValues">False counts what cells hold, and shows none of it.</param>
    public static string For(NoticeProject evidence, BoundProgram? program, string? folder, bool showsValues)
    {
        var proposals =
            from file in evidence.Unbound
            let tables = file.Tables.Where(t => !t.IsHidden).ToList()
            from table in tables
            let text = MappingProposer.Propose(NameOf(file.File.Path, folder), table, tables.Count == 1, program, showsValues)
            where text.Length > 0
            select text;
        return string.Join("\n", proposals);
    }

    /// <summary>From the notice's folder; where that is not known or elsewhere, the file's name, with the folder <c>evidence</c> it lies in.</summary>
    private static string NameOf(string path, string? folder)
    {
        if (folder is not null && (folder is "." or "" || path.StartsWith(folder.TrimEnd('/') + "/", System.StringComparison.Ordinal)))
        {
            return folder is "." or "" ? path : path[(folder.TrimEnd('/').Length + 1)..];
        }

        return path.Split('/') is [.., "evidence", var name] ? $"evidence/{name}" : path[(path.LastIndexOf('/') + 1)..];
    }
}
