using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Time;
using Xunit;
using static NoticeLang.Tests.Evaluation.Rules.SmallWorld;

namespace NoticeLang.Tests.Evaluation.Rules;

/// <summary>The laws of semantics 11 that the rules themselves must keep: 3 to 7, 9 and 10.</summary>
public sealed class RuleLawsTests
{
    private const int Cases = 3_000;

    private delegate VerdictSet Duty(ImmutableArray<ActFact> facts, Clock clock);

    [Fact]
    public void Silence_is_not_failure() => EachCase(21, (duty, _, t, suspended, _) =>
        Assert.False(duty([], Clock(t, suspended, 0)).Contains(Verdict.NotMet)));

    [Fact]
    public void More_acts_never_take_a_good_verdict_away() => EachCase(22, (duty, records, t, suspended, closed) =>
    {
        var clock = Clock(t, suspended, closed);
        var before = duty(Facts(records), clock);
        if (before.IsSingle && before.Worst is Verdict.Met or Verdict.OnTrack)
        {
            Assert.Equal(before, duty(Facts([.. records, (t % 7, (t % 7) + (records.Length % 4))]), clock));
        }
    });

    [Fact]
    public void A_complete_record_turns_not_evidenced_into_not_met_and_nothing_else() => EachCase(23, (duty, records, t, suspended, closed) =>
    {
        var before = duty(Facts(records), Clock(t, suspended, closed));
        var after = duty(Facts(records), Clock(t, suspended, closed | Range(t - 6, t)));
        Assert.True(before.Contains(Verdict.NotEvidenced) || before == after);
        Assert.Subset(before.Add(Verdict.NotMet).InOrder().ToHashSet(), after.InOrder().ToHashSet());
        Assert.Equal(before.Contains(Verdict.Met), after.Contains(Verdict.Met));
        Assert.Equal(before.Contains(Verdict.OnTrack), after.Contains(Verdict.OnTrack));
    });

    [Fact]
    public void A_narrower_date_leaves_settled_verdicts_and_shrinks_what_could_be() => EachCase(24, (duty, records, t, suspended, closed) =>
    {
        var clock = Clock(t, suspended, closed);
        var before = duty(Facts(records), clock);
        for (var i = 0; i < records.Length; i++)
        {
            (int Lo, int Hi)[] narrower = [.. records];
            narrower[i] = (Math.Min(records[i].Lo + 1, records[i].Hi), records[i].Hi);
            Assert.Subset(before.InOrder().ToHashSet(), duty(Facts(narrower), clock).InOrder().ToHashSet());
        }
    });

    [Fact]
    public void In_time_met_stays_met_and_not_met_becomes_at_most_met_late() => EachCase(25, (duty, records, t, suspended, closed) =>
    {
        var now = duty(Facts(records), Clock(t, suspended, closed));
        var then = duty(Facts(records), Clock(t + 3, suspended, closed));
        if (now.IsSingle && now.Worst is Verdict.Met or Verdict.MetLate)
        {
            Assert.Equal(now, then);
        }

        if (now == Verdict.NotMet)
        {
            Assert.Subset(new HashSet<Verdict> { Verdict.NotMet, Verdict.MetLate }, then.InOrder().ToHashSet());
        }
    });

