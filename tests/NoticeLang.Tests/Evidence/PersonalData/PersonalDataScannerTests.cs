using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evidence.PersonalData;
using NoticeLang.Tests.Architecture;
using NoticeLang.Text;
using Xunit;

namespace NoticeLang.Tests.Evidence.PersonalData;

/// <summary>The two lists of lines, written before the check, and what is true of any text.</summary>
public sealed class PersonalDataScannerTests
{
    private static readonly Dictionary<string, PersonalDataKind> Kinds = new(StringComparer.Ordinal)
    {
        ["age"] = PersonalDataKind.NameAndAge,
        ["birth"] = PersonalDataKind.DateOfBirth,
        ["nhs"] = PersonalDataKind.NhsNumber,
        ["number"] = PersonalDataKind.CaseNumber,
        ["address"] = PersonalDataKind.HomeAddress,
        ["heading"] = PersonalDataKind.Column,
    };

    private static IReadOnlyList<string> Warning => [.. Lines("warns.txt")];

    private static IReadOnlyList<string> Harmless => [.. Lines("does-not-warn.txt")];

    [Fact]
    public void EachLineOfTheFirstListWarnsOfItsKind()
    {
        var wrong =
            from line in Warning
            let at = line.IndexOf(": ", StringComparison.Ordinal)
            let found = Scan(line[(at + 2)..]).Select(f => f.Kind).ToList()
            where !found.SequenceEqual([Kinds[line[..at]]])
            select $"{line} -> {string.Join(", ", found)}";
        Assert.Equal([], wrong);
        Assert.True(Warning.Count >= 60);
    }

    [Fact]
    public void NoLineOfTheSecondListWarns()
    {
        Assert.Equal([], Harmless.Where(line => Scan(line).Count > 0).Select(line => $"{line} -> {Scan(line)[0]}"));
        Assert.True(Harmless.Count >= 60);
    }

    /// <summary>What is marked is masked where it is shown, so the mark must cover the number, the date or the age.</summary>
    [Fact]
    public void NoDigitOfTheDataIsLeftWhenTheMarkIsMasked()
    {
        foreach (var line in Warning.Where(l => !l.StartsWith("heading", StringComparison.Ordinal)))
        {
            var text = SourceText.From(line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..]);
            var finding = PersonalDataScanner.Scan(text, true).Single();
            var masked = text.Masked([finding.Span]);
            Assert.Equal(text.Length, masked.Length);
            Assert.True(Digits(masked.Content) < Digits(text.Content), line);
            Assert.True(finding.Kind != PersonalDataKind.NhsNumber || Digits(masked.Content) == 0, masked.Content);
        }
    }

    [Theory]
    [InlineData("Aisha Khan, 17", true)]
    [InlineData("Aisha Khan, 18", false)]
    [InlineData("943 476 5919", true)]
    [InlineData("943 476 5918", false)]
    [InlineData("K358400119001", true)]
    [InlineData("L358400119001", false)]
    [InlineData("4444444444", false)]
    public void TheBordersAreWhereTheyAreSaidToBe(string line, bool warns) => Assert.Equal(warns, Scan(line).Count > 0);

    [Fact]
    public void EachLineOfAFileIsFoundAndOnlyOnce()
    {
        var text = string.Join("\n", Warning.Select(l => l[(l.IndexOf(": ", StringComparison.Ordinal) + 2)..]).Concat(Harmless));
        var source = SourceText.From(text);
        var lines = PersonalDataScanner.Scan(source, false).Select(f => source.GetLinePosition(f.Span.Start).Line).ToList();
        Assert.Equal(Enumerable.Range(1, Warning.Count(l => !l.StartsWith("heading", StringComparison.Ordinal))), lines);
    }

    [Fact]
    public void TheExamplesTheCorpusAndTheDocumentsWarnOfNothing()
    {
        var wrong =
            from path in SourceTree.Files("examples").Concat(SourceTree.Files("docs")).Concat(SourceTree.Files("tests/cases", ".notice", ".yaml", ".csv"))
            where !path.StartsWith("tests/cases/personal-data", StringComparison.Ordinal) && !path.StartsWith("tests/cases/cli/people/minutes", StringComparison.Ordinal)
                && !path.EndsWith(".xlsx", StringComparison.Ordinal) && !path.EndsWith(".docx", StringComparison.Ordinal)
            let text = SourceText.From(SourceTree.Read(path), path)
            from finding in PersonalDataScanner.Scan(text, path.EndsWith(".csv", StringComparison.Ordinal))
            select $"{new TextLocation(text, finding.Span)}: {finding.Kind}: {text.ToString(finding.Span)}";
        Assert.Equal([], wrong);
    }

    [Fact]
    public void AnyTextIsReadToItsEnd()
    {
        var random = new Random(20);
        string[] pieces = ["Aisha", "Khan", ",", " ", "7", "(", ")", "aged", "DOB", "943", "476", "5919", "-", "/", ".", "é", "\ud83d\ude00", "\ud83d", "case", "no", "\t", "\n", "M1", "2AB", "K35", "old", "year", "b", "'"];
        for (var i = 0; i < 3000; i++)
        {
            var text = SourceText.From(string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)])));
            foreach (var finding in PersonalDataScanner.Scan(text, true))
            {
                Assert.InRange(finding.Span.Length, 1, text.Length);
                Assert.Equal(text.Length, text.Masked([finding.Span]).Length);
            }
        }
    }

    private static int Digits(string text) => text.Count(char.IsAsciiDigit);

    private static List<PersonalDataFinding> Scan(string line) => [.. PersonalDataScanner.Scan(SourceText.From(line), true)];

    private static IEnumerable<string> Lines(string file) =>
        SourceTree.ReadLines("tests/cases/personal-data/" + file).Where(l => l.Length > 0 && !l.StartsWith('#'));
}
