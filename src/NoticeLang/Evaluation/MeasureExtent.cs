using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>A measure <c>from P</c>, <c>until P</c> or <c>between A and B</c>: asked of every reading there (language 3), as one unit.</summary>
internal static class MeasureExtent
{
    public static PartResult Evaluate(UnitContext unit, TriggerCandidate? trigger)
    {
        var question = MeasureQuestion.Of(unit);
        var inWorld = Choices.Once(w => Judge(unit, question, w, trigger));
        var plain = inWorld(unit.Context.Index.Plain);
        var from = plain.Extent.Readings.Select(r => r.From).DefaultIfEmpty(Day.Always).Min();
        var groups = question.Groups(unit.Context.Index, d => d.Lo <= unit.T && question.Speech.LastDay(d.Hi) >= from);
        var judged = Choices.Judge(unit, groups.Concat(RelatedEvidence.Groups(unit, trigger)), w => inWorld(w).Verdicts);
        return Report(unit, question, judged, inWorld(judged.Representative));
    }

    private sealed record Detail(VerdictSet Verdicts, ExtentResolution Extent, MeasureFigures Figures)
    {
        public ImmutableArray<int> Asked { get; init; } = [];

        public DaySet Missing { get; init; } = DaySet.Empty;
    }

    private static Detail Judge(UnitContext unit, MeasureQuestion question, World world, TriggerCandidate? trigger)
    {
        var figures = question.In(world);
        var day = trigger?.DayIn(world);
        if (trigger is not null && (day is null || day.Value.Lo > unit.T))
        {
            return new Detail(Verdict.NotTriggered, new ExtentResolution([], [], null, false), figures);
        }

        var extent = ExtentResolver.Resolve(unit, world, day);
        if (extent.Unresolved is null && unit.Sentence.Deadline is BetweenDeadline between)
        {
            extent = Between(unit, world, extent, between);
        }

        if (extent.Unresolved is not null)
        {
            return new Detail(Verdict.Unclear, extent, figures);
        }

        var clock = new Clock(unit.T, unit.SuspendedDays, DaySet.Empty);
        var detail = new Detail(VerdictSet.Empty, extent, figures);
        foreach (var reading in extent.Readings)
        {
            foreach (var facts in question.Readings(figures))
            {
                var outcome = MeasureExtentRule.Evaluate(reading.From, reading.To, Allowing(unit, reading.From), facts, question.Speech, clock);
                var placed = FigurePlaces.Of(facts, unit.T)?[0] ?? [];
                var asked = placed.Where(f => MeasureExtentRule.IsAsked(f.Days, reading.From, reading.To, clock)).ToImmutableArray();
                detail = detail with
                {
                    Verdicts = detail.Verdicts.Union(outcome.Verdicts),
                    Asked = [.. detail.Asked.Union(outcome.Figures)],
                    Missing = detail.Missing.Union(MeasureExtentRule.Missing(reading.From, reading.To, placed, asked, question.Speech, clock)),
                };
            }
        }

        return detail;
    }

    private static ExtentResolution Between(UnitContext unit, World world, ExtentResolution extent, BetweenDeadline between)
    {
        var first = PointResolver.Resolve(unit, world, between.First, PeriodEdge.Start);
        var last = PointResolver.Resolve(unit, world, between.Last, PeriodEdge.End);
        return (first.Unresolved ?? last.Unresolved) is { } problem
            ? extent with { Unresolved = problem }
            : extent with
            {
                Readings =
                [
                    .. extent.Readings.SelectMany(r => first.Days.SelectMany(a => last.Days.Select(b => new ExtentReading(Day.Max(r.From, a), Day.Min(r.To, b))))).Distinct(),
                ],
                Steps = [.. extent.Steps, .. first.Steps, .. last.Steps],
            };
    }

    // So many days from the first on, which tells months from days well enough for what may be missing.
    private static int Allowing(UnitContext unit, Day from) =>
        unit.Sentence.Allowing is { } slack && (from.IsFinite ? from : unit.T) is var day && SpanArithmetic.Add(day, slack, unit.SuspendedDays) is { IsFinite: true } end ? end - day : 0;

