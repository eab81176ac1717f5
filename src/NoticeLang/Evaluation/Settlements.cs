using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>What would settle a verdict (semantics 10): steps built and put together.</summary>
internal static class Settlements
{
    /// <summary>Those of all parts that are not good, equal steps merged.</summary>
    public static Settlement? OfAll(ImmutableArray<PartResult> parts)
    {
        var open = parts.Where(p => !RollUp.IsGood(p.Verdict) && p.NotEvaluated is null).ToList();
        if (open.Count == 0)
        {
            return null;
        }

        if (open.Count == 1)
        {
            return open[0].Settlement;
        }

        var settlements = open.Select(p => p.Settlement).Where(s => s is not null).Select(s => s!).ToList();
        var steps = settlements.SelectMany(s => s.Steps).DistinctBy(s => s.Text).ToImmutableArray();
        var becomes = VerdictTables.And(settlements.Where(s => s.Becomes is not null).Select(s => s.Becomes!.Value));
        var lastDays = settlements.Select(s => s.LastDay).Where(d => d is not null).Select(d => d!.Value).ToList();
        var notes = settlements.Select(s => s.Note).Where(n => n.Length > 0).Distinct();
        var stuck = open.Any(p => p.Settlement is null or { Becomes: null });
        return new Settlement(steps, stuck || steps.IsEmpty ? null : becomes, lastDays.Count > 0 ? lastDays.Min() : null, string.Join("; ", notes));
    }

    /// <summary>Those of the cheapest parts: fewest steps first, then the notice's order.</summary>
    public static Settlement? Cheapest(ImmutableArray<PartResult> parts, int count)
    {
        var good = parts.Count(p => p.Verdict is Verdict.Met or Verdict.MetLate or Verdict.OnTrack);
        var chosen = parts.Where(p => !RollUp.IsGood(p.Verdict) && p.Settlement is { Steps.IsEmpty: false })
            .OrderBy(p => p.Settlement!.Steps.Length).Take(System.Math.Max(0, count - good)).ToImmutableArray();
        return chosen.IsEmpty ? OfAll(parts) : OfAll(chosen);
    }

    public static SettlementStep Add(string what, Day? from, Day? to) =>
        new(SettlementAction.Add, $"add a record that {what} {Between(from, to)}", from, to) { Clause = what };

    public static SettlementStep Narrow(EvidenceRecord record, DayInterval to) =>
        new(SettlementAction.Narrow, $"find out the day of “{RecordSentences.Of(record)}” ({record.Location}): it counts if it was {Between(to.Lo, to.Hi)}", to.Lo, to.Hi) { Record = record };

    public static SettlementStep Decide(string what) => new(SettlementAction.Decide, what, null, null);

    /// <summary>Of the choices with a good verdict, the one that drops fewest reports; null where no choice is good.</summary>
    public static Settlement? OfDispute(UnitVerdict judged)
    {
        var best = judged.Outcomes
            .Where(o => o.Verdicts.IsSingle && RollUp.IsGood(o.Verdicts.Worst))
            .OrderBy(o => judged.Groups.Sum(g => o.World.AlternativeOf(g).Dropped.Length)).FirstOrDefault();
        if (best is null || judged.IsCapped)
        {
            return new Settlement([Decide("check with those who keep the records which of these reports is right, and correct the others")], null, null,
                "no side of the disagreement alone gives a good verdict");
        }

        var steps = from g in judged.Groups
                    from f in best.World.AlternativeOf(g).Facts
                    from r in f.Records.Take(1)
                    select new SettlementStep(SettlementAction.Believe,
                        $"if it is right, confirm “{RecordSentences.Of(r)}” ({r.Location}), and correct the records that say otherwise", null, null) { Record = r };
        return new Settlement([.. steps], best.Verdicts.Worst, null);
    }

    public static string Between(Day? from, Day? to) => (from, to) switch
    {
        ({ } a, { } b) when a == b => $"on {a}",
        ({ IsFinite: true } a, { IsFinite: true } b) => $"on a day from {a} to {b}",
        ({ IsFinite: true } a, _) => $"on or after {a}",
        (_, { IsFinite: true } b) => $"on or before {b}",
        _ => "on any day",
    };
}
