using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Evidence;
using NoticeLang.Tests.Evaluation.Worlds;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Evaluation;

/// <summary>
/// What would settle a verdict does settle it: semantics 10 and 11.12, over generated worlds with fixed seeds. Each remedy is applied on
/// the first day it allows and on the last, and the world asked again as at the later of its day and the last day added.
/// </summary>
public sealed class RemedyPropertyTests
{
    private const int Worlds = 120;

    // A remedy without a last day is tried so many days on.
    private const int LaterByDays = 12;

    [Theory]
    [InlineData(Promise.OneOff, true)]
    [InlineData(Promise.OneOffAfterEvent, false)]
    [InlineData(Promise.OneOffAfterEvent, true)]
    [InlineData(Promise.Count, false)]
    [InlineData(Promise.Count, true)]
    [InlineData(Promise.Gap, false)]
    [InlineData(Promise.Gap, true)]
    [InlineData(Promise.Slot, false)]
    [InlineData(Promise.Slot, true)]
    [InlineData(Promise.State, false)]
    [InlineData(Promise.State, true)]
    [InlineData(Promise.Judgement, false)]
    [InlineData(Promise.Judgement, true)]
    [InlineData(Promise.Sum, false)]
    [InlineData(Promise.Sum, true)]
    [InlineData(Promise.EachEvent, false)]
    [InlineData(Promise.EachEvent, true)]
    [InlineData(Promise.Members, false)]
    [InlineData(Promise.Members, true)]
    internal void ARemedyGivesTheVerdictItPromises(Promise promise, bool withDisputes)
    {
        var tried = 0;
        for (var seed = 0; seed < Worlds; seed++)
        {
            var sketch = Past(new WorldGenerator((seed * 100) + (int)promise).Next(promise));
            sketch = withDisputes ? sketch : sketch.Only(line => line["ref"] is null && line.Kind != "vacant");
            var result = sketch.Result();
            if (result.Settlement is not { Becomes: { } promised, Steps.IsEmpty: false } settlement || !CanApply(sketch, settlement))
            {
                continue;
            }

            tried++;
            foreach (var isFirst in new[] { true, false })
            {
                var (settled, asAt) = Apply(sketch, settlement, isFirst);
                var after = (settled with { AsAt = asAt }).Result();
                var isRight = after.Report.Verdict == promised
                    || (Outcome.IsGood(promised) && promised != Verdict.MetLate && after.Report.Verdict is Verdict.Met or Verdict.OnTrack or Verdict.Suspended);
                Assert.True(isRight, $"{(isFirst ? "first" : "last")} days, promised {promised}\n{ExplanationText.Of(result)}\n{ExplanationText.Of(after)}\n{sketch}\n{settled with { AsAt = asAt }}");
            }
        }

        Assert.True(tried > Worlds / 10, $"only {tried} worlds had a remedy");
    }

    [Fact]
    public void WhatIsGoodNeedsNoRemedy()
    {
        for (var seed = 0; seed < Worlds; seed++)
        {
            var sketch = new WorldGenerator(seed).Next();
            var result = sketch.Result();
            Assert.True(
                result.Report.Verdict is not (Verdict.Met or Verdict.MetLate or Verdict.NotTriggered) || result.Settlement is null,
                $"{ExplanationText.Of(result)}\n{sketch}");
            Assert.True(
                result.Report.Verdict is not (Verdict.NotEvidenced or Verdict.Due or Verdict.Disputed or Verdict.Unclear or Verdict.NotMet or Verdict.ForJudgement)
                    || result.Settlement is not null,
                $"{ExplanationText.Of(result)}\n{sketch}");
        }
    }

    private static (Sketch Settled, Day AsAt) Apply(Sketch sketch, Settlement settlement, bool isFirst)
    {
        var asAt = sketch.AsAt;
        var settled = sketch;
        var used = new HashSet<Day>();
        foreach (var step in settlement.Steps)
        {
            var first = step.From ?? (step.To is { } end && end < sketch.AsAt ? end : sketch.AsAt);
            var day = isFirst ? first : step.To ?? settlement.LastDay ?? first.AddDays(LaterByDays);
            switch (step.Action)
            {
                case SettlementAction.Add when sketch.Asked.Promise == Promise.State:
                    settled = settled.Add(sketch.Asked.Answer.With("person", "P-009")
                        .With("from", step.From!.Value.ToIsoString()).With("to", (step.To ?? asAt).ToIsoString()));
                    asAt = Day.Max(asAt, step.To ?? asAt);
                    break;
                case SettlementAction.Add or SettlementAction.Decide when step.Record is null && CanAdd(sketch, step):
                    while (!used.Add(day))
                    {
                        day = day.AddDays(isFirst && step.From is not null ? 1 : -1);
                    }

                    var fields = sketch.Asked.Promise is Promise.Sum or Promise.Members && step.Suggestion is { } suggestion ? suggestion.Fields : [];
                    var answer = fields.Aggregate(sketch.Asked.Answer, (line, field) => line.With(field.Name, field.Value));
                    settled = settled.Add(WorldGenerator.OnDay(answer, DayInterval.Exactly(day)));
                    asAt = Day.Max(asAt, day);
                    break;
                case SettlementAction.Narrow:
                    var vague = Line(settled, step);
                    settled = settled.Replace(vague, vague.With(KeyOf(vague, step), day.ToIsoString()));
                    break;
                case SettlementAction.Believe:
                    var believed = Line(settled, step);
                    settled = settled.Only(l => ReferenceEquals(l, believed) || l["ref"] is null || l["ref"] != believed["ref"]);
                    break;
                default:
                    break;
            }
        }

        // A judgement is asked how it stands on its day, and not before.
        return (settled, sketch.Asked.Promise == Promise.Judgement && settlement.LastDay is { } last ? Day.Max(asAt, last) : asAt);
    }

    /// <summary>Without what is dated after the day asked on: nobody knows of it yet, and a remedy cannot reckon with it.</summary>
    private static Sketch Past(Sketch sketch) => sketch.Only(line => !line.IsRecord || Dates(line).All(d => d.Hi <= sketch.AsAt));

    /// <summary>Which date of a record a step narrows: the one that holds the days it names.</summary>
    private static string KeyOf(EvidenceLine line, SettlementStep step) =>
        line["day"] is not null ? "day" : line["from"] is { } from && EvidenceDates.Read(from).Days!.Value.Contains(step.From ?? step.To!.Value) ? "from" : "to";

    private static IEnumerable<DayInterval> Dates(EvidenceLine line) =>
        new[] { line["day"], line["from"], line["to"] }.OfType<string>().Select(d => EvidenceDates.Read(d).Days!.Value);

    /// <summary>Of holdings and vacancies that contradict one another, this test cannot say which a report is believed against.</summary>
    private static bool CanApply(Sketch sketch, Settlement settlement) =>
        sketch.Asked.Promise is not (Promise.State or Promise.Members) || settlement.Steps.All(s => s.Action != SettlementAction.Believe);

    private static bool CanAdd(Sketch sketch, SettlementStep step) =>
        step.Action == SettlementAction.Add || sketch.Asked.Promise == Promise.Judgement;

    /// <summary>The line of the world a step speaks of, found by its text, which evidence keeps.</summary>
    private static EvidenceLine Line(Sketch sketch, SettlementStep step) =>
        sketch.Evidence.FirstOrDefault(l => l.ToString() == step.Record!.File.Text.GetLine(step.Record.Location.Start.Line))
        ?? throw new System.InvalidOperationException($"an earlier step already changed the record of this one: {step.Text}\n{step.Record}\n{sketch}");
}
