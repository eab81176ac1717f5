using System;
using System.IO;
using System.Linq;
using System.Text;

namespace NoticeLang.Benchmarks;

/// <summary>C# for the peer to parse: this repository's own, file after file.</summary>
internal static class CSharpSource
{
    public static string Root { get; } = FindRoot();

    /// <summary>So many characters of C# in one text, cut at the end of a line. Each file stands in a namespace of its own, so it has no errors.</summary>
    public static string OfLength(int characters)
    {
        var text = new StringBuilder(characters + 4096);
        var files = Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .ToList();
        for (var i = 0; text.Length < characters; i++)
        {
            text.Append(AsBlock(files[i % files.Count]));
        }

        return text.ToString(0, characters);
    }

    /// <summary>Usings away and the namespace as a block, so that many files may stand in one text.</summary>
    private static string AsBlock(string file)
    {
        var lines = file.Split('\n').Where(line => !line.StartsWith("using ", StringComparison.Ordinal));
        var block = lines.Select(line => line.StartsWith("namespace ", StringComparison.Ordinal)
            ? line.TrimEnd('{', ';', ' ') + " {"
            : line);
        return string.Join('\n', block) + "\n}\n";
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NoticeLang.sln")))
            {
                return folder.FullName;
            }
        }

        return Directory.GetCurrentDirectory();
    }
}
