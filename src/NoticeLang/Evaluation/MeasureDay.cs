using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>A measure by a day, for a length of time by a day, or as it stands (semantics 6): one unit.</summary>
internal static class MeasureDay
{
    public static PartResult Evaluate(UnitContext unit, TriggerCandidate? trigger)
    {
        var question = MeasureQuestion.Of(unit);
        var inWorld = Choices.Once(w => Judge(unit, question, w, trigger));
        var plain = inWorld(unit.Context.Index.Plain);
        var since = Since(unit, question, plain);
        var groups = question.Groups(unit.Context.Index, d => d.Lo <= unit.T && question.Speech.LastDay(d.Hi) >= since);
        var judged = Choices.Judge(unit, groups.Concat(RelatedEvidence.Groups(unit, trigger)), w => inWorld(w).Verdicts);
        return Report(unit, question, judged, inWorld(judged.Representative), since);
    }

    internal sealed record Detail(VerdictSet Verdicts, ImmutableArray<OneOffWindow> Windows, ImmutableArray<string> Steps, string? Unresolved, MeasureFigures Figures)
    {
        /// <summary>The figures that may decide.</summary>
        public ImmutableArray<int> Deciding { get; init; } = [];

        public (int Least, int Most)? DaysLate { get; init; }

        public bool NoNewDate { get; init; }

        /// <summary>The days asked about, one a reading; of a run, its last days.</summary>
        public ImmutableArray<Day> Days { get; init; } = [];
    }

    // Figures over before it can decide nothing.
    private static Day Since(UnitContext unit, MeasureQuestion question, Detail plain)
    {
        if (unit.Sentence.For is not null)
        {
            return plain.Windows.Select(w => w.W0).DefaultIfEmpty(Day.Always).Min();
        }

        var days = plain.Days.IsEmpty ? [unit.T] : plain.Days;
        var asked = days.Min();
        if (!IsUntilNext(unit))
        {
            return Day.Min(asked, unit.T);
        }

        return plain.Figures.Figures.Where(f => !f.Group.IsDisputed && f.Days.IsExact == f.IsOneDay && f.Days.Hi <= unit.T).Select(f => f.Days.Lo).DefaultIfEmpty(Day.Always).Max();
    }

    /// <summary>Nothing says how long a figure speaks: asked as it stands, the latest does.</summary>
    private static bool IsUntilNext(UnitContext unit) => unit.Sentence is { Deadline: null, For: null, Measure.ReadEvery: null };

    private static Detail Judge(UnitContext unit, MeasureQuestion question, World world, TriggerCandidate? trigger)
    {
        var figures = question.In(world);
        var day = trigger?.DayIn(world);
        if (trigger is not null && (day is null || day.Value.Lo > unit.T))
        {
            return new Detail(Verdict.NotTriggered, [], [], null, figures);
        }

        // On a day, or at a length of time: asked about one day, and due from the day the duty begins.
        var isFromStart = unit.Sentence is { For: null, Deadline: PointDeadline or AtDeadline };
        var windows = WindowResolver.Resolve(unit with { Sentence = unit.Sentence with { For = null } }, world, day, isFromStart);
        if (windows.Unresolved is not null || windows.IsEmpty)
        {
            return new Detail(windows.IsEmpty ? Verdict.NotTriggered : Verdict.Unclear, [], windows.Steps, windows.Unresolved, figures);
        }

        var ends = UnitEnd.DaysFor(unit, world);
        var detail = new Detail(VerdictSet.Empty, windows.Readings, windows.Steps, null, figures);
        foreach (var window in windows.Readings)
        {
            var d = window is { IsWrittenDate: true, NewDate: { } moved } && unit.SuspendedDays.Contains(window.W1) ? moved : window.W1;
            detail = d.IsFinite ? detail with { Days = detail.Days.Add(d) } : detail;
            foreach (var facts in question.Readings(figures))
            {
                detail = Add(unit, question, detail, window with { W1 = d }, facts, ends);
            }
        }

        return detail;
    }

