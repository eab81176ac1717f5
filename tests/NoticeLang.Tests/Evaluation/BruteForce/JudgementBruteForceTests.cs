using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evidence;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Evaluation.BruteForce;

/// <summary>Judgements against section 8, by listing every choice and reading.</summary>
public sealed class JudgementBruteForceTests
{
    private const int Cases = 60_000;
    private const int Last = 12;

    private static readonly string[] Findings = ["none", "some", "clear"];
    private static readonly string[] Refs = ["a", "b"];

    private static readonly Day Monday = Day.Of(2020, 1, 6);

    /// <summary>January is days −26 to 4.</summary>
    private static readonly Day EndOfJanuary = Day.Of(2020, 1, 27);

    private static readonly IReadOnlyList<(Form Form, JudgementQuestion Question)> Forms = [.. All()];

    [Fact]
    public void JudgementsAgreeWithEveryReading()
    {
        var dice = new Dice(13);
        BruteForceRun.Agree(Cases, () =>
        {
            var (form, question) = dice.Of(Forms);
            return (form, Throw(dice, question), question.Answer);
        });
    }

    private static TinyWorld Throw(Dice dice, JudgementQuestion question)
    {
        var first = question.Days is { Count: 2 } && dice.OneIn(2) ? -28 : -2;
        var reports = new List<Report>();
        for (var n = dice.Number(0, 4); n > 0; n--)
        {
            reports.Add(new Report(RecordKind.Finding, dice.Of(Findings), dice.Days(first, first + 13))
            {
                Fields = [("of", "progress"), ("by", "department")],
                Ref = dice.OneIn(3) ? dice.Of(Refs) : null,
            });
        }

        dice.Date(reports);
        return new TinyWorld(reports, [], [], dice.Number(System.Math.Max(first, question.Days is { Count: 2 } ? first : 0), first + 17), dice.OneIn(6) ? dice.Number(0, Last) : null);
    }

    private static IEnumerable<(Form, JudgementQuestion)> All()
    {
        for (var d = 3; d < 10; d++)
        {
            yield return (Form.Of(Monday, 0, $"progress must be clear by {Monday.AddDays(d)}"), new JudgementQuestion(["clear"], [d]));
            yield return (Form.Of(Monday, 0, $"progress must be some or clear by {Monday.AddDays(d)}"), new JudgementQuestion(["some", "clear"], [d]));
        }

        yield return (Form.Of(Monday, 0, "progress must be clear"), new JudgementQuestion(["clear"], null));
        yield return (Form.Of(EndOfJanuary, -28, "progress must be clear by January 2020"), new JudgementQuestion(["clear"], [-26, 4]));
    }
}
