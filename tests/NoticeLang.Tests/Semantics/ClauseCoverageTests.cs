using System.Linq;
using NoticeLang.Semantics;
using NoticeLang.Syntax;
using NoticeLang.Text;
using Xunit;

namespace NoticeLang.Tests.Semantics;

public sealed class ClauseCoverageTests
{
    private const string Program =
        """
        party council
        party department
        judgement progress, by department: none < some < clear

        condition plan {
            origin instrument paragraphs 2 and 3(a)
            council must report once
        }
        condition progress-clear {
            origin instrument paragraph 4
            progress must be clear
        }
        condition culture {
            origin instrument paragraph 5
            not encoded "nobody records it"
        }
        condition local {
            origin local paragraph 6
            council must report once
        }

        """;

    [Fact]
    public void EveryParagraphTheHeaderCountsIsDealtWithOrSaidNotToBe()
    {
        var compilation = Compile("notice n \"N\" {\nissued 1 May 2026\nparagraphs 1 to 7\nbackground paragraph 1 \"the history\"\n}\n" + Program, "n.notice");
        var coverage = ClauseCoverage.Compute(compilation);

        Assert.Equal(
            [
                ("1", CoverageState.Background), ("2", CoverageState.Encoded), ("3", CoverageState.Encoded), ("3(a)", CoverageState.Encoded),
                ("4", CoverageState.ForJudgement), ("5", CoverageState.NotEncoded), ("6", CoverageState.Encoded), ("7", CoverageState.NotCovered),
            ],
            coverage.Paragraphs.Select(p => (p.Paragraph, p.State)));
        Assert.Equal("the history", coverage.Paragraphs[0].Note);
        Assert.Equal(["plan"], coverage.Paragraphs[1].Conditions);
        Assert.Equal("nobody records it", coverage.Paragraphs[5].Note);
        Assert.Equal(["6"], coverage.Paragraphs.Where(p => p.IsLocal).Select(p => p.Paragraph));
        var message = Assert.Single(compilation.GetDiagnostics());
        Assert.Equal(("NL2021", "No condition covers paragraph 7"), (message.Id, message.Message));
    }

    [Fact]
    public void ParagraphsOfTheProseAreThoseOfTheNotice()
    {
        var text = "# Notice\n\n1. The history.\n\n2. The council must report.\n\n7) The council must sing.\n\n```notice\nnotice n \"N\" {\nissued 1 May 2026\nbackground paragraph 1\n}\n"
            + Program + "```\n";
        var compilation = Compile(text, "n.notice.md");
        var states = ClauseCoverage.Compute(compilation).Paragraphs.ToDictionary(p => p.Paragraph, p => p.State);

        Assert.Equal(CoverageState.Background, states["1"]);
        Assert.Equal(CoverageState.Encoded, states["2"]);
        Assert.Equal(CoverageState.NotCovered, states["7"]);
        var message = Assert.Single(compilation.GetDiagnostics());
        Assert.Equal("NL2021", message.Id);
        Assert.Equal("7) The council must sing.", message.Location.Text.ToString(message.Location.Span));
    }

    [Fact]
    public void WithoutNumbersOnlyTheParagraphsMentionedAreListed()
    {
        var compilation = Compile("notice n \"N\" {\nissued 1 May 2026\n}\n" + Program, "n.notice");

        Assert.Equal(["2", "3(a)", "4", "5", "6"], ClauseCoverage.Compute(compilation).Paragraphs.Select(p => p.Paragraph));
        Assert.Empty(compilation.GetDiagnostics());
    }

    private static Compilation Compile(string text, string path) => Compilation.Create(SyntaxTree.ParseText(SourceText.From(text, path)));
}
