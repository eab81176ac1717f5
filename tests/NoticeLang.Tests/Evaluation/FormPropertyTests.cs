using System;
using NoticeLang.Evaluation;
using NoticeLang.Tests.Evaluation.Worlds;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Evaluation;

/// <summary>Two ways to say one thing give one verdict: semantics 11.9 and 11.10, over generated evidence with fixed seeds.</summary>
public sealed class FormPropertyTests
{
    private const int Worlds = 80;

    [Fact]
    public void BeforeADayIsByTheDayBefore() => Agree(
        Promise.OneOff,
        world => $"{world.Number(20, 28)}",
        n => $"council must publish plan by {n} February 2020",
        n => $"council must publish plan before {int.Parse(n, System.Globalization.CultureInfo.InvariantCulture) + 1} February 2020");

    [Fact]
    public void OneTimeInEachIsInEach() => Agree(
        Promise.Slot,
        world => $"{world.Number(3, 25)}",
        n => $"adviser must report minutes in each week from {n} January 2020",
        n => $"adviser must report minutes 1 times in each week from {n} January 2020");

    [Fact]
    public void WithinDaysOfADayIsByTheLastOfThemFromIt() => Agree(
        Promise.OneOff,
        world => $"{world.Number(1, 10)}",
        n => $"council must publish plan within {n} days of 10 January 2020",
        n => $"council must publish plan by {int.Parse(n, System.Globalization.CultureInfo.InvariantCulture) + 10} January 2020 from 10 January 2020",
        withPauses: false);

    [Fact]
    public void OneSentenceInAGroupIsTheSentence() => Agree(
        Promise.OneOff,
        world => $"{world.Number(20, 28)}",
        n => $"council must publish plan by {n} February 2020",
        n => $"at least 1 of {{\n        council must publish plan by {n} February 2020\n    }}");

    [Theory]
    [InlineData("council must publish plan by 10 February 2020", "council must publish plan by 20 February 2020", Promise.OneOff)]
    [InlineData("council must publish plan by 10 February 2020", "council must publish plan by 10 February 2020, allowing 5 days", Promise.OneOff)]
    [InlineData("council must visit partner 3 times in all by 20 February 2020", "council must visit partner 2 times in all by 20 February 2020", Promise.Count)]
    [InlineData("improvement-board must meet every 8 days from 10 January 2020", "improvement-board must meet every 8 days from 10 January 2020, allowing 2 days", Promise.Gap)]
    [InlineData("adviser must report minutes 2 times in each week from 6 January 2020", "adviser must report minutes in each week from 6 January 2020", Promise.Slot)]
    [InlineData("director must be in-post from 10 January 2020", "director must be in-post from 10 January 2020, allowing 5 days", Promise.State)]
    internal void MoreSlackNeverLosesAGoodVerdict(string strict, string slack, Promise promise)
    {
        for (var seed = 0; seed < Worlds; seed++)
        {
            var sketch = new WorldGenerator((seed * 31) + 7).Next(promise);
            var before = With(sketch, strict).Result();
            var after = With(sketch, slack).Result();
            Assert.True(
                before.Report.Verdict is not (Verdict.Met or Verdict.OnTrack) || after.Report.Verdict is Verdict.Met or Verdict.OnTrack,
                $"{ExplanationText.Of(before)}\n{ExplanationText.Of(after)}\n{sketch}");
        }
    }

    private static void Agree(Promise promise, Func<WorldGenerator, string> number, Func<string, string> one, Func<string, string> other, bool withPauses = true)
    {
        for (var seed = 0; seed < Worlds; seed++)
        {
            var world = new WorldGenerator((seed * 17) + 3);
            var sketch = world.Next(promise);
            sketch = withPauses ? sketch : sketch.Only(l => l.Section != "suspended");
            var n = number(world);
            var first = With(sketch, one(n)).Result();
            var second = With(sketch, other(n)).Result();
            Assert.True(
                first.Report.Verdict == second.Report.Verdict && first.Report.CouldBe == second.Report.CouldBe && first.Report.DaysLate == second.Report.DaysLate,
                $"{ExplanationText.Of(first)}\n{ExplanationText.Of(second)}\n{sketch}");
        }
    }

    private static Sketch With(Sketch sketch, string sentence) =>
        sketch with { Conditions = [sketch.Asked with { Sentences = sentence }] };
}
