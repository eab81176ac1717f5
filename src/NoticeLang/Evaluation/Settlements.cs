using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
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
        var steps = Merged(settlements.SelectMany(s => s.Steps));
        var becomes = VerdictTables.And(settlements.Where(s => s.Becomes is not null).Select(s => s.Becomes!.Value));
        var lastDays = settlements.Select(s => s.LastDay).Where(d => d is not null).Select(d => d!.Value).ToList();
        var notes = settlements.Select(s => s.Note).Where(n => n.Length > 0).Distinct();
        // A record narrowed for two parts at once is sure of neither: nothing is promised of it.
        var stuck = open.Any(p => p.Settlement is null or { Becomes: null })
            || settlements.SelectMany(s => s.Steps).Where(s => s.Action == SettlementAction.Narrow).GroupBy(s => s.Record!.Id).Any(g => g.Select(s => (s.From, s.To)).Distinct().Count() > 1);
        return new Settlement(steps, stuck || steps.IsEmpty ? null : becomes, lastDays.Count > 0 ? lastDays.Min() : null, string.Join("; ", notes))
        {
            Later = settlements.Count > 0 && settlements.TrueForAll(s => s.Later.SequenceEqual(settlements[0].Later)) ? settlements[0].Later : [],
        };
    }

    /// <summary>Those of the cheapest parts: fewest steps first, then the notice's order.</summary>
    public static Settlement? Cheapest(ImmutableArray<PartResult> parts, int count)
    {
        var good = parts.Count(p => p.Verdict is Verdict.Met or Verdict.MetLate or Verdict.OnTrack);
        var chosen = parts.Where(p => !RollUp.IsGood(p.Verdict) && p.Settlement is { Steps.IsEmpty: false })
            .OrderBy(p => p.Settlement!.Steps.Length).Take(System.Math.Max(0, count - good)).ToImmutableArray();
        return chosen.IsEmpty ? OfAll(parts) : OfAll(chosen);
    }

    /// <summary>A record to add, on a day from <paramref name="from"/> to <paramref name="to"/>, both included; null is no bound.</summary>
    public static SettlementStep Add(string what, Day? from, Day? to, EvidenceRecord suggestion) =>
        new(SettlementAction.Add, $"add a record that {what} {Between(from, to)}", from, to) { Clause = what, Suggestion = suggestion };

    /// <summary>So many records, each on a day of its own, on these open days; fewer where there are not so many.</summary>
    public static IEnumerable<SettlementStep> AddSeveral(string what, int count, DaySet open, EvidenceRecord suggestion)
    {
        var run = open.Runs.FirstOrDefault(r => !r.Hi.IsFinite || r.Hi - r.Lo + 1 >= count);
        if (run != default)
        {
            for (var i = 0; i < count; i++)
            {
                yield return Add(what, run.Lo.AddDays(i), run.Hi.AddDays(i - count + 1), suggestion);
            }

            yield break;
        }

        foreach (var day in open.Runs.SelectMany(r => PointResolver.DaysOf(r)).Take(count))
        {
            yield return Add(what, day, day, suggestion);
        }
    }

    public static SettlementStep Narrow(EvidenceRecord record, DayInterval to, BoundProgram program) =>
        Narrow(record, to, RecordSentences.Of(record, program));

    /// <summary>A limit that nothing shows broken is kept once somebody says that nothing is left out.</summary>
    public static Settlement Vouch(string clause, Day from, Day to) =>
        new([Decide($"have somebody vouch that the record of “{clause}” is complete from {from} to {to}")], null, null);

    public static SettlementStep FindOut(EvidenceRecord record, BoundProgram program) =>
        Decide($"find out the day of “{RecordSentences.Of(record, program)}” ({record.Location})");

    /// <summary>After the last day of every reading it is late; between two of them that is in doubt.</summary>
    public static ImmutableArray<LaterOutcome> Later(ImmutableArray<Day> dueDays)
    {
        if (dueDays.IsEmpty || !dueDays.Max().IsFinite)
        {
            return [];
        }

        var (first, last) = (dueDays.Min(), dueDays.Max());
        var late = new LaterOutcome(last.AddDays(1), null, VerdictSet.Of(Verdict.MetLate));
        return first == last ? [late] : [new LaterOutcome(first.AddDays(1), last, late.Becomes.Add(Verdict.Met)), late];
    }

    /// <summary>Beside a record that settles it on every reading of the notice.</summary>
    public const string SayWhichDay = "or say in the notice which day is meant, and it is no longer in doubt";

    public static SettlementStep Decide(string what) => new(SettlementAction.Decide, what, null, null);

    /// <summary>Of the choices with a good verdict, the one that drops fewest reports; null where no choice is good.</summary>
    public static Settlement? OfDispute(UnitVerdict judged, BoundProgram program)
    {
        var best = judged.Outcomes
            .Where(o => o.Verdicts.IsSingle && RollUp.IsGood(o.Verdicts.Worst))
            .OrderBy(o => judged.Groups.Sum(g => o.World.AlternativeOf(g).Dropped.Length)).FirstOrDefault();
        if (best is null || judged.IsCapped)
        {
            return new Settlement([Decide("check with those who keep the records which of these reports is right, and correct the others")], null, null,
                "no side of the disagreement alone gives a good verdict");
        }

        var steps = judged.Groups.SelectMany(g => Telling(g, best.World.AlternativeOf(g))).Select(r => Believe(r, program));
        return new Settlement([.. steps], best.Verdicts.Worst, null);
    }

    /// <summary>A remedy worked out for one choice is one only once that choice is believed (semantics 10): those steps come first.</summary>
    public static Settlement? InChoice(UnitVerdict judged, Settlement? settlement, BoundProgram program)
    {
        if (settlement is null || settlement.Steps.IsEmpty || judged.Outcomes.Length < 2 || judged.Verdict == Verdict.Disputed)
        {
            return settlement;
        }

        var world = judged.Representative;
        var believed = judged.Groups.SelectMany(g => Telling(g, world.AlternativeOf(g))).Select(r => Believe(r, program));
        return settlement with { Steps = [.. believed, .. settlement.Steps] };
    }

    /// <summary>As few records of a side as tell it from every other: one that no other side keeps or, failing that, several together.</summary>
    private static List<EvidenceRecord> Telling(EventGroup group, EventAlternative side)
    {
        var rivals = group.Alternatives.Where(a => a != side).ToList();
        // One that names its event by a ref says plainly which reports it stands against.
        var records = side.Facts.SelectMany(f => f.Records).DistinctBy(r => r.Id).OrderBy(r => r.Ref is null).ToList();
        bool Drops(EventAlternative rival, EvidenceRecord record) => rival.Dropped.Any(d => d.Id == record.Id);
        if (records.FirstOrDefault(r => rivals.All(a => Drops(a, r))) is { } alone)
        {
            return [alone];
        }

        var told = new List<EvidenceRecord>();
        foreach (var rival in rivals.Where(a => !told.Any(r => Drops(a, r))))
        {
            told.AddRange(records.Where(r => Drops(rival, r)).Take(1));
        }

        return told;
    }

    private static SettlementStep Believe(EvidenceRecord record, BoundProgram program)
    {
        var sentence = RecordSentences.Of(record, program);
        return new SettlementStep(SettlementAction.Believe,
            $"if it is right, confirm “{sentence}” ({record.Location}), and correct the records that say otherwise", null, null)
        { Record = record, Clause = sentence };
    }

    public static string Between(Day? from, Day? to) => (from, to) switch
    {
        ({ } a, { } b) when a == b => $"on {a}",
        ({ IsFinite: true } a, { IsFinite: true } b) => $"on a day from {a} to {b}",
        ({ IsFinite: true } a, _) => $"on or after {a}",
        (_, { IsFinite: true } b) => $"on or before {b}",
        _ => "on any day",
    };

    private static SettlementStep Narrow(EvidenceRecord record, DayInterval to, string sentence) =>
        new(SettlementAction.Narrow, $"find out the day of “{sentence}” ({record.Location}): it counts if it was {Between(to.Lo, to.Hi)}", to.Lo, to.Hi)
        {
            Record = record,
            Clause = sentence,
        };

    /// <summary>Equal steps once; a record to be narrowed twice is narrowed to what both ask for.</summary>
    private static ImmutableArray<SettlementStep> Merged(IEnumerable<SettlementStep> steps)
    {
        var merged = new List<SettlementStep>();
        foreach (var step in steps)
        {
            var at = step is { Action: SettlementAction.Narrow, Record: { } record } ? merged.FindIndex(m => m.Action == SettlementAction.Narrow && m.Record!.Id == record.Id) : -1;
            if (at < 0)
            {
                if (!merged.Any(m => m.Text == step.Text))
                {
                    merged.Add(step);
                }

                continue;
            }

            var both = new DayInterval(step.From ?? Day.Always, step.To ?? Day.Never).Intersect(new DayInterval(merged[at].From ?? Day.Always, merged[at].To ?? Day.Never));
            merged[at] = both.IsEmpty
                ? Decide($"find out the day of “{step.Clause}” ({step.Record!.Location}): no one day settles all of this")
                : Narrow(step.Record!, both, step.Clause!);
        }

        return [.. merged];
    }
}
