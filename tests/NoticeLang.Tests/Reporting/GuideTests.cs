using System;
using NoticeLang.Diagnostics;
using NoticeLang.Evaluation;
using NoticeLang.Reporting;
using NoticeLang.Reporting.Guides;
using NoticeLang.Reporting.Layout;
using Xunit;

namespace NoticeLang.Tests.Reporting;

public sealed class GuideTests
{
    [Theory]
    [InlineData("not met", Verdict.NotMet)]
    [InlineData("Not-Met", Verdict.NotMet)]
    [InlineData("no evidence", Verdict.NotEvidenced)]
    [InlineData("not-evidenced", Verdict.NotEvidenced)]
    [InlineData("on track", Verdict.OnTrack)]
    [InlineData("kept so far", Verdict.OnTrack)]
    [InlineData("due soon", Verdict.Due)]
    [InlineData("nothing due yet", Verdict.OnTrack)]
    [InlineData("plan", null)]
    public void StatusesAreFoundByTheirWordOrTheirId(string name, Verdict? verdict) => Assert.Equal(verdict, VerdictGuide.Find(name));

    [Fact]
    public void EveryStatusHasAMeaningOfItsOwn()
    {
        var all = VerdictGuide.All(ReportOptions.Default);

        Assert.All(VerdictTable.Rows, row => Assert.Contains($"  {row.Mark} {row.Word}  ", all, StringComparison.Ordinal));
        Assert.All(VerdictTable.Rows, row => Assert.Contains($"In JSON it is {row.Id}.", VerdictGuide.One(row.Verdict, ReportOptions.Default), StringComparison.Ordinal));
        Assert.Contains("  ~ Due soon  ", all, StringComparison.Ordinal);
    }

    [Fact]
    public void PagesAreShownAsText() =>
        Assert.Equal(
            """
            NL1003: A title

            One paragraph of plain words that goes on.

            Shows this message

                condition a {
                    wrong
                }

            Right

                right

            """,
            MessageGuide.Report(
                "# NL1003: A title\n\nOne paragraph of `plain` words\nthat goes on.\n\n## Shows this message\n\n```notice\ncondition a {\n    wrong\n}\n```\n\n## Right\n\n```notice\nright\n```\n",
                ReportOptions.Default));

    [Fact]
    public void EveryMessageThatHasAPageIsShownWithinThePage()
    {
        foreach (var descriptor in DiagnosticDescriptors.All)
        {
            if (MessageGuide.Read(descriptor.Id.ToLowerInvariant()) is { } page)
            {
                var text = MessageGuide.Report(page, ReportOptions.Default);
                Assert.StartsWith($"{descriptor.Id}: ", text, StringComparison.Ordinal);
                Assert.All(text.Split('\n'), line => Assert.True(line.StartsWith("    ", StringComparison.Ordinal) || TextWidth.Of(line) <= 100, line));
            }
        }
    }

    [Fact]
    public void ACodeNobodyUsesHasNoPage() => Assert.Null(MessageGuide.Read("NL9999"));
}
