using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using NoticeLang.Diagnostics;
using Xunit;

namespace NoticeLang.Tests.Architecture;

/// <summary>The table of messages, its pages, and the words that no message may use.</summary>
public sealed partial class MessageTests
{
    private const string Pages = "src/NoticeLang/Diagnostics/Pages/";

    private static readonly string[] NotForPeople =
    [
        "expected", "unexpected", "token", "syntax", "identifier", "expression", "node", "invalid", "valid", "illegal", "forbidden",
        "please", "sorry", "oops", "failed to",
    ];

    [Fact]
    public void IdsAreInOrderAndEachOnce()
    {
        var ids = DiagnosticDescriptors.All.Select(d => d.Id).ToList();

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        Assert.All(ids, id => Assert.Matches(@"^NL[0-4]\d{3}$", id));
    }

    [Fact]
    public void EveryMessageHasAPageAndEveryPageAMessage()
    {
        var pages = SourceTree.Files(Pages.TrimEnd('/'), ".md").Select(path => path[Pages.Length..^".md".Length]);

        Assert.Equal(DiagnosticDescriptors.All.Select(d => d.Id), pages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void APageHasTheMessagesTitleAndBothExamples()
    {
        foreach (var descriptor in DiagnosticDescriptors.All)
        {
            var page = SourceTree.Read($"{Pages}{descriptor.Id}.md");
            Assert.StartsWith($"# {descriptor.Id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
            Assert.Contains("\n## Shows this message\n", page, StringComparison.Ordinal);
            Assert.Contains("\n## Right\n", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void FirstLinesStandAlone()
    {
        Assert.DoesNotContain(DiagnosticDescriptors.All, d => d.MessageFormat.EndsWith('.') || d.Title.EndsWith('.'));
        Assert.DoesNotContain(DiagnosticDescriptors.All, d => d.MessageFormat.Length > 90 || d.MessageFormat.Contains('\n', StringComparison.Ordinal));
    }

    [Fact]
    public void NoMessageUsesTheParsersWords()
    {
        var said =
            DiagnosticDescriptors.All.SelectMany(d => new[] { (Place: d.Id, Text: d.Title), (Place: d.Id, Text: d.MessageFormat) })
                .Concat(
                    from path in SourceTree.Files("src/NoticeLang/Diagnostics", ".cs")
                    where path.Contains("/DiagnosticFactory", StringComparison.Ordinal)
                    from Match literal in StringLiteral().Matches(SourceTree.Read(path))
                    select (Place: path, Text: literal.Value))
                .Concat(
                    from path in SourceTree.Files(Pages.TrimEnd('/'), ".md")
                    from line in ProseOf(path)
                    select (Place: path, Text: line));

        Offenders.None(
            from message in said
            from word in NotForPeople
            where Regex.IsMatch(message.Text, $@"(?<![\w-]){word}(?![\w-])", RegexOptions.IgnoreCase)
            select $"{message.Place}: {word}: {message.Text}");
    }

    private static IEnumerable<string> ProseOf(string path)
    {
        var inside = false;
        foreach (var line in SourceTree.ReadLines(path))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                inside = !inside;
            }
            else if (!inside)
            {
                yield return line;
            }
        }
    }

    [GeneratedRegex("\"(?:[^\"\\\\\\n]|\\\\.)*\"")]
    private static partial Regex StringLiteral();
}
