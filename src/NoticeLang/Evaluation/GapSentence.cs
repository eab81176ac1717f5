using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary><c>every 6 weeks from …</c> (semantics 4.1): one unit, for one element and one trigger.</summary>
internal static class GapSentence
{
    public static PartResult Evaluate(UnitContext unit, TriggerCandidate? trigger)
    {
        var groups = unit.Question.DisputedGroups(unit.Context.Index)
            .Where(g => g.Alternatives.Any(a => a.Facts.Any(f => f.On is not { } d || d.Lo <= unit.T)))
            .Concat(RelatedEvidence.Groups(unit, trigger));
        var inWorld = Choices.Once(w => Judge(unit, w, trigger));
        var judged = Choices.Judge(unit, groups, w => inWorld(w).Verdicts);
        var detail = inWorld(judged.Representative);
        return Report(unit, judged, judged.Outcomes.Length == 1 ? detail : Agreed(detail, [.. judged.Outcomes.Select(o => inWorld(o.World))]), trigger);
    }

    /// <summary>Of what is said beside the verdict, only what every choice says: no side of a disagreement is shown as the fact.</summary>
    private static Detail Agreed(Detail detail, ImmutableArray<Detail> all)
    {
        if (detail.Outcome is not { } shown || all.Any(d => d.Outcome is null))
        {
            return detail;
        }

        var outcomes = all.Select(d => d.Outcome!).ToList();
        var isOneLedger = all.All(d => d.Outcome!.Pairs.Select(p => (p.From, p.Due, p.State)).SequenceEqual(shown.Pairs.Select(p => (p.From, p.Due, p.State))));
        return detail with
        {
            Outcome = shown with
            {
                NextDue = outcomes.All(o => o.NextDue == shown.NextDue) ? shown.NextDue : null,
                KeptSince = outcomes.All(o => o.KeptSince == shown.KeptSince) ? shown.KeptSince : null,
                Now = outcomes.Aggregate(VerdictSet.Empty, (s, o) => s.Union(o.Now)),
                Pairs = isOneLedger ? shown.Pairs : [],
                Kept = isOneLedger ? shown.Kept : 0,
                Broken = isOneLedger ? shown.Broken : 0,
                LongestGap = isOneLedger ? shown.LongestGap : null,
            },
        };
    }

    private sealed record Detail(VerdictSet Verdicts, ExtentResolution Extent, ImmutableArray<ActMatch> Matches, DaySet Closed, ImmutableArray<CountedComplete> Statements)
    {
        public GapOutcome? Outcome { get; init; }

        public GapCadence? Cadence { get; init; }

        public ImmutableArray<ActFact> Facts { get; init; } = [];
    }

    private static Detail Judge(UnitContext unit, World world, TriggerCandidate? trigger)
    {
        var day = trigger?.DayIn(world);
        if (trigger is not null && (day is null || day.Value.Lo > unit.T))
        {
            return new Detail(Verdict.NotTriggered, new ExtentResolution([], [], null, false), [], DaySet.Empty, []);
        }

        var extent = ExtentResolver.Resolve(unit, world, day);
        var matches = unit.Question.In(world);
        var (closedDays, statements) = unit.Question.ClosedDays(unit.Context.Index);
        var closed = ActQuestion.WithoutShadows(closedDays, matches);
        var detail = new Detail(Verdict.Unclear, extent, matches, closed, statements);
        if (extent.Unresolved is not null)
        {
            return detail;
        }

        var firstBy = unit.Sentence.FirstBy is { } point ? PointResolver.Resolve(unit, world, point, PeriodEdge.Bare) : new PointReadings([], true);
        if (firstBy.Unresolved is { } problem)
        {
            return detail with { Extent = extent with { Unresolved = problem } };
        }

        extent = extent with { Steps = extent.Steps.AddRange(firstBy.Steps) };
        detail = detail with { Extent = extent };
        IEnumerable<Day?> firstDays = firstBy.Days.IsEmpty ? [null] : firstBy.Days.Select(d => (Day?)d);

        var every = ((EveryFrequency)unit.Sentence.Frequency!).Span;
        var clock = new Clock(unit.T, unit.SuspendedDays, closed);
        var set = VerdictSet.Empty;
        GapOutcome? shown = null;
        GapCadence? shownCadence = null;
        ImmutableArray<ActFact> shownFacts = [];
        foreach (var facts in FactReadings.Of(matches))
        {
            foreach (var (reading, first) in extent.Readings.SelectMany(r => firstDays.Select(d => (r, d))))
            {
                var readingSet = VerdictSet.Empty;
                foreach (var segment in Segments(unit, reading))
                {
                    var cadence = new GapCadence(segment.From, segment.To, every, unit.Sentence.Allowing, segment.From == reading.From ? first : null);
                    var outcome = GapCadenceRule.Evaluate(cadence, facts, clock);
                    if (outcome.BeyondCalendar)
                    {
                        return detail with { Extent = extent with { Unresolved = "the calendar of bank holidays does not reach that far" } };
                    }

                    readingSet = readingSet.IsEmpty ? outcome.Verdicts : AndSets(readingSet, outcome.Verdicts);
                    if (shown is null || segment.From > shownCadence!.S)
                    {
                        (shown, shownCadence, shownFacts) = (outcome, cadence, facts);
                    }
                }

                set = set.Union(readingSet);
            }
        }

        return detail with { Verdicts = set, Outcome = shown, Cadence = shownCadence, Facts = shownFacts };
    }

