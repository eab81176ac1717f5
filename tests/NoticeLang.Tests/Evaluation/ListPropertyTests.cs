using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evaluation;
using NoticeLang.Evidence;
using NoticeLang.Tests.Evaluation.Worlds;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Evaluation;

/// <summary>
/// Lists that grow, coverage and conduct under the properties of semantics 11, over generated worlds with fixed seeds: items come, go and
/// change, versions follow one another, findings cover times, days are loose and reports disagree.
/// </summary>
public sealed class ListPropertyTests
{
    private const int Worlds = 60;

    private const string Declarations =
        """
        notice northshire "Improvement notice: Northshire Council" {
            issued 1 January 2020 by department
            addressed to council
        }
        party council "Council"
        party department "Department"
        role adviser "Adviser", appointed by department
        role director "Director", appointed by council
        document plan "Plan", owned by council
        list actions "Actions", added to by adviser {
            due: day
            status: red, amber or green
        }
        """;

    private static readonly ImmutableArray<string> Sentences =
    [
        "council must accept each of actions within 2 weeks of its entry",
        "council must complete each of actions by its due",
        "council must accept any of actions by 1 March 2020",
        "director must report each of actions where status is red in each month",
        "director must review each of actions every 3 weeks from 5 January 2020",
        "plan must cover each of actions within 2 weeks of its entry",
        "plan must cover all of actions until 1 March 2020",
        "council must cooperate-with adviser from 10 January 2020",
        "council must cooperate-with adviser until 20 February 2020, confirmed by department",
    ];

    private static readonly ImmutableArray<BoundProgram> Programs = [.. Sentences.Select(s => World.Bind(Notice(s)))];

