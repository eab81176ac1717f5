using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Tests.Evaluation.Worlds;
using NoticeLang.Text;
using Xunit;

namespace NoticeLang.Tests.Evaluation;

/// <summary>What a reason rests on: semantics 11.13, over generated worlds with fixed seeds.</summary>
public sealed class ExplanationPropertyTests
{
    private const int Worlds = 120;

    [Fact]
    public void TheRootIsTheVerdict()
    {
        for (var seed = 0; seed < Worlds; seed++)
        {
            var sketch = new WorldGenerator(seed).Next();
            var result = sketch.Result();
            Assert.True(result.Explanation.Verdict == result.Report.Verdict, $"{ExplanationText.Of(result)}\n{sketch}");
        }
    }

    [Fact]
    public void EveryPlaceAndRecordIsThere()
    {
        for (var seed = 0; seed < Worlds; seed++)
        {
            var sketch = new WorldGenerator(seed).Next();
            var world = sketch.ToWorld();
            var result = world.Evaluate(sketch.AsAt).Conditions[0];
            foreach (var line in result.Explanation.DescendantsAndSelf())
            {
                Assert.True(line.Location is not { } place || IsThere(world, place), $"“{line.Text}” is at no place\n{sketch}");
                Assert.True(line.Record is not { } record || world.EvidenceSet.Records.Contains(record), $"“{line.Text}” tells of no record\n{sketch}");
            }

            Assert.All(result.Cited, record => Assert.Contains(record, world.EvidenceSet.Records));
            Assert.Equal(result.Cited.Length, result.Cited.Select(r => r.Id).Distinct().Count());
        }
    }

    [Fact]
    public void EveryRecordToldOfIsCited()
    {
        for (var seed = 0; seed < Worlds; seed++)
        {
            var sketch = new WorldGenerator(seed).Next();
            var result = sketch.Result();
            var told = result.Explanation.DescendantsAndSelf().Select(e => e.Record).OfType<NoticeLang.Evidence.EvidenceRecord>();
            Assert.True(told.All(r => result.Cited.Any(c => c.Id == r.Id)), $"{ExplanationText.Of(result)}\n{sketch}");
        }
    }

    [Fact]
    public void WhatIsNotCitedChangesNoVerdict()
    {
        for (var seed = 0; seed < Worlds; seed++)
        {
            var sketch = new WorldGenerator(seed).Next();
            var result = sketch.Result();
            var cited = result.Cited.Select(r => r.File.Text.GetLine(r.Location.Start.Line)).ToHashSet();
            var less = sketch.Only(l => !l.IsRecord || cited.Contains(l.ToString()));
            var after = less.Result();
            Assert.True(result.Report.Verdict == after.Report.Verdict, $"{ExplanationText.Of(result)}\n{ExplanationText.Of(after)}\n{sketch}\n{less}");
        }
    }

    private static bool IsThere(World world, TextLocation place)
    {
        var text = place.Path == "n.notice" ? world.Notice : world.Evidence.Single(f => f.Path == place.Path).Text;
        return place.Text.Content == text && place.Span.Start >= 0 && place.Span.Start + place.Span.Length <= text.Length && place.Span.Length > 0;
    }
}
