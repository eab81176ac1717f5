using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary><c>R must be Q from S until U</c>, and <c>must include R</c> (semantics 5): one unit.</summary>
internal static class StateSentence
{
    public static PartResult Evaluate(UnitContext unit, TriggerCandidate? trigger)
    {
        var question = StateQuestions.Of(unit);
        var groups = question.Groups(unit.Context.Index).Where(g => g.IsDisputed).Concat(RelatedEvidence.Groups(unit, trigger));
        var inWorld = Choices.Once(w => Judge(unit, question, w, trigger));
        var judged = Choices.Judge(unit, groups, w => inWorld(w).Verdicts);
        var detail = inWorld(judged.Representative);
        if (judged.Outcomes.Length > 1 && detail.Outcome is { } shown)
        {
            var all = judged.Outcomes.Select(o => inWorld(o.World).Outcome).ToList();
            detail = detail with
            {
                Outcome = shown with
                {
                    Now = all.Aggregate(VerdictSet.Empty, (s, o) => s.Union(o?.Now ?? VerdictSet.Empty)),
                    KeptSince = all.All(o => o?.KeptSince == shown.KeptSince) ? shown.KeptSince : null,
                },
            };
        }

        return Report(unit, question, judged, detail);
    }

    private sealed record Detail(VerdictSet Verdicts, ExtentResolution Extent, StateFacts Facts)
    {
        public StateOutcome? Outcome { get; init; }

        public ImmutableArray<CountedComplete> Statements { get; init; } = [];

        public DaySet Closed { get; init; } = DaySet.Empty;
    }

    private static Detail Judge(UnitContext unit, StateQuestions question, World world, TriggerCandidate? trigger)
    {
        var facts = question.In(world);
        var day = trigger?.DayIn(world);
        if (trigger is not null && (day is null || day.Value.Lo > unit.T))
        {
            return new Detail(Verdict.NotTriggered, new ExtentResolution([], [], null, false), facts);
        }

        var extent = ExtentResolver.Resolve(unit, world, day);
        if (extent.Unresolved is null && unit.Sentence.Deadline is PointDeadline deadline)
        {
            extent = WithDeadline(unit, world, extent, deadline);
        }

        extent = extent.Unresolved is null && IsBeyondCalendar(unit, extent) ? extent with { Unresolved = "the calendar of bank holidays does not reach that far" } : extent;
        if (extent.Unresolved is not null)
        {
            return new Detail(Verdict.Unclear, extent, facts);
        }

        var (closedDays, statements) = question.ClosedDays(unit.Context.Index);
        var closed = closedDays.Except(facts.ShadowDays);
        var clock = new Clock(unit.T, unit.SuspendedDays, closed);
        var (holdings, vacancies) = (facts.Holdings, facts.Vacancies);
        var set = VerdictSet.Empty;
        StateOutcome? shown = null;
        foreach (var asked in StateStarts.Telling(extent.Readings.Select(r => Question(unit, r)), holdings, vacancies, clock))
        {
            var outcome = StateRule.Evaluate(asked, holdings, vacancies, clock);
            set = set.Union(outcome.Verdicts);
            shown ??= outcome;
        }

        return new Detail(set, extent, facts) { Outcome = shown, Statements = statements, Closed = closed };
    }

    /// <summary>A state asked for by a day: it must hold from that day on (each reading of the day).</summary>
    private static ExtentResolution WithDeadline(UnitContext unit, World world, ExtentResolution extent, PointDeadline point)
    {
        var days = PointResolver.Resolve(unit, world, point.Point, PeriodEdge.Bare);
        return days.Unresolved is not null
            ? extent with { Unresolved = days.Unresolved }
            : extent with
            {
                Readings = [.. extent.Readings.SelectMany(r => days.Days.Select(d => point.Relation == PointRelation.On ? new ExtentReading(d, d) : r with { From = Day.Max(r.From, d) })).Distinct()],
                Steps = [.. extent.Steps, .. days.Steps],
            };
    }

    private static StateQuestion Question(UnitContext unit, ExtentReading reading) => unit.Sentence.Allowing switch
    {
        null => new StateQuestion(reading.From, reading.To, 0),
        { Unit: SpanUnit.Day or SpanUnit.Week } slack => new StateQuestion(reading.From, reading.To, slack.Unit == SpanUnit.Week ? slack.Count * 7 : slack.Count),
        { } slack => new StateQuestion(reading.From, reading.To, 0) { AllowingSpan = slack },
    };

