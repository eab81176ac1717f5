using System.Linq;
using NoticeLang.Semantics;
using NoticeLang.Symbols;
using NoticeLang.Syntax;
using NoticeLang.Text;
using Xunit;

namespace NoticeLang.Tests.Binding;

/// <summary>Forms that real notices of the corpus need: Surrey 2009, Nottinghamshire 2010, Devon 2022, Doncaster 2009.</summary>
public sealed class CorpusFormsTests
{
    [Theory]
    [InlineData("baseline 66% in September 2010", 66, "2010-09-01")]
    [InlineData("baseline in January 2009", null, "2009-01-01")]
    [InlineData("baseline 37%", 37, null)]
    public void ABaselineMayLackItsAmountOrItsPeriod(string line, int? amount, string? first)
    {
        var compilation = Compile("measure vacancies percent {\n    " + line + "\n    lower is better\n}");
        var measure = (MeasureSymbol)compilation.Program.Symbols["vacancies"];

        Assert.Equal((amount, first), ((int?)measure.Baseline, measure.BaselinePeriod?.Lo.ToIsoString()));
        Assert.True(measure.LowerIsBetter);
    }

    [Theory]
    [InlineData("given council and department review improvement-plan on 2 May 2026")]
    [InlineData("given council and department reviews improvement-plan on 2 May 2026")]
    public void SeveralWhoActTakeTheVerbInEitherForm(string given)
    {
        var compilation = Compile("party council\nparty department\ndocument improvement-plan\ncondition c {\n    origin letter\n    council and department must review improvement-plan once\n}\n"
            + "scenario \"s\" {\n    " + given + "\n    as at 3 May 2026\n    expect c met\n}");
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Id is "NL1013" or "NL1004");
        Assert.Single(compilation.Program.Scenarios.Single().Givens);
    }

    [Fact]
    public void WhatIsDoneAgainAndAgainMayBeAskedThroughout()
    {
        var compilation = Compile("party council\nparty department\ncondition reports {\n    origin letter\n    council must report to department throughout\n}");
        Assert.Equal(NoticeLang.Binding.SentenceKind.Conduct, ((NoticeLang.Binding.BoundSentence)compilation.Program.Conditions.Single().Parts.Single()).Kind);
    }

    [Fact]
    public void AFormerNameNeedsNoDay()
    {
        var compilation = Compile("body partnership-board, formerly improvement-board\nbody improvement-board");
        Assert.Equal("improvement-board", ((BodySymbol)compilation.Program.Symbols["partnership-board"]).FormerName);
    }

    private static Compilation Compile(string text)
    {
        var compilation = Compilation.Create(SyntaxTree.ParseText(SourceText.From(text + "\nnotice n \"N\" {\n    issued 1 May 2026\n}\n", "n.notice")));
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Severity == NoticeLang.Diagnostics.DiagnosticSeverity.Error);
        return compilation;
    }
}
