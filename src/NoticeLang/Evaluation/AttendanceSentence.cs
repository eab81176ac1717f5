using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary><c>attend at least 9 of any 12 meetings of board</c> (semantics 4.2): a unit per run of meetings, by 2.1.</summary>
internal static class AttendanceSentence
{
    public static PartResult Evaluate(UnitContext unit, TriggerCandidate? trigger)
    {
        var run = unit.Sentence.Run!;
        unit = unit with { Question = QuestionOf(unit, run) };
        var meetings = TriggerResolver.Candidates(unit.Context, [new EventClause(run.Location, run.Event, null, null)]);
        var groups = meetings.SelectMany(m => m.Groups).Concat(unit.Question.CandidateGroups(unit.Context.Index).Where(g => g.IsDisputed && MayTell(unit, g)))
            .Concat(RelatedEvidence.Groups(unit, trigger));
        var inWorld = Choices.Once(w => Judge(unit, w, trigger, meetings));
        var judged = Choices.Judge(unit, groups, w => inWorld(w).Verdicts);
        var detail = inWorld(judged.Representative);

        // Of the meetings only what every choice says is shown.
        var rows = Rows(unit, detail);
        var isOneLedger = judged.Outcomes.All(o => Rows(unit, inWorld(o.World)).Select(Key).SequenceEqual(rows.Select(Key)));
        return Report(unit, judged, detail, isOneLedger ? rows : [], isOneLedger);
    }

    private sealed record Detail(VerdictSet Verdicts, ExtentResolution Extent, ImmutableArray<RunMeeting> Meetings, ImmutableArray<(ActMatch Match, bool IsDenied)> Records)
    {
        /// <summary>Empty where there are too many to try.</summary>
        public ImmutableArray<AttendanceReading> Readings { get; init; } = [];

        public ImmutableArray<CountedComplete> Statements { get; init; } = [];

        public ImmutableArray<ActMatch> Shadows { get; init; } = [];
    }

    /// <summary>What is attended is a meeting of the body that meets: its records say of what.</summary>
    private static ActQuestion QuestionOf(UnitContext unit, BoundRun run)
    {
        var act = unit.Sentence.Act!;
        var pattern = run.Event.By is { } body
            ? act with { Object = new BoundObject(run.Location, ObjectQuantifier.None, body.Names, body.Joiner, null, null) }
            : act;
        return new ActQuestion(pattern, unit.Element.Performer, null, unit.Sentence.ConfirmedBy, unit.Sentence.ConfirmedByJoiner);
    }

    private static bool MayTell(UnitContext unit, EventGroup group) =>
        group.Alternatives.Any(a => a.Facts.Any(f => unit.Question.FitOf(f with { Happened = true }).Fit != Fit.No));

    private static Detail Judge(UnitContext unit, World world, TriggerCandidate? trigger, ImmutableArray<TriggerCandidate> candidates)
    {
        var day = trigger?.DayIn(world);
        if (trigger is not null && (day is null || day.Value.Lo > unit.T))
        {
            return new Detail(Verdict.NotTriggered, new ExtentResolution([], [], null, false), [], []);
        }

        var extent = ExtentResolver.Resolve(unit, world, day);
        if (extent.Unresolved is not null)
        {
            return new Detail(Verdict.Unclear, extent, [], []);
        }

        ImmutableArray<RunMeeting> meetings =
        [
            .. candidates.Where(c => c.DayIn(world) is { } on && on.Lo <= unit.T).Select(c => new RunMeeting(c, c.DayIn(world)!.Value, c.FactIn(world)!))
                .OrderBy(m => m.Day.Lo.Number).ThenBy(m => m.Day.Hi.Number),
        ];
        var attended = unit.Question.In(world);
        var records = attended.Where(m => m.Fit is Fit.Yes or Fit.Maybe && m.Day.Lo <= unit.T).Select(m => (m, false))
            .Concat(Denied(unit, world).Select(m => (m, true))).ToImmutableArray();
        var (closedDays, statements) = unit.Question.ClosedDays(unit.Context.Index);
        var closed = ActQuestion.WithoutShadows(closedDays, attended);
        var all = new AttendanceReadings(world, meetings, records, closed);
        var clock = new Clock(unit.T, unit.SuspendedDays, closed);
        var set = VerdictSet.Empty;
        var shown = new List<AttendanceReading>();
        foreach (var reading in extent.Readings)
        {
            if (unit.T < reading.From)
            {
                set = set.Add(Verdict.NotTriggered);
                continue;
            }

            if (all.All(reading.From, Day.Min(reading.To, unit.T), unit.SuspendedDays) is not { } readings)
            {
                set = set.Add(Verdict.NotMet).Add(Verdict.NotEvidenced).Add(Verdict.OnTrack);
                continue;
            }

            set = readings.Aggregate(set, (s, r) => s.Add(RunRule.Evaluate(r.Attended, unit.Sentence.Run!.Count, unit.Sentence.Run.Size, reading.To, clock)));
            shown.AddRange(readings);
        }

        return new Detail(set, extent, meetings, records)
        {
            Readings = [.. shown],
            Statements = statements,
            Shadows = [.. attended.Where(m => m.Fit == Fit.Shadow)],
        };
    }

