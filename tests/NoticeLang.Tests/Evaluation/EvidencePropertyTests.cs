using System;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Tests.Evaluation.Worlds;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Evaluation;

/// <summary>What evidence may and may not do to a verdict: semantics 11.1 to 11.6 and 11.8, over generated worlds with fixed seeds.</summary>
public sealed class EvidencePropertyTests
{
    private const int Worlds = 120;

    private static readonly Promise[] Duties =
        [Promise.OneOff, Promise.OneOffAfterEvent, Promise.Count, Promise.Gap, Promise.Slot, Promise.State, Promise.Group];

    private static readonly Promise[] ActDuties = [Promise.OneOff, Promise.OneOffAfterEvent, Promise.Count, Promise.Gap, Promise.Slot, Promise.Group];

    private static readonly Promise[] SingleUnits = [Promise.OneOff, Promise.Count, Promise.Gap, Promise.State, Promise.Judgement, Promise.Prohibition];

    [Fact]
    public void TheSameFilesGiveTheSameResult() => Check(1, (sketch, world) =>
    {
        var files = sketch.InFiles(3);
        var first = Say(new World(sketch.Notice, files).Evaluate(sketch.AsAt));

        Agree(sketch, first, Say(new World(sketch.Notice, files).Evaluate(sketch.AsAt)));
        Agree(sketch, first, Say(new World(sketch.Notice, world.Shuffle(files)).Evaluate(sketch.AsAt)));
    });

    [Fact]
    public void TheOrderOfRecordsDoesNotMatter() => Check(2, (sketch, world) =>
        Agree(sketch, sketch, sketch with { Evidence = world.Shuffle(sketch.Evidence) }));

    [Fact]
    public void TheOrderOfConditionsDoesNotMatter() => Check(3, (sketch, world) =>
    {
        var more = sketch with { Conditions = sketch.Conditions.Add(world.Condition("d", Promise.OneOff)).Add(world.Condition("e", Promise.Gap)) };

        Agree(sketch, sketch, more);
        Agree(sketch, more, more with { Conditions = [.. more.Conditions.Reverse()] });
    });

    [Fact]
    public void ARecordThatFitsNothingChangesNothing() => Check(4, (sketch, world) =>
    {
        var day = DayInterval.Exactly(world.Date(0, 60));
        var ofAnotherKind = new EvidenceLine("records", [("act", "endorse"), ("by", "partner"), ("of", "plan")]);
        var byAnother = new EvidenceLine("records", [("act", "publish"), ("by", "adviser"), ("of", "plan")]);

        Agree(sketch, sketch, sketch.Add(WorldGenerator.OnDay(ofAnotherKind, day)));
        Agree(sketch, sketch, sketch.Add(WorldGenerator.OnDay(byAnother, day)));
    });

    [Fact]
    public void ACopyOfAnExactRecordChangesNothing() => Check(5, (sketch, world) =>
    {
        var exact = sketch.Evidence.Where(l => l.IsRecord && l.Day is null or { IsExact: true } && IsExact(l["from"]) && IsExact(l["to"])).ToList();
        if (exact.Count > 0)
        {
            var copied = world.Any(exact);
            Agree(sketch, sketch, sketch.Add(new EvidenceLine("records", copied.Fields)));
        }
    });

    [Fact]
    public void AVaguerReportOfAnEventChangesNothing() => Check(6, (sketch, world) =>
    {
        var told = sketch.Evidence.Where(l => l["ref"] is not null && !l.IsDenial).ToList();
        if (told.Count > 0)
        {
            var report = world.Any(told);
            var days = sketch.Evidence.Where(l => l["ref"] == report["ref"] && l.Day is not null).Select(l => l.Day!.Value).ToList();
            var vague = new DayInterval(days.Min(d => d.Lo).AddDays(-world.Number(0, 5)), days.Max(d => d.Hi).AddDays(world.Number(0, 5)));
            Agree(sketch, sketch, sketch.Add(report.With("day", EvidenceLine.Say(vague))));
        }
    });

    [Fact]
    public void SilenceIsNotFailure() => Check(7, Duties, (sketch, world) =>
    {
        var silent = sketch.Only(l => !l.IsRecord && l.Section != "complete");
        Assert.True(silent.Result().Report.Verdict != Verdict.NotMet, silent.ToString());

        // Vacancies show an absence; without them nothing but a complete record does.
        var open = sketch.Only(l => l.Section != "complete" && l.Kind != "vacant");
        Assert.True(!open.Result().Report.CouldBe.Contains(Verdict.NotMet), open.ToString());
    });

    [Fact]
    public void MoreActsNeverLoseAGoodVerdict() => Check(8, ActDuties, (sketch, world) =>
    {
        var act = WorldGenerator.OnDay(sketch.Asked.Answer, world.Often(50) ? world.Interval(10) : DayInterval.Exactly(world.Date(0, 60)));
        var before = sketch.Result().Report.Verdict;
        var after = sketch.Add(act).Result();

        Assert.True(before is not (Verdict.Met or Verdict.OnTrack) || after.Report.Verdict is Verdict.Met or Verdict.OnTrack, $"added {act}\nwas {before}\n{ExplanationText.Of(after)}\n{sketch}");
    });

