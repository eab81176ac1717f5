using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evaluation;
using NoticeLang.Evidence;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Evaluation;

/// <summary>
/// A history leaves out days between two on which nothing more happens. It is held against the verdict as at each day, in generated worlds:
/// that is how it is known that leaving them out loses nothing.
/// </summary>
public sealed class ConditionHistoryTests
{
    private const int Worlds = 6;

    private static readonly string[] Sentences =
    [
        "council must publish report by 20 February 2020", "council must publish report by February 2020", "council must publish report within 5 weeks of issue",
        "council must publish report at 1 month after issue, allowing 1 week", "council must publish report 2 times in all by 1 March 2020", "council must not publish report",
        "council must publish report from 1 February 2020 by 10 March 2020", "board must meet every 10 days from issue", "board must meet every 2 weeks from 5 January 2020 until 1 March 2020, allowing 2 days",
        "board must meet in each month", "board must meet 2 times in each period of 3 weeks from issue", "board must meet at most 2 times in any 3 weeks", "board must meet at most 3 times in all",
        "director must be in-post from 10 January 2020", "director must be permanent from 10 January 2020 for at least 2 months", "progress must be some", "progress must be some by 20 February 2020",
        "share must be at most 20% by February 2020", "share must be at most 20% in each month from January 2020", "share must be at most 20% for 3 weeks by 20 March 2020", "share must be at most 20%",
        "share must be at most {\n20% in January 2020\n18% in March 2020\n}", "council must cooperate-with department", "plan must cover areas by 1 March 2020",
        "board must meet every 10 days from issue until 1 February 2020\nboard must meet every 3 weeks from 2 February 2020\ncouncil must publish report by 15 February 2020",
    ];

    public static TheoryData<int> Kinds => [.. Enumerable.Range(0, Sentences.Length * 2)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EachDayIsAsTheVerdictAsAtThatDay(int kind)
    {
        var issued = kind % 2 == 0 ? "1 January 2020" : "January 2020";
        var program = World.Bind(
            $$"""
            notice n "N" {
                issued {{issued}} by department
                addressed to council
            }
            party council
            party department
            role director, appointed by council
            body board
            document plan, owned by council
            document report, owned by council
            document areas
            judgement progress, by department: none < some
            measure share percent, read each month
            condition c {
            origin instrument
            {{Sentences[kind / 2]}}
            }
            """);
        for (var seed = 0; seed < Worlds; seed++)
        {
            var random = new Random((seed * 100) + kind);
            var text = Evidence(random);
            var evidence = World.Read([("evidence.yaml", text)]);
            var last = Day.Of(2020, 4, random.Next(1, 20));
            var view = EvidenceView.Create(evidence, last);
            var context = EvaluationContext.Create(program, view, new EvaluationOptions(last), (world, c) => Evaluator.EvaluateOnly(world, c));
            var runs = context.History.Of(program.Conditions[0].Symbol);
            for (var day = context.NoticeStart.Lo; day <= last; day = day.AddDays(1))
            {
                var wanted = Evaluator.Evaluate(program, evidence, new EvaluationOptions(day)).Conditions[0].Report;
                var run = runs.Single(r => r.Days.Lo <= day && day <= r.Days.Hi);
                Assert.True(
                    (run.Verdict, run.CouldBe) == (wanted.Verdict, wanted.CouldBe),
                    $"{Sentences[kind / 2]}\nas at {day}: {wanted.Verdict} ({wanted.CouldBe}), in the history {run.Verdict} ({run.CouldBe})\n{text}");
            }
        }
    }

    private static string Evidence(Random random)
    {
        var lines = new List<string>();
        for (var i = random.Next(6); i > 0; i--)
        {
            var day = Date(random);
            lines.Add(random.Next(8) switch
            {
                0 or 1 => $"- {{ act: publish, by: council, of: report, {day} }}",
                2 or 3 => $"- {{ act: meet, by: board, {day} }}",
                4 => $"- {{ finding: {(random.Next(3) > 0 ? "some" : "none")}, of: progress, by: department, {day} }}",
                5 => $"- {{ figure: share, in: 2020-0{random.Next(1, 4)}, value: {random.Next(17, 23)}% }}",
                6 => $"- {{ holds: director, person: P-{random.Next(2)}, from: {Exact(random)}, basis: {(random.Next(2) > 0 ? "permanent" : "interim")} }}",
                _ => $"- {{ covers: plan, version: \"{random.Next(3)}\", items: [areas], {day} }}",
            });
        }

        var text = lines.Count > 0 ? "records:\n" + string.Join('\n', lines) + "\n" : "";
        if (random.Next(2) > 0)
        {
            text += $"complete:\n- {{ act: meet, by: board, from: 2020-01-0{random.Next(1, 9)}, until: {Iso(random.Next(10, 100))} }}\n- {{ act: publish, by: council, of: report, from: 2020-01-01, until: {Iso(random.Next(10, 100))} }}\n";
        }

        if (random.Next(3) == 0)
        {
            text += "suspended:\n- { condition: c, by: department, decided: 2020-01-20, from: 2020-01-20, to: 2020-02-10 }\n";
        }

        return text.Length > 0 ? text : "records: []\n";
    }

    private static string Date(Random random) => random.Next(3) > 0 ? $"day: {Exact(random)}" : $"day: between {Iso(40)} and {Iso(40 + random.Next(12))}";

    private static string Exact(Random random) => Iso(random.Next(-5, 100));

    private static string Iso(int day) => Day.Of(2020, 1, 1).AddDays(day).ToIsoString().ToString(CultureInfo.InvariantCulture);
}
