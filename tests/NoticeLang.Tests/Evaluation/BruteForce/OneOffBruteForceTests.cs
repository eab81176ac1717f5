using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evidence;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Evaluation.BruteForce;

/// <summary>Deadlines and prohibitions against section 3, by listing every choice and reading.</summary>
public sealed class OneOffBruteForceTests
{
    private const int Cases = 100_000;
    private const int Last = 13;

    private static readonly (string, string)[] OfPlan = [("by", "council"), ("of", "plan")];
    private static readonly (string, string)[] OfPartner = [("by", "council"), ("of", "partner")];
    private static readonly (string, string)[] OfAudit = [("by", "council")];
    private static readonly (int, int)[] Samples = [(20, 20), (25, 25), (10, 10), (18, 22)];
    private static readonly (string, string)[] OfBoard = [("by", "improvement-board")];

    private static readonly Day Monday = Day.Of(2020, 1, 6);

    /// <summary>January is days −26 to 4.</summary>
    private static readonly Day EndOfJanuary = Day.Of(2020, 1, 27);

    private static readonly IReadOnlyList<(Form Form, OneOffQuestion Question)> Forms = [.. Exact(), .. Months()];

    [Fact]
    public void DeadlinesAgreeWithEveryReading()
    {
        var dice = new Dice(3);
        BruteForceRun.Agree(Cases, () =>
        {
            var (form, question) = dice.Of(Forms);
            return (form, Throw(dice, question), question.Answer);
        });
    }

    internal static TinyWorld Throw(Dice dice, OneOffQuestion question)
    {
        var wide = question.Starts.Hi > question.Starts.Lo || question.Windows.Count > 1;
        var (first, last) = wide && dice.OneIn(3) ? (-29, -20) : (-3, Last);
        var pauses = dice.Pauses(0, Last - 2, 2);
        if (pauses.Count == 1 && pauses[0].To is { } to && question.Windows.All(w => w.CanMove) && dice.OneIn(2))
        {
            pauses[0] = pauses[0] with { NewDate = to + dice.Number(1, 4) };
        }

        var reports = dice.Acts(question.Act, first, last, wide ? 2 : question.Event is null && question.Before is null ? 4 : 2, question.Act switch { "visit" => OfPartner, "audit" => OfAudit, _ => OfPlan });
        if (question.Sample is not null)
        {
            reports = [.. reports.Select(r => dice.OneIn(3) ? r : r with { Value = dice.Of(Samples) })];
        }

        if ((question.Event ?? question.Before) is { } trigger)
        {
            reports.AddRange(dice.Acts(trigger, question.Event is null ? 1 : 0, Last - 4, 2, OfBoard).Select(r => r with { Ref = r.Ref is { } name ? "e" + name : null }));
        }

        var complete = dice.Complete(RecordKind.Act, question.Act, wide ? -29 : -1, Last + 2, ("by", "council"));
        if (complete.All(c => c.Said is null))
        {
            dice.Date(reports);
        }

        var t = dice.OneIn(20) ? first - 1 : dice.Number(wide ? first : 0, Last + 4);
        return new TinyWorld(reports, complete, question.IsProhibition && question.Windows.Any(w => w.IsWritten) ? [] : pauses, t, dice.OneIn(6) ? dice.Number(0, Last + 4) : null);
    }

