using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>
/// Acts done throughout (semantics 8): findings <em>kept</em> or <em>broken</em> of the condition that cover a time, by whom
/// <c>confirmed by</c> names, else by anybody.
/// </summary>
internal static class ConductSentence
{
    private const string Kept = "kept";
    private const string Broken = "broken";

    public static PartResult Evaluate(UnitContext unit, TriggerCandidate? trigger)
    {
        var finders = unit.Sentence.ConfirmedBy;
        if (finders.Length > 1 && unit.Sentence.ConfirmedByJoiner == NameJoiner.And)
        {
            return RollUp.And(UnitLines.Asked(unit, unit.Sentence.Text), [.. finders.Select(f => OfFinders(unit, trigger, [f]))]);
        }

        return OfFinders(unit, trigger, finders);
    }

    private sealed record Detail(VerdictSet Verdicts, ExtentResolution Extent, ImmutableArray<StateMatch> Kept, ImmutableArray<StateMatch> Broken)
    {
        public StateOutcome? Outcome { get; init; }
    }

    private static PartResult OfFinders(UnitContext unit, TriggerCandidate? trigger, ImmutableArray<BoundName> finders)
    {
        var groups = unit.Context.Index.FindingsOn(unit.Condition.Name);
        var inWorld = Choices.Once(w => Judge(unit, finders, w, trigger));
        var judged = Choices.Judge(unit, groups.Concat(RelatedEvidence.Groups(unit, trigger)), w => inWorld(w).Verdicts);
        return Report(unit, finders, judged, inWorld(judged.Representative));
    }

    private static Detail Judge(UnitContext unit, ImmutableArray<BoundName> finders, World world, TriggerCandidate? trigger)
    {
        var found = world.Facts(unit.Context.Index.FindingsOn(unit.Condition.Name), RecordKind.Finding)
            .Where(f => f.Fact is { Happened: true, IsPlanned: false } && IsBy(f.Fact, finders))
            .Select(f => new StateMatch(f.Group, f.Fact, f.Fact.From ?? f.Fact.On ?? new DayInterval(Day.Always, Day.Never), LastDay(f.Fact))).ToList();
        ImmutableArray<StateMatch> kept = [.. found.Where(f => f.Fact.Subject == Kept)], broken = [.. found.Where(f => f.Fact.Subject == Broken)];
        var day = trigger?.DayIn(world);
        if (trigger is not null && (day is null || day.Value.Lo > unit.T))
        {
            return new Detail(Verdict.NotTriggered, new ExtentResolution([], [], null, false), kept, broken);
        }

        var extent = ExtentResolver.Resolve(unit, world, day);
        if (extent.Unresolved is not null)
        {
            return new Detail(Verdict.Unclear, extent, kept, broken);
        }

        var set = VerdictSet.Empty;
        StateOutcome? shown = null;
        foreach (var reading in extent.Readings)
        {
            var outcome = ConductRule.Evaluate(reading.From, reading.To, Facts(kept), Facts(broken), new Clock(unit.T, unit.SuspendedDays, DaySet.Empty));
            set = set.Union(outcome.Verdicts);
            shown ??= outcome;
        }

        return new Detail(set, extent, kept, broken) { Outcome = shown };
    }

    private static ImmutableArray<HoldingFact> Facts(ImmutableArray<StateMatch> matches) => [.. matches.Select((m, i) => new HoldingFact(m.From, m.To, i))];

    private static bool IsBy(EventFact fact, ImmutableArray<BoundName> finders) =>
        finders.IsEmpty || fact.Values("by").Any(b => finders.Any(f => ActQuestion.KeysOf(f).Contains(b)));