    private static PartResult Report(UnitContext unit, MeasureQuestion question, UnitVerdict judged, Detail detail)
    {
        var verdict = judged.Verdict;
        var start = detail.Extent.Readings.IsEmpty ? (Day?)null : detail.Extent.Readings.Min(r => r.From);
        var notYet = verdict == Verdict.NotTriggered && start is { IsFinite: true } s && unit.T < s;
        var sides = judged.Outcomes.Length > 1 ? judged.Outcomes.SelectMany(o => question.In(o.World).Figures).ToLookup(f => (f.Days, f.IsOneDay), f => f.Meets) : null;
        var asked = detail.Asked.Select(i => detail.Figures.Figures[i])
            .Select(f => sides?[(f.Days, f.IsOneDay)].Distinct().Count() > 1 ? f with { Meets = Truth.Contradicted } : f)
            .OrderBy(f => f.Days.Lo.Number).ThenBy(f => f.Days.Hi.Number).ToList();
        var lastBad = asked.FindLastIndex(f => f.Meets != Truth.True);
        var isMet = asked.Count > 0 && lastBad + 1 < asked.Count;
        var report = new VerdictReport(verdict)
        {
            Marks = (notYet ? VerdictMarks.NotYet : 0) | (detail.Extent.IsEnded ? VerdictMarks.Ended : 0)
                | (verdict == Verdict.OnTrack && asked.Count == 0 ? VerdictMarks.NothingDueYet : 0)
                | (verdict is Verdict.OnTrack or Verdict.Met && MeasureLines.IsOwnWord(unit, asked) ? VerdictMarks.OwnWord : 0),
            CouldBe = judged.CouldBe,
            Begins = notYet ? start : null,
            Now = asked.Count == 0 ? null : asked[^1].Meets switch { Truth.True => Verdict.OnTrack, Truth.False => Verdict.NotMet, _ => null },
            KeptSince = isMet ? asked[lastBad + 1].Days.Lo : null,
        };
        var label = unit.Element.Label.Length > 0 ? unit.Element.Label : unit.Sentence.Text;
        var rows = asked.Select(f => Row(question, f)).ToImmutableArray();
        return new PartResult(report, UnitLines.Asked(unit, label) with { Verdict = verdict, Children = [.. Lines(unit, question, judged, detail, asked, start)] })
        {
            Ledgers = rows.IsEmpty ? [] : [MeasurePeriods.LedgerOf(label, rows)],
            Summary = Summary(report, detail, asked),
            Settlement = RollUp.IsGood(verdict) ? null : Settlements.InChoice(judged, Settle(unit, question, judged, detail, asked), unit.Context.Program),
        };
    }

    private static LedgerRow Row(MeasureQuestion question, FigureMatch figure)
    {
        var (outcome, verdict) = figure.Meets switch
        {
            Truth.True => (LedgerOutcome.Kept, Verdict.Met),
            Truth.False => (LedgerOutcome.Broken, Verdict.NotMet),
            Truth.Absent => (LedgerOutcome.Broken, Verdict.NotEvidenced),
            Truth.Contradicted => (LedgerOutcome.CannotTell, Verdict.Disputed),
            _ => (LedgerOutcome.CannotTell, Verdict.Unclear),
        };
        return new LedgerRow(figure.Period, figure.Days.Lo, figure.Days.Hi, outcome, verdict, MeasurePeriods.Note(question, figure), figure.Meets == Truth.Contradicted ? figure.Group.Records : figure.Fact.Records);
    }