    private static IEnumerable<ActMatch> Denied(UnitContext unit, World world) =>
        from pair in world.Facts(unit.Question.CandidateGroups(unit.Context.Index), RecordKind.Act)
        where pair.Fact is { Happened: false, IsPlanned: false, On: { } day } && day.Lo <= unit.T
        where unit.Question.FitOf(pair.Fact with { Happened = true }).Fit == Fit.Yes
        select new ActMatch(pair.Group, pair.Fact, Fit.Yes, pair.Fact.On!.Value, "");

    private static (Day Day, Verdict Verdict) Key(LedgerRow row) => (row.From, row.Verdict);

    private static PartResult Report(UnitContext unit, UnitVerdict judged, Detail detail, ImmutableArray<LedgerRow> rows, bool isOneLedger)
    {
        var verdict = judged.Verdict;
        var run = unit.Sentence.Run!;
        var start = detail.Extent.Readings.IsEmpty ? (Day?)null : detail.Extent.Readings.Min(r => r.From);
        var notYet = verdict == Verdict.NotTriggered && start is { IsFinite: true } s && unit.T < s;
        var last = isOneLedger && detail.Readings is [var only] && only.Attended.Length >= run.Size
            ? RunRule.OfFull(run.Count, only.Attended[^run.Size..]) : (Verdict?)null;
        var report = new VerdictReport(verdict)
        {
            Marks = (notYet ? VerdictMarks.NotYet : 0) | (detail.Extent.IsEnded ? VerdictMarks.Ended : 0)
                | (verdict == Verdict.NotTriggered && !notYet && detail.Meetings.IsEmpty ? VerdictMarks.OnThisRecord : 0)
                | (verdict is Verdict.OnTrack or Verdict.Met && UnitLines.IsOwnWord(unit, detail.Records.Where(r => !r.IsDenied).Select(r => r.Match.Fact)) ? VerdictMarks.OwnWord : 0),
            CouldBe = judged.CouldBe,
            Begins = notYet ? start : null,
            Now = last == Verdict.Met ? Verdict.OnTrack : last,
        };
        var label = unit.Element.Label.Length > 0 ? unit.Element.Label : unit.Sentence.Text;
        return new PartResult(report, UnitLines.Asked(unit, label) with { Verdict = verdict, Children = [.. Lines(unit, judged, detail)] })
        {
            Ledgers = rows.IsEmpty ? [] : [new Ledger(unit.Element.Label.Length > 0 ? $"{label}: {unit.Sentence.Text}" : label, rows)
            {
                Kept = rows.Count(r => r.Outcome == LedgerOutcome.Kept),
                Broken = rows.Count(r => r.Outcome == LedgerOutcome.Broken),
            }],
            Units = int.MaxValue / 1024,
            Summary = Summary(unit, report, detail, rows),
            Settlement = RollUp.IsGood(verdict) ? null : Settlements.InChoice(judged, Settle(unit, judged, detail), unit.Context.Program),
        };
    }

    private static IEnumerable<Explanation> Lines(UnitContext unit, UnitVerdict judged, Detail detail)
    {
        IEnumerable<Explanation> lines = UnitLines.Reckoned(detail.Extent.Steps);
        if (detail.Extent.Unresolved is { } why)
        {
            return lines.Append(UnitLines.Remark(why));
        }

        lines = lines.Concat(UnitLines.Suspensions(unit)).Concat(Runs(unit, detail));
        if (judged.Verdict == Verdict.Disputed)
        {
            lines = lines.Concat(UnitLines.Alternatives(unit, judged));
        }

        if (detail.Meetings.IsEmpty)
        {
            lines = lines.Append(UnitLines.NotFound($"looked for a record that {RecordSentences.Clause(unit.Sentence.Run!.Event)}: none is supplied"));
        }

        return lines.Concat(detail.Meetings.Select(m => UnitLines.Found(unit, m.Fact)))
            .Concat(detail.Records.Select(r => UnitLines.Found(unit, r.Match.Fact)))
            .Concat(UnitLines.Shadows(unit, detail.Shadows)).Concat(UnitLines.Complete(detail.Statements)).Concat(UnitLines.HarmlessDisputes(unit, judged));
    }

