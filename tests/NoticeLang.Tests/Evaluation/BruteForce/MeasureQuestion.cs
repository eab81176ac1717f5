using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation;

namespace NoticeLang.Tests.Evaluation.BruteForce;

/// <summary>A measure by a day, or good for so many days by one, and its exact rule (section 6).</summary>
/// <param name="Most">The figure is good if it is at most this.</param>
/// <param name="Day">The last day.</param>
/// <param name="Run">For so many days; null: how it stands on the day.</param>
/// <param name="Speaks">A figure speaks for so many days after its period, one fewer than it is read every.</param>
internal sealed record MeasureQuestion(int Start, int Most, int Day, int? Run, int Speaks)
{
    private readonly record struct Figure(int First, int Last, bool IsGood);

    public Answer Answer(TinyWorld world) => BruteForce.Answer.OfUnit(Choices.Of(world), facts =>
    {
        // One key: an actual figure that counts takes the place of a provisional one; a forecast does not speak.
        var counting = facts.Where(f => f.From.Hi <= world.T && f.Status != "forecast").ToList();
        counting.RemoveAll(f => f.Status == "provisional" && counting.Any(a => a.From == f.From && a.Status == "actual"));
        IEnumerable<List<Figure>> readings = [[]];
        foreach (var fact in counting)
        {
            var (least, most) = fact.Value!.Value;
            var values = Enumerable.Range(least, most - least + 1).Select(v => v <= Most).Distinct().ToList();
            readings = readings.SelectMany(r => values, (r, isGood) => (List<Figure>)[.. r, new Figure(fact.From.Lo, fact.From.Hi, isGood)]);
        }

        return readings.Aggregate(VerdictSet.Empty, (set, figures) => set.Add(Run is { } days ? ForSpan(world, figures, days) : ByDay(world, figures)));
    });

    private Verdict ByDay(TinyWorld world, List<Figure> figures)
    {
        var t = world.T;
        if (t >= Start && world.Suspended.RunAround(Day) is { } pause && pause.Lo <= t)
        {
            // 1.7: no new date was set.
            var met = t >= Day && (t > Day || figures.Any(f => f.Last >= Day)) && For(figures, Day) is { IsGood: true };
            return met ? Verdict.Met : t <= pause.Hi ? Verdict.Suspended : Verdict.Unclear;
        }

        return t < Start ? Verdict.NotTriggered
            : t < Day || (t == Day && !figures.Any(f => f.Last >= Day)) ? Waiting(world)
            : For(figures, Day) is not { } figure ? Verdict.NotEvidenced
            : figure.IsGood ? Verdict.Met
            : figures.Any(f => f.First > Day && f.IsGood) ? Verdict.MetLate
            : Verdict.NotMet;
    }

    private Verdict ForSpan(TinyWorld world, List<Figure> figures, int length)
    {
        var t = world.T;
        if (t < Start)
        {
            return Verdict.NotTriggered;
        }

        bool IsGood(int day) => For(figures, day) is { IsGood: true };
        bool IsBad(int day) => For(figures, day) is { IsGood: false };
        IEnumerable<int> Stretch(int first) => Enumerable.Range(first, length);
        IEnumerable<int> Firsts(int until) => Enumerable.Range(Start, Math.Max(0, until - length + 1 - Start + 1));
        return Firsts(Math.Min(Day, t)).Any(x => Stretch(x).All(IsGood)) ? Verdict.Met
            : t <= Day ? Waiting(world)
            : Firsts(Day).Any(x => !Stretch(x).Any(IsBad)) ? Verdict.NotEvidenced
            : Firsts(t).Any(x => Stretch(x).All(IsGood)) ? Verdict.MetLate
            : Verdict.NotMet;
    }

    private static Verdict Waiting(TinyWorld world) => world.Suspended.Has(world.T) ? Verdict.Suspended : Verdict.Due;

    /// <summary>The figure that speaks for a day and began last.</summary>
    private Figure? For(List<Figure> figures, int day) =>
        figures.Where(f => f.First <= day && day <= f.Last + Speaks).OrderByDescending(f => f.First).Select(f => (Figure?)f).FirstOrDefault();
}