    /// <summary>An allowance in working days is not guessed outside the years whose bank holidays are known.</summary>
    private static bool IsBeyondCalendar(UnitContext unit, ExtentResolution extent) =>
        unit.Sentence.Allowing is { Unit: SpanUnit.WorkingDay } slack
        && extent.Readings.Any(r => r.From <= WorkingDays.FirstDay || SpanArithmetic.Add(Day.Min(unit.T, r.To), slack, unit.SuspendedDays) is null);

    private static PartResult Report(UnitContext unit, StateQuestions question, UnitVerdict judged, Detail detail)
    {
        var verdict = judged.Verdict;
        var start = detail.Extent.Readings.IsEmpty ? (Day?)null : detail.Extent.Readings.Min(r => r.From);
        var notYet = verdict == Verdict.NotTriggered && start is { IsFinite: true } s && unit.T < s;
        var report = new VerdictReport(verdict)
        {
            Marks = (notYet ? VerdictMarks.NotYet : 0) | (detail.Extent.IsEnded ? VerdictMarks.Ended : 0)
                | (verdict is Verdict.OnTrack or Verdict.Met && UnitLines.IsOwnWord(unit, detail.Facts.Covering.Select(c => c.Fact)) ? VerdictMarks.OwnWord : 0),
            CouldBe = judged.CouldBe,
            Begins = notYet ? start : null,
            Now = detail.Outcome is { Now.IsSingle: true } o ? o.Now.Worst : null,
            KeptSince = detail.Outcome?.KeptSince,
        };
        var label = unit.Element.Label.Length > 0 ? unit.Element.Label : unit.Sentence.Text;
        return new PartResult(report, UnitLines.Asked(unit, label) with { Verdict = verdict, Children = Lines(unit, question, judged, detail, start) })
        {
            Summary = Summary(report, detail),
            Settlement = RollUp.IsGood(verdict) ? null : Settlements.InChoice(judged, Settle(unit, question, judged, detail), unit.Context.Program),
        };
    }

    private static ImmutableArray<Explanation> Lines(UnitContext unit, StateQuestions question, UnitVerdict judged, Detail detail, Day? start)
    {
        var lines = new List<Explanation>();
        lines.AddRange(UnitLines.Reckoned(detail.Extent.Steps));
        if (detail.Extent.Unresolved is { } why)
        {
            lines.Add(UnitLines.Remark(why));
            return [.. lines];
        }

        if (start is { IsFinite: true } from)
        {
            var to = detail.Extent.Readings[0].To;
            lines.Add(new Explanation(ExplanationKind.Reckoned, $"asked for on every day from {from}{(to.IsFinite ? $" to {to}" : " on")}"));
        }

        lines.AddRange(UnitLines.Suspensions(unit));
        if (judged.Verdict == Verdict.Disputed)
        {
            lines.AddRange(UnitLines.Alternatives(unit, judged));
            lines.AddRange(detail.Facts.Covering.Concat(detail.Facts.Vacant).Where(c => !c.Group.IsDisputed).Select(c => UnitLines.Found(unit, c.Fact, LastConfirmed(c.Fact))));
        }
        else
        {
            lines.AddRange(detail.Facts.Covering.Select(c => UnitLines.Found(unit, c.Fact, LastConfirmed(c.Fact))));
            lines.AddRange(detail.Facts.Vacant.Select(c => UnitLines.Found(unit, c.Fact)));
        }

        lines.AddRange(detail.Facts.Shadows.Select(c => UnitLines.Found(unit, c.Fact, $"it does not say whether {question.Quality}, so it shows nothing here") with { Kind = ExplanationKind.Remark }));
        lines.AddRange(UnitLines.Complete(detail.Statements));
        if (detail.Outcome is { Bare.IsEmpty: false } outcome && judged.Verdict is not (Verdict.OnTrack or Verdict.Met or Verdict.Disputed))
        {
            lines.Add(UnitLines.NotFound($"looked for a record that {question.Clause} {Days(outcome.Bare, unit.T)}: none is supplied"));
        }

        if (detail.Outcome is { False.IsEmpty: false } broken && judged.Verdict == Verdict.NotMet)
        {
            lines.Add(UnitLines.Remark($"it was not so {Days(broken.False, unit.T)}"));
        }

        lines.AddRange(UnitLines.HarmlessDisputes(unit, judged));
        return [.. lines];
    }

    private static string LastConfirmed(EventFact fact)
    {
        if (fact.To is not null)
        {
            return "";
        }

        var last = fact.Records.Select(r => r.Known ?? r.From).Where(d => d is not null).Select(d => d!.Value).OrderBy(d => d.Hi.Number).LastOrDefault();
        return last == default ? "" : $"last confirmed {last.ToPhrase()}";
    }