    public static TheoryData<int> Kinds => [.. Enumerable.Range(0, Sentences.Length)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void TheOrderOfRecordsDoesNotMatter(int kind)
    {
        foreach (var (random, lines, asAt) in Generated(kind))
        {
            var shuffled = lines.ToArray();
            random.Shuffle(shuffled);
            var (one, other) = (Evaluate(kind, lines, asAt), Evaluate(kind, [.. shuffled], asAt));
            Assert.True(Outcome.Of(one with { Ledgers = [] }) == Outcome.Of(other with { Ledgers = [] }), Say(kind, lines, asAt, one, other));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void CopiesChangeNothing(int kind)
    {
        foreach (var (random, lines, asAt) in Generated(kind))
        {
            var copied = lines.Where(l => l.Section == "records").ToList();
            if (copied.Count > 0)
            {
                var (one, other) = (Evaluate(kind, lines, asAt), Evaluate(kind, lines.Add(copied[random.Next(copied.Count)].Without("id")), asAt));
                Assert.True(one.Report.Verdict == other.Report.Verdict && one.Report.CouldBe == other.Report.CouldBe, Say(kind, lines, asAt, one, other));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void SilenceIsNoFailure(int kind)
    {
        foreach (var (_, lines, asAt) in Generated(kind))
        {
            var silent = lines.RemoveAll(l => l.Section == "complete" || l.Kind == "act" || l["finding"] is not null || l["omits"] is not null);
            var result = Evaluate(kind, silent, asAt);
            Assert.True(!result.Report.CouldBe.Contains(Verdict.NotMet), Say(kind, silent, asAt, result, result));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void WhatIsNotCitedChangesNoVerdict(int kind)
    {
        foreach (var (_, lines, asAt) in Generated(kind))
        {
            var result = Evaluate(kind, lines, asAt);
            var cited = result.Cited.Select(r => r.File.Text.GetLine(r.Location.Start.Line)).ToHashSet();
            var less = lines.RemoveAll(l => l.IsRecord && !cited.Contains(l.ToString()));
            var after = Evaluate(kind, less, asAt);
            Assert.True(result.Report.Verdict == after.Report.Verdict, Say(kind, lines, asAt, result, after));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ANarrowerDayLeavesASettledVerdict(int kind)
    {
        var narrowed = 0;
        foreach (var (random, lines, asAt) in Generated(kind))
        {
            var (line, key) = lines.SelectMany(l => new[] { "day", "added", "removed" }.Select(k => (Line: l, Key: k)))
                .FirstOrDefault(p => p.Line[p.Key]?.StartsWith("between", StringComparison.Ordinal) == true && !MayContradict(lines, p.Line));
            if (line is null)
            {
                continue;
            }

            narrowed++;
            var days = EvidenceDates.Read(line[key]).Days!.Value;
            var day = days.Lo.AddDays(random.Next(days.Hi - days.Lo + 1));
            var (before, after) = (Evaluate(kind, lines, asAt), Evaluate(kind, lines.Replace(line, line.With(key, day.ToIsoString())), asAt));
            Assert.True(
                Outcome.IsSubset(after.Report.CouldBe, before.Report.CouldBe) && (before.Report.Verdict is Verdict.Unclear or Verdict.Disputed || before.Report.Verdict == after.Report.Verdict),
                Say(kind, lines, asAt, before, after));
        }

        Assert.True(narrowed > 0, "no world had a day to narrow");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void WhatIsNotGoodSaysWhatWouldSettleIt(int kind)
    {
        foreach (var (_, lines, asAt) in Generated(kind))
        {
            var result = Evaluate(kind, lines, asAt);
            Assert.True(result.Explanation.Verdict == result.Report.Verdict, Say(kind, lines, asAt, result, result));
            Assert.True(
                result.Settlement is not null || result.Report.Verdict is Verdict.Met or Verdict.MetLate or Verdict.OnTrack or Verdict.NotTriggered, Say(kind, lines, asAt, result, result));
        }
    }

    private static IEnumerable<(Random Random, ImmutableArray<EvidenceLine> Lines, Day AsAt)> Generated(int kind)
    {
        for (var seed = 0; seed < Worlds; seed++)
        {
            var random = new Random((seed * 100) + kind);
            ImmutableArray<EvidenceLine> lines = [.. Enumerable.Range(1, random.Next(1, 4)).SelectMany(n => Item(random, $"a{n}")), .. Enumerable.Range(0, random.Next(6)).SelectMany(_ => Other(random, kind))];
            yield return (random, lines, Day.Of(2020, 1, 1).AddDays(random.Next(10, 100)));
        }
    }

    private static IEnumerable<EvidenceLine> Item(Random random, string name)
    {
        var added = random.Next(70);
        var line = Record(("item", name), ("of", "actions"), ("added", Date(random, added)), ("due", Exactly(added + random.Next(5, 40))), ("status", Status(random)));
        yield return line;
        if (random.Next(3) == 0)
        {
            yield return Record(("item", name), ("of", "actions"), ("status", Status(random)), ("day", Exactly(added + random.Next(15, 40))));
        }

        if (random.Next(3) == 0)
        {
            yield return Record(("item", name), ("of", "actions"), ("removed", Date(random, added + random.Next(41, 60))));
        }
    }

    private static IEnumerable<EvidenceLine> Other(Random random, int kind)
    {
        var verb = Sentences[kind].Split(' ')[2];
        var item = $"a{random.Next(1, 4)}";
        var by = verb is "report" or "review" ? "director" : "council";
        switch (verb)
        {
            case "cover":
                var version = Record(("covers", "plan"), ("version", $"\"{random.Next(1, 4)}\""), (random.Next(3) > 0 ? "items" : "omits", item), ("day", Date(random, random.Next(90))));
                yield return version;
                break;
            case "cooperate-with":
                var from = random.Next(60);
                var finder = random.Next(2) == 0 ? "department" : "adviser";
                yield return Record(("finding", random.Next(5) > 0 ? "kept" : "broken"), ("of", "c"), ("by", finder), ("from", Exactly(from)), ("to", Date(random, from + random.Next(5, 60))));
                if (random.Next(3) == 0)
                {
                    yield return Record(("finding", "broken"), ("of", "c"), ("by", finder), ("day", Date(random, random.Next(60))));
                }

                break;
            default:
                if (random.Next(4) == 0)
                {
                    yield return new EvidenceLine("complete", [("act", verb), ("by", by), ("from", "2020-01-01"), ("to", Exactly(random.Next(40, 100)))]);
                }

                yield return Record(("act", verb), ("by", by), ("of", item), ("day", Date(random, random.Next(90))));
                break;
        }
    }

    /// <summary>Whether a narrower day may contradict another report: of one version, or of one finding.</summary>
    private static bool MayContradict(ImmutableArray<EvidenceLine> lines, EvidenceLine line) =>
        line.Kind is "covers" or "finding" && lines.Count(l => l.Kind == line.Kind && l["version"] == line["version"]) > 1;

    private static string Status(Random random) => random.Next(3) switch { 0 => "red", 1 => "amber", _ => "green" };

    private static string Exactly(int day) => Day.Of(2020, 1, 1).AddDays(day).ToIsoString();

    private static string Date(Random random, int day) => random.Next(3) > 0 ? Exactly(day) : $"between {Exactly(day)} and {Exactly(day + random.Next(1, 8))}";

    private static EvidenceLine Record(params ImmutableArray<(string Key, string Value)> fields) => new("records", fields);

    private static string Notice(string sentence) => $"{Declarations}\ncondition c \"The condition\" {{\n    origin instrument\n    {sentence}\n}}\n";

    private static ImmutableArray<(string Path, string Text)> Files(ImmutableArray<EvidenceLine> lines) =>
        [("e.yaml", "source: generated\n" + string.Concat(lines.GroupBy(l => l.Section).Select(g => $"{g.Key}:\n" + string.Concat(g.Select(l => l + "\n")))))];

    private static ConditionResult Evaluate(int kind, ImmutableArray<EvidenceLine> lines, Day asAt) =>
        Evaluator.Evaluate(Programs[kind], World.Read(Files(lines)), new EvaluationOptions(asAt)).Conditions[0];

    private static string Say(int kind, ImmutableArray<EvidenceLine> lines, Day asAt, ConditionResult one, ConditionResult other) =>
        $"as at {asAt}\n{Outcome.Of(one)}\n{Outcome.Of(other)}\n{ExplanationText.Of(one)}\n{ExplanationText.Of(other)}\n{new World(Notice(Sentences[kind]), Files(lines))}";
}