    /// <summary>
    /// A finding covers no day after it was made: without an end it reaches to its own day, else to the day it was known; it goes on only
    /// where it gives neither.
    /// </summary>
    private static DayInterval? LastDay(EventFact fact)
    {
        if (fact.To is { } to)
        {
            return to;
        }

        var made = fact.Records.Select(r => r.Day ?? r.Known).FirstOrDefault(d => d is not null);
        return fact.From is null ? fact.On : made is { } day ? new DayInterval(Day.Max(day.Lo, fact.From.Value.Lo), Day.Max(day.Hi, fact.From.Value.Hi)) : null;
    }

    private static PartResult Report(UnitContext unit, ImmutableArray<BoundName> finders, UnitVerdict judged, Detail detail)
    {
        var verdict = judged.Verdict;
        Day? start = detail.Extent.Readings.IsEmpty ? null : detail.Extent.Readings.Min(r => r.From);
        var isNotYet = verdict == Verdict.NotTriggered && start is { IsFinite: true } s && unit.T < s;
        var report = new VerdictReport(verdict)
        {
            Marks = (isNotYet ? VerdictMarks.NotYet : 0) | (detail.Extent.IsEnded ? VerdictMarks.Ended : 0)
                | (verdict is Verdict.OnTrack or Verdict.Met && IsOwnWord(unit, detail.Kept) ? VerdictMarks.OwnWord : 0),
            CouldBe = judged.CouldBe,
            Begins = isNotYet ? start : null,
            Now = detail.Outcome is { Now.IsSingle: true } o ? o.Now.Worst : null,
            KeptSince = judged.Outcomes.Length == 1 ? detail.Outcome?.KeptSince : null,
        };
        return new PartResult(report, UnitLines.Asked(unit, unit.Element.Label.Length > 0 ? unit.Element.Label : unit.Sentence.Text) with { Verdict = verdict, Children = Lines(unit, finders, judged, detail, start) })
        {
            Summary = Summary(report, detail, finders),
            Settlement = RollUp.IsGood(verdict) ? null : Settlements.InChoice(judged, Settle(unit, finders, judged, detail), unit.Context.Program),
        };
    }

    private static bool IsOwnWord(UnitContext unit, ImmutableArray<StateMatch> kept)
    {
        var bound = unit.Sentence.Subject.Names.SelectMany(n => ActQuestion.KeysOf(n)).ToHashSet();
        return !kept.IsEmpty && (kept.All(k => k.Fact.Values("by") is { IsEmpty: false } by && by.All(bound.Contains)) || UnitLines.IsOwnWord(unit, kept.Select(k => k.Fact)));
    }

    private static string Who(ImmutableArray<BoundName> finders) => finders.IsEmpty ? "anybody" : string.Join(" or ", finders.Select(f => f.Title));

    private static ImmutableArray<Explanation> Lines(UnitContext unit, ImmutableArray<BoundName> finders, UnitVerdict judged, Detail detail, Day? start)
    {
        var lines = new List<Explanation>(UnitLines.Reckoned(detail.Extent.Steps));
        if (detail.Extent.Unresolved is { } why)
        {
            lines.Add(UnitLines.Remark(why));
            return [.. lines];
        }

        if (start is { IsFinite: true } from)
        {
            var to = detail.Extent.Readings[0].To;
            lines.Add(new Explanation(ExplanationKind.Reckoned, $"asked for on every day from {from}{(to.IsFinite ? $" to {to}" : " on")}"));
        }

        lines.AddRange(UnitLines.Suspensions(unit));
        if (judged.Verdict == Verdict.Disputed)
        {
            lines.AddRange(UnitLines.Alternatives(unit, judged));
        }

        lines.AddRange(detail.Broken.Concat(detail.Kept).Where(m => judged.Verdict != Verdict.Disputed || !m.Group.IsDisputed).Select(m => UnitLines.Found(unit, m.Fact)));
        lines.AddRange(Others(unit, finders));
        if (detail.Outcome is { Bare.IsEmpty: false } outcome && judged.Verdict is Verdict.ForJudgement or Verdict.Unclear)
        {
            lines.Add(UnitLines.NotFound($"looked for a finding of {Who(finders)} that {unit.Condition.Name} was kept {string.Join(" and ", outcome.Bare.Runs.Take(3).Select(UnitLines.Period))}: none is supplied"));
        }

        lines.AddRange(UnitLines.HarmlessDisputes(unit, judged));
        return [.. lines];
    }

