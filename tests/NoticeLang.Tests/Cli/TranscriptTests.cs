using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NoticeLang.Cli.CommandLine;
using NoticeLang.Tests.Architecture;
using NoticeLang.Tests.Infrastructure;
using Xunit;

namespace NoticeLang.Tests.Cli;

/// <summary>Every console block of every document prints what the document shows.</summary>
public sealed class TranscriptTests
{
    public static TheoryData<string> Documents =>
        [.. SourceTree.Files("", ".md").Where(path => ConsoleBlocks.Read(SourceTree.Read(path)).Count > 0)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void DocumentsShowWhatIsPrinted(string path)
    {
        if (Environment.GetEnvironmentVariable("NOTICE_UPDATE_BASELINES") == "1")
        {
            Assert.True(Environment.GetEnvironmentVariable("CI") is null or "", "the checks on a change rewrite nothing");
            File.WriteAllText(Path.Combine(SourceTree.Root, path), ConsoleBlocks.Update(SourceTree.Read(path), command => Run(path, command)));
            return;
        }

        var wrong =
            from command in ConsoleBlocks.Read(SourceTree.Read(path))
            let difference = ConsoleBlocks.Difference(command.Output, Run(path, command))
            where difference is not null
            select $"{path}, line {command.Line}: {command.Command}\n{difference}";
        Assert.True(!wrong.Any(), string.Join("\n\n", wrong));
    }

    [Fact]
    public void EveryCommandAndEveryFlagStandsInATranscript()
    {
        var lines = SourceTree.Files("tests/cases/cli", ".md")
            .SelectMany(path => ConsoleBlocks.Read(SourceTree.Read(path)))
            .Select(command => ConsoleBlocks.Words(command.Command))
            .ToList();
        var missing =
            from row in CommandTable.All.SelectMany(row => row.Create().Subcommands.Select(sub => (Name: $"{row.Name} {sub.Name}", sub.Does, sub.Create)).Prepend(row))
            from option in row.Create().Syntax.Options
            from name in option.Aliases.Append(option.Name)
            where !lines.Any(words => string.Join(' ', words.Skip(1)).StartsWith(row.Name, StringComparison.Ordinal) && words.Any(word => word == name || word.StartsWith(name + "=", StringComparison.Ordinal)))
            select $"{row.Name} {name}";

        Assert.Empty(missing);
    }

    private static IReadOnlyList<string> Run(string path, ConsoleCommand command)
    {
        var words = ConsoleBlocks.Words(command.Command);
        Assert.Equal("notice", words[0]);
        var (printed, code) = new NoticeConsole(Path.GetDirectoryName(Path.Combine(SourceTree.Root, path))!).Run(words[1..]);
        return ConsoleBlocks.Shown(printed, code);
    }
}
