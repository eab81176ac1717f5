using System;
using System.Linq;
using NoticeLang.Tests.Architecture;
using Xunit;

namespace NoticeLang.Tests.Documents;

/// <summary>Nothing that is committed names a machine or the place where it was made.</summary>
public sealed class RepositoryTextTests
{
    private static readonly string[] TextEndings =
        [".cs", ".md", ".notice", ".yaml", ".yml", ".csv", ".json", ".csproj", ".props", ".sln", ".ebnf", ".sh", ".txt", "run", ".editorconfig"];

    private static readonly string[] MachineWords =
        ["/" + "work/", "/" + "tmp/wt", "/" + "home/", "/" + "root/", "nu" + "get.org", "npm" + "js.com", "npm" + "js.org", "C:" + "\\Users"];

    [Fact]
    public void NoFileNamesAMachineOrARegistry()
    {
        var wrong =
            from path in SourceTree.Files("", TextEndings)
            let text = SourceTree.Read(path)
            from word in MachineWords
            where text.Contains(word, StringComparison.Ordinal)
            select $"{path}: {word}";

        Offenders.None(wrong);
    }

    [Fact]
    public void LinesEndInOneWay()
    {
        var wrong =
            from path in SourceTree.Files("", ".cs", ".md", ".csproj", ".yaml")
            where SourceTree.Read(path).Contains('\r', StringComparison.Ordinal)
            select path;

        Offenders.None(wrong);
    }
}