    /// <summary>What those found who are not asked, or in other words than kept and broken: remarks.</summary>
    private static IEnumerable<Explanation> Others(UnitContext unit, ImmutableArray<BoundName> finders) =>
        from pair in new World(unit.Context.Index).Facts(unit.Context.Index.FindingsOn(unit.Condition.Name), RecordKind.Finding)
        where pair.Fact.Happened && (!IsBy(pair.Fact, finders) || pair.Fact.Subject is not (Kept or Broken))
        select UnitLines.Found(unit, pair.Fact, IsBy(pair.Fact, finders) ? "only kept and broken decide" : "it is not theirs to confirm") with { Kind = ExplanationKind.Remark };

    private static string Summary(VerdictReport report, Detail detail, ImmutableArray<BoundName> finders) => report.Verdict switch
    {
        Verdict.OnTrack or Verdict.Met => "found kept",
        Verdict.NotMet => $"found broken {detail.Broken.Select(b => b.From.ToPhrase()).FirstOrDefault()}".TrimEnd(),
        Verdict.ForJudgement => detail.Kept.IsEmpty ? $"no finding of {Who(finders)} on record" : "no finding covers some of the days",
        Verdict.Unclear when detail.Extent.Unresolved is { } why => why,
        Verdict.Unclear or Verdict.Disputed => UnitLines.CouldBe(report.CouldBe),
        Verdict.NotTriggered => report.Begins is { } b ? $"begins on {b}" : "not triggered on this record",
        _ => "suspended",
    };

    private static Settlement? Settle(UnitContext unit, ImmutableArray<BoundName> finders, UnitVerdict judged, Detail detail)
    {
        if (judged.Verdict == Verdict.Disputed)
        {
            return Settlements.OfDispute(judged, unit.Context.Program);
        }

        if (detail.Extent.Unresolved is { } why)
        {
            return new Settlement([Settlements.Decide($"say the day: {why}")], null, null);
        }

        if (judged.Verdict != Verdict.ForJudgement || detail.Outcome is not { } outcome)
        {
            return judged.Verdict == Verdict.NotMet
                ? new Settlement([], null, null, "nothing later mends the days on which it was found broken")
                : new Settlement([Settlements.Decide("find out what days these findings cover")], null, null);
        }

        // All days not surely found kept: with imprecise findings more than the bare ones.
        var reading = detail.Extent.Readings[0];
        var sure = DaySet.Of(detail.Kept.Select(k => new DayInterval(k.From.Hi, k.To?.Lo ?? Day.Never)));
        var required = DaySet.Of(new DayInterval(reading.From, Day.Min(unit.T, reading.To))).Except(unit.SuspendedDays);
        var by = finders.IsEmpty ? "somebody" : finders[0].Key;
        var clause = $"{by} finds {unit.Condition.Name} {Kept}";
        var steps = required.Except(sure).Runs.Where(r => outcome.Bare.AnyWithin(r.Lo, r.Hi)).Select(r => new SettlementStep(SettlementAction.Add, $"add a record that {clause}, and that it covers every day {UnitLines.Period(r)}", r.Lo, r.Hi)
        {
            Clause = clause,
            Suggestion = Suggestions.Finding(unit.Condition.Name, finders.IsEmpty ? null : finders[0].Key, Kept) with { From = DayInterval.Exactly(r.Lo) },
        });
        var isOver = detail.Extent.Readings.All(r => unit.T > r.To);
        return new Settlement([.. steps], isOver ? Verdict.Met : unit.SuspendedDays.Contains(unit.T) ? Verdict.Suspended : Verdict.OnTrack, null);
    }
}
