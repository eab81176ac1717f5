using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evaluation;
using NoticeLang.Evidence;
using NoticeLang.Tests.Evaluation.Worlds;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Evaluation;

/// <summary>
/// What turns on something else under the properties of semantics 11, over generated worlds with fixed seeds: <c>while</c>, <c>unless</c>,
/// <c>until</c>, <c>need not</c>, conditions about conditions, a text put in place of another, and the end of the notice.
/// </summary>
public sealed class TurningPropertyTests
{
    private const int Worlds = 12;

    private const string Declarations =
        """
        notice northshire "Improvement notice: Northshire Council" {
            issued 1 January 2020 by department
            addressed to council
        }
        party council "Council"
        party department "Department"
        role director "Director", appointed by council
        body board "Board"
        document plan "Plan"
        document report "Report"
        state pace "Pace": too-slow, steady
        judgement progress "Progress", by department: none < some < clear
        condition a "The plan is signed" {
            origin instrument
            council must sign plan by 1 February 2020
        }
        """;

    private static readonly EvidenceLine Meet = Record(("act", "meet"), ("by", "board"));
    private static readonly EvidenceLine Publish = Record(("act", "publish"), ("by", "council"), ("of", "report"));

    private static readonly ImmutableArray<Turning> Kinds =
    [
        new("board must meet every 10 days while pace is too-slow", Meet),
        new("board must meet every 10 days while progress is some or while pace is steady", Meet),
        new("board must meet in each week while pace is too-slow", Meet),
        new("council must publish report by 20 February 2020 while pace is too-slow", Publish),
        new("council must not publish report while pace is too-slow", Publish) { IsDuty = false },
        new("council must publish report within 10 days after a is not met", Publish),
        new("council must publish report within 10 days after pace is too-slow", Publish),
        new("council must publish report within 10 days of the due date of a", Publish),
        new("council must publish report by 20 February 2020 unless progress is clear", Publish),
        new("council must publish report by 20 February 2020 unless a is met", Publish),
        new("board must meet every 10 days from 5 January 2020 until a is met", Meet),
        new("board must meet every 10 days from 5 January 2020 until progress is clear", Meet),
        new("board must meet every 10 days from 5 January 2020", Meet) { More = Text("p", "council need not keep c from 20 January 2020 for 20 days while progress is clear") },
        new("council must publish report within 30 days of issue", Publish) { More = Text("p", "council need not publish report from 15 January 2020 until 24 January 2020") },
        new("board must meet every 10 days from 5 January 2020", Meet)
        {
            More = "condition c-2 \"The later text\" instead of c from 1 February 2020 {\n    origin instrument\n    board must meet every 20 days from issue\n}\n",
        },
        new("council must publish report within 10 days after notice ends", Publish),
        new("council must publish report by 1 February 2020", Publish) { TurnsOn = "notice ends" },
        new("board must meet every 10 days from 5 January 2020", Meet) { TurnsOn = "notice ends" },
        new("board must meet every 10 days from 5 January 2020 until council signs plan", Meet),
    ];

    private static readonly ImmutableArray<BoundProgram> Programs = [.. Kinds.Select(k => World.Bind(k.Notice))];

    /// <summary>Whoever relies on an exception shows it: a duty met needs none, whichever side is right (semantics 8).</summary>
    public static TheoryData<int> WithoutExceptions => [.. Enumerable.Range(0, Kinds.Length).Where(k => !Kinds[k].Sentence.Contains("unless", StringComparison.Ordinal))];

    public static TheoryData<int> All => [.. Enumerable.Range(0, Kinds.Length)];

    [Theory]
    [MemberData(nameof(All))]
    public void TheOrderOfRecordsDoesNotMatter(int kind) => Check(kind, 1, (lines, asAt, random) =>
    {
        var shuffled = lines.ToArray();
        random.Shuffle(shuffled);
        var (one, other) = (Evaluate(kind, lines, asAt), Evaluate(kind, [.. shuffled], asAt));
        Assert.True(Outcome.Of(one) == Outcome.Of(other), Say(kind, lines, asAt, one, other));
    });