    private static List<Explanation> Lines(UnitContext unit, MeasureQuestion question, UnitVerdict judged, Detail detail, List<FigureMatch> asked, Day? start)
    {
        var lines = new List<Explanation>(UnitLines.Reckoned(detail.Extent.Steps));
        if (detail.Extent.Unresolved is { } why)
        {
            return [.. lines, UnitLines.Remark(why)];
        }

        if (start is { IsFinite: true } from)
        {
            var to = detail.Extent.Readings[0].To;
            lines.Add(new Explanation(ExplanationKind.Reckoned, $"asked of every figure from {from}{(to.IsFinite ? $" to {to}" : " on")}"));
        }

        lines.AddRange(UnitLines.Suspensions(unit));
        lines.AddRange(MeasureLines.Evidence(unit, question, judged, asked));
        // What speaks for days that are asked for is part of the reason, also where it began before them.
        lines.AddRange(detail.Figures.Figures.Where(f => !asked.Contains(f) && f.Days.Hi <= unit.T && start is { } s && question.Speech.LastDay(f.Days.Hi) >= s)
            .Select(f => UnitLines.Found(unit, f.Fact, "it is not wholly of the time asked about") with { Kind = ExplanationKind.Remark }));
        if (judged.Verdict == Verdict.NotEvidenced)
        {
            lines.Add(MeasureLines.NotFound(question, detail.Missing.IsEmpty ? "of that time" : $"for every day: there is none {Days(detail.Missing)}"));
        }

        lines.AddRange(MeasureLines.Remarks(unit, question, judged.Representative, detail.Figures));
        lines.AddRange(UnitLines.HarmlessDisputes(unit, judged));
        return lines;
    }

    private static string Days(DaySet days) =>
        string.Join(", ", days.Runs.Take(3).Select(UnitLines.Period)) + (days.Runs.Length > 3 ? $" and in {days.Runs.Length - 3} more stretches" : "");

    private static string Summary(VerdictReport report, Detail detail, List<FigureMatch> asked)
    {
        var failed = asked.Count(f => f.Meets == Truth.False);
        var now = report.KeptSince is { } since && report.Verdict is not (Verdict.OnTrack or Verdict.Met) ? $"; met since {since}" : "";
        return report.Verdict switch
        {
            Verdict.NotMet => $"{failed} of {Phrases.Count(asked.Count, "figure", "figures")} do not meet it{now}",
            Verdict.NotEvidenced => asked.Count == 0 ? "no figure" : "figures are missing" + now,
            Verdict.OnTrack or Verdict.Met => asked.Count == 0 ? "no figure yet" : $"{asked[^1].Value} in {asked[^1].Period}",
            Verdict.Unclear when detail.Extent.Unresolved is { } why => why,
            Verdict.Unclear or Verdict.Disputed => UnitLines.CouldBe(report.CouldBe) + now,
            Verdict.NotTriggered => report.Begins is { } b ? $"begins on {b}" : "not triggered on this record",
            _ => "suspended",
        };
    }

    private static Settlement? Settle(UnitContext unit, MeasureQuestion question, UnitVerdict judged, Detail detail, List<FigureMatch> asked)
    {
        if (judged.Verdict == Verdict.Disputed)
        {
            return Settlements.OfDispute(judged, unit.Context.Program);
        }

        if (detail.Extent.Unresolved is { } why)
        {
            return new Settlement([Settlements.Decide($"say the day: {why}")], null, null);
        }

        var isOver = detail.Extent.Readings.All(r => unit.T > r.To);
        switch (judged.Verdict)
        {
            case Verdict.NotEvidenced when asked.FirstOrDefault(f => f.Meets == Truth.Absent) is { } alone:
                return new Settlement([MeasureSettlement.Against(unit, question, alone)], isOver ? Verdict.Met : Verdict.OnTrack, null);
            case Verdict.NotEvidenced:
                var first = detail.Extent.Readings[0].From;
                var days = detail.Missing.IsEmpty ? [DayInterval.Exactly(Day.Max(first, Day.Min(unit.T, detail.Extent.Readings[0].To)))] : detail.Missing.Runs;
                return new Settlement([.. days.Select(d => MeasureSettlement.Figure(unit, question, d))], isOver ? Verdict.Met : Verdict.OnTrack, null);
            case Verdict.Unclear:
                return MeasureSettlement.Exacter(unit, question, asked) ?? new Settlement([Settlements.Decide("say in the notice which days are meant")], null, null);
            default:
                return new Settlement([], null, null, "nothing later mends a figure that does not meet it");
        }
    }
}
