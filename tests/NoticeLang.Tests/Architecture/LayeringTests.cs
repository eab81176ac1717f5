using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace NoticeLang.Tests.Architecture;

public sealed partial class LayeringTests
{
    [Fact]
    public void EveryFolderOfTheCoreIsInTheTable() =>
        Assert.Equal(Layers.Core.Keys.Order(StringComparer.Ordinal), SourceTree.Folders("src/NoticeLang"));

    [Fact]
    public void AFolderNamesOnlyTheFoldersBeforeIt()
    {
        var wrong =
            from path in SourceTree.Files("src/NoticeLang", ".cs")
            let folder = path.Split('/')[2]
            from Match use in NamedFolder().Matches(SourceTree.Read(path))
            let used = use.Groups[1].Value
            where Layers.Core.ContainsKey(used) && used != folder && !Layers.Core[folder].Contains(used)
            select $"{path} uses {used}";

        Offenders.None(wrong);
    }

    [Fact]
    public void TheCompiledCodeKeepsTheOrderToo()
    {
        var wrong =
            from type in typeof(NoticeLang.Text.SourceText).Assembly.GetTypes()
            let folder = Layers.FolderOf(type.Namespace)
            where folder is not null
            from used in TypeUses.Of(type)
            let usedFolder = Layers.FolderOf(used.Namespace)
            where usedFolder is not null && usedFolder != folder && !Layers.Core[folder].Contains(usedFolder)
            select $"{type.FullName} uses {used.FullName}";

        Offenders.None(wrong);
    }

    [Fact]
    public void TheTableHasNoCircle()
    {
        foreach (var folder in Layers.Core.Keys)
        {
            Assert.DoesNotContain(folder, Layers.Core[folder].SelectMany(Below));
            Assert.DoesNotContain(folder, Layers.Core[folder]);
        }
    }

    [Fact]
    public void TheEvaluatorDoesNotKnowSyntax() => Assert.DoesNotContain("Syntax", Layers.Core["Evaluation"]);

    [Fact]
    public void AProjectRefersOnlyToWhatTheTableAllows()
    {
        Assert.Equal(Layers.Projects.Keys.Order(StringComparer.Ordinal), SourceTree.Folders("src"));
        foreach (var project in Layers.Projects.Keys)
        {
            var file = XDocument.Parse(SourceTree.Read($"src/{project}/{project}.csproj"));
            var references = file.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension((string)r.Attribute("Include")!))
                .Concat(file.Descendants("PackageReference").Select(r => (string)r.Attribute("Include")!));
            Assert.Empty(references.Except(Layers.Projects[project]));
        }
    }

    [Fact]
    public void OnlyTheCommandLineKnowsTheClock()
    {
        var wrong =
            from path in SourceTree.Files("src", ".cs")
            where !path.StartsWith("src/NoticeLang.Cli/", StringComparison.Ordinal)
            where Clock().IsMatch(SourceTree.Read(path))
            select path;

        Offenders.None(wrong);
    }

    [Fact]
    public void OnlyTheCommandLineAndTheLoopOfTheScreensKnowTheConsole()
    {
        var wrong =
            from path in SourceTree.Files("src", ".cs")
            where !path.StartsWith("src/NoticeLang.Cli/", StringComparison.Ordinal) && !path.StartsWith("src/NoticeLang.Terminal/Loop/", StringComparison.Ordinal)
            where ConsoleUse().IsMatch(SourceTree.Read(path))
            select path;

        Offenders.None(wrong);
    }

    /// <summary>What a folder may reach by way of others, so many steps down as there are folders.</summary>
    private static IEnumerable<string> Below(string folder)
    {
        IEnumerable<string> reached = Layers.Core[folder];
        for (var step = 0; step < Layers.Core.Count; step++)
        {
            reached = reached.Concat(reached.SelectMany(f => Layers.Core[f])).Distinct().ToList();
        }

        return reached;
    }

    [GeneratedRegex(@"\bNoticeLang\.([A-Z]\w*)")]
    private static partial Regex NamedFolder();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b|\bTimeProvider\.System\b|\bEnvironment\.TickCount")]
    private static partial Regex Clock();

    [GeneratedRegex(@"(?<![\w.])Console\.(Write|Read|Out|Error|In)\w*")]
    private static partial Regex ConsoleUse();
}
