using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Diagnostics;
using NoticeLang.Evaluation;
using NoticeLang.Semantics;
using NoticeLang.Syntax;
using NoticeLang.Text;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Evaluation;

/// <summary>
/// No sentence that the checker accepts is left without a meaning: heads with each pair of tails, most of which the checker refuses, and all
/// the rest get a verdict on days before, in and after, with evidence and without.
/// </summary>
public sealed class EverySentenceTests
{
    private const string Declarations =
        """
        notice n "N" {
            issued 2 January 2020 by department
            addressed to council
        }
        party council
        party department
        party neighbours
        role director, appointed by council
        body board
        document plan, owned by council
        document report, owned by council
        list areas {
            east "East"
            west "West"
        }
        list actions "Actions", added to by department { due: day, status: red or green }
        judgement progress, by department: none < some < clear
        state pace: slow < quick
        measure share percent, read each month { baseline 20% in December 2019 }
        calendar terms { spring from 5 January to 28 March }
        act audit, repeated { sample: count }
        condition other {
            origin instrument
            council must publish report by 1 May 2020
        }
        condition paused {
            origin instrument
            council must report to department in each month
        }
        """;

    private const string Evidence =
        """
        records:
          - { act: publish, by: council, of: plan, day: 2020-02-20 }
          - { act: publish, by: council, of: report, day: between 2020-04-20 and 2020-05-05 }
          - { act: audit, by: council, day: 2020-02, sample: 12 }
          - { act: audit, by: council, day: 2020-03-10 }
          - { act: meet, by: board, day: 2020-02-03 }
          - { act: meet, by: board, day: 2020-03-16 }
          - { act: attend, by: director, of: board, day: 2020-03-16 }
          - { act: review, by: department, of: [east, west], day: 2020-03-01 }
          - { act: report, by: council, to: department, day: 2020-02-28 }
          - { finding: some, of: progress, by: department, day: 2020-02-02 }
          - { finding: none, of: progress, by: department, day: 2020-05 }
          - { holds: director, person: P-1, from: 2020-01-20, basis: permanent }
          - { member: P-1, of: board, from: 2020-02, to: 2020-06-30 }
          - { state: slow, of: pace, from: 2020-02-10, to: 2020-04-10 }
          - { figure: share, in: 2020-02, value: about 19% }
          - { figure: share, in: 2020-03, value: 22% }
          - { figure: share, in: 2020-03, value: 18% }
          - { covers: plan, version: "1", items: [east], omits: [west], day: 2020-03-05 }
          - { item: train, of: actions, added: 2020-02-01, due: 2020-06-01, status: red }
        complete:
          - { act: meet, by: board, from: 2020-01-02, until: 2020-06-30 }
        suspended:
          - { condition: c, by: department, decided: 2020-03-20, from: 2020-03-20, to: 2020-04-20 }
        """;

    private static readonly string[] Heads =
    [
        "council must publish plan", "council or department must publish plan", "each of council and department must publish plan", "council must not publish plan",
        "council may publish plan", "council need not report to department", "council must audit", "council must audit, with sample at least 10", "board must meet",
        "council must report to department", "department must review each of areas", "department must review any of areas", "council must complete each of actions",
        "council must report each of actions where status is red to department", "plan must cover each of areas", "plan must cover any of areas", "plan must not cover each of areas",
        "council must cooperate-with department", "council must not comply-with plan", "director must be in-post", "director must be in-post and permanent", "board must include director",
        "chair of board must be independent", "each member of board must attend board", "each member of board must attend at least 2 of any 3 meetings of board",
        "each member of board must be in-post", "progress must be clear", "progress must be at least some", "pace must be quick", "pace must be at least quick",
        "share must be at most 20%", "share must be below its baseline", "share must be at most that of neighbours", "share must be at least that of neighbours in 2019/20",
        "share must be at most {\n20% in March 2020\n18% in May 2020\n}", "department must visit council",
    ];

