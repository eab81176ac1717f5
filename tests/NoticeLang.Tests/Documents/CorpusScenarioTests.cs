using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evaluation;
using Xunit;

namespace NoticeLang.Tests.Documents;

/// <summary>The scenarios of the corpus hold, and show each kind of sentence of each notice kept, not kept, and in doubt.</summary>
public sealed class CorpusScenarioTests
{
    private static readonly VerdictClass[] Shown = [VerdictClass.Good, VerdictClass.Bad, VerdictClass.Doubt];

    /// <summary>What no scenario can show, and why.</summary>
    private static readonly Dictionary<string, string> NotToBeShown = new(StringComparer.Ordinal)
    {
        ["cambridgeshire-2013, OneOff: Good"] = "the day of issue is some day of 2013, so nothing done in spring 2013 was surely done after it",
        ["essex-2009, OneOff: Good"] = "the direction was only proposed, so nothing in it is in force",
        ["essex-2009, OneOff: Doubt"] = "the direction was only proposed, so nothing in it is in force",
        ["gloucestershire-2011, Conduct: Good"] = "no day of issue is known, so nothing says from when conduct is asked for",
        ["rochdale-2013, OneOff: Good"] = "the one day asked for hangs on an inexact day of issue, and no act fits each of its readings",
        ["rochdale-2013, OneOff: Bad"] = "the one day asked for hangs on an inexact day of issue, and is never surely past and empty",
        ["sefton-2022, Judgement: Bad"] = "either of the only two findings will do",
    };

    public static TheoryData<string> Ids => [.. CorpusNotice.All.Select(notice => notice.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryScenarioHoldsAndEveryKindOfSentenceIsShown(string id)
    {
        var program = CorpusNotice.All.Single(notice => notice.Id == id).Compile().Program;
        var run = ScenarioRunner.Run(program, []);

        Assert.NotEmpty(run.Scenarios);
        Assert.All(run.Scenarios, s => Assert.True(s.Holds, s.Scenario.Title));
        var got = run.Scenarios.SelectMany(s => s.Expectations).ToLookup(e => e.Condition.Symbol.Name, e => VerdictTable.Of(e.Condition.Report.Verdict).Class);
        var missing = from kind in program.Conditions.SelectMany(c => Sentences(c.Parts), (c, s) => (Condition: c, Sentence: s)).GroupBy(p => p.Sentence.Kind)
                      where kind.Key is not (SentenceKind.Power or SentenceKind.Exemption)
                      let possible = kind.SelectMany(p => PossibleVerdicts.Of(p.Sentence)).Select(v => VerdictTable.Of(v).Class).Intersect(Shown)
                      from verdict in possible.Except(kind.SelectMany(p => got[p.Condition.Symbol.Name]))
                      let what = $"{id}, {kind.Key}: {verdict}"
                      where !NotToBeShown.ContainsKey(what)
                      select what;
        Assert.Equal([], missing);
    }

    private static IEnumerable<BoundSentence> Sentences(IEnumerable<BoundRequirement> parts) =>
        parts.SelectMany(part => part switch
        {
            BoundSentence sentence => [sentence],
            BoundGroup group => Sentences(group.Parts),
            _ => [],
        });
}
