using System;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Reporting;
using NoticeLang.Reporting.Layout;
using NoticeLang.Reporting.Messages;
using NoticeLang.Text;
using Xunit;

namespace NoticeLang.Tests.Reporting;

public sealed class DiagnosticReporterTests
{
    [Fact]
    public void FullStyleIsTheHouseStyle()
    {
        var text = SourceText.From("// one\nrole chair     \"Independent chair\"\n\n  chair        chiar, independent\n", "trafford.notice");
        var message = Messages.At(text, "chiar") with
        {
            Why = "Nobody can act under a name nobody declared.",
            Related = [new RelatedLocation(Messages.Place(text, "chair"), "did you mean this role?")],
            Fixes =
            [
                new DiagnosticFix("  chair        chair, independent", "the role on line 2"),
                new DiagnosticFix("role chiar     \"what the role is\""),
            ],
            Remark = "Until then the sentence is left out.",
        };

        Assert.Equal(
            """
            Error NL1901: No role is called chiar
              trafford.notice, line 4

               2 | role chair     "Independent chair"
                 |      ----- did you mean this role?
               4 |   chair        chiar, independent
                 |                ^^^^^ not declared in this file

              Why it matters: Nobody can act under a name nobody declared.

              To fix, write one of these:
                    chair        chair, independent     the role on line 2
                  role chiar     "what the role is"

              Until then the sentence is left out.

              More: notice explain NL1901

            """,
            Report(MessageStyle.Full, message));
    }

    [Fact]
    public void ShortStyleStopsAfterTheLinesOfTheFile()
    {
        var message = Messages.Sample() with { Fixes = [new DiagnosticFix("chair chair")] };

        Assert.Equal(
            "Error NL1901: No role is called chiar\n  trafford.notice, line 2\n\n   2 |   chair chiar, independent\n     |         ^^^^^ not declared in this file\n",
            Report(MessageStyle.Short, message));
    }

    [Fact]
    public void LineStyleIsOneLineForEditors() =>
        Assert.Equal("trafford.notice:2:9: error NL1901: No role is called chiar\n", Report(MessageStyle.Line, Messages.Sample()));

    [Fact]
    public void TabsAndWideCharactersKeepTheMarksUnderTheirWords()
    {
        Assert.Contains(
            "   1 | ab  評議会 chiar\n     |            ^^^^^ not declared",
            Report(MessageStyle.Short, Messages.At(SourceText.From("ab\t評議会 chiar", "t.notice"), "chiar", "not declared")), StringComparison.Ordinal);
    }

    [Fact]
    public void CombiningMarksTakeNoColumn() =>
        Assert.Contains(
            "   1 | cafe\u0301 chiar\n     |      ^^^^^ x",
            Report(MessageStyle.Short, Messages.At(SourceText.From("cafe\u0301 chiar", "t.notice"), "chiar", "x")), StringComparison.Ordinal);

    [Fact]
    public void ControlCharactersAndDirectionMarksAreWrittenOut()
    {
        var text = Report(MessageStyle.Full, Messages.At(SourceText.From("\u001b[2Jx \u202echiar", "t\u0007.notice"), "chiar"));

        Assert.Contains("   1 | <U+001B>[2Jx <U+202E>chiar\n     |                      ^^^^^", text, StringComparison.Ordinal);
        Assert.Contains("t<U+0007>.notice", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
    }

    [Fact]
    public void APlaceInAnotherFileIsShownWithItsFile()
    {
        var other = SourceText.From("records:\n  - id: E4\n", "evidence/b.yaml");
        var message = Messages.Sample() with { Related = [new RelatedLocation(Messages.Place(other, "E4"), "first used here")] };

        Assert.Contains(
            "\n\n  evidence/b.yaml, line 2\n\n   2 |   - id: E4\n     |         -- first used here\n", Report(MessageStyle.Full, message), StringComparison.Ordinal);
    }

    [Fact]
    public void AtMostTwentyAreShownAndTheOthersCounted()
    {
        var text = SourceText.From(string.Join('\n', Enumerable.Range(0, 34).Select(i => $"chiar{i:00}")), "t.notice");
        var report = DiagnosticReporter.Report(
            [.. Enumerable.Range(0, 34).Select(i => Messages.At(text, $"chiar{i:00}"))], MessageStyle.Line, ReportOptions.Default);

        Assert.Equal(20, report.Split('\n').Count(line => line.StartsWith("t.notice:", StringComparison.Ordinal)));
        Assert.EndsWith("\nand 14 more. Fix these first.\n", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(160)]
    public void AVeryLongLineIsCutRoundThePlaceAndSaysSo(int width)
    {
        var text = SourceText.From(new string('a', 300) + " chiar " + new string('b', 300), "t.notice");
        var lines = DiagnosticReporter.Report([Messages.At(text, "chiar")], MessageStyle.Full, ReportOptions.Default with { Width = width }).Split('\n');
        var source = lines.Single(line => line.StartsWith("   1 |", StringComparison.Ordinal));
        var marks = lines.Single(line => line.Contains("^^^^^", StringComparison.Ordinal));

        Assert.All(lines, line => Assert.True(TextWidth.Of(line) <= width, line));
        Assert.StartsWith("   1 | ...", source, StringComparison.Ordinal);
        Assert.EndsWith("...", source, StringComparison.Ordinal);
        Assert.Equal(source.IndexOf("chiar", StringComparison.Ordinal), marks.IndexOf('^', StringComparison.Ordinal));
    }

    [Fact]
    public void AnEmptyPlaceIsMarkedOnce()
    {
        var text = SourceText.From("role", "t.notice");
        var message = new Diagnostic(Messages.Descriptor, new TextLocation(text, new TextSpan(4, 0)), ["x"]) { Label = "a name goes here" };

        Assert.Contains("   1 | role\n     |     ^ a name goes here\n", Report(MessageStyle.Full, message), StringComparison.Ordinal);
    }

    [Fact]
    public void APlaceOfSeveralLinesIsMarkedOnItsFirst()
    {
        var text = SourceText.From("condition a {\r\n}\r\n", "t.notice");
        var message = new Diagnostic(Messages.Descriptor, new TextLocation(text, new TextSpan(0, 16)), ["x"]) { Label = "this" };

        Assert.Contains("  t.notice, lines 1 to 2\n\n   1 | condition a {\n     | ^^^^^^^^^^^^^ this\n", Report(MessageStyle.Full, message), StringComparison.Ordinal);
    }

    [Fact]
    public void ColourIsOnTheLevelAndTheMarks()
    {
        var text = DiagnosticReporter.Report([Messages.Sample()], MessageStyle.Short, ReportOptions.Default with { Palette = Palette.Terminal });

        Assert.StartsWith("\u001b[1;31mError NL1901:\u001b[0m No role", text, StringComparison.Ordinal);
        Assert.Contains("\u001b[1;31m^^^^^\u001b[0m not declared", text, StringComparison.Ordinal);
    }

    private static string Report(MessageStyle style, params ImmutableArray<Diagnostic> messages) =>
        DiagnosticReporter.Report(messages, style, ReportOptions.Default);
}