    private static string Days(DaySet days, Day t) => days.Runs.Length switch
    {
        0 => "on no day",
        1 => UnitLines.Period(days.Runs[0] is { Hi.IsFinite: true } r ? r : new DayInterval(days.Runs[0].Lo, t)),
        _ => string.Join(", ", days.Runs.Take(3).Select(UnitLines.Period)) + (days.Runs.Length > 3 ? $" and in {days.Runs.Length - 3} more stretches" : ""),
    };

    private static string Summary(VerdictReport report, Detail detail)
    {
        var now = report.Now is Verdict.OnTrack or Verdict.Met && report.KeptSince is { } since && report.Verdict is not (Verdict.OnTrack or Verdict.Met) ? $"; shown since {since}" : "";
        return report.Verdict switch
        {
            Verdict.OnTrack or Verdict.Met => detail.Facts.Covering.Select(c => c.Fact.From is { } f ? $"since {f}" : "shown").LastOrDefault() ?? "shown",
            Verdict.NotMet => "not so on some days" + now,
            Verdict.NotEvidenced => detail.Facts.Covering.IsEmpty ? "nothing shows it" : "not shown for some days" + now,
            Verdict.Unclear when detail.Extent.Unresolved is { } why => why,
            Verdict.Unclear or Verdict.Disputed => UnitLines.CouldBe(report.CouldBe) + now,
            Verdict.NotTriggered => report.Begins is { } b ? $"begins on {b}" : "not triggered on this record",
            _ => "suspended",
        };
    }

    private static SettlementStep AddHolding(StateQuestions question, DayInterval days) =>
        new(SettlementAction.Add, $"add a record that {question.Clause} {UnitLines.Period(days)}", days.Lo, days.Hi) { Clause = question.Clause, Suggestion = question.Suggestion };

    /// <summary>The runs of required days not surely covered that hold a bare day: a holding over each is what is missing.</summary>
    private static IEnumerable<DayInterval> Unsure(UnitContext unit, Detail detail, StateOutcome outcome)
    {
        var reading = detail.Extent.Readings[0];
        var sure = DaySet.Of(detail.Facts.Holdings.Select(h => new DayInterval(h.From.Hi, h.To?.Lo ?? Day.Never)));
        var required = DaySet.Of(new DayInterval(reading.From, Day.Min(unit.T, reading.To))).Except(unit.SuspendedDays);
        return required.Except(sure).Runs.Where(r => outcome.Bare.AnyWithin(r.Lo, r.Hi));
    }

    private static Settlement? Settle(UnitContext unit, StateQuestions question, UnitVerdict judged, Detail detail)
    {
        if (judged.Verdict == Verdict.Disputed)
        {
            return Settlements.OfDispute(judged, unit.Context.Program);
        }

        if (detail.Extent.Unresolved is { } why)
        {
            return new Settlement([Settlements.Decide($"say the day: {why}")], null, null);
        }

        var isOver = !detail.Extent.Readings.IsEmpty && detail.Extent.Readings.All(r => unit.T > r.To);
        switch (judged.Verdict)
        {
            case Verdict.NotEvidenced when detail.Outcome is { } outcome:
                return new Settlement([.. Unsure(unit, detail, outcome).Select(r => AddHolding(question, r))], isOver ? Verdict.Met : unit.SuspendedDays.Contains(unit.T) ? Verdict.Suspended : Verdict.OnTrack, null);
            case Verdict.Unclear when detail.Facts.Covering.FirstOrDefault(c => c.Fact.From is { IsExact: false } || c.Fact.To is { IsExact: false }) is { } loose:
                var start = detail.Extent.Readings.IsEmpty ? unit.T : detail.Extent.Readings.Min(r => r.From);
                var from = loose.Fact.From ?? DayInterval.Exactly(start);
                return from.IsExact
                    ? new Settlement([Settlements.Decide($"find out the last day of “{RecordSentences.Of(loose.Fact.Records[0], unit.Context.Program)}” ({loose.Fact.Records[0].Location})")], Verdict.OnTrack, null)
                    : new Settlement([Settlements.Narrow(loose.Fact.Records[0], new DayInterval(from.Lo, Day.Max(from.Lo, Day.Min(from.Hi, start))), unit.Context.Program)], isOver ? Verdict.Met : Verdict.OnTrack, null);
            default:
                return new Settlement([], null, null, "nothing later mends the days on which it was not so");
        }
    }
}