    private static Detail Add(UnitContext unit, MeasureQuestion question, Detail detail, OneOffWindow window, ImmutableArray<FigureFact> facts, ImmutableArray<Day> ends)
    {
        var outcome = At(unit, question, window, facts, unit.T);
        detail = detail with
        {
            Deciding = [.. detail.Deciding.Union(outcome.Figures)],
            DaysLate = outcome.DaysLate is { } l ? (detail.DaysLate is { } o ? (System.Math.Min(o.Least, l.Least), System.Math.Max(o.Most, l.Most)) : l) : detail.DaysLate,
        };
        if (window.IsWrittenDate && unit.SuspendedDays.Contains(window.W1) && outcome.Verdicts != VerdictSet.Of(Verdict.Met) && unit.T >= window.W1)
        {
            // A written date inside a suspension needs a new one (semantics 1.7).
            var isPaused = unit.SuspendedDays.Contains(unit.T);
            var undone = isPaused ? Verdict.Suspended : Verdict.Unclear;
            return detail with
            {
                NoNewDate = detail.NoNewDate || !isPaused,
                Verdicts = outcome.Verdicts.InOrder().Aggregate(detail.Verdicts, (all, verdict) => all.Add(verdict == Verdict.Met ? verdict : undone)),
            };
        }

        if (ends.IsEmpty)
        {
            return detail with { Verdicts = detail.Verdicts.Union(outcome.Verdicts) };
        }

        var set = detail.Verdicts;
        foreach (var end in ends)
        {
            var lapses = window.W1 > end && unit.T > end;
            foreach (var verdict in (lapses ? At(unit, question, window, facts, end) : outcome).Verdicts.InOrder())
            {
                set = set.Add(lapses && verdict is not (Verdict.Met or Verdict.MetLate) ? Verdict.NotTriggered : verdict);
            }
        }

        return detail with { Verdicts = set };
    }

    private static MeasureOutcome At(UnitContext unit, MeasureQuestion question, OneOffWindow window, ImmutableArray<FigureFact> facts, Day t)
    {
        var clock = new Clock(t, unit.SuspendedDays, DaySet.Empty);
        if (unit.Sentence.For is { } length)
        {
            return MeasureRunRule.Evaluate(length, window.W1, facts, question.Speech, window.W0, clock);
        }

        if (window.W1.IsFinite)
        {
            return MeasureRule.StandsOn(window.W1, facts, question.Speech, window.W0, clock);
        }

        if (t < window.W0 || unit.Sentence.Deadline is not null)
        {
            return new MeasureOutcome(t < window.W0 ? Verdict.NotTriggered : clock.IsSuspended ? Verdict.Suspended : Verdict.Due, []);
        }

        var speech = question.Speech with { IsUntilNext = IsUntilNext(unit) };
        var truths = MeasureRule.AsItStands(facts, speech, t);
        var verdicts = VerdictSet.Empty;
        foreach (var truth in truths)
        {
            verdicts = verdicts.Union(truth switch
            {
                Truth.True => Verdict.Met,
                Truth.False => Verdict.NotMet,
                Truth.Absent => Verdict.NotEvidenced,
                _ => VerdictSet.Of(Verdict.Met).Add(Verdict.NotMet),
            });
        }

        return new MeasureOutcome(verdicts, [.. MeasureRule.Deciding(t, facts, speech, t).Select(f => f.Figure.Id)]);
    }

    private static PartResult Report(UnitContext unit, MeasureQuestion question, UnitVerdict judged, Detail detail, Day since)
    {
        var verdict = judged.Verdict;
        var start = detail.Windows.IsEmpty ? (Day?)null : detail.Windows.Min(w => w.W0);
        var notYet = verdict == Verdict.NotTriggered && start is { IsFinite: true } s && unit.T < s;
        Day? due = detail.Days.IsEmpty ? null : detail.Days.Max();
        var deciding = detail.Deciding.Select(i => detail.Figures.Figures[i]).ToList();
        var report = new VerdictReport(verdict)
        {
            Marks = (notYet ? VerdictMarks.NotYet : 0)
                | (NoticeEnd.DaysFor(unit, judged.Representative).IsEmpty ? 0 : VerdictMarks.Ended)
                | (verdict == Verdict.Due && due is { } d && d - unit.T <= unit.Context.Options.DueSoonDays ? VerdictMarks.DueSoon : 0)
                | (verdict == Verdict.Due && due is null ? VerdictMarks.NoDateSet : 0)
                | (verdict is Verdict.Met or Verdict.MetLate && MeasureLines.IsOwnWord(unit, deciding) ? VerdictMarks.OwnWord : 0),
            CouldBe = judged.CouldBe,
            DueDay = due,
            DaysLeft = due is { } day ? day - unit.T : null,
            NextDue = verdict == Verdict.Due ? due : null,
            DaysLate = verdict == Verdict.MetLate ? detail.DaysLate : null,
            Begins = notYet ? start : null,
        };
        var label = unit.Element.Label.Length > 0 ? unit.Element.Label : unit.Sentence.Text;
        return new PartResult(report, UnitLines.Asked(unit, label) with { Verdict = verdict, Children = [.. Lines(unit, question, judged, detail, since)] })
        {
            DueDays = [.. detail.Days.Distinct().OrderBy(x => x.Number)],
            Summary = MeasureSettlement.Summary(unit, question, report, detail),
            Settlement = RollUp.IsGood(verdict) ? null : Settlements.InChoice(judged, MeasureSettlement.OfDay(unit, question, judged, detail), unit.Context.Program),
        };
    }

