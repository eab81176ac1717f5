using System;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Tests.Evaluation.Worlds;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Evaluation;

/// <summary>
/// What must hold of limits, sums, runs of meetings, deadlines at each of several events, counts as triggers and each member: semantics
/// 11.1 to 11.8 and 11.13, over generated worlds with fixed seeds.
/// </summary>
public sealed class CountPropertyTests
{
    private const int Worlds = 40;

    public static TheoryData<int> All() => [.. new[]
    {
        Promise.LimitInAll, Promise.LimitInAny, Promise.LimitInEach, Promise.Sum, Promise.Attendance, Promise.EachEvent, Promise.CountTrigger, Promise.Members,
    }.Select(p => (int)p)];

    [Theory]
    [MemberData(nameof(All))]
    public void TheOrderOfRecordsDoesNotMatter(int promise) => Check(31, promise, (sketch, world) =>
    {
        var (one, other) = (sketch.Result(), (sketch with { Evidence = world.Shuffle(sketch.Evidence) }).Result());
        Assert.True(Outcome.Of(one) == Outcome.Of(other), $"{Outcome.Of(one)}\n{Outcome.Of(other)}\n{sketch}");
    });

    [Theory]
    [MemberData(nameof(All))]
    public void SilenceIsNotFailure(int promise) => Check(32, promise, (sketch, world) =>
    {
        var silent = sketch.Only(l => !l.IsRecord && l.Section != "complete").Result();
        Assert.True(silent.Report.Verdict is not (Verdict.NotMet or Verdict.Met), ExplanationText.Of(silent));
        if (sketch.Asked.Promise is not (Promise.LimitInAll or Promise.LimitInAny or Promise.LimitInEach))
        {
            var open = sketch.Only(l => l.Section != "complete" && !l.IsDenial).Result();
            Assert.True(!open.Report.CouldBe.Contains(Verdict.NotMet), $"{ExplanationText.Of(open)}\n{sketch}");
        }
    });

    [Theory]
    [MemberData(nameof(All))]
    public void MoreActsMakeNoDutyWorseAndNoLimitBetter(int promise) => Check(33, promise, (sketch, world) =>
    {
        var act = WorldGenerator.OnDay(sketch.Asked.Answer, world.Often(50) ? world.Interval(10) : DayInterval.Exactly(world.Date(0, 60)));
        var before = sketch.Result().Report.Verdict;
        var after = sketch.Add(act).Result();
        var isLimit = sketch.Asked.Promise is Promise.LimitInAll or Promise.LimitInAny or Promise.LimitInEach;
        var right = isLimit
            ? before != Verdict.NotMet || after.Report.Verdict == Verdict.NotMet
            : before is not (Verdict.Met or Verdict.OnTrack) || after.Report.Verdict is Verdict.Met or Verdict.OnTrack;
        Assert.True(right, $"added {act}\nwas {before}\n{ExplanationText.Of(after)}\n{sketch}");
    });

    [Theory]
    [MemberData(nameof(All))]
    public void CompletenessSettlesWhatIsNotEvidencedAndNothingElse(int promise) => Check(34, promise, (sketch, world) =>
    {
        var before = sketch.Result().Report;
        var complete = sketch.Asked.Complete(world.Interval(40));
        var after = sketch.Add(complete).Result();
        var mayChange = before.Verdict == Verdict.NotEvidenced
            || (before.Verdict is Verdict.Unclear or Verdict.Disputed && before.CouldBe.Contains(Verdict.NotEvidenced))
            || (sketch.Asked.Promise == Promise.Attendance && before.Verdict is Verdict.OnTrack or Verdict.Unclear or Verdict.Disputed or Verdict.Suspended);
        Assert.True(before.Verdict == after.Report.Verdict || mayChange, $"added {complete}\nwas {before.Verdict}, could be {before.CouldBe}\n{ExplanationText.Of(after)}\n{sketch}");
    });

    [Theory]
    [MemberData(nameof(All))]
    public void AnExacterDaySettlesAndNeverUnsettles(int promise) => Check(35, promise, (sketch, world) =>
    {
        var vague = sketch.Evidence.Where(l => l is { IsRecord: true, Kind: "act", Day: { IsExact: false } } && l["ref"] is null).ToList();
        if (vague.Count == 0)
        {
            return;
        }

        var line = world.Any(vague);
        var days = line.Day!.Value;
        var from = days.Lo.AddDays(world.Number(0, days.Hi.Number - days.Lo.Number));
        var exacter = line.With("day", EvidenceLine.Say(new DayInterval(from, from.AddDays(world.Number(0, days.Hi.Number - from.Number)))));
        var before = sketch.Result().Report;
        var after = sketch.Replace(line, exacter).Result();
        var right = before.Verdict is Verdict.Unclear or Verdict.Disputed || before.Verdict == after.Report.Verdict;
        Assert.True(right, $"{line}\nbecame {exacter}\nwas {before.Verdict}, could be {before.CouldBe}\n{ExplanationText.Of(after)}\n{sketch}");
    });

    [Theory]
    [InlineData((int)Promise.LimitInAll)]
    [InlineData((int)Promise.LimitInAny)]
    [InlineData((int)Promise.Attendance)]
    public void AConflictGivesWhatItsSidesGive(int promise) => Check(36, promise, (sketch, world) =>
    {
        var (one, other) = world.Dispute(sketch.Asked);
        var rest = sketch.Only(l => l["ref"] is null);
        var (first, second) = (rest.Add(one).Result().Report, rest.Add(other).Result().Report);
        var result = rest.Add(one).Add(other).Result();
        var asked = first.Verdict == second.Verdict ? first.Verdict : Verdict.Disputed;
        Assert.True(result.Report.Verdict == asked, $"one side {first.Verdict}, the other {second.Verdict}\n{ExplanationText.Of(result)}\n{rest.Add(one).Add(other)}");
        Assert.True(result.Report.CouldBe == first.CouldBe.Union(second.CouldBe), ExplanationText.Of(result));
    });

    [Theory]
    [MemberData(nameof(All))]
    public void WhatIsNotCitedChangesNoVerdict(int promise) => Check(37, promise, (sketch, world) =>
    {
        var result = sketch.Result();
        var cited = result.Cited.Select(r => r.File.Text.GetLine(r.Location.Start.Line)).ToHashSet();
        var less = sketch.Only(l => !l.IsRecord || cited.Contains(l.ToString()));
        var after = less.Result();
        Assert.True(result.Report.Verdict == after.Report.Verdict, $"{ExplanationText.Of(result)}\n{ExplanationText.Of(after)}\n{sketch}\n{less}");
        Assert.True(result.Explanation.Verdict == result.Report.Verdict, ExplanationText.Of(result));
    });

    private static void Check(int seed, int promise, Action<Sketch, WorldGenerator> property)
    {
        for (var n = 0; n < Worlds; n++)
        {
            var world = new WorldGenerator((seed * 10_000) + (promise * 100) + n);
            property(world.Next((Promise)promise), world);
        }
    }
}
