using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Semantics;
using NoticeLang.Symbols;
using NoticeLang.Syntax;
using NoticeLang.Tests.Binding;
using NoticeLang.Text;
using Xunit;

namespace NoticeLang.Tests.Semantics;

public sealed class CompilationTests
{
    [Fact]
    public void TheOrderOfFilesNeverMatters()
    {
        var trees = SplitByDeclaration(CaseFiles.Read("tour.notice").Replace("party council  ", "party cuoncil  ", StringComparison.Ordinal));
        var first = Compilation.Create(trees);
        var random = new Random(20);
        for (var i = 0; i < 10; i++)
        {
            var shuffled = trees.ToArray();
            random.Shuffle(shuffled);
            var other = Compilation.Create(shuffled);

            Assert.Equal(first.GetDiagnostics().Select(d => d.ToString()), other.GetDiagnostics().Select(d => d.ToString()));
            Assert.Equal(BoundDumper.Dump(first.Program), BoundDumper.Dump(other.Program));
        }
    }

    [Fact]
    public void SeveralFilesAreOneNotice()
    {
        var whole = MarkedNotice.Compile(CaseFiles.Read("tour.notice"));
        var split = Compilation.Create(SplitByDeclaration(CaseFiles.Read("tour.notice")));

        Assert.Equal(BoundDumper.Dump(whole.Program), BoundDumper.Dump(split.Program));
        Assert.Equal(whole.GetDiagnostics().Select(d => d.Message), split.GetDiagnostics().Select(d => d.Message));
    }

    [Fact]
    public void TheSameFilesGiveTheSameProgram()
    {
        var text = CaseFiles.Read("every-sentence.notice");

        Assert.Equal(BoundDumper.Dump(MarkedNotice.Compile(text).Program), BoundDumper.Dump(MarkedNotice.Compile(text).Program));
    }

    [Fact]
    public void MessagesAreInTheOrderOfPlaces()
    {
        var places = MarkedNotice.Compile("party b\nparty a\nparty a\n", "party c\ncondition d {\nx must y z\n}\n").GetDiagnostics().Select(d => d.Location).ToList();

        Assert.NotEmpty(places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void TheModelTellsWhatANameStandsFor()
    {
        var tree = SyntaxTree.ParseText(SourceText.From(CaseFiles.Read("tour.notice"), "tour.notice"));
        var model = Compilation.Create(tree).GetSemanticModel(tree);
        var sentence = tree.Root.DescendantNodes().OfType<SentenceSyntax>().First();

        Assert.Equal("council", Assert.IsType<PartySymbol>(model.GetSymbol(sentence.Who)).Name);
        var phrase = Assert.IsType<VerbPhraseSyntax>(sentence.What);
        Assert.Equal("implement", Assert.IsType<ActSymbol>(model.GetSymbol(phrase.Verb)).Name);
        Assert.Equal(SentenceKind.OneOff, model.GetBoundSentence(sentence)!.Kind);
    }

    [Fact]
    public void TheModelTellsWhatADeclarationDeclares()
    {
        var tree = SyntaxTree.ParseText(SourceText.From(CaseFiles.Read("tour.notice"), "tour.notice"));
        var model = Compilation.Create(tree).GetSemanticModel(tree);

        var declared = tree.Root.Declarations.Select(declaration => (model.GetDeclaredSymbol(declaration), declaration)).ToList();
        Assert.All(declared, pair => Assert.NotNull(pair.Item1));
        var council = declared.Select(pair => pair.Item1!).OfType<PartySymbol>().Single(party => party.Name == "council");
        var places = model.FindPlaces(council).Select(place => tree.Text.ToString(place.Span)).ToList();
        Assert.All(places, place => Assert.Equal("council", place));
        Assert.Equal(9, places.Count);
    }

    [Fact]
    public void ATreeOfAnotherCompilationIsRefused()
    {
        var tree = SyntaxTree.ParseText(SourceText.From("party a\n", "a.notice"));

        Assert.Throws<ArgumentException>(() => Compilation.Create().GetSemanticModel(tree));
    }

    private static List<SyntaxTree> SplitByDeclaration(string text)
    {
        var root = SyntaxTree.ParseText(SourceText.From(text)).Root;
        return [.. root.Declarations.Select((declaration, i) => SyntaxTree.ParseText(
            SourceText.From(text.Substring(declaration.FullSpan.Start, declaration.FullSpan.Length), $"part-{i:00}.notice")))];
    }
}
