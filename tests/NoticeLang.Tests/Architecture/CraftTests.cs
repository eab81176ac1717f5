using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace NoticeLang.Tests.Architecture;

/// <summary>Sizes, names and comments, as CONTRIBUTING.md asks for them.</summary>
public sealed partial class CraftTests
{
    private static readonly string[] ForbiddenSuffixes = ["Manager", "Helper", "Utils", "Info", "Data", "Impl"];

    private static readonly string[] ForbiddenWords = ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "NotImplemented" + "Exception"];

    [Fact]
    public void FilesAreShort()
    {
        var sizes = SourceTree.Files("src", ".cs").Select(path => (Path: path, Lines: SourceTree.ReadLines(path).Length)).OrderBy(f => f.Lines).ToList();
        var median = sizes[sizes.Count / 2].Lines;
        var ninetieth = sizes[sizes.Count * 9 / 10].Lines;
        TestContext.Current.TestOutputHelper?.WriteLine($"{sizes.Count} files, median {median} lines, ninetieth percentile {ninetieth}, longest {sizes[^1].Lines}");

        Assert.DoesNotContain(sizes, f => f.Lines > 600);
        Assert.DoesNotContain(SourceTree.Files("tests", ".cs"), path => SourceTree.ReadLines(path).Length > 600);
        Assert.InRange(median, 1, 100);
        Assert.InRange(ninetieth, 1, 320);
    }

    [Fact]
    public void NoTypeHasAnEmptySuffix()
    {
        var wrong =
            from path in SourceTree.Files("", ".cs")
            from Match type in TypeDeclaration().Matches(SourceTree.Read(path))
            let name = type.Groups["name"].Value
            where ForbiddenSuffixes.Any(s => name.EndsWith(s, StringComparison.Ordinal))
            select $"{path}: {name}";

        Offenders.None(wrong);
    }

    /// <summary>The families of nodes stand in <c>Syntax/Nodes</c> and in the namespace of the tree they are of.</summary>
    [Fact]
    public void NamespacesAreFolders()
    {
        var wrong =
            from path in SourceTree.Files("src", ".cs").Concat(SourceTree.Files("tests", ".cs"))
            let folder = path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..]
            let space = Path.GetDirectoryName(folder)!.Replace('\\', '/').Replace("/Nodes", "", StringComparison.Ordinal).Replace('/', '.')
            let declared = NamespaceDeclaration().Match(SourceTree.Read(path)).Groups[1].Value
            where declared != space && !(declared.Length == 0 && !TypeDeclaration().IsMatch(SourceTree.Read(path)))
            select $"{path}: {declared}";

        Offenders.None(wrong);
    }

    [Fact]
    public void EveryPublicTypeSaysWhatItIs()
    {
        var wrong = SourceTree.Files("src", ".cs").SelectMany(WithoutSummary);

        Offenders.None(wrong);
    }

    [Fact]
    public void ContractsHaveMoreThanOneImplementation()
    {
        var contracts =
            from path in SourceTree.Files("src", ".cs")
            from Match type in TypeDeclaration().Matches(SourceTree.Read(path))
            where type.Groups["kind"].Value == "interface"
            select type.Groups["name"].Value;

        Assert.Empty(contracts.Except(["IWorkspaceHost"]));
    }

    [Fact]
    public void NothingIsPutOff()
    {
        var wrong =
            from path in SourceTree.Files("src", ".cs").Concat(SourceTree.Files("tests", ".cs"))
            let text = SourceTree.Read(path)
            from word in ForbiddenWords
            where Regex.IsMatch(text, $@"\b{word}\b")
            select $"{path}: {word}";

        Offenders.None(wrong);
    }

    [Fact]
    public void NoTestIsSkipped()
    {
        var wrong =
            from path in SourceTree.Files("tests", ".cs")
            where SkippedTest().IsMatch(SourceTree.Read(path))
            select path;

        Offenders.None(wrong);
    }

    private static IEnumerable<string> WithoutSummary(string path)
    {
        var lines = SourceTree.ReadLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (!PublicTypeLine().IsMatch(lines[i]))
            {
                continue;
            }

            var above = i - 1;
            while (above >= 0 && lines[above].StartsWith('['))
            {
                above--;
            }

            if ((above < 0 || !lines[above].StartsWith("///", StringComparison.Ordinal)) && !IsPartOfAnother(path, lines[i]))
            {
                yield return $"{path}:{i + 1}: {lines[i]}";
            }
        }
    }

    /// <summary>The parts of a partial type beside the one that is named like it need not say again what it is.</summary>
    private static bool IsPartOfAnother(string path, string line) =>
        line.Contains(" partial ", StringComparison.Ordinal)
        && Path.GetFileNameWithoutExtension(path).Contains('.', StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*(?:public|internal|private|protected|static|sealed|abstract|partial|readonly|ref|file|\s)*\b(?<kind>class|record struct|record|struct|interface|enum)\s+(?<name>[A-Z]\w*)", RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"^public .*\b(class|record|struct|interface|enum|delegate)\b")]
    private static partial Regex PublicTypeLine();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceDeclaration();

    [GeneratedRegex(@"\[(Fact|Theory)\([^\]]*\bSkip\w*\s*=|Assert\.Skip")]
    private static partial Regex SkippedTest();
}