    [Fact]
    public void CompletenessTurnsNotEvidencedIntoNotMetAndNothingElse() => Check(9, ActDuties, (sketch, world) =>
    {
        var before = sketch.Result().Report;
        var complete = sketch.Asked.Complete(world.Interval(40));
        var after = sketch.Add(complete).Result();
        var mayChange = before.Verdict == Verdict.NotEvidenced
            || (before.Verdict is Verdict.Unclear or Verdict.Disputed && before.CouldBe.Contains(Verdict.NotEvidenced));
        var right = before.Verdict == after.Report.Verdict
            || (mayChange && after.Report.Verdict is Verdict.NotMet or Verdict.Unclear or Verdict.Disputed);

        Assert.True(right, $"added {complete}\nwas {before.Verdict}, could be {before.CouldBe}\n{ExplanationText.Of(after)}\n{sketch}");
        if (sketch.Asked.Promise is Promise.OneOff or Promise.Count or Promise.Gap)
        {
            var was = before.CouldBe.Bits & ~(1 << (int)Verdict.NotEvidenced);
            Assert.True((was & ~after.Report.CouldBe.Bits) == 0, $"added {complete}\ncould be {before.CouldBe}\n{ExplanationText.Of(after)}\n{sketch}");
        }
    });

    [Fact]
    public void AnExacterDaySettlesAndNeverUnsettles() => Check(10, (sketch, world) =>
    {
        var vague = sketch.Evidence.Where(l => l is { IsRecord: true, Kind: "act", Day: { IsExact: false } } && l["ref"] is null).ToList();
        if (vague.Count > 0)
        {
            var line = world.Any(vague);
            var days = line.Day!.Value;
            var from = days.Lo.AddDays(world.Number(0, days.Hi.Number - days.Lo.Number));
            var to = from.AddDays(world.Number(0, days.Hi.Number - from.Number));
            var exacter = line.With("day", EvidenceLine.Say(new DayInterval(from, to)));
            var before = sketch.Result().Report;
            var after = sketch.Replace(line, exacter).Result();
            var right = (before.Verdict is Verdict.Unclear or Verdict.Disputed || before.Verdict == after.Report.Verdict)
                && Outcome.IsSubset(after.Report.CouldBe, before.CouldBe);

            Assert.True(right, $"{line}\nbecame {exacter}\nwas {before.Verdict}, could be {before.CouldBe}\n{ExplanationText.Of(after)}\n{sketch}");
        }
    });

    [Fact]
    public void DoubtIsNoVerdictThatCouldBe() => Check(12, (sketch, world) =>
    {
        var result = sketch.Result();
        Assert.False(
            result.Report.CouldBe.Contains(Verdict.Unclear) || result.Report.CouldBe.Contains(Verdict.Disputed) || result.Report.CouldBe.IsEmpty,
            $"{ExplanationText.Of(result)}\n{sketch}");
        Assert.True(
            result.Report.CouldBe.IsSingle ? result.Report.CouldBe.Contains(result.Report.Verdict) || sketch.Asked.Promise is Promise.Slot or Promise.OneOffAfterEvent or Promise.Group
                : result.Report.Verdict is Verdict.Unclear or Verdict.Disputed || sketch.Asked.Promise is Promise.Slot or Promise.OneOffAfterEvent or Promise.Group,
            $"{ExplanationText.Of(result)}\n{sketch}");
    });

    [Fact]
    public void AConflictGivesWhatItsSidesGive() => Check(11, SingleUnits, (sketch, world) =>
    {
        var (one, other) = world.Dispute(sketch.Asked);
        var rest = sketch.Only(l => l["ref"] is null && !(l.Kind is "holds" or "vacant"));
        var first = rest.Add(one).Result().Report;
        var second = rest.Add(other).Result().Report;
        var both = rest.Add(one).Add(other);
        var result = both.Result();
        var asked = first.Verdict == second.Verdict ? first.Verdict : Verdict.Disputed;
        var message = $"one side {first.Verdict} ({first.CouldBe}), the other {second.Verdict} ({second.CouldBe})\n{ExplanationText.Of(result)}\n{both}";
        Assert.True(result.Report.Verdict == asked, message);
        Assert.True(result.Report.CouldBe == first.CouldBe.Union(second.CouldBe), message);
    });

    private static bool IsExact(string? date) => date is null || !date.StartsWith("between", StringComparison.Ordinal);

    private static void Check(int seed, Action<Sketch, WorldGenerator> property) => Check(seed, [], property);

    private static void Check(int seed, Promise[] promises, Action<Sketch, WorldGenerator> property)
    {
        for (var n = 0; n < Worlds; n++)
        {
            var world = new WorldGenerator((seed * 10_000) + n);
            property(world.Next(promises), world);
        }
    }

    private static void Agree(Sketch sketch, Sketch one, Sketch other)
    {
        var name = sketch.Asked.Name;
        var (first, second) = (Result(one, name), Result(other, name));
        var (was, now) = (Outcome.Of(first), Outcome.Of(second));
        Assert.True(was == now, $"{was}\n{now}\n{ExplanationText.Of(first)}\n{ExplanationText.Of(second)}\n{one}\n{other}");
    }

    private static void Agree(Sketch sketch, string one, string other) => Assert.True(one == other, $"{one}\n\n{other}\n{sketch}");

    private static ConditionResult Result(Sketch sketch, string name) => sketch.Evaluate().Conditions.Single(c => c.Symbol.Name == name);

    private static string Say(NoticeResult result) => string.Concat(result.Conditions.Select(ExplanationText.Of));
}