    [Theory]
    [MemberData(nameof(All))]
    public void WhatFitsNothingChangesNothing(int kind) => Check(kind, 2, (lines, asAt, random) =>
    {
        var byAnother = OnDay(Kinds[kind].Answer, random).With("by", "department");
        var (one, other) = (Evaluate(kind, lines, asAt), Evaluate(kind, lines.Add(byAnother), asAt));
        Assert.True(Outcome.Of(one) == Outcome.Of(other), Say(kind, lines.Add(byAnother), asAt, one, other));
    });

    [Theory]
    [MemberData(nameof(All))]
    public void CopiesChangeNothing(int kind) => Check(kind, 3, (lines, asAt, random) =>
    {
        var exact = lines.Where(l => l.IsRecord && l["ref"] is null && new[] { "day", "from", "to" }.All(k => l[k]?.StartsWith('b') != true)).ToList();
        if (exact.Count > 0)
        {
            var copied = exact[random.Next(exact.Count)];
            var (one, other) = (Evaluate(kind, lines, asAt), Evaluate(kind, lines.Add(new EvidenceLine("records", copied.Fields)), asAt));
            Assert.True(Outcome.Of(one) == Outcome.Of(other), $"copied {copied}\n{Say(kind, lines, asAt, one, other)}");
        }
    });

    [Theory]
    [MemberData(nameof(All))]
    public void SilenceIsNoFailure(int kind) => Check(kind, 4, (lines, asAt, _) =>
    {
        var silent = lines.RemoveAll(l => l.Section == "complete" || l["act"] == Kinds[kind].Answer["act"]);
        var result = Evaluate(kind, silent, asAt);
        Assert.True(!result.Report.CouldBe.Contains(Verdict.NotMet), Say(kind, silent, asAt, result, result));
    });

    [Theory]
    [MemberData(nameof(All))]
    public void MoreActsMakeNoDutyWorse(int kind) => Check(kind, 5, (lines, asAt, random) =>
    {
        var act = OnDay(Kinds[kind].Answer, random);
        var (before, after) = (Evaluate(kind, lines, asAt), Evaluate(kind, lines.Add(act), asAt));
        var isRight = Kinds[kind].IsDuty
            ? before.Report.Verdict is not (Verdict.Met or Verdict.OnTrack) || after.Report.Verdict is Verdict.Met or Verdict.OnTrack
            : before.Report.Verdict != Verdict.NotMet || after.Report.Verdict == Verdict.NotMet;
        Assert.True(isRight, $"added {act}\n{Say(kind, lines, asAt, before, after)}");
    });

    [Theory]
    [MemberData(nameof(All))]
    public void CompletenessSettlesWhatIsNotEvidencedAndNothingElse(int kind) => Check(kind, 6, (lines, asAt, random) =>
    {
        var from = random.Next(30);
        var complete = new EvidenceLine("complete", [.. Kinds[kind].Answer.Fields, ("from", Exactly(from)), ("to", Exactly(from + random.Next(10, 60)))]);
        var (before, after) = (Evaluate(kind, lines, asAt), Evaluate(kind, lines.Add(complete), asAt));
        var mayChange = before.Report.CouldBe.Contains(Verdict.NotEvidenced);
        Assert.True(before.Report.Verdict == after.Report.Verdict || mayChange, $"added {complete}\n{Say(kind, lines, asAt, before, after)}");
        if (Kinds[kind].IsDuty)
        {
            Assert.True(
                before.Report.Verdict == after.Report.Verdict || after.Report.Verdict is Verdict.NotMet or Verdict.Unclear or Verdict.Disputed,
                $"added {complete}\n{Say(kind, lines, asAt, before, after)}");
        }
    });

    [Theory]
    [MemberData(nameof(All))]
    public void ANarrowerDayLeavesASettledVerdict(int kind) => Check(kind, 7, (lines, asAt, random) =>
    {
        var loose = lines.Where(l => l.IsRecord && l["ref"] is null && (l["day"] ?? l["from"])!.StartsWith('b')).ToList();
        if (loose.Count == 0 || lines.Count(l => l.Kind == loose[0].Kind) > (loose[0].Kind == "act" ? 99 : 1))
        {
            return;
        }

        var key = loose[0]["day"] is null ? "from" : "day";
        var days = EvidenceDates.Read(loose[0][key]!).Days!.Value;
        var day = days.Lo.AddDays(random.Next(days.Hi - days.Lo + 1));
        var (before, after) = (Evaluate(kind, lines, asAt), Evaluate(kind, lines.Replace(loose[0], loose[0].With(key, day.ToIsoString())), asAt));
        var isRight = before.Report.Verdict is Verdict.Unclear or Verdict.Disputed || before.Report.Verdict == after.Report.Verdict;
        Assert.True(isRight, $"{loose[0]} became {day}\n{Say(kind, lines, asAt, before, after)}");
    });

