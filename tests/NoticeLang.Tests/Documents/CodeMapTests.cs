using System;
using System.Linq;
using System.Text.RegularExpressions;
using NoticeLang.Tests.Architecture;
using Xunit;

namespace NoticeLang.Tests.Documents;

/// <summary>The code map of docs/architecture.md names every folder under src, and no folder that is not there.</summary>
public sealed partial class CodeMapTests
{
    [Fact]
    public void TheCodeMapAndTheFoldersAgree()
    {
        var onDisk = SourceTree.Files("src", ".cs")
            .Select(path => path[..path.LastIndexOf('/')])
            .Distinct()
            .Order(StringComparer.Ordinal);
        var inMap = MapEntry().Matches(SourceTree.Read("docs/architecture.md"))
            .Select(entry => entry.Groups[1].Value)
            .Where(folder => SourceTree.Files(folder).Any(f => f.EndsWith(".cs", StringComparison.Ordinal) && f[..f.LastIndexOf('/')] == folder))
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(onDisk, inMap);
    }

    [Fact]
    public void NoFolderIsNamedThatIsNotThere()
    {
        foreach (Match entry in MapEntry().Matches(SourceTree.Read("docs/architecture.md")))
        {
            Assert.True(System.IO.Directory.Exists(System.IO.Path.Combine(SourceTree.Root, entry.Groups[1].Value)), entry.Groups[1].Value);
        }
    }

    [GeneratedRegex(@"`(src/[\w./-]+?)/?`")]
    private static partial Regex MapEntry();
}