    private static List<Explanation> Lines(UnitContext unit, MeasureQuestion question, UnitVerdict judged, Detail detail, Day since)
    {
        var lines = new List<Explanation>(UnitLines.Reckoned(detail.Steps));
        var days = detail.Days.Distinct().OrderBy(x => x.Number).ToList();
        if (detail.Unresolved is { } why)
        {
            return [.. lines, UnitLines.Remark(why)];
        }

        var asked = days.Count == 0 ? unit.T : days[^1];
        lines.Add(new Explanation(ExplanationKind.Reckoned, unit.Sentence.For is { } length
            ? $"{length} in a row, each day of which a figure meets it{(days.Count > 0 ? $", over by {asked}" : "")}"
            : days.Count == 0 && unit.Sentence.Deadline is null ? $"how it stands on {unit.T} decides"
            : days.Count > 0 ? $"how it stands on {string.Join(" or ", days)} decides, not whether it once met the target"
            : "its last day is not known yet"));
        lines.AddRange(UnitLines.Suspensions(unit));
        if (detail.NoNewDate)
        {
            lines.Add(UnitLines.Remark("the date fell in the suspension and no new date was set"));
        }

        var isEarly = judged.Verdict == Verdict.Due && unit.Sentence.For is null;
        var cited = detail.Figures.Figures.Where((f, i) => f.Days.Lo <= unit.T && (detail.Deciding.Contains(i) || question.Speech.LastDay(f.Days.Hi) >= since));
        lines.AddRange(MeasureLines.Evidence(unit, question, judged, cited, f =>
            f.Days.Hi > unit.T ? "its period is not over, so it does not count yet"
            : IsUntilNext(unit) && detail.Deciding.Contains(detail.Figures.Figures.IndexOf(f)) ? "it is the latest figure"
            : isEarly && f.Meets == Truth.True && detail.Deciding.Contains(detail.Figures.Figures.IndexOf(f)) ? $"already, but {asked} decides"
            : days.Count == 1 && f.Days.Lo > asked ? $"later than {asked}" : ""));
        if (judged.Verdict == Verdict.NotEvidenced)
        {
            if (detail.Deciding.Length == 0 || unit.Sentence.For is not null)
            {
                lines.Add(MeasureLines.NotFound(question, unit.Sentence.For is not null ? "for every day of such a run" : $"that speaks for {asked}"));
            }

            lines.AddRange(NoLonger(unit, question, detail, asked));
        }

        lines.AddRange(MeasureLines.Remarks(unit, question, judged.Representative, detail.Figures));
        lines.AddRange(UnitLines.HarmlessDisputes(unit, judged));
        return lines;
    }

    /// <summary>The figure that spoke last before the day, where there is none for it.</summary>
    private static IEnumerable<Explanation> NoLonger(UnitContext unit, MeasureQuestion question, Detail detail, Day asked) =>
        detail.Figures.Figures.Where(f => unit.Sentence.For is null && f.Days.Hi <= Day.Min(asked, unit.T) && question.Speech.LastDay(f.Days.Hi) < asked).OrderBy(f => f.Days.Lo.Number).TakeLast(1)
            .Select(f => UnitLines.Found(unit, f.Fact, $"it speaks for days to {question.Speech.LastDay(f.Days.Hi)} alone") with { Kind = ExplanationKind.Remark });
}