    private static readonly string[] Tails =
    [
        "", "by 31 March 2020", "by March 2020", "before 1 April 2020", "on 2 March 2020", "in March 2020", "in spring 2020", "between 1 February 2020 and 31 March 2020",
        "within 10 working days of issue", "within 4 weeks after board meets", "within 2 months after progress is some", "within 1 month of the due date of other", "at 2 months after issue, allowing 1 week",
        "before board meets", "by the next meeting of board", "by each meeting of board", "within 5 days after each meeting of board", "by its due", "within 4 weeks of its entry",
        "every 6 weeks from issue", "in each month", "in each terms", "in each period of 6 weeks from issue", "2 times in each quarter", "at most 2 times in any 3 months", "at most 1 times in each month",
        "2 times in all", "at most 3 times in all", "once", "throughout", "from 1 February 2020", "from March 2020", "until 30 April 2020", "until notice ends", "until pace is quick", "until 1 June 2020",
        "for at least 3 months", "for 2 months by 30 April 2020", "allowing 3 days", "with director", "confirmed by department", "performed by department", "first by 1 March 2020",
        "when board meets", "when progress is some", "when pace is slow", "when share is above 20%", "when other is met", "when other is not met", "when board meets 2 times in any 3 months",
        "when department finds progress none", "while pace is slow", "while other is not met", "while progress is not none", "while share is at most 20%", "unless department agrees plan", "unless pace is slow",
        "unless share is above 20%", "unless other is met", "with status forecast", "within 3 months after notice ends", "when notice ends",
    ];

    private static readonly Day[] Days = [Day.Of(2020, 1, 1), Day.Of(2020, 3, 31), Day.Of(2020, 7, 1)];

    public static TheoryData<int> HeadNumbers => [.. Enumerable.Range(0, Heads.Length)];

    [Theory]
    [MemberData(nameof(HeadNumbers))]
    public void WhatTheCheckerAcceptsHasAVerdict(int head)
    {
        NoticeLang.Evidence.EvidenceSet[] sets = [World.Read([]), World.Read([("evidence.yaml", Evidence)])];
        var tried = 0;
        foreach (var (first, second) in Pairs())
        {
            var sentence = string.Join(", ", new[] { Heads[head], first, second }.Where(part => part.Length > 0));
            var text = Declarations + "\ncondition c {\norigin instrument\n" + sentence + "\n}\n";
            var compilation = Compilation.Create(SyntaxTree.ParseText(SourceText.From(text, "n.notice")));
            if (compilation.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error))
            {
                continue;
            }

            tried++;
            foreach (var set in sets)
            {
                foreach (var day in Days)
                {
                    var result = Evaluate(compilation.Program, set, day, sentence);
                    var c = result.Conditions.Single(r => r.Symbol.Name == "c");
                    Assert.True(c.NotEvaluated is null, $"{sentence}: {c.NotEvaluated}");
                    Assert.True(c.Explanation.Verdict == c.Report.Verdict, $"{sentence}, as at {day}: the explanation says {c.Explanation.Verdict} and the verdict is {c.Report.Verdict}");
                    Assert.True(c.Report.Verdict is Verdict.Unclear or Verdict.Disputed || c.Report.CouldBe.Contains(c.Report.Verdict), $"{sentence}, as at {day}: {c.Report.Verdict} is not among {c.Report.CouldBe}");
                }
            }
        }

        Assert.True(tried > 0);
    }

    private static NoticeResult Evaluate(BoundProgram program, NoticeLang.Evidence.EvidenceSet evidence, Day day, string sentence)
    {
        try
        {
            return Evaluator.Evaluate(program, evidence, new EvaluationOptions(day));
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{sentence}, as at {day}", exception);
        }
    }

    /// <summary>Each tail alone, and each with some others: enough for every two kinds to meet.</summary>
    private static IEnumerable<(string First, string Second)> Pairs()
    {
        for (var i = 0; i < Tails.Length; i++)
        {
            yield return (Tails[i], "");
            for (var j = i + 1; j < Tails.Length; j++)
            {
                if ((i * 7 + j) % 61 == 0)
                {
                    yield return (Tails[i], Tails[j]);
                }
            }
        }
    }
}