    [Theory]
    [MemberData(nameof(WithoutExceptions))]
    public void AConflictOnWhatItTurnsOnGivesWhatItsSidesGive(int kind) => Check(kind, 8, (lines, asAt, random) =>
    {
        var rest = lines.RemoveAll(l => l["ref"] is not null || (l.IsRecord && l["act"] != Kinds[kind].Answer["act"]));
        var about = Turns(kind, random, random.Next(50)).With("ref", "it");
        var key = about["day"] is null ? "from" : "day";
        var later = about.Without("to").With(key, Exactly(random.Next(51, 60)));
        var (first, second) = (Evaluate(kind, rest.Add(about), asAt).Report.Verdict, Evaluate(kind, rest.Add(later), asAt).Report.Verdict);
        var both = Evaluate(kind, rest.Add(about).Add(later), asAt);
        Assert.True(
            both.Report.Verdict == Verdict.Disputed || (first == second && both.Report.Verdict == first),
            $"{about}: {first}; {later}: {second}\n{Say(kind, rest.Add(about).Add(later), asAt, both, both)}");
        Assert.True(first != second || both.Report.Verdict == first, $"both sides {first}\n{Say(kind, rest.Add(about).Add(later), asAt, both, both)}");
    });

    [Theory]
    [MemberData(nameof(All))]
    public void TheReasonHoldsTheVerdictAndAllItRestsOn(int kind) => Check(kind, 9, (lines, asAt, _) =>
    {
        var result = Evaluate(kind, lines, asAt);
        Assert.True(result.Explanation.Verdict == result.Report.Verdict, Say(kind, lines, asAt, result, result));
        Assert.True(result.Report.CouldBe.Contains(result.Report.Verdict) || result.Report.Verdict is Verdict.Unclear or Verdict.Disputed, Say(kind, lines, asAt, result, result));
        var cited = result.Cited.Select(r => r.File.Text.GetLine(r.Location.Start.Line)).ToHashSet();
        var less = lines.RemoveAll(l => l.IsRecord && !cited.Contains(l.ToString()));
        var after = Evaluate(kind, less, asAt);
        Assert.True(result.Report.Verdict == after.Report.Verdict, Say(kind, lines, asAt, result, after));
    });

    [Theory]
    [MemberData(nameof(All))]
    public void ARemedyOfOneActGivesTheVerdictItPromises(int kind) => Check(kind, 10, (lines, asAt, _) =>
    {
        var past = lines.RemoveAll(l => l.IsRecord && new[] { "day", "from", "to" }.Any(k => l[k] is { } d && EvidenceDates.Read(d).Days!.Value.Hi > asAt));
        var result = Evaluate(kind, past, asAt);
        if (result.Settlement is not { Becomes: { } promised, Steps: [{ Action: SettlementAction.Add, Suggestion: { Kind: RecordKind.Act } suggestion } step] } settlement
            || suggestion.Subject != Kinds[kind].Answer["act"])
        {
            return;
        }

        foreach (var day in new[] { step.From ?? step.To ?? asAt, step.To ?? settlement.LastDay ?? (step.From ?? asAt).AddDays(9) })
        {
            var later = Day.Max(asAt, day);
            var settled = past.Add(Kinds[kind].Answer.With("day", day.ToIsoString()));
            var after = Evaluate(kind, settled, later);
            Assert.True(
                after.Report.Verdict == promised || (promised != Verdict.MetLate && after.Report.Verdict is Verdict.Met or Verdict.OnTrack or Verdict.Suspended),
                $"promised {promised} for {day}\n{Say(kind, settled, later, result, after)}");
        }
    });

    private static void Check(int kind, int property, Action<ImmutableArray<EvidenceLine>, Day, Random> check)
    {
        for (var seed = 0; seed < Worlds; seed++)
        {
            var random = new Random((property * 100_000) + (kind * 1000) + seed);
            var lines = Enumerable.Range(0, random.Next(5)).SelectMany(_ => Lines(kind, random)).ToImmutableArray();
            check(lines, Day.Of(2020, 1, 1).AddDays(random.Next(10, 75)), random);
        }
    }