    /// <summary>The full runs that fall short, in words.</summary>
    private static IEnumerable<Explanation> Runs(UnitContext unit, Detail detail)
    {
        var (n, size) = (unit.Sentence.Run!.Count, unit.Sentence.Run.Size);
        if (detail.Readings is not [var only])
        {
            yield break;
        }

        for (var i = 0; i + size <= only.Days.Length; i++)
        {
            var run = only.Attended[i..(i + size)];
            if (RunRule.OfFull(n, run) is var verdict and not Verdict.Met)
            {
                var text = size == 1
                    ? $"meeting of {only.Days[i]}: {run[0] switch { Truth.False => "missed", Truth.Absent => "no record of whether it was attended", _ => "the records differ" }}"
                    : $"{Phrases.Count(size, "meeting", "meetings")} from {only.Days[i]} to {only.Days[i + size - 1]}: {run.Count(t => t == Truth.True)} attended, {run.Count(t => t == Truth.False)} missed, {run.Count(t => t == Truth.Absent)} not shown";
                yield return new Explanation(ExplanationKind.Reckoned, text) { Verdict = verdict };
            }
        }
    }

    private static ImmutableArray<LedgerRow> Rows(UnitContext unit, Detail detail) => detail.Readings.IsEmpty ? [] :
    [
        .. detail.Readings.SelectMany(r => r.Days).Distinct().Order().Select(day =>
        {
            var truths = detail.Readings.Select(r => r.Days.IndexOf(day) is >= 0 and var i ? r.Attended[i] : (Truth?)null).Distinct().ToList();
            var (outcome, verdict, note) = truths switch
            {
                [Truth.True] => (LedgerOutcome.Kept, Verdict.Met, "attended"),
                [Truth.False] => (LedgerOutcome.Broken, Verdict.NotMet, "missed"),
                [Truth.Absent] => (LedgerOutcome.CannotTell, Verdict.NotEvidenced, "no record of it"),
                _ => (LedgerOutcome.CannotTell, Verdict.Unclear, "the records are too loose to tell"),
            };
            return new LedgerRow($"meeting of {day}", day, day, outcome, verdict, note, [.. detail.Records.Where(r => r.Match.Day.Contains(day)).Select(r => r.Match.Record)]);
        }),
    ];

    private static string Summary(UnitContext unit, VerdictReport report, Detail detail, ImmutableArray<LedgerRow> rows)
    {
        var run = unit.Sentence.Run!;
        var attended = rows.Count(r => r.Outcome == LedgerOutcome.Kept);
        if (rows.IsEmpty && !detail.Meetings.IsEmpty && report.Verdict is not (Verdict.NotTriggered or Verdict.Suspended))
        {
            return UnitLines.CouldBe(report.CouldBe);
        }

        return report.Verdict switch
        {
            Verdict.NotMet or Verdict.NotEvidenced or Verdict.Met => $"{attended} of {Phrases.Count(rows.Length, "meeting", "meetings")} shown attended",
            Verdict.OnTrack when rows.Length < run.Size => $"{attended} of {Phrases.Count(rows.Length, "meeting", "meetings")} so far, no full run yet",
            Verdict.OnTrack => $"{attended} of {Phrases.Count(rows.Length, "meeting", "meetings")} attended",
            Verdict.NotTriggered when report.Begins is { } b => $"begins on {b}",
            Verdict.NotTriggered => detail.Meetings.IsEmpty ? "no meeting is on record" : "no full run of meetings",
            Verdict.Suspended => "suspended",
            Verdict.Unclear when detail.Extent.Unresolved is { } why => why,
            _ => UnitLines.CouldBe(report.CouldBe),
        };
    }

    private static Settlement? Settle(UnitContext unit, UnitVerdict judged, Detail detail)
    {
        if (judged.Verdict == Verdict.Disputed)
        {
            return Settlements.OfDispute(judged, unit.Context.Program);
        }

        var run = unit.Sentence.Run!;
        switch (judged.Verdict)
        {
            case Verdict.NotEvidenced when detail.Readings is [var only] && RunRule.Missing(only.Attended, run.Count, run.Size) is { } missing:
                var clause = RecordSentences.Clause(unit.Question.Pattern, unit.Element.Performer?.Key);
                var isOver = detail.Extent.Readings.All(r => unit.T > r.To);
                return new Settlement(
                    [.. missing.Select(i => Settlements.Add(clause, only.Days[i], only.Days[i], Suggestions.Act(unit.Question)))], isOver ? Verdict.Met : Verdict.OnTrack, null);
            case Verdict.NotMet:
                return new Settlement([], null, null, "nothing later mends the meetings missed");
            case Verdict.Suspended:
                return null;
            default:
                var loose = detail.Records.Select(r => (r.Match.Record, r.Match.Day)).Concat(detail.Meetings.Select(m => (Record: m.Fact.Records[0], m.Day))).Where(r => !r.Day.IsExact);
                return new Settlement([.. loose.Take(1).Select(r => Settlements.FindOut(r.Record, unit.Context.Program))], null, null);
        }
    }
}
