using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Tests.Evaluation.Worlds;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Evaluation;

/// <summary>What figures may and may not do to a verdict: semantics 11.1, 11.2, 11.3, 11.6, 11.8 and 11.12 for measures, with fixed seeds.</summary>
public sealed class MeasurePropertyTests
{
    private const int Worlds = 120;
    private const string Declarations =
        """
        notice northshire "Improvement notice: Northshire Council" {
            issued 1 January 2020 by department
            addressed to council
        }
        party council "Council"
        party department "Department"
        measure rate "Re-referrals" percent, read each week
        measure share "Share" percent

        """;

    private static readonly Day First = Day.Of(2020, 1, 6);

    [Fact]
    public void TheOrderOfFiguresDoesNotMatter() => Check(1, (notice, figures, asAt, random) =>
    {
        var shuffled = figures.ToArray();
        random.Shuffle(shuffled);
        Assert.Equal(Outcome.Of(Result(notice, figures, asAt)), Outcome.Of(Result(notice, shuffled, asAt)));
    });

    [Fact]
    public void AFigureOfAnotherMeasureChangesNothing() => Check(2, (notice, figures, asAt, random) =>
        Assert.Equal(Outcome.Of(Result(notice, figures, asAt)), Outcome.Of(Result(notice, [.. figures, Figure(random).With("figure", "share")], asAt))));

    [Fact]
    public void ACopyChangesNothing() => Check(3, (notice, figures, asAt, random) =>
    {
        if (figures.Count > 0)
        {
            Assert.Equal(Outcome.Of(Result(notice, figures, asAt)), Outcome.Of(Result(notice, [.. figures, figures[random.Next(figures.Count)]], asAt)));
        }
    });

    [Fact]
    public void NoFigureIsNotABadFigure() => Check(4, (notice, _, asAt, _) =>
        Assert.False(Result(notice, [], asAt).Report.CouldBe.Contains(Verdict.NotMet)));

    [Fact]
    public void AnExacterDayOrValueSettlesAndNeverUnsettles() => Check(5, (notice, figures, asAt, random) =>
    {
        var alone = figures.Where(f => figures.Count(g => g["day"] == f["day"] && g["from"] == f["from"]) == 1).ToList();
        if (alone.FirstOrDefault(f => f["value"]!.Contains("..", StringComparison.Ordinal) || f.Day is { IsExact: false }) is not { } loose)
        {
            return;
        }

        var exacter = loose.Day is { IsExact: false } days ? loose.With("day", days.Lo.AddDays(random.Next(days.Hi - days.Lo + 1)).ToIsoString()) : loose.With("value", random.Next(18, 23) + "%");
        if (figures.Any(f => f["day"] == exacter["day"] && f["from"] == exacter["from"] && !ReferenceEquals(f, loose)))
        {
            return;
        }

        var before = Result(notice, figures, asAt);
        var after = Result(notice, [.. figures.Select(f => ReferenceEquals(f, loose) ? exacter : f)], asAt);
        Assert.True(
            (before.Report.Verdict is Verdict.Unclear or Verdict.Disputed || before.Report.Verdict == after.Report.Verdict) && Outcome.IsSubset(after.Report.CouldBe, before.Report.CouldBe),
            $"{loose}\nbecame {exacter}\n{ExplanationText.Of(before)}\n{ExplanationText.Of(after)}\n{notice}\n{string.Join('\n', figures)}");
    });

    [Fact]
    public void AConflictGivesWhatItsSidesGive() => Check(6, (notice, figures, asAt, random) =>
    {
        var one = Week(random.Next(8), "15%");
        var rest = figures.Where(f => f["from"] != one["from"] && !f["value"]!.Contains("..", StringComparison.Ordinal) && figures.Count(g => g["day"] == f["day"] && g["from"] == f["from"]) == 1).ToList();
        var other = one.With("value", "25%");
        var (first, second) = (Result(notice, [.. rest, one], asAt).Report, Result(notice, [.. rest, other], asAt).Report);
        var both = Result(notice, [.. rest, one, other], asAt);
        var message = $"{first.Verdict} or {second.Verdict}\n{ExplanationText.Of(both)}\n{notice}\n{string.Join('\n', rest)}";
        Assert.True(both.Report.Verdict == (first.Verdict == second.Verdict ? first.Verdict : Verdict.Disputed) || notice.Contains("in each", StringComparison.Ordinal), message);
        Assert.True(both.Report.CouldBe == first.CouldBe.Union(second.CouldBe) || notice.Contains("in each", StringComparison.Ordinal), message);
    });

    [Fact]
    public void WhatIsNotCitedChangesNothing() => Check(7, (notice, figures, asAt, _) =>
    {
        var result = Result(notice, figures, asAt);
        var cited = result.Cited.Select(r => r.Id).ToHashSet();
        var kept = figures.Where((_, i) => cited.Contains(string.Create(CultureInfo.InvariantCulture, $"evidence.yaml:{i + 2}"))).ToList();
        var after = Result(notice, kept, asAt);
        Assert.True(result.Report.Verdict == after.Report.Verdict, $"{ExplanationText.Of(result)}\n{ExplanationText.Of(after)}\n{notice}\n{string.Join('\n', figures)}");
    });

    private static void Check(int seed, Action<string, IReadOnlyList<EvidenceLine>, Day, Random> property)
    {
        for (var n = 0; n < Worlds; n++)
        {
            var random = new Random((seed * 1000) + n);
            var day = First.AddDays(random.Next(20, 60));
            string[] tails = [$"by {day}", $"for 2 weeks by {day}", $"from {First.AddDays(random.Next(20))}", "in each week from 6 January 2020", "", $"between 13 January 2020 and {day}"];
            var notice = $"{Declarations}condition c \"c\" {{\n    origin instrument\n    rate must be at most 20% {tails[random.Next(tails.Length)]}\n}}\n";
            property(notice, [.. Enumerable.Range(0, random.Next(9)).Select(_ => Figure(random))], First.AddDays(random.Next(10, 70)), random);
        }
    }

    private static EvidenceLine Figure(Random random)
    {
        var value = random.Next(4) == 0 ? "18..22%" : random.Next(16, 24).ToString(CultureInfo.InvariantCulture) + "%";
        if (random.Next(4) > 0)
        {
            return Week(random.Next(8), value);
        }

        var from = First.AddDays(random.Next(55));
        var days = new DayInterval(from, random.Next(2) == 0 ? from : from.AddDays(random.Next(1, 5)));
        return new EvidenceLine("records", [("figure", "rate"), ("day", EvidenceLine.Say(days)), ("value", value)]);
    }

    private static EvidenceLine Week(int n, string value) =>
        new("records", [("figure", "rate"), ("from", First.AddDays(7 * n).ToIsoString()), ("to", First.AddDays((7 * n) + 6).ToIsoString()), ("value", value)]);

    private static ConditionResult Result(string notice, IReadOnlyList<EvidenceLine> figures, Day asAt) =>
        new World(notice, [("evidence.yaml", figures.Count == 0 ? "source: generated\n" : "records:\n" + string.Concat(figures.Select(f => f + "\n")))]).Evaluate(asAt).Conditions[0];
}
