using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evidence;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Evaluation.BruteForce;

/// <summary>States against section 5, by listing every choice and reading.</summary>
public sealed class StateBruteForceTests
{
    private const int Cases = 100_000;
    private const int Last = 12;

    private static readonly string[] People = ["P-001", "P-001", "P-002"];
    private static readonly string?[] Bases = ["permanent", "permanent", "interim", null];
    private static readonly string[] Refs = ["a", "b"];

    private static readonly Day Monday = Day.Of(2020, 1, 6);

    private static readonly IReadOnlyList<(Form Form, StateQuestion Question)> Forms = [.. All()];

    [Fact]
    public void StatesAgreeWithEveryReading()
    {
        var dice = new Dice(11);
        BruteForceRun.Agree(Cases, () =>
        {
            var (form, question) = dice.Of(Forms);
            return (form, Throw(dice, question), question.Answer);
        });
    }

    private static TinyWorld Throw(Dice dice, StateQuestion question)
    {
        var reports = new List<Report>();
        for (var n = dice.Number(0, 3); n > 0; n--)
        {
            reports.Add(dice.OneIn(5) ? Vacancy(dice) : Holding(dice, question.Quality is not null));
        }

        if (question.EndsWith is { } end)
        {
            reports.AddRange(dice.Acts(end, 4, Last, 2, ("by", "council"), ("of", "plan")).Select(r => r with { Ref = r.Ref is { } name ? "e" + name : null }));
        }

        var complete = dice.Complete(RecordKind.Holding, "director", -1, Last + 3);
        return new TinyWorld(reports, complete, dice.Pauses(0, Last - 2, 2), dice.Number(-1, Last + 3), null);
    }

    private static Report Holding(Dice dice, bool hasQuality)
    {
        var fields = new List<(string, string)> { ("person", dice.Of(People)) };
        if (dice.Of(Bases) is { } basis && (hasQuality || dice.OneIn(3)))
        {
            fields.Add(("basis", basis));
        }

        var from = dice.Days(-3, Last - 1);
        return new Report(RecordKind.Holding, "director", from) { To = End(dice, from), Fields = fields, Ref = dice.OneIn(3) ? dice.Of(Refs) : null };
    }

    private static Report Vacancy(Dice dice)
    {
        var from = dice.Days(-1, Last - 1);
        return new Report(RecordKind.Vacancy, "director", from) { To = End(dice, from) };
    }

    /// <summary>None, or a day that may be as early as the first it may have begun on.</summary>
    private static (int Lo, int Hi)? End(Dice dice, (int Lo, int Hi) from)
    {
        if (dice.OneIn(4))
        {
            return null;
        }

        var lo = dice.Number(from.Lo, from.Hi + 6);
        return (lo, lo + (dice.OneIn(2) ? 0 : dice.Number(1, 3)));
    }

    private static IEnumerable<(Form, StateQuestion)> All()
    {
        var dice = new Dice(1);
        for (var n = 0; n < 6; n++)
        {
            var (s, u, a) = (dice.Number(0, 3), dice.Number(6, 10), dice.Number(1, 3));
            foreach (var quality in (string?[])[null, "permanent"])
            {
                var question = new StateQuestion(s, DayMask.Never, quality, 0);
                yield return Make($"from {On(s)}", question);
                yield return Make($"from {On(s)} until {On(u)}", question with { Until = u });
                yield return Make($"from {On(s)} until council publishes plan", question with { EndsWith = "publish" });
                yield return Make($"from {On(s)}, allowing {a} days", question with { Allowing = a });
                yield return Make($"from {On(s)} until {On(u)}, allowing {a} days", question with { Until = u, Allowing = a });
            }
        }

        static (Form, StateQuestion) Make(string extent, StateQuestion question) =>
            (Form.Of(Monday, 0, $"director must be {question.Quality ?? "in-post"} {extent}"), question);

        static string On(int day) => Monday.AddDays(day).ToString();
    }
}
