using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evidence;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Evaluation.BruteForce;

/// <summary>Counts against 3, 4.2 and 7, by listing every choice and reading: so many times by a day, at most so many in all, in any span, in each slot.</summary>
public sealed class CountBruteForceTests
{
    private const int Cases = 100_000;
    private const int Last = 13;

    private static readonly Day Monday = Day.Of(2020, 1, 6);

    private static readonly IReadOnlyList<(Form Form, SlotQuestion? Slots, LimitQuestion? Limit, OneOffQuestion? OneOff)> Forms = [.. All()];

    [Fact]
    public void CountsAgreeWithEveryReading()
    {
        var dice = new Dice(9);
        BruteForceRun.Agree(Cases, () =>
        {
            var (form, slots, limit, oneOff) = dice.Of(Forms);
            return slots is not null ? (form, SlotBruteForceTests.Throw(dice, slots), slots.Answer)
                : oneOff is not null ? (form, OneOffBruteForceTests.Throw(dice, oneOff), oneOff.Answer)
                : (form, Throw(dice), (Func<TinyWorld, Answer>)limit!.Answer);
        });
    }

    private static TinyWorld Throw(Dice dice)
    {
        var reports = dice.Acts("visit", -2, Last, 4, ("by", "council"), ("of", "partner"));
        var complete = dice.OneIn(3) ? [new Closing(RecordKind.Act, "visit", -1, Last + 4, 0, null, [("by", "council")])] : dice.Complete(RecordKind.Act, "visit", -1, Last + 4, ("by", "council"));
        if (complete.All(c => c.Said is null))
        {
            dice.Date(reports);
        }

        return new TinyWorld(reports, complete, dice.Pauses(0, Last - 2, 2), dice.Number(-1, Last + 4), dice.OneIn(8) ? dice.Number(0, Last + 4) : null);
    }

    private static IEnumerable<(Form, SlotQuestion?, LimitQuestion?, OneOffQuestion?)> All()
    {
        var dice = new Dice(1);
        for (var n = 0; n < 8; n++)
        {
            var (s, g, u, times) = (dice.Number(0, 2), dice.Number(3, 5), dice.Number(7, 12), dice.Number(1, 3));
            var limit = new LimitQuestion("visit", (s, s), DayMask.Never, times, null);
            yield return (Make($"at most {times} times in all"), null, limit with { Starts = (0, 0) }, null);
            yield return (Make($"at most {times} times in all from {On(s)} until {On(u)}"), null, limit with { Until = u }, null);
            yield return (Make($"at most {times} times in any {g} days from {On(s)}"), null, limit with { Window = g }, null);
            yield return (Make($"at most {times} times in any {g} days from {On(s)} until {On(u)}"), null, limit with { Until = u, Window = g }, null);
            var slots = new SlotQuestion("visit", s, DayMask.Never, g, false, times, 0) { IsLimit = true };
            yield return (Make($"at most {times} times in each period of {g} days from {On(s)}"), slots, null, null);
            yield return (Make($"at most {times} times in each period of {g} days from {On(s)} until {On(u)}"), slots with { Until = u }, null, null);
            yield return (Make($"at most {times} times in each week from {On(s)}"), slots with { IsWeek = true }, null, null);
            var span = new OneOffSpan(null, u) { IsWritten = true, CountsBefore = true };
            var oneOff = new OneOffQuestion("visit", (0, 0), [span]) { Times = times };
            yield return (Make($"{times} times in all by {On(u)}"), null, null, oneOff);
            yield return (Make($"{times} times in all between {On(s)} and {On(u)}"), null, null, oneOff with { Windows = [span with { From = s, CountsBefore = false }] });
            yield return (Make($"{times} times in all within {u} days of issue"), null, null, oneOff with { Windows = [new OneOffSpan(null, u)] });
        }

        static Form Make(string frequency) => Form.Of(Monday, 0, $"council must visit partner {frequency}");

        static string On(int day) => Monday.AddDays(day).ToString();
    }
}
