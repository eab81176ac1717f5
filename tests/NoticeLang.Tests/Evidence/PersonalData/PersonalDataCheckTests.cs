using System;
using System.Linq;
using NoticeLang.Evidence.PersonalData;
using NoticeLang.Reporting;
using NoticeLang.Reporting.Messages;
using NoticeLang.Tests.Architecture;
using NoticeLang.Text;
using Xunit;

namespace NoticeLang.Tests.Evidence.PersonalData;

/// <summary>The warnings: few for a file, and never with what they warn of.</summary>
public sealed class PersonalDataCheckTests
{
    [Fact]
    public void OnlyTheFirstLinesHaveAMessageAndTheLastCountsTheOthers()
    {
        var text = SourceText.From(string.Join("\n", Enumerable.Repeat("DOB 3/4/2014", 12)), "evidence/a.yaml");
        Assert.Equal(
            ["1 This looks like a date of birth", "2 This looks like a date of birth", "3 This looks like a date of birth (and 9 more such lines in this file)"],
            PersonalDataCheck.Of(text, false).Select(d => $"{d.Location.Start.Line} {d.Message}"));
        Assert.All(PersonalDataCheck.Of(text, false), d => Assert.True(d.Message.Length <= 90));
    }

    [Fact]
    public void NoMessageShowsAWordOfItsLine()
    {
        foreach (var line in SourceTree.ReadLines("tests/cases/personal-data/warns.txt").Where(l => l.Length > 0 && l[0] != '#'))
        {
            var text = SourceText.From(line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..], "a.csv");
            var printed = DiagnosticReporter.Report([.. PersonalDataCheck.Of(text, true)], MessageStyle.Short, ReportOptions.Default);
            var words = text.Content.Split([' ', ',', '/', '.', ':', '(', ')', '"', '-', ';', '\t'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 3);
            var own = printed.ToLowerInvariant().Replace("this looks like", "", StringComparison.Ordinal);
            Assert.NotEqual("", printed);
            Assert.All(words.Where(w => !OurWords.Contains(w, StringComparer.OrdinalIgnoreCase)), w => Assert.DoesNotContain(w.ToLowerInvariant(), own, StringComparison.Ordinal));
        }
    }

    /// <summary>Those in which the messages name the kind.</summary>
    private static readonly string[] OurWords = ["date", "birth", "name", "number", "case", "child", "child's", "home", "address"];
}