    private static IEnumerable<(Form, OneOffQuestion)> Exact()
    {
        var dice = new Dice(1);
        for (var n = 0; n < 8; n++)
        {
            var (d, a, from) = (dice.Number(4, 9), dice.Number(1, 3), dice.Number(1, 3));
            var by = new OneOffSpan(null, d) { IsWritten = true, CountsBefore = true, CanMove = true };
            yield return Make($"council must publish plan by {On(d)}", "publish", by);
            yield return Make($"council must publish plan by {On(d)} from {On(from)}", "publish", by with { From = from, CountsBefore = false });
            yield return Make($"council must publish plan by {On(d)}, allowing {a} days", "publish", by with { To = d + a, CanMove = false });
            yield return Make($"council must publish plan before {On(d)}", "publish", by with { To = d - 1, CanMove = false });
            yield return Make($"council must publish plan on {On(d)}", "publish", new OneOffSpan(d, d) { IsWritten = true });
            yield return Make($"council must publish plan on {On(d)}, allowing {a} days", "publish", new OneOffSpan(d, d + a) { IsWritten = true });
            yield return Make($"council must publish plan between {On(d - 3)} and {On(d)}", "publish", new OneOffSpan(d - 3, d) { IsWritten = true });
            yield return Make($"council must publish plan within {d} days of issue", "publish", new OneOffSpan(null, d));
            yield return Make($"council must publish plan within {d - 2} days after {On(from)}", "publish", new OneOffSpan(from, d - 2));
            yield return Make($"council must publish plan within {d - 2} days of {On(from)}, allowing {a} days", "publish", new OneOffSpan(from, d - 2 + a));
            yield return Make($"council must publish plan at {d - 2} days after {On(from)}", "publish", new OneOffSpan(from, d - 2) { AtAllowing = 0 });
            yield return Make($"council must publish plan at {d} days after {On(from)}, allowing {a} days", "publish", new OneOffSpan(from, d) { AtAllowing = a });
            var (once, twice) = Make($"council must visit partner {(a == 1 ? "once" : $"{a} times in all")} by {On(d)}", "visit", by);
            yield return (once, twice with { Times = a });
            var (some, times) = Make($"council must visit partner 2 times in all within {d} days of issue", "visit", new OneOffSpan(null, d));
            yield return (some, times with { Times = 2 });
            var (after, within) = Make($"council must publish plan within {a + 1} days after improvement-board meets", "publish", new OneOffSpan(null, a + 1));
            yield return (after, within with { Event = "meet" });
            var (audit, sampled) = Make($"council must audit by {On(d)}, with sample at least 20", "audit", by with { CanMove = false });
            yield return (audit, sampled with { Sample = 20 });
            var (not, never) = Make($"council must not publish plan before {On(d)}", "publish", by with { To = d - 1, CanMove = false });
            yield return (not, never with { IsProhibition = true });
            (not, never) = Make($"council must not publish plan between {On(d - 3)} and {On(d)}", "publish", new OneOffSpan(d - 3, d) { IsWritten = true });
            yield return (not, never with { IsProhibition = true });
            (not, never) = Make($"council must not publish plan from {On(from)}", "publish", new OneOffSpan(from, DayMask.Never));
            yield return (not, never with { IsProhibition = true });
        }

        var (first, earlier) = Make("council must publish plan before improvement-board meets", "publish", new OneOffSpan(null, DayMask.Never) { CountsBefore = true });
        yield return (first, earlier with { Before = "meet" });
        yield return (first, earlier with { Before = "meet" });
        yield return Make("council must publish plan", "publish", new OneOffSpan(null, DayMask.Never) { CountsBefore = true });
        var (form, question) = Make("council must not publish plan", "publish", new OneOffSpan(null, DayMask.Never));
        yield return (form, question with { IsProhibition = true });

        static (Form, OneOffQuestion) Make(string sentence, string act, OneOffSpan window) =>
            (Form.Of(Monday, 0, sentence), new OneOffQuestion(act, (0, 0), [window]));

        static string On(int day) => Monday.AddDays(day).ToString();
    }

    /// <summary>What the notice itself leaves inexact: its issue, or its deadline.</summary>
    private static IEnumerable<(Form, OneOffQuestion)> Months()
    {
        var written = new OneOffSpan(null, 0) { IsWritten = true, CountsBefore = true };
        for (var d = 5; d < 10; d += 2)
        {
            yield return Issued($"council must publish plan by {On(d)}", written with { To = d });
            yield return Issued($"council must publish plan within {d} days of issue", new OneOffSpan(null, d));
            yield return Issued($"council must publish plan between {On(d)} and {On(d + 3)}", written with { From = d, To = d + 3, CountsBefore = false });
            var (not, never) = Issued($"council must not publish plan before {On(d)}", written with { To = d - 1 });
            yield return (not, never with { IsProhibition = true });
        }

        yield return Due("by January 2020", written with { To = -26 }, written with { To = 4 });
        yield return Due("by end of January 2020", written with { To = 4 });
        yield return Due("before February 2020", written with { To = 4 });
        yield return Due("in January 2020", new OneOffSpan(-26, 4) { IsWritten = true });

        static (Form, OneOffQuestion) Issued(string sentence, OneOffSpan window) =>
            (Form.OfMonth(EndOfJanuary, "January 2020", sentence), new OneOffQuestion("publish", (-26, 4), [window]));

        static (Form, OneOffQuestion) Due(string deadline, params OneOffSpan[] windows) =>
            (Form.Of(EndOfJanuary, -28, $"council must publish plan {deadline}"), new OneOffQuestion("publish", (-28, -28), windows));

        static string On(int day) => EndOfJanuary.AddDays(day).ToString();
    }
}
