using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evidence;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Evaluation.BruteForce;

/// <summary>So many times in each slot against 4.2, by listing every choice and reading.</summary>
public sealed class SlotBruteForceTests
{
    private const int Cases = 100_000;
    private const int Last = 13;

    private static readonly Day Monday = Day.Of(2020, 1, 6);

    private static readonly IReadOnlyList<(Form Form, SlotQuestion Question)> Forms = [.. Duties()];

    [Fact]
    public void SlotsAgreeWithEveryReading()
    {
        var dice = new Dice(7);
        BruteForceRun.Agree(Cases, () =>
        {
            var (form, question) = dice.Of(Forms);
            return (form, Throw(dice, question), question.Answer);
        });
    }

    internal static TinyWorld Throw(Dice dice, SlotQuestion question)
    {
        var reports = dice.Acts("visit", -1, Last, 4, ("by", "council"), ("of", "partner"));
        var complete = dice.Complete(RecordKind.Act, "visit", -1, Last + 2, ("by", "council"));
        if (complete.All(c => c.Said is null))
        {
            dice.Date(reports);
        }

        var pauses = question is { IsLimit: true, IsWeek: true } ? [] : dice.Pauses(0, Last - 2, 2);
        var world = new TinyWorld(reports, complete, pauses, dice.Number(-1, Last + 6), dice.OneIn(8) ? dice.Number(0, Last + 4) : null);
        var slots = question.Slots(world).ToList();
        for (var i = 0; i < reports.Count && slots.Count > 0 && !question.IsLimit; i++)
        {
            if (dice.OneIn(3))
            {
                // No act says that it is for a slot yet to begin.
                var slot = dice.Of(slots).First;
                reports[i] = reports[i].Day.Lo >= slot ? reports[i] with { For = slot } : reports[i];
            }
        }

        return world;
    }

    private static IEnumerable<(Form, SlotQuestion)> Duties()
    {
        var dice = new Dice(1);
        for (var n = 0; n < 10; n++)
        {
            var (s, g, a, u) = (dice.Number(0, 2), dice.Number(2, 5), dice.Number(1, 2), dice.Number(7, 12));
            var times = System.Math.Min(g, dice.Number(2, 3));
            var plain = new SlotQuestion("visit", s, DayMask.Never, g, false, 1, 0);
            yield return Make($"in each period of {g} days from {On(s)}", plain);
            yield return Make($"{times} times in each period of {g} days from {On(s)}", plain with { Times = times });
            yield return Make($"in each period of {g} days from {On(s)} until {On(u)}", plain with { Until = u });
            yield return Make($"in each period of {g} days from {On(s)}, allowing {a} days", plain with { Allowing = a });
            yield return Make($"{times} times in each period of {g} days from {On(s)} until {On(u)}, allowing {a} days", plain with { Times = times, Until = u, Allowing = a });
            yield return Make($"in each week from {On(s)}", plain with { IsWeek = true });
            yield return Make($"{times} times in each week from {On(s)} until {On(u + 2)}, allowing {a} days", plain with { IsWeek = true, Times = times, Until = u + 2, Allowing = a });
        }

        static (Form, SlotQuestion) Make(string frequency, SlotQuestion question) => (Form.Of(Monday, 0, $"council must visit partner {frequency}"), question);

        static string On(int day) => Monday.AddDays(day).ToString();
    }
}
