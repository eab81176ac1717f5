using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evidence;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Evaluation.BruteForce;

/// <summary>Measures by a day and runs of them against section 6, by listing every choice and reading.</summary>
public sealed class MeasureBruteForceTests
{
    private const int Cases = 60_000;
    private const int Last = 13;

    private static readonly string?[] Statuses = ["actual", "provisional", "forecast", null, null, null];

    private static readonly Day Monday = Day.Of(2020, 1, 6);

    private static readonly IReadOnlyList<(Form Form, string Measure, MeasureQuestion Question)> Days = [.. All(isRun: false)];
    private static readonly IReadOnlyList<(Form Form, string Measure, MeasureQuestion Question)> Runs = [.. All(isRun: true)];

    [Fact]
    public void MeasuresByADayAgreeWithEveryReading() => Agree(Days, new Dice(15));

    [Fact]
    public void RunsAgreeWithEveryReading() => Agree(Runs, new Dice(17));

    private static void Agree(IReadOnlyList<(Form Form, string Measure, MeasureQuestion Question)> forms, Dice dice) => BruteForceRun.Agree(Cases, () =>
    {
        var (form, measure, question) = dice.Of(forms);
        return (form, Throw(dice, measure, question), question.Answer);
    });

    private static TinyWorld Throw(Dice dice, string measure, MeasureQuestion question)
    {
        var reports = new List<Report>();
        for (var n = dice.Number(0, 5); n > 0; n--)
        {
            // Periods that begin on one day are one period, so that the figure that began last is one.
            var first = dice.Number(-6, Last);
            var value = dice.Number(0, 4);
            var status = dice.Of(Statuses);
            reports.Add(new Report(RecordKind.Figure, measure, (first, first + ((first + 6) % 3)))
            {
                Value = (value, value + (dice.OneIn(3) ? dice.Number(1, 2) : 0)),
                Fields = status is null ? [] : [("status", status)],
            });
        }

        var pauses = dice.Pauses(0, question.Day + 1, 1).Where(p => question.Run is null || p.To < question.Day).ToList();
        return new TinyWorld(reports, [], pauses, dice.Number(-1, Last + 4), null);
    }

    private static IEnumerable<(Form, string, MeasureQuestion)> All(bool isRun)
    {
        var dice = new Dice(1);
        for (var n = 0; n < 6; n++)
        {
            var (d, most, g, s) = (dice.Number(5, 10), dice.Number(0, 2), dice.Number(2, 5), dice.Number(1, 3));
            var run = isRun ? $"for {g} days " : "";
            foreach (var (measure, speaks) in new[] { ("unallocated", 6), ("waiting", 0) })
            {
                var question = new MeasureQuestion(0, most, d, isRun ? g : null, speaks);
                yield return (Form.Of(Monday, 0, $"{measure} must be at most {most} {run}by {On(d)}"), measure, question);
                yield return (Form.Of(Monday, 0, $"{measure} must be at most {most} {run}by {On(d)} from {On(s)}"), measure, question with { Start = s });
            }
        }

        static string On(int day) => Monday.AddDays(day).ToString();
    }
}