    /// <summary>One stretch, or several where a decision said that the clock starts afresh after a suspension.</summary>
    internal static IEnumerable<ExtentReading> Segments(UnitContext unit, ExtentReading reading)
    {
        var from = reading.From;
        foreach (var s in unit.Suspensions.Where(s => s.Statement.Afresh && s.To.IsFinite))
        {
            if (s.From > from && s.To < reading.To)
            {
                yield return new ExtentReading(from, s.From.AddDays(-1));
                from = s.To.AddDays(1);
            }
        }

        yield return new ExtentReading(from, reading.To);
    }

    internal static VerdictSet AndSets(VerdictSet left, VerdictSet right)
    {
        var set = VerdictSet.Empty;
        foreach (var a in left.InOrder())
        {
            foreach (var b in right.InOrder())
            {
                set = set.Add(VerdictTables.And([a, b]));
            }
        }

        return set;
    }

    private static PartResult Report(UnitContext unit, UnitVerdict judged, Detail detail, TriggerCandidate? trigger)
    {
        var verdict = judged.Verdict;
        var outcome = detail.Outcome;
        var start = detail.Extent.Readings.IsEmpty ? (Day?)null : detail.Extent.Readings.Min(r => r.From);
        var notYet = verdict == Verdict.NotTriggered && start is { IsFinite: true } s && unit.T < s;
        Day? next = verdict is Verdict.NotTriggered or Verdict.Met ? null : outcome?.NextDue?.Lo;
        next = next is { IsFinite: true } ? next : null;
        var marks = notYet ? VerdictMarks.NotYet : VerdictMarks.None;
        marks |= detail.Extent.IsEnded ? VerdictMarks.Ended : 0;
        marks |= verdict == Verdict.OnTrack && outcome is { Kept: 0 } && detail.Facts.IsEmpty ? VerdictMarks.NothingDueYet : 0;
        var used = detail.Facts.Where(f => f.Day.Lo <= unit.T).Select(f => detail.Matches[f.Id].Fact).ToList();
        marks |= verdict is Verdict.OnTrack or Verdict.Met && UnitLines.IsOwnWord(unit, used) ? VerdictMarks.OwnWord : 0;
        var report = new VerdictReport(verdict)
        {
            Marks = marks,
            CouldBe = judged.CouldBe,
            NextDue = next,
            DueDay = next,
            DaysLeft = next is { } n ? n - unit.T : null,
            KeptSince = outcome?.KeptSince,
            Now = outcome is { Now.IsSingle: true } ? outcome.Now.Worst : null,
            Begins = notYet ? start : null,
        };
        var rows = outcome is null ? [] : outcome.Pairs.Select(p => Row(unit, detail, p)).ToImmutableArray();
        var title = unit.Element.Label.Length > 0 ? $"{unit.Element.Label}: {unit.Sentence.Text}" : unit.Sentence.Text;
        var label = trigger is not null ? $"{trigger.Clause}: {title}" : unit.Element.Label.Length > 0 ? unit.Element.Label : unit.Sentence.Text;
        return new PartResult(report, UnitLines.Asked(unit, label) with { Verdict = verdict, Children = Lines(unit, judged, detail, rows) })
        {
            Ledgers = rows.IsEmpty ? [] : [new Ledger(title, rows) { Kept = outcome!.Kept, Broken = outcome.Broken, LongestGap = outcome.LongestGap }],
            Units = int.MaxValue / 1024,
            Summary = Summary(unit, report, outcome, detail),
            Settlement = RollUp.IsGood(verdict) ? null : Settlements.InChoice(judged, Settle(unit, judged, detail), unit.Context.Program),
        };
    }

