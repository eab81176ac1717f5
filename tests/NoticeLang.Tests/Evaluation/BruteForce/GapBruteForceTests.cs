using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evidence;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Evaluation.BruteForce;

/// <summary>Gap cadences against 4.1, by listing every choice and reading.</summary>
public sealed class GapBruteForceTests
{
    private const int Cases = 100_000;
    private const int Last = 13;

    private static readonly Day Monday = Day.Of(2020, 1, 6);

    /// <summary>January is days −26 to 4.</summary>
    private static readonly Day EndOfJanuary = Day.Of(2020, 1, 27);

    private static readonly IReadOnlyList<(Form Form, GapQuestion Question)> Forms = [.. Exact(), .. Months()];

    [Fact]
    public void GapsAgreeWithEveryReading()
    {
        var dice = new Dice(5);
        BruteForceRun.Agree(Cases, () =>
        {
            var (form, question) = dice.Of(Forms);
            return (form, Throw(dice, question), question.Answer);
        });
    }

    private static TinyWorld Throw(Dice dice, GapQuestion question)
    {
        var wide = question.Starts.Hi > question.Starts.Lo;
        var reports = dice.Acts("meet", -1, Last, wide ? 2 : question.EndsWith is null ? 4 : 3, ("by", "improvement-board"));
        var complete = dice.Complete(RecordKind.Act, "meet", wide ? -26 : -1, Last + 2, ("by", "improvement-board"));
        if (question.EndsWith is { } end)
        {
            reports.AddRange(dice.Acts(end, 3, Last, 2, ("by", "council"), ("of", "plan")).Select(r => r with { Ref = r.Ref is { } name ? "e" + name : null }));
        }

        if (complete.All(c => c.Said is null))
        {
            dice.Date(reports);
        }

        return new TinyWorld(reports, complete, dice.Pauses(0, Last - 2, 2), dice.Number(wide ? -4 : 0, Last + 4), dice.OneIn(8) ? dice.Number(0, Last + 4) : null);
    }

    private static IEnumerable<(Form, GapQuestion)> Exact()
    {
        var dice = new Dice(1);
        for (var n = 0; n < 10; n++)
        {
            var (s, g, a) = (dice.Number(0, 2), dice.Number(2, 5), dice.Number(1, 2));
            var (u, f) = (dice.Number(6, 11), dice.Number(s, s + 7));
            var plain = new GapQuestion((s, s), [DayMask.Never], g, 0, null);
            yield return Make($"every {g} days from {On(s)}", plain);
            yield return Make($"every {g} days from {On(s)}, allowing {a} days", plain with { Allowing = a });
            yield return Make($"every {g} days from {On(s)} until {On(u)}", plain with { Untils = [u] });
            yield return Make($"every {g} days from {On(s)} until council publishes plan", plain with { EndsWith = "publish" });
            yield return Make($"every {g} days from {On(s)}, first by {On(f)}", plain with { FirstBy = f });
            yield return Make($"every {g} days from {On(s)}, first by {On(f)} until {On(u)}, allowing {a} days", plain with { FirstBy = f, Untils = [u], Allowing = a });
        }

        static (Form, GapQuestion) Make(string frequency, GapQuestion question) => (Form.Of(Monday, 0, $"improvement-board must meet {frequency}"), question);

        static string On(int day) => Monday.AddDays(day).ToString();
    }

    private static IEnumerable<(Form, GapQuestion)> Months()
    {
        for (var g = 3; g < 8; g += 2)
        {
            yield return (
                Form.OfMonth(EndOfJanuary, "January 2020", $"improvement-board must meet every {g} days from issue"),
                new GapQuestion((-26, 4), [DayMask.Never], g, 0, null));
            yield return (
                Form.Of(EndOfJanuary, -28, $"improvement-board must meet every {g} days from 27 January 2020 until end of January 2020"),
                new GapQuestion((0, 0), [4], g, 0, null));
        }
    }
}