    private static IEnumerable<EvidenceLine> Lines(int kind, Random random)
    {
        switch (random.Next(8))
        {
            case 0:
                var from = random.Next(30);
                yield return new EvidenceLine("complete", [.. Kinds[kind].Answer.Fields, ("from", Exactly(from)), ("to", Exactly(from + random.Next(10, 60)))]);
                break;
            case 1:
                var told = random.Next(50);
                var shared = string.Create(CultureInfo.InvariantCulture, $"r{random.Next(3)}");
                yield return Turns(kind, random, told).With("ref", shared);
                break;
            case <= 3:
                yield return Turns(kind, random, random.Next(50));
                break;
            default:
                yield return OnDay(Kinds[kind].Answer, random);
                break;
        }
    }

    /// <summary>A record of what a sentence of this kind turns on.</summary>
    private static EvidenceLine Turns(int kind, Random random, int day)
    {
        var text = Kinds[kind].TurnsOn ?? Kinds[kind].Notice[Declarations.Length..];
        var ofState = text.Contains("pace", StringComparison.Ordinal) && (random.Next(2) == 0 || !text.Contains("progress", StringComparison.Ordinal));
        return ofState ? State(random, day)
            : text.Contains("progress", StringComparison.Ordinal) ? Record(("finding", random.Next(3) switch { 0 => "none", 1 => "some", _ => "clear" }), ("of", "progress"), ("by", "department"), ("day", Date(random, day)))
            : text.Contains("notice ends", StringComparison.Ordinal) ? Record(("act", "lift"), ("by", "department"), ("of", "northshire"), ("day", Date(random, day)))
            : Record(("act", "sign"), ("by", "council"), ("of", "plan"), ("day", Date(random, day)));
    }

    private static EvidenceLine State(Random random, int day)
    {
        var line = Record(("state", random.Next(3) == 0 ? "steady" : "too-slow"), ("of", "pace"), ("from", Date(random, day)));
        return random.Next(2) == 0 ? line : line.With("to", Exactly(day + random.Next(8, 40)));
    }

    private static EvidenceLine OnDay(EvidenceLine answer, Random random) => answer.With("day", Date(random, random.Next(70)));

    private static string Exactly(int day) => Day.Of(2020, 1, 1).AddDays(day).ToIsoString();

    private static string Date(Random random, int day) => random.Next(3) > 0 ? Exactly(day) : $"between {Exactly(day)} and {Exactly(day + random.Next(1, 7))}";

    private static EvidenceLine Record(params ImmutableArray<(string Key, string Value)> fields) => new("records", fields);

    private static string Text(string name, string sentence) => $"condition {name} \"The condition {name}\" {{\n    origin instrument\n    {sentence}\n}}\n";

    private static ImmutableArray<(string Path, string Text)> Files(ImmutableArray<EvidenceLine> lines) =>
        [("e.yaml", "source: generated\n" + string.Concat(lines.GroupBy(l => l.Section).Select(g => $"{g.Key}:\n" + string.Concat(g.Select(l => l + "\n")))))];

    private static ConditionResult Evaluate(int kind, ImmutableArray<EvidenceLine> lines, Day asAt) =>
        Evaluator.Evaluate(Programs[kind], World.Read(Files(lines)), new EvaluationOptions(asAt)).Conditions.Single(c => c.Symbol.Name == "c");

    private static string Say(int kind, ImmutableArray<EvidenceLine> lines, Day asAt, ConditionResult one, ConditionResult other) =>
        $"as at {asAt}\n{Outcome.Of(one)}\n{Outcome.Of(other)}\n{ExplanationText.Of(one)}\n{ExplanationText.Of(other)}\n{new World(Kinds[kind].Notice, Files(lines))}";

    /// <summary>A sentence that turns on something else, and a record of what it asks for, without its day.</summary>
    private sealed record Turning(string Sentence, EvidenceLine Answer)
    {
        /// <summary>False of what must not be done.</summary>
        public bool IsDuty { get; init; } = true;

        public string More { get; init; } = "";

        /// <summary>What its records are of, where the sentence does not say.</summary>
        public string? TurnsOn { get; init; }

        public string Notice => $"{Declarations}\n{Text("c", Sentence)}{More}";
    }
}