    private static LedgerRow Row(UnitContext unit, Detail detail, GapPair pair)
    {
        var records = new[] { pair.FromId, pair.ToId }.Where(i => i is not null).SelectMany(i => detail.Matches[i!.Value].Fact.Records.Take(1)).ToImmutableArray();
        var suspended = pair.State == GapState.Open && unit.SuspendedDays.Contains(unit.T);
        var outcome = pair.State switch
        {
            GapState.Kept => LedgerOutcome.Kept,
            GapState.Broken => LedgerOutcome.Broken,
            GapState.Open => suspended ? LedgerOutcome.Suspended : LedgerOutcome.Open,
            _ => LedgerOutcome.CannotTell,
        };
        var isClosed = detail.Closed.CoversAll(pair.FromId is null ? pair.From : pair.From.AddDays(1), Day.Min(pair.Due, unit.T));
        var verdict = outcome switch
        {
            LedgerOutcome.Kept => Verdict.Met,
            LedgerOutcome.Broken => isClosed ? Verdict.NotMet : Verdict.NotEvidenced,
            LedgerOutcome.Open => Verdict.Due,
            LedgerOutcome.Suspended => Verdict.Suspended,
            _ => Verdict.Unclear,
        };
        var to = pair.ToId is { } id ? detail.Matches[id].Day : (DayInterval?)null;
        var gap = to is { IsExact: true } day && pair.FromId is not null ? $"after {Phrases.Days(day.Lo - pair.From)}" : to is { } d ? d.ToString() : "";
        var note = outcome switch
        {
            LedgerOutcome.Kept => gap,
            LedgerOutcome.Broken when to is null => (isClosed ? "none, and the record is complete" : "none on record") + (pair.FromId is null ? "" : " since"),
            LedgerOutcome.Broken => isClosed ? $"{gap}, and the record is complete" : $"{gap}, none on record between",
            LedgerOutcome.Open => $"{Phrases.Days(pair.Due - unit.T)} left",
            LedgerOutcome.Suspended => "the clock stands still",
            _ => "the days are too loose to tell",
        };
        return new LedgerRow(pair.FromId is null ? $"start, {pair.From}" : pair.From.ToString(), pair.From, pair.Due, outcome, verdict, note, records);
    }

    private static ImmutableArray<Explanation> Lines(UnitContext unit, UnitVerdict judged, Detail detail, ImmutableArray<LedgerRow> rows)
    {
        var lines = new List<Explanation>();
        lines.AddRange(UnitLines.Reckoned(detail.Extent.Steps));
        if (detail.Extent.Unresolved is { } why)
        {
            lines.Add(UnitLines.Remark(why));
            return [.. lines];
        }

        var clause = RecordSentences.Clause(unit.Question.Pattern, unit.Element.Performer?.Key, unit.Element.Item?.Name);
        if (detail.Outcome is { } outcome)
        {
            var span = ((EveryFrequency)unit.Sentence.Frequency!).Span;
            var allowing = unit.Sentence.Allowing is { } a ? $" and {a}" : "";
            lines.Add(new Explanation(ExplanationKind.Reckoned,
                $"no gap may be longer than {span}{allowing}, from {detail.Cadence!.S} to the first and from each to the next; each due day is counted from the last one done"));
            if (outcome.Kept + outcome.Broken > 0)
            {
                lines.Add(new Explanation(ExplanationKind.Reckoned, Counts(unit, outcome, detail)));
            }
        }

        lines.AddRange(UnitLines.Suspensions(unit));
        if (judged.Verdict == Verdict.Disputed)
        {
            lines.AddRange(UnitLines.Alternatives(unit, judged));
        }

        foreach (var row in rows.Where(r => r.Outcome is LedgerOutcome.Broken or LedgerOutcome.CannotTell))
        {
            var text = row.Outcome == LedgerOutcome.Broken
                ? $"looked for a record that {clause} from {row.From.AddDays(row.Records.IsEmpty || row.Label.StartsWith("start", System.StringComparison.Ordinal) ? 0 : 1)} to {row.Due}: {row.Note}"
                : $"whether the gap from {row.From} was kept cannot be told: {row.Note}";
            lines.Add(new Explanation(row.Outcome == LedgerOutcome.Broken ? ExplanationKind.NotFound : ExplanationKind.Remark, text)
            {
                Children = [.. row.Records.Select(r => new Explanation(ExplanationKind.Found, RecordSentences.Of(r, unit.Context.Program)) { Record = r, Location = r.Location })],
            });
        }

        lines.AddRange(detail.Facts.Where(f => f.Day.Lo <= unit.T).OrderBy(f => f.Day.Lo.Number)
            .Select(f => UnitLines.Found(unit, detail.Matches[f.Id].Fact, detail.Cadence is { } c && f.Day.Hi < c.S ? "before it began, so it does not count" : "")));
        lines.AddRange(UnitLines.Shadows(unit, detail.Matches));
        lines.AddRange(UnitLines.Denied(unit, judged.Representative));
        lines.AddRange(UnitLines.Complete(detail.Statements));
        lines.AddRange(UnitLines.HarmlessDisputes(unit, judged));
        if (judged.Verdict is Verdict.NotEvidenced && detail.Statements.IsEmpty)
        {
            lines.Add(UnitLines.Remark("nobody has said that the record is complete for those days, so what is missing is not shown not to have happened"));
        }

        return [.. lines];
    }

