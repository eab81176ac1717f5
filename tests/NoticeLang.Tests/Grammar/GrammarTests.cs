using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Syntax;
using NoticeLang.Tests.Infrastructure;
using NoticeLang.Tests.Syntax;
using NoticeLang.Text;
using Xunit;

namespace NoticeLang.Tests.Grammar;

/// <summary>The grammar and the parser say the same: each accepts what the other does.</summary>
public sealed class GrammarTests
{
    private const int GeneratedPerProduction = 60;

    public static TheoryData<string> Declarations =>
        [.. ((Choice)Ebnf.Instance.ByName["declaration"].Body).Alternatives.Select(part => ((NonTerminal)part).Name)];

    public static TheoryData<string> Notices => [.. Repository.Notices()];

    [Fact]
    public void EveryNameInTheGrammarIsAProductionAndEveryProductionIsUsed()
    {
        var used = Ebnf.Instance.Productions.SelectMany(p => Ebnf.Walk(p.Body)).OfType<NonTerminal>().Select(name => name.Name).ToHashSet();

        Assert.Equal(Ebnf.Instance.Productions.Select(p => p.Name).Where(name => name != "compilation-unit").Order(), used.Order());
    }

    [Theory]
    [MemberData(nameof(Declarations))]
    public void WhatIsMadeFromTheGrammarParsesWithoutAMessage(string production)
    {
        for (var seed = 0; seed < GeneratedPerProduction; seed++)
        {
            AssertParses(new SentenceGenerator(seed).Make(production), seed);
        }
    }

    [Fact]
    public void SentencesMadeFromTheGrammarParseWithoutAMessage()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            AssertParses($"condition c1 \"C\" {{\n  {new SentenceGenerator(seed).Make("sentence")}\n}}\n", seed);
        }
    }

    [Fact]
    public void WholeFilesMadeFromTheGrammarAreAcceptedByBoth()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var text = new SentenceGenerator(seed).Make("compilation-unit");
            AssertParses(text, seed);
            Assert.True(Recogniser.Accepts(SourceText.From(text)), $"seed {seed}: not accepted\n{text}");
        }
    }

    [Theory]
    [MemberData(nameof(Notices))]
    public void TheGrammarAcceptsWhatHasNoMessageAndNothingElse(string path)
    {
        // A passive with the name of a party has the form of a deadline: the message is about what it means.
        var source = Repository.ReadSource(path);
        var hasMessages = ParseCase.Parse(source).Diagnostics.Any(d => d.Id != "NL0109");

        Assert.NotEqual(hasMessages, Recogniser.Accepts(source));
    }

    /// <summary>Each message about syntax is about a text that the grammar does not have; shown on its own page.</summary>
    [Fact]
    public void TheGrammarRejectsTheFailingExampleOfEveryPageAndAcceptsTheOther()
    {
        var pages = Repository.Files("src/NoticeLang/Diagnostics/Pages", ".md").Where(path => path.Contains("/NL0", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(pages);
        Assert.All(pages, path =>
        {
            var blocks = MarkdownFences.FindPrograms(Repository.Read(path));
            Assert.Equal(2, blocks.Length);
            var failing = SourceText.From(Repository.ReadSource(path).ToString(blocks[0]));
            var right = SourceText.From(Repository.ReadSource(path).ToString(blocks[1]));

            // A limit on depth is no matter of grammar.
            Assert.Equal(path.EndsWith("NL0111.md", StringComparison.Ordinal), Recogniser.Accepts(failing));
            Assert.True(Recogniser.Accepts(right));
        });
    }

    /// <summary>Every sentence of a valid case with one token taken out: parser and grammar agree whether that is still the language.</summary>
    [Fact]
    public void ParserAndGrammarAgreeWhenATokenIsMissing()
    {
        var lines = Repository.Read("tests/cases/syntax/valid-every-construct.notice").Split('\n').Where(line => line.Contains(" must ", StringComparison.Ordinal) && !line.EndsWith('{'));
        var disagreements = new List<string>();
        foreach (var line in lines.Select(line => line.Trim()))
        {
            var words = line.Split(' ');
            for (var left = 0; left < words.Length; left++)
            {
                var mutated = string.Join(' ', words.Where((_, i) => i != left));
                var source = SourceText.From($"condition c1 \"C\" {{\n    {mutated}\n}}\n");
                if (ParseCase.Parse(source).Diagnostics.IsEmpty != Recogniser.Accepts(source))
                {
                    disagreements.Add(mutated);
                }
            }
        }

        Assert.Equal([], disagreements);
    }

    private static void AssertParses(string text, int seed)
    {
        var tree = ParseCase.Parse(text);
        if (!tree.Diagnostics.IsEmpty)
        {
            Assert.Fail($"seed {seed}: {ParseCase.Show(tree.Diagnostics[0])}\n{text}");
        }
    }
}