    [Fact]
    public void Slack_never_loses_a_good_verdict()
    {
        var random = new Random(26);
        for (var i = 0; i < Cases; i++)
        {
            var (records, clock) = (Facts(Records(random, 4, -2, 12, 5)), Clock(random.Next(14), Suspended(random, 0, 12), Closed(random, 0, 13)));
            var (w0, length, n) = (random.Next(3), random.Next(8), random.Next(2, 4));
            var window = new OneOffWindow(At(w0), At(w0 + length), false, false, null, n);
            StaysGood(OneOffRule.Evaluate(window, records, clock).Verdicts, OneOffRule.Evaluate(window with { Count = n - 1 }, records, clock).Verdicts);
            StaysGood(OneOffRule.Evaluate(window, records, clock).Verdicts, OneOffRule.Evaluate(window with { W1 = At(w0 + length + 2) }, records, clock).Verdicts);
            var slot = new Slot(At(w0), At(w0 + length), "");
            StaysGood(
                SlotRule.Evaluate(slot, slot.Last, n, records, clock, true).Verdicts, SlotRule.Evaluate(slot, slot.Last, n - 1, records, clock, true).Verdicts);
            var cadence = GapOracleTests.Small(random).ToCadence() with { S = At(w0) };
            StaysGood(Gap(cadence), Gap(cadence with { Allowing = new Span((cadence.Allowing?.Count ?? 0) + 2, SpanUnit.Day) }));
            StaysGood(Gap(cadence), Gap(cadence with { Every = cadence.Every with { Count = cadence.Every.Count + 1 } }));

            VerdictSet Gap(GapCadence c) => GapCadenceRule.Evaluate(c, records, clock).Verdicts;
        }

        static void StaysGood(VerdictSet before, VerdictSet after)
        {
            if (before.InOrder().All(v => v is Verdict.Met or Verdict.OnTrack or Verdict.MetLate))
            {
                Assert.All(after.InOrder(), v => Assert.True(v is Verdict.Met or Verdict.OnTrack or Verdict.MetLate or Verdict.Due, v.ToString()));
            }
        }
    }

    [Fact]
    public void Shifting_all_days_by_whole_weeks_shifts_the_answer() => EachCase(27, (_, records, t, suspended, closed) =>
    {
        var cadence = new GapCadence(At(0), Day.Never, new Span(3, SpanUnit.WorkingDay), null, null);
        var here = GapCadenceRule.Evaluate(cadence, Facts(records), Clock(t, suspended, closed));
        var there = GapCadenceRule.Evaluate(
            cadence with { S = At(14) }, Facts(records.Select(r => (r.Lo + 14, r.Hi + 14))), Clock(t + 14, suspended << 14, closed << 14));
        Assert.Equal((here.Verdicts, here.Now, here.Kept, here.Broken), (there.Verdicts, there.Now, there.Kept, there.Broken));
        Assert.Equal(here.NextDue?.Lo.AddDays(14), there.NextDue?.Lo);
    });

    [Fact]
    public void One_time_by_a_day_is_a_slot_that_has_its_days() => EachCase(28, (_, records, t, _, closed) =>
    {
        var slot = new Slot(At(1), At(6), "");
        var acts = Facts(records.Where(r => r.Hi <= 6));
        var byDay = OneOffRule.Evaluate(new OneOffWindow(At(1), At(6), false, false, null), acts, Clock(t, 0, closed)).Verdicts;
        var inSlot = SlotRule.Evaluate(slot, slot.Last, 1, acts, Clock(t, 0, closed), true).Verdicts;
        Assert.True(t <= 6 || byDay == inSlot);
    });

    private static void EachCase(int seed, Action<Duty, (int Lo, int Hi)[], int, UInt128, UInt128> check)
    {
        var random = new Random(seed);
        for (var i = 0; i < Cases; i++)
        {
            var (w0, length, n, isBefore) = (random.Next(3), random.Next(8), random.Next(1, 3), random.Next(2) == 0);
            var cadence = GapOracleTests.Small(random).ToCadence();
            var slot = new Slot(At(w0), At(w0 + length), "a slot");
            Duty[] duties =
            [
                (facts, clock) => OneOffRule.Evaluate(new OneOffWindow(At(w0), At(w0 + length), isBefore, false, null, n), facts, clock).Verdicts,
                (facts, clock) => GapCadenceRule.Evaluate(cadence, facts, clock).Verdicts,
                (facts, clock) => SlotRule.Evaluate(slot, slot.Last, n, facts, clock, true).Verdicts,
            ];
            var (records, t) = (Records(random, 4, -2, 12, 5), random.Next(14));
            var (suspended, closed) = (Suspended(random, 0, 12), Closed(random, 0, 13));
            foreach (var duty in duties)
            {
                check(duty, records, t, suspended, closed);
            }
        }
    }
}