    /// <summary>The gaps that have closed, and apart from them the one that is over its time and has not.</summary>
    private static string Counts(UnitContext unit, GapOutcome outcome, Detail detail)
    {
        var open = outcome.Pairs.Where(p => p is { ToId: null, State: GapState.Broken }).Select(p => (Day?)p.From).FirstOrDefault();
        var closed = outcome.Kept + outcome.Broken - (open is null ? 0 : 1);
        var end = detail.Cadence!.U;
        var shut = closed == 0 ? "no gap has closed" : $"{outcome.Kept} of {Phrases.Count(closed, "gap that has closed was", "gaps that have closed were")} kept";
        if (closed > 0 && outcome.LongestGap is not null)
        {
            shut += $"; the longest was {Phrases.Days(outcome.Pairs.Where(p => p.ToId is not null).Max(p => detail.Matches[p.ToId!.Value].Day.Lo - p.From))}";
        }

        return open is not { } from ? shut
            : unit.T > end ? $"{shut}; the last was still open at the end, on {end}, after {Phrases.Days(end - from)}"
            : $"{shut}; the open one is {Phrases.Days(unit.T - from)} long";
    }

    private static string Summary(UnitContext unit, VerdictReport report, GapOutcome? outcome, Detail detail)
    {
        if (detail.Extent.Unresolved is { } why)
        {
            return why;
        }

        var now = report.KeptSince is { } since && report.Verdict is not (Verdict.OnTrack or Verdict.Met) ? $"; kept since {since}" : "";
        switch (report.Verdict)
        {
            case Verdict.NotTriggered:
                return report.Begins is { } b ? $"begins on {b}" : "not triggered on this record";
            case Verdict.OnTrack or Verdict.Suspended:
                return report.NextDue is { } n ? $"next due {n}, {Phrases.Days(n - unit.T)}" : "kept";
            case Verdict.Met:
                return "kept to its end";
            case Verdict.NotMet or Verdict.NotEvidenced when outcome is { Kept: 0, Broken: 1, LongestGap: { } all } && !outcome.Pairs.Any(p => p.ToId is not null || p.FromId is not null):
                return $"none {(report.Verdict == Verdict.NotMet ? "done" : "on record")} in {Phrases.Days(all)}";
            case Verdict.NotMet or Verdict.NotEvidenced when outcome is { Broken: > 0 }:
                var word = report.Verdict == Verdict.NotMet ? "too long" : "without evidence";
                var longest = outcome.LongestGap is { } g ? $" ({Phrases.Days(g)})" : "";
                return $"{outcome.Broken} of {Phrases.Count(outcome.Kept + outcome.Broken, "gap", "gaps")} {word}{longest}{now}";
            default:
                return UnitLines.CouldBe(report.CouldBe) + now;
        }
    }

    private static Settlement? Settle(UnitContext unit, UnitVerdict judged, Detail detail)
    {
        if (judged.Verdict == Verdict.Disputed)
        {
            return Settlements.OfDispute(judged, unit.Context.Program);
        }

        if (detail.Extent.Unresolved is { } why)
        {
            return new Settlement([Settlements.Decide($"say the day: {why}")], null, null);
        }

        var clause = RecordSentences.Clause(unit.Question.Pattern, unit.Element.Performer?.Key, unit.Element.Item?.Name);
        var now = detail.Outcome?.NextDue?.Lo is not { IsFinite: true } next ? ""
            : next < unit.T ? $"the next has been due since {next}" : $"to stay in time from now on, the next is due by {next}";
        if (judged.Verdict == Verdict.NotMet || detail.Cadence is null)
        {
            var broken = detail.Outcome?.Pairs.FirstOrDefault(p => p.State == GapState.Broken);
            return new Settlement([], null, null,
                $"nothing later mends the gap{(broken is { } b ? $" after {b.From}" : "")}{(now.Length > 0 ? "; " + now : "")}");
        }

        if (judged.Verdict == Verdict.Suspended)
        {
            return new Settlement([], null, null, now);
        }

        var clock = new Clock(unit.T, unit.SuspendedDays, detail.Closed);
        var steps = GapCadenceRule.Remedy(detail.Cadence, detail.Facts, clock)
            .Select(s => s.Id is { } id
                ? Settlements.Narrow(detail.Matches[id].Record, new DayInterval(s.From, s.To), unit.Context.Program)
                : Settlements.Add(clause, s.From, s.To, Suggestions.Act(unit.Question))).ToImmutableArray();
        return new Settlement(steps, steps.IsEmpty ? null : unit.T > detail.Cadence.U ? Verdict.Met : unit.SuspendedDays.Contains(unit.T) ? Verdict.Suspended : Verdict.OnTrack, null, now);
    }
}
